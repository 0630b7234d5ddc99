"""The congresses as a calendar shows them, and what is said of a day."""

from collections.abc import Iterable, Mapping
from datetime import date

from app.domain.congress import Congress
from app.domain.congress_calendar import CalendarContent, MarkedDay, Span, spans_of, spans_on
from app.domain.dates.written import format_date
from app.domain.terms import CONGRESS_LEVEL, CONGRESS_STATE
from ui.models.congresses import CongressesModel
from ui.models.congresses_clashes import CLASH_SIGN, WEEKDAYS, row_words


def calendar_of(
    model: CongressesModel, shown: Iterable[Congress], days: Mapping[date, MarkedDay], today: date
) -> CalendarContent:
    """Return the calendar of these congresses, units under their short names where they have one."""
    every = [each for each in shown if not each.per_unit]
    labels = {each.id: _label(model, each) for each in every}
    return CalendarContent(
        spans_of(every), {each.id: each for each in every}, labels, model.clashing(), days, today
    )


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
    label = content.labels[congress.id]
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


def clash_mark(model: CongressesModel, congress: Congress) -> str:
    """Return what is in the way of a congress, shortly."""
    return row_words(model.clashes(congress))


def _label(model: CongressesModel, congress: Congress) -> str:
    body = model.body(congress) if congress.family_id is not None else None
    return (body.short_name or body.name) if body else congress.name
