"""Writes into the book what was changed in a project file, and keeps what was changed and what was not."""

from dataclasses import replace
from datetime import date

from app.domain.assignment import AssignmentState
from app.domain.checklist import ChecklistTask, TaskProgress
from app.domain.congress import Congress
from app.domain.dates.due import DueEvery, DueOn, DueRule, DueWithin
from app.domain.dates.task_days import due_anchor
from app.domain.dates.workdays import Adjust
from app.domain.errors import EntryError
from app.domain.plan import Task
from app.domain.project.changes import (
    REVERSED,
    ExchangePreview,
    LeftRow,
    NewDays,
    TakenChange,
    moved_congress,
    moved_task,
    new_days,
    span_words,
)
from app.domain.project.mark import RowKind
from app.domain.project.reading import ReadProject, ReadRow
from app.domain.task import TaskKind, TaskOrigin
from app.domain.text import first_upper
from app.services.assignments import write_task_state
from app.services.congresses import check
from app.services.project_rows import MarkedRow, SortedRows, UnknownRow
from app.store import book_info, checklist, congresses, office_days, plans, schedule, tasks
from app.store.book import Book
from app.store.date_moves import due_dates_kept, moved_since

_DAYS, _PROGRESS, _NEW = "Thời gian", "Tiến độ", "Việc mới"
_BY_PERIOD = "việc lặp lại: ngày và tiến độ theo kỳ, hãy sửa ở Danh mục việc"
_BY_UNIT = "mỗi đơn vị có hạn riêng theo đại hội của mình; hãy đổi ngày đại hội của đơn vị"
_WHOSE = "việc của nhiều đơn vị: chưa rõ đơn vị nào đã làm; hãy đánh dấu ở Danh mục việc"


class ProjectTaking:
    """One taking of a file into a book; what it did is told afterwards."""

    def __init__(self, book: Book, project: ReadProject, on: date) -> None:
        """Sort the rows of the file.

        Raises:
            EntryError: the file was written from another book.
        """
        self._book, self._on, self._name = book, on, project.file_name
        self._before = {task.id: task for task in tasks.everything(book)}
        self._rows = SortedRows(project, book_info.uid(book), self._before)
        self._changes: list[TakenChange] = []
        self._left: list[LeftRow] = []
        self._moved_along = 0

    def told(self) -> ExchangePreview:
        """Return what was written and what was not."""
        left = tuple(sorted(self._left, key=lambda row: row.number))
        return ExchangePreview(self._name, tuple(self._changes), left, self._moved_along, self._rows.is_ours)

    def write(self, *, add_new: bool) -> None:
        """Write congresses first, then what is not where they put it by themselves; inside a step."""
        self._write_congresses()
        self._write_tasks()
        self._write_progress()
        self._write_new(add_new=add_new)

    def _leave(self, row: ReadRow, why: str) -> None:
        if all(each.number != row.number for each in self._left):
            self._left.append(LeftRow(row.number, row.name, why))

    def _changed_rows(self, *kinds: RowKind) -> list[tuple[MarkedRow, NewDays]]:
        """Return the rows of some kinds with other days than they were written with; others tell why not."""
        found = []
        for each in self._rows.known:
            days = new_days(each.row, each.mark)
            if each.mark.kind not in kinds or days.starts == days.ends is None:
                continue
            if each.row.starts and each.row.ends and each.row.ends < each.row.starts:
                self._leave(each.row, REVERSED)
            elif not each.row.is_active:
                self._leave(each.row, "dòng đã tắt ở chương trình kia")
            else:
                found.append((each, days))
        return found

    def _write_congresses(self) -> None:
        before = {each.id: each for each in congresses.everything(self._book)}
        after = dict(before)
        rows: dict[int, ReadRow] = {}
        for each, days in self._changed_rows(RowKind.CONGRESS, RowKind.PREPARES):
            if each.mark.id not in after:
                self._leave(each.row, "đại hội này không còn trong sổ")
                continue
            rows[each.mark.id] = each.row
            after[each.mark.id] = moved_congress(after[each.mark.id], each.mark.kind, days)
        with due_dates_kept(self._book):
            for congress_id, row in rows.items():
                self._write_congress(before[congress_id], after[congress_id], row)
            if self._changes:
                schedule.refresh(self._book)
                self._moved_along = len(moved_since(self._book, self._on).tasks)

    def _write_congress(self, before: Congress, after: Congress, row: ReadRow) -> None:
        if after == before:
            return
        try:
            check(after)
        except EntryError as error:
            self._leave(row, str(error))
            return
        congresses.update(self._book, after)
        spans = [span_words(each.opens_on, each.closes_on) for each in (before, after)]
        if spans[0] != spans[1]:
            self._changes.append(TakenChange(before.name, _DAYS, *spans))
        sessions = [span_words(None, each.prepares_on) for each in (before, after)]
        if sessions[0] != sessions[1]:
            self._changes.append(TakenChange(f"Họp trù bị {before.name}", _DAYS, *sessions))

    def _write_tasks(self) -> None:
        known = {task.id: task for task in tasks.everything(self._book)}
        ids = congresses.ids_by_key(self._book)
        moved: list[Task] = []
        for each, days in self._changed_rows(RowKind.TASK):
            task = known[each.mark.id]
            fixed = self._fixed(task, each.row, days)
            if fixed is not None:
                tasks.update(self._book, fixed, ids)
                moved.append(task)
        for each, _ in self._changed_rows(RowKind.OCCURRENCE):
            self._leave(each.row, _BY_PERIOD)
        if moved:
            schedule.refresh(self._book)
        fresh = {task.id: task for task in tasks.everything(self._book)} if moved else {}
        for task in moved:
            both = (self._before[task.id], fresh[task.id])
            spans = [span_words(each.starts_on, each.due_on) for each in both]
            self._changes.append(TakenChange(first_upper(task.text), _DAYS, *spans))

    def _fixed(self, task: Task, row: ReadRow, days: NewDays) -> Task | None:
        """Return a task with fixed days, or None where it has them already or cannot take them."""
        if isinstance(task.due, DueEvery):
            return None  # its row holds those of the single times, and goes where they go
        try:
            fixed = moved_task(task, days)
        except EntryError as error:
            self._leave(row, str(error))
            return None
        if fixed is None:
            return None
        if self._is_by_unit(task):
            self._leave(row, _BY_UNIT)
            return None
        return replace(fixed, adjust=self._kept_adjust(fixed))

    def _is_by_unit(self, task: Task) -> bool:
        """Tell whether each unit has a day of its own for a task."""
        if not task.fans_out_to:
            return False
        phase = next((each for each in plans.phases(self._book) if each.id == task.phase_id), None)
        wave = next((each for each in plans.waves(self._book) if phase and each.id == phase.wave_id), None)
        anchor = due_anchor(task, phase, wave)
        families = {family.key for family in congresses.families(self._book)}
        return anchor is not None and anchor.congress in families

    def _kept_adjust(self, task: Task) -> Adjust:
        """Return how a task's day is moved off days that are not worked: never, where it was put on one."""
        last = task.due.ends if isinstance(task.due, DueWithin) else None
        last = task.due.day if isinstance(task.due, DueOn) else last
        work = office_days.work_calendar(self._book)
        return task.adjust if last is not None and work.is_working(last) else Adjust.AS_IS

    def _write_progress(self) -> None:
        lines = {line.task.id: line for line in checklist.tasks(self._book, self._on)}
        for each in self._rows.known:
            percent = each.row.percent
            if percent is None or not each.row.is_active or _is_same(percent, each.mark.percent):
                continue
            if each.mark.kind is RowKind.OCCURRENCE:
                self._leave(each.row, _BY_PERIOD)
            elif each.mark.kind is RowKind.TASK and not isinstance(lines[each.mark.id].task.due, DueEvery):
                self._write_state(lines[each.mark.id], each.row, percent)

    def _write_state(self, line: ChecklistTask, row: ReadRow, percent: int) -> None:
        state, applying = _state_of(percent), line.total - line.not_applicable
        if line.progress is TaskProgress.NOT_APPLICABLE:
            self._leave(row, "việc đã được đánh dấu không áp dụng")
            return
        if state is AssignmentState.DOING and applying > 1:
            self._leave(row, _WHOSE)
            return
        if line.progress.value == state.value or (state is AssignmentState.TODO and not line.total):
            return
        done_on = min(row.finished_on or self._on, self._on)
        try:
            write_task_state(self._book, [line.task.id], state, done_on)
        except EntryError as error:
            self._leave(row, str(error))
            return
        before, after = f"{line.percent}%", f"{percent}%"
        self._changes.append(TakenChange(first_upper(line.task.text), _PROGRESS, before, after))

    def _write_new(self, *, add_new: bool) -> None:
        ids = congresses.ids_by_key(self._book)
        phases = {phase.id for phase in plans.phases(self._book)}
        added = False
        for each in self._rows.unknown:
            if not (add_new and each.can_add):
                self._left.append(each.left())
                continue
            phase_id = each.phase_id if each.phase_id in phases else None
            place = tasks.next_ordinal(self._book, phase_id)
            tasks.add(self._book, _new_task(each, phase_id, place), ids)
            added = True
            words = span_words(each.row.starts, each.row.ends)
            self._changes.append(TakenChange(each.row.name, _NEW, "", words))
        if added:
            schedule.refresh(self._book)


def _new_task(unknown: UnknownRow, phase_id: int | None, place: int) -> Task:
    row = unknown.row
    due: DueRule | None = None
    if row.starts and row.ends and row.starts < row.ends:
        due = DueWithin("", row.starts, row.ends)
    elif row.ends or row.starts:
        due = DueOn("", row.ends or row.starts or date.min)
    return Task(0, row.name, TaskKind.ACTIVITY, TaskOrigin.OWN, ordinal=place, phase_id=phase_id, due=due)


def _is_same(percent: int, written: int) -> bool:
    """Tell whether a percentage was only rounded otherwise."""
    return percent == written or (abs(percent - written) == 1 and {percent, written}.isdisjoint({0, 100}))


def _state_of(percent: int) -> AssignmentState:
    if percent == 0:
        return AssignmentState.TODO
    return AssignmentState.DONE if percent == 100 else AssignmentState.DOING
