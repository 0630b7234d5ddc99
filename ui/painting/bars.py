"""Bars, bands and milestones: told apart by shape and marks first, by colour second."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.domain.timeline.lines import MilestoneKind, RowState
from app.domain.timeline.scale import Bar
from ui.painting.look import ChartColours
from ui.painting.mixing import mixed

_HATCH_STEP = 6.0
_LEAST_WIDTH = 4.0
_FADE_STEPS = 10


def draw_bar(
    painter: QPainter,
    bar: Bar,
    top: float,
    height: float,
    look: tuple[RowState, float, bool],
    colours: ChartColours,
    view: tuple[float, float],
    *,
    marked: bool = True,
) -> None:
    """Draw the bar of a task between the sides of a view, with the mark of its state unless told otherwise.

    `look` is its state, the part that is done, and whether it is given to anybody.
    """
    state, share, assigned = look
    colour = colours.states[state]
    whole = QRectF(bar.left, top, max(bar.right - bar.left, _LEAST_WIDTH), height)
    box = _within(whole, view)
    _fill(painter, whole, box, state, share, colour, colours)
    _outline(painter, box, _pen_style(state, assigned), colour, on_paper=colours.on_paper)
    _fade(painter, bar, whole, view, colours.ground)
    if marked:
        _mark(painter, whole, view, state, colour, colours)


def draw_band(
    painter: QPainter,
    bar: Bar,
    top: float,
    height: float,
    colour: QColor,
    ground: QColor,
    view: tuple[float, float],
) -> None:
    """Draw the stretch of a wave or phase: a line with a foot at each end that is known."""
    line, foot = height * 0.34, min(height * 0.5, 6.0)
    whole = QRectF(bar.left, top, max(bar.right - bar.left, _LEAST_WIDTH), line)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(_within(whole, view))
    for x, side, fades in ((whole.left(), 1, bar.fades_left), (whole.right(), -1, bar.fades_right)):
        if not fades and view[0] - foot <= x <= view[1] + foot:
            tip = (QPointF(x, top), QPointF(x + side * foot, top + line), QPointF(x, top + height))
            painter.drawPolygon(QPolygonF(tip))
    _fade(painter, bar, whole, view, ground)


def draw_milestone(
    painter: QPainter,
    middle: QPointF,
    size: float,
    kind: MilestoneKind,
    colours: ChartColours,
    *,
    edged: bool = False,
) -> None:
    """Draw a day of a congress: ◆ opens, ◇ closes, ▽ prepares. An edged one stands apart from neighbours."""
    half = size / 2
    painter.setPen(QPen(colours.ground if edged else colours.milestone, max(size / 9, 1.0)))
    painter.setBrush(colours.milestone if kind is MilestoneKind.OPENS else colours.ground)
    if kind is MilestoneKind.PREPARES:
        corners = ((-half * 0.85, -half * 0.7), (half * 0.85, -half * 0.7), (0, half * 0.8))
    else:
        corners = ((0, -half), (half, 0), (0, half), (-half, 0))
    painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))


def draw_due_mark(painter: QPainter, x: float, top: float, colour: QColor) -> None:
    """Draw the small mark over a bar for a day on which what comes back is due."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    tip = ((-3.5, -5.0), (3.5, -5.0), (0.0, 0.0))
    painter.drawPolygon(QPolygonF([QPointF(x + dx, top + dy) for dx, dy in tip]))


def draw_tick(painter: QPainter, box: QRectF, colour: QColor, width: float = 1.8) -> None:
    """Draw a tick ✓ in a box."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corners = ((0.14, 0.55), (0.40, 0.82), (0.88, 0.20))
    points = [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in corners]
    painter.drawPolyline(QPolygonF(points))


def hatch(painter: QPainter, box: QRectF, colour: QColor, width: float = 1.4) -> None:
    """Fill a box with slanting lines of its own, which paper prints as the screen shows them."""
    height = box.height()
    lines = []
    start = box.left() - height - (box.left() - height) % _HATCH_STEP
    while start < box.right():
        low, high = max(start, box.left()), min(start + height, box.right())
        if high > low:
            lines.append(QLineF(low, box.bottom() - (low - start), high, box.bottom() - (high - start)))
        start += _HATCH_STEP
    painter.setPen(QPen(colour, width))
    painter.drawLines(lines)


def _within(box: QRectF, view: tuple[float, float]) -> QRectF:
    # Coordinates far outside the view are beyond what a raster can draw; 8 keeps the edge out of sight.
    left, right = max(box.left(), view[0] - 8), min(box.right(), view[1] + 8)
    return QRectF(left, box.top(), max(right - left, 0.0), box.height())


def _fill(
    painter: QPainter,
    whole: QRectF,
    box: QRectF,
    state: RowState,
    share: float,
    colour: QColor,
    colours: ChartColours,
) -> None:
    pale = {RowState.DONE: 1.0, RowState.UNASSIGNED: 0.0, RowState.NOT_APPLICABLE: 0.0}.get(state, 0.16)
    painter.fillRect(box, mixed(colour, colours.ground, pale))
    if state is RowState.OVERDUE:
        hatch(painter, box, colour)
    if state in (RowState.DOING, RowState.OVERDUE) and share > 0:
        part = QRectF(whole.left(), whole.top(), whole.width() * share, whole.height())
        solid = part.intersected(box)
        if not solid.isEmpty():
            painter.fillRect(solid, colour)
    if state is RowState.DOING and share <= 0:
        low = QRectF(box.left(), box.bottom() - box.height() * 0.3, box.width(), box.height() * 0.3)
        painter.fillRect(low, mixed(colour, colours.ground, 0.55))


def _pen_style(state: RowState, assigned: bool) -> Qt.PenStyle:
    if state is RowState.UNASSIGNED or (state is RowState.OVERDUE and not assigned):
        return Qt.PenStyle.DashLine
    return Qt.PenStyle.DotLine if state is RowState.NOT_APPLICABLE else Qt.PenStyle.SolidLine


def _outline(painter: QPainter, box: QRectF, style: Qt.PenStyle, colour: QColor, *, on_paper: bool) -> None:
    pen = QPen(colour, 1.2 if on_paper else 1.0, style)
    # A screen draws broken lines of one pixel without smoothing a hundred times faster than others.
    pen.setCosmetic(not on_paper and style is not Qt.PenStyle.SolidLine)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawRect(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _fade(painter: QPainter, bar: Bar, whole: QRectF, view: tuple[float, float], ground: QColor) -> None:
    # In steps of an even colour: not every PDF viewer shows a gradient that lets things shine through.
    step = bar.tail / _FADE_STEPS
    for fades, edge, inward in ((bar.fades_left, whole.left(), 1), (bar.fades_right, whole.right(), -1)):
        if not fades or edge + bar.tail < view[0] or edge - bar.tail > view[1]:
            continue
        for number in range(_FADE_STEPS):
            veil = QColor(ground)
            veil.setAlphaF((_FADE_STEPS - number) / (_FADE_STEPS + 1))
            sides = sorted((edge + inward * (number + 1) * step, edge + inward * (number * step or -2)))
            painter.fillRect(QRectF(sides[0], whole.top() - 1, sides[1] - sides[0], whole.height() + 2), veil)


def _mark(
    painter: QPainter,
    whole: QRectF,
    view: tuple[float, float],
    state: RowState,
    colour: QColor,
    colours: ChartColours,
) -> None:
    size = whole.height() - 4
    if state is RowState.DONE:
        inside = whole.width() >= size + 8
        left = whole.left() + 4 if inside else whole.right() + 3
        if inside:
            left = min(max(left, view[0] + 4), whole.right() - size - 4)
        box = QRectF(left, whole.top() + 2, size, size)
        draw_tick(painter, box, colours.ground if inside else colour)
    elif state is RowState.OVERDUE:
        middle = QPointF(min(whole.right() + 3 + whole.height() / 2, view[1] - size), whole.center().y())
        _exclamation(painter, middle, whole.height(), colour, colours.ground)
    elif state is RowState.NOT_APPLICABLE:
        painter.setPen(QPen(colour, 1.2))
        box = _within(whole, view)
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))


def _exclamation(painter: QPainter, middle: QPointF, size: float, colour: QColor, ground: QColor) -> None:
    half = size / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(middle, half, half)
    painter.setBrush(ground)
    painter.drawRect(QRectF(middle.x() - size * 0.07, middle.y() - half * 0.62, size * 0.14, half * 0.72))
    painter.drawEllipse(middle + QPointF(0, half * 0.46), size * 0.085, size * 0.085)
