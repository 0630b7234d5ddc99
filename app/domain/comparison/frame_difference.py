"""What differs between two versions of a plan apart from its tasks."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from enum import StrEnum

from app.domain.comparison.frame_pairing import FramePairs
from app.domain.comparison.known_plan import KnownPlan
from app.domain.plan import Phase, Wave
from app.domain.reading.edits import duty_key
from app.domain.reading.frame import wave_key
from app.domain.reading.plan_reading import DocumentHeader, PlanReading, ReadPhase, ReadWave
from app.domain.text import tidy

_REWORDED = 0.65
_SET_APART = ("basis", "recipients", "signer_for")


class Subject(StrEnum):
    """What part of a plan differs."""

    HEADER = "header"
    WAVE = "wave"
    PHASE = "phase"
    DUTY = "duty"
    AIM = "aim"
    FOCUS = "focus"
    CHANNEL = "channel"
    RECIPIENT = "recipient"
    BASIS = "basis"


@dataclass(frozen=True)
class FrameDifference:
    """A part that came (`old` is None), went (`new` is None), or is otherwise now in its field `about`.

    For a part that stays, `name` is what it is called now; `old` and `new` are texts, days, or the
    edges and stated times of waves and phases.
    """

    subject: Subject
    name: str
    about: str
    old: object
    new: object


def frame_differences(
    known: KnownPlan, reading: PlanReading, frame: FramePairs
) -> tuple[FrameDifference, ...]:
    """Return what differs apart from the tasks, in the order of a document."""
    return (
        *_of_header(known.head, reading.document),
        *_of_waves(known, reading, frame),
        *_of_phases(known, reading, frame),
        *_of_duties(known, reading, frame),
        *_of_statements(known, reading),
    )


def _of_header(old: DocumentHeader, new: DocumentHeader) -> Iterator[FrameDifference]:
    for each in fields(DocumentHeader):
        before, after = getattr(old, each.name), getattr(new, each.name)
        if each.name not in _SET_APART and (before or after) and before != after:
            yield FrameDifference(Subject.HEADER, "", each.name, before or None, after or None)


def _of_waves(known: KnownPlan, reading: PlanReading, frame: FramePairs) -> Iterator[FrameDifference]:
    old = {f"wave:{wave.id}": wave for wave in known.waves}
    for number, wave in enumerate(reading.waves, 1):
        before = old.pop(frame.waves.get(wave_key(number), ""), None)
        yield from _part(Subject.WAVE, before, wave, ("title", "starts", "ends", "stated"), wave.title)
    yield from _went(Subject.WAVE, (wave.title for wave in old.values()))


def _of_phases(known: KnownPlan, reading: PlanReading, frame: FramePairs) -> Iterator[FrameDifference]:
    old = {f"phase:{phase.id}": phase for phase in known.phases}
    for wave in reading.waves:
        for phase in wave.phases:
            before = old.pop(frame.phases.get(phase.key, ""), None)
            about = ("title", "timing", "congress", "stated")
            yield from _part(Subject.PHASE, before, phase, about, phase.title or wave.title)
    yield from _went(Subject.PHASE, (phase.title for phase in old.values()))


def _of_duties(known: KnownPlan, reading: PlanReading, frame: FramePairs) -> Iterator[FrameDifference]:
    old = {f"duty:{duty.id}": duty for duty in known.duties}
    for number, duty in enumerate(reading.duties, 1):
        before = old.pop(frame.duties.get(duty_key(number), ""), None)
        if before is None:
            yield FrameDifference(Subject.DUTY, duty.body, "", None, duty.body)
        elif tidy(before.name) != tidy(duty.body):
            yield FrameDifference(Subject.DUTY, duty.body, "title", before.name, duty.body)
        elif before.collective != duty.collective:
            yield FrameDifference(Subject.DUTY, duty.body, "collective", before.collective, duty.collective)
    yield from _went(Subject.DUTY, (duty.name for duty in old.values()))


def _part(
    subject: Subject,
    old: Wave | Phase | None,
    new: ReadWave | ReadPhase,
    about: tuple[str, ...],
    name: str,
) -> Iterator[FrameDifference]:
    if old is None:
        yield FrameDifference(subject, name, "", None, name)
        return
    for each in about:
        before, after = getattr(old, each), getattr(new, each)
        if before != after:
            yield FrameDifference(subject, name, each, before, after)


def _went(subject: Subject, names: Iterable[str]) -> Iterator[FrameDifference]:
    for name in names:
        yield FrameDifference(subject, name, "", name, None)


def _of_statements(known: KnownPlan, reading: PlanReading) -> Iterator[FrameDifference]:
    head = reading.document
    sides = (
        (Subject.AIM, tuple(each.text for each in reading.aims)),
        (Subject.FOCUS, tuple(each.text for each in reading.focus)),
        (Subject.CHANNEL, tuple(each.text for each in reading.channels)),
        (Subject.RECIPIENT, head.recipients),
    )
    for subject, texts in sides:
        yield from _texts(subject, [text for kind, text in known.statements if kind == subject.value], texts)
    yield from _texts(
        Subject.BASIS, (each.symbol for each in known.head.basis), (each.symbol for each in head.basis)
    )


def _texts(subject: Subject, old: Iterable[str], new: Iterable[str]) -> Iterator[FrameDifference]:
    before, after = Counter(map(tidy, old)), Counter(map(tidy, new))
    gone = list((before - after).elements())
    for text in (after - before).elements():
        alike = max(gone, key=lambda each: _ratio(each, text), default="")
        reworded = bool(alike) and _ratio(alike, text) >= _REWORDED
        if reworded:
            gone.remove(alike)
        yield FrameDifference(subject, text, "text" if reworded else "", alike if reworded else None, text)
    for text in gone:
        yield FrameDifference(subject, text, "", text, None)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
