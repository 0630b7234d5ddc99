"""Dialogs that do not let go of what was typed into them without a question."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from ui.dialogs.messages import Messages
from ui.widgets.body_ticks import BodyTicks


class EntryDialog(QDialog):
    """Puts the keyboard on its first field, and asks before entries are dropped that the user changed."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._shown: list[object] | None = None

    def first_field(self) -> QWidget | None:
        """Return the field that typing goes to when the dialog is shown."""
        fields = [each for each in self.findChildren(QWidget) if self._takes_entries(each)]
        chosen = [
            each for each in self.findChildren(QComboBox) if each.isEnabled() and each.isVisibleTo(self)
        ]
        return next(iter(fields + chosen), None)

    def is_changed(self) -> bool:
        """Tell whether an entry differs from how it was shown."""
        return self._shown is not None and self._entries() != self._shown

    def may_drop(self) -> bool:
        """Ask whether the entries may be dropped."""
        return Messages().confirm(
            self,
            QCoreApplication.translate("EntryDialog", "Bỏ những gì đã nhập?"),
            QCoreApplication.translate("EntryDialog", "Bỏ"),
            danger=True,
            otherwise=QCoreApplication.translate("EntryDialog", "Nhập tiếp"),
        )

    def reject(self) -> None:
        """Close without doing anything, when nothing is lost by it or the user agrees."""
        if not self.is_changed() or self.may_drop():
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._shown is None:
            self._shown = self._entries()
            field = self.first_field()
            if field is not None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                _select_all(field)

    def _takes_entries(self, field: QWidget) -> bool:
        if not isinstance(field, QLineEdit | QPlainTextEdit | QAbstractSpinBox):
            return False
        return field.isEnabled() and field.isVisibleTo(self) and not field.isReadOnly()

    def _entries(self) -> list[object]:
        return [entry for each in self.findChildren(QWidget) if (entry := _entry(each)) is not None]


def _select_all(field: QWidget) -> None:
    if isinstance(field, QLineEdit | QPlainTextEdit | QAbstractSpinBox):
        field.selectAll()


def _entry(field: QWidget) -> object:
    """Return what stands in a field, or None for what is no field."""
    if isinstance(field, QLineEdit):
        return field.text()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    if isinstance(field, QComboBox):
        return field.currentIndex()
    if isinstance(field, QSpinBox):
        return field.value()
    if isinstance(field, BodyTicks):
        return field.states()
    return field.isChecked() if isinstance(field, QCheckBox | QRadioButton) else None
