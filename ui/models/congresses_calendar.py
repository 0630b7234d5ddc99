"""The congresses as a calendar shows them, and what is said of a day."""

from collections.abc import Iterable, Mapping
from datetime import date

from app.domain.body import Body
from app.domain.congress import Congress
from app.domain.congress_calendar import CalendarContent, MarkedDay, Span, spans_of, spans_on
from app.domain.dates.written import format_date
from app.domain.terms import CONGRESS_LEVEL, CONGRESS_STATE
from ui.models.congresses_clashes import CLASH_SIGN, WEEKDAYS


def calendar_of(
    shown: Iterable[Congress],
    bodies: Mapping[int, Body],
    clashing: Iterable[int],
    days: Mapping[date, MarkedDay],
    today: date,
) -> CalendarContent:
    """Return the calendar of these congresses, units under their short names where they have one."""
    by_id = {each.id: each for each in shown if not each.per_unit}
    own = {each.id: bodies.get(each.body_id or 0) for each in by_id.values() if each.family_id is not None}
    held = {congress: body for congress, body in own.items() if body is not None}
    names = {each.id: held[each.id].name if each.id in held else each.name for each in by_id.values()}
    labels = names | {congress: body.short_name for congress, body in held.items() if body.short_name}
    return CalendarContent(spans_of(by_id.values()), by_id, names, labels, frozenset(clashing), days, today)


def title_of(content: CalendarContent, day: date) -> str:
    """Return a day with its weekday and name, as "Thứ Tư, 02/09/2026, Quốc khánh (ngày nghỉ)"."""
    parts = [WEEKDAYS[day.weekday()], format_date(day)]
    marked = content.days.get(day)
    if marked is not None:
        parts.append(f"{marked.name} ({'ngày nghỉ' if marked.is_off else 'ngày làm việc'})")
    if day == content.today:
        parts.append("hôm nay")
    return ", ".join(parts)


def day_text(content: CalendarContent, day: date) -> str:
    """Return all that a day shows, for a screen reader and a tip."""
    there = spans_on(content.spans, day)
    if not there:
        return f"{title_of(content, day)}: không có đại hội."
    lines = [span_text(content, each) for each in there]
    return f"{title_of(content, day)}: {len(there)} mục.\n" + "\n".join(lines)


def span_text(content: CalendarContent, span: Span) -> str:
    """Return a congress on its days in one line."""
    congress = content.congresses[span.congress_id]
    label = content.names[congress.id]
    if span.prepares:
        return f"Trù bị: {label}, {format_date(span.starts)}"
    days = " – ".join(dict.fromkeys((format_date(span.starts), format_date(span.ends))))
    parts = [label, days, CONGRESS_LEVEL[congress.level].lower(), CONGRESS_STATE[congress.state].lower()]
    if congress.venue:
        parts.append(f"tại {congress.venue}")
    if congress.id in content.clashing:
        parts.append(f"{CLASH_SIGN} vướng lịch")
    return ", ".join(parts)


def menu_text(content: CalendarContent, span: Span) -> str:
    """Return how a congress stands in the list of a day."""
    words = span_text(content, span)
    return words.replace("&", "&&")
