"""The head and foot of a printed sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from ui.painting.look import ChartLook
from ui.painting.words import draw_lines, draw_word, line_height, wrap

_GAP = 6.0


@dataclass(frozen=True)
class TitleBlock:
    """What the head of every sheet says: who, what, and at the right facts such as the day of printing."""

    issuer: str
    heading: str
    facts: Sequence[str]

    def height(self, width: float, look: ChartLook) -> float:
        """Return how high the head is in a width."""
        left = sum(len(lines) * line_height(font) for lines, font in self._left(width, look))
        right = len(self._facts(width, look)) * line_height(look.fonts.small)
        return max(left, right) + _GAP

    def draw(self, painter: QPainter, box: QRectF, look: ChartLook) -> None:
        """Draw the head from the top of a box, over its width."""
        top = box.top()
        for lines, font in self._left(box.width(), look):
            draw_lines(painter, lines, box.left(), top, font, look.colours.text)
            top += len(lines) * line_height(font)
        small = look.fonts.small
        for number, fact in enumerate(self._facts(box.width(), look)):
            line = QRectF(
                box.left(), box.top() + number * line_height(small), box.width(), line_height(small)
            )
            draw_word(painter, line, fact, small, look.colours.muted, Qt.AlignmentFlag.AlignRight)

    def _left(self, width: float, look: ChartLook) -> list[tuple[list[str], QFont]]:
        heading = QFont(look.fonts.bold)
        heading.setPixelSize(round(heading.pixelSize() * 1.3))
        room = width - self._facts_width(width, look) - 24
        parts = [(self.issuer, look.fonts.normal), (self.heading, heading)]
        return [(wrap(text, font, room), font) for text, font in parts if text]

    def _facts_width(self, width: float, look: ChartLook) -> float:
        metrics = QFontMetricsF(look.fonts.small)
        widest = max((metrics.horizontalAdvance(fact) for fact in self.facts), default=0.0)
        return min(widest + 1, width * 0.4)

    def _facts(self, width: float, look: ChartLook) -> list[str]:
        room = self._facts_width(width, look)
        return [line for fact in self.facts for line in wrap(fact, look.fonts.small, room)]


def page_number(number: int, count: int) -> str:
    """Return how a page is numbered."""
    return f"Trang {number}/{count}"


def draw_foot(painter: QPainter, box: QRectF, left: str, number: str, look: ChartLook) -> None:
    """Draw the foot of a sheet: a line, words at the left, the page number at the right."""
    painter.setPen(QPen(look.colours.line, 1))
    painter.drawLine(QLineF(box.left(), box.top(), box.right(), box.top()))
    line = box.adjusted(0, 4, 0, 0)
    small = look.fonts.small
    draw_word(painter, line, number, small, look.colours.muted, Qt.AlignmentFlag.AlignRight)
    room = box.width() - QFontMetricsF(small).horizontalAdvance(number) - 12
    for words in wrap(left, small, room)[:1]:
        draw_word(painter, line, words, small, look.colours.muted)
