"""A calendar as an iCalendar file (RFC 5545), which the calendars of mail programs and telephones take in."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.domain.calendar_event import CalendarEvent, EventCalendar, EventStatus
from app.domain.text import nfc
from app.writing.atomic import replace_file

_PRODUCT = "-//So Tuyen Truyen//Lich//VI"
_LONGEST = 75  # octets of a line, its end not counted
_REMINDED_AT = timedelta(hours=8)  # in the morning of the day, not at midnight
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f\ud800-\udfff]")
_ESCAPED = {ord("\\"): "\\\\", ord(";"): "\\;", ord(","): "\\,", ord("\n"): "\\n"}


def write_calendar(calendar: EventCalendar, stamp: datetime, target: Path) -> None:
    """Write a calendar, stamped with the moment given; an older file is replaced whole.

    Raises:
        UnwritableFileError: it cannot be written there; an older file is left as it was.
    """
    content = calendar_bytes(calendar, stamp)
    with replace_file(target) as unfinished:
        unfinished.write_bytes(content)


def calendar_bytes(calendar: EventCalendar, stamp: datetime) -> bytes:
    """Return a calendar as the bytes of its file."""
    return b"".join(folded(line) for line in _lines(calendar, stamp))


def folded(line: str) -> bytes:
    """Return a content line with its end, folded into lines of at most 75 octets between letters."""
    pieces: list[bytes] = []
    piece, room = bytearray(), _LONGEST
    for letter in line:
        octets = letter.encode()
        if len(piece) + len(octets) > room:
            pieces.append(bytes(piece))
            piece, room = bytearray(), _LONGEST - 1  # for the blank that begins a line which goes on
        piece += octets
    return b"\r\n ".join([*pieces, bytes(piece)]) + b"\r\n"


def escaped(text: str) -> str:
    """Return a text as the value of a property: composed, without control signs, its marks escaped."""
    lines = _LINE_ENDS.sub("\n", text)
    return nfc(_FORBIDDEN.sub("", lines)).translate(_ESCAPED)


def _lines(calendar: EventCalendar, stamp: datetime) -> Iterator[str]:
    name = escaped(calendar.name)
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:{_PRODUCT}"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    yield f"NAME:{name}"
    yield f"X-WR-CALNAME:{name}"
    stamped = stamp.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    for event in calendar.events:
        yield from _event(event, stamped, calendar.revision)
    yield "END:VCALENDAR"


def _event(event: CalendarEvent, stamped: str, revision: int) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(event.uid)}"
    yield f"DTSTAMP:{stamped}"
    yield f"SEQUENCE:{revision}"
    yield f"DTSTART;VALUE=DATE:{_basic(event.starts)}"
    if event.ends < date.max:  # the day after it, which is no part of the event; the last day of all has none
        yield f"DTEND;VALUE=DATE:{_basic(event.ends + timedelta(days=1))}"
    yield f"SUMMARY:{escaped(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{escaped(event.description)}"
    if event.location:
        yield f"LOCATION:{escaped(event.location)}"
    if event.categories:
        yield f"CATEGORIES:{','.join(map(escaped, event.categories))}"
    yield f"STATUS:{event.status.value.upper()}"
    yield f"TRANSP:{'OPAQUE' if event.busy else 'TRANSPARENT'}"
    if event.warn_days is not None and event.status is not EventStatus.CANCELLED:
        yield from _alarm(event, event.warn_days)
    yield "END:VEVENT"


def _alarm(event: CalendarEvent, days: int) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{escaped(event.summary)}"
    yield f"TRIGGER:{_trigger(timedelta(days=days) - _REMINDED_AT)}"
    yield "END:VALARM"


def _trigger(before: timedelta) -> str:
    sign = "-" if before > timedelta() else ""
    hours = abs(before) // timedelta(hours=1)
    days, left = divmod(hours, 24)
    return f"{sign}P{f'{days}D' if days else ''}{f'T{left}H' if left or not days else ''}"


def _basic(day: date) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"
