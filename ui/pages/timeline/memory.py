"""What the timeline page remembers between two visits: scale, place in time, grouping, folds, names."""

from collections.abc import Collection
from datetime import date

from app.domain.timeline.lines import Grouping
from ui.pages.timeline.chart import TimelineChart
from ui.pages.timeline.zoom_bar import ZoomBar
from ui.settings import Settings

_SCALE, _DAY, _FOLDED, _NAMES, _GROUPING, _BASELINE, _MORE = (
    f"timeline/{name}" for name in ("scale", "day", "folded", "names", "grouping", "baseline", "more")
)
_FITS = "fit"


class Memory:
    """Keeps how the chart was looked at."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def keep(self, chart: TimelineChart, bar: ZoomBar) -> None:
        """Remember the chart and what is chosen over it as they are now."""
        self._settings.set_text(_GROUPING, bar.grouping.value)
        self._settings.set_flag(_BASELINE, bar.baseline.isChecked())
        self._settings.set_flag(_MORE, bar.more.isChecked())
        if not len(chart.state.rows):
            return
        scale = _FITS if chart.fits_width else repr(chart.pixels_per_day)
        self._settings.set_text(_SCALE, scale)
        self._settings.set_text(_DAY, chart.left_day().isoformat())
        self.keep_folds(bar.grouping, chart.state.folded)
        if chart.names_chosen is not None:
            self._settings.set_text(_NAMES, str(chart.names_chosen))

    def keep_folds(self, grouping: Grouping, folded: Collection[str]) -> None:
        """Remember which groups of a grouping are folded."""
        self._settings.set_text(_folded_key(grouping), "fold " + " ".join(sorted(folded)))

    def folds(self, grouping: Grouping, usual: Collection[str]) -> Collection[str]:
        """Return which groups of a grouping were folded; at first the usual ones."""
        folded = self._settings.text(_folded_key(grouping))
        return folded.split()[1:] if folded else usual

    def restore_choices(self, bar: ZoomBar) -> None:
        """Choose the grouping, the baseline and the second line of filters as they were."""
        known = self._settings.text(_GROUPING, Grouping.WAVE.value)
        bar.choose_grouping(Grouping(known) if known in set(Grouping) else Grouping.WAVE)
        bar.baseline.setChecked(self._settings.flag(_BASELINE))
        bar.more.setChecked(self._settings.flag(_MORE))

    def restore(self, chart: TimelineChart) -> None:
        """Show the scale and the days as they were; at first all of them in the width of the window."""
        names = self._settings.text(_NAMES)
        if names.isdigit():
            chart.set_names_width(int(names))
        scale = _number(self._settings.text(_SCALE, _FITS))
        if scale is None:
            chart.fit_width()
            return
        chart.zoom_to(scale)
        day = _day(self._settings.text(_DAY))
        if day is not None:
            chart.go_to_day(day, at_left=True)


def _folded_key(grouping: Grouping) -> str:
    return _FOLDED if grouping is Grouping.WAVE else f"{_FOLDED}/{grouping.value}"


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
