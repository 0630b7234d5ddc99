"""The clauses of a superior's plan: each thing it asks for, with where it stands, for whom and by when."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.domain.comparison.correspondence import Clause
from app.domain.dates.schedule import Calendar, Window, window_of
from app.domain.dates.task_days import Frame, task_window
from app.domain.plan import Phase, Wave
from app.domain.reading.plan_reading import PlanReading, ReadPhase, ReadTask, ReadWave

_NOTHING = Window(None, None)
_NO_CONGRESSES: Calendar = {}


def clauses_of(reading: PlanReading) -> tuple[Clause, ...]:
    """Return what a document asks for, in the order of its lines.

    Only days that the document itself states are taken: a congress that it hangs a task on may have another
    day in our book, and that day may still move.
    """
    found = sorted((*_of_waves(reading), *_of_duties(reading)), key=lambda each: each.line)
    return tuple(replace(clause, ordinal=number) for number, clause in enumerate(found, 1))


def _of_waves(reading: PlanReading) -> Iterator[Clause]:
    levels = {mention.key: mention.level for mention in reading.congresses}
    for wave in reading.waves:
        for phase in wave.phases:
            window = _window(wave, phase, reading.document.issued_on)
            titles = dict.fromkeys(title for title in (wave.title, phase.title) if title)
            for task in phase.tasks:
                clause = _clause(task, " › ".join(titles), task.lead, window)
                yield replace(clause, level=levels.get(phase.congress or ""))


def _of_duties(reading: PlanReading) -> Iterator[Clause]:
    for duty in reading.duties:
        for task in duty.items:
            yield _clause(task, "Tổ chức thực hiện", duty.body, _NOTHING)


def _clause(task: ReadTask, place: str, addressee: str, window: Window) -> Clause:
    last = task_window(task.due, Frame(_NO_CONGRESSES, window)).ends
    beyond = task.beyond_figures
    return Clause(
        0, 0, task.text, place, addressee, task.line, task.kind, task.channel,
        task.due.words if task.due else "", last, "" if beyond else task.product,
        None if beyond else task.target, beyond,
    )  # fmt: skip


def _window(wave: ReadWave, phase: ReadPhase, start: date | None) -> Window:
    as_wave = Wave(0, 0, wave.ordinal, wave.title, wave.starts, wave.ends, wave.stated)
    as_phase = Phase(0, 0, 0, phase.title, phase.timing, phase.congress, stated=phase.stated)
    return window_of(as_phase, as_wave, _NO_CONGRESSES, start)
