"""The rows of the timeline: a name at the left and, beside it, bars and milestones on the scale."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from app.domain.assignment import AssignmentRole
from app.domain.checklist import TaskProgress
from app.domain.dates.written import format_date
from app.domain.terms import ASSIGNMENT_ROLE
from app.domain.timeline.lines import (
    MILESTONE_KIND,
    UNDATED,
    MilestoneKind,
    RowKind,
    RowState,
    TimelineRow,
)
from app.domain.timeline.parts import parts_of
from app.domain.timeline.scale import Bar, TimeScale
from ui.painting.bars import draw_band, draw_bar, draw_due_mark, draw_milestone
from ui.painting.ghosts import draw_ghost, draw_ghost_mark, draw_gone, ghost_box
from ui.painting.look import ChartLook
from ui.painting.mixing import mixed
from ui.painting.words import draw_word

INDENT = 14.0
FOLD_ROOM = 18.0
NAME_MARGIN = 8.0
_BAR_SHARE, _SUPPORT_SHARE = 0.5, 0.28
_GONE = "đã bỏ"
_LEAST_PART = 7.0
_PART_GAP = 3.0
_BARS = (RowKind.TASK, RowKind.GIVEN)
MILESTONE_SHARE = 0.56


@dataclass(frozen=True)
class NameCell:
    """What stands in the column of names for one row: its lines, and whether it can be and is folded."""

    lines: Sequence[str]
    folded: bool = False
    shows_fold: bool = True


def name_left(row: TimelineRow, *, with_fold: bool = True) -> float:
    """Return where a row's name begins in the column of names."""
    return NAME_MARGIN + row.depth * INDENT + (FOLD_ROOM if with_fold else 0)


def is_head(row: TimelineRow) -> bool:
    """Tell whether a row heads a whole part of the chart."""
    heads = (RowKind.SECTION, RowKind.WAVE, RowKind.GROUP)
    return row.kind in heads or (row.kind is RowKind.CONGRESS and row.depth == 0)


def name_font(row: TimelineRow, look: ChartLook) -> QFont:
    """Return the letters of a row's name: bold for groups, slanting for what was deleted."""
    if row.kind is RowKind.GONE:
        return look.fonts.italic
    return look.fonts.bold if is_head(row) or row.kind is RowKind.PHASE else look.fonts.normal


def count_label(row: TimelineRow) -> str:
    """Return the tasks done of a group, the role of an assignment, that a task was deleted, or nothing."""
    if row.given is not None:
        return ASSIGNMENT_ROLE[row.given.role]
    if row.kind is RowKind.GONE:
        return _GONE
    return f"{row.done}/{row.tasks}" if row.tasks else ""


def count_room(row: TimelineRow, look: ChartLook) -> float:
    """Return the room at the right of the column of names that a group's count takes."""
    label = count_label(row)
    return look.words.width(label, look.fonts.small) + 10 if label else 0.0


def row_ground(row: TimelineRow, look: ChartLook) -> QColor:
    """Return what a row stands on: a tinted band for a wave, a paler one for a phase or a unit."""
    if is_head(row) and row.body is None:
        return look.colours.wave
    return look.colours.band if is_head(row) or row.kind is RowKind.PHASE else look.colours.ground


class ChartPainter:
    """Draws rows in one chart area; x of the scale plus `shift` is x of the painter."""

    def __init__(
        self, painter: QPainter, look: ChartLook, scale: TimeScale, shift: float, area: QRectF
    ) -> None:
        self._painter = painter
        self._look = look
        self._scale = scale
        self._shift = shift
        self._area = area
        self._view = (area.left() - shift, area.right() - shift)
        self._known: tuple[TimelineRow | None, Bar | None] = (None, None)

    def ground(self, row: TimelineRow, box: QRectF) -> None:
        """Tint the ground of a group's row."""
        if is_head(row) or row.kind is RowKind.PHASE:
            self._painter.fillRect(box, row_ground(row, self._look))

    def rules(self, boxes: Iterable[QRectF]) -> None:
        """Draw the line under each of some rows."""
        self._painter.setPen(self._look.rule)
        lines = [QLineF(box.left(), box.bottom(), box.right(), box.bottom()) for box in boxes]
        self._painter.drawLines(lines)

    def name(self, row: TimelineRow, box: QRectF, cell: NameCell) -> None:
        """Draw a row's name, with the triangle by which a group is folded."""
        font = name_font(row, self._look)
        step = self._look.words.line_height(font)
        height = len(cell.lines) * step
        top = box.top() + max((box.height() - height) / 2, 0)
        left = box.left() + name_left(row, with_fold=cell.shows_fold)
        colours, words = self._look.colours, self._look.words
        self._painter.setPen(colours.text)
        for number, text in enumerate(cell.lines):
            words.write(self._painter, ((left, top + number * step, text),), step, font)
        if row.foldable and cell.shows_fold:
            middle = QPointF(left - FOLD_ROOM / 2 - 1, top + step / 2)
            self.triangle(middle, folded=cell.folded)
        label = count_label(row)
        if label:
            small = self._look.fonts.small
            x = box.right() - NAME_MARGIN - words.width(label, small)
            self._painter.setPen(colours.muted)
            words.write(self._painter, ((x, top, label),), step, small)

    def milestone_lines(self, rows: Iterable[TimelineRow], top: float, bottom: float) -> None:
        """Draw a thin line down the chart where each congress of its own row opens."""
        pen = QPen(mixed(self._look.colours.milestone, self._look.colours.ground, 0.55), 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        self._painter.setPen(pen)
        for row in rows:
            if row.kind is not RowKind.CONGRESS or row.faint or row.depth > 1:
                continue
            for mark in row.milestones:
                x = self._scale.middle(mark.day)
                if mark.kind is MilestoneKind.OPENS and self._view[0] <= x <= self._view[1]:
                    self._painter.drawLine(QLineF(x + self._shift, top, x + self._shift, bottom))

    def content(self, row: TimelineRow, top: float, height: float, line: float) -> None:
        """Draw what a row has on the scale; `line` is the usual height, which a taller row's bar keeps."""
        middle = top + height / 2
        self._painter.translate(self._shift, 0)
        if row.kind is RowKind.CONGRESS:
            self._milestones(row, middle, line)
        elif row.kind in _BARS:
            self._ghost(row, middle, line)
            self._bar(row, middle, line)
        elif row.kind is RowKind.GONE:
            self._gone(row, middle, line)
        elif (bar := self._bar_of(row)) and bar.touches(*self._view):
            self._band(row, bar, middle, line)
        self._painter.translate(-self._shift, 0)
        if not row.is_dated and row.kind in (*_BARS, RowKind.CONGRESS):
            self._undated(row, top, height)

    def origin(self, row: TimelineRow, middle: float, line: float) -> None:
        """Outline where a row stood before it was dragged."""
        self._painter.save()
        self._painter.translate(self._shift, 0)
        for mark in row.milestones:
            place = QPointF(self._scale.middle(mark.day), middle)
            draw_ghost_mark(self._painter, place, line * MILESTONE_SHARE, self._look.colours)
        bar = self._bar_of(row) if row.kind in _BARS else None
        if bar is not None:
            height = line * _BAR_SHARE
            box = QRectF(bar.left, middle - height / 2, bar.right - bar.left, height)
            draw_ghost(self._painter, box, self._look.colours, self._view, dashed=True)
        self._painter.restore()

    def place_of(self, row: TimelineRow, box: QRectF) -> QRectF:
        """Return where a row's bar or milestones stand within the row's box, as far as they are in view."""
        bar = self._bar_of(row)
        if bar is None:
            return box
        left = min(max(bar.left + self._shift, box.left()), box.right())
        right = min(max(bar.right + self._shift, left), box.right())
        return QRectF(left, box.top(), right - left, box.height())

    def edge_hint(self, row: TimelineRow, middle: float) -> None:
        """Point to where a row's bar or milestones are when that is out of view."""
        bar = self._bar_of(row)
        if bar is None or bar.touches(*self._view):
            return
        inward = 1 if bar.right < self._view[0] else -1
        x = self._area.left() + 5 if inward == 1 else self._area.right() - 5
        shape = ((0.0, 0.0), (6.0 * inward, -4.0), (6.0 * inward, 4.0))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._look.colours.line_strong)
        self._painter.drawPolygon(QPolygonF([QPointF(x + dx, middle + dy) for dx, dy in shape]))

    def _bar_of(self, row: TimelineRow) -> Bar | None:
        """Return the bar of a row, worked out once for all that is drawn of the row."""
        if self._known[0] is not row:
            self._known = (row, self._scale.bar(row))
        return self._known[1]

    def _band(self, row: TimelineRow, bar: Bar, middle: float, line: float) -> None:
        head = is_head(row)
        colour = self._look.colours.accent if head else self._look.colours.line_strong
        thick = line * (0.44 if head else 0.34)
        ground = row_ground(row, self._look)
        draw_band(self._painter, bar, middle - thick / 3, thick, colour, ground, self._view)

    def _bar(self, row: TimelineRow, middle: float, line: float) -> None:
        bar = self._bar_of(row)
        if bar is None or not bar.touches(self._view[0] - line, self._view[1] + line):
            return
        assigned = row.item is not None and row.item.progress is not TaskProgress.UNASSIGNED
        helps = row.given is not None and row.given.role is AssignmentRole.SUPPORT
        height = line * (_SUPPORT_SHARE if helps else _BAR_SHARE)
        look = (row.state or RowState.TODO, row.share, assigned)
        top, colours = middle - height / 2, self._look.colours
        parts = parts_of(row, self._scale, _LEAST_PART)
        for part in parts[:-1]:
            if part.touches(*self._view):
                short = Bar(part.left, part.right - _PART_GAP)
                draw_bar(self._painter, short, top, height, look, colours, self._view, marked=False)
        draw_bar(self._painter, parts[-1] if parts else bar, top, height, look, colours, self._view)
        if parts:
            self._days(row, top, colours.states[look[0]])

    def _days(self, row: TimelineRow, top: float, colour: QColor) -> None:
        """Mark the days on which what comes back is due, as far as they stand apart."""
        last = self._view[0] - _LEAST_PART
        for day in row.comes_back:
            x = self._scale.middle(day)
            if last + _LEAST_PART <= x <= self._view[1]:
                draw_due_mark(self._painter, x, top, colour)
                last = x

    def _ghost(self, row: TimelineRow, middle: float, line: float) -> None:
        if row.first is None:
            return
        box = ghost_box(row, self._scale, middle + line * _BAR_SHARE / 2 + 1.5)
        if box is not None:
            draw_ghost(self._painter, box, self._look.colours, self._view)

    def _gone(self, row: TimelineRow, middle: float, line: float) -> None:
        box = ghost_box(row, self._scale, middle - line * _SUPPORT_SHARE / 2)
        if box is not None:
            box.setHeight(line * _SUPPORT_SHARE)
            draw_gone(self._painter, box, self._look.colours, self._view)

    def _milestones(self, row: TimelineRow, middle: float, line: float) -> None:
        colours = self._look.colours
        bar = self._bar_of(row)
        if bar and not row.faint and len(row.milestones) > 1 and bar.touches(*self._view):
            self._painter.setPen(QPen(colours.milestone, 1.6))
            left, right = max(bar.left, self._view[0]), min(bar.right, self._view[1])
            self._painter.drawLine(QLineF(left, middle, right, middle))
        size = line * (MILESTONE_SHARE * 0.72 if row.faint else MILESTONE_SHARE)
        for mark in row.first_marks:
            x = self._scale.middle(mark.day)
            if self._view[0] - size <= x <= self._view[1] + size:
                draw_ghost_mark(self._painter, QPointF(x, middle), size * 1.15, colours)
        last = None
        # What opens is drawn last: it is what must be seen where days fall together.
        for mark in sorted(row.milestones, key=lambda mark: mark.kind is MilestoneKind.OPENS):
            x = self._scale.middle(mark.day)
            if self._view[0] - size <= x <= self._view[1] + size:
                draw_milestone(self._painter, QPointF(x, middle), size, mark.kind, colours, edged=row.faint)
            last = x if last is None else max(last, x)
        if last is not None and not row.faint:
            self._milestone_label(row, last + size / 2 + 5, middle, line)

    def _milestone_label(self, row: TimelineRow, x: float, middle: float, line: float) -> None:
        opening = next((mark for mark in row.milestones if mark.kind is MilestoneKind.OPENS), None)
        mark = opening or row.milestones[0]
        words = f"{MILESTONE_KIND[mark.kind]} {format_date(mark.day)}"
        width = self._look.words.width(words, self._look.fonts.small)
        if x + width <= self._view[1] and x >= self._view[0]:
            box = QRectF(x, middle - line / 2, width, line)
            draw_word(self._painter, box, words, self._look.fonts.small, self._look.colours.muted)

    def _undated(self, row: TimelineRow, top: float, height: float) -> None:
        font, colour = self._look.fonts.italic, self._look.colours.muted
        box = QRectF(self._area.left() + 8, top, self._area.width() - 8, height)
        words = UNDATED if row.state is not RowState.DONE else f"{UNDATED} (đã xong)"
        draw_word(self._painter, box, words, font, colour)

    def triangle(self, middle: QPointF, *, folded: bool) -> None:
        """Draw the mark by which a group is folded and unfolded."""
        shape = ((-2.5, -4.5), (3, 0), (-2.5, 4.5)) if folded else ((-4.5, -2.5), (4.5, -2.5), (0, 3))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._look.colours.muted)
        self._painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in shape]))
