"""One picture of the chart: the rows and days in view, the frozen names and the frozen axis."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.domain.timeline.drags import Grip
from app.domain.timeline.lines import TimelineRow
from ui.models.timeline_words import say
from ui.pages.timeline.name_column import NameColumn
from ui.pages.timeline.view_state import ViewState
from ui.painting.axis import axis_height, draw_axis, draw_grid
from ui.painting.chart import NAME_MARGIN, ChartPainter
from ui.painting.drag_label import draw_drag_label
from ui.painting.look import ChartLook
from ui.painting.words import draw_word


class Drawing:
    """Draws the view; remembers names that it has shortened."""

    def __init__(self) -> None:
        self._names = NameColumn()

    def draw(
        self,
        painter: QPainter,
        whole: QRectF,
        state: ViewState,
        look: ChartLook,
        names: float,
        scroll: QPointF,
        current: str | None,
        label: Sequence[str] = (),
        *,
        focused: bool,
    ) -> None:
        """Draw what is in view after scrolling so far; `label` is said beside what is dragged."""
        top = axis_height(look)
        area = QRectF(names, top, max(whole.width() - names, 0), max(whole.height() - top, 0))
        shift = names - scroll.x()
        chart = ChartPainter(painter, look, state.scale, shift, area)
        seen = state.layout.between(scroll.y(), scroll.y() + area.height())
        rows = [(state.shown[i], top + state.layout.top(i) - scroll.y()) for i in seen]
        painter.fillRect(whole, look.colours.ground)
        painter.setClipRect(QRectF(0, top, whole.width(), area.height()))
        self._grounds(painter, chart, rows, whole.width(), state, look, current)
        painter.setClipRect(area)
        bottom = min(area.bottom(), top + state.layout.height - scroll.y())
        grid = QRectF(area.left(), area.top(), area.width(), max(bottom - area.top(), 0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        draw_grid(painter, grid, state.scale, shift, look, state.today, state.rest)
        chart.milestone_lines(state.marked, grid.top(), grid.bottom())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        held: QRectF | None = None
        for row, y in rows:
            shown = state.as_dragged(row)
            if shown is not row:
                chart.origin(row, y + state.row_height / 2, state.row_height)
            chart.content(shown, y, state.row_height, state.row_height)
            chart.edge_hint(shown, y + state.row_height / 2)
            if shown is not row:
                held = chart.place_of(shown, QRectF(area.left(), y, area.width(), state.row_height))
                if state.drag is not None and state.drag.grip in (Grip.START, Grip.END):
                    edge = held.left() if state.drag.grip is Grip.START else held.right()
                    held = QRectF(edge, held.top(), 0, held.height())
        self._names.draw(painter, chart, rows, QRectF(0, top, names, area.height()), state, look)
        painter.setClipping(False)
        self._head(painter, QRectF(0, 0, names, top), look)
        painter.setClipRect(QRectF(names, 0, area.width(), top))
        draw_axis(painter, QRectF(names, 0, area.width(), top), state.scale, shift, look, state.today)
        painter.setClipping(False)
        painter.setPen(QPen(look.colours.line_strong, 1))
        painter.drawLine(QLineF(names, 0, names, whole.height()))
        if held is not None and label:
            draw_drag_label(painter, held, area, label, look)
        self._focus(painter, rows, whole.width(), state, look, current if focused else None, top)

    def _grounds(
        self,
        painter: QPainter,
        chart: ChartPainter,
        rows: list[tuple[TimelineRow, float]],
        width: float,
        state: ViewState,
        look: ChartLook,
        current: str | None,
    ) -> None:
        boxes = [QRectF(0, y, width, state.row_height) for _, y in rows]
        for (row, _), box in zip(rows, boxes, strict=True):
            chart.ground(row, box)
            if row.key == current:
                painter.fillRect(box, look.colours.selection)
        chart.rules(boxes)

    @staticmethod
    def _head(painter: QPainter, box: QRectF, look: ChartLook) -> None:
        painter.fillRect(box, look.colours.band)
        words = box.adjusted(NAME_MARGIN, 0, 0, 0)
        draw_word(painter, words, say("Nhiệm vụ"), look.fonts.bold, look.colours.text)
        painter.setPen(QPen(look.colours.line_strong, 1))
        painter.drawLine(QLineF(box.left(), box.bottom(), box.right(), box.bottom()))

    @staticmethod
    def _focus(
        painter: QPainter,
        rows: list[tuple[TimelineRow, float]],
        width: float,
        state: ViewState,
        look: ChartLook,
        current: str | None,
        top: float,
    ) -> None:
        for row, y in rows:
            if row.key == current:
                painter.setClipRect(QRectF(0, top, width, 1e6))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(look.colours.focus, 1.5))
                painter.drawRect(QRectF(1, y + 1, width - 2, state.row_height - 2))
                painter.setClipping(False)
