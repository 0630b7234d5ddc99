"""Tables of assignments joined to what the text of a plan says."""

import re
from bisect import bisect_right
from collections.abc import Collection, Container, Sequence
from dataclasses import dataclass, replace

from app.domain.reading.plan_reading import ReadPhase, ReadTask, ReadWarning, ReadWave, Section, Statement
from app.domain.task import Timing
from app.reading.files.line_marks import LineMarks
from app.reading.language.folding import has_words, is_upper, lower
from app.reading.language.marks import MarkKind
from app.reading.parts.roles import Role, role_of
from app.reading.parts.sections import content_of, kind_of, walk
from app.reading.parts.stages import is_unnumbered_stage
from app.reading.tables.assignments import AssignmentRow, with_lead
from app.reading.tables.places import Place, WaveBoard
from app.reading.tables.read_tables import ReadTable
from app.reading.tables.row_tasks import completed, row_task
from app.reading.tables.told_tasks import ToldTasks
from app.reading.times.deadlines import DueContext
from app.reading.times.stated_times import says_only_when

_MOST_TITLE_LINES = 3
_REFERS = re.compile(
    r"^(?:chi tiết |cụ thể |các |những )*(?:nội dung|nhiệm vụ|công việc|phân công|tiến độ|lộ trình|hoạt động|"
    r"thời gian|chi tiết|cụ thể)\b.*\b(?:phụ lục|bảng|biểu)\b"
)
_ATTACHED = re.compile(
    r"\W*(?:có |xem |(?:chi tiết |cụ thể )?(?:nêu |ghi )?(?:tại|theo|ở) )?"
    r"(?:biểu|bảng|phụ lục|danh mục)\b[^.;]{0,80}"
    r"(?:đính kèm|kèm theo|gửi kèm|dưới đây|sau đây|bên dưới)\W*$"
)
_ISSUED_WITH = re.compile(r"\W*(?:ban hành )?kèm theo\b", re.IGNORECASE)


@dataclass
class JoinedTables:
    """The waves with the rows of the tables in them, and the numbers of the tables that were read."""

    waves: list[ReadWave]
    tables: frozenset[int]
    lines: frozenset[int]
    """The lines of headings and annexes under which nothing stands but tables that were read."""
    aims: tuple[Statement, ...] = ()
    """What the rows say that stand under a part on aims, where the whole plan is one table."""


def join_tables(
    tables: Sequence[ReadTable],
    waves: Sequence[ReadWave],
    sections: Sequence[Section],
    context: DueContext,
    warnings: list[ReadWarning],
) -> JoinedTables:
    """Add the rows of the tables of assignments to the waves of a document.

    A row that repeats a task of the text completes it. The others stand in the wave or phase that the
    rows over them name, or in a wave of their own that bears the heading over the table.
    """
    if not tables:
        return JoinedTables(list(waves), frozenset(), frozenset())
    titles = frozenset(each.line - back for each in tables for back in range(1, _MOST_TITLE_LINES + 1))
    spent = _spent_headings(sections, LineMarks(line for each in tables for line in each.lines))
    rows = [row for each in tables for group in each.groups for row in group.rows]
    joiner = _Joiner(context, _without_references(waves, titles, spent), sections, rows, warnings)
    for each in tables:
        joiner.add(each)
    numbers = frozenset(each.number for each in tables)
    return JoinedTables(joiner.board.waves, numbers, spent, tuple(joiner.aims))


class _Joiner:
    def __init__(
        self,
        context: DueContext,
        waves: list[ReadWave],
        sections: Sequence[Section],
        rows: Sequence[AssignmentRow],
        warnings: list[ReadWarning],
    ) -> None:
        self._context = context
        self._headings = _Headings(sections)
        self._warnings = warnings
        self._keys = _section_keys(sections, frozenset(row.line for row in rows))
        self.board = WaveBoard(context, waves)
        self.aims: list[Statement] = []
        self._told = ToldTasks(waves, (row.text for row in rows))
        self._title, self._place = "", Place("", 0)

    def add(self, table: ReadTable) -> None:
        """Put the rows of a table into the waves; the rest of a table stands where its beginning does."""
        if not table.goes_on:
            self._title, line = self._headings.over(table.line)
            self._place = Place("", table.line).under(self._title, line)
        title, place = self._title, self._place
        named = any(row.lead for group in table.groups for row in group.rows)
        for group in table.groups if named else [with_lead(group, title) for group in table.groups]:
            place = place.below(group) if group.title else place
            congress = self.board.congress(place, title)
            after = place.timing is Timing.AFTER
            context = replace(self._context, congress=congress, after=after)
            made: list[ReadTask] = []
            is_aim = role_of(group.title) is Role.AIMS
            for number, row in enumerate(group.rows, 1):
                section = self._keys.get(row.line, "")
                if is_aim:
                    self.aims.append(Statement(row.text, row.line, section))
                elif not self._complete(row):
                    key = f"row-{table.number}-{row.line}-{number}"
                    made.append(row_task(row, key, section, context, self._warnings))
            if made:
                self.board.add(title, table.line, place, made)
            self._warnings.extend(group.doubts)
        self._place = place

    def _complete(self, row: AssignmentRow) -> bool:
        """Add what a row says to the task of the text that it repeats, if there is one."""
        found = self._told.find(row.text)
        if found is None:
            return False
        at, phase_key, key = found
        wave = self.board.waves[at]

        def with_row(phase: ReadPhase) -> ReadPhase:
            congress = phase.congress or self._context.congress
            context = replace(self._context, congress=congress, after=phase.timing is Timing.AFTER)
            tasks = (
                completed(task, row, context, self._warnings) if task.key == key else task
                for task in phase.tasks
            )
            return replace(phase, tasks=tuple(tasks)) if phase.key == phase_key else phase

        self.board.waves[at] = replace(wave, phases=tuple(with_row(phase) for phase in wave.phases))
        return True


class _Headings:
    """The headings of a document, each part's picked out of its points once: tables ask again and again."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._heads = _heads_among(sections)
        self._under: dict[str, list[Section]] = {}

    def over(self, line: int) -> tuple[str, int]:
        """Return the heading that a line stands under, and where: its annex's, or the nearest in the text."""
        heads, found = self._heads, ("", 0)
        while before := bisect_right(heads, line, key=lambda section: section.line):
            head = heads[before - 1]
            found = content_of(head) or head.label, head.line
            if head.last_line < line or _is_annex(head):
                break
            heads = self._heads_under(head)
        return found

    def _heads_under(self, section: Section) -> list[Section]:
        if section.key not in self._under:
            self._under[section.key] = _heads_among(section.children)
        return self._under[section.key]


def _heads_among(sections: Sequence[Section]) -> list[Section]:
    return [section for section in sections if section.title or _is_annex(section)]


def _is_annex(section: Section) -> bool:
    return section.label[:1].isalpha() and kind_of(section) is MarkKind.ANNEX


def _without_references(
    waves: Sequence[ReadWave], titles: Collection[int], spent: Collection[int]
) -> list[ReadWave]:
    """Take out the lines that only say that the tasks stand in a table, and those that head one."""

    def leads(task: ReadTask) -> bool:
        if task.line in spent and (is_unnumbered_stage(task.text) or says_only_when(task.text)):
            return True
        heads = task.line in spent or (task.line in titles and is_upper(task.text))
        return task.due is None and (heads or _leads_to_table(task.text))

    kept: list[ReadWave] = []
    for wave in waves:
        phases = tuple(
            replace(phase, tasks=tuple(task for task in phase.tasks if not leads(task)))
            for phase in wave.phases
        )
        if phases != wave.phases:
            phases = tuple(phase for phase in phases if phase.tasks)
        if phases or not wave.phases:
            kept.append(replace(wave, phases=phases))
    return kept


def _leads_to_table(text: str) -> bool:
    """Tell whether a point is only the sentence before a table, or says where that stands."""
    words = lower(text)
    return (
        text.endswith(":")
        or words.startswith("ghi chú")
        or bool(_REFERS.match(words) or _ATTACHED.match(words))
    )


def _section_keys(sections: Sequence[Section], lines: Collection[int]) -> dict[int, str]:
    """Return the key of the first section that begins on each of some lines."""
    keys: dict[int, str] = {}
    for section in walk(sections):
        if section.line in lines:
            keys.setdefault(section.line, section.key)
    return keys


def _spent_headings(sections: Sequence[Section], cells: Container[int]) -> frozenset[int]:
    """Return the lines of headings under which nothing stands beside the rows of tables that were read."""
    spent: set[int] = set()
    for section in sections:
        _count_held(section, cells, spent)
    return frozenset(spent)


def _count_held(section: Section, cells: Container[int], spent: set[int]) -> tuple[int, int]:
    """Return how many sections that say anything are under one in tables that were read, and beside them.

    What only says that a table is issued with the document counts as neither.
    """
    inside = beside = 0
    for child in section.children:
        if child.children:
            within, apart = _count_held(child, cells, spent)
            inside, beside = inside + within, beside + apart
        words = child.title or child.text
        if child.line in cells:
            inside += has_words(words)
        else:
            beside += has_words(words) and not _ISSUED_WITH.match(words)
    if inside and not beside:
        spent.add(section.line)
    return inside, beside
