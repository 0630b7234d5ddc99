"""The checklist on paper: a ruled table with tick boxes, and room for signatures at its end."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from app.domain.dates.written import format_date
from app.domain.timeline.lines import RowState, TimelineContent, state_of
from ui.painting.bars import draw_tick
from ui.painting.checklist_lines import ChecklistLine, cells_of, checklist_lines
from ui.painting.look import ChartLook
from ui.painting.pagination import Block, Placed, paginate
from ui.painting.sheet import Paper
from ui.painting.title_block import TitleBlock, draw_foot, page_number
from ui.painting.words import draw_lines, draw_word, line_height, wrap

_FOOT = 20.0
_PADDING = 4.0
_TICK = 13.0
_SIGNERS = ("Người lập", "Thủ trưởng")
_SIGNATURE_HEIGHT = 130.0
_GOES_ON = " (tiếp)"


@dataclass(frozen=True)
class _Column:
    heading: str
    share: float
    centred: bool = False


_COLUMNS = (
    _Column("Xong", 5.8, centred=True),
    _Column("TT", 4.6, centred=True),
    _Column("Nhiệm vụ", 33.3),
    _Column("Thời hạn", 10.8, centred=True),
    _Column("Chủ trì", 12.5),
    _Column("Phối hợp", 11.0),
    _Column("Tiến độ", 9.5),
    _Column("Ghi chú", 12.5),
)


@dataclass(frozen=True)
class _Piece:
    """A line, or a part of a task whose words are longer than a sheet."""

    line: ChecklistLine
    cells: tuple[tuple[str, ...], ...]
    height: float
    is_first: bool = True


class ChecklistSheets:
    """The checklist laid out on paper; the last sheet ends with room for signatures."""

    def __init__(self, content: TimelineContent, paper: Paper, look: ChartLook) -> None:
        self.title = f"Danh mục việc – {content.title}"
        self.paper = paper
        self._look = look
        self._lines = checklist_lines(content)
        facts = [_summary(self._lines), f"In ngày {format_date(content.on)}"]
        self._head = TitleBlock(content.issuer.upper(), self.title, facts)
        self._head_height = self._head.height(paper.frame.width(), look)
        self._widths = [column.share * paper.frame.width() / 100 for column in _COLUMNS]
        self._headings = [
            wrap(column.heading, look.fonts.bold, width - 2 * _PADDING)
            for column, width in zip(_COLUMNS, self._widths, strict=True)
        ]
        self._pieces = [piece for line in self._lines for piece in self._pieces_of(line)]
        self._pages = self._paginate()

    @property
    def count(self) -> int:
        """Return the number of sheets."""
        return len(self._pages)

    @property
    def height_needed(self) -> float:
        """Return how high the paper must be to take everything on one sheet."""
        rows = sum(piece.height for piece in self._pieces)
        return self.paper.height - self._capacity + rows + _SIGNATURE_HEIGHT + 1

    def paint(self, painter: QPainter, index: int) -> None:
        """Draw one sheet."""
        frame = self.paper.frame
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.paper.width, self.paper.height), self._look.colours.ground)
        self._head.draw(painter, frame, self._look)
        top = frame.top() + self._head_height
        y = self._paint_headings(painter, frame.left(), top)
        for placed in self._pages[index]:
            piece = self._pieces[placed.index]
            if piece.line.item is None:
                self._paint_heading(painter, piece, frame.left(), y, repeated=placed.repeated)
            else:
                self._paint_task(painter, piece, frame.left(), y)
            y += piece.height
        if index == self.count - 1:
            self._paint_signatures(painter, QRectF(frame.left(), y, frame.width(), _SIGNATURE_HEIGHT))
        foot = QRectF(frame.left(), frame.bottom() - _FOOT, frame.width(), _FOOT)
        draw_foot(painter, foot, self.title, page_number(index + 1, self.count), self._look)

    @property
    def _capacity(self) -> float:
        return self.paper.frame.height() - self._head_height - self._headings_height - _FOOT - 6

    @property
    def _headings_height(self) -> float:
        most = max(len(lines) for lines in self._headings)
        return most * line_height(self._look.fonts.bold) + 2 * _PADDING

    def _paginate(self) -> list[list[Placed]]:
        blocks = [Block(piece.height, piece.line.level) for piece in self._pieces]
        pages = paginate(blocks, self._capacity) or [[]]
        used = sum(blocks[placed.index].height for placed in pages[-1])
        if used + _SIGNATURE_HEIGHT > self._capacity:
            # The last task goes along with its headings, so that no sheet holds signatures alone.
            start = len(pages[-1]) - 1
            while start > 0 and self._is_heading(pages[-1][start - 1]):
                start -= 1
            pages.append(pages[-1][start:])
            del pages[-2][start:]
        return [page for page in pages if page] or [[]]

    def _is_heading(self, placed: Placed) -> bool:
        return self._pieces[placed.index].line.item is None

    def _pieces_of(self, line: ChecklistLine) -> list[_Piece]:
        if line.item is None:
            font = self._heading_font(line.level or 0)
            room = self.paper.frame.width() - 2 * _PADDING - self._indent(line) - 60
            lines = tuple(wrap(line.label, font, room))
            return [_Piece(line, (lines,), len(lines) * line_height(font) + 2 * _PADDING + 2)]
        font = self._look.fonts.normal
        words = ("", *cells_of(line))
        cells = [
            wrap(text, font, width - 2 * _PADDING)
            for text, width in zip(words, self._widths, strict=True)
        ]  # fmt: skip
        step = line_height(font)
        longest = max(len(lines) for lines in cells)
        most = max(int((self._capacity * 0.7 - 2 * _PADDING) // step), 1)
        pieces = []
        for start in range(0, longest, most):
            part = tuple(tuple(lines[start : start + most]) for lines in cells)
            height = max(max(len(lines) for lines in part) * step, _TICK + 3) + 2 * _PADDING
            pieces.append(_Piece(line, part, height, start == 0))
        return pieces

    def _heading_font(self, level: int) -> QFont:
        font = QFont(self._look.fonts.bold)
        if level == 0:
            font.setPixelSize(round(font.pixelSize() * 1.08))
        if level == 2:
            font.setItalic(True)
        return font

    def _indent(self, line: ChecklistLine) -> float:
        return 12.0 * (line.level or 0)

    def _paint_headings(self, painter: QPainter, left: float, top: float) -> float:
        height = self._headings_height
        painter.fillRect(QRectF(left, top, sum(self._widths), height), self._look.colours.wave)
        step = line_height(self._look.fonts.bold)
        x = left
        for lines, width in zip(self._headings, self._widths, strict=True):
            y = top + (height - len(lines) * step) / 2
            for number, text in enumerate(lines):
                box = QRectF(x, y + number * step, width, step)
                draw_word(
                    painter, box, text, self._look.fonts.bold, self._look.colours.text,
                    Qt.AlignmentFlag.AlignHCenter,
                )  # fmt: skip
            x += width
        self._rule(painter, left, top, height)
        return top + height

    def _paint_heading(
        self, painter: QPainter, piece: _Piece, left: float, top: float, *, repeated: bool
    ) -> None:
        colours = self._look.colours
        box = QRectF(left, top, sum(self._widths), piece.height)
        painter.fillRect(box, colours.wave if piece.line.level == 0 else colours.band)
        lines = list(piece.cells[0])
        if repeated:
            lines[-1] += _GOES_ON
        font = self._heading_font(piece.line.level or 0)
        draw_lines(
            painter, lines, left + _PADDING + self._indent(piece.line), top + _PADDING + 1, font, colours.text
        )
        self._frame(painter, box)

    def _paint_task(self, painter: QPainter, piece: _Piece, left: float, top: float) -> None:
        font, colours = self._look.fonts.normal, self._look.colours
        x = left
        step = line_height(font)
        for number, (lines, width) in enumerate(zip(piece.cells, self._widths, strict=True)):
            if number == 0 and piece.is_first:
                square = QRectF(x + (width - _TICK) / 2, top + _PADDING + 1, _TICK, _TICK)
                self._tick_box(painter, square, piece.line)
            elif _COLUMNS[number].centred:
                for at, text in enumerate(lines):
                    box = QRectF(x, top + _PADDING + at * step, width, step)
                    draw_word(painter, box, text, font, colours.text, Qt.AlignmentFlag.AlignHCenter)
            else:
                draw_lines(painter, lines, x + _PADDING, top + _PADDING, font, colours.text)
            x += width
        self._rule(painter, left, top, piece.height)

    def _tick_box(self, painter: QPainter, square: QRectF, line: ChecklistLine) -> None:
        painter.setPen(QPen(self._look.colours.text, 1.1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(square)
        state = state_of(line.item) if line.item else None
        if state is RowState.DONE:
            draw_tick(painter, square, self._look.colours.text, 1.9)
        elif state is RowState.NOT_APPLICABLE:
            painter.drawLine(square.bottomLeft(), square.topRight())

    def _rule(self, painter: QPainter, left: float, top: float, height: float) -> None:
        self._frame(painter, QRectF(left, top, sum(self._widths), height))
        x = left
        for width in self._widths[:-1]:
            x += width
            painter.drawLine(QLineF(x, top, x, top + height))

    def _frame(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(self._look.colours.line_strong, 0.7))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    def _paint_signatures(self, painter: QPainter, box: QRectF) -> None:
        half = box.width() / 2
        for number, words in enumerate(_SIGNERS):
            line = QRectF(box.left() + number * half, box.top() + 16, half, 18)
            centre = Qt.AlignmentFlag.AlignHCenter
            draw_word(painter, line, words, self._look.fonts.bold, self._look.colours.text, centre)
            under = line.translated(0, 18)
            hint = "(Ký, ghi rõ họ tên)"
            draw_word(painter, under, hint, self._look.fonts.italic, self._look.colours.muted, centre)


def endless_checklist(content: TimelineContent, look: ChartLook) -> ChecklistSheets:
    """Return the checklist on one sheet as high as it needs to be."""
    width = 1080.0
    drafted = ChecklistSheets(content, Paper(width, 10_000_000.0, 24.0), look)
    return ChecklistSheets(content, Paper(width, drafted.height_needed, 24.0), look)


def _summary(lines: Sequence[ChecklistLine]) -> str:
    states = [state_of(line.item) for line in lines if line.item]
    done = sum(state is RowState.DONE for state in states)
    late = sum(state is RowState.OVERDUE for state in states)
    return f"{len(states)} việc: {done} xong, {late} quá hạn"
