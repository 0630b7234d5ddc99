"""Values and elements as Microsoft Project writes them."""

from datetime import date, datetime
from xml.etree.ElementTree import Element, SubElement

from app.writing.safe_text import one_line, safe_text

NAMESPACE = "http://schemas.microsoft.com/project"
OFFICE_DAYS, EVERY_DAY = 1, 2
"""The UIDs of the two calendars that tasks are scheduled by."""
MINUTES_PER_DAY = 480
LONGEST_NAME = 512
WORKING_TIMES = (("08:00:00", "12:00:00"), ("13:00:00", "17:00:00"))

Value = str | int | bool | None


def put(parent: Element, *values: tuple[str, Value]) -> None:
    """Add elements with their values in this order; what is None is left out."""
    for name, value in values:
        if value is not None:
            SubElement(parent, name).text = _text(value)


def put_working_times(parent: Element) -> None:
    """Add the hours of a day that is worked."""
    times = SubElement(parent, "WorkingTimes")
    for begins, ends in WORKING_TIMES:
        put(SubElement(times, "WorkingTime"), ("FromTime", begins), ("ToTime", ends))


def opening(day: date) -> str:
    """Return the moment at which work on a day begins."""
    return f"{day.isoformat()}T08:00:00"


def closing(day: date) -> str:
    """Return the moment at which work on a day ends."""
    return f"{day.isoformat()}T17:00:00"


def moment(at: datetime) -> str:
    """Return a moment to the second, without a time zone."""
    return at.replace(microsecond=0, tzinfo=None).isoformat()


def duration(minutes: int) -> str:
    """Return a length of working time."""
    hours, left = divmod(minutes, 60)
    return f"PT{hours}H{left}M0S"


def name_text(text: str, longest: int = LONGEST_NAME) -> str:
    """Return a name on one line, as long as the format lets it be."""
    line = one_line(text)
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def _text(value: str | int | bool) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return safe_text(str(value))
