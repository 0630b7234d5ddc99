"""Which wave, phase or duty of a plan is which in a new version of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.comparison.known_plan import KnownPlan, place_key
from app.domain.comparison.likeness import Likeness, best_pairs, naming_numbers, share
from app.domain.plan import Duty, Phase, Wave
from app.domain.reading.edits import duty_key
from app.domain.reading.frame import wave_key
from app.domain.reading.plan_reading import PlanReading, ReadDuty, ReadPhase, ReadTask, ReadWave
from app.domain.text import fold

_ENOUGH, _SAME_PARENT, _SAME_MARK = 60.0, 15.0, 20.0
_TITLE_WORTH = 0.8


@dataclass(frozen=True)
class Part:
    """A wave, phase or duty of either side: its title, what it lies in, and the folded texts in it.

    `mark` is what else tells one from another: the edges of a wave, the time and congress of a phase.
    """

    key: str
    title: str
    parent: str = ""
    mark: str = ""
    texts: tuple[str, ...] = ()


@dataclass(frozen=True)
class FramePairs:
    """The old wave, phase and duty of each new one that was there before, by key.

    Old keys are "wave:", "phase:" or "duty:" and the id; new ones are those of the reading.
    """

    waves: dict[str, str] = field(default_factory=dict)
    phases: dict[str, str] = field(default_factory=dict)
    duties: dict[str, str] = field(default_factory=dict)

    @property
    def places(self) -> dict[str, str]:
        """Return the old place of each new one that tasks lie in."""
        return self.phases | self.duties


def pair_frame(known: KnownPlan, reading: PlanReading, likeness: Likeness) -> FramePairs:
    """Return which waves, phases and duties of a plan are still there in a new version."""
    texts = _texts_in_places(known)
    numbered = list(enumerate(reading.waves, 1))
    waves = pair_parts(
        [_known_wave(wave, known, texts) for wave in known.waves],
        [_read_wave(number, wave) for number, wave in numbered],
        likeness,
    )
    phases = pair_parts(
        [_known_phase(phase, texts) for phase in known.phases],
        [_read_phase(phase, wave_key(number)) for number, wave in numbered for phase in wave.phases],
        likeness,
        waves,
    )
    duties = pair_parts(
        [_known_duty(duty, texts) for duty in known.duties],
        [_read_duty(number, duty) for number, duty in enumerate(reading.duties, 1)],
        likeness,
    )
    return FramePairs(waves, phases, duties)


def pair_parts(
    old: Sequence[Part], new: Sequence[Part], likeness: Likeness, parents: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Return the old key of each new part that was there before, one to one.

    `parents` gives the old parent of each new one. A part that lies in another parent now is the same
    one only when at least half of its tasks are.
    """
    scored = [
        (score, abs(here - there), before.key, after.key)
        for there, before in enumerate(old)
        for here, after in enumerate(new)
        if (score := _score(before, after, likeness, parents)) >= _ENOUGH
    ]
    return {new_key: old_key for old_key, new_key, _ in best_pairs(scored)}


def _score(old: Part, new: Part, likeness: Likeness, parents: Mapping[str, str] | None) -> float:
    shared = share(old.texts, new.texts)
    at_home = parents is None or parents.get(new.parent) == old.parent
    if not at_home and shared < 1 / 2:
        return 0.0
    score = max(_title_score(old, new, likeness), 100 * shared)
    score += _SAME_PARENT if parents is not None and at_home else 0.0
    return score + (_SAME_MARK if old.mark and old.mark == new.mark else 0.0)


def _title_score(old: Part, new: Part, likeness: Likeness) -> float:
    before, after = fold(old.title), fold(new.title)
    if before == after:
        return 100.0
    if naming_numbers(old.title) != naming_numbers(new.title):
        return 0.0
    return _TITLE_WORTH * likeness(before, after)


def _texts_in_places(known: KnownPlan) -> dict[str, tuple[str, ...]]:
    texts: dict[str, list[str]] = {}
    for task in known.tasks:
        texts.setdefault(place_key(task.planned), []).append(fold(task.planned.text))
    return {place: tuple(each) for place, each in texts.items()}


def _known_wave(wave: Wave, known: KnownPlan, texts: Mapping[str, tuple[str, ...]]) -> Part:
    own = [f"phase:{phase.id}" for phase in known.phases if phase.wave_id == wave.id]
    inside = tuple(text for place in own for text in texts.get(place, ()))
    return Part(f"wave:{wave.id}", wave.title, mark=_edges(wave), texts=inside)


def _read_wave(number: int, wave: ReadWave) -> Part:
    inside = _folded(tuple(task for phase in wave.phases for task in phase.tasks))
    return Part(wave_key(number), wave.title, mark=_edges(wave), texts=inside)


def _known_phase(phase: Phase, texts: Mapping[str, tuple[str, ...]]) -> Part:
    key = f"phase:{phase.id}"
    return Part(key, phase.title, f"wave:{phase.wave_id}", _moment(phase), texts.get(key, ()))


def _read_phase(phase: ReadPhase, wave: str) -> Part:
    return Part(phase.key, phase.title, wave, _moment(phase), _folded(phase.tasks))


def _known_duty(duty: Duty, texts: Mapping[str, tuple[str, ...]]) -> Part:
    key = f"duty:{duty.id}"
    return Part(key, duty.name, texts=texts.get(key, ()))


def _read_duty(number: int, duty: ReadDuty) -> Part:
    return Part(duty_key(number), duty.body, texts=_folded(duty.items))


def _edges(wave: Wave | ReadWave) -> str:
    return f"{wave.starts} {wave.ends}" if wave.starts or wave.ends else ""


def _moment(phase: Phase | ReadPhase) -> str:
    return f"{phase.timing} {phase.congress}"


def _folded(tasks: tuple[ReadTask, ...]) -> tuple[str, ...]:
    return tuple(fold(task.text) for task in tasks)
