"""The dialog that sets a superior's plan beside ours, clause by clause."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from app.domain.comparison.correspondence import Coverage, Matched, count
from app.domain.comparison.correspondence_words import COVERAGE, summary_words, superior_words
from app.domain.errors import KnownError
from app.domain.reading.plan_reading import PlanReading
from ui.dialogs.form import FormDialog
from ui.file_kinds import plan_files
from ui.operations import correspondence as operations
from ui.operations.correspondence import Beside
from ui.pages.page import PageContext
from ui.pages.plan.correspondence_layout import CorrespondenceWidgets
from ui.pages.plan.reason_dialog import ReasonDialog
from ui.pages.plan.task_chooser import TaskChooser
from ui.widgets.banner import Notice
from ui.widgets.dialog_size import remember_size
from ui.widgets.tables import go_to

_ALL, _LOOK = "all", "look"
_WANTED = (Coverage.OPEN, Coverage.DOUBTFUL)


class CorrespondenceDialog(QDialog):
    """Shows what of ours answers a superior's plan; each decision is one step of the book, at once."""

    def __init__(self, context: PageContext, plan_id: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._context = context
        self._plan_id = plan_id
        self._superior_id: int | None = None
        self._beside: Beside | None = None
        self._steps = 0
        self._undoing = False
        self.setWindowTitle(self.tr("Đối chiếu kế hoạch cấp trên"))
        remember_size(self, context.settings, "correspondence", QSize(1240, 720))
        self.parts = CorrespondenceWidgets(context, self)
        self.model, self.table, self.texts = self.parts.model, self.parts.table, self.parts.texts
        self._connect()
        self._read()

    def selected(self) -> list[Matched]:
        """Return the clauses that are selected."""
        return [self.model.rows[index.row()] for index in self.table.selectionModel().selectedRows()]

    def add(self) -> None:
        """Ask for a superior's document and set it beside the plan."""
        words = plan_files(self.tr("Văn bản cấp trên"), self.tr("Mọi tệp"))
        path = self._context.messages.pick_open(self, self.tr("Chọn văn bản của cấp trên"), words)
        if path is not None:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Set a document beside the plan."""

        def take(reading: PlanReading) -> None:
            self._superior_id = None
            operations.add_superior(
                self._context.runner, self, self._plan_id, reading, path.name, self._after, self._fail
            )

        operations.read_superior(self._context.runner, self, path, take, self._fail)

    def forget(self) -> None:
        """Take the shown document away from beside the plan."""
        shown = self._beside.shown if self._beside else None
        if shown is not None and self._context.messages.confirm(
            self,
            self.tr("Thôi đối chiếu với {name}?").format(name=superior_words(shown.superior)),
            self.tr("Thôi đối chiếu"),
            self.tr("Những chỗ đã ghép, đã để ngoài bị bỏ; các việc đã lập vẫn giữ. Có thể hoàn tác."),
            danger=True,
        ):
            self._superior_id = None
            operations.forget(self._context.runner, self, shown.superior.id, self._after, self._fail)

    def confirm(self) -> None:
        """Take the task under the cursor for the answer of the doubtful clauses that are selected."""
        task_id, rows = self.texts.task_id(), self.selected()
        if task_id is not None and len(rows) == 1 and rows[0].coverage is Coverage.DOUBTFUL:
            self._link([rows[0].clause.id], task_id)

    def propose(self) -> None:
        """Make a task of each selected clause that nothing answers; ask first where something may."""
        ids = [row.clause.id for row in self._to_propose()]
        shown = self._beside.shown if self._beside else None
        if ids and shown is not None:
            operations.propose(
                self._context.runner, self, shown.superior.id, ids, self.parts.phase.currentData(),
                self._after, self._fail,
            )  # fmt: skip

    def _to_propose(self) -> list[Matched]:
        """Return the selected clauses that become tasks, of the doubtful ones those that the user wants."""
        wanted = [row for row in self.selected() if row.coverage in _WANTED]
        doubtful = sum(row.coverage is Coverage.DOUBTFUL for row in wanted)
        if not doubtful:
            return wanted
        every, only = self.tr("Lập cả những việc này"), self.tr("Chỉ nội dung chưa có")
        answer = self._context.messages.ask(
            self,
            self.tr(
                "{count} nội dung còn chưa rõ: kế hoạch của ta có thể đã có việc ấy. Vẫn lập việc mới?"
            ).format(count=doubtful),
            [only, every] if doubtful < len(wanted) else [every],
            self.tr("Nếu kế hoạch đã có thì việc sẽ đứng hai lần; hãy xem và nhận việc tương ứng trước."),
        )
        if answer == every:
            return wanted
        return [row for row in wanted if row.coverage is Coverage.OPEN] if answer == only else []

    def link(self) -> None:
        """Ask which of our tasks answers the selected clauses."""
        shown = self._beside.shown if self._beside else None
        ids = [row.clause.id for row in self.selected()]
        if shown is None or not ids:
            return
        dialog = TaskChooser(shown.tasks, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda task_id: self._link(ids, task_id))
        dialog.open()

    def part(self) -> None:
        """Say that the task under the cursor does not answer the selected clause."""
        task_id, rows = self.texts.task_id(), self.selected()
        if task_id is not None and len(rows) == 1:
            pairs = [(rows[0].clause.id, task_id)]
            operations.refuse(self._context.runner, self, pairs, self._after, self._fail)

    def set_aside(self) -> None:
        """Say why the selected clauses are not for us; those that were set aside are for us again."""
        rows = self.selected()
        ids = [row.clause.id for row in rows]
        if rows and all(row.coverage is Coverage.ASIDE for row in rows):
            operations.take_back(self._context.runner, self, ids, self._after, self._fail)
        elif rows:
            asked = next((row.clause.addressee for row in rows if row.clause.addressee), "")
            reason = self.tr("Giao cho {name}").format(name=asked) if asked else ""
            dialog = ReasonDialog(len(rows), reason, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.submitted.connect(lambda words: self._set_aside(ids, words, dialog))
            dialog.open()

    def undo(self) -> None:
        """Take back the last decision that was made here."""
        if self._steps and not self._undoing:
            self._undoing = True
            operations.undo(self._context.runner, self, self._after_undo, self._fail_undo)

    def export(self) -> None:
        """Have the table of correspondence written for Word or Excel."""
        shown = self._beside.shown if self._beside else None
        if shown is None:
            return
        name = Path(shown.superior.source_name).with_suffix("").name
        target = self._context.messages.pick_save(
            self, self.tr("Xuất bảng đối chiếu"),
            self.tr("Văn bản Word (*.docx);;Bảng tính Excel (*.xlsx)"), Path(f"Bang doi chieu {name}.docx"),
        )  # fmt: skip
        if target is not None:
            operations.write_table(
                self._context.runner, self, shown, target,
                lambda _: self.parts.trouble.say(
                    Notice.SUCCESS, self.tr("Đã ghi «{name}».").format(name=target.name)
                ),
                self._fail,
            )  # fmt: skip

    def _link(self, ids: list[int], task_id: int) -> None:
        operations.link(self._context.runner, self, ids, task_id, self._after, self._fail)

    def _set_aside(self, ids: list[int], reason: str, dialog: FormDialog) -> None:
        dialog.accept()
        operations.set_aside(self._context.runner, self, ids, reason, self._after, self._fail)

    def _read(self) -> None:
        operations.read_beside(
            self._context.runner, self, self._plan_id, self._superior_id, self._show, self._fail
        )

    def _after(self, _: object) -> None:
        self._steps += 1
        self.parts.trouble.hide()
        self._read()

    def _after_undo(self, _: object) -> None:
        self._undoing = False
        self._steps -= 1
        self.parts.trouble.hide()
        self._read()

    def _fail_undo(self, error: KnownError) -> None:
        self._undoing = False
        self._fail(error)

    def _fail(self, error: KnownError) -> None:
        self.parts.trouble.say(Notice.ERROR, str(error), closable=False)

    def _show(self, beside: Beside) -> None:
        self._beside = beside
        self._superior_id = beside.shown.superior.id if beside.shown else None
        self.parts.show_superiors(beside)
        self.parts.show_phases(beside)
        matched = beside.shown.matched if beside.shown else ()
        self.parts.summary.setText(
            f"{summary_words(matched)}."
            if beside.shown
            else self.tr("Chưa có văn bản cấp trên nào. Thêm văn bản để xem nội dung nào ta đã có, chưa có.")
        )
        self._fill_filter(matched)
        self._show_rows()

    def _fill_filter(self, matched: tuple[Matched, ...]) -> None:
        looks = sum(count(matched, each) for each in _WANTED)
        kinds = [(self.tr("Cần bạn xem"), _LOOK, looks)]
        kinds += [(words, each.value, count(matched, each)) for each, words in COVERAGE.items()]
        kinds.append((self.tr("Tất cả"), _ALL, len(matched)))
        self.parts.fill_filter([(f"{words} ({number})", kind) for words, kind, number in kinds], _ALL)

    def _show_rows(self) -> None:
        row = self.table.currentIndex().row()
        kept = self.model.rows[row].clause.id if 0 <= row < len(self.model.rows) else None
        matched = self._beside.shown.matched if self._beside and self._beside.shown else ()
        kind = self.parts.filter.currentData()
        rows = [each for each in matched if _is_of(each, kind)]
        self.model.show(rows)
        if rows:
            places = [place for place, each in enumerate(rows) if each.clause.id == kept]
            at = places[0] if places else min(max(row, 0), len(rows) - 1)
            go_to(self.table, self.model.index(at, 0))
            if not self.table.hasFocus() and not self.texts.tasks.hasFocus():
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow()

    def _follow(self) -> None:
        rows = self.selected()
        self.texts.show_row(rows[0] if len(rows) == 1 else None)
        self._enable()

    def _enable(self) -> None:
        rows, parts = self.selected(), self.parts
        one = rows[0] if len(rows) == 1 else None
        has_task = self.texts.task_id() is not None
        parts.confirm_button.setEnabled(bool(one and one.coverage is Coverage.DOUBTFUL and has_task))
        parts.propose_button.setEnabled(any(row.coverage in _WANTED for row in rows))
        parts.link_button.setEnabled(bool(rows))
        parts.part_button.setEnabled(bool(one and one.coverage is not Coverage.ASIDE and has_task))
        parts.aside_button.setEnabled(bool(rows))
        back = bool(rows) and all(row.coverage is Coverage.ASIDE for row in rows)
        parts.aside_button.setText(self.tr("Đưa &lại") if back else self.tr("&Không thuộc ta…"))
        parts.undo_button.setEnabled(self._steps > 0)
        shown = self._beside is not None and self._beside.shown is not None
        for widget in (parts.export_button, parts.forget_button, parts.filter, parts.superior):
            widget.setEnabled(shown)

    def _choose_superior(self) -> None:
        self._superior_id = self.parts.superior.currentData()
        self._read()

    def _connect(self) -> None:
        parts = self.parts
        pairs = (
            (parts.add_button, self.add, ""), (parts.forget_button, self.forget, ""),
            (parts.confirm_button, self.confirm, ""), (parts.propose_button, self.propose, "Insert"),
            (parts.link_button, self.link, "Ctrl+L"), (parts.part_button, self.part, "Delete"),
            (parts.aside_button, self.set_aside, "Ctrl+K"), (parts.undo_button, self.undo, "Ctrl+Z"),
            (parts.export_button, self.export, "Ctrl+E"), (parts.close_button, self.accept, ""),
        )  # fmt: skip
        for button, act, keys in pairs:
            button.clicked.connect(act)
            if keys:
                button.setToolTip(keys)
                QShortcut(QKeySequence(keys), self).activated.connect(act)
        parts.superior.activated.connect(lambda _: self._choose_superior())
        parts.filter.activated.connect(lambda _: self._show_rows())
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._follow())
        self.table.activated.connect(lambda _: self.confirm())
        self.texts.task_chosen.connect(self._enable)
        self.texts.task_activated.connect(self.confirm)


def _is_of(row: Matched, kind: str) -> bool:
    if kind == _LOOK:
        return row.coverage in _WANTED
    return kind == _ALL or row.coverage == kind
