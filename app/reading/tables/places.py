"""Where the rows of tables of assignments stand: in a wave and phase of the text, or in one of their own."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.domain.reading.plan_reading import ReadPhase, ReadTask, ReadWave, Section
from app.domain.task import Timing
from app.reading.parts.stages import Stage, find_stage, is_unnumbered_stage, phase_timing
from app.reading.parts.waves import read_edges
from app.reading.tables.assignments import AssignmentGroup
from app.reading.times.deadlines import DueContext, find_stated
from app.reading.times.stated_times import read_stated, says_only_when

_NO_STAGE = -1


@dataclass(frozen=True)
class Place:
    """What the rows above some rows say of them: a stage, a time around a congress, or only a subject."""

    title: str
    line: int
    stage: Stage | None = None
    stage_title: str = ""
    stage_line: int = 0
    timing: Timing | None = None
    heading: int = 0
    """The line of a heading of the text that names a stage or a time, where the table stands under one."""

    def under(self, title: str, line: int) -> "Place":
        """Return the place of a table under a heading of the text: in its stage, if it names one."""
        timing = phase_timing(title)
        if not (timing or find_stage(title) or is_unnumbered_stage(title)):
            return self
        return replace(self, title=title, line=line, timing=timing, heading=line)

    def below(self, group: AssignmentGroup) -> "Place":
        """Return the place that a group row leads to, within the stage that an earlier one has named."""
        title = group.title
        if stage := find_stage(title):
            return Place(title, group.line, stage, title, group.line, phase_timing(stage.rest))
        return replace(self, title=title, line=group.line, timing=phase_timing(title) or self.timing)


@dataclass
class WaveBoard:
    """The waves of a document, to which the rows of its tables are added."""

    context: DueContext
    waves: list[ReadWave]
    _own: dict[tuple[str, int], int] = field(default_factory=dict)

    def add(self, table_title: str, table_line: int, place: Place, tasks: Sequence[ReadTask]) -> None:
        """Put tasks where their place says, or else into a wave of the table's own."""
        at = self._wave_of(table_title, table_line, place)
        wave = self.waves[at]
        number = self._phase_in(wave, place)
        if number is None:
            phases = (*wave.phases, self._new_phase(place, table_title, wave))
            wave, number = replace(wave, phases=phases), len(phases) - 1
        phase = wave.phases[number]
        grown = replace(phase, tasks=(*phase.tasks, *tasks))
        phases = (*wave.phases[:number], grown, *wave.phases[number + 1 :])
        self.waves[at] = replace(wave, phases=phases)

    def congress(self, place: Place, table_title: str) -> str | None:
        """Return the congress that the rows at a place are of."""
        names = self.context.names
        told = (names.last(title) for title in (place.title, place.stage_title, table_title) if title)
        return next((key for key in told if key), None) or self.context.congress

    def _wave_of(self, table_title: str, table_line: int, place: Place) -> int:
        if place.heading and (headed := self._wave_headed(place.heading)) is not None:
            return headed
        known = self._stage_wave(place.stage) if place.stage else self._timed_wave(place)
        if known is not None:
            return known
        key = (table_title, place.stage.ordinal if place.stage else _NO_STAGE)
        if key not in self._own:
            self._own[key] = len(self.waves)
            self.waves.append(self._new_wave(table_title, table_line, place))
        return self._own[key]

    def _stage_wave(self, stage: Stage) -> int | None:
        for at, wave in enumerate(self.waves):
            its = find_stage(wave.title)
            if its and (its.word, its.ordinal) == (stage.word, stage.ordinal):
                return at
        return None

    def _wave_headed(self, line: int) -> int | None:
        """Return the wave that the heading on a line begins, itself or by one of its phases."""
        lines = (
            (at, (wave.line, *(phase.line for phase in wave.phases))) for at, wave in enumerate(self.waves)
        )
        return next((at for at, headings in lines if line in headings), None)

    def _timed_wave(self, place: Place) -> int | None:
        """Return the one wave that has a phase of a place's timing, where there is just one."""
        if place.timing in (None, Timing.THROUGHOUT):
            return None
        named = self.context.names.last(place.title)
        found = [
            at
            for at, wave in enumerate(self.waves)
            for phase in wave.phases
            if phase.timing is place.timing and (named is None or phase.congress == named)
        ]
        return found[0] if len(found) == 1 else None

    def _phase_in(self, wave: ReadWave, place: Place) -> int | None:
        for number, phase in enumerate(wave.phases):
            if place.heading == phase.line and place.timing in (None, phase.timing):
                return number
            if place.timing is None or place.timing is Timing.THROUGHOUT:
                same = phase.timing is Timing.THROUGHOUT and (
                    place.stage is not None or phase.title == (place.title or wave.title)
                )
            else:
                same = phase.timing is place.timing
            if same:
                return number
        only = place.stage is not None and place.timing is None and len(wave.phases) == 1
        return 0 if only else None

    def _new_wave(self, table_title: str, table_line: int, place: Place) -> ReadWave:
        if place.stage is None:
            ordinal = max((wave.ordinal for wave in self.waves), default=0) + 1
            timed = place.heading or says_only_when(table_title)
            stated = find_stated(table_title, self.context.issued_on).rule if timed else None
            return ReadWave(ordinal, table_title, table_line, stated=stated)
        section = Section("", "", place.stage_title, "", place.stage_line, place.stage_line)
        stated = read_stated(section, place.stage_title, self.context.issued_on).rule
        starts, ends = read_edges(place.stage_title, self.context.names)
        return ReadWave(place.stage.ordinal, place.stage_title, place.stage_line, (), starts, ends, stated)

    def _new_phase(self, place: Place, table_title: str, wave: ReadWave) -> ReadPhase:
        title, line = place.title or table_title, place.line
        section = Section("", "", title, "", line, line)
        own = title != wave.title
        stated = read_stated(section, title, self.context.issued_on).rule if own else None
        timing = place.timing or Timing.THROUGHOUT
        key = f"table-{line}-{len(wave.phases) + 1}"
        return ReadPhase(key, title, timing, self.congress(place, table_title), line, (), stated)
