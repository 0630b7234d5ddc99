"""Forms whose faults are said beside the field, not in a box."""

from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.entries import EntryDialog
from ui.widgets.date_edit import DateEdit
from ui.widgets.marks import mark_invalid


class FormDialog(EntryDialog):
    """A column of labelled fields with a place for a fault under each, and two buttons.

    `verb` is the text of the button that does it.
    """

    def __init__(self, title: str, verb: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(560)
        self._faults: dict[QWidget, QLabel] = {}
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(8)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._general = _fault_label()
        self.do_button = QPushButton(verb)
        self.do_button.setDefault(True)
        self.do_button.clicked.connect(self.submit)
        self.cancel_button = QPushButton(self.tr("Thôi"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.do_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(self.form)
        layout.addWidget(self._general)
        layout.addStretch()
        layout.addLayout(buttons)

    def add_field(self, label: str, field: QWidget, hint: str = "", *, beside: QWidget | None = None) -> None:
        """Add a field with its label; `hint` stands in it while it is empty, `beside` at its right."""
        name = QLabel(label)
        name.setBuddy(field)
        name.setMinimumHeight(min(field.sizeHint().height(), 2 * name.sizeHint().height()))
        field.setAccessibleName(label.replace("&", ""))
        if isinstance(field, QLineEdit):
            if hint:
                field.setPlaceholderText(hint)
            field.textEdited.connect(lambda: self.clear_fault(field))
        fault = _fault_label()
        self._faults[field] = fault
        if isinstance(field, DateEdit):
            field.fault_changed.connect(lambda sentence: self._follow_date(field, sentence))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(field, 1)
        if beside is not None:
            row.addWidget(beside)
        cell = QVBoxLayout()
        cell.setSpacing(2)
        cell.addLayout(row)
        cell.addWidget(fault)
        self.form.addRow(name, cell)

    def show_fault(self, field: QWidget | None, sentence: str) -> None:
        """Say what is wrong with a field, or with the whole when there is no field, and go there."""
        label = self._faults[field] if field is not None else self._general
        label.setText(sentence)
        label.show()
        if field is not None:
            mark_invalid(field, invalid=True)
            field.setFocus()

    def clear_fault(self, field: QWidget) -> None:
        """Take back what was said of a field."""
        self._faults[field].hide()
        self._general.hide()
        mark_invalid(field, invalid=False)

    def clear_faults(self) -> None:
        """Take back everything that was said."""
        for field in self._faults:
            self.clear_fault(field)
        self._general.hide()

    def fault(self, field: QWidget | None = None) -> str:
        """Return what is said of a field, or of the whole; empty when it is well."""
        label = self._faults[field] if field is not None else self._general
        return "" if label.isHidden() else label.text()

    def _follow_date(self, field: DateEdit, sentence: str) -> None:
        label = self._faults[field]
        label.setText(sentence)
        label.setVisible(bool(sentence))

    def submit(self) -> None:
        """Check the fields and do what the form is for."""
        self.accept()


def _fault_label() -> QLabel:
    label = QLabel()
    label.setProperty("role", "error")
    label.setWordWrap(True)
    label.hide()
    return label
