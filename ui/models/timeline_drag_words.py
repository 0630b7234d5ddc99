"""What is said while a bar or a milestone is dragged, and before what moves with it is written."""

from app.domain.date_moves import DateMoves, TaskMove
from app.domain.dates.written import format_date
from app.domain.timeline.drags import Drag, Grip, moved_row
from app.domain.timeline.lines import MILESTONE_KIND, MilestoneKind, RowKind
from app.domain.timeline.rest_days import RestDays
from ui.models.timeline_words import say

_WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_NAMED, _LONGEST = 8, 44
_HELD = {
    Grip.START: "Bắt đầu",
    Grip.END: "Hạn",
    Grip.PREPARES: MILESTONE_KIND[MilestoneKind.PREPARES],
    Grip.OPENS: MILESTONE_KIND[MilestoneKind.OPENS],
    Grip.CLOSES: MILESTONE_KIND[MilestoneKind.CLOSES],
}


def drag_words(drag: Drag, rest: RestDays) -> str:
    """Return where a drag stands now, as "Hạn: 15/03/2026 (CN) · +5 ngày · ngày nghỉ"."""
    target = drag.target
    if target is None:
        return ""
    moved = moved_row(drag)
    if drag.grip is Grip.WHOLE and drag.row.kind is not RowKind.CONGRESS and moved.starts:
        days = f"{format_date(moved.starts)} – {format_date(moved.ends)}"
    elif drag.grip is Grip.WHOLE:
        name = say("Cả đại hội") if drag.row.kind is RowKind.CONGRESS else say("Hạn")
        days = f"{name}: {format_date(target)} ({_WEEKDAYS[target.weekday()]})"
    else:
        days = f"{say(_HELD[drag.grip])}: {format_date(target)} ({_WEEKDAYS[target.weekday()]})"
    parts = [days, shift_words(drag.days)]
    if rest.is_off(target):
        parts.append(rest.name(target) or say("ngày nghỉ"))
    return " · ".join(parts)


def shift_words(days: int) -> str:
    """Return by how much something is moved: "+5 ngày", "-3 ngày", "không đổi"."""
    return say("{days:+d} ngày").format(days=days) if days else say("không đổi")


def moves_question(name: str, moves: DateMoves) -> str:
    """Return the question before dates are written that move others."""
    counted = say("{tasks} việc").format(tasks=len(moves.tasks))
    if moves.assignments:
        counted += say(", {count} phân công").format(count=moves.assignments)
    return say("Đổi ngày {name} thì {counted} dời theo. Đổi ngày?").format(name=name, counted=counted)


def moves_detail(moves: DateMoves) -> str:
    """Return what moves from when to when, the first of many, and what becomes overdue."""
    lines = [_move_line(each) for each in moves.tasks[:_NAMED]]
    if len(moves.tasks) > _NAMED:
        lines.append(say("… và {count} việc khác").format(count=len(moves.tasks) - _NAMED))
    if moves.overdue:
        lines.append("")
        lines.append(say("Sẽ thành quá hạn: {count}.").format(count=moves.overdue))
    return "\n".join(lines)


def _move_line(move: TaskMove) -> str:
    text = move.text if len(move.text) <= _LONGEST else move.text[: _LONGEST - 1].rstrip() + "…"
    before = format_date(move.before) if move.before else say("chưa có hạn")
    after = format_date(move.after) if move.after else say("chưa có hạn")
    days = before if move.before == move.after else f"{before} → {after}"
    given = say(" ({count} phân công)").format(count=move.assignments) if move.assignments else ""
    late = say(", quá hạn") if move.overdue else ""
    return f"• {text}: {days}{given}{late}"
