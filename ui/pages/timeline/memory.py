"""What the timeline page remembers between two visits: scale, place in time, folds, names."""

from collections.abc import Collection
from datetime import date

from ui.pages.timeline.chart import TimelineChart
from ui.settings import Settings

_SCALE, _DAY, _FOLDED, _NAMES = (f"timeline/{name}" for name in ("scale", "day", "folded", "names"))
_FITS = "fit"


class Memory:
    """Keeps how the chart was looked at."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def keep(self, chart: TimelineChart) -> None:
        """Remember the chart as it is now."""
        if not chart.state.rows:
            return
        scale = _FITS if chart.fits_width else repr(chart.pixels_per_day)
        self._settings.set_text(_SCALE, scale)
        self._settings.set_text(_DAY, chart.left_day().isoformat())
        self._settings.set_text(_FOLDED, "fold " + " ".join(sorted(chart.state.folded)))
        if chart.names_chosen is not None:
            self._settings.set_text(_NAMES, str(chart.names_chosen))

    def restore(self, chart: TimelineChart, folds: Collection[str]) -> None:
        """Show the chart as it was; at first with these folds and in the width of the window."""
        folded = self._settings.text(_FOLDED)
        chart.fold_all(folded.split()[1:] if folded else folds)
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
