"""The time axis with its two rows, and what runs down the chart from it: lines, rest days, today."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from app.domain.timeline.rest_days import RestDays
from app.domain.timeline.scale import TimeScale
from app.domain.timeline.ticks import Tick, TickUnit, coarser, ticks, unit_for
from ui.painting.look import ChartLook
from ui.painting.mixing import mixed
from ui.painting.words import Words, draw_word

AXIS_ROWS = 2
_TODAY = "Hôm nay"
WEEKENDS = RestDays()


def shows_rest_days(scale: TimeScale) -> bool:
    """Tell whether days are wide enough for those off to be shaded."""
    return unit_for(scale.pixels_per_day) in (TickUnit.DAY, TickUnit.WEEK)


def axis_height(look: ChartLook) -> float:
    """Return the height of the axis with its two rows."""
    return AXIS_ROWS * _row_height(look)


def draw_axis(
    painter: QPainter, box: QRectF, scale: TimeScale, shift: float, look: ChartLook, today: date | None
) -> None:
    """Draw the axis into a box; x of the scale plus `shift` is x of the painter."""
    colours = look.colours
    painter.fillRect(box, colours.band)
    unit = unit_for(scale.pixels_per_day)
    row = _row_height(look)
    upper = QRectF(box.left(), box.top(), box.width(), row)
    lower = QRectF(box.left(), box.top() + row, box.width(), box.height() - row)
    if coarser(unit) is not unit:
        _ticks_row(painter, upper, scale, shift, coarser(unit), look, sticky=True)
    tag = _today_tag(lower, scale.middle(today) + shift, look) if today else None
    _ticks_row(painter, lower, scale, shift, unit, look, taken=tag)
    painter.setPen(QPen(colours.line_strong, 1))
    painter.drawLine(QLineF(box.left(), box.bottom(), box.right(), box.bottom()))
    if tag is not None:
        _today_label(painter, tag, look)


def draw_grid(
    painter: QPainter,
    box: QRectF,
    scale: TimeScale,
    shift: float,
    look: ChartLook,
    today: date | None,
    rest: RestDays = WEEKENDS,
) -> None:
    """Draw the lines of the axis down a box, with rest days shaded and the line of today."""
    unit = unit_for(scale.pixels_per_day)
    if shows_rest_days(scale):
        _rest_days(painter, box, scale, shift, look, rest)
    for each, colour in ((unit, look.colours.line), (coarser(unit), look.colours.line_strong)):
        painter.setPen(QPen(mixed(colour, look.colours.ground, 0.55), 1))
        starts = (scale.x(tick.starts) + shift for tick in _seen(box, scale, shift, each))
        lines = [QLineF(x, box.top(), x, box.bottom()) for x in starts if box.left() <= x <= box.right()]
        painter.drawLines(lines)
    if today is not None:
        draw_today(painter, box, scale.middle(today) + shift, look)


def draw_today(painter: QPainter, box: QRectF, x: float, look: ChartLook) -> None:
    """Draw the line of today down a box."""
    if box.left() <= x <= box.right():
        painter.setPen(QPen(look.colours.today, 1.6))
        painter.drawLine(QLineF(x, box.top(), x, box.bottom()))


def _row_height(look: ChartLook) -> float:
    return round(look.words.metrics(look.fonts.small).height() + 8)


def _seen(box: QRectF, scale: TimeScale, shift: float, unit: TickUnit) -> tuple[Tick, ...]:
    return _between(unit, scale.day_at(box.left() - shift), scale.day_at(box.right() - shift))


@lru_cache(maxsize=16)
def _between(unit: TickUnit, first: date, last: date) -> tuple[Tick, ...]:
    return tuple(ticks(unit, first, last))


def _ticks_row(
    painter: QPainter,
    box: QRectF,
    scale: TimeScale,
    shift: float,
    unit: TickUnit,
    look: ChartLook,
    *,
    sticky: bool = False,
    taken: QRectF | None = None,
) -> None:
    font = look.fonts.small_bold if sticky else look.fonts.small
    seen_ticks = _seen(box, scale, shift, unit)
    level = 0 if sticky else _level_for(seen_ticks, scale, font, look.words)
    edges: list[QLineF] = []
    texts: list[tuple[float, float, str]] = []
    for tick in seen_ticks:
        left, right = scale.x(tick.starts) + shift, scale.after(tick.last) + shift
        begins, ends = max(left, box.left()), min(right, box.right())
        if box.left() < left < box.right():
            edges.append(QLineF(left, box.top() + (2 if sticky else 0), left, box.bottom()))
        room = ends - begins - 6 if sticky else right - left - 2
        label = next((each for each in tick.labels[level:] if look.words.width(each, font) <= room), "")
        wide = look.words.width(label, font)
        if not label or ends - begins < wide + 2:
            continue
        middle = (begins + ends) / 2
        if taken is not None and middle - wide / 2 < taken.right() and taken.left() < middle + wide / 2:
            continue
        x = begins + 5 if sticky else middle - wide / 2
        texts.append((x, box.top(), label))
    painter.setPen(QPen(look.colours.line_strong if sticky else look.colours.line, 1))
    painter.drawLines(edges)
    painter.setPen(look.colours.text if sticky else look.colours.muted)
    look.words.write(painter, texts, box.height(), font)


def _level_for(seen: Sequence[Tick], scale: TimeScale, font: QFont, words: Words) -> int:
    """Return how short the labels must be for all of them to be of one length."""
    most = max((len(tick.labels) for tick in seen), default=1)
    for level in range(most - 1):
        widths = ((words.width(tick.labels[level], font), tick.days) for tick in seen)
        if all(width <= days * scale.pixels_per_day - 2 for width, days in widths):
            return level
    return most - 1


def _rest_days(
    painter: QPainter, box: QRectF, scale: TimeScale, shift: float, look: ChartLook, rest: RestDays
) -> None:
    first, last = scale.day_at(box.left() - shift), scale.day_at(box.right() - shift)
    shade = mixed(look.colours.line, look.colours.ground, 0.28)
    for begins, ends in rest.stretches(first, last):
        left, right = scale.x(begins) + shift, scale.after(ends) + shift
        stretch = QRectF(left, box.top(), right - left, box.height())
        painter.fillRect(stretch.intersected(box), shade)
    named = mixed(look.colours.milestone, look.colours.ground, 0.12)
    for day in rest.named_within(first, last):
        column = QRectF(scale.x(day) + shift, box.top(), scale.pixels_per_day, box.height())
        painter.fillRect(column.intersected(box), named)


def _today_tag(box: QRectF, x: float, look: ChartLook) -> QRectF | None:
    width = look.words.width(_TODAY, look.fonts.small_bold) + 10
    tag = QRectF(x - width / 2, box.top() + 1, width, box.height() - 2)
    return tag if box.left() <= tag.left() and tag.right() <= box.right() else None


def _today_label(painter: QPainter, tag: QRectF, look: ChartLook) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colours.today)
    painter.drawRoundedRect(tag, 3, 3)
    draw_word(painter, tag, _TODAY, look.fonts.small_bold, look.colours.ground, Qt.AlignmentFlag.AlignHCenter)
