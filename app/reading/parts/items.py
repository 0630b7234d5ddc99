"""The points that a part of a plan is made of, told from the headings that only group them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.domain.boundary import is_beyond_figures
from app.domain.dates.due import DueRule
from app.domain.reading.plan_reading import ReadTask, ReadWarning, Section
from app.domain.task import TaskKind
from app.reading.language.folding import has_words as says_any
from app.reading.language.folding import lower
from app.reading.parts.sections import content_of
from app.reading.tables.assignments import AssignmentRow
from app.reading.tables.row_tasks import with_columns
from app.reading.tables.times import read_time_cell
from app.reading.tasks.bodies import bare_body
from app.reading.tasks.classify import guess_kind, opens_with_deed, task_channel
from app.reading.tasks.duty_clauses import is_bare_body
from app.reading.tasks.notes import NOTHING, TaskNotes, is_bracketed, notes_under, notes_within
from app.reading.tasks.quantities import NO_TARGET, find_target
from app.reading.times.deadlines import DueContext, find_due
from app.reading.times.stated_times import is_time_note, read_stated

# "Nhiệm vụ 1: Xây dựng …": the number is no part of what is to be done.
_NUMBERED = re.compile(
    r"(?:hoạt động|nội dung|nhiệm vụ|phần việc|công việc|việc)\s+(?:số\s+)?\d{1,2}\s*[:.–-]\s*(?=\w)",
    re.IGNORECASE,
)


def points(sections: Iterable[Section]) -> Iterator[Section]:
    """Yield the points under some sections in order: every leaf, and every full text with more beneath it.

    A heading, or a text that ends in a colon to open its list, only groups what is under it.
    """
    for section in sections:
        if not has_words(section):
            continue
        if not section.children:
            yield section
            continue
        if section.text and not section.text.endswith(":"):
            yield section
        yield from points(section.children)


def has_words(section: Section) -> bool:
    """Tell whether a section says anything: a row of dashes does not."""
    return bool(section.children) or says_any(content_of(section))


class Point(NamedTuple):
    """A point with what is told of it around: the time over it, and what stands beside it."""

    section: Section
    rule: DueRule | None
    notes: TaskNotes


def told_points(
    sections: Iterable[Section],
    context: DueContext,
    warnings: list[ReadWarning],
    above: tuple[DueRule | None, TaskNotes] = (None, NOTHING),
) -> Iterator[Point]:
    """Yield the points under some sections, each with what the headings over it and notes under it tell.

    A point whose own children only say when, where or who is one point with them. What is noted under a
    heading holds for all its points that tell nothing else; what comes of it and how much is its own.
    """
    notes, others = notes_under(sections)
    shared = TaskNotes(notes.lead, notes.supports).over(above[1])
    over = above[0] or (read_time_cell(notes.time, context).rule if notes.time else None)
    for section in others:
        if not has_words(section) or (not section.children and is_time_note(content_of(section))):
            continue
        own, inner = notes_under(section.children, content_of(section)) if section.children else (NOTHING, [])
        inner = [child for child in inner if child.children or not _is_remark(child)]
        groups = bool(inner) and (not section.text or section.text.endswith(":"))
        rule = _time_over(section, groups, own, context, warnings) or over
        if not groups:
            yield Point(section, rule, own.over(shared))
        if inner:
            held = (rule, _of_heading(section).over(shared)) if groups else (over, shared)
            yield from told_points(section.children if groups else inner, context, warnings, held)


def _is_remark(child: Section) -> bool:
    """Tell whether what stands under a point only says when, or is a remark in brackets: "(Theo mẫu 1)"."""
    if child.children:
        return False
    content = content_of(child)
    bracketed = not child.label and is_bracketed(content)
    return is_time_note(content) or (bracketed and not opens_with_deed(lower(content[1:])))


def _of_heading(section: Section) -> TaskNotes:
    """Return who leads what stands under a heading that is the name of an organisation and nothing else."""
    words = content_of(section)
    return TaskNotes(bare_body(words)) if is_bare_body(words) else NOTHING


def _time_over(
    section: Section, groups: bool, notes: TaskNotes, context: DueContext, warnings: list[ReadWarning]
) -> DueRule | None:
    """Return the time that a heading or a note under it gives; one that cannot be settled is warned of."""
    if not section.children:
        return None
    if notes.time and not groups and (found := read_time_cell(notes.time, context)).rule:
        return found.rule
    stated = read_stated(section, content_of(section) if groups else "", context.issued_on)
    if stated.why:
        warnings.append(ReadWarning(section.line, content_of(section), stated.why))
    return stated.rule


def make_tasks(
    sections: Iterable[Section],
    context: DueContext,
    warnings: list[ReadWarning],
    otherwise: TaskKind = TaskKind.TOPIC,
) -> list[ReadTask]:
    """Make the tasks of all points under some sections."""
    return [
        make_task(point, context, warnings, otherwise=otherwise, stated=rule, notes=notes)
        for point, rule, notes in told_points(sections, context, warnings)
    ]


def _unnumbered(content: str) -> str:
    """Return what is to be done without the number that its heading counts it by."""
    number = _NUMBERED.match(content)
    return content[number.end() :] if number else content


def make_task(
    section: Section,
    context: DueContext,
    warnings: list[ReadWarning],
    *,
    text: str = "",
    otherwise: TaskKind = TaskKind.TOPIC,
    stated: DueRule | None = None,
    notes: TaskNotes = NOTHING,
) -> ReadTask:
    """Make a task of a point, or of `text` where only a part of the point is the task.

    It is due by its own words, or else at the time `stated` over or under it; `notes` tell of it beside that.
    """
    words = text or _unnumbered(content_of(section))
    beyond = is_beyond_figures(words)
    due, asked = find_due(words, context), NO_TARGET if beyond else find_target(words)
    notes = notes_within(words).over(notes)
    asks = bool(due.rule or due.why or asked.target)
    # Who is named to do something is asked to do it, however it is worded.
    kind = TaskKind.ACTIVITY if notes.lead else guess_kind(words, otherwise, asks=asks)
    if due.why or asked.why:
        warnings.extend(ReadWarning(section.line, words, why) for why in (due.why, asked.why) if why)
    if due.rule is None and not due.why and notes.time:
        stated = read_time_cell(notes.time, context).rule or stated
    task = ReadTask(
        key=section.key,
        text=words,
        kind=kind,
        line=section.line,
        section=section.key,
        channel=task_channel(words, kind),
        due=due.rule or (None if due.why else stated),
        beyond_figures=beyond,
        due_unclear=due.rule is None and bool(due.why),
        target=asked.target,
    )
    if notes == NOTHING:
        return task
    row = AssignmentRow(
        section.line, words, notes.lead, notes.supports, product=notes.product, quantity=notes.amount
    )
    return with_columns(task, row, warnings)
