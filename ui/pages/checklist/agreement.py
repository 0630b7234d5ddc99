"""What the user is asked before many assignments change their state at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.assignment import AssignmentState
from app.domain.checklist import ChecklistTask
from app.domain.terms import ASSIGNMENT_STATE


@dataclass(frozen=True)
class Question:
    """A question, the verb that agrees, what is said beneath, and whether it takes back what was done."""

    text: str
    verb: str
    detail: str
    danger: bool


def about_tasks(lines: Sequence[ChecklistTask], state: AssignmentState) -> Question | None:
    """Return what to ask before tasks get a state as a whole; None when one assignment each is at stake.

    Taking back more than one that is done is asked about in any case.
    """
    done, doing = sum(line.done for line in lines), sum(line.doing for line in lines)
    several = any(line.total - line.not_applicable > 1 for line in lines)
    takes_back = state is not AssignmentState.DONE and done > 0
    if not several and not (takes_back and done > 1):
        return None
    count = sum(max(1, line.total - line.not_applicable) for line in lines)
    whom = (
        _say("cho cả {count} đơn vị").format(count=count)
        if len(lines) == 1
        else _say("cho {count} phân công của {tasks} việc").format(count=count, tasks=len(lines))
    )
    return Question(f"{_verb(state)} {whom}?", _verb(state), _now(done, doing, takes_back), takes_back)


def about_assignments(done: int, count: int, state: AssignmentState) -> Question | None:
    """Return what to ask before selected assignments get a state: only when several done ones are lost."""
    if state is AssignmentState.DONE or done < 2:
        return None
    text = _say("{verb} cho {count} phân công?").format(verb=_verb(state), count=count)
    return Question(text, _verb(state), _now(done, 0, takes_back=True), danger=True)


def _verb(state: AssignmentState) -> str:
    if state is AssignmentState.DONE:
        return _say("Ghi xong")
    return _say("Ghi «{state}»").format(state=ASSIGNMENT_STATE[state])


def _now(done: int, doing: int, takes_back: bool) -> str:
    words = []
    if done:
        kept = (
            _say("{count} đã xong, sẽ mất ngày xong")
            if takes_back
            else _say("{count} đã xong, giữ ngày xong")
        )
        words.append(kept.format(count=done))
    if doing:
        words.append(_say("{count} đang làm").format(count=doing))
    return _say("Hiện có: {words}.").format(words="; ".join(words)) if words else ""


def _say(text: str) -> str:
    return QCoreApplication.translate("Checklist", text)
