"""Where something first stood: outlines that take no room from what stands there today."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from app.domain.timeline.lines import TimelineRow
from app.domain.timeline.scale import TimeScale
from ui.painting.look import ChartColours

GHOST_HEIGHT = 4.0
_LEAST_WIDTH = 4.0


def ghost_box(row: TimelineRow, scale: TimeScale, top: float) -> QRectF | None:
    """Return where the first days of a row stand, or None without any; without a start, its last day."""
    first = row.first
    last = (first.ends or first.starts) if first else None
    if first is None or last is None:
        return None
    left = scale.x(first.starts or last)
    width = max(scale.after(last) - left, _LEAST_WIDTH)
    return QRectF(left, top, width, GHOST_HEIGHT)


def draw_ghost(
    painter: QPainter, box: QRectF, colours: ChartColours, view: tuple[float, float], *, dashed: bool = False
) -> None:
    """Draw the thin outline of where a bar stood, between the sides of a view."""
    left, right = max(box.left(), view[0] - 8), min(box.right(), view[1] + 8)
    if right <= left:
        return
    painter.setPen(QPen(colours.muted, 1, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(left, box.top(), right - left, box.height()))


def draw_gone(painter: QPainter, box: QRectF, colours: ChartColours, view: tuple[float, float]) -> None:
    """Draw a task that was deleted: its outline in dashes, crossed out."""
    left, right = max(box.left(), view[0] - 8), min(box.right(), view[1] + 8)
    if right <= left:
        return
    pen = QPen(colours.muted, 1.2)
    pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(left, box.top(), right - left, box.height()))
    painter.setPen(QPen(colours.muted, 1.2))
    painter.drawLine(QPointF(left, box.center().y()), QPointF(right, box.center().y()))


def draw_ghost_mark(painter: QPainter, middle: QPointF, size: float, colours: ChartColours) -> None:
    """Draw the hollow diamond of a day on which a congress was first to be held."""
    half = size / 2
    pen = QPen(colours.muted, 1.2)
    pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corners = ((0, -half), (half, 0), (0, half), (-half, 0))
    painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
