"""The waves of a document in the order of its text: one told in two parts is one, and none is lost."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from app.domain.reading.plan_reading import ReadPhase, ReadWarning, ReadWave
from app.domain.task import TaskKind
from app.domain.text import fold
from app.reading.parts.stages import Stage

# Words of a heading that only say when: two parts may tell of one stage with and without them.
_WHEN = {"tu", "ngay", "den", "het", "thang", "nam", "quy", "dau", "giua", "cuoi", "khoang", "thoi", "gian"}


@dataclass(frozen=True)
class StageMark:
    """By what a stage is known again: its number, where it stands, and what it is about."""

    stage: Stage
    part: str
    inline: str = ""
    congress: str | None = None

    @cached_property
    def names(self) -> frozenset[str]:
        """Return the words of what the stage is about."""
        return frozenset(re.findall(r"[a-z]+", fold(self._says))) - _WHEN

    @property
    def _says(self) -> str:
        return f"{self.stage.rest.removesuffix(self.inline)} {self.stage.aside}"


@dataclass
class _Numbered:
    wave: ReadWave
    mark: StageMark


@dataclass
class WaveList:
    """Collects waves; numbers given twice, or out of order, are told in `warnings`."""

    warnings: list[ReadWarning]
    _numbered: list[_Numbered] = field(default_factory=list)
    _implied: list[ReadWave] = field(default_factory=list)
    _alike: dict[tuple[str, int], list[_Numbered]] = field(default_factory=dict)
    _last: dict[tuple[str, str], int] = field(default_factory=dict)

    def __iter__(self) -> Iterator[ReadWave]:
        """Yield the waves that the document numbers, then those it does not, which count on from there."""
        yield from (each.wave for each in self._numbered)
        last = max((each.wave.ordinal for each in self._numbered), default=0)
        for ordinal, wave in enumerate(self._implied, start=last + 1):
            yield replace(wave, ordinal=ordinal)

    def add(self, wave: ReadWave) -> None:
        """Add a wave that the document does not number."""
        self._implied.append(wave)

    def put(self, wave: ReadWave, mark: StageMark) -> None:
        """Add a wave that the document numbers, or more of one that another part has begun."""
        alike = self._alike.setdefault((mark.stage.word, wave.ordinal), [])
        for known in alike:
            if _is_same(known, mark):
                _merge(known, wave, mark)
                return
        beside = next((known for known in alike if known.mark.part == mark.part), None)
        self._check_order(wave, mark, beside)
        self._last[mark.stage.word, mark.part] = wave.ordinal
        added = _Numbered(wave, mark)
        if beside is None:
            alike.append(added)
        self._numbered.append(added)

    def _check_order(self, wave: ReadWave, mark: StageMark, twice: _Numbered | None) -> None:
        before = self._last.get((mark.stage.word, mark.part))
        word = mark.stage.word.capitalize()
        if twice is not None:
            line = twice.wave.line
            why = f"{word} {wave.ordinal} được ghi hai lần (đã có ở dòng {line}); hãy kiểm tra số thứ tự."
        elif before is not None and wave.ordinal != before + 1:
            why = f"{word} {wave.ordinal} đứng ngay sau {word.lower()} {before}; hãy kiểm tra số thứ tự."
        else:
            return
        self.warnings.append(ReadWarning(wave.line, wave.title, why))


def _is_same(known: _Numbered, mark: StageMark) -> bool:
    """Tell whether a stage is one that another part of the document has told already."""
    its = known.mark
    if its.part == mark.part or (its.congress and mark.congress and its.congress != mark.congress):
        return False
    return its.names <= mark.names or mark.names <= its.names


def _merge(known: _Numbered, wave: ReadWave, mark: StageMark) -> None:
    """Join what another part tells of a stage; a part that only says when adds its time and no phase."""
    before, its = known.wave, known.mark
    longer = before if len(its.names) >= len(mark.names) else wave
    same = before.stated == wave.stated or not (before.stated and wave.stated)
    stated = (before.stated or wave.stated) if same else None
    first = replace(before, phases=()) if its.inline and _only_names(before) and wave.phases else before
    told = [phase for each in (first, wave) for phase in _phases_of(each, own_time=not same)]
    known.wave = replace(
        longer,
        line=before.line,
        phases=tuple(told) or before.phases[:1],
        starts=before.starts or wave.starts,
        ends=before.ends or wave.ends,
        stated=stated,
    )
    about = its if len(its.names) >= len(mark.names) else mark
    known.mark = replace(about, part=its.part, congress=its.congress or mark.congress)


def _only_names(wave: ReadWave) -> bool:
    """Tell whether all that a list of stages says of one is what it is about: its tasks stand elsewhere."""
    tasks = [task for phase in wave.phases for task in phase.tasks]
    return len(tasks) == 1 and tasks[0].kind is TaskKind.TOPIC and not (tasks[0].due or tasks[0].target)


def _phases_of(wave: ReadWave, *, own_time: bool) -> list[ReadPhase]:
    told = [phase for phase in wave.phases if phase.tasks or phase.title != wave.title]
    if not own_time:
        return told
    return [replace(phase, stated=phase.stated or wave.stated) for phase in told]
