"""The days off and the make-up days of a year: the public ones, and what the office sets itself."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.dates.workdays import DayKind, OfficeDay, YearDays
from app.domain.dates.year_days import YearDay, with_day, without_day, year_list
from app.domain.errors import KnownError
from app.domain.terms import DAY_KIND
from app.domain.text import tidy
from ui.dialogs.entries import EntryDialog
from ui.models.office_days import DAY_ROLE, DayColumn, OfficeDaysModel
from ui.settings import Settings
from ui.widgets.date_edit import DateEdit
from ui.widgets.dialog_size import remember_size
from ui.widgets.tables import go_to, set_up_table

_FIRST_SIZE = QSize(760, 560)
_YEARS = (1990, 2090)


class OfficeDaysDialog(EntryDialog):
    """Shows a year's days and lets the office set and take back its own; a year is saved at once."""

    year_asked = Signal(int)
    """The days of another year are to be shown; carries it."""
    submitted = Signal(int, object)
    """The office's days of a year are to be saved; carries the year and them."""

    def __init__(self, year: int, settings: Settings, calendar_icon: QIcon, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ngày nghỉ, ngày làm bù"))
        self._public, self._own, self._kept = YearDays(), list[OfficeDay](), list[OfficeDay]()
        self.year = QSpinBox()
        self.year.setRange(*_YEARS)
        self.year.setValue(year)
        self.year.setAccessibleName(self.tr("Năm"))
        self.model = OfficeDaysModel(self)
        self.table = QTableView()
        set_up_table(self.table)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.windowTitle())
        self.day = DateEdit(calendar_icon)
        self.kind = QComboBox()
        for kind, words in DAY_KIND.items():
            self.kind.addItem(words, kind)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("tên ngày, lý do"))
        self.add_button = QPushButton(self.tr("&Đặt ngày này"))
        self.remove_button = QPushButton(self.tr("&Bỏ ngày cơ quan đặt"))
        self.save_button = QPushButton(self.tr("&Lưu"))
        self.add_button.setDefault(True)
        self.cancel_button = QPushButton(self.tr("&Thôi"))
        self.fault = QLabel()
        self.fault.setProperty("role", "error")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self._name_fields()
        self._lay_out()
        self._connect()
        remember_size(self, settings, "office_days", _FIRST_SIZE)

    def show_year(self, public: YearDays, own: Sequence[OfficeDay]) -> None:
        """Show the days of the year that is chosen."""
        self._public, self._own, self._kept = public, list(own), list(own)
        self._show()

    def is_changed(self) -> bool:
        """Tell whether anything is to be saved."""
        return self._own != self._kept

    def add_day(self) -> None:
        """Take the entered day over among the office's own."""
        if not self.day.commit() or self.day.day() is None:
            self._say(self.day.fault() or self.tr("Hãy nhập ngày theo dạng ngày/tháng/năm."))
            self.day.setFocus()
            return
        entered = self.day.day() or date.min
        if entered.year != self.year.value():
            self._say(self.tr("Ngày này không thuộc năm {year}.").format(year=self.year.value()))
            return
        kind = DayKind(self.kind.currentData())
        self._own = with_day(self._own, OfficeDay(entered, kind, tidy(self.name.text())))
        self._show(entered)
        self.day.set_day(None)
        self.name.clear()
        self.day.setFocus()

    def remove_day(self) -> None:
        """Take back what the office says of the selected day."""
        chosen = self._selected()
        if chosen is not None and chosen.own:
            self._own = without_day(self._own, chosen.day)
            self._show(chosen.day)

    def refuse(self, error: KnownError) -> None:
        """Say why the days were not saved."""
        self._say(str(error))

    def _selected(self) -> YearDay | None:
        index = self.table.currentIndex()
        return index.data(DAY_ROLE) if index.isValid() else None

    def _show(self, at: date | None = None) -> None:
        days = year_list(self._public, self._own)
        self.model.show_days(days)
        self.fault.hide()
        row = next((number for number, each in enumerate(days) if at and each.day >= at), 0)
        if days:
            go_to(self.table, self.model.index(row, 0))
        self._show_buttons()

    def _show_buttons(self) -> None:
        chosen = self._selected()
        self.remove_button.setEnabled(chosen is not None and chosen.own)
        self.save_button.setEnabled(self.is_changed())
        self.year.setEnabled(not self.is_changed())
        self.year.setToolTip(
            self.tr("Lưu hoặc bỏ thay đổi rồi mới sang năm khác") if self.is_changed() else ""
        )

    def _fill_from_row(self) -> None:
        """Offer the selected day for a change."""
        chosen = self._selected()
        if chosen is not None:
            self.day.set_day(chosen.day)
            self.kind.setCurrentIndex(self.kind.findData(chosen.kind))
            self.name.setText(chosen.name)

    def _say(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.show()

    def _submit(self) -> None:
        self.submitted.emit(self.year.value(), list(self._own))

    def _connect(self) -> None:
        def when(button: QPushButton, do: Callable[[], None]) -> None:
            button.clicked.connect(lambda _: do())
            button.setAutoDefault(button is self.add_button)

        when(self.add_button, self.add_day)
        when(self.remove_button, self.remove_day)
        when(self.save_button, self._submit)
        when(self.cancel_button, self.reject)
        self.year.valueChanged.connect(self.year_asked)
        self.table.activated.connect(lambda _: self._fill_from_row())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_buttons())

    def _name_fields(self) -> None:
        self.day.setAccessibleName(self.tr("Ngày"))
        self.kind.setAccessibleName(self.tr("Nghỉ hay làm việc"))
        self.name.setAccessibleName(self.tr("Tên ngày, lý do"))

    def _lay_out(self) -> None:
        hint = QLabel(
            self.tr(
                "Ngày nghỉ lễ, tết và ngày làm bù theo lịch nhà nước đã có sẵn. Ngày nghỉ được hoán đổi của "
                "năm mới, ngày nghỉ riêng của cơ quan thì đặt thêm ở dưới; thời hạn tính theo ngày làm việc "
                "sẽ đổi theo."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(DayColumn.NAME, QHeaderView.ResizeMode.Stretch)
        self.day.setMaximumWidth(170)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(hint)
        layout.addLayout(_row(QLabel(self.tr("Năm")), self.year, None))
        layout.addWidget(self.table, 1)
        layout.addLayout(_row(self.day, self.kind, self.name, self.add_button))
        layout.addWidget(self.fault)
        layout.addLayout(_row(self.remove_button, None, self.cancel_button, self.save_button))


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Lay widgets out side by side; None is room that gives way."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
    return row
