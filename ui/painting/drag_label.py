"""The label that goes along with what is dragged."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.painting.look import ChartLook
from ui.painting.words import draw_word, line_height

_AROUND, _GAP = 8.0, 4.0


def draw_drag_label(
    painter: QPainter, held: QRectF, area: QRectF, lines: Sequence[str], look: ChartLook
) -> None:
    """Draw lines under what is dragged, or above it at the foot of the area; the first is bold."""
    fonts = [look.fonts.bold, *[look.fonts.normal] * (len(lines) - 1)]
    widths = [QFontMetricsF(font).horizontalAdvance(line) for font, line in zip(fonts, lines, strict=True)]
    step = line_height(look.fonts.bold)
    box = QRectF(0, 0, max(widths) + 2 * _AROUND, step * len(lines) + _AROUND)
    left = min(
        max(held.center().x() - box.width() / 2, area.left() + _GAP), area.right() - box.width() - _GAP
    )
    below = held.bottom() + _GAP
    top = below if below + box.height() <= area.bottom() else held.top() - box.height() - _GAP
    box.moveTo(left, top)
    painter.setPen(QPen(look.colours.accent, 1.4))
    painter.setBrush(look.colours.ground)
    painter.drawRoundedRect(box, 4, 4)
    for number, (font, line) in enumerate(zip(fonts, lines, strict=True)):
        row = QRectF(box.left(), box.top() + _AROUND / 2 + number * step, box.width(), step)
        draw_word(painter, row, line, font, look.colours.text, Qt.AlignmentFlag.AlignHCenter)
