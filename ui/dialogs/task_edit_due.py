"""The part of the task form that says when a task is due."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.congress import Congress, CongressEvent
from app.domain.dates.due import DueByEvent, DueByWave, DueOn, DueRule, DueWithin, WaveEdge
from app.domain.errors import EntryError
from app.domain.terms import CONGRESS_EVENT, WAVE_EDGE
from ui.dialogs.task_edit_count import CountField
from ui.dialogs.task_edit_every import EveryField
from ui.widgets.date_edit import DateEdit


class _Way(StrEnum):
    PHASE = "phase"
    DAY = "day"
    WITHIN = "within"
    EVENT = "event"
    WAVE = "wave"
    EVERY = "every"


class DueField(QWidget):
    """Edits a due rule: by its phase, by days, counted from a congress or from its wave, or coming back.

    The words of the plan stay with a rule as long as it is not changed.
    """

    def __init__(self, rule: DueRule | None, congresses: tuple[Congress, ...]) -> None:
        super().__init__()
        self._rule = rule
        self.way = QComboBox()
        self.way.setAccessibleName(self.tr("Cách tính thời hạn"))
        for way, words in (
            (_Way.PHASE, self.tr("Theo giai đoạn")),
            (_Way.DAY, self.tr("Đúng ngày")),
            (_Way.WITHIN, self.tr("Từ ngày … đến ngày …")),
            (_Way.EVENT, self.tr("Tính từ ngày đại hội")),
            (_Way.WAVE, self.tr("Tính từ đầu hoặc cuối đợt")),
            (_Way.EVERY, self.tr("Lặp lại định kỳ")),
        ):
            self.way.addItem(words, way)
        self.day, self.starts, self.ends = _day_line(), _day_line(), _day_line()
        self.every = EveryField()
        self.which, self.edge = _combo(CONGRESS_EVENT), _combo(WAVE_EDGE)
        self.count, self.wave_count = CountField(self.which), CountField(self.edge)
        self.congress = QComboBox()
        for congress in congresses:
            if congress.family_id is None:
                self.congress.addItem(congress.name, congress.key)
        self.congress.setMinimumContentsLength(12)
        self._pages = QStackedWidget()
        self._lay_out()
        self.way.currentIndexChanged.connect(self._turn)
        self._turn(0)
        self._show(rule)

    @property
    def hangs_on_wave(self) -> bool:
        """Tell whether the deadline is counted from the wave, which a task outside of it has none of."""
        return bool(self.way.currentData() == _Way.WAVE)

    def rule(self) -> DueRule | None:
        """Return the rule as entered.

        Raises:
            EntryError: a date is missing or does not hold.
        """
        rule = self._entered(self._rule.words if self._rule else "")
        return rule if rule == self._rule else self._entered("")

    def _entered(self, words: str) -> DueRule | None:
        way = _Way(self.way.currentData())
        if way is _Way.PHASE:
            return None
        if way is _Way.DAY:
            return DueOn(words, _day(self.day))
        if way is _Way.WITHIN:
            starts, ends = _day(self.starts), _day(self.ends)
            if ends < starts:
                raise EntryError("Ngày kết thúc trước ngày bắt đầu; hãy sửa lại ngày.")
            return DueWithin(words, starts, ends)
        if way is _Way.EVERY:
            return self.every.rule(words)
        if way is _Way.WAVE:
            count = self.wave_count
            return DueByWave(words, WaveEdge(self.edge.currentData()), count.offset, count.workdays)
        if self.congress.currentIndex() < 0:
            raise EntryError("Sổ chưa có đại hội nào; hãy chọn cách tính thời hạn khác.")
        event = CongressEvent(self.which.currentData())
        return DueByEvent(words, self.congress.currentData(), event, self.count.offset, self.count.workdays)

    def _show(self, rule: DueRule | None) -> None:
        if rule is None:
            return
        if isinstance(rule, DueOn):
            self._choose(_Way.DAY)
            self.day.set_day(rule.day)
        elif isinstance(rule, DueWithin):
            self._choose(_Way.WITHIN)
            self.starts.set_day(rule.starts)
            self.ends.set_day(rule.ends)
        elif isinstance(rule, DueByEvent):
            self._choose(_Way.EVENT)
            self.count.show_count(rule.offset_days, workdays=rule.workdays)
            self.which.setCurrentIndex(self.which.findData(rule.event))
            self.congress.setCurrentIndex(self.congress.findData(rule.congress))
        elif isinstance(rule, DueByWave):
            self._choose(_Way.WAVE)
            self.wave_count.show_count(rule.offset_days, workdays=rule.workdays)
            self.edge.setCurrentIndex(self.edge.findData(rule.edge))
        else:
            self._choose(_Way.EVERY)
            self.every.set_rule(rule)

    def _choose(self, way: _Way) -> None:
        self.way.setCurrentIndex(self.way.findData(way))

    def _turn(self, way: int) -> None:
        """Show what one way asks for, and keep no room for what the others would."""
        self._pages.setVisible(way > 0)
        for index in range(self._pages.count()):
            wants_room = QSizePolicy.Policy.Preferred if index == way else QSizePolicy.Policy.Ignored
            self._pages.widget(index).setSizePolicy(QSizePolicy.Policy.Preferred, wants_room)
        self._pages.setCurrentIndex(way)

    def _lay_out(self) -> None:
        self._pages.addWidget(QWidget())
        self._pages.addWidget(_row(self.day))
        self._pages.addWidget(_row(self.starts, QLabel("–"), self.ends))
        event = QWidget()
        column = QVBoxLayout(event)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.count)
        column.addWidget(self.congress)
        self._pages.addWidget(event)
        self._pages.addWidget(self.wave_count)
        self._pages.addWidget(self.every)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.way)
        layout.addWidget(self._pages)
        self.setFocusProxy(self.way)


def _combo(words: Mapping[Any, str]) -> QComboBox:
    combo = QComboBox()
    for value, shown in words.items():
        combo.addItem(shown, value)
    return combo


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return holder


def _day_line() -> DateEdit:
    line = DateEdit()
    line.setMaximumWidth(160)
    return line


def _day(line: DateEdit) -> date:
    if not line.commit():
        raise EntryError(line.fault())
    day = line.day()
    if day is None:
        raise EntryError("Chưa nhập ngày của thời hạn; hãy nhập theo dạng ngày/tháng/năm.")
    return day
