"""Waves, phases and duties of a reading: named for another reading, and found there again."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.corrections.correction import FrameKind, FrameRef
from app.domain.reading.edits import duty_key
from app.domain.reading.frame import wave_key
from app.domain.reading.line_spots import LineFinder
from app.domain.reading.plan_reading import PlanReading, ReadDuty, ReadPhase, ReadWave

Frame = ReadWave | ReadPhase | ReadDuty


@dataclass(frozen=True)
class Framed:
    """A wave, phase or duty of a reading with its key, and the key of its wave where it is a phase."""

    kind: FrameKind
    key: str
    value: Frame
    wave: str = ""

    @property
    def name(self) -> str:
        """Return how it is called."""
        return self.value.body if isinstance(self.value, ReadDuty) else self.value.title

    @property
    def identity(self) -> tuple[object, ...]:
        """Return what stays the same of it in all corrections."""
        value = self.value
        if isinstance(value, ReadWave):
            return value.ordinal, value.line
        if isinstance(value, ReadPhase):
            return value.key, value.line
        return value.line, value.agencies


def frames(reading: PlanReading, kind: FrameKind, wave: str | None = None) -> list[Framed]:
    """Return the frames of one kind in the order of the reading; phases of one wave where it is given."""
    waves = [Framed(FrameKind.WAVE, wave_key(number), each) for number, each in enumerate(reading.waves, 1)]
    if kind is FrameKind.WAVE:
        return waves
    if kind is FrameKind.DUTY:
        return [Framed(kind, duty_key(number), each) for number, each in enumerate(reading.duties, 1)]
    return [
        Framed(kind, phase.key, phase, each.key)
        for each in waves
        if isinstance(each.value, ReadWave) and wave in (None, each.key)
        for phase in each.value.phases
    ]


def frame_ref(finder: LineFinder, among: Sequence[Framed], frame: Framed, now: str = "") -> FrameRef:
    """Name a frame of a reading; `among` are all of its kind there, `now` is its name when corrected."""
    spot = finder.spot(frame.value.line)
    alike = [each for each in among if _alike(each, frame)]
    names = (frame.name,) if now in ("", frame.name) else (frame.name, now)
    return FrameRef(frame.kind, spot, alike.index(frame), names)


def find_frame(reading: PlanReading, finder: LineFinder, ref: FrameRef) -> Framed | None:
    """Return the frame of a reading that is meant; None when there is none."""
    wave = None
    if ref.parent is not None:
        parent = find_frame(reading, finder, ref.parent)
        if parent is None:
            return None
        wave = parent.key
    there = frames(reading, ref.kind, wave)
    if ref.spot is not None:
        line = finder.line(ref.spot)
        alike = [each for each in there if line is not None and each.value.line == line]
    else:
        alike = [each for each in there if not each.value.line and each.name in ref.names]
    return alike[ref.nth] if ref.nth < len(alike) else None


def _alike(one: Framed, other: Framed) -> bool:
    if other.value.line:
        return one.value.line == other.value.line
    return not one.value.line and one.name == other.name and one.wave == other.wave
