"""The field for the time that the heading of a wave or phase states."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.domain.dates.due import DueOn, DueWithin, StatedTime
from ui.pages.plan.panels.base import choice, choose
from ui.widgets.date_edit import DateEdit


class _Way(StrEnum):
    NONE = "none"
    LAST = "last"
    WITHIN = "within"


class StatedField(QWidget):
    """Nothing, a last day, or a first and a last day; handed on when all that it takes is there."""

    given = Signal()
    """The user entered another time."""

    def __init__(self) -> None:
        super().__init__()
        self._stated: StatedTime | None = None
        ways: list[tuple[str, object]] = [
            (self.tr("(không nêu)"), _Way.NONE),
            (self.tr("Hạn cuối"), _Way.LAST),
            (self.tr("Từ ngày – đến ngày"), _Way.WITHIN),
        ]
        self.way = choice(self.tr("Thời gian kế hoạch nêu"), ways)
        self.starts, self.ends = DateEdit(), DateEdit()
        self.starts.setAccessibleName(self.tr("Từ ngày"))
        self.ends.setAccessibleName(self.tr("Đến ngày"))
        self._edge = QLabel("–")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.way, 1)
        for widget in (self.starts, self._edge, self.ends):
            row.addWidget(widget)
        self.setFocusProxy(self.way)
        self.way.activated.connect(self._turn)
        self.starts.day_changed.connect(lambda _: self._offer())
        self.ends.day_changed.connect(lambda _: self._offer())

    def show_stated(self, stated: StatedTime | None) -> None:
        """Show a time."""
        self._stated = stated
        way = _Way.WITHIN if isinstance(stated, DueWithin) else _Way.LAST if stated else _Way.NONE
        choose(self.way, way)
        for field, day in (
            (self.starts, stated.starts if isinstance(stated, DueWithin) else None),
            (self.ends, stated.ends if isinstance(stated, DueWithin) else stated.day if stated else None),
        ):
            blocked = field.blockSignals(True)
            field.set_day(day)
            field.blockSignals(blocked)
        self._show_fields()

    def stated(self) -> StatedTime | None:
        """Return the time as entered, with the plan's words where it is the one they state."""
        made = self._entered(self._stated.words if self._stated else "")
        return made if made == self._stated else self._entered("")

    def _entered(self, words: str) -> StatedTime | None:
        starts, ends = self.starts.day(), self.ends.day()
        if self._way() is _Way.LAST and ends:
            return DueOn(words, ends)
        if self._way() is _Way.WITHIN and starts and ends:
            return DueWithin(words, starts, ends)
        return None

    def _way(self) -> _Way:
        return _Way(self.way.currentData())

    def _turn(self) -> None:
        self._show_fields()
        if self._way() is _Way.NONE:
            self.given.emit()
        else:
            (self.starts if self._way() is _Way.WITHIN else self.ends).setFocus()
            self._offer()

    def _offer(self) -> None:
        made = self.stated()
        if isinstance(made, DueWithin) and made.ends < made.starts:
            self.ends.refuse(self.tr("Ngày kết thúc trước ngày bắt đầu; hãy sửa lại ngày."))
        elif made is not None and made != self._stated:
            self.given.emit()

    def _show_fields(self) -> None:
        way = self._way()
        self.ends.setVisible(way is not _Way.NONE)
        for widget in (self.starts, self._edge):
            widget.setVisible(way is _Way.WITHIN)
