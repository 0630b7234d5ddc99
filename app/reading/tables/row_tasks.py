"""Rows of a table of assignments to tasks, and to what they add to a task that the text has already."""

import re
from dataclasses import replace

from app.domain.boundary import is_beyond_figures
from app.domain.congress import GRASSROOTS_KEY
from app.domain.dates.due import DueOn, DueRule, DueWithin
from app.domain.quantity import Quantity
from app.domain.reading.plan_reading import ReadTask, ReadWarning
from app.domain.task import TaskKind
from app.reading.language.folding import lower
from app.reading.tables.assignments import AssignmentRow
from app.reading.tables.leads import is_person, without_persons
from app.reading.tables.times import read_time_cell
from app.reading.tasks.bodies import is_group
from app.reading.tasks.classify import guess_kind, task_channel
from app.reading.tasks.quantities import NO_TARGET, find_quantity, find_target
from app.reading.times.deadlines import DueContext, FoundDue, find_due

_UNITS = re.compile(r"\b(?:chi bộ|chi, đảng bộ|cơ sở)\b")
_ANOTHER_TIME = "Bảng phân công ghi thời hạn «{words}», khác với lời văn; hãy xem lại thời hạn."
_NO_PERSON = "Bảng phân công ghi tên người («{name}»), sổ chỉ giao việc cho tổ chức; hãy chọn tổ chức."


def row_task(
    row: AssignmentRow, key: str, section: str, context: DueContext, warnings: list[ReadWarning]
) -> ReadTask:
    """Make a task of a row; what its columns leave open is taken from its words."""
    # Who is named to do something is asked to do it, however it is worded.
    kind = TaskKind.ACTIVITY if row.lead else guess_kind(row.text)
    beyond = is_beyond_figures(row.text)
    due, asked = _due(row, context), NO_TARGET if beyond else find_target(row.text)
    if due.why or asked.why:
        warnings.extend(ReadWarning(row.line, row.text, why) for why in (due.why, asked.why) if why)
    task = ReadTask(
        key=key,
        text=row.text,
        kind=kind,
        line=row.line,
        section=section,
        channel=task_channel(row.text, kind),
        due=due.rule,
        beyond_figures=beyond,
        due_unclear=due.rule is None and bool(due.why),
        target=asked.target,
    )
    return with_columns(task, row, warnings)


def completed(
    task: ReadTask, row: AssignmentRow, context: DueContext, warnings: list[ReadWarning]
) -> ReadTask:
    """Add what a row says to the task that it repeats; the time in the words of the task itself stands."""
    due = read_time_cell(row.time, context, row.begins)
    if due.rule is not None and (task.due is None or task.due_unclear):
        task = replace(task, due=due.rule, due_unclear=False)
    elif due.rule is not None and task.due is not None and _unworded(due.rule) != _unworded(task.due):
        words = _ANOTHER_TIME.format(words=due.rule.words)
        warnings.append(ReadWarning(row.line, row.text, words))
    elif due.why:
        warnings.append(ReadWarning(row.line, row.text, due.why))
    return with_columns(task, row, warnings)


def with_columns(task: ReadTask, row: AssignmentRow, warnings: list[ReadWarning]) -> ReadTask:
    """Add who leads and helps, what comes of it and how much, where the task does not say it already."""
    lead = row.lead
    if is_person(lead):
        warnings.append(ReadWarning(row.line, row.text, _NO_PERSON.format(name=lead)))
        lead = without_persons(lead)
    lead, supports = task.lead or lead, task.supports or row.supports
    if task.beyond_figures:
        return replace(task, lead=lead, supports=supports)
    target = task.target or _asked(row.quantity) or find_quantity(row.product)
    return replace(task, lead=lead, supports=supports, product=task.product or row.product, target=target)


def _asked(amount: str) -> Quantity | None:
    """Return the amount of a cell that holds nothing else: people and bodies count there as they stand."""
    return find_quantity(amount) or find_quantity(f"với {amount}") if amount else None


def _due(row: AssignmentRow, context: DueContext) -> FoundDue:
    context = of_units(row, context)
    in_column = read_time_cell(row.time, context, row.begins)
    if isinstance(in_column.rule, DueWithin):
        told = find_due(row.text, context)
        return told if told.rule and _lies_within(told.rule, in_column.rule) else in_column
    if in_column.rule:
        return in_column
    in_words = find_due(row.text, context)
    if in_words.rule and in_column.why:
        return FoundDue(in_words.rule, in_column.why)
    return in_column if in_column.why else in_words


def _lies_within(rule: DueRule, window: DueWithin) -> bool:
    """Tell whether the words of a row give days of their own within the months that the column gives."""
    if isinstance(rule, DueOn):
        return window.starts <= rule.day <= window.ends
    return isinstance(rule, DueWithin) and window.starts <= rule.starts and rule.ends <= window.ends


def of_units(row: AssignmentRow, context: DueContext) -> DueContext:
    """Return what a row is read against: what all units do is timed by the congress of each."""
    if not (is_group(row.lead) and _UNITS.search(lower(row.lead))):
        return context
    known = any(mention.key == GRASSROOTS_KEY for mention in context.names.mentions)
    return replace(context, congress=GRASSROOTS_KEY) if known else context


def _unworded(rule: DueRule) -> DueRule:
    return replace(rule, words="")
