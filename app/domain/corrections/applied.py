"""Corrections of an earlier reading, put into another one where its lines are still there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from app.domain.comparison.frame_refs import Frame, Framed, find_frame
from app.domain.corrections.applied_tasks import apply_line_tasks
from app.domain.corrections.correction import (
    CongressAdded,
    Correction,
    FrameAdded,
    FrameCorrected,
    FrameRemoved,
    HeaderCorrected,
    LineStatements,
    LineTasks,
    StatementNow,
    WarningSettled,
)
from app.domain.reading.line_spots import LineFinder
from app.domain.reading.lines import section_key_at
from app.domain.reading.plan_reading import PlanReading, ReadDuty, ReadPhase, ReadWave, Statement
from app.domain.reading.statements import StatementKind, statements, with_statements

_T = TypeVar("_T")


@dataclass(frozen=True)
class Applied:
    """A reading with corrections put into it, those that are in it now, and those that had no place in it."""

    reading: PlanReading
    done: tuple[Correction, ...] = ()
    missed: tuple[Correction, ...] = ()


def apply_corrections(reading: PlanReading, corrections: Iterable[Correction]) -> Applied:
    """Put corrections into a reading; what is corrected in it already stays as it is.

    One whose line is gone, or of whose line the reader has made something else, is missed. A doubtful
    place that is no more is not.
    """
    every = tuple(corrections)
    finder = LineFinder(reading)
    lines = tuple(each for each in every if isinstance(each, LineTasks))
    now, missed, tasks_done = reading, list[Correction](), False
    for each in every:
        if isinstance(each, LineTasks):
            if not tasks_done:
                now, not_found = apply_line_tasks(now, finder, lines)
                missed, tasks_done = [*missed, *not_found], True
            continue
        changed = _APPLY[type(each)](now, finder, each)
        if changed is None:
            missed.append(each)
        else:
            now = changed
    return Applied(now, tuple(each for each in every if each not in missed), tuple(missed))


def _header(reading: PlanReading, _: LineFinder, each: HeaderCorrected) -> PlanReading | None:
    there = getattr(reading.document, each.field, None)
    if there == each.now:
        return reading
    if there != each.was:
        return None
    # The warnings stay: those that were settled are corrections of their own.
    value: dict[str, Any] = {each.field: each.now}
    return replace(reading, document=replace(reading.document, **value))


def _congress(reading: PlanReading, _: LineFinder, each: CongressAdded) -> PlanReading | None:
    if any(known.key == each.mention.key for known in reading.congresses):
        return reading
    return replace(reading, congresses=(*reading.congresses, each.mention))


def _added(reading: PlanReading, finder: LineFinder, each: FrameAdded) -> PlanReading | None:
    value = each.value
    if find_frame(reading, finder, each.frame) is not None:
        return reading
    if not _knows_congresses(reading, value):
        return None
    if isinstance(value, ReadWave):
        taken = {wave.ordinal for wave in reading.waves}
        ordinal = value.ordinal if value.ordinal not in taken else max(taken) + 1
        return replace(reading, waves=(*reading.waves, replace(value, ordinal=ordinal, phases=())))
    if isinstance(value, ReadDuty):
        return replace(reading, duties=(*reading.duties, replace(value, items=())))
    wave = find_frame(reading, finder, each.frame.parent) if each.frame.parent else None
    if wave is None or not isinstance(wave.value, ReadWave):
        return None
    phase = replace(value, key=_free_key(reading, value.key), tasks=())
    return _with_frame(reading, wave, replace(wave.value, phases=(*wave.value.phases, phase)))


def _corrected(reading: PlanReading, finder: LineFinder, each: FrameCorrected) -> PlanReading | None:
    found = find_frame(reading, finder, each.frame)
    there = getattr(found.value, each.field, None) if found else None
    if found is None or there not in (each.was, each.now):
        return None
    value: dict[str, Any] = {each.field: each.now}
    changed = replace(found.value, **value)
    return _with_frame(reading, found, changed) if _knows_congresses(reading, changed) else None


def _removed(reading: PlanReading, finder: LineFinder, each: FrameRemoved) -> PlanReading | None:
    found = find_frame(reading, finder, each.frame)
    if found is None:
        return reading if each.frame.spot is None or finder.line(each.frame.spot) else None
    if found.name not in each.frame.names:
        return reading
    value = found.value
    if isinstance(value, ReadWave):
        held: tuple[object, ...] = tuple(task for phase in value.phases for task in phase.tasks)
    else:
        held = value.tasks if isinstance(value, ReadPhase) else value.items
    return None if held else _with_frame(reading, found, None)


def _statements(reading: PlanReading, finder: LineFinder, each: LineStatements) -> PlanReading | None:
    line = finder.line(each.spot)
    if line is None:
        return None
    there = [
        (kind, statement)
        for kind in StatementKind
        for statement in statements(reading, kind)
        if statement.line == line
    ]
    told = tuple(StatementNow(kind, statement.text, statement.channel) for kind, statement in there)
    if told == each.now:
        return reading
    if told != each.was:
        return None
    old = [statement.section for _, statement in there]
    kept = [old.pop(0) if now in told and old else "" for now in each.now]
    sections = [section or (old.pop(0) if old else section_key_at(reading, line)) for section in kept]
    made = list(zip(each.now, sections, strict=True))
    for kind in StatementKind:
        new = [Statement(now.text, line, section, now.channel) for now, section in made if now.kind is kind]
        reading = with_statements(reading, kind, _in_line(statements(reading, kind), line, new))
    return reading


def _settled(reading: PlanReading, finder: LineFinder, each: WarningSettled) -> PlanReading | None:
    line = finder.line(each.spot)
    if each.spot is not None and line is None:
        return reading
    for warning in reading.warnings:
        if (warning.line, warning.text, warning.why, warning.about) == (
            line,
            each.text,
            each.why,
            each.about,
        ):
            left = list(reading.warnings)
            left.remove(warning)
            return replace(reading, warnings=tuple(left))
    return reading


_APPLY: dict[type, Callable[..., PlanReading | None]] = {
    HeaderCorrected: _header,
    CongressAdded: _congress,
    FrameAdded: _added,
    FrameCorrected: _corrected,
    FrameRemoved: _removed,
    LineStatements: _statements,
    WarningSettled: _settled,
}


def _in_line(there: tuple[Statement, ...], line: int, new: list[Statement]) -> tuple[Statement, ...]:
    """Return statements with other ones for a line, where its own stood or else in the order of lines."""
    at = next((number for number, each in enumerate(there) if each.line == line), None)
    others = tuple(each for each in there if each.line != line)
    if at is None:
        at = next((number for number, each in enumerate(others) if each.line > line), len(others))
    return (*others[:at], *new, *others[at:])


def _with_frame(reading: PlanReading, found: Framed, value: Any) -> PlanReading:  # noqa: ANN401 - as found
    """Return the reading with another value of its own kind for a frame, or without it."""

    def swapped(there: tuple[_T, ...]) -> tuple[_T, ...]:
        put = (value if each is found.value else each for each in there)
        return tuple(each for each in put if each is not None)

    if isinstance(found.value, ReadPhase):
        waves = tuple(
            replace(wave, phases=swapped(wave.phases))
            if any(each is found.value for each in wave.phases)
            else wave
            for wave in reading.waves
        )
        return replace(reading, waves=waves)
    if isinstance(found.value, ReadWave):
        return replace(reading, waves=swapped(reading.waves))
    return replace(reading, duties=swapped(reading.duties))


def _knows_congresses(reading: PlanReading, value: Frame) -> bool:
    known = {each.key for each in reading.congresses}
    if isinstance(value, ReadPhase):
        return value.congress is None or value.congress in known
    if isinstance(value, ReadWave):
        return all(edge is None or edge.congress in known for edge in (value.starts, value.ends))
    return True


def _free_key(reading: PlanReading, key: str) -> str:
    taken = {phase.key for wave in reading.waves for phase in wave.phases}
    number = len(taken) + 1
    while key in taken:
        key, number = f"phase-{number}", number + 1
    return key
