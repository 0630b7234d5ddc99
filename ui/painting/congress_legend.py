"""The legend of the calendar of congresses, on the screen and on paper."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from app.domain.congress import CongressState
from app.domain.terms import CONGRESS_LEVEL, CONGRESS_STATE
from ui.painting.bars import draw_tick
from ui.painting.congress_marks import LEVELS, draw_level, draw_warning, level_colour, tinted
from ui.painting.look import ChartLook
from ui.painting.words import draw_word

_SIGN, _GAP = 12.0, 14.0
Draw = Callable[[QPainter, QRectF, ChartLook], None]


def legend_parts() -> list[str]:
    """Return the words of the legend."""
    return [words for words, _ in _parts()]


def draw_legend(painter: QPainter, box: QRectF, look: ChartLook) -> None:
    """Draw the legend from the left of a box; what has no room is left out."""
    metrics = QFontMetricsF(look.fonts.small)
    left = box.left()
    for words, draw in _parts():
        width = metrics.horizontalAdvance(words)
        if left + _SIGN + 5 + width > box.right():
            break
        draw(painter, QRectF(left, box.center().y() - _SIGN / 2, _SIGN, _SIGN), look)
        place = QRectF(left + _SIGN + 5, box.top(), width + 1, box.height())
        draw_word(painter, place, words, look.fonts.small, look.colours.muted)
        left += _SIGN + 5 + width + _GAP


def _parts() -> list[tuple[str, Draw]]:
    levels = [(CONGRESS_LEVEL[level], _level(number)) for number, level in enumerate(LEVELS)]
    return [
        *levels,
        (CONGRESS_STATE[CongressState.EXPECTED], _expected),
        (CONGRESS_STATE[CongressState.APPROVED], _approved),
        (CONGRESS_STATE[CongressState.HELD], _held),
        ("Vướng lịch", _clash),
    ]


def _level(number: int) -> Draw:
    level = LEVELS[number]
    return lambda painter, box, look: draw_level(painter, box, level, level_colour(level, look.colours))


def _expected(painter: QPainter, box: QRectF, look: ChartLook) -> None:
    painter.setPen(QPen(look.colours.muted, 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 2, 2)


def _approved(painter: QPainter, box: QRectF, look: ChartLook) -> None:
    painter.setPen(QPen(look.colours.muted, 1))
    painter.setBrush(tinted(look.colours.muted, look.colours.ground, 0.25))
    painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 2, 2)


def _held(painter: QPainter, box: QRectF, look: ChartLook) -> None:
    draw_tick(painter, box, look.colours.muted)


def _clash(painter: QPainter, box: QRectF, look: ChartLook) -> None:
    draw_warning(painter, box, look.colours.today, look.colours.ground)
