"""The days of a year that are off or worked against the rule, as one list with where each comes from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.dates.workdays import DayKind, OfficeDay, YearDays


@dataclass(frozen=True)
class YearDay:
    """A day off or worked against the rule.

    `own` tells that the office set it, `public` that the public calendar speaks of it.
    """

    day: date
    kind: DayKind
    name: str
    own: bool
    public: bool


def year_list(public: YearDays, own: Iterable[OfficeDay]) -> list[YearDay]:
    """Return the days of a year in their order; what the office says of a day stands for what is public."""
    found = {day: YearDay(day, DayKind.OFF, name, own=False, public=True) for day, name in public.off.items()}
    found |= {day: YearDay(day, DayKind.WORK, "", own=False, public=True) for day in public.worked}
    for each in own:
        known = found.get(each.day)
        name = each.name or (known.name if known else "")
        found[each.day] = YearDay(each.day, each.kind, name, own=True, public=known is not None)
    return [found[day] for day in sorted(found)]


def with_day(own: Sequence[OfficeDay], added: OfficeDay) -> list[OfficeDay]:
    """Return the office's days with one more, in place of what it said of that day before."""
    return sorted([*(each for each in own if each.day != added.day), added], key=lambda each: each.day)


def without_day(own: Sequence[OfficeDay], day: date) -> list[OfficeDay]:
    """Return the office's days without what it says of a day."""
    return [each for each in own if each.day != day]
