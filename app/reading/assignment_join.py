"""Tables of assignments joined to what the text of a plan says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.domain.plan_reading import ReadPhase, ReadTask, ReadWarning, ReadWave, Section
from app.reading.assignment_places import Place, WaveBoard
from app.reading.assignment_tables import AssignmentGroup, AssignmentRow, read_assignments
from app.reading.assignment_tasks import completed, row_task
from app.reading.deadlines import DueContext
from app.reading.folding import has_words, lower
from app.reading.marks import MarkKind
from app.reading.sections import content_of, kind_of, walk
from app.reading.tables import Table
from app.reading.told_tasks import ToldTasks

_REFERS = re.compile(
    r"^(?:chi tiết |cụ thể |các |những )*(?:nội dung|nhiệm vụ|công việc|phân công|tiến độ|lộ trình|hoạt động|"
    r"thời gian|chi tiết|cụ thể)\b.*\b(?:phụ lục|bảng|biểu)\b"
)
_ATTACHED = re.compile(
    r"\W*(?:có )?(?:biểu|bảng|phụ lục|danh mục)\b[^.;]{0,80}(?:đính kèm|kèm theo|gửi kèm)\W*$"
)
_ISSUED_WITH = re.compile(r"\W*(?:ban hành )?kèm theo\b", re.IGNORECASE)


@dataclass
class JoinedTables:
    """The waves with the rows of the tables in them, and the numbers of the tables that were read."""

    waves: list[ReadWave]
    tables: frozenset[int]
    lines: frozenset[int]
    """The lines of headings and annexes under which nothing stands but tables that were read."""


def join_tables(
    tables: Sequence[Table],
    waves: Sequence[ReadWave],
    sections: Sequence[Section],
    context: DueContext,
    warnings: list[ReadWarning],
) -> JoinedTables:
    """Add the rows of the tables of assignments to the waves of a document.

    A row that repeats a task of the text completes it. The others stand in the wave or phase that the
    rows over them name, or in a wave of their own that bears the heading over the table.
    """
    read = [(table, groups) for table in tables if _has_rows(groups := read_assignments(table))]
    joiner = _Joiner(context, _without_references(waves) if read else list(waves), sections, warnings)
    for table, groups in read:
        joiner.add(table, groups or [])
    cells = frozenset(line for table, _ in read for line in _lines(table))
    numbers = frozenset(table.number for table, _ in read)
    return JoinedTables(joiner.board.waves, numbers, _spent_headings(sections, cells))


def _has_rows(groups: Sequence[AssignmentGroup] | None) -> bool:
    return any(group.rows for group in groups or ())


class _Joiner:
    def __init__(
        self,
        context: DueContext,
        waves: list[ReadWave],
        sections: Sequence[Section],
        warnings: list[ReadWarning],
    ) -> None:
        self._context = context
        self._sections = sections
        self._warnings = warnings
        self._keys = {section.line: section.key for section in reversed(list(walk(sections)))}
        self.board = WaveBoard(context, waves)
        self._told = ToldTasks(waves)

    def add(self, table: Table, groups: Sequence[AssignmentGroup]) -> None:
        title = heading_over(self._sections, table.line)
        place = Place("", table.line)
        for group in groups:
            place = place.below(group) if group.title else place
            congress = self.board.congress(place, title)
            context = replace(self._context, congress=congress)
            made: list[ReadTask] = []
            for number, row in enumerate(group.rows, 1):
                if not self._complete(row):
                    section = self._keys.get(row.line, "")
                    key = f"row-{table.number}-{row.line}-{number}"
                    made.append(row_task(row, key, section, context, self._warnings))
            if made:
                self.board.add(title, table.line, place, made)

    def _complete(self, row: AssignmentRow) -> bool:
        """Add what a row says to the task of the text that it repeats, if there is one."""
        found = self._told.find(row.text)
        if found is None:
            return False
        at, phase_key, key = found
        wave = self.board.waves[at]

        def with_row(phase: ReadPhase) -> ReadPhase:
            context = replace(self._context, congress=phase.congress or self._context.congress)
            tasks = (
                completed(task, row, context, self._warnings) if task.key == key else task
                for task in phase.tasks
            )
            return replace(phase, tasks=tuple(tasks)) if phase.key == phase_key else phase

        self.board.waves[at] = replace(wave, phases=tuple(with_row(phase) for phase in wave.phases))
        return True


def heading_over(sections: Sequence[Section], line: int) -> str:
    """Return the heading that a line stands under: that of its annex, or the nearest in the text."""
    title = ""
    for section in sections:
        if section.line > line:
            break
        if section.title or kind_of(section) is MarkKind.ANNEX:
            title = content_of(section) or section.label
            if section.last_line >= line and kind_of(section) is not MarkKind.ANNEX:
                return heading_over(section.children, line) or title
    return title


def _without_references(waves: Sequence[ReadWave]) -> list[ReadWave]:
    """Take out the sentences that only say that the tasks stand in a table, and the parts left empty."""
    kept: list[ReadWave] = []
    for wave in waves:
        phases = tuple(_without_references_in(phase) for phase in wave.phases)
        if phases != wave.phases:
            phases = tuple(phase for phase in phases if phase.tasks)
        if phases or not wave.phases:
            kept.append(replace(wave, phases=phases))
    return kept


def _without_references_in(phase: ReadPhase) -> ReadPhase:
    tasks = tuple(task for task in phase.tasks if not (task.due is None and _leads_to_table(task.text)))
    return replace(phase, tasks=tasks)


def _leads_to_table(text: str) -> bool:
    """Tell whether a point is only the sentence before a table, or says where that stands."""
    words = lower(text)
    return text.endswith(":") or bool(_REFERS.match(words) or _ATTACHED.match(words))


def _lines(table: Table) -> Iterator[int]:
    for row in table.rows:
        for cell in row.cells:
            yield from cell.lines


def _spent_headings(sections: Sequence[Section], cells: frozenset[int]) -> frozenset[int]:
    """Return the lines of headings under which nothing stands beside the rows of tables that were read."""
    spent: set[int] = set()
    for section in sections:
        _count_held(section, cells, spent)
    return frozenset(spent)


def _count_held(section: Section, cells: frozenset[int], spent: set[int]) -> tuple[int, int]:
    """Return how many sections that say anything are under one in tables that were read, and beside them.

    What only says that a table is issued with the document counts as neither.
    """
    inside = beside = 0
    for child in section.children:
        within, apart = _count_held(child, cells, spent)
        inside, beside = inside + within, beside + apart
        if has_words(content_of(child)):
            read = child.line in cells
            inside += read
            beside += not read and not _ISSUED_WITH.match(content_of(child))
    if inside and not beside:
        spent.add(section.line)
    return inside, beside
