"""The form of a wave that the office adds to a plan."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from app.domain.congress import Congress, CongressEvent
from app.domain.dates.due import Anchor, DueOn, DueWithin, StatedTime
from app.domain.errors import KnownError
from app.domain.plan import Plan
from app.domain.task import Timing
from app.domain.terms import CONGRESS_EVENT, TIMING
from app.domain.text import first_upper, tidy
from app.services.waves import NewWave
from ui.dialogs.form import FormDialog
from ui.widgets.date_edit import DateEdit

_PARTS = (Timing.BEFORE, Timing.DURING, Timing.AFTER)


class WaveDialog(FormDialog):
    """Asks for a wave's title, its time by congresses or by days, and its phases.

    It stays open until the wave is saved: `refuse` says why it was not.
    """

    submitted = Signal(object)
    """The entries hold; carries the NewWave."""

    def __init__(
        self,
        plans: Sequence[Plan],
        congresses: Sequence[Congress],
        calendar_icon: QIcon,
        parent: QWidget | None,
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Thêm đợt"))
        self.do_button.setText(self.tr("Thêm đợt"))
        single = [each for each in congresses if each.family_id is None]
        self.plan = QComboBox()
        for plan in plans:
            self.plan.addItem(plan.symbol or plan.title or plan.source_name, plan.id)
        self.title = QLineEdit()
        self.starts, self.ends = (self._anchors(single, after=after) for after in (True, False))
        self.first, self.last = DateEdit(calendar_icon), DateEdit(calendar_icon)
        self.congress = QComboBox()
        self.congress.addItem(self.tr("(không theo đại hội nào)"), None)
        for congress in single:
            self.congress.addItem(congress.name, congress.key)
        self.parts = {timing: QCheckBox(TIMING[timing]) for timing in _PARTS}
        self._lay_out(choose_plan=len(plans) > 1)

    def submit(self) -> None:
        """Check the entries; hand them on when they hold."""
        self.clear_faults()
        if not tidy(self.title.text()):
            self.show_fault(self.title, self.tr("Hãy nhập tên đợt."))
            return
        for field in (self.first, self.last):
            if not field.commit():
                self.show_fault(self._days, field.fault())
                return
        first, last = self.first.day(), self.last.day()
        if first and (last is None or last < first):
            self.show_fault(self._days, self.tr("Ngày cuối của đợt phải có và không trước ngày đầu."))
            return
        if self._timings() and self.congress.currentData() is None:
            self.show_fault(self.congress, self.tr("Hãy chọn đại hội của các giai đoạn."))
            return
        self.submitted.emit(self.wave())

    def wave(self) -> NewWave:
        """Return the wave as entered."""
        stated = _stated(self.first.day(), self.last.day())
        by_congress = stated is None
        return NewWave(
            self.plan.currentData(),
            tidy(self.title.text()),
            self.starts.currentData() if by_congress else None,
            self.ends.currentData() if by_congress else None,
            stated,
            self._timings(),
            self.congress.currentData(),
        )

    def refuse(self, error: KnownError) -> None:
        """Say why the wave was not saved."""
        self.show_fault(None, str(error))

    def _timings(self) -> tuple[Timing, ...]:
        return tuple(timing for timing, box in self.parts.items() if box.isChecked())

    def _anchors(self, congresses: Sequence[Congress], *, after: bool) -> QComboBox:
        """Return the choice of what a wave begins after, or ends with."""
        combo = QComboBox()
        combo.addItem(self.tr("(không theo đại hội)"), None)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for congress in congresses:
            for event, words in CONGRESS_EVENT.items():
                offset = 1 if after else (-1 if event is CongressEvent.OPENS else 0)
                lead = self.tr("sau") if after else (self.tr("trước") if offset else self.tr("đến"))
                combo.addItem(
                    first_upper(f"{lead} {words} {congress.name}"), Anchor(congress.key, event, offset)
                )
        return combo

    def _lay_out(self, *, choose_plan: bool) -> None:
        if choose_plan:
            self.add_field(self.tr("&Kế hoạch"), self.plan)
        self.add_field(self.tr("T&ên đợt"), self.title, self.tr("ví dụ: Đợt cao điểm chào mừng Đại hội"))
        self.add_field(self.tr("&Bắt đầu"), self.starts)
        self.add_field(self.tr("Kế&t thúc"), self.ends)
        self._days = QWidget()
        self._days.setFocusProxy(self.first)
        row = QHBoxLayout(self._days)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.first, QLabel("–"), self.last):
            row.addWidget(widget)
        self.first.setAccessibleName(self.tr("Ngày đầu"))
        self.last.setAccessibleName(self.tr("Ngày cuối"))
        self.add_field(self.tr("Hoặc đúng n&gày"), self._days)
        self.add_field(self.tr("Th&eo đại hội"), self.congress)
        parts = QWidget()
        column = QHBoxLayout(parts)
        column.setContentsMargins(0, 0, 0, 0)
        for box in self.parts.values():
            column.addWidget(box)
        column.addStretch()
        self.add_field(self.tr("Giai đoạn"), parts)


def _stated(first: date | None, last: date | None) -> StatedTime | None:
    if last is None:
        return None
    return DueWithin("", first, last) if first else DueOn("", last)
