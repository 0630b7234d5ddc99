"""What is said of a row of the timeline in tooltips, in the details and to screen readers."""

from html import escape

from PySide6.QtCore import QCoreApplication

from app.domain.dates.written import format_date
from app.domain.timeline.lines import MILESTONE_KIND, ROW_STATE, UNDATED, RowKind, TimelineRow
from app.domain.wording import window_words


def say(text: str) -> str:
    """Return a text in the language of the window."""
    return QCoreApplication.translate("Timeline", text)


def state_words(row: TimelineRow) -> str:
    """Return how far a row is: its state and count, a group's count, a congress's days."""
    if row.item is not None and row.state is not None:
        applying = row.item.total - row.item.not_applicable
        count = f" ({row.item.done}/{applying})" if applying > 1 else ""
        late = say("{count} phân công quá hạn").format(count=row.item.overdue)
        return f"{ROW_STATE[row.state]}{count}" + (f", {late}" if row.item.overdue > 1 else "")
    if row.kind is RowKind.CONGRESS and not row.faint:
        return "; ".join(f"{MILESTONE_KIND[mark.kind]} {format_date(mark.day)}" for mark in row.milestones)
    return say("{done}/{tasks} việc xong").format(done=row.done, tasks=row.tasks) if row.tasks else ""


def window_of(row: TimelineRow) -> str:
    """Return the days of a row in words, or that it has none."""
    words = window_words(row.starts, row.ends)
    if words or row.kind is RowKind.SECTION:
        return words
    return say("chưa rõ ngày đầu, ngày cuối") if row.holds else UNDATED


def facts_of(row: TimelineRow) -> list[tuple[str, str]]:
    """Return what there is to say of a row, as pairs of a name and a value; nothing empty."""
    facts = [(say("Thời gian"), window_of(row)), (say("Tiến độ"), state_words(row))]
    if row.kind is RowKind.CONGRESS and not row.faint:
        facts = [(say("Ngày"), state_words(row) or UNDATED)]
    if row.item is not None:
        due = format_date(row.item.task.due_on)
        facts.insert(1, (say("Thời hạn"), due))
        facts += [
            (say("Chủ trì"), ", ".join(row.item.leads)),
            (say("Phối hợp"), ", ".join(row.item.supports)),
            (say("Ghi chú"), row.item.note),
        ]
    return [(name, value) for name, value in facts if value]


def tip_of(row: TimelineRow) -> str:
    """Return a tooltip; nothing in it is taken for markup."""
    lines = [f"<b>{escape(row.label)}</b>"]
    lines += [f"{escape(name)}: {escape(value)}" for name, value in facts_of(row)]
    return "<div style='max-width: 420px'>" + "<br>".join(lines) + "</div>"


def spoken(row: TimelineRow) -> str:
    """Return a row as a screen reader says it."""
    return ". ".join([row.label, *(f"{name}: {value}" for name, value in facts_of(row))])
