"""Entries that many congresses get at once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.domain.body import Body
from app.domain.congress import Congress, CongressState
from app.domain.dates.congress_dates import with_opening
from app.domain.errors import KnownError
from app.domain.terms import CONGRESS_STATE
from app.domain.text import tidy
from ui.dialogs.form import FormDialog
from ui.widgets.body_ticks import BodyTicks
from ui.widgets.date_edit import DateEdit


class SameDatesDialog(FormDialog):
    """Asks what several congresses are to have in common; what is left empty stays as it is."""

    submitted = Signal(object)
    """The entries hold; carries the congresses that change, as they would become."""

    def __init__(
        self,
        congresses: Sequence[Congress],
        calendar: QIcon | None,
        parent: QWidget | None,
        departments: Sequence[Body] = (),
        attends: Mapping[int, tuple[int, ...]] | None = None,
    ) -> None:
        super().__init__("", "", parent)
        self._congresses = tuple(congresses)
        self.setWindowTitle(self.tr("Đặt ngày cho {count} đại hội").format(count=len(congresses)))
        self.do_button.setText(self.tr("Đặt cho {count} đại hội").format(count=len(congresses)))
        self.opens, self.closes, self.deadline = (DateEdit(calendar) for _ in range(3))
        self.venue = QLineEdit()
        self.state = QComboBox()
        self.state.addItem(self.tr("(giữ nguyên)"), None)
        for state, words in CONGRESS_STATE.items():
            self.state.addItem(words, state)
        attends = attends or {}
        self._attends = {each.id: attends.get(each.id, ()) for each in congresses if not each.per_unit}
        self.ticks = BodyTicks(departments, list(self._attends.values()))
        keep = self.tr("(giữ nguyên)")
        self.add_field(self.tr("Khai &mạc"), self.opens, keep)
        self.add_field(self.tr("&Bế mạc"), self.closes, keep)
        self.add_field(self.tr("&Địa điểm"), self.venue, keep)
        self.add_field(self.tr("T&rạng thái"), self.state)
        self.add_field(self.tr("Hạn ch&ót của cấp"), self.deadline, keep)
        if self._attends:
            self.add_field(self.tr("Ban &dự, phụ trách"), self.ticks)
            self.ticks.setToolTip(
                self.tr("Dấu gạch: chỉ một số đại hội có ban này dự; để vậy thì giữ nguyên")
            )

    def attends(self) -> dict[int, tuple[int, ...]]:
        """Return the ids of the departments that attend, by congress, only for those where that changes."""
        after = {each: self.ticks.ids(before) for each, before in self._attends.items()}
        return {each: ids for each, ids in after.items() if set(ids) != set(self._attends[each])}

    def changed(self) -> list[Congress]:
        """Return the congresses as they would become, only those that change."""
        pairs = [(each, self._filled(each)) for each in self._congresses]
        return [after for before, after in pairs if after != before]

    def submit(self) -> None:
        """Check the entries; hand them on when they hold."""
        self.clear_faults()
        for field in (self.opens, self.closes, self.deadline):
            if not field.commit():
                self.show_fault(field, field.fault())
                return
        changed = self.changed()
        if changed or self.attends():
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
            deadline_on=self.deadline.day() or congress.deadline_on,
        )
