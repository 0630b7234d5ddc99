"""A strip of what is done, being done, late and waiting: told apart by shape first, by colour second."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.domain.overview import Progress
from app.domain.timeline.lines import RowState
from ui.painting.bars import hatch, mixed
from ui.painting.look import ChartColours

_LEAST = 5.0
KINDS = {
    RowState.DONE: "xong",
    RowState.DOING: "đang làm",
    RowState.OVERDUE: "quá hạn",
    RowState.TODO: "chưa làm",
}
"""The parts of a strip in their order, with their words for the legend."""


def draw_progress(painter: QPainter, box: QRectF, progress: Progress, colours: ChartColours) -> None:
    """Draw the parts of a strip side by side; a part that is there is never too narrow to be seen."""
    for state, part in _parts(box, progress):
        draw_part(painter, part, state, colours)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colours.line_strong, 1))
    painter.drawRect(box)


def draw_part(painter: QPainter, box: QRectF, state: RowState, colours: ChartColours) -> None:
    """Fill a part: done is solid, doing has a band below, late is hatched, waiting is empty."""
    colour = colours.states[state]
    if state is RowState.DONE:
        painter.fillRect(box, colour)
    elif state is RowState.DOING:
        painter.fillRect(box, _pale(colour, colours))
        band = box.height() * 0.45
        painter.fillRect(QRectF(box.left(), box.bottom() - band, box.width(), band), colour)
    elif state is RowState.OVERDUE:
        painter.fillRect(box, _pale(colour, colours))
        hatch(painter, box, colour)
    if state is not RowState.TODO:
        painter.setPen(QPen(colours.ground, 1))
        painter.drawLine(box.topRight(), box.bottomRight())


def _pale(colour: QColor, colours: ChartColours) -> QColor:
    return mixed(colour, colours.ground, 0.16)


def _parts(box: QRectF, progress: Progress) -> Iterator[tuple[RowState, QRectF]]:
    numbers = (progress.done, progress.doing, progress.late, progress.waiting)
    if progress.total <= 0:
        return
    shares = [max(_LEAST, box.width() * number / progress.total) if number else 0.0 for number in numbers]
    scale = box.width() / sum(shares)
    left = box.left()
    for state, share in zip(KINDS, shares, strict=True):
        if share:
            yield state, QRectF(left, box.top(), share * scale, box.height())
        left += share * scale
