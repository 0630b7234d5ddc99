"""The overview on one sheet of paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from app.domain.overview import Overview, Progress
from app.domain.overview_words import (
    NO_CONGRESS,
    congress_days,
    congress_to_go,
    due_words,
    group_title,
    grouped,
    owner_words,
    progress_words,
    quiet_words,
    today_words,
)
from app.domain.text import first_upper
from ui.painting.look import ChartLook
from ui.painting.progress_strip import KINDS, draw_part, draw_progress
from ui.painting.sheet import Paper
from ui.painting.title_block import TitleBlock, draw_foot, page_number
from ui.painting.words import draw_lines, draw_word, line_height, wrap

_FOOT, _GAP, _PADDING, _STRIP = 20.0, 14.0, 6.0, 8.0
_TILES = 4
_NAME_LINES = 3


@dataclass(frozen=True)
class _Line:
    """A row of a part: a name, words under it, words at the right, and perhaps a strip."""

    name: str
    detail: str = ""
    side: str = ""
    progress: Progress | None = None


@dataclass(frozen=True)
class _Part:
    title: str
    lines: Sequence[_Line]
    total: int
    quiet: str = ""


class OverviewSheet:
    """The overview laid out on one sheet; parts give up their last rows where there is no room for all."""

    count = 1

    def __init__(self, overview: Overview, paper: Paper, look: ChartLook) -> None:
        self.title = f"Tổng quan – {overview.title}"
        self.paper = paper
        self._overview, self._look = overview, look
        self._head = TitleBlock(overview.issuer.upper(), self.title, [today_words(overview.on)])

    def paint(self, painter: QPainter, index: int) -> None:
        """Draw the sheet."""
        frame = self.paper.frame
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.paper.width, self.paper.height), self._look.colours.ground)
        self._head.draw(painter, frame, self._look)
        top = frame.top() + self._head.height(frame.width(), self._look) + 4
        top = self._paint_tiles(painter, frame, top) + _GAP
        bottom = frame.bottom() - _FOOT - 8
        left, right = _halves(frame, top, bottom)
        self._paint_parts(painter, left, (_urgent(self._overview), _groups(self._overview)))
        self._paint_parts(painter, right, (_congresses(self._overview), _units(self._overview)))
        foot = QRectF(frame.left(), frame.bottom() - _FOOT, frame.width(), _FOOT)
        draw_foot(painter, foot, self.title, page_number(1, 1), self._look)
        self._paint_legend(painter, foot)

    def _paint_tiles(self, painter: QPainter, frame: QRectF, top: float) -> float:
        numbers, colours = _numbers(self._overview), self._look.colours
        rows = -(-len(numbers) // _TILES)
        step = line_height(self._look.fonts.normal)
        large = QFont(self._look.fonts.bold)
        large.setPixelSize(round(large.pixelSize() * 1.5))
        height, width = step * 2.8, (frame.width() - _PADDING * (_TILES - 1)) / _TILES
        for place, (words, number) in enumerate(numbers):
            left = frame.left() + place % _TILES * (width + _PADDING)
            box = QRectF(left, top + place // _TILES * (height + _PADDING), width, height)
            painter.setPen(QPen(colours.line_strong, 0.7))
            painter.drawRect(box)
            inside = box.adjusted(_PADDING + 2, 3, -_PADDING, -3)
            half = inside.height() / 2
            draw_word(painter, QRectF(inside.left(), inside.top(), inside.width(), half), grouped(number),
                      large, colours.text)  # fmt: skip
            line = QRectF(inside.left(), inside.top() + half, inside.width(), half)
            draw_word(painter, line, words, self._look.fonts.small, colours.muted)
        return top + rows * (height + _PADDING) - _PADDING

    def _paint_parts(self, painter: QPainter, box: QRectF, parts: tuple[_Part, _Part]) -> None:
        """Draw two parts one below the other; what one of them does not need is left to the other."""
        first, second = (self._needed(part, box.width()) for part in parts)
        room = box.height() - _GAP
        first = min(first, max(room / 2, room - second))
        top = self._paint_part(painter, QRectF(box.left(), box.top(), box.width(), first), parts[0]) + _GAP
        rest = QRectF(box.left(), top, box.width(), box.bottom() - top)
        self._paint_part(painter, rest, parts[1])

    def _needed(self, part: _Part, width: float) -> float:
        more = line_height(self._look.fonts.small) if part.total > len(part.lines) or not part.lines else 0.0
        head = line_height(self._look.fonts.bold) + 5
        return head + sum(self._height(line, width) for line in part.lines) + more + 1

    def _paint_part(self, painter: QPainter, box: QRectF, part: _Part) -> float:
        fonts, colours = self._look.fonts, self._look.colours
        step = line_height(fonts.bold)
        title = QRectF(box.left(), box.top(), box.width(), step)
        draw_word(painter, title, part.title, fonts.bold, colours.accent)
        painter.setPen(QPen(colours.line_strong, 0.7))
        painter.drawLine(QLineF(box.left(), title.bottom() + 1, box.right(), title.bottom() + 1))
        top, shown = box.top() + step + 5, 0
        for line in part.lines:
            height = self._height(line, box.width())
            spare = line_height(fonts.small) if shown + 1 < part.total else 0.0
            if top + height + spare > box.bottom():
                break
            self._paint_line(painter, QRectF(box.left(), top, box.width(), height), line)
            top, shown = top + height, shown + 1
        left_out = part.total - shown
        words = f"… và {grouped(left_out)} dòng khác" if left_out > 0 else "" if part.lines else part.quiet
        if not words:
            return top
        last = QRectF(box.left(), top, box.width(), line_height(fonts.small))
        draw_word(painter, last, words, fonts.italic, colours.muted)
        return last.bottom()

    def _names(self, line: _Line, width: float) -> list[str]:
        """Return the name in two lines at most, clear of the words at the right."""
        font = self._look.fonts.normal
        metrics = QFontMetricsF(font)
        room = width - (metrics.horizontalAdvance(line.side) + 10 if line.side else 0)
        lines = wrap(line.name, font, room)
        if len(lines) <= _NAME_LINES:
            return lines
        rest = " ".join(lines[_NAME_LINES - 1 :])
        return [*lines[: _NAME_LINES - 1], metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)]

    def _height(self, line: _Line, width: float) -> float:
        fonts = self._look.fonts
        under = line_height(fonts.small) if line.detail else 0.0
        names = len(self._names(line, width)) * line_height(fonts.normal)
        return names + under + (_STRIP + 3 if line.progress else 0.0) + 5

    def _paint_line(self, painter: QPainter, box: QRectF, line: _Line) -> None:
        fonts, colours = self._look.fonts, self._look.colours
        step = line_height(fonts.normal)
        first = QRectF(box.left(), box.top(), box.width(), step)
        draw_word(painter, first, line.side, fonts.normal, colours.text, Qt.AlignmentFlag.AlignRight)
        names = self._names(line, box.width())
        draw_lines(painter, names, box.left(), box.top(), fonts.normal, colours.text)
        top = box.top() + len(names) * step
        if line.detail:
            under = QRectF(box.left(), top, box.width(), line_height(fonts.small))
            words = wrap(line.detail, fonts.small, box.width())[0]
            draw_word(painter, under, words, fonts.small, colours.muted)
            top = under.bottom()
        if line.progress:
            draw_progress(painter, QRectF(box.left(), top + 1, box.width(), _STRIP), line.progress, colours)

    def _paint_legend(self, painter: QPainter, foot: QRectF) -> None:
        fonts, colours = self._look.fonts, self._look.colours
        metrics = QFontMetricsF(fonts.small)
        widths = [metrics.horizontalAdvance(words) + 34 for words in KINDS.values()]
        left = foot.right() - sum(widths) + 12
        for (state, words), width in zip(KINDS.items(), widths, strict=True):
            box = QRectF(left, foot.top() - 13, 16, _STRIP)
            draw_part(painter, box, state, colours)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.line_strong, 0.7))
            painter.drawRect(box)
            line = QRectF(left + 20, foot.top() - 18, width, 18)
            draw_word(painter, line, words, fonts.small, colours.muted)
            left += width


def _halves(frame: QRectF, top: float, bottom: float) -> tuple[QRectF, QRectF]:
    width = (frame.width() - _GAP * 1.5) / 2
    left = QRectF(frame.left(), top, width, bottom - top - 14)
    return left, left.translated(width + _GAP * 1.5, 0)


def _numbers(overview: Overview) -> list[tuple[str, int]]:
    tasks, congresses = overview.tasks, overview.congresses
    return [
        ("Việc quá hạn", tasks.overdue),
        ("Hạn trong tuần này", tasks.this_week),
        ("Hạn trong 7 ngày tới", tasks.soon),
        ("Việc đã xong", tasks.finished),
        ("Việc chưa giao", tasks.unassigned),
        ("Việc chưa có ngày", tasks.undated),
        ("Đại hội trong 30 ngày tới", congresses.near),
        ("Đại hội chưa có ngày", congresses.undated),
    ]


def _urgent(overview: Overview) -> _Part:
    lines = [
        _Line(first_upper(each.text), owner_words(each), due_words(each, overview.on))
        for each in overview.urgent
    ]
    return _Part("Cần làm ngay", lines, overview.urgent_total, quiet_words(overview))


def _congresses(overview: Overview) -> _Part:
    lines = [
        _Line(each.name, congress_days(each), first_upper(congress_to_go(each, overview.on)))
        for each in overview.coming
    ]
    return _Part("Đại hội sắp tới", lines, overview.congresses.coming, NO_CONGRESS)


def _groups(overview: Overview) -> _Part:
    lines = [_progress(group_title(each), each.progress) for each in overview.groups]
    return _Part("Tiến độ theo đợt", lines, len(lines), "Sổ chưa có việc nào.")


def _units(overview: Overview) -> _Part:
    lines = [_progress(each.name, each.progress) for each in overview.units]
    return _Part(
        "Tiến độ theo đơn vị, chậm nhất trước", lines, overview.units_total, "Chưa giao việc cho đơn vị nào."
    )


def _progress(name: str, progress: Progress) -> _Line:
    return _Line(name, progress_words(progress), "", progress)
