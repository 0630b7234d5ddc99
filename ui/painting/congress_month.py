"""A month of congresses: one row a week, congresses as bars over their days."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from app.domain.congress import CongressState
from app.domain.congress_calendar import Bar, CalendarContent, MonthLayout, lay_out, month_weeks
from ui.painting.bars import draw_tick
from ui.painting.congress_marks import draw_level, draw_warning, level_colour, tinted
from ui.painting.look import ChartLook
from ui.painting.words import draw_word, fitting, line_height

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_SHORT_DAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_PAD, _GAP, _ROUND = 5.0, 2.0, 3.0
_TINT = 0.16


@dataclass(frozen=True)
class MonthGeometry:
    """Where the cells, lanes and bars of a month stand in a box."""

    box: QRectF
    layout: MonthLayout
    heading: float
    number: float
    lane: float

    @classmethod
    def of(
        cls, content: CalendarContent, year: int, month: int, box: QRectF, look: ChartLook
    ) -> "MonthGeometry":
        """Lay a month out in a box; the higher the box, the more congresses a day shows."""
        weeks = month_weeks(year, month)
        heading = line_height(look.fonts.bold) + 2 * _GAP
        number, lane = line_height(look.fonts.normal) + _GAP, line_height(look.fonts.small) + _GAP
        row = (box.height() - heading) / len(weeks)
        lanes = max(int((row - number - _GAP) // lane), 1)
        return cls(box, lay_out(content.spans, weeks, lanes), heading, number, lane)

    @property
    def row_height(self) -> float:
        """Return the height of a week."""
        return (self.box.height() - self.heading) / len(self.layout.weeks)

    @property
    def column_width(self) -> float:
        """Return the width of a day."""
        return self.box.width() / 7

    @property
    def lanes(self) -> int:
        """Return how many lanes a week has room for."""
        return max(int((self.row_height - self.number - _GAP) // self.lane), 1)

    def cell(self, row: int, column: int) -> QRectF:
        """Return the box of a day."""
        left = self.box.left() + column * self.column_width
        return QRectF(
            left, self.box.top() + self.heading + row * self.row_height, self.column_width, self.row_height
        )

    def cell_of(self, day: date) -> QRectF | None:
        """Return the box of a day; None when it is not on this month's sheet."""
        for row, week in enumerate(self.layout.weeks):
            if week[0] <= day <= week[-1]:
                return self.cell(row, (day - week[0]).days)
        return None

    def bar(self, bar: Bar) -> QRectF:
        """Return the box of a bar."""
        first, last = self.cell(bar.row, bar.first), self.cell(bar.row, bar.last)
        top = first.top() + self.number + bar.lane * self.lane
        left = first.left() + (_PAD if bar.begins else 0)
        right = last.right() - (0 if bar.goes_on else _PAD)
        return QRectF(left, top, right - left, self.lane - _GAP)

    def more(self, day: date) -> QRectF | None:
        """Return the box of the words that say how many more there are on a day."""
        cell = self.cell_of(day)
        if cell is None or not self.layout.more.get(day):
            return None
        top = cell.top() + self.number + (self.lanes - 1) * self.lane
        return QRectF(cell.left() + _PAD, top, cell.width() - 2 * _PAD, self.lane - _GAP)

    def day_at(self, x: float, y: float) -> date | None:
        """Return the day at a point."""
        row = int((y - self.box.top() - self.heading) // self.row_height)
        column = int((x - self.box.left()) // self.column_width)
        if 0 <= row < len(self.layout.weeks) and 0 <= column < 7:
            return self.layout.weeks[row][column]
        return None


class MonthPainter:
    """Draws a month with the look of the screen or of paper."""

    def __init__(self, content: CalendarContent, month: int, look: ChartLook) -> None:
        self._content, self._month, self._look = content, month, look

    def paint(
        self,
        painter: QPainter,
        geometry: MonthGeometry,
        chosen: date | None = None,
        *,
        has_focus: bool = False,
    ) -> None:
        """Draw cells, the frame of the chosen day, then the bars over them."""
        self._paint_headings(painter, geometry)
        for row, week in enumerate(geometry.layout.weeks):
            for column, day in enumerate(week):
                self._paint_cell(painter, geometry.cell(row, column), day)
        cell = geometry.cell_of(chosen) if chosen is not None else None
        if cell is not None:
            paint_focus(painter, cell, self._look, has_focus=has_focus)
        for bar in geometry.layout.bars:
            self._paint_bar(painter, geometry.bar(bar), bar)
        for day, count in geometry.layout.more.items():
            box = geometry.more(day)
            if box is not None:
                self._paint_more(painter, box, count)

    def _paint_headings(self, painter: QPainter, geometry: MonthGeometry) -> None:
        colours, fonts = self._look.colours, self._look.fonts
        box = QRectF(geometry.box.left(), geometry.box.top(), geometry.box.width(), geometry.heading)
        painter.fillRect(box, colours.band)
        wide = max(QFontMetricsF(fonts.bold).horizontalAdvance(name) for name in WEEKDAYS)
        names = WEEKDAYS if wide + 2 * _PAD <= geometry.column_width else _SHORT_DAYS
        for column, name in enumerate(names):
            cell = QRectF(
                box.left() + column * geometry.column_width, box.top(), geometry.column_width, box.height()
            )
            colour = colours.today if column == len(names) - 1 else colours.muted
            draw_word(painter, cell, name, fonts.bold, colour, Qt.AlignmentFlag.AlignHCenter)

    def _paint_cell(self, painter: QPainter, cell: QRectF, day: date) -> None:
        colours, fonts = self._look.colours, self._look.fonts
        own = day.month == self._month
        off = self._content.is_off(day)
        painter.fillRect(cell, tinted(colours.muted, colours.ground, 0.13) if off else colours.ground)
        painter.setPen(QPen(colours.line, 1))
        painter.drawRect(cell)
        marked = self._content.days.get(day)
        red = off and (day.weekday() == 6 or marked is not None)
        colour = colours.today if red and own else colours.text if own else colours.muted
        number = QRectF(
            cell.left() + _PAD, cell.top() + 1, cell.width() - 2 * _PAD, line_height(fonts.normal)
        )
        font = fonts.bold if own else fonts.normal
        words = str(day.day) if own else f"{day.day}/{day.month}"
        used = QFontMetricsF(font).horizontalAdvance(words)
        if day == self._content.today:
            self._paint_today(painter, number, used)
        draw_word(painter, number, words, font, colour)
        if marked is not None:
            room = number.adjusted(used + 10, 0, 0, 0)
            metrics = QFontMetricsF(fonts.small)
            name = metrics.elidedText(marked.name, Qt.TextElideMode.ElideRight, room.width())
            draw_word(
                painter, room, name, fonts.small, colours.today if red else colours.muted,
                Qt.AlignmentFlag.AlignRight,
            )  # fmt: skip

    def _paint_today(self, painter: QPainter, number: QRectF, used: float) -> None:
        ring = QRectF(
            number.left() - 3, number.top() + 1, max(used + 7, number.height()), number.height() - 1
        )
        painter.setPen(QPen(self._look.colours.today, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)

    def _paint_bar(self, painter: QPainter, box: QRectF, bar: Bar) -> None:
        congress = self._content.congresses[bar.span.congress_id]
        colours = self._look.colours
        colour = level_colour(congress.level, colours)
        settled = congress.state is not CongressState.EXPECTED and not bar.span.prepares
        painter.setBrush(tinted(colour, colours.ground, _TINT) if settled else colours.ground)
        painter.setPen(QPen(colour, 1, Qt.PenStyle.SolidLine if settled else Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        left = box.left() + 3
        side = box.height() - 6
        square = QRectF(left, box.top() + 3, side, side)
        if congress.state is CongressState.HELD:
            draw_tick(painter, square, colour, 1.7)
        else:
            draw_level(painter, square, congress.level, colour)
        left += side + 3
        if congress.id in self._content.clashing and not bar.span.prepares:
            draw_warning(
                painter, QRectF(left, box.top() + 2, side + 2, side + 2), colours.today, colours.ground
            )
            left += side + 4
        room = box.right() - left - 3
        label = self._content.labels.get(congress.id, congress.name)
        words = f"Trù bị: {label}" if bar.span.prepares else label
        font: QFont = self._look.fonts.small
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        draw_word(painter, QRectF(left, box.top(), room, box.height()), shown, font, colours.text)

    def _paint_more(self, painter: QPainter, box: QRectF, count: int) -> None:
        font = QFont(self._look.fonts.small)
        font.setBold(True)
        words = fitting((f"+{count} nữa", f"+{count}"), font, box.width())
        draw_word(painter, box, words, font, self._look.colours.accent)


def paint_focus(painter: QPainter, cell: QRectF, look: ChartLook, *, has_focus: bool) -> None:
    """Draw the frame of the chosen day; stronger while the keyboard is there."""
    colour = look.colours.focus if has_focus else look.colours.line_strong
    painter.setPen(QPen(colour, 2 if has_focus else 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(cell.adjusted(1, 1, -1, -1))
