"""Deadlines and edges of waves in the words of the screen."""

from collections.abc import Mapping

from app.domain.congress import GRASSROOTS_KEY
from app.domain.dates.due import Anchor, DueByEvent, DueByWave, DueEvery, DueOn, DueRule, DueWithin
from app.domain.dates.written import format_date
from app.domain.terms import CONGRESS_EVENT, WAVE_EDGE
from app.domain.text import first_upper
from app.domain.wording import every_words


def due_words(rule: DueRule | None, congresses: Mapping[str, str]) -> str:
    """Return when something is due, given the names of congresses by key; empty when its phase says so."""
    if isinstance(rule, DueOn):
        return format_date(rule.day)
    if isinstance(rule, DueWithin):
        return f"{format_date(rule.starts)} – {format_date(rule.ends)}"
    if isinstance(rule, DueByEvent):
        return _event_words(rule, congresses)
    if isinstance(rule, DueByWave):
        return first_upper(counted_words(rule, WAVE_EDGE[rule.edge]))
    if isinstance(rule, DueEvery):
        return first_upper(every_words(rule))
    return ""


def edge_words(edge: Anchor, congresses: Mapping[str, str], *, start: bool) -> str:
    """Return what a wave begins or ends with, as "Sau bế mạc Đại hội …"; other edges are spelt in days."""
    name = congresses.get(edge.congress, edge.congress)
    event = CONGRESS_EVENT[edge.event]
    lead = {(True, 0): "Từ", (True, 1): "Sau", (False, 0): "Đến", (False, -1): "Đến trước"}
    word = lead.get((start, edge.offset_days))
    if word:
        return f"{word} {event} {name}"
    return _event_words(
        DueByEvent("", edge.congress, edge.event, edge.offset_days, edge.workdays), congresses
    )


def _event_words(rule: DueByEvent, congresses: Mapping[str, str]) -> str:
    name = congresses.get(rule.congress, rule.congress)
    event = CONGRESS_EVENT[rule.event]
    of_all = " (đơn vị cuối cùng)" if rule.congress == GRASSROOTS_KEY else ""
    return first_upper(counted_words(rule, f"{event} {name}{of_all}"))


def counted_words(rule: DueByEvent | DueByWave, edge: str) -> str:
    """Return how a rule counts from what `edge` names, as "05 ngày làm việc trước khai mạc Đại hội …"."""
    if rule.offset_days == 0:
        return edge
    side = "trước" if rule.offset_days < 0 else "sau"
    days = "ngày làm việc" if rule.workdays else "ngày"
    return f"{abs(rule.offset_days):02d} {days} {side} {edge}"
