"""The text of a stored plan as a tree of its sections, with the number of tasks made from each."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from app.domain.plan import Task
from app.domain.reading.plan_reading import Section

Index = QModelIndex | QPersistentModelIndex
LINES_ROLE = Qt.ItemDataRole.UserRole + 1
"""The first and last line of a section, as a pair."""
KEY_ROLE = Qt.ItemDataRole.UserRole + 2


class SectionColumn(IntEnum):
    """The columns of the tree."""

    TEXT = 0
    TASKS = 1


class SectionsModel(QStandardItemModel):
    """Shows the sections of one plan."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(0, len(SectionColumn), parent)
        self._items: list[tuple[Section, QStandardItem]] = []

    def show_sections(self, sections: Sequence[Section], tasks: Sequence[Task]) -> None:
        """Show the text of another plan, and how many tasks stand in each part of it."""
        self.clear()
        self._items = []
        self.setHorizontalHeaderLabels([self._say("Văn bản kế hoạch"), self._say("Việc")])
        lines = [task.line for task in tasks if task.line]
        for section in sections:
            self.appendRow(self._row(section, lines))

    def index_of_line(self, line: int) -> QModelIndex:
        """Return the deepest section that holds a line; not valid when none does."""
        found = QModelIndex()
        for section, item in self._items:
            if section.line <= line <= section.last_line:
                found = item.index()
        return found

    def _row(self, section: Section, lines: list[int]) -> list[QStandardItem]:
        words = " ".join(part for part in (section.label, section.title or section.text) if part)
        item = QStandardItem(words)
        item.setToolTip(_wrapped(words))
        count = sum(section.line <= line <= section.last_line for line in lines)
        number = QStandardItem(str(count) if count else "")
        number.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if section.title:
            font = item.font()
            font.setBold(True)
            item.setFont(font)
        for cell in (item, number):
            cell.setEditable(False)
            cell.setData((section.line, section.last_line), LINES_ROLE)
            cell.setData(section.key, KEY_ROLE)
        self._items.append((section, item))
        for child in section.children:
            item.appendRow(self._row(child, lines))
        return [item, number]

    @staticmethod
    def _say(text: str) -> str:
        return QCoreApplication.translate("SectionsModel", text)


def _wrapped(text: str) -> str:
    safe = text.replace("&", "&amp;").replace("<", "&lt;")
    return f"<p>{safe}</p>" if len(text) > 40 else ""
