"""The column of names: each shortened to its room once, all names of one font written together."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from app.domain.timeline.lines import TimelineRow
from ui.pages.timeline.view_state import ViewState
from ui.painting.chart import (
    FOLD_ROOM,
    NAME_MARGIN,
    ChartPainter,
    count_label,
    count_room,
    name_font,
    name_left,
)
from ui.painting.look import ChartLook

_REMEMBERED = 4000
Written = tuple[float, float, str]


@dataclass(frozen=True, slots=True)
class _Cell:
    """What is written of one row: its name from `left`, and its count or role from `right`."""

    font: QFont
    left: float
    name: str
    right: float
    label: str


class NameColumn:
    """Writes names; remembers how each is written in a column of some width."""

    def __init__(self) -> None:
        self._cells: dict[tuple[str, int, str, str, float], _Cell] = {}

    def draw(
        self,
        painter: QPainter,
        chart: ChartPainter,
        rows: list[tuple[TimelineRow, float]],
        column: QRectF,
        state: ViewState,
        look: ChartLook,
    ) -> None:
        """Draw the names of rows at their heights into the column."""
        painter.setClipRect(column)
        names: dict[int, tuple[QFont, list[Written]]] = {}
        labels: list[Written] = []
        for row, y in rows:
            cell = self._cell(row, look, column.width())
            names.setdefault(id(cell.font), (cell.font, []))[1].append((cell.left, y, cell.name))
            if cell.label:
                labels.append((cell.right, y, cell.label))
            if row.foldable:
                middle = QPointF(cell.left - FOLD_ROOM / 2 - 1, y + state.row_height / 2)
                chart.triangle(middle, folded=state.is_folded(row))
        painter.setPen(look.colours.text)
        for font, texts in names.values():
            look.words.write(painter, texts, state.row_height, font)
        painter.setPen(look.colours.muted)
        look.words.write(painter, labels, state.row_height, look.fonts.small)

    def _cell(self, row: TimelineRow, look: ChartLook, width: float) -> _Cell:
        label = count_label(row)
        key = (row.key, row.depth, row.label, label, width)
        found = self._cells.get(key)
        if found is None:
            if len(self._cells) > _REMEMBERED:
                self._cells.clear()
            found = self._cells[key] = self._made(row, label, look, width)
        return found

    @staticmethod
    def _made(row: TimelineRow, label: str, look: ChartLook, width: float) -> _Cell:
        font, left = name_font(row, look), name_left(row)
        room = max(int(width - left - NAME_MARGIN - count_room(row, look)), 10)
        name = look.words.metrics(font).elidedText(row.label, Qt.TextElideMode.ElideRight, room)
        right = width - NAME_MARGIN - look.words.width(label, look.fonts.small) if label else width
        return _Cell(font, left, name, right, label)
