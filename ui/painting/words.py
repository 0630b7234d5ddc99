"""Words in boxes: wrapped, chosen by the room there is, and drawn."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText, QTextLayout, QTextOption

LEADING = 1.18
_REMEMBERED = 3000
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
_ALIGNED = {
    side: int(side | _LINE)
    for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight)
}


class Words:
    """Remembers how wide words are, how high the lines of a font, and where the letters of words stand.

    On paper words are written as text, which can be searched for there.
    """

    def __init__(self, *, as_pictures: bool = False) -> None:
        self._as_pictures = as_pictures
        self._laid_out: dict[tuple[int, str], QStaticText] = {}
        self._metrics: dict[int, tuple[QFont, QFontMetricsF, float]] = {}
        self._widths: dict[tuple[int, str], float] = {}

    def metrics(self, font: QFont) -> QFontMetricsF:
        """Return the metrics of one of the look's fonts."""
        return self._known(font)[1]

    def line_height(self, font: QFont) -> float:
        """Return how far lines stand from one another."""
        return self._known(font)[2]

    def width(self, text: str, font: QFont) -> float:
        """Return how wide a text is."""
        key = (id(font), text)
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) > _REMEMBERED:
                self._widths.clear()
            found = self._widths[key] = self.metrics(font).horizontalAdvance(text)
        return found

    def write(
        self, painter: QPainter, texts: Iterable[tuple[float, float, str]], height: float, font: QFont
    ) -> None:
        """Write texts, each from a corner, in the middle of so high a line, in the painter's colour."""
        metrics = self.metrics(font)
        down = (height - metrics.height()) / 2
        painter.setFont(font)
        for left, top, text in texts:
            if self._as_pictures:
                painter.drawStaticText(QPointF(left, top + down), self._static(text, font))
            else:
                painter.drawText(QPointF(left, top + down + metrics.ascent()), text)

    def _static(self, text: str, font: QFont) -> QStaticText:
        key = (id(font), text)
        found = self._laid_out.get(key)
        if found is None:
            if len(self._laid_out) > _REMEMBERED:
                self._laid_out.clear()
            found = self._laid_out[key] = QStaticText(text)
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            found.prepare(font=font)
        return found

    def _known(self, font: QFont) -> tuple[QFont, QFontMetricsF, float]:
        known = self._metrics.get(id(font))
        if known is None or known[0] is not font:
            metrics = QFontMetricsF(font)
            known = self._metrics[id(font)] = (font, metrics, metrics.height() * LEADING)
        return known


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
    painter: QPainter,
    lines: Sequence[str],
    left: float,
    top: float,
    font: QFont,
    colour: QColor,
) -> None:
    """Draw lines one below another from a corner."""
    metrics = QFontMetricsF(font)
    step = metrics.height() * LEADING
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
    painter.drawText(box, _ALIGNED[align], text)
