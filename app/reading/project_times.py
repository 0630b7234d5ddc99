"""Moments and lengths of time as project files write them."""

import re
from datetime import date, datetime, time, timedelta, timezone

_HERE = timezone(timedelta(hours=7))
_DURATION = re.compile(
    r"-?P(?:(?P<days>\d{1,9})D)?(?:T(?:(?P<hours>\d{1,9})H)?(?:(?P<minutes>\d{1,9})M)?(?:[\d.]+S)?)?",
    re.ASCII,
)


def moment_of(text: str) -> datetime | None:
    """Return a moment as clocks in Viet Nam show it; None where there is none, or it is no moment.

    What bears no time zone is taken to be of here.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
        return moment if moment.tzinfo is None else moment.astimezone(_HERE).replace(tzinfo=None)
    except (ValueError, OverflowError):
        return None


def ended_on(starts: datetime | None, ends: datetime | None) -> date | None:
    """Return the last day of what goes on until a moment: at midnight it is the day before."""
    if ends is None:
        return None
    at_midnight = ends.time() == time() and starts is not None and ends > starts
    return ends.date() - timedelta(days=1) if at_midnight else ends.date()


def minutes_of(text: str) -> int | None:
    """Return a length of time in minutes, or None where it is none."""
    found = _DURATION.fullmatch(text.strip())
    if found is None:
        return None
    days, hours, minutes = (int(found[name] or 0) for name in ("days", "hours", "minutes"))
    return (days * 24 + hours) * 60 + minutes
