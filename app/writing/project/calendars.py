"""The calendars of a project: the office's working days, every day, and one for each body."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from app.domain.project.content import ProjectContent, SpecialDays, special_days
from app.writing.project.values import EVERY_DAY, OFFICE_DAYS, name_text, put, put_working_times

_OFFICE = range(2, 7)  # Monday to Friday, where Sunday is 1
_WEEK = range(1, 8)
_EXCEPTION = 0
_DAILY = 1


def put_calendars(root: Element, content: ProjectContent) -> None:
    """Add the calendars; the office's has holidays and days worked to make up for them as exceptions.

    What begins or ends on a day off, as many a congress, is scheduled by the calendar of every day.
    """
    calendars = SubElement(root, "Calendars")
    special = special_days(content.work, content.starts, content.ends)
    _put_base(calendars, OFFICE_DAYS, "Ngày làm việc", _OFFICE, special)
    _put_base(calendars, EVERY_DAY, "Mọi ngày", _WEEK, ())
    for number, resource in enumerate(content.resources):
        own = SubElement(calendars, "Calendar")
        put(own, ("UID", resource_calendar(number)), ("Name", name_text(resource.name)))
        put(own, ("IsBaseCalendar", False), ("BaseCalendarUID", OFFICE_DAYS))


def resource_calendar(number: int) -> int:
    """Return the UID of the calendar of a body, by its place among the bodies."""
    return EVERY_DAY + 1 + number


def _put_base(calendars: Element, uid: int, name: str, worked: range, special: Sequence[SpecialDays]) -> None:
    calendar = SubElement(calendars, "Calendar")
    put(calendar, ("UID", uid), ("Name", name), ("IsBaseCalendar", True), ("BaseCalendarUID", -1))
    days = SubElement(calendar, "WeekDays")
    for number in _WEEK:
        day = SubElement(days, "WeekDay")
        put(day, ("DayType", number), ("DayWorking", number in worked))
        if number in worked:
            put_working_times(day)
    for each in special:  # older programs read them here, newer ones among the exceptions
        day = SubElement(days, "WeekDay")
        put(day, ("DayType", _EXCEPTION), ("DayWorking", each.is_working))
        _put_period(day, each)
        if each.is_working:
            put_working_times(day)
    if special:
        exceptions = SubElement(calendar, "Exceptions")
        for each in special:
            _put_exception(exceptions, each)


def _put_exception(exceptions: Element, each: SpecialDays) -> None:
    exception = SubElement(exceptions, "Exception")
    put(exception, ("EnteredByOccurrences", False))
    _put_period(exception, each)
    name = each.name or ("Làm bù" if each.is_working else "Ngày nghỉ")
    put(exception, ("Occurrences", each.count), ("Name", name_text(name)), ("Type", _DAILY))
    put(exception, ("DayWorking", each.is_working))
    if each.is_working:
        put_working_times(exception)


def _put_period(parent: Element, each: SpecialDays) -> None:
    put(
        SubElement(parent, "TimePeriod"),
        ("FromDate", f"{each.first.isoformat()}T00:00:00"),
        ("ToDate", f"{each.last.isoformat()}T23:59:00"),
    )
