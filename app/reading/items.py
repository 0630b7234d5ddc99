"""The points that a part of a plan is made of, told from the headings that only group them."""

from collections.abc import Iterable, Iterator

from app.domain.boundary import is_beyond_figures
from app.domain.plan_reading import ReadTask, ReadWarning, Section
from app.domain.task import TaskKind
from app.reading.classify import guess_kind, task_channel
from app.reading.deadlines import DueContext, find_due
from app.reading.folding import lower
from app.reading.sections import content_of


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
    return any(letter.isalnum() for letter in content_of(section)) or bool(section.children)


def is_time_note(text: str) -> bool:
    """Tell whether a point only says when ("Thời gian: từ … đến …") and is nothing to do."""
    words = lower(text)
    return words.startswith(("thời gian:", "thời gian thực hiện:", "thời gian tổ chức:", "địa điểm:")) or (
        words.startswith("từ ngày") and len(words) < 80
    )


def make_task(
    section: Section,
    context: DueContext,
    warnings: list[ReadWarning],
    *,
    text: str = "",
    otherwise: TaskKind = TaskKind.TOPIC,
) -> ReadTask:
    """Make a task of a point, or of `text` where only a part of the point is the task."""
    words = text or content_of(section)
    kind = guess_kind(words, otherwise)
    due = find_due(words, context)
    if due.why:
        warnings.append(ReadWarning(section.line, words, due.why))
    return ReadTask(
        key=f"t{section.key}",
        text=words,
        kind=kind,
        line=section.line,
        section=section.key,
        channel=task_channel(words, kind),
        due=due.rule,
        beyond_figures=is_beyond_figures(words),
    )
