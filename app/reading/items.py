"""The points that a part of a plan is made of, told from the headings that only group them."""

from collections.abc import Iterable, Iterator
from datetime import date

from app.domain.boundary import is_beyond_figures
from app.domain.due import DueRule
from app.domain.plan_reading import ReadTask, ReadWarning, Section
from app.domain.task import TaskKind
from app.reading.classify import guess_kind, task_channel
from app.reading.deadlines import DueContext, FoundTime, find_due
from app.reading.folding import has_words as says_any
from app.reading.quantities import find_quantity
from app.reading.role_notes import only_role_notes, read_roles
from app.reading.sections import content_of
from app.reading.stated_times import is_time_note, read_stated


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


def timed_points(
    sections: Iterable[Section],
    issued_on: date | None,
    warnings: list[ReadWarning],
    above: DueRule | None = None,
) -> Iterator[tuple[Section, DueRule | None]]:
    """Yield the points under some sections, each with the time that the heading or note over it gives.

    A point whose own children only say when or where is one point with them.
    """
    for section in sections:
        if not has_words(section):
            continue
        inner = [child for child in section.children if not is_time_note(content_of(child))]
        inner = [] if inner and only_role_notes(inner) else inner
        groups = bool(inner) and (not section.text or section.text.endswith(":"))
        heading = content_of(section) if groups else ""
        stated = read_stated(section, heading, issued_on) if section.children else FoundTime(None)
        if stated.why:
            warnings.append(ReadWarning(section.line, content_of(section), stated.why))
        rule = stated.rule or above
        if not groups:
            yield section, rule
        yield from timed_points(inner, issued_on, warnings, rule if groups else above)


def make_tasks(
    sections: Iterable[Section],
    context: DueContext,
    warnings: list[ReadWarning],
    otherwise: TaskKind = TaskKind.TOPIC,
) -> list[ReadTask]:
    """Make the tasks of all points under some sections."""
    return [
        make_task(point, context, warnings, otherwise=otherwise, stated=rule)
        for point, rule in timed_points(sections, context.issued_on, warnings)
    ]


def make_task(
    section: Section,
    context: DueContext,
    warnings: list[ReadWarning],
    *,
    text: str = "",
    otherwise: TaskKind = TaskKind.TOPIC,
    stated: DueRule | None = None,
) -> ReadTask:
    """Make a task of a point, or of `text` where only a part of the point is the task.

    It is due by its own words, or else at the time `stated` over or under it.
    """
    words = text or content_of(section)
    beyond = is_beyond_figures(words)
    due, target = find_due(words, context), None if beyond else find_quantity(words)
    kind = guess_kind(words, otherwise, asks=bool(due.rule or due.why or target))
    if due.why:
        warnings.append(ReadWarning(section.line, words, due.why))
    lead, supports = read_roles(section.children) if section.children else ("", ())
    return ReadTask(
        key=f"t{section.key}",
        text=words,
        kind=kind,
        line=section.line,
        section=section.key,
        channel=task_channel(words, kind),
        due=due.rule or (None if due.why else stated),
        beyond_figures=beyond,
        due_unclear=due.rule is None and bool(due.why),
        target=target,
        lead=lead,
        supports=supports,
    )
