"""Waves, phases and their tasks, made from the sections that set a time."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from app.domain.congress import GRASSROOTS_KEY, CongressEvent
from app.domain.dates.due import Anchor, StatedTime
from app.domain.reading.plan_reading import ReadPhase, ReadTask, ReadWarning, ReadWave, Section
from app.domain.task import TaskKind, Timing
from app.reading.congresses.names import UNTOLD, CongressNames
from app.reading.language.folding import flat
from app.reading.parts.items import make_task, make_tasks, points
from app.reading.parts.sections import content_of
from app.reading.parts.stages import Stage, find_stage, is_unnumbered_stage, phase_timing
from app.reading.parts.wave_list import StageMark, WaveList
from app.reading.tasks.classify import guess_kind
from app.reading.tasks.notes import is_note
from app.reading.times.deadlines import DueContext
from app.reading.times.stated_times import is_time_note, read_stated, says_only_when

_WHEN = re.compile(r"^\W*(?:tu|den|trong|truoc|sau|thang|quy|ngay|nam|\d)\b")
_SPAN_SPLIT = re.compile(r"(?:^|[\s,(])(?:den|toi)(?=\s)")
_AFTER_EDGE = re.compile(
    r"\btu (?:ngay )?(?:sau|khi ket thuc|khi hoan thanh|khi be mac|thoi diem ket thuc|ket thuc)\b"
)
_BEFORE_EDGE = re.compile(r"^\s*(?:ngay )?truoc\b")
_OPENING_EDGE = re.compile(r"^\s*(?:khi |ngay |truoc |thoi diem )*(?:khai mac|dien ra|to chuc)\b")
_OTHER_EVENT = re.compile(r"\b(?:bau cu|ky niem|ngay le|le hoi|tet|ngay (?:hoi|truyen thong|thanh lap))\b")
_UNNAMED = re.compile(r"Đại hội(?:\s+(?:thành công|kết thúc|bế mạc))?\s*(?:$|[.,;:()])")
_AFTERWARDS = re.compile(r"\bsau\b(?! (?:day|rong|sac)\b)")
_CONGRESS_EVENT = re.compile(r"\b(?:dai hoi|khai mac|be mac)\b")


@dataclass
class WaveMaker:
    """Collects the waves of one document in the order of its text."""

    names: CongressNames
    context: DueContext
    warnings: list[ReadWarning]
    overall: StatedTime | None = None
    _list: WaveList = field(init=False)
    _latest: str | None = None

    def __post_init__(self) -> None:
        self._list = WaveList(self.warnings)

    @property
    def waves(self) -> list[ReadWave]:
        """Return the waves in the order of the text."""
        return list(self._list)

    def add_stage(self, section: Section, heading: str = "") -> None:
        """Add a wave that the document itself marks as a stage, or more of one that it has begun."""
        title = content_of(section)
        stage = find_stage(title)
        if stage is None:
            raise ValueError(section.key)
        congress = self._congress(title) or self._congress(heading) or self._of_stage_before(stage)
        if congress and congress not in (UNTOLD, GRASSROOTS_KEY):
            self._latest = congress
        inline = "" if section.children else _inline_task(stage.rest)
        starts, ends = read_edges(title, self.names)
        stated = self._stated(section, inline)
        phases = self._phases(section, congress, inline, stated)
        wave = ReadWave(stage.ordinal, title, section.line, tuple(phases), starts, ends, stated)
        self._list.put(wave, StageMark(stage, section.key.rpartition(".")[0], inline, congress))

    def add_implied(self, section: Section, children: Sequence[Section]) -> None:
        """Add a wave for a part that holds phases or tasks without naming a stage."""
        title = content_of(section)
        whole = replace(section, children=tuple(children))
        stated = self._stated(whole)
        phases = self._phases(whole, self._congress(title), "", stated)
        if any(phase.tasks for phase in phases) or any(phase_timing(content_of(child)) for child in children):
            starts, ends = read_edges(title, self.names)
            stated = stated or (None if starts or ends else self._overall(phases))
            self._list.add(ReadWave(0, title, section.line, tuple(phases), starts, ends, stated))

    def _overall(self, phases: Sequence[ReadPhase]) -> StatedTime | None:
        """Return the time of the whole plan for phases that hang on no event and state none of their own."""
        loose = all(phase.timing is Timing.THROUGHOUT and not phase.stated for phase in phases)
        return self.overall if loose else None

    def _meant(self, title: str) -> str | None:
        """Return the congress that a heading without a name means: none where it is of another event."""
        words = flat(title)
        of_congress = _CONGRESS_EVENT.search(words)
        if _OTHER_EVENT.search(words) and not of_congress:
            return None
        return self.context.congress or (UNTOLD if of_congress and self.names.mentions else None)

    def _of_stage_before(self, stage: Stage) -> str | None:
        """Return the congress of the stage before for one that is only "Sau Đại hội", or on its results."""
        words = stage.rest
        unnamed = _CONGRESS_EVENT.search(flat(words)) and (phase_timing(words) or _UNNAMED.search(words))
        return self._latest if unnamed else None

    def _congress(self, title: str) -> str | None:
        return self.names.last(title)

    def _stated(self, section: Section, inline: str = "") -> StatedTime | None:
        """Return the time that a heading gives, or a note under it; what cannot be settled is warned of."""
        title = content_of(section)
        heading = title[: -len(inline)] if inline and title.endswith(inline) else title
        found = read_stated(section, heading, self.context.issued_on)
        if found.why:
            self.warnings.append(ReadWarning(section.line, title, found.why))
        return found.rule

    def _phases(
        self, section: Section, congress: str | None, inline: str, stated: StatedTime | None
    ) -> list[ReadPhase]:
        loose: list[Section] = []
        phases: list[ReadPhase] = []
        for child in section.children:
            found = _phase_of(child)
            if found is None:
                loose.extend([] if _only_says_when(child) else [child])
                continue
            timing, text = found
            phases.append(self._phase(child, timing, self._congress(content_of(child)) or congress, text))
        title = content_of(section)
        if any(not is_note(content_of(each)) for each in loose) or inline or not phases:
            stage = find_stage(title)
            heading = stage.rest if stage else title
            timing = phase_timing(heading.partition(":")[0] if inline else heading) or Timing.THROUGHOUT
            phases.insert(0, self._loose_phase(section, timing, congress, loose, inline, stated))
        return phases

    def _phase(self, section: Section, timing: Timing, congress: str | None, inline: str) -> ReadPhase:
        congress = congress or self._meant(content_of(section))
        context = self._against(section, congress)
        stated = self._stated(section, inline)
        tasks = self._tasks(section.children, context)
        if inline:
            tasks.insert(0, make_task(section, context, self.warnings, text=inline))
        title = content_of(section)
        return ReadPhase(f"p{section.key}", title, timing, congress, section.line, tuple(tasks), stated)

    def _loose_phase(
        self,
        section: Section,
        timing: Timing,
        congress: str | None,
        loose: Iterable[Section],
        inline: str,
        stated: StatedTime | None,
    ) -> ReadPhase:
        meant = self._meant(content_of(section))
        context = self._against(section, congress or meant)
        if congress is None and (timing is not Timing.THROUGHOUT or meant in self.names.headed):
            congress = meant  # one that only a point mentions is not what the whole part is for
        tasks = self._tasks(loose, context)
        if inline:
            tasks.insert(0, make_task(section, context, self.warnings, text=inline))
        title = content_of(section)
        return ReadPhase(f"p{section.key}.0", title, timing, congress, section.line, tuple(tasks), stated)

    def _against(self, section: Section, congress: str | None) -> DueContext:
        """Return what the tasks under a heading are read against."""
        after = _AFTERWARDS.search(flat(content_of(section))) is not None
        return replace(self.context, congress=congress, after=after)

    def _tasks(self, sections: Iterable[Section], context: DueContext) -> list[ReadTask]:
        own = [section for section in sections if not _only_says_when(section)]
        return make_tasks(own, context, self.warnings)


def _only_says_when(section: Section) -> bool:
    """Tell whether a line is a note on time: one that heads a list is more than that."""
    return not section.children and is_time_note(content_of(section))


def has_stages(section: Section) -> bool:
    """Tell whether a section or anything under it names a stage of the plan."""
    return any(is_stage_section(child) or has_stages(child) for child in section.children)


def is_stage_section(section: Section) -> bool:
    """Tell whether a section is a stage: its words begin with "Đợt 1", "Giai đoạn II" or the like."""
    return find_stage(content_of(section)) is not None


def has_phases(section: Section) -> bool:
    """Tell whether some children of a section set a time before, during or after an event."""
    return any(is_phase_section(child) for child in section.children)


def is_phase_section(section: Section) -> bool:
    """Tell whether a section sets a time before, during or after an event, and is no stage of its own."""
    return not is_stage_section(section) and _phase_of(section) is not None


def read_edges(title: str, names: CongressNames) -> tuple[Anchor | None, Anchor | None]:
    """Return the edges that a wave's title states, such as "Từ sau đại hội X đến khi hoàn thành đại hội Y".

    Where it only says "đến Y", the wave ends with the closing of Y: plans give the days of Y and after it
    to the wave that Y closes.
    """
    folded = flat(title)
    split = _SPAN_SPLIT.search(folded)
    if split is None:
        return None, None
    places = names.find(title)
    opening = re.search(r"\btu\b", folded[: split.start()])
    if opening is None:
        return None, None
    before = [key for place, key in places if opening.start() < place < split.start()]
    stop = re.search(r"[():;]", folded[split.end() :])
    limit = split.end() + stop.start() if stop else len(folded)
    after = [key for place, key in places if split.start() < place < limit]
    starts = ends = None
    if before:
        past = _AFTER_EDGE.search(folded[: split.start()])
        event = CongressEvent.CLOSES if past else CongressEvent.OPENS
        starts = Anchor(before[-1], event, 1 if past else 0)
    if after:
        tail = folded[split.end() :]
        if _BEFORE_EDGE.match(tail):
            ends = Anchor(after[0], CongressEvent.OPENS, -1)
        elif _OPENING_EDGE.match(tail):
            ends = Anchor(after[0], CongressEvent.OPENS)
        else:
            ends = Anchor(after[0], CongressEvent.CLOSES)
    return starts, ends


def _phase_of(section: Section) -> tuple[Timing, str] | None:
    """Return the time that a section sets, and the task written behind its colon, if any."""
    content = content_of(section)
    stage = find_stage(content)
    head, colon, rest = (stage.rest if stage else content).partition(":")
    timing = phase_timing(head)
    if timing is None and section.children and (stage or is_unnumbered_stage(content)):
        # A stage within a stage, such as "Giai đoạn 1" of "Đợt 2", is a part of it.
        return Timing.THROUGHOUT, ""
    if timing is Timing.THROUGHOUT and _is_focus(head, section):
        return None
    if timing is None or (not colon and section.text and not section.children):
        return None
    told = (not section.children or len(rest) > 20) and not says_only_when(rest)
    return timing, rest.strip() if told else ""


def _is_focus(head: str, section: Section) -> bool:
    """Tell whether "Nội dung xuyên suốt" heads what to speak of rather than what to do all the time."""
    under = list(points(section.children))
    return (
        flat(head).startswith("noi dung")
        and bool(under)
        and all(guess_kind(content_of(point)) is TaskKind.TOPIC for point in under)
    )


def _inline_task(rest: str) -> str:
    """Return the task that a stage without points states on its own line, unless that only says when."""
    if says_only_when(rest):
        return ""
    head, colon, after = rest.partition(":")
    if colon and after.strip() and _WHEN.match(flat(head)):
        return after.strip()
    return "" if _WHEN.match(flat(rest)) or phase_timing(rest) else rest
