"""What the chart shows at the moment: its rows, its scale, and where each row stands."""

from collections.abc import Iterable, Sequence
from datetime import date

from app.domain.timeline.drags import Drag, moved_row
from app.domain.timeline.folding import unfolded
from app.domain.timeline.layout import RowLayout
from app.domain.timeline.lines import TimelineRow
from app.domain.timeline.pieces import Rows
from app.domain.timeline.rest_days import RestDays
from app.domain.timeline.scale import DayRange, TimeScale, fit_pixels_per_day, range_of
from app.domain.timeline.ticks import ZOOM_PIXELS, TickUnit

LEAST_PIXELS, MOST_PIXELS = 0.02, 60.0
_MARGIN_DAYS = 10
_STEP = 1.25


class ViewState:
    """The rows in view and the scale; knows no widget."""

    def __init__(self, row_height: float) -> None:
        self.row_height = row_height
        self.rows = Rows()
        self.shown = Rows()
        self.marked: list[TimelineRow] = []
        self.folded: set[str] = set()
        self.keep_open = False
        self.rest = RestDays()
        self.drag: Drag | None = None
        self.today = date.today()
        self.days = DayRange(self.today, self.today).in_whole_months()
        self.scale = TimeScale(self.days.first, ZOOM_PIXELS[TickUnit.MONTH])
        self.layout = RowLayout([])

    def set_rows(self, rows: Sequence[TimelineRow], days: DayRange, today: date, *, keep_open: bool) -> None:
        """Show rows over a range of days; `keep_open` shows what is inside folded groups too."""
        self.rows = Rows.of(rows)
        self.marked = [row for row in self.rows.made() if row.milestones]
        self.today = today
        self.days = days
        self.scale = TimeScale(self.days.first, self.scale.pixels_per_day)
        self.keep_open = keep_open
        self.lay_out()

    def lay_out(self) -> None:
        """Work out again which rows are seen, and where."""
        self.shown = unfolded(self.rows, frozenset() if self.keep_open else self.folded)
        self.layout = RowLayout([self.row_height] * len(self.shown))

    def as_dragged(self, row: TimelineRow) -> TimelineRow:
        """Return a row as it would stand where it is dragged to, any other as it is."""
        return moved_row(self.drag) if self.drag is not None and self.drag.row.key == row.key else row

    def index_of(self, key: str) -> int | None:
        """Return where the row of a key is seen, or None."""
        return self.shown.index_of(key)

    def is_folded(self, row: TimelineRow) -> bool:
        """Tell whether a group is folded now."""
        return row.foldable and row.key in self.folded and not self.keep_open

    def fold(self, row: TimelineRow, *, folded: bool) -> bool:
        """Fold or unfold a group; False when that changes nothing."""
        if not row.foldable or self.keep_open or (row.key in self.folded) == folded:
            return False
        self.folded ^= {row.key}
        self.lay_out()
        return True

    def fold_all(self, keys: Iterable[str]) -> None:
        """Fold exactly the groups of these keys."""
        self.folded = set(keys)
        self.lay_out()

    def zoom(self, pixels_per_day: float) -> bool:
        """Make a day this wide, within reason; False when it is so already."""
        wanted = min(max(pixels_per_day, LEAST_PIXELS), MOST_PIXELS)
        if wanted == self.scale.pixels_per_day:
            return False
        self.scale = TimeScale(self.days.first, wanted)
        return True

    def fitting(self, width: float) -> float:
        """Return how wide a day is when the whole range fills a width."""
        return fit_pixels_per_day(self.days, max(width, 50.0), LEAST_PIXELS, MOST_PIXELS)

    def stepped(self, steps: float) -> float:
        """Return how wide a day is some steps of the wheel nearer or farther."""
        return self.scale.pixels_per_day * _STEP**steps


def days_of(rows: Sequence[TimelineRow], today: date) -> DayRange:
    """Return the days that the page shows: those of all rows, and today, with some room."""
    found = range_of(rows, today) or DayRange(today, today)
    return found.in_whole_months(_MARGIN_DAYS)
