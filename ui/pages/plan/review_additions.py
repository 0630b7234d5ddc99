"""The menu that adds a wave or an organisation to a reading."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from app.domain.reading import edits, frame
from app.domain.reading.plan_reading import PlanReading
from ui.pages.plan.panel_stack import PanelStack
from ui.pages.plan.review_tree import ReviewTree


class ReviewAdditions(QObject):
    """Adds, and lets the user name what was added."""

    edited = Signal(object, str)
    """Carries an Edit and the words of the step."""

    def __init__(self, tree: ReviewTree, panels: PanelStack, reading: Callable[[], PlanReading]) -> None:
        super().__init__(tree)
        self._tree, self._panels, self._reading = tree, panels, reading

    def menu(self, parent: QWidget) -> QMenu:
        """Return the menu of what can be added."""
        menu = QMenu(parent)
        menu.addAction(self.tr("Thêm đợt"), self._add_wave)
        menu.addAction(self.tr("Thêm tổ chức thực hiện"), self._add_duty)
        return menu

    def _add_wave(self) -> None:
        self._panels.commit()
        title = self.tr("Đợt {number}").format(number=len(self._reading().waves) + 1)
        self.edited.emit(lambda reading: frame.add_wave(reading, title), self.tr("thêm đợt"))
        self._tree.go_to(frame.wave_key(len(self._reading().waves)))
        _name(self._panels.wave.title)

    def _add_duty(self) -> None:
        self._panels.commit()
        name = self.tr("Tổ chức {number}").format(number=len(self._reading().duties) + 1)
        self.edited.emit(lambda reading: frame.add_duty(reading, name), self.tr("thêm tổ chức"))
        self._tree.go_to(edits.duty_key(len(self._reading().duties)))
        _name(self._panels.duty.name)


def _name(field: QLineEdit) -> None:
    field.setFocus()
    field.selectAll()
