"""The timeline on paper: tiled over rows and over time, or made to fit one sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from app.domain.dates.written import format_date
from app.domain.timeline.lines import RowKind, TimelineContent, TimelineRow
from app.domain.timeline.scale import DayRange, TimeScale, days_after, range_of
from ui.painting.axis import axis_height, draw_axis, draw_grid
from ui.painting.chart import NAME_MARGIN, ChartPainter, NameCell, count_room, name_font, name_left
from ui.painting.legend import draw_legend, legend_height
from ui.painting.look import ChartLook
from ui.painting.pagination import Block, Placed, paginate
from ui.painting.paper_choice import AS_USUAL, PaperChoice
from ui.painting.paper_table import PaperTable
from ui.painting.sheet import Paper
from ui.painting.title_block import TitleBlock, draw_foot, page_number
from ui.painting.words import draw_word, line_height, wrap

_LEAST_PIXELS_PER_DAY = 0.9
_MOST_COLUMNS = 12
_NAMES_SHARE = 0.33
_NAMES_MOST = 380.0
_FOOT = 20.0
_GAP = 6.0
_PADDING, _TIGHT = 5.0, 2.0
_SMALLEST_FIT = 0.02
_CHART_LEAST = 0.2
_GOES_ON = " (tiếp)"
_LEVELS = {RowKind.SECTION: 0, RowKind.WAVE: 0, RowKind.PHASE: 1}


@dataclass(frozen=True)
class _Piece:
    """A row, or a part of a row whose name is longer than a sheet."""

    row: TimelineRow
    lines: tuple[str, ...]
    height: float
    is_first: bool


class TimelineSheets:
    """The rows of a timeline laid out on paper; endless paper takes them all on one sheet."""

    def __init__(
        self,
        content: TimelineContent,
        rows: Sequence[TimelineRow],
        paper: Paper,
        look: ChartLook,
        *,
        choice: PaperChoice = AS_USUAL,
        columns: int = 0,
        note: str = "",
    ) -> None:
        self.title = f"Tiến độ thực hiện – {content.title}"
        self.paper = paper
        self._look = look
        self._rows = rows
        self._today = content.on
        found = range_of(rows) or range_of(rows, content.on) or DayRange(content.on, content.on)
        self._days = _chosen(found.in_whole_months(), choice)
        self._table = PaperTable(look, shown=choice.with_table)
        self._head = TitleBlock(content.issuer.upper(), self.title, self._facts(note))
        self._factor = 1.0
        self._padding = _TIGHT if choice.fit else _PADDING
        self._body = self._body_box()
        if choice.fit:
            self._fit()
        else:
            self._lay_out(columns)

    @property
    def height_needed(self) -> float:
        """Return how high the paper must be to take all rows on one sheet."""
        rows = sum(piece.height for piece in self._pieces) + axis_height(self._look) + 1
        return self.paper.height - self._body.height() + rows

    @property
    def count(self) -> int:
        """Return the number of sheets."""
        return len(self._pages) * self._columns

    def paint(self, painter: QPainter, index: int) -> None:
        """Draw one sheet: its part of the rows over its part of the time."""
        frame = self.paper.frame
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.paper.width, self.paper.height), self._look.colours.ground)
        self._head.draw(painter, frame, self._look)
        legend = legend_height(frame.width(), self._look)
        foot = QRectF(frame.left(), frame.bottom() - _FOOT, frame.width(), _FOOT)
        draw_legend(painter, frame.left(), foot.top() - legend, frame.width(), self._look)
        draw_foot(painter, foot, "", page_number(index + 1, self.count), self._look)
        painter.save()
        painter.translate(self._body.topLeft())
        painter.scale(self._factor, self._factor)
        page, column = divmod(index, self._columns)
        self._paint_body(painter, self._pages[page], column)
        painter.restore()

    def _facts(self, note: str) -> list[str]:
        span = f"Thời gian: {format_date(self._days.first)} – {format_date(self._days.last)}"
        return [span, *([note] if note else []), f"In ngày {format_date(self._today)}"]

    def _body_box(self) -> QRectF:
        frame = self.paper.frame
        top = self._head.height(frame.width(), self._look)
        bottom = _FOOT + legend_height(frame.width(), self._look) + _GAP
        return frame.adjusted(0, top, 0, -bottom)

    def _fit(self) -> None:
        """Find the largest magnification at which everything stands on one sheet."""
        low, high = _SMALLEST_FIT, 1.0
        if not self._fits(high):
            for _ in range(9):
                middle = (low + high) / 2
                low, high = (middle, high) if self._fits(middle) else (low, middle)
            self._factor = low
            self._lay_out(1)

    def _fits(self, factor: float) -> bool:
        self._factor = factor
        self._lay_out(1)
        return len(self._pages) == 1

    def _lay_out(self, columns: int) -> None:
        self._width, self._height = self._body.width() / self._factor, self._body.height() / self._factor
        self._names = min(self._width * _NAMES_SHARE, max(_NAMES_MOST, self._width * 0.22))
        self._left = self._names + self._table.width
        chart = max(self._width - self._left, self._width * _CHART_LEAST)
        self._columns = columns or self._columns_for(chart)
        self._days_each = ceil(self._days.days / self._columns)
        self._pixels = chart / self._days_each
        capacity = self._height - axis_height(self._look)
        self._pieces = [piece for row in self._rows for piece in self._pieces_of(row, capacity)]
        self._pages = paginate(self._blocks(), capacity) or [[]]

    def _columns_for(self, chart: float) -> int:
        needed = ceil(self._days.days * _LEAST_PIXELS_PER_DAY / chart)
        return min(max(needed, 1), _MOST_COLUMNS)

    def _blocks(self) -> list[Block]:
        return [
            Block(piece.height, _LEVELS.get(piece.row.kind) if piece.row.foldable else None)
            for piece in self._pieces
        ]

    def _pieces_of(self, row: TimelineRow, capacity: float) -> list[_Piece]:
        font = name_font(row, self._look)
        step = line_height(font)
        room = self._names - name_left(row, with_fold=False) - NAME_MARGIN - count_room(row, self._look)
        if row.foldable:
            room -= QFontMetricsF(font).horizontalAdvance(_GOES_ON)
        lines = wrap(row.label, font, room)
        most = max(int((capacity * 0.7 - 2 * self._padding) // step), 1)
        parts = [tuple(lines[i : i + most]) for i in range(0, len(lines), most)]
        beside = min(self._table.most_lines(row), most)
        return [
            _Piece(row, part, max(len(part), 0 if at else beside) * step + 2 * self._padding, at == 0)
            for at, part in enumerate(parts)
        ]

    def _paint_body(self, painter: QPainter, page: Sequence[Placed], column: int) -> None:
        top = axis_height(self._look)
        height = sum(self._pieces[placed.index].height for placed in page)
        scale = TimeScale(days_after(self._days.first, column * self._days_each), self._pixels)
        area = QRectF(self._left, top, self._width - self._left, height)
        chart = ChartPainter(painter, self._look, scale, area.left(), area)
        self._paint_names(painter, chart, page, top)
        painter.save()
        painter.setClipRect(area.adjusted(0, -top, 0, 0))
        today = self._today if self._days.first <= self._today <= self._days.last else None
        draw_axis(painter, QRectF(area.left(), 0, area.width(), top), scale, area.left(), self._look, today)
        draw_grid(painter, area, scale, area.left(), self._look, today)
        chart.milestone_lines(self._rows, area.top(), area.bottom())
        y = top
        usual = line_height(self._look.fonts.normal) + 14
        for piece in (self._pieces[placed.index] for placed in page):
            if piece.is_first:
                chart.content(piece.row, y, piece.height, usual)
            y += piece.height
        painter.restore()
        self._paint_rules(painter, top, height)

    def _paint_names(
        self, painter: QPainter, chart: ChartPainter, page: Sequence[Placed], top: float
    ) -> None:
        y = top
        for placed in page:
            piece = self._pieces[placed.index]
            box = QRectF(0, y, self._width, piece.height)
            chart.ground(piece.row, box)
            chart.rules([box])
            lines = (*piece.lines[:-1], piece.lines[-1] + _GOES_ON) if placed.repeated else piece.lines
            chart.name(piece.row, QRectF(0, y, self._names, piece.height), NameCell(lines, shows_fold=False))
            if piece.is_first and not placed.repeated:
                self._table.draw_row(painter, piece.row, self._names, y, self._padding)
            y += piece.height

    def _paint_rules(self, painter: QPainter, top: float, height: float) -> None:
        painter.setPen(QPen(self._look.colours.line_strong, 1))
        painter.setBrush(self._look.colours.band)
        painter.drawRect(QRectF(0, 0, self._left, top))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(0, 0, self._width, top + height))
        painter.drawLine(QLineF(self._names, 0, self._names, top + height))
        words = QRectF(NAME_MARGIN, 0, self._names, top)
        draw_word(painter, words, "Nhiệm vụ", self._look.fonts.bold, self._look.colours.text)
        self._table.draw_frame(painter, self._names, top, top + height)


def _chosen(days: DayRange, choice: PaperChoice) -> DayRange:
    """Return the days that are to be shown: as chosen, or as far as there is anything."""
    first, last = choice.first or days.first, choice.last or days.last
    return DayRange(first, max(first, last))


def endless_sheet(
    content: TimelineContent,
    rows: Sequence[TimelineRow],
    look: ChartLook,
    choice: PaperChoice = AS_USUAL,
    note: str = "",
) -> TimelineSheets:
    """Return the timeline on one sheet that is as large as it needs to be."""
    choice = replace(choice, fit=False)
    days = _chosen((range_of(rows) or DayRange(content.on, content.on)).in_whole_months(), choice)
    table = PaperTable(look, shown=choice.with_table).width
    width = min(max(days.days * 2.0, 760.0), 6000.0) + _NAMES_MOST + table
    tall = Paper(width, 10_000_000.0, 24.0)
    drafted = TimelineSheets(content, rows, tall, look, choice=choice, columns=1, note=note)
    paper = Paper(width, drafted.height_needed, 24.0)
    return TimelineSheets(content, rows, paper, look, choice=choice, columns=1, note=note)
