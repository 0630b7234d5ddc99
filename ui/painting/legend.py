"""What the shapes and marks of the timeline mean."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from app.domain.assignment import AssignmentRole
from app.domain.terms import ASSIGNMENT_ROLE
from app.domain.timeline.lines import MILESTONE_KIND, ROW_STATE, MilestoneKind, RowState
from app.domain.timeline.scale import Bar
from ui.painting.bars import draw_bar, draw_due_mark, draw_milestone
from ui.painting.ghosts import GHOST_HEIGHT, draw_ghost
from ui.painting.look import ChartLook
from ui.painting.words import draw_word, line_height

_SAMPLE = 28.0
_MARK = 14.0
_GAP = 14.0


@dataclass(frozen=True)
class _Entry:
    words: str
    draw: Callable[[QPainter, QRectF], None]
    sample: float = _SAMPLE


def legend_height(width: float, look: ChartLook) -> float:
    """Return how high the legend is in a width."""
    return len(_rows(width, look)) * _row_height(look)


def draw_legend(painter: QPainter, left: float, top: float, width: float, look: ChartLook) -> None:
    """Draw the legend from a corner, in as many rows as it needs."""
    font = look.fonts.small
    height = _row_height(look)
    for number, row in enumerate(_rows(width, look)):
        x, y = left, top + number * height
        for entry in row:
            words = QFontMetricsF(font).horizontalAdvance(entry.words)
            painter.save()
            entry.draw(painter, QRectF(x, y, entry.sample, height))
            painter.restore()
            box = QRectF(x + entry.sample + 5, y, words, height)
            draw_word(painter, box, entry.words, font, look.colours.text)
            x += entry.sample + 5 + words + _GAP


def _row_height(look: ChartLook) -> float:
    return line_height(look.fonts.small) + 4


def _rows(width: float, look: ChartLook) -> list[list[_Entry]]:
    metrics = QFontMetricsF(look.fonts.small)
    rows: list[list[_Entry]] = [[]]
    used = 0.0
    for entry in _entries(look):
        wide = entry.sample + 5 + metrics.horizontalAdvance(entry.words) + _GAP
        if rows[-1] and used + wide - _GAP > width:
            rows.append([])
            used = 0.0
        rows[-1].append(entry)
        used += wide
    return rows


def _entries(look: ChartLook) -> list[_Entry]:
    states = [_Entry(ROW_STATE[state], _state(state, look)) for state in RowState]
    marks = [_Entry(MILESTONE_KIND[kind], _milestone(kind, look), _MARK) for kind in MilestoneKind]
    fading = _Entry("Chưa rõ ngày đầu, cuối", _fading(look))
    kinds = [
        _Entry(ASSIGNMENT_ROLE[AssignmentRole.SUPPORT], _support(look)),
        _Entry("Lặp lại định kỳ", _comes_back(look)),
        _Entry("Mốc gốc", _ghost(look)),
    ]
    return [*states, fading, *kinds, *marks, _Entry("Hôm nay", _today(look), _MARK)]


def _state(state: RowState, look: ChartLook) -> Callable[[QPainter, QRectF], None]:
    def draw(painter: QPainter, box: QRectF) -> None:
        high = box.height() * 0.6
        right = box.right() - (high + 3 if state is RowState.OVERDUE else 0)
        share = 0.5 if state is RowState.DOING else 0.0
        given = (state, share, True)
        top = box.center().y() - high / 2
        view = (box.left(), box.right() + 3 * high)
        draw_bar(painter, Bar(box.left(), right), top, high, given, look.colours, view)

    return draw


def _fading(look: ChartLook) -> Callable[[QPainter, QRectF], None]:
    def draw(painter: QPainter, box: QRectF) -> None:
        high = box.height() * 0.6
        bar = Bar(box.left(), box.right(), fades_right=True, tail=box.width() * 0.8)
        top = box.center().y() - high / 2
        given = (RowState.TODO, 0.0, True)
        draw_bar(painter, bar, top, high, given, look.colours, (box.left(), box.right()))

    return draw


def _support(look: ChartLook) -> Callable[[QPainter, QRectF], None]:
    def draw(painter: QPainter, box: QRectF) -> None:
        high = box.height() * 0.3
        given = (RowState.TODO, 0.0, True)
        bar, top = Bar(box.left(), box.right()), box.center().y() - high / 2
        draw_bar(painter, bar, top, high, given, look.colours, (box.left(), box.right()))

    return draw


def _comes_back(look: ChartLook) -> Callable[[QPainter, QRectF], None]:
    def draw(painter: QPainter, box: QRectF) -> None:
        high, step = box.height() * 0.45, box.width() / 3
        top = box.bottom() - high - 2
        for number in range(3):
            left = box.left() + number * step
            given = (RowState.TODO, 0.0, True)
            draw_bar(
                painter, Bar(left, left + step - 2), top, high, given, look.colours,
                (box.left(), box.right()),
            )  # fmt: skip
            draw_due_mark(painter, left + step - 4, top, look.colours.states[RowState.TODO])

    return draw


def _ghost(look: ChartLook) -> Callable[[QPainter, QRectF], None]:
    def draw(painter: QPainter, box: QRectF) -> None:
        thin = QRectF(box.left(), box.center().y() - GHOST_HEIGHT / 2, box.width(), GHOST_HEIGHT)
        draw_ghost(painter, thin, look.colours, (box.left(), box.right()))

    return draw


def _milestone(kind: MilestoneKind, look: ChartLook) -> Callable[[QPainter, QRectF], None]:
    def draw(painter: QPainter, box: QRectF) -> None:
        size = box.height() * 0.7
        draw_milestone(painter, box.center(), size, kind, look.colours)

    return draw


def _today(look: ChartLook) -> Callable[[QPainter, QRectF], None]:
    def draw(painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(look.colours.today, 1.8))
        x = box.center().x()
        painter.drawLine(QLineF(x, box.top() + 2, x, box.bottom() - 2))

    return draw
