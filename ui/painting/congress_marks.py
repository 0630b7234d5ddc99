"""The marks of congresses in a calendar: a shape and colour for each level, a tick, a warning."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.domain.congress import CongressLevel
from app.domain.timeline.lines import RowState
from ui.painting.look import ChartColours

LEVELS = (
    CongressLevel.GRASSROOTS,
    CongressLevel.BLOC,
    CongressLevel.PROVINCE,
    CongressLevel.NATIONAL,
)


def level_colour(level: CongressLevel, colours: ChartColours) -> QColor:
    """Return the colour of a level."""
    return {
        CongressLevel.GRASSROOTS: colours.states[RowState.DOING],
        CongressLevel.BLOC: colours.states[RowState.DONE],
        CongressLevel.PROVINCE: colours.accent,
        CongressLevel.NATIONAL: colours.text,
    }[level]


def draw_level(painter: QPainter, box: QRectF, level: CongressLevel, colour: QColor) -> None:
    """Draw the shape of a level in a square: a disc, a square, a diamond, a triangle."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    c, r = box.center(), min(box.width(), box.height()) / 2
    if level is CongressLevel.GRASSROOTS:
        painter.drawEllipse(c, r * 0.85, r * 0.85)
    elif level is CongressLevel.BLOC:
        painter.drawRect(QRectF(c.x() - r * 0.8, c.y() - r * 0.8, r * 1.6, r * 1.6))
    elif level is CongressLevel.PROVINCE:
        painter.drawPolygon(_polygon(c, ((0, -r), (r, 0), (0, r), (-r, 0))))
    else:
        painter.drawPolygon(_polygon(c, ((0, -r), (r, r * 0.85), (-r, r * 0.85))))
    painter.restore()


def draw_warning(painter: QPainter, box: QRectF, colour: QColor, ground: QColor) -> None:
    """Draw a triangle with an exclamation mark."""
    painter.save()
    c, r = box.center(), min(box.width(), box.height()) / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(_polygon(c, ((0, -r), (r, r * 0.85), (-r, r * 0.85))))
    painter.setPen(QPen(ground, max(r * 0.26, 1.0)))
    painter.drawLine(QPointF(c.x(), c.y() - r * 0.35), QPointF(c.x(), c.y() + r * 0.2))
    painter.drawPoint(QPointF(c.x(), c.y() + r * 0.55))
    painter.restore()


def tinted(colour: QColor, ground: QColor, share: float) -> QColor:
    """Return a ground with a share of a colour in it; opaque, so that it prints everywhere."""
    parts = zip(colour.getRgb()[:3], ground.getRgb()[:3], strict=True)
    return QColor(*(round(a * share + b * (1 - share)) for a, b in parts))


def _polygon(centre: QPointF, points: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(centre.x() + x, centre.y() + y) for x, y in points])
