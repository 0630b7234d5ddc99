"""What hangs on a congress of which the document does not tell which it is: left open, with a warning."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.dates.due import Anchor, DueByEvent
from app.domain.reading.plan_reading import ReadDuty, ReadPhase, ReadTask, ReadWarning, ReadWave
from app.reading.congresses.names import UNTOLD

_PHASE = "Chưa rõ giai đoạn này tính theo đại hội nào; hãy chọn đại hội khi xem lại."
_EDGE = "Chưa rõ đợt này bắt đầu hoặc kết thúc theo đại hội nào."
_DUE = "Có thời hạn «{words}» nhưng chưa rõ tính từ đại hội nào."


def without_untold_waves(waves: Sequence[ReadWave], warnings: list[ReadWarning]) -> tuple[ReadWave, ...]:
    """Return the waves with nothing hanging on a congress that cannot be told; each such place is named."""
    return tuple(_wave(wave, warnings) for wave in waves)


def without_untold_duties(duties: Sequence[ReadDuty], warnings: list[ReadWarning]) -> tuple[ReadDuty, ...]:
    """Return the duties with no deadline that counts from a congress that cannot be told."""
    return tuple(replace(duty, items=_tasks(duty.items, warnings)) for duty in duties)


def _wave(wave: ReadWave, warnings: list[ReadWarning]) -> ReadWave:
    starts, ends = _edge(wave.starts), _edge(wave.ends)
    phases = tuple(_phase(phase, warnings) for phase in wave.phases)
    untold = any(phase.congress == UNTOLD and phase.line == wave.line for phase in wave.phases)
    if (starts, ends) != (wave.starts, wave.ends) and not untold:
        warnings.append(ReadWarning(wave.line, wave.title, _EDGE))
    return replace(wave, starts=starts, ends=ends, phases=phases)


def _edge(anchor: Anchor | None) -> Anchor | None:
    return None if anchor and anchor.congress == UNTOLD else anchor


def _phase(phase: ReadPhase, warnings: list[ReadWarning]) -> ReadPhase:
    tasks = _tasks(phase.tasks, warnings)
    if phase.congress != UNTOLD:
        return replace(phase, tasks=tasks)
    warnings.append(ReadWarning(phase.line, phase.title, _PHASE))
    return replace(phase, congress=None, tasks=tasks)


def _tasks(tasks: Sequence[ReadTask], warnings: list[ReadWarning]) -> tuple[ReadTask, ...]:
    return tuple(_task(task, warnings) for task in tasks)


def _task(task: ReadTask, warnings: list[ReadWarning]) -> ReadTask:
    if not isinstance(task.due, DueByEvent) or task.due.congress != UNTOLD:
        return task
    warnings.append(ReadWarning(task.line, task.text, _DUE.format(words=task.due.words)))
    return replace(task, due=None)
