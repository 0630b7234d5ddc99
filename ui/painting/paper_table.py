"""The columns that stand between the names and the chart on paper: the days, and who leads."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from app.domain.dates.written import format_date
from app.domain.timeline.lines import TimelineRow
from ui.painting.look import ChartLook
from ui.painting.words import draw_word, line_height, wrap

_LEADS_EMS = 11.0
_ROOM = 8.0


@dataclass(frozen=True)
class PaperColumn:
    """A column with its heading, its width, and what it says of a row."""

    title: str
    width: float
    text: Callable[[TimelineRow], str]


class PaperTable:
    """The columns of a chart with its table; without any it takes no room."""

    def __init__(self, look: ChartLook, *, shown: bool) -> None:
        self._look = look
        metrics = QFontMetricsF(look.fonts.normal)
        day = metrics.horizontalAdvance("30/12/2026") + _ROOM
        leads = metrics.horizontalAdvance("m") * _LEADS_EMS + _ROOM
        columns = (
            PaperColumn("Từ ngày", day, lambda row: format_date(row.starts)),
            PaperColumn("Đến ngày", day, lambda row: format_date(row.ends)),
            PaperColumn("Chủ trì", leads, lambda row: ", ".join(row.item.leads) if row.item else ""),
        )
        self._columns = columns if shown else ()

    @property
    def width(self) -> float:
        """Return the room that all columns take."""
        return sum(column.width for column in self._columns)

    def lines(self, row: TimelineRow) -> list[list[str]]:
        """Return what each column says of a row, broken into lines."""
        font = self._look.fonts.normal
        return [wrap(column.text(row), font, column.width - _ROOM) for column in self._columns]

    def most_lines(self, row: TimelineRow) -> int:
        """Return how many lines the fullest column of a row has."""
        return max((len(lines) for lines in self.lines(row)), default=0)

    def draw_row(self, painter: QPainter, row: TimelineRow, left: float, top: float, padding: float) -> None:
        """Write what the columns say of a row, from its top."""
        step = line_height(self._look.fonts.normal)
        for column, lines in zip(self._columns, self.lines(row), strict=True):
            for number, words in enumerate(lines):
                box = QRectF(left + _ROOM / 2, top + padding + number * step, column.width - _ROOM, step)
                draw_word(painter, box, words, self._look.fonts.normal, self._look.colours.text)
            left += column.width

    def draw_frame(self, painter: QPainter, left: float, head: float, bottom: float) -> None:
        """Draw the headings, and the line at the right of each column."""
        for column in self._columns:
            box = QRectF(left + _ROOM / 2, 0, column.width - _ROOM, head)
            draw_word(painter, box, column.title, self._look.fonts.bold, self._look.colours.text)
            left += column.width
            painter.setPen(QPen(self._look.colours.line_strong, 1))
            painter.drawLine(QLineF(left, 0, left, bottom))
