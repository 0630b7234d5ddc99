"""The timeline of a wide book in a view of 1920×1080, and the plain rectangles and texts in it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.domain.timeline.lines import Grouping
from app.domain.timeline.rows import build_rows
from app.domain.timeline.ticks import coarser, ticks, unit_for
from app.resources import resource
from app.services import timeline
from app.services.books import open_book
from bench._given_book import TODAY
from ui.composition import prepare
from ui.pages.timeline.chart import TimelineChart
from ui.pages.timeline.view_state import days_of
from ui.painting.axis import axis_height
from ui.painting.chart import count_label, name_font, name_left
from ui.painting.ghosts import ghost_box
from ui.painting.look import ChartColours
from ui.theme import load_theme

WIDE, HIGH = 1920, 1080


@dataclass(frozen=True)
class Plain:
    """Rectangles and texts with their fonts, as many as are seen in one view."""

    boxes: list[QRectF]
    texts: list[tuple[QRectF, str, QFont]]


def application() -> QApplication:
    """Return the application, made when there is none."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication([])
    prepare(app)
    return app


def chart_of(book: Path) -> TimelineChart:
    """Return the chart of a book's assignments by unit, nothing folded, in a view of 1920×1080."""
    application()
    with open_book(book) as opened:
        content = timeline.content_for(opened, TODAY, Grouping.UNIT, with_baselines=True)
    rows = build_rows(content, Grouping.UNIT)
    chart = TimelineChart(ChartColours.of_theme(load_theme(resource("themes") / "light.toml")))
    chart.resize(WIDE, HIGH)
    chart.set_rows(rows, days_of(rows, TODAY), TODAY)
    chart.show()
    return chart


def canvas() -> QImage:
    """Return an image to paint on, of the format in which windows are painted."""
    return QImage(WIDE, HIGH, QImage.Format.Format_ARGB32_Premultiplied)


def paint_chart(chart: TimelineChart, image: QImage) -> None:
    """Paint the view as the window does."""
    chart.viewport().render(image, QPoint(), renderFlags=chart.RenderFlag(0))


def plain_of(chart: TimelineChart) -> Plain:
    """Return a box for each row's ground, bar and baseline in view, and each name, label and date in view."""
    state, look, top = chart.state, chart.look, axis_height(chart.look)
    left, right = chart.horizontalScrollBar().value(), chart.horizontalScrollBar().value() + WIDE
    boxes: list[QRectF] = []
    texts: list[tuple[QRectF, str, QFont]] = []
    down = chart.verticalScrollBar().value()
    for index in state.layout.between(down, down + HIGH - top):
        row, y = state.shown[index], top + state.layout.top(index) - down
        boxes.append(QRectF(0, y, WIDE, state.row_height))
        bar = state.scale.bar(row)
        if bar is not None and bar.touches(left, right):
            start = max(bar.left, left) - left + chart.names_width
            boxes.append(QRectF(start, y + 7, min(bar.right, right) - max(bar.left, left), 14))
        ghost = ghost_box(row, state.scale, y)
        if ghost is not None and ghost.right() > left and ghost.left() < right:
            boxes.append(ghost.translated(chart.names_width - left, 22))
        name = QRectF(name_left(row), y, chart.names_width - 90, state.row_height)
        short = row.label if len(row.label) < 60 else row.label[:59] + "…"
        texts.append((name, short, name_font(row, look)))
        if label := count_label(row):
            at = QRectF(chart.names_width - 80, y, 70, state.row_height)
            texts.append((at, label, look.fonts.small))
    first, last = _days(chart, left), _days(chart, left + WIDE - chart.names_width)
    unit = unit_for(state.scale.pixels_per_day)
    for number, each in enumerate((coarser(unit), unit)):
        for tick in ticks(each, first, last):
            x = state.scale.x(tick.starts) - left + chart.names_width
            texts.append((QRectF(x, number * top / 2, 90, top / 2), tick.labels[-1], look.fonts.small))
    return Plain(boxes, texts)


def paint_plain(plain: Plain, image: QImage) -> None:
    """Paint plain rectangles and texts as Qt does it."""
    painter = QPainter(image)
    ground, ink = QColor("#e8e4e1"), QColor("#1d5c99")
    for box in plain.boxes:
        painter.fillRect(box, ground)
    painter.setPen(ink)
    flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
    for box, text, font in plain.texts:
        painter.setFont(font)
        painter.drawText(box, flags, text)
    painter.end()


def steps(chart: TimelineChart) -> list[Callable[[], None]]:
    """Return moves of someone who scrolls down and along and zooms in and out with the wheel."""
    down, across = chart.verticalScrollBar(), chart.horizontalScrollBar()
    moves: list[Callable[[], None]] = []
    for pixels in (28.0, 9.0, 2.8, 0.9):
        moves.append(lambda pixels=pixels: chart.zoom_to(pixels))
        moves += [lambda: down.setValue(down.value() + 84)] * 12
        moves += [lambda: across.setValue(across.value() + 120)] * 8
        moves += [lambda: down.setValue((down.value() + down.maximum() // 7) % down.maximum())] * 5
        moves += [lambda: chart.zoom_steps(1)] * 3 + [lambda: chart.zoom_steps(-1)] * 3
    return moves


def _days(chart: TimelineChart, x: float) -> date:
    return chart.state.scale.day_at(x)
