"""A superior's plan beside ours in words: states, days, amounts and what to look at."""

from app.domain.comparison.correspondence import Answer, Clause, Coverage, Matched, SuperiorPlan, count
from app.domain.dates.written import format_date
from app.domain.plan import Task
from app.domain.wording import target_words

COVERAGE = {
    Coverage.OPEN: "Chưa có",
    Coverage.DOUBTFUL: "Chưa rõ",
    Coverage.COVERED: "Đã có",
    Coverage.ASIDE: "Không thuộc ta",
}
"""The states in the order in which they want looking at."""


def summary_words(matched: tuple[Matched, ...]) -> str:
    """Return how many clauses there are in each state."""
    counts = ", ".join(f"{COVERAGE[each].lower()} {count(matched, each)}" for each in COVERAGE)
    return f"{len(matched)} nội dung của cấp trên: {counts}"


def superior_words(superior: SuperiorPlan) -> str:
    """Return how a superior's document is called, with its day and issuer as far as known."""
    called = " ".join(each for each in (superior.genre, superior.symbol) if each)
    dated = f" ngày {format_date(superior.issued_on)}" if superior.issued_on else ""
    issuer = f" của {superior.issuer}" if superior.issuer else ""
    return f"{called or f'«{superior.title or superior.source_name}»'}{dated}{issuer}"


def clause_due_words(clause: Clause) -> str:
    """Return by when a clause wants to be done: the last day, or the words where no day follows from them."""
    return format_date(clause.due_on) or clause.due_words


def task_words(task: Task) -> str:
    """Return a task with its last day and amount."""
    parts = (
        f"hạn {format_date(task.due_on)}" if task.due_on else "",
        target_words(task.target) if task.target else "",
    )
    said = ", ".join(part for part in parts if part)
    return f"{task.text} ({said})" if said else task.text


def our_words(matched: Matched) -> list[str]:
    """Return what answers a clause line by line, or what of a doubtful one may."""
    if matched.answers or not matched.candidates:
        return [task_words(each.task) for each in matched.answers]
    return ["Có thể là:", *(f"– {task_words(each.task)}" for each in matched.candidates)]


def remarks(matched: Matched) -> list[str]:
    """Return what is to be said of a clause beside the texts."""
    clause = matched.clause
    lines = [f"Giao cho: {clause.addressee}"] if clause.addressee else []
    if due := clause_due_words(clause):
        lines.append(f"Hạn của cấp trên: {due}")
    if clause.target:
        lines.append(f"Chỉ tiêu của cấp trên: {target_words(clause.target)}")
    lines += [f"Hạn của ta muộn hơn: {format_date(each.task.due_on)}" for each in _once(matched.later)]
    if matched.is_less:
        lines.append("Chỉ tiêu của ta thấp hơn")
    if clause.aside:
        lines.append(f"Lý do: {clause.aside}")
    return lines


def _once(answers: tuple[Answer, ...]) -> list[Answer]:
    return list({each.task.due_on: each for each in answers}.values())
