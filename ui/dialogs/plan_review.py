"""Small forms of the review of a plan."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.congress import Congress
from app.domain.dates.due import DueRule
from app.domain.errors import EntryError
from app.domain.reading.plan_reading import PlanReading
from ui.dialogs.form import FormDialog
from ui.dialogs.task_edit_due import DueField


class DueDialog(FormDialog):
    """Asks when tasks of a reading are due."""

    submitted = Signal(object)
    """The entries hold; carries the DueRule, or None for "with its phase"."""

    def __init__(self, reading: PlanReading, rule: DueRule | None, parent: QWidget | None) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Thời hạn"))
        self.do_button.setText(self.tr("Đặt thời hạn"))
        spoken_of = tuple(Congress(0, each.key, each.name, each.level) for each in reading.congresses)
        self.due = DueField(rule, spoken_of)
        self.add_field(self.tr("Thời &hạn"), self.due)
        self.due.setFocus()

    def submit(self) -> None:
        """Check the entries; hand them on when they hold."""
        self.clear_faults()
        try:
            rule = self.due.rule()
        except EntryError as error:
            self.show_fault(self.due, str(error))
            return
        self.submitted.emit(rule)
        self.accept()
