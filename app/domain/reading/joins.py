"""Corrections that cut a task of a reading into several, or join several into one."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from app.domain.boundary import is_beyond_figures
from app.domain.errors import EntryError
from app.domain.reading.edits import (
    all_tasks,
    find_task,
    new_key,
    place_of,
    rebuild,
    remove_tasks,
    within_bounds,
)
from app.domain.reading.plan_reading import PlanReading, ReadTask
from app.domain.text import tidy

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_])")
_CLAUSE_END = re.compile(r";\s*")
_ENDS_A_PART = (".", ";", ":", "!", "?", "…", ",")


def proposed_parts(text: str) -> tuple[str, ...]:
    """Return the parts that a text falls into: at each ";", or else at the ends of its sentences."""
    return clauses(text) if len(clauses(text)) > 1 else sentences(text)


def clauses(text: str) -> tuple[str, ...]:
    """Return the parts of a text between its semicolons."""
    return _filled(_CLAUSE_END.split(text))


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text."""
    return _filled(_SENTENCE_END.split(text))


def split_task(reading: PlanReading, key: str, texts: Sequence[str]) -> PlanReading:
    """Put a task for each of several texts in the place of one.

    Each keeps its line, section, kind and who carries it out. A deadline or amount whose words stand in
    the task goes only to the parts that have these words; one that is not from its words goes to all, and so
    does a deadline whose words no part has whole.

    Raises:
        EntryError: there are not at least two texts.
    """
    wanted = _filled(texts)
    if len(wanted) < 2:
        raise EntryError("Việc chưa được tách; hãy ngắt nội dung thành ít nhất hai dòng.")
    whole = find_task(reading, key)
    parts = [_part(whole, text) for text in wanted]
    if whole.due is not None and not any(part.due for part in parts):
        # Its words were cut in two: a deadline is rather each part's than nobody's.
        parts = [replace(part, due=whole.due) for part in parts]
    for number, part in enumerate(parts[1:], 1):
        parts[number] = replace(part, key=_free_key(reading, part.line, parts[:number]))

    def cut(_: str, tasks: tuple[ReadTask, ...]) -> tuple[ReadTask, ...]:
        return tuple(new for task in tasks for new in (parts if task.key == key else (task,)))

    return rebuild(reading, cut)


def merge_tasks(reading: PlanReading, keys: Collection[str]) -> PlanReading:
    """Join tasks into the first of them, their texts in the order of the document.

    The first that has a deadline, a leading organisation, a channel or an amount gives it; supporting
    organisations and products are put together.

    Raises:
        EntryError: there are not at least two tasks.
    """
    tasks = _in_order(reading, keys)
    if len(tasks) < 2:
        raise EntryError("Chưa có việc nào để gộp vào việc này; hãy chọn ít nhất hai việc.")
    first = tasks[0]
    text = _joined([task.text for task in tasks])
    whole = replace(
        first,
        text=text,
        due=next((task.due for task in tasks if task.due), None),
        channel=next((task.channel for task in tasks if task.channel), None),
        target=next((task.target for task in tasks if task.target), None),
        lead=next((task.lead for task in tasks if task.lead), ""),
        supports=tuple(dict.fromkeys(name for task in tasks for name in task.supports)),
        product="; ".join(dict.fromkeys(task.product for task in tasks if task.product)),
        beyond_figures=any(task.beyond_figures for task in tasks) or is_beyond_figures(text),
        due_unclear=any(task.due_unclear for task in tasks),
        joined=_other_lines(tasks),
    )
    left = remove_tasks(reading, [task.key for task in tasks[1:]])

    def with_whole(_: str, there: tuple[ReadTask, ...]) -> tuple[ReadTask, ...]:
        return tuple(within_bounds(whole) if task.key == first.key else task for task in there)

    return rebuild(left, with_whole)


def merge_clashes(reading: PlanReading, keys: Collection[str]) -> tuple[str, ...]:
    """Return what tasks would lose when they are merged, each as a noun: they say different things of it."""
    tasks = _in_order(reading, keys)
    said: dict[str, set[object]] = {
        "thời hạn": {task.due for task in tasks if task.due},
        "chủ trì": {task.lead for task in tasks if task.lead},
        "chỉ tiêu": {task.target for task in tasks if task.target},
        "hình thức": {task.channel for task in tasks if task.channel},
    }
    return tuple(what for what, values in said.items() if len(values) > 1)


def next_in_place(reading: PlanReading, key: str) -> str | None:
    """Return the key of the task after one in the same place, None at the end."""
    place = place_of(reading, key)
    keys = [task.key for task in all_tasks(reading) if place_of(reading, task.key) == place]
    at = keys.index(key) + 1
    return keys[at] if at < len(keys) else None


def _in_order(reading: PlanReading, keys: Collection[str]) -> list[ReadTask]:
    tasks = [task for task in all_tasks(reading) if task.key in keys]
    return sorted(tasks, key=lambda task: task.line)


def _part(whole: ReadTask, text: str) -> ReadTask:
    due, target = whole.due, whole.target
    if due is not None and _stands_in(due.words, whole.text) and not _stands_in(due.words, text):
        due = None
    if target is not None and _stands_in(target.words, whole.text) and not _stands_in(target.words, text):
        target = None
    beyond = whole.beyond_figures or is_beyond_figures(text)
    return within_bounds(replace(whole, text=text, due=due, target=target, beyond_figures=beyond))


def _stands_in(words: str, text: str) -> bool:
    return bool(words) and tidy(words).casefold() in tidy(text).casefold()


def _free_key(reading: PlanReading, line: int, others: Sequence[ReadTask]) -> str:
    return new_key(reading, line, [task.key for task in others])


def _filled(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(words for words in (tidy(text) for text in texts) if words)


def _joined(texts: Sequence[str]) -> str:
    whole = texts[0]
    for text in texts[1:]:
        whole += f" {text}" if whole.endswith(_ENDS_A_PART) else f"; {text}"
    return tidy(whole)


def _other_lines(tasks: Sequence[ReadTask]) -> tuple[int, ...]:
    lines = {line for task in tasks for line in (task.line, *task.joined)}
    return tuple(sorted(lines - {tasks[0].line}))
