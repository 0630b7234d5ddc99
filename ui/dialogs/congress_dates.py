"""Dates for many units' congresses at once: the same for those selected, or pasted from a table."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.congress import Congress, CongressState
from app.domain.dates.congress_dates import with_opening
from app.domain.dates.pasted import PastedDates, UnitCongress, read_pasted_dates
from app.domain.errors import KnownError
from app.domain.terms import CONGRESS_STATE
from app.domain.text import tidy
from ui.dialogs.entries import EntryDialog
from ui.dialogs.form import FormDialog
from ui.models.congresses_pasted import PastedColumn, PastedDatesModel
from ui.screen import room_for
from ui.widgets.date_edit import DateEdit
from ui.widgets.tables import set_up_table


class SameDatesDialog(FormDialog):
    """Asks what several congresses are to have in common; what is left empty stays as it is."""

    submitted = Signal(object)
    """The entries hold; carries the congresses as they would become."""

    def __init__(
        self, congresses: Sequence[Congress], calendar: QIcon | None, parent: QWidget | None
    ) -> None:
        super().__init__("", "", parent)
        self._congresses = tuple(congresses)
        self.setWindowTitle(self.tr("Đặt ngày cho {count} đại hội").format(count=len(congresses)))
        self.do_button.setText(self.tr("Đặt cho {count} đại hội").format(count=len(congresses)))
        self.opens, self.closes = DateEdit(calendar), DateEdit(calendar)
        self.venue = QLineEdit()
        self.state = QComboBox()
        self.state.addItem(self.tr("(giữ nguyên)"), None)
        for state, words in CONGRESS_STATE.items():
            self.state.addItem(words, state)
        keep = self.tr("(giữ nguyên)")
        self.add_field(self.tr("Khai &mạc"), self.opens, keep)
        self.add_field(self.tr("&Bế mạc"), self.closes, keep)
        self.add_field(self.tr("&Địa điểm"), self.venue, keep)
        self.add_field(self.tr("T&rạng thái"), self.state)

    def changed(self) -> list[Congress]:
        """Return the congresses as they would become, only those that change."""
        pairs = [(each, self._filled(each)) for each in self._congresses]
        return [after for before, after in pairs if after != before]

    def submit(self) -> None:
        """Check the entries; hand them on when they hold."""
        self.clear_faults()
        for field in (self.opens, self.closes):
            if not field.commit():
                self.show_fault(field, field.fault())
                return
        changed = self.changed()
        if changed:
            self.submitted.emit(changed)
        else:
            self.show_fault(None, self.tr("Chưa nhập gì để đặt; hãy nhập ít nhất một ô."))

    def refuse(self, error: KnownError) -> None:
        """Say why the congresses were not saved."""
        self.show_fault(None, str(error))

    def _filled(self, congress: Congress) -> Congress:
        state = self.state.currentData()
        opens, closes = self.opens.day(), self.closes.day()
        congress = with_opening(congress, opens) if opens else congress
        return replace(
            congress,
            closes_on=closes or congress.closes_on,
            venue=tidy(self.venue.text()) or congress.venue,
            state=CongressState(state) if state else congress.state,
        )


class PasteDatesDialog(EntryDialog):
    """Takes rows of units with dates from a spreadsheet, and shows what would become of them."""

    submitted = Signal(object)
    """Carries the congresses as they would become."""

    def __init__(self, units: Sequence[UnitCongress], text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._units = tuple(units)
        self._rows: tuple[PastedDates, ...] = ()
        self.setWindowTitle(self.tr("Dán ngày đại hội của các đơn vị"))
        self.resize(QSize(920, 580).boundedTo(room_for(self)))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Các dòng dán vào"))
        self.text.setPlaceholderText(self.tr("01\t15/03/2025\t16/03/2025\nChi bộ Văn phòng\t20/03/2025"))
        self.text.setTabChangesFocus(True)
        self.one_day = QCheckBox(self.tr("Dòng chỉ có một ngày: bế &mạc cùng ngày khai mạc"))
        self.one_day.setChecked(True)
        self.model = PastedDatesModel(self)
        self.preview = QTableView()
        self.preview.setModel(self.model)
        self.preview.setAccessibleName(self.tr("Sẽ ghi vào sổ"))
        set_up_table(self.preview)
        self.preview.setWordWrap(True)
        self.preview.verticalHeader().setDefaultSectionSize(2 * self.fontMetrics().lineSpacing() + 10)
        self.summary = QLabel()
        self.fault = QLabel()
        self.fault.setProperty("role", "error")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.do_button = QPushButton()
        self.do_button.setDefault(True)
        self.cancel_button = QPushButton(self.tr("Thôi"))
        self.cancel_button.setAutoDefault(False)
        self._lay_out()
        self.text.textChanged.connect(self._read)
        self.one_day.toggled.connect(self._read)
        self.do_button.clicked.connect(lambda: self.submitted.emit(self.changed()))
        self.cancel_button.clicked.connect(self.reject)
        self.text.setPlainText(text)
        self._read()

    def changed(self) -> list[Congress]:
        """Return the congresses as they would become."""
        return [row.changed for row in self._rows if row.changed is not None]

    def refuse(self, error: KnownError) -> None:
        """Say why the congresses were not saved."""
        self.fault.setText(str(error))
        self.fault.show()

    def _read(self) -> None:
        self.fault.hide()
        self._rows = read_pasted_dates(self.text.toPlainText(), self._units, one_day=self.one_day.isChecked())
        self.model.show_rows(self._rows)
        good = len(self.changed())
        bad = len(self._rows) - good
        self.do_button.setText(self.tr("Đặt ngày cho {count} đơn vị").format(count=good))
        self.do_button.setEnabled(good > 0)
        words = (
            self.tr("{good} dòng ghi được")
            if not bad
            else self.tr("{good} dòng ghi được, {bad} dòng phải xem lại")
        )
        self.summary.setText(words.format(good=good, bad=bad) if self._rows else "")

    def _lay_out(self) -> None:
        hint = QLabel(
            self.tr(
                "Chép từ Excel hai hoặc ba cột: mã hoặc tên đơn vị, ngày khai mạc, ngày bế mạc;"
                " rồi dán vào đây."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.summary, 1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.do_button)
        header = self.preview.horizontalHeader()
        for column, width in ((PastedColumn.LINE, 56), (PastedColumn.UNIT, 250), (PastedColumn.OPENS, 124),
                              (PastedColumn.CLOSES, 124)):  # fmt: skip
            header.resizeSection(column, width)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        layout.addWidget(hint)
        layout.addWidget(self.text, 2)
        layout.addWidget(self.one_day)
        layout.addWidget(self.preview, 3)
        layout.addWidget(self.fault)
        layout.addLayout(buttons)
        self.setWindowModality(Qt.WindowModality.WindowModal)
