"""Words in boxes: wrapped, chosen by the room there is, and drawn."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

LEADING = 1.18


def line_height(font: QFont) -> float:
    """Return how far lines stand from one another, marks above capitals included."""
    return QFontMetricsF(font).height() * LEADING


def wrap(text: str, font: QFont, width: float) -> list[str]:
    """Return a text in lines that are no wider than a width; too long a word is broken."""
    lines = []
    for paragraph in text.splitlines() or [""]:
        layout = QTextLayout(paragraph, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            start = line.textStart()
            lines.append(paragraph[start : start + line.textLength()].strip())
        layout.endLayout()
    return lines or [""]


def fitting(labels: Sequence[str], font: QFont, width: float) -> str:
    """Return the first of ever shorter labels that fits a width, or nothing."""
    metrics = QFontMetricsF(font)
    return next((label for label in labels if metrics.horizontalAdvance(label) <= width), "")


def draw_lines(
    painter: QPainter, lines: Sequence[str], left: float, top: float, font: QFont, colour: QColor
) -> None:
    """Draw lines one below another from a corner."""
    metrics = QFontMetricsF(font)
    step = line_height(font)
    painter.setFont(font)
    painter.setPen(colour)
    baseline = top + (step - metrics.height()) / 2 + metrics.ascent()
    for number, line in enumerate(lines):
        painter.drawText(QPointF(left, baseline + number * step), line)


def draw_word(
    painter: QPainter,
    box: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one line in the middle of a box's height."""
    painter.setFont(font)
    painter.setPen(colour)
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
    painter.drawText(box, int(flags), text)
