"""The tiles of the overview: large numbers, each a button that opens the list behind it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.overview import DaySpan, Overview
from app.domain.overview_words import grouped, week_words
from ui.icons import Icons
from ui.models.checklist_filter import ChecklistFilter, Chip
from ui.models.congresses_proxy import CongressChip
from ui.widgets.fonts import enlarge
from ui.widgets.marks import restyle
from ui.widgets.picture import Picture

_GAP = 12
_LEAST_LETTERS = 19


@dataclass(frozen=True)
class TileSpec:
    """A tile as data: its words and sign, what it counts, a small line, and the list behind it."""

    label: str
    icon: str
    count: Callable[[Overview], int]
    caption: Callable[[Overview], str]
    page: str
    look: object
    tone: str = ""


def _checklist(chip: Chip) -> ChecklistFilter:
    return ChecklistFilter(chips=frozenset({chip}))


def _of_all(overview: Overview) -> str:
    return f"trong {grouped(overview.tasks.total)} việc"


def _longest(overview: Overview) -> str:
    late = (overview.on - overview.urgent[0].due).days if overview.urgent else 0
    return f"lâu nhất {grouped(late)} ngày" if late > 0 else _of_all(overview)


def _undated(overview: Overview) -> str:
    of_units = overview.congresses.undated_units
    return f"{grouped(of_units)} của đơn vị" if of_units else ""


TILES = (
    TileSpec("Việc quá hạn", "warning", lambda o: o.tasks.overdue, _longest, "checklist",
             _checklist(Chip.OVERDUE), "overdue"),
    TileSpec("Hạn trong tuần này", "calendar", lambda o: o.tasks.this_week, lambda o: week_words(o.on),
             "checklist", _checklist(Chip.THIS_WEEK)),
    TileSpec("Hạn trong 7 ngày tới", "forward", lambda o: o.tasks.soon,
             lambda o: f"đến hết {DaySpan(o.on).soon:%d/%m}", "checklist", _checklist(Chip.SOON)),
    TileSpec("Việc chưa giao", "assign", lambda o: o.tasks.unassigned, _of_all, "checklist",
             _checklist(Chip.UNASSIGNED), "warning"),
    TileSpec("Việc chưa có ngày", "help", lambda o: o.tasks.undated, _of_all, "checklist",
             _checklist(Chip.UNDATED), "warning"),
    TileSpec("Đại hội trong 30 ngày tới", "congress", lambda o: o.congresses.near,
             lambda o: f"đến hết {DaySpan(o.on).near:%d/%m}", "congresses", CongressChip.SOON),
    TileSpec("Đại hội chưa có ngày", "help", lambda o: o.congresses.undated, _undated, "congresses",
             CongressChip.UNDATED, "warning"),
)  # fmt: skip
"""The tiles in their order; figures of reports will be one more."""


class Tile(QPushButton):
    """A large number over its words."""

    def __init__(self, icons: Icons, spec: TileSpec) -> None:
        super().__init__()
        self.spec = spec
        self._icons = icons
        self.setProperty("role", "tile")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.number, self._caption = QLabel("0"), QLabel()
        enlarge(self.number, 2.0)
        self.number.setProperty("role", "title")
        self._label = QLabel(spec.label)
        self._label.setWordWrap(True)
        self._caption.setProperty("role", "muted")
        self._caption.setWordWrap(True)
        self._sign = Picture(icons.icon(spec.icon, "text_muted"), 20)
        self._lay_out()

    def show_overview(self, overview: Overview) -> None:
        """Show the number of a book."""
        count, caption = self.spec.count(overview), self.spec.caption(overview)
        tone = self.spec.tone if count else ""
        self.number.setText(grouped(count))
        self.number.setProperty("tone", {"overdue": "late"}.get(tone, "" if count else "none"))
        restyle(self.number)
        self._sign.set_icon(self._icons.icon(self.spec.icon, tone or "text_muted"))
        self._caption.setText(caption or " ")
        self.setAccessibleName(f"{self.spec.label}: {grouped(count)}. {caption}".strip(" ."))
        self.setToolTip(f"{self.spec.label}: {grouped(count)}\nBấm để mở danh sách")

    def sizeHint(self) -> QSize:
        return self.layout().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.layout().minimumSize()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.number, 1)
        head.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 12, 10)
        layout.setSpacing(1)
        layout.addLayout(head)
        layout.addWidget(self._label)
        layout.addWidget(self._caption)
        layout.addStretch()
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class Tiles(QWidget):
    """All tiles, in one row or in as many as the width asks for."""

    chosen = Signal(str, object)
    """A tile was chosen; carries the page behind it and what is to be looked at there."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.tiles = [Tile(icons, spec) for spec in TILES]
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        for tile in self.tiles:
            tile.clicked.connect(lambda _on=False, spec=tile.spec: self.chosen.emit(spec.page, spec.look))
        self._arrange(4)

    def show_overview(self, overview: Overview) -> None:
        """Show the numbers of a book."""
        for tile in self.tiles:
            tile.show_overview(overview)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS + _GAP
        room = (self.width() + _GAP) // least
        self._arrange(len(self.tiles) if room >= len(self.tiles) else 4 if room >= 4 else max(1, room))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, number // columns, number % columns)
        for column in range(len(self.tiles)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
