"""Corrections of what holds the tasks of a reading: header, waves, phases, duties, congresses, warnings."""

from collections.abc import Callable
from dataclasses import fields, replace

from app.domain.congress import CongressMention
from app.domain.dates.due import Anchor, StatedTime
from app.domain.errors import EntryError
from app.domain.reading.plan_reading import (
    DocumentHeader,
    PlanReading,
    ReadDuty,
    ReadPhase,
    ReadWarning,
    ReadWave,
)
from app.domain.task import Timing
from app.domain.terms import TIMING
from app.domain.text import fold, tidy

HEADER_FIELDS = frozenset(field.name for field in fields(DocumentHeader))


def settle_warning(reading: PlanReading, warning: ReadWarning) -> PlanReading:
    """Take a warning off the list, since the user has seen to it."""
    return replace(reading, warnings=tuple(each for each in reading.warnings if each != warning))


def set_header(reading: PlanReading, header: DocumentHeader) -> PlanReading:
    """Correct the formal parts; the warning that one is missing goes when it is there."""
    left = tuple(
        each
        for each in reading.warnings
        if each.about not in HEADER_FIELDS or not getattr(header, each.about)
    )
    return replace(reading, document=header, warnings=left)


def add_congress(reading: PlanReading, mention: CongressMention) -> PlanReading:
    """Let the plan speak of one more congress, to which its phases can then be set.

    Raises:
        EntryError: it has no name, or the plan has it already.
    """
    if not tidy(mention.name):
        raise EntryError("Đại hội chưa có tên; hãy nhập tên đại hội.")
    if any(each.key == mention.key for each in reading.congresses):
        raise EntryError("Kế hoạch đã có đại hội này; hãy chọn trong danh sách.")
    return replace(reading, congresses=(*reading.congresses, mention))


def wave_key(number: int) -> str:
    """Return the key of the wave with this number, counted from 1."""
    return f"wave-{number}"


def add_wave(reading: PlanReading, title: str) -> PlanReading:
    """Add a wave after the last one, with a phase throughout in which tasks can stand.

    Raises:
        EntryError: the title is empty.
    """
    ordinal = max((wave.ordinal for wave in reading.waves), default=0) + 1
    phase = ReadPhase(_free_phase_key(reading), TIMING[Timing.THROUGHOUT], Timing.THROUGHOUT, None, 0)
    return replace(reading, waves=(*reading.waves, ReadWave(ordinal, _named(title, "Đợt"), 0, (phase,))))


def set_wave(
    reading: PlanReading, key: str, title: str, starts: Anchor | None, ends: Anchor | None
) -> PlanReading:
    """Correct a wave's title and the events it begins and ends with; None where the plan states none.

    Raises:
        EntryError: the title is empty, or an edge hangs on a congress that is none of the plan's.
    """
    for edge in (starts, ends):
        _check_congress(reading, edge.congress if edge else None)
    name = _named(title, "Đợt")
    return _each_wave(reading, key, lambda wave: replace(wave, title=name, starts=starts, ends=ends))


def set_wave_stated(reading: PlanReading, key: str, stated: StatedTime | None) -> PlanReading:
    """Say which time the heading of a wave gives; None where it gives none."""
    return _each_wave(reading, key, lambda wave: replace(wave, stated=stated))


def set_phase_stated(reading: PlanReading, key: str, stated: StatedTime | None) -> PlanReading:
    """Say which time the heading of a phase gives; None where it gives none."""
    return _each_phase(reading, key, lambda phase: replace(phase, stated=stated))


def remove_wave(reading: PlanReading, key: str) -> PlanReading:
    """Take out a wave that holds no task.

    Raises:
        EntryError: it holds tasks.
    """
    return _each_wave(reading, key, _emptied)


def add_phase(reading: PlanReading, key: str, timing: Timing, congress: str | None) -> PlanReading:
    """Add a phase to a wave.

    Raises:
        EntryError: as for `set_phase`.
    """
    _check_timing(reading, timing, congress)
    phase = ReadPhase(_free_phase_key(reading), TIMING[timing], timing, congress, 0)
    return _each_wave(reading, key, lambda wave: replace(wave, phases=(*wave.phases, phase)))


def set_phase(
    reading: PlanReading, key: str, timing: Timing, congress: str | None, title: str | None = None
) -> PlanReading:
    """Say where a phase stands to which congress, and how it is called where a title is given.

    Raises:
        EntryError: a phase before, during or after has no congress, the congress is none of the
            plan's, or the title is empty.
    """
    _check_timing(reading, timing, congress)

    def corrected(phase: ReadPhase) -> ReadPhase:
        name = phase.title if title is None else _named(title, "Giai đoạn")
        return replace(phase, timing=timing, congress=congress, title=name)

    return _each_phase(reading, key, corrected)


def remove_phase(reading: PlanReading, key: str) -> PlanReading:
    """Take out a phase that holds no task.

    Raises:
        EntryError: it holds tasks.
    """

    def emptied(phase: ReadPhase) -> None:
        if phase.tasks:
            raise EntryError(
                "Giai đoạn còn việc; hãy chuyển các việc đó sang chỗ khác trước khi bỏ giai đoạn."
            )

    return _each_phase(reading, key, emptied)


def add_duty(reading: PlanReading, body: str) -> PlanReading:
    """Add an organisation that the plan asks something of.

    Raises:
        EntryError: the name is empty, or the organisation is there already.
    """
    name = _named(body, "Tổ chức")
    if any(fold(duty.body) == fold(name) for duty in reading.duties):
        raise EntryError(f"Kế hoạch đã có phần việc của {name}; hãy đặt việc vào đó.")
    return replace(reading, duties=(*reading.duties, ReadDuty(name, 0)))


def set_duty(reading: PlanReading, number: int, body: str, *, collective: bool) -> PlanReading:
    """Correct which organisation a duty is of, or that it is of all units together.

    Raises:
        EntryError: the name is empty.
    """
    name = _named(body, "Tổ chức")
    return _each_duty(reading, number, lambda duty: replace(duty, body=name, collective=collective))


def remove_duty(reading: PlanReading, number: int) -> PlanReading:
    """Take out an organisation of which nothing is asked.

    Raises:
        EntryError: it has tasks.
    """

    def emptied(duty: ReadDuty) -> None:
        if duty.items:
            raise EntryError("Tổ chức còn việc; hãy chuyển hoặc bỏ các việc đó trước khi bỏ tổ chức.")

    return _each_duty(reading, number, emptied)


def _emptied(wave: ReadWave) -> None:
    if any(phase.tasks for phase in wave.phases):
        raise EntryError("Đợt còn việc; hãy chuyển các việc đó sang chỗ khác trước khi bỏ đợt.")


def _each_wave(reading: PlanReading, key: str, change: Callable[[ReadWave], ReadWave | None]) -> PlanReading:
    """Return the reading with one wave changed, or left out where None comes back."""
    changed = (
        change(wave) if wave_key(number) == key else wave for number, wave in enumerate(reading.waves, 1)
    )
    return replace(reading, waves=tuple(wave for wave in changed if wave is not None))


def _each_phase(
    reading: PlanReading, key: str, change: Callable[[ReadPhase], ReadPhase | None]
) -> PlanReading:
    def rebuilt(wave: ReadWave) -> ReadWave:
        changed = (change(phase) if phase.key == key else phase for phase in wave.phases)
        return replace(wave, phases=tuple(phase for phase in changed if phase is not None))

    return replace(reading, waves=tuple(rebuilt(wave) for wave in reading.waves))


def _each_duty(
    reading: PlanReading, number: int, change: Callable[[ReadDuty], ReadDuty | None]
) -> PlanReading:
    changed = (change(duty) if place == number else duty for place, duty in enumerate(reading.duties, 1))
    return replace(reading, duties=tuple(duty for duty in changed if duty is not None))


def _named(text: str, what: str) -> str:
    name = tidy(text)
    if not name:
        raise EntryError(f"{what} chưa có tên; hãy nhập tên.")
    return name


def _check_timing(reading: PlanReading, timing: Timing, congress: str | None) -> None:
    if congress is None and timing is not Timing.THROUGHOUT:
        raise EntryError(
            "Giai đoạn trước, trong hoặc sau đại hội phải gắn với một đại hội; hãy chọn đại hội."
        )
    _check_congress(reading, congress)


def _check_congress(reading: PlanReading, congress: str | None) -> None:
    if congress is not None and all(each.key != congress for each in reading.congresses):
        raise EntryError("Kế hoạch không có đại hội này; hãy chọn một đại hội trong danh sách.")


def _free_phase_key(reading: PlanReading) -> str:
    taken = {phase.key for wave in reading.waves for phase in wave.phases}
    number = len(taken) + 1
    while f"phase-{number}" in taken:
        number += 1
    return f"phase-{number}"
