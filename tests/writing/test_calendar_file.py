"""iCalendar files, read back by another program's reader and looked at octet by octet."""

import os
import re
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from app.domain.calendar_event import CalendarEvent, EventCalendar, EventStatus
from app.writing.calendar_file import calendar_bytes, escaped, folded, write_calendar

GOLDEN = Path(__file__).parents[1] / "golden" / "calendar" / "calendar.ics"
STAMP = datetime(2026, 11, 20, 9, 30, tzinfo=timezone(timedelta(hours=7)))
CONGRESS = CalendarEvent(
    "congress-1-days@so",
    "Đại hội Đảng bộ các cơ quan tỉnh lần thứ V, nhiệm kỳ 2026 – 2031",
    date(2026, 12, 30),
    date(2026, 12, 31),
    "Ngày đại hội: dự kiến\nKhai mạc: 30/12/2026",
    "Hội trường A; tầng 2, trụ sở Tỉnh ủy",
    ("Đại hội",),
    EventStatus.TENTATIVE,
    busy=True,
    warn_days=7,
)
DEADLINE = CalendarEvent(
    "task-2@so", "Treo khẩu hiệu", date(2026, 11, 30), date(2026, 11, 30), categories=("Thời hạn",)
)
GONE = CalendarEvent(
    "task-3@so",
    "Ra số báo đặc biệt",
    date(2026, 12, 1),
    date(2026, 12, 1),
    status=EventStatus.CANCELLED,
    warn_days=3,
)
CALENDAR = EventCalendar("Sổ thử, đợt 1", (CONGRESS, DEADLINE, GONE), 12)


def read(calendar: EventCalendar) -> Calendar:
    return Calendar.from_ical(calendar_bytes(calendar, STAMP))


def test_every_field_is_read_back_by_another_reader():
    found = read(CALENDAR)
    assert (found["VERSION"], found["CALSCALE"], found["METHOD"]) == ("2.0", "GREGORIAN", "PUBLISH")
    # Properties that the standard does not name are handed on as they stand in the file.
    assert [unescaped(str(found[name])) for name in ("NAME", "X-WR-CALNAME")] == ["Sổ thử, đợt 1"] * 2
    first, second, third = found.walk("VEVENT")
    assert first["UID"] == CONGRESS.uid
    assert first.decoded("DTSTAMP") == datetime(2026, 11, 20, 2, 30, tzinfo=UTC)
    assert first["SEQUENCE"] == 12
    assert first.decoded("DTSTART") == date(2026, 12, 30)
    assert first.decoded("DTEND") == date(2027, 1, 1)  # the day after the last
    assert first["SUMMARY"] == CONGRESS.summary
    assert first["DESCRIPTION"] == CONGRESS.description
    assert first["LOCATION"] == CONGRESS.location
    assert first["CATEGORIES"].cats == ["Đại hội"]
    assert (first["STATUS"], first["TRANSP"]) == ("TENTATIVE", "OPAQUE")
    (alarm,) = first.walk("VALARM")
    assert alarm.decoded("TRIGGER") == timedelta(hours=8) - timedelta(days=7)
    assert (alarm["ACTION"], alarm["DESCRIPTION"]) == ("DISPLAY", CONGRESS.summary)
    assert second.decoded("DTEND") - second.decoded("DTSTART") == timedelta(days=1)
    assert (second["STATUS"], second["TRANSP"], second.walk("VALARM")) == ("CONFIRMED", "TRANSPARENT", [])
    assert "LOCATION" not in second
    assert "DESCRIPTION" not in second
    assert (third["STATUS"], third.walk("VALARM")) == ("CANCELLED", [])


def test_the_other_reader_finds_no_fault():
    assert [event.errors for event in read(CALENDAR).walk()] == [[]] * 5


@pytest.mark.parametrize("days", [0, 1, 2, 30])
def test_reminders_come_at_eight_in_the_morning_so_many_days_before(days):
    event = CalendarEvent("a@so", "Việc", date(2026, 5, 1), date(2026, 5, 1), warn_days=days)
    (alarm,) = read(EventCalendar("Sổ", (event,))).walk("VALARM")
    assert alarm.decoded("TRIGGER") == timedelta(hours=8) - timedelta(days=days)


def test_the_last_day_of_the_calendar_has_no_day_after_it():
    event = CalendarEvent("a@so", "Việc", date.max, date.max)
    (found,) = read(EventCalendar("Sổ", (event,))).walk("VEVENT")
    assert (found.decoded("DTSTART"), "DTEND" in found) == (date.max, False)


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cn", "Co"]), max_size=300)
VIETNAMESE = st.text('ẵộđĐưƠ 🏛,;:\\"\n\tab', max_size=400)


@given(TEXTS | VIETNAMESE)
def test_folded_lines_are_short_whole_letters_and_unfold_to_the_text(text):
    line = "SUMMARY:" + escaped(text)
    written = folded(line)
    assert written.endswith(b"\r\n")
    lines = written.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(each) <= 75 for each in lines)
    assert all(each.decode("utf-8") for each in lines)  # no letter is cut in two
    assert all(each.startswith(b" ") for each in lines[1:])
    assert lines[0] + b"".join(each[1:] for each in lines[1:]) == line.encode()


@given(TEXTS | VIETNAMESE)
def test_whatever_is_written_is_read_back_as_it_was(text):
    event = CalendarEvent("a@so", text, date(2026, 5, 1), date(2026, 5, 2), text, text, (text,))
    (found,) = read(EventCalendar(text, (event,))).walk("VEVENT")
    wanted = unescaped(escaped(text))
    assert str(found["SUMMARY"]) == wanted
    assert str(found.get("DESCRIPTION", "")) == wanted
    assert str(found.get("LOCATION", "")) == wanted
    assert found.decoded("DTEND") == date(2026, 5, 3)


@given(TEXTS)
def test_no_text_can_begin_a_line_of_its_own(text):
    hostile = f"{text}\r\nEND:VEVENT\nBEGIN:VEVENT\x85UID:x\u2028{text}"
    event = CalendarEvent("a@so", hostile, date(2026, 5, 1), date(2026, 5, 1))
    assert len(read(EventCalendar("Sổ", (event,))).walk("VEVENT")) == 1
    assert b"\n" not in re.sub(rb"\r\n", b"", calendar_bytes(EventCalendar("Sổ", (event,)), STAMP))


def unescaped(text: str) -> str:
    marks = {"\\n": "\n", "\\\\": "\\", "\\;": ";", "\\,": ","}
    return re.sub(r"\\[n\\;,]", lambda found: marks[found.group()], text)


def test_the_file_is_as_it_was_looked_at(tmp_path):
    write_calendar(CALENDAR, STAMP, tmp_path / "a.ics")
    written = (tmp_path / "a.ics").read_bytes()
    if os.environ.get("STT_WRITE_GOLDEN"):
        GOLDEN.parent.mkdir(parents=True, exist_ok=True)
        GOLDEN.write_bytes(written)
        pytest.fail("golden files written anew; look at them, then run without STT_WRITE_GOLDEN")
    # A checkout may have brought other ends of lines with it.
    assert written == GOLDEN.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
