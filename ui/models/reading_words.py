"""Parts of a plan in the words of the screen."""

from collections.abc import Mapping

from app.domain import reading_edits as edits
from app.domain.congress import GRASSROOTS_KEY
from app.domain.dates import format_date
from app.domain.due import Anchor, DueByEvent, DueEvery, DueOn, DueRule, DueWithin
from app.domain.plan_reading import DocumentHeader, PlanReading
from app.domain.reading_statements import StatementKind
from app.domain.terms import CONGRESS_EVENT
from app.domain.text import first_upper
from app.domain.wording import every_words

STATEMENT_KIND = {
    StatementKind.AIM: "Mục đích, yêu cầu",
    StatementKind.FOCUS: "Nội dung trọng tâm",
    StatementKind.CHANNEL: "Hình thức tuyên truyền",
}


def due_words(rule: DueRule | None, congresses: Mapping[str, str]) -> str:
    """Return when something is due, given the names of congresses by key; empty when its phase says so."""
    if isinstance(rule, DueOn):
        return format_date(rule.day)
    if isinstance(rule, DueWithin):
        return f"{format_date(rule.starts)} – {format_date(rule.ends)}"
    if isinstance(rule, DueByEvent):
        return _event_words(rule, congresses)
    if isinstance(rule, DueEvery):
        return first_upper(every_words(rule))
    return ""


def congress_names(reading: PlanReading) -> dict[str, str]:
    """Return the names of the congresses of a reading by key."""
    return {mention.key: mention.name for mention in reading.congresses}


def header_words(head: DocumentHeader) -> str:
    """Return a document's formal parts in one line, without those it does not carry."""
    named = " ".join(part for part in (head.genre, head.symbol) if part)
    dated = f"ngày {format_date(head.issued_on)}" if head.issued_on else ""
    start = " ".join(part for part in (named, dated) if part)
    return " · ".join(part for part in (start, head.issuer) if part)


def summary_words(reading: PlanReading) -> str:
    """Return how much was made of a document, as "4 đợt, 46 việc, 4 tổ chức, 2 thời hạn"."""
    duty_items = sum(len(duty.items) for duty in reading.duties)
    dues = sum(task.due is not None for task in edits.all_tasks(reading))
    counts = [
        f"{len(reading.waves)} đợt",
        tasks_words(len(edits.wave_tasks(reading)), duty_items),
        f"{len(reading.duties)} tổ chức",
        f"{len(reading.congresses)} đại hội",
        f"{dues} thời hạn",
    ]
    if reading.warnings:
        counts.append(f"{len(reading.warnings)} điều cần xem")
    return ", ".join(counts)


def tasks_words(in_waves: int, of_duties: int) -> str:
    """Return the number of tasks in words: those of the waves apart from those given to organisations."""
    if not of_duties:
        return f"{in_waves} việc"
    given = f"{of_duties} việc giao cho tổ chức"
    return f"{in_waves} việc trong các đợt và {given}" if in_waves else given


def edge_words(edge: Anchor, congresses: Mapping[str, str], *, start: bool) -> str:
    """Return what a wave begins or ends with, as "Sau bế mạc Đại hội …"; other edges are spelt in days."""
    name = congresses.get(edge.congress, edge.congress)
    event = CONGRESS_EVENT[edge.event]
    lead = {(True, 0): "Từ", (True, 1): "Sau", (False, 0): "Đến", (False, -1): "Đến trước"}
    word = lead.get((start, edge.offset_days))
    if word:
        return f"{word} {event} {name}"
    return _event_words(DueByEvent("", edge.congress, edge.event, edge.offset_days), congresses)


def _event_words(rule: DueByEvent, congresses: Mapping[str, str]) -> str:
    name = congresses.get(rule.congress, rule.congress)
    event = CONGRESS_EVENT[rule.event]
    of_all = " (đơn vị cuối cùng)" if rule.congress == GRASSROOTS_KEY else ""
    if rule.offset_days == 0:
        return f"{first_upper(event)} {name}{of_all}"
    side = "trước" if rule.offset_days < 0 else "sau"
    return f"{abs(rule.offset_days):02d} ngày {side} {event} {name}{of_all}"
