"""Where tasks made from lines belong, and the readings that have them."""

from collections.abc import Callable, Sequence

from app.domain.reading import edits, frame, joins
from app.domain.reading.plan_reading import PlanReading


def place_near(reading: PlanReading, line: int | None) -> str | None:
    """Return the place of the task before a line, where one made from it most likely belongs.

    None when no task can stand anywhere yet.
    """
    before = [task for task in edits.all_tasks(reading) if line is not None and task.line <= line]
    if before:
        return edits.place_of(reading, max(before, key=lambda task: task.line).key)
    found = edits.places(reading)
    return found[0].key if found else None


def made_from_lines(
    reading: PlanReading, lines: Sequence[int], words: Callable[[int], tuple[int, str]], *, joined: bool
) -> tuple[PlanReading, int] | None:
    """Return a reading with a task for each line that is none yet, or one for all of them, and how many.

    `words` gives the line and the text that a task made from a line has, which in a row of a table are
    those of one cell. None when no line can become a task.
    """
    taken = {line for task in edits.all_tasks(reading) for line in (task.line, *task.joined)}
    told = dict(words(line) for line in lines)
    wanted = [line for line in told if line not in taken and reading.lines[line - 1].strip()]
    if not wanted:
        return None
    made, keys = reading, []
    for line in wanted:
        place = place_near(made, line)
        if place is None:
            made = frame.add_wave(made, "Đợt 1")
            place = made.waves[-1].phases[0].key
        keys.append(edits.new_key(made, line))
        made = edits.add_task(made, line, place, told[line])
    if joined and len(keys) > 1:
        made = joins.merge_tasks(made, keys)
        return made, 1
    return made, len(keys)


def new_keys(before: PlanReading, after: PlanReading) -> list[str]:
    """Return the keys of the tasks that a correction added."""
    known = {task.key for task in edits.all_tasks(before)}
    return [task.key for task in edits.all_tasks(after) if task.key not in known]
