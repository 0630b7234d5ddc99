"""The tasks and parts of two versions of a plan, row by row, with what the user decides of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.comparison.known_plan import Aspect
from app.domain.comparison.plan_difference import Fate, TaskDifference
from app.domain.comparison.task_pairing import Links
from app.domain.comparison.version_choices import GoneTasks, VersionChoices
from app.domain.comparison.version_words import FATE, NOTHING, DifferenceWords
from app.services.plan_version import VersionDifference
from app.services.version_report import FORMER_WORDS, remarks
from ui.icons import Icons

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class Column(IntEnum):
    """The columns of the table."""

    FATE = 0
    TEXT = 1
    PLACE = 2
    REMARKS = 3
    CHOICE = 4


class Choice(StrEnum):
    """What a tick at a row means."""

    KEEP = "keep"
    OVERWRITE = "overwrite"
    RESTORE = "restore"


Ticks = dict[tuple[str, Choice | None], bool]
"""What the user answered, by row and question: a row may come to ask another one."""

HEADINGS = {
    Column.FATE: "Kết quả so sánh",
    Column.TEXT: "Nội dung",
    Column.PLACE: "Giai đoạn, tổ chức",
    Column.REMARKS: "Ghi chú",
    Column.CHOICE: "Bạn chọn",
}
CHOICE_WORDS = {
    Choice.KEEP: "Giữ thành việc riêng",
    Choice.OVERWRITE: "Lấy theo bản mới",
    Choice.RESTORE: "Đưa lại vào sổ",
}
ICONS = {
    Fate.ADDED: "add", Fate.RETURNED: "undo", Fate.CHANGED: "edit", Fate.MOVED: "forward",
    Fate.GONE: "remove", Fate.DROPPED: "close", Fate.SAME: "done",
}  # fmt: skip
PART_WORDS = "Phần chung"
PART_FATE = {
    Fate.ADDED: "Phần chung mới",
    Fate.CHANGED: "Phần chung có thay đổi",
    Fate.GONE: "Phần chung không còn",
}
REWORDED = "Lời văn khác"


@dataclass(frozen=True)
class Row:
    """One task, or one part of the document (`fate` is None), in both versions."""

    key: str
    fate: Fate | None
    old: str
    new: str
    place: str = ""
    remarks: tuple[str, ...] = ()
    choice: Choice | None = None
    ticked: bool = False
    doubtful: bool = False
    old_key: str = ""
    new_key: str = ""

    @property
    def part_fate(self) -> Fate:
        """Return what came of a part of the document, of which tasks are not told."""
        if self.old and self.new:
            return Fate.CHANGED
        return Fate.ADDED if self.new else Fate.GONE

    @property
    def needs_a_look(self) -> bool:
        """Tell whether the user has something to decide here."""
        return self.doubtful or self.choice is not None


def rows_of(found: VersionDifference, words: DifferenceWords) -> tuple[Row, ...]:
    """Return what a comparison shows: parts of the document first, then tasks by what came of them."""
    parts = [
        Row(f"part-{number}", None, "" if old == NOTHING else old, "" if new == NOTHING else new, subject)
        for number, (subject, old, new) in enumerate(map(words.frame, found.frame), 1)
    ]
    tasks = [_row(found, words, one) for fate in FATE for one in found.tasks.tasks if one.fate is fate]
    return (*parts, *tasks)


def choices_of(rows: Iterable[Row], ticks: Ticks, links: Links) -> VersionChoices:
    """Return what the user decided by the ticks, as taking the version over wants it."""

    def ticked(choice: Choice) -> frozenset[str]:
        return frozenset(
            row.key for row in shown if row.choice is choice and ticks.get((row.key, choice), row.ticked)
        )

    shown = list(rows)
    kept = ticked(Choice.KEEP)
    gone = {
        row.key: GoneTasks.KEEP_AS_OWN if row.key in kept else GoneTasks.REMOVE
        for row in shown
        if row.choice is Choice.KEEP
    }
    return VersionChoices(
        links, each_gone=gone, overwritten=ticked(Choice.OVERWRITE), restored=ticked(Choice.RESTORE)
    )


class DifferenceModel(QAbstractTableModel):
    """Shows rows; a tick is the user's decision and stays while other rows are shown."""

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.rows: tuple[Row, ...] = ()
        self.ticks: Ticks = {}

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self.tr(HEADINGS[Column(section)])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == Column.CHOICE and self.rows[index.row()].choice:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], Column(index.column())
        if role == _Role.DecorationRole and column is Column.FATE:
            return self._icons.icon(ICONS[row.fate or row.part_fate])
        if role == _Role.CheckStateRole and column is Column.CHOICE and row.choice:
            return Qt.CheckState.Checked if self.is_ticked(row) else Qt.CheckState.Unchecked
        if role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            return _cell(row, column) or None
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:  # noqa: ANN401
        if role != _Role.CheckStateRole or not index.isValid():
            return False
        row = self.rows[index.row()]
        self.ticks[row.key, row.choice] = Qt.CheckState(value) is Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [role])
        return True

    def is_ticked(self, row: Row) -> bool:
        """Tell whether a row is ticked, by the user or by itself."""
        return self.ticks.get((row.key, row.choice), row.ticked)


def _cell(row: Row, column: Column) -> str:
    return {
        Column.FATE: FATE[row.fate] if row.fate else PART_FATE[row.part_fate],
        Column.TEXT: row.new or row.old,
        Column.PLACE: row.place,
        Column.REMARKS: " · ".join(row.remarks),
        Column.CHOICE: CHOICE_WORDS[row.choice] if row.choice else "",
    }[column]


def _row(found: VersionDifference, words: DifferenceWords, one: TaskDifference) -> Row:
    notes = tuple(map(_shortened, remarks(found, words, one)))
    old = words.aspect(one, Aspect.TEXT)[0] if one.old else ""
    return Row(
        one.key, one.fate, old, one.new.read.text if one.new else "", words.place(one), notes,
        _choice(one), one.key in found.touched, one.doubtful,
        one.old.key if one.old else "", one.new.read.key if one.new else "",
    )  # fmt: skip


def _shortened(remark: str) -> str:
    """Return a remark as it stands in a row; the former words stand under the table, whole."""
    return REWORDED if remark.startswith(FORMER_WORDS) else remark


def _choice(one: TaskDifference) -> Choice | None:
    if one.fate is Fate.GONE:
        return Choice.KEEP
    if one.fate is Fate.DROPPED:
        return Choice.RESTORE
    return Choice.OVERWRITE if one.conflicts else None
