"""Dates of congresses in the words of the screen."""

from collections.abc import Iterable, Sequence
from datetime import date

from app.domain.congress import Congress
from app.domain.dates.written import format_date
from app.domain.numerals import to_roman
from app.domain.terms import CONGRESS_LEVEL
from app.services.due_moves import Moved

_WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")


def level_words(congress: Congress) -> str:
    """Return a congress's level and ordinal, as "Tỉnh, lần thứ XX"."""
    level = CONGRESS_LEVEL[congress.level]
    return f"{level}, lần thứ {to_roman(congress.ordinal)}" if congress.ordinal else level


def day_words(day: date | None) -> str:
    """Return a day with its weekday, as "15/08/2025 (T6)"; empty for none."""
    return f"{format_date(day)} ({_WEEKDAYS[day.weekday()]})" if day else ""


def moving_words(known: Iterable[Congress], changed: Sequence[Congress]) -> str:
    """Return what is about to be done to congresses, as "Dời Đại hội …: 10/06/2025 sang 24/06/2025"."""
    if len(changed) != 1:
        return f"Đổi ngày {len(changed)} đại hội"
    now = changed[0]
    was = next((each for each in known if each.id == now.id), now)
    days = [
        f"{words} {format_date(before) or '–'} sang {format_date(after) or '–'}"
        for words, before, after in (
            ("khai mạc", was.opens_on, now.opens_on), ("bế mạc", was.closes_on, now.closes_on),
        )
        if before != after
    ]  # fmt: skip
    return f"{now.name}: {', '.join(days)}" if days else now.name


def moved_words(moved: Moved) -> str:
    """Return what a change of dates did, as "Đã đặt ngày cho 6 việc. Đã dời 12 việc, 200 phân công."."""
    dated = _counted(moved.dated_tasks, moved.dated_assignments)
    shifted = _counted(moved.tasks, moved.assignments)
    parts = [f"Đã đặt ngày cho {dated}."] if dated else []
    parts += [f"Đã dời {shifted}."] if shifted else []
    return " ".join(parts) or "Không có thời hạn nào phải dời."


def _counted(tasks: int, assignments: int) -> str:
    return ", ".join(
        f"{count} {what}" for count, what in ((tasks, "việc"), (assignments, "phân công")) if count
    )


def is_past_unmarked(congress: Congress, today: date) -> bool:
    """Tell whether a congress is over by its dates and not yet marked as held."""
    last = congress.closes_on or congress.opens_on
    return last is not None and last < today and congress.state.value != "held"
