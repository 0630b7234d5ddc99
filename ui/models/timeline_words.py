"""What is said of a row of the timeline in tooltips, in the details and to screen readers."""

from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication

from app.domain.baseline import days_late
from app.domain.dates.due import DueEvery
from app.domain.dates.written import format_date
from app.domain.terms import ASSIGNMENT_ROLE
from app.domain.timeline.lines import MILESTONE_KIND, ROW_STATE, UNDATED, Given, RowKind, TimelineRow
from app.domain.timeline.rest_days import RestDays
from app.domain.wording import every_words, window_words


def say(text: str) -> str:
    """Return a text in the language of the window."""
    return QCoreApplication.translate("Timeline", text)


def state_words(row: TimelineRow) -> str:
    """Return how far a row is: its state and count, a group's count, a congress's days."""
    if row.kind is RowKind.GONE:
        return say("Đã bỏ")
    if row.given is not None and row.state is not None:
        return ROW_STATE[row.state]
    if row.item is not None and row.state is not None:
        applying = row.item.total - row.item.not_applicable
        count = f" ({row.item.done}/{applying})" if applying > 1 else ""
        late = say("{count} phân công quá hạn").format(count=row.item.overdue)
        return f"{ROW_STATE[row.state]}{count}" + (f", {late}" if row.item.overdue > 1 else "")
    if row.kind is RowKind.CONGRESS and not row.faint:
        counted = say("{done}/{tasks} việc xong").format(done=row.done, tasks=row.tasks) if row.tasks else ""
        days = (f"{MILESTONE_KIND[mark.kind]} {format_date(mark.day)}" for mark in row.milestones)
        return "; ".join([*days, *([counted] if counted else [])])
    return say("{done}/{tasks} việc xong").format(done=row.done, tasks=row.tasks) if row.tasks else ""


def window_of(row: TimelineRow) -> str:
    """Return the days of a row in words, or that it has none."""
    words = window_words(row.starts, row.ends)
    if words or row.kind is RowKind.SECTION:
        return words
    return say("chưa rõ ngày đầu, ngày cuối") if row.holds else UNDATED


def facts_of(row: TimelineRow) -> list[tuple[str, str]]:
    """Return what there is to say of a row, as pairs of a name and a value; nothing empty."""
    first = (say("Gốc"), first_words(row))
    if row.given is not None:
        return [(name, value) for name, value in _given_facts(row, row.given) if value]
    facts = [(say("Thời gian"), window_of(row)), first, (say("Tiến độ"), state_words(row))]
    if row.kind is RowKind.CONGRESS and not row.faint:
        facts = [(say("Ngày"), state_words(row) or UNDATED), first]
    if row.item is not None:
        due = format_date(row.item.task.due_on)
        facts[1:1] = [(say("Thời hạn"), due), (say("Lặp lại"), back_words(row))]
        facts += [
            (say("Chủ trì"), ", ".join(row.item.leads)),
            (say("Phối hợp"), ", ".join(row.item.supports)),
            (say("Ghi chú"), row.item.note),
        ]
    return [(name, value) for name, value in facts if value]


def back_words(row: TimelineRow) -> str:
    """Return how often something comes back and on how many days; empty for what does not."""
    rule = row.item.task.due if row.item is not None else None
    if not isinstance(rule, DueEvery):
        return ""
    times = say("{count} lần").format(count=len(row.comes_back)) if row.comes_back else ""
    return ", ".join(part for part in (every_words(rule), times) if part)


def first_words(row: TimelineRow) -> str:
    """Return when a row was first to be, and how much later or earlier it is now; empty for no baseline."""
    if row.first is not None:
        words = window_words(row.first.starts, row.first.ends)
        return _compared(words, None if row.kind is RowKind.GONE else days_late(row.first.ends, row.ends))
    if not row.first_marks:
        return ""
    now = {mark.kind: mark.day for mark in row.milestones}
    words = "; ".join(f"{MILESTONE_KIND[mark.kind]} {format_date(mark.day)}" for mark in row.first_marks)
    first = row.first_marks[0]
    return _compared(words, days_late(first.day, now.get(first.kind)))


def late_words(days: int) -> str:
    """Return how late something is against its baseline: "chậm 12 ngày", "sớm 3 ngày", "đúng mốc gốc"."""
    if days == 0:
        return say("đúng mốc gốc")
    return (
        say("chậm {days} ngày").format(days=days) if days > 0 else say("sớm {days} ngày").format(days=-days)
    )


def day_tip(day: date, rest: RestDays) -> str:
    """Return what a tooltip says of a day off or worked out of turn; empty for an ordinary day or weekend."""
    name = rest.name(day)
    if not name:
        return ""
    kind = say("nghỉ") if rest.is_off(day) else say("làm bù")
    return f"<div>{format_date(day)}: {kind} – {escape(name)}</div>"


def tip_of(row: TimelineRow) -> str:
    """Return a tooltip; nothing in it is taken for markup."""
    lines = [f"<b>{escape(row.label)}</b>"]
    lines += [f"{escape(name)}: {escape(value)}" for name, value in facts_of(row)]
    return "<div style='max-width: 420px'>" + "<br>".join(lines) + "</div>"


def _compared(words: str, late: int | None) -> str:
    return words if late is None else f"{words} · {late_words(late)}"


def _given_facts(row: TimelineRow, given: Given) -> list[tuple[str, str]]:
    return [
        (say("Đơn vị"), given.unit),
        (say("Vai trò"), ASSIGNMENT_ROLE[given.role]),
        (say("Thời gian"), window_of(row)),
        (say("Thời hạn"), format_date(row.ends)),
        (say("Gốc"), first_words(row)),
        (say("Tiến độ"), state_words(row)),
    ]


def spoken(row: TimelineRow) -> str:
    """Return a row as a screen reader says it."""
    return ". ".join([row.label, *(f"{name}: {value}" for name, value in facts_of(row))])
