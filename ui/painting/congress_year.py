"""A year of congresses: twelve small months, each day with how many congresses it has."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from app.domain.congress_calendar import CalendarContent, counts_by_day, counts_by_month, month_weeks
from ui.painting.congress_marks import tinted
from ui.painting.look import ChartLook
from ui.painting.words import draw_word, fitting

_COLUMNS, _ROWS = 4, 3
_SHORT_DAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_GAP, _WEEKS = 14.0, 6
_SHADES = ((6, 0.62), (3, 0.42), (1, 0.24))
_CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True)
class YearGeometry:
    """Where the months and days of a year stand in a box."""

    box: QRectF
    year: int

    def month(self, month: int) -> QRectF:
        """Return the box of a month, from 1 to 12."""
        row, column = divmod(month - 1, _COLUMNS)
        width = (self.box.width() - (_COLUMNS - 1) * _GAP) / _COLUMNS
        height = (self.box.height() - (_ROWS - 1) * _GAP / 2) / _ROWS
        return QRectF(
            self.box.left() + column * (width + _GAP),
            self.box.top() + row * (height + _GAP / 2),
            width,
            height,
        )

    def line(self, month: int) -> float:
        """Return the height of a row of a month: its title, the weekdays, and six weeks."""
        return self.month(month).height() / (_WEEKS + 2)

    def cell(self, day: date) -> QRectF:
        """Return the box of a day of the year."""
        box, line = self.month(day.month), self.line(day.month)
        first = date(day.year, day.month, 1).weekday()
        row, column = divmod(day.day - 1 + first, 7)
        width = box.width() / 7
        return QRectF(box.left() + column * width, box.top() + (row + 2) * line, width, line)

    def day_at(self, x: float, y: float) -> date | None:
        """Return the day at a point."""
        for month in range(1, 13):
            if self.month(month).contains(x, y):
                for week in month_weeks(self.year, month):
                    for day in week:
                        if day.month == month and self.cell(day).contains(x, y):
                            return day
        return None


class YearPainter:
    """Draws a year with the look of the screen or of paper."""

    def __init__(self, content: CalendarContent, year: int, look: ChartLook) -> None:
        self._content, self._look, self._year = content, look, year
        self._by_day = counts_by_day(content.spans, year)
        self._by_month = counts_by_month(content.spans, year)

    def paint(self, painter: QPainter, geometry: YearGeometry) -> None:
        """Draw the twelve months."""
        for month in range(1, 13):
            self._paint_heading(painter, geometry, month)
            for week in month_weeks(self._year, month):
                for day in week:
                    if day.month == month:
                        self._paint_day(painter, geometry.cell(day), day)

    def _paint_heading(self, painter: QPainter, geometry: YearGeometry, month: int) -> None:
        box, line = geometry.month(month), geometry.line(month)
        fonts, colours = self._look.fonts, self._look.colours
        title = QRectF(box.left(), box.top(), box.width(), line)
        draw_word(painter, title, f"Tháng {month}", fonts.bold, colours.text)
        count = self._by_month[month - 1]
        if count:
            words = fitting((f"{count} đại hội", str(count)), fonts.small, box.width() / 2)
            draw_word(painter, title, words, fonts.small, colours.text, Qt.AlignmentFlag.AlignRight)
        painter.setPen(QPen(colours.line_strong, 1))
        painter.drawLine(title.bottomLeft(), title.bottomRight())
        width = box.width() / 7
        for column, name in enumerate(_SHORT_DAYS):
            cell = QRectF(box.left() + column * width, box.top() + line, width, line)
            colour = colours.today if column == 6 else colours.muted
            draw_word(painter, cell, name, fonts.small, colour, _CENTRE)

    def _paint_day(self, painter: QPainter, cell: QRectF, day: date) -> None:
        colours, fonts = self._look.colours, self._look.fonts
        count = self._by_day.get(day, 0)
        inner = cell.adjusted(1, 1, -1, -1)
        off = self._content.is_off(day)
        if count:
            share = next(share for least, share in _SHADES if count >= least)
            painter.setPen(QPen(colours.accent, 1))
            painter.setBrush(tinted(colours.accent, colours.ground, share))
            painter.drawRoundedRect(inner, 3, 3)
        elif off:
            painter.fillRect(inner, tinted(colours.muted, colours.ground, 0.13))
        if day == self._content.today:
            painter.setPen(QPen(colours.today, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        red = off and not count and (day.weekday() == 6 or day in self._content.days)
        colour = colours.today if red else colours.text
        if count < 2:
            draw_word(painter, cell, str(day.day), fonts.bold if count else fonts.small, colour, _CENTRE)
            return
        font = QFont(fonts.small)
        font.setBold(True)
        left = cell.adjusted(2, 0, -cell.width() * 0.38, 0)
        draw_word(painter, left, str(day.day), font, colour, _CENTRE)
        self._paint_count(painter, cell, count)

    def _paint_count(self, painter: QPainter, cell: QRectF, count: int) -> None:
        """Draw how many congresses a day has, in a disc at its upper right."""
        side = min(cell.width() * 0.42, cell.height() * 0.68)
        disc = QRectF(cell.right() - side - 1, cell.top() + 1, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colours.text)
        painter.drawEllipse(disc)
        font = QFont(self._look.fonts.small)
        size = side * (0.72 if count < 10 else 0.6)
        font.setPixelSize(max(round(size), 1))
        words = str(count) if count < 100 else "…"
        draw_word(painter, disc, words, font, self._look.colours.ground, _CENTRE)
