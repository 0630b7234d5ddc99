"""The calendar of congresses on paper: the grid, then every congress of its time in a list."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.domain.congress import Congress
from app.domain.congress_calendar import CalendarContent, Span
from app.domain.dates.written import format_date
from app.domain.terms import CONGRESS_LEVEL, CONGRESS_STATE
from ui.painting.congress_legend import draw_legend
from ui.painting.congress_month import MonthGeometry, MonthPainter
from ui.painting.congress_year import YearGeometry, YearPainter
from ui.painting.look import ChartLook
from ui.painting.sheet import Paper
from ui.painting.title_block import TitleBlock, draw_foot, page_number
from ui.painting.words import draw_lines, draw_word, line_height, wrap

_FOOT, _LEGEND, _PADDING = 20.0, 22.0, 4.0
_HEADINGS = ("TT", "Đại hội", "Thời gian", "Địa điểm", "Cấp", "Trạng thái")
_SHARES = (5.0, 35.0, 19.0, 19.0, 12.0, 10.0)
_CENTRED = (0, 2, 5)


class CongressSheets:
    """A month or a year of congresses laid out on paper."""

    def __init__(
        self,
        content: CalendarContent,
        day: date,
        paper: Paper,
        look: ChartLook,
        *,
        issuer: str = "",
        whole_year: bool = False,
        note: str = "",
    ) -> None:
        self.paper = paper
        self.title = title_of(day, whole_year=whole_year)
        self._content, self._day, self._look, self._whole_year = content, day, look, whole_year
        self._listed = _listed(content, day, whole_year=whole_year)
        facts = [
            f"{len(self._listed)} đại hội",
            f"In ngày {format_date(content.today)}",
            *([note] if note else []),
        ]
        self._head = TitleBlock(issuer.upper(), self.title.upper(), facts)
        self._head_height = self._head.height(paper.frame.width(), look)
        self._widths = [share * paper.frame.width() / 100 for share in _SHARES]
        self._rows = [self._cells(number, span) for number, span in enumerate(self._listed, 1)]
        self._pages = self._paginate()

    @property
    def count(self) -> int:
        """Return the number of sheets: the grid, and those of the list."""
        return 1 + len(self._pages)

    def paint(self, painter: QPainter, index: int) -> None:
        """Draw one sheet."""
        frame = self.paper.frame
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.paper.width, self.paper.height), self._look.colours.ground)
        self._head.draw(painter, frame, self._look)
        if index == 0:
            self._paint_grid(painter)
        else:
            self._paint_list(painter, self._pages[index - 1])
        foot = QRectF(frame.left(), frame.bottom() - _FOOT, frame.width(), _FOOT)
        draw_foot(painter, foot, self.title, page_number(index + 1, self.count), self._look)

    def _paint_grid(self, painter: QPainter) -> None:
        frame = self.paper.frame
        top = frame.top() + self._head_height
        box = QRectF(frame.left(), top, frame.width(), frame.bottom() - _FOOT - _LEGEND - 6 - top)
        if self._whole_year:
            YearPainter(self._content, self._day.year, self._look).paint(
                painter, YearGeometry(box, self._day.year)
            )
            return
        geometry = MonthGeometry.of(self._content, self._day.year, self._day.month, box, self._look)
        MonthPainter(self._content, self._day.month, self._look).paint(painter, geometry)
        draw_legend(painter, QRectF(box.left(), box.bottom() + 4, box.width(), _LEGEND), self._look)

    def _cells(self, number: int, span: Span) -> tuple[list[str], ...]:
        congress = self._content.congresses[span.congress_id]
        words = (
            str(number), self._content.names[congress.id], _times(congress, span), congress.venue,
            CONGRESS_LEVEL[congress.level], CONGRESS_STATE[congress.state],
        )  # fmt: skip
        font = self._look.fonts.normal
        pairs = zip(words, self._widths, strict=True)
        return tuple(wrap(text, font, width - 2 * _PADDING) for text, width in pairs)

    def _height(self, cells: Sequence[Sequence[str]]) -> float:
        return max(len(lines) for lines in cells) * line_height(self._look.fonts.normal) + 2 * _PADDING

    def _paginate(self) -> list[list[tuple[list[str], ...]]]:
        room = self.paper.frame.height() - self._head_height - self._heading_height - _FOOT - 6
        pages: list[list[tuple[list[str], ...]]] = []
        used = room + 1
        for cells in self._rows:
            height = self._height(cells)
            if used + height > room:
                pages.append([])
                used = 0.0
            pages[-1].append(cells)
            used += height
        return pages

    @property
    def _heading_height(self) -> float:
        return line_height(self._look.fonts.bold) + 2 * _PADDING

    def _paint_list(self, painter: QPainter, rows: Sequence[Sequence[Sequence[str]]]) -> None:
        frame, fonts, colours = self.paper.frame, self._look.fonts, self._look.colours
        top = frame.top() + self._head_height
        painter.fillRect(QRectF(frame.left(), top, frame.width(), self._heading_height), colours.wave)
        left = frame.left()
        for name, width in zip(_HEADINGS, self._widths, strict=True):
            box = QRectF(left, top, width, self._heading_height)
            draw_word(painter, box, name, fonts.bold, colours.text, Qt.AlignmentFlag.AlignHCenter)
            left += width
        self._rule(painter, top, self._heading_height)
        top += self._heading_height
        for cells in rows:
            self._paint_row(painter, cells, top)
            top += self._height(cells)

    def _paint_row(self, painter: QPainter, cells: Sequence[Sequence[str]], top: float) -> None:
        font, colours = self._look.fonts.normal, self._look.colours
        left = self.paper.frame.left()
        for column, (lines, width) in enumerate(zip(cells, self._widths, strict=True)):
            if column in _CENTRED:
                for number, text in enumerate(lines):
                    box = QRectF(left, top + _PADDING + number * line_height(font), width, line_height(font))
                    draw_word(painter, box, text, font, colours.text, Qt.AlignmentFlag.AlignHCenter)
            else:
                draw_lines(painter, lines, left + _PADDING, top + _PADDING, font, colours.text)
            left += width
        self._rule(painter, top, self._height(cells))

    def _rule(self, painter: QPainter, top: float, height: float) -> None:
        painter.setPen(QPen(self._look.colours.line_strong, 0.7))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        left = self.paper.frame.left()
        for width in self._widths:
            painter.drawRect(QRectF(left, top, width, height))
            left += width


def title_of(day: date, *, whole_year: bool) -> str:
    """Return the title of the month or the year of a day."""
    return f"Lịch đại hội năm {day.year}" if whole_year else f"Lịch đại hội tháng {day.month} năm {day.year}"


def _listed(content: CalendarContent, day: date, *, whole_year: bool) -> list[Span]:
    """Return the congresses that take place in the month or the year, in the order of their days."""
    first = date(day.year, 1, 1) if whole_year else day.replace(day=1)
    after = (day.year + 1, 1) if whole_year or day.month == 12 else (day.year, day.month + 1)
    spans = [
        each
        for each in content.spans
        if not each.prepares and each.ends >= first and (each.starts.year, each.starts.month) < after
    ]
    return sorted(spans, key=lambda each: (each.starts, each.ends, each.congress_id))


def _times(congress: Congress, span: Span) -> str:
    days = " – ".join(dict.fromkeys((format_date(span.starts), format_date(span.ends))))
    return f"{days}\nTrù bị {format_date(congress.prepares_on)}" if congress.prepares_on else days
