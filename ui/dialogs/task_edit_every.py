"""The part of a deadline's form that says how often it comes back, and by which day."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from app.domain.dates.due import DueEvery, Period
from app.domain.wording import every_words, weekday_words
from ui.widgets.number_box import NumberBox

_LAST_DAY = 31


class EveryField(QWidget):
    """Edits a deadline that comes back: each week by a weekday, each month or quarter by a day, each year."""

    def __init__(self) -> None:
        super().__init__()
        self.period = QComboBox()
        self.period.setAccessibleName(self.tr("Lặp lại"))
        for period in Period:
            words = every_words(DueEvery("", period))
            self.period.addItem(words[:1].upper() + words[1:], period)
        self.weekday = QComboBox()
        self.weekday.setAccessibleName(self.tr("Thứ trong tuần"))
        self.weekday.addItem(self.tr("không nêu thứ"), None)
        for number in range(1, 8):
            self.weekday.addItem(self.tr("chậm nhất {day}").format(day=weekday_words(number)), number)
        self.day = NumberBox()
        self.day.setAccessibleName(self.tr("Ngày trong tháng"))
        self.day.setRange(0, _LAST_DAY)
        self.day.setSpecialValueText(self.tr("không nêu ngày"))
        self.day.setPrefix(self.tr("chậm nhất ngày "))
        self.of_quarter = QLabel(self.tr("tháng cuối quý"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.period, self.weekday, self.day, self.of_quarter):
            row.addWidget(widget)
        row.addStretch()
        self.period.currentIndexChanged.connect(self._turn)
        self.set_rule(DueEvery("", Period.MONTH))

    def rule(self, words: str) -> DueEvery:
        """Return the rule as entered, with the words of the plan it came from."""
        period = Period(self.period.currentData())
        if period is Period.WEEK:
            return DueEvery(words, period, self.weekday.currentData())
        return DueEvery(words, period, (self.day.value() or None) if self._takes_day(period) else None)

    def set_rule(self, rule: DueEvery) -> None:
        """Show a rule."""
        self.period.setCurrentIndex(self.period.findData(rule.every))
        if rule.every is Period.WEEK:
            self.weekday.setCurrentIndex(rule.day or 0)
        else:
            self.day.setValue(rule.day or 0)
        self._turn()

    def _turn(self) -> None:
        """Show what the chosen period asks for."""
        period = Period(self.period.currentData())
        self.weekday.setVisible(period is Period.WEEK)
        self.day.setVisible(self._takes_day(period))
        self.of_quarter.setVisible(period is Period.QUARTER)

    @staticmethod
    def _takes_day(period: Period) -> bool:
        return period in (Period.MONTH, Period.QUARTER)
