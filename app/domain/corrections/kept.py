"""What a user corrected in a reading, found by comparing it as read with it as corrected.

`corrections_between` finds the corrections, `app.domain.corrections.applied` puts them into a reading again.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import fields, replace

from app.domain.comparison.frame_refs import Frame, Framed, frame_ref, frames
from app.domain.corrections.applied import apply_corrections
from app.domain.corrections.correction import (
    CongressAdded,
    Correction,
    FrameAdded,
    FrameCorrected,
    FrameKind,
    FrameRef,
    FrameRemoved,
    HeaderCorrected,
    LineStatements,
    StatementNow,
    WarningSettled,
)
from app.domain.corrections.kept_tasks import task_corrections
from app.domain.reading.line_spots import LineFinder
from app.domain.reading.plan_reading import DocumentHeader, PlanReading, ReadDuty, ReadPhase, ReadWave
from app.domain.reading.statements import StatementKind, statements

FRAME_FIELDS = {
    FrameKind.WAVE: ("title", "starts", "ends", "stated"),
    FrameKind.PHASE: ("title", "timing", "congress", "stated"),
    FrameKind.DUTY: ("body", "collective"),
}


def corrections_between(as_read: PlanReading, corrected: PlanReading) -> tuple[Correction, ...]:
    """Return the corrections that lead from a reading to the corrected one of the same document.

    Where tasks stand follows from their lines, unless that would not give the corrected reading again.
    """
    found = _between(as_read, corrected, pinned=False)
    if apply_corrections(as_read, found).reading == corrected:
        return found
    return _between(as_read, corrected, pinned=True)


def is_edit(correction: Correction) -> bool:
    """Tell whether a correction changed something, and is not only a doubtful place that was seen to."""
    return not isinstance(correction, WarningSettled)


def _between(as_read: PlanReading, corrected: PlanReading, *, pinned: bool) -> tuple[Correction, ...]:
    finder = LineFinder(as_read)
    waves = _Compared(as_read, corrected, finder, FrameKind.WAVE)
    phases = _Compared(as_read, corrected, finder, FrameKind.PHASE, waves)
    duties = _Compared(as_read, corrected, finder, FrameKind.DUTY)
    framed = (waves, phases, duties)
    places = {key: ref for part in (phases, duties) for key, ref in part.refs.items()}
    stayed = {key: was for part in (phases, duties) for key, was in part.before.items()}
    return (
        *_header(as_read.document, corrected.document),
        *(CongressAdded(each) for each in corrected.congresses if each not in as_read.congresses),
        *(each for part in framed for each in part.added),
        *(each for part in framed for each in part.changed),
        *task_corrections(as_read, corrected, finder, places, stayed, pinned=pinned),
        *_statements(as_read, corrected, finder),
        *(each for part in (phases, duties, waves) for each in part.removed),
        *_settled(as_read, corrected, finder),
    )


def _header(was: DocumentHeader, now: DocumentHeader) -> list[HeaderCorrected]:
    values = [(field.name, getattr(was, field.name), getattr(now, field.name)) for field in fields(was)]
    return [HeaderCorrected(name, before, after) for name, before, after in values if before != after]


class _Compared:
    """The frames of one kind as read and as corrected: what was added, changed and taken out.

    `refs` names each frame of the corrected reading by its key, `before` gives the key it had as read.
    """

    def __init__(
        self,
        as_read: PlanReading,
        corrected: PlanReading,
        finder: LineFinder,
        kind: FrameKind,
        waves: "_Compared | None" = None,
    ) -> None:
        self.added: list[FrameAdded] = []
        self.changed: list[FrameCorrected] = []
        self.refs: dict[str, FrameRef] = {}
        self.before: dict[str, str] = {}
        self._finder, self._waves = finder, waves
        self._old, self._new = frames(as_read, kind), frames(corrected, kind)
        self._gone = list(self._old)
        for frame in self._new:
            was = next((each for each in self._gone if self._same(each, frame)), None)
            if was is None:
                self._add(frame)
            else:
                self._gone.remove(was)
                self._keep(was, frame)
        self.removed = [FrameRemoved(self._ref(self._old, each, "", each.wave)) for each in self._gone]

    def _same(self, was: Framed, now: Framed) -> bool:
        if self._waves is not None and self._waves.before.get(now.wave) != was.wave:
            return False
        return was.identity == now.identity

    def _add(self, frame: Framed) -> None:
        ref = self._ref(self._new, frame, "", None)
        if self._waves is not None:
            ref = replace(ref, parent=self._waves.refs[frame.wave])
        self.refs[frame.key] = ref
        self.added.append(FrameAdded(ref, _bare(frame.value)))

    def _keep(self, was: Framed, now: Framed) -> None:
        ref = self._ref(self._old, was, now.name, was.wave)
        self.refs[now.key], self.before[now.key] = ref, was.key
        for field in FRAME_FIELDS[was.kind]:
            before, after = getattr(was.value, field), getattr(now.value, field)
            if before != after:
                self.changed.append(FrameCorrected(ref, field, before, after))

    def _ref(self, among: Sequence[Framed], frame: Framed, now: str, wave: str | None) -> FrameRef:
        ref = frame_ref(self._finder, among, frame, now)
        if wave and ref.spot is None and self._waves is not None:
            return replace(ref, parent=self._waves.ref_of(wave))
        return ref

    def ref_of(self, key: str) -> FrameRef | None:
        """Return the name of a frame by the key it had as read."""
        for now, was in self.before.items():
            if was == key:
                return self.refs[now]
        gone = next((each for each in self._gone if each.key == key), None)
        return frame_ref(self._finder, self._old, gone) if gone else None


def _bare(frame: Frame) -> Frame:
    if isinstance(frame, ReadWave):
        return replace(frame, phases=())
    if isinstance(frame, ReadPhase):
        return replace(frame, tasks=())
    return ReadDuty(frame.body, frame.line, (), frame.collective, frame.agencies)


def _statements(as_read: PlanReading, corrected: PlanReading, finder: LineFinder) -> list[LineStatements]:
    was, now = statements_by_line(as_read), statements_by_line(corrected)
    found = []
    for line in sorted({*was, *now}):
        before, after = was.get(line, ()), now.get(line, ())
        spot = finder.spot(line)
        if before != after and spot is not None:
            found.append(LineStatements(spot, before, after))
    return found


def statements_by_line(reading: PlanReading) -> dict[int, tuple[StatementNow, ...]]:
    """Return the statements of each line, those of the aims first."""
    found: dict[int, tuple[StatementNow, ...]] = {}
    for kind in StatementKind:
        for each in statements(reading, kind):
            told = StatementNow(kind, each.text, each.channel)
            found[each.line] = (*found.get(each.line, ()), told)
    return found


def _settled(as_read: PlanReading, corrected: PlanReading, finder: LineFinder) -> list[WarningSettled]:
    left = Counter(corrected.warnings)
    found = []
    for warning in as_read.warnings:
        if left[warning]:
            left[warning] -= 1
        else:
            spot = finder.spot(warning.line) if warning.line else None
            found.append(WarningSettled(spot, warning.text, warning.why, warning.about))
    return found
