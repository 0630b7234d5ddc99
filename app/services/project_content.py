"""A book as a project for other planning programs."""

from dataclasses import replace
from datetime import date, datetime

from app.domain.assignment import AssignmentState
from app.domain.checklist import ChecklistTask, TaskProgress
from app.domain.congress import Congress
from app.domain.dates.due import DueEvery
from app.domain.dates.due_words import due_words
from app.domain.dates.occurrences import occurrences
from app.domain.dates.schedule import Window
from app.domain.dates.written import format_date
from app.domain.plan import Assignment
from app.domain.project.content import (
    ProjectContent,
    ProjectResource,
    ProjectRow,
    Share,
    holding,
    together,
)
from app.domain.project.mark import RowKind
from app.domain.terms import ASSIGNMENT_ROLE, ASSIGNMENT_STATE, BODY_KIND, CONGRESS_STATE
from app.domain.text import first_upper
from app.services.plans import name_of
from app.store import assignments, baselines, bodies, book_info, checklist, congresses, office_days, plans
from app.store.book import Book

_PERCENT = {AssignmentState.TODO: 0, AssignmentState.DOING: 50, AssignmentState.DONE: 100}


def project_of(book: Book, on: date, made: datetime) -> ProjectContent:
    """Return congresses, waves, phases and tasks of a book as rows, with units as those who carry them out.

    Clauses that are no part of the figures are left out.
    """
    info = book_info.get(book)
    rows = _Rows(book, on)
    top = rows.everything()
    days = [on] if not top else [day for row in top for day in (row.starts, row.ends)]
    return ProjectContent(
        book_info.uid(book),
        info.title,
        info.issuer,
        made,
        office_days.work_calendar(book),
        min(days),
        max(days),
        tuple(top),
        tuple(rows.resources()),
        together(top),
    )


class _Rows:
    """Makes the rows of what a book holds, read once."""

    def __init__(self, book: Book, on: date) -> None:
        self._book = book
        self._on = on
        self._lines = [line for line in checklist.tasks(book, on) if not line.task.beyond_figures]
        self._bodies = {body.id: body for body in bodies.all_ever(book)}
        self._congresses = congresses.everything(book)
        self._names = {each.key: each.name for each in self._congresses}
        first = baselines.everything(book)
        self._first_tasks, self._first_congresses = first.of_tasks(), first.of_congresses()
        self._work = office_days.work_calendar(book)
        self._given: dict[int, list[Assignment]] = {}
        for each in assignments.everything(book):
            if each.ended_on is None:
                self._given.setdefault(each.task_id, []).append(each)
        self._stand_in = self._first_day()
        self._by_phase: dict[int, list[ProjectRow]] = {}
        self._by_duty: dict[int, list[ProjectRow]] = {}
        for line in self._lines:
            if line.task.phase_id is not None:
                self._by_phase.setdefault(line.task.phase_id, []).append(self._task_row(line))
            elif line.task.duty_id is not None:
                self._by_duty.setdefault(line.task.duty_id, []).append(self._task_row(line))

    def everything(self) -> list[ProjectRow]:
        """Return the rows at the top: congresses, then the plans, then the office's own tasks."""
        groups = (self._congress_group(), *self._plan_groups(), self._own_group())
        return [row for row in groups if row is not None]

    def resources(self) -> list[ProjectResource]:
        """Return the bodies that have something to carry out, in the official order."""
        ids = {each.body_id for line in self._lines for each in self._given.get(line.task.id, ())}
        return [
            ProjectResource(body.id, body.name, body.short_name, body.code, BODY_KIND[body.kind])
            for body in self._bodies.values()
            if body.id in ids
        ]

    def _first_day(self) -> date:
        """Return the day that stands in where the book has none: the first that it has at all."""
        days = [day for line in self._lines for day in (line.task.starts_on, line.task.due_on) if day]
        days += [day for each in self._congresses for day in (each.prepares_on, each.opens_on) if day]
        return min(days, default=self._on)

    def _congress_group(self) -> ProjectRow | None:
        rows = [row for each in self._congresses if self._is_held(each) for row in self._congress_rows(each)]
        return holding(RowKind.GROUP, 1, "Các đại hội", rows) if rows else None

    def _is_held(self, congress: Congress) -> bool:
        body = self._bodies.get(congress.body_id or 0)
        return congress.family_id is None or (body is not None and body.valid_to is None)

    def _congress_rows(self, congress: Congress) -> list[ProjectRow]:
        rows = []
        if day := congress.prepares_on:
            name = f"Họp trù bị {congress.name}"
            rows.append(ProjectRow(RowKind.PREPARES, congress.id, name, day, day, is_milestone=True))
        if (opens := congress.opens_on) is not None:
            first = self._first_congresses.get(congress.id)
            rows.append(
                ProjectRow(
                    RowKind.CONGRESS,
                    congress.id,
                    congress.name,
                    opens,
                    max(opens, congress.closes_on or opens),
                    notes=_congress_notes(congress),
                    is_milestone=not congress.per_unit,
                    deadline=congress.deadline_on,
                    first=Window(first.opens_on, first.closes_on or first.opens_on) if first else None,
                )
            )
        return rows

    def _plan_groups(self) -> list[ProjectRow]:
        all_plans = plans.everything(self._book)
        found = []
        for plan in all_plans:
            parts = self._wave_rows(plan.id) + self._duty_rows(plan.id)
            if len(all_plans) > 1 and parts:
                parts = [holding(RowKind.PLAN, plan.id, first_upper(name_of(plan)), parts)]
            found += parts
        return found

    def _wave_rows(self, plan_id: int) -> list[ProjectRow]:
        rows, phases = [], plans.phases(self._book)
        for wave in plans.waves(self._book):
            parts = [
                holding(RowKind.PHASE, phase.id, phase.title, tasks)
                for phase in phases
                if phase.wave_id == wave.id and (tasks := self._by_phase.get(phase.id))
            ]
            if wave.plan_id == plan_id and parts:
                rows.append(holding(RowKind.WAVE, wave.id, wave.title, parts))
        return rows

    def _duty_rows(self, plan_id: int) -> list[ProjectRow]:
        return [
            holding(RowKind.DUTY, duty.id, duty.name, tasks)
            for duty in plans.duties(self._book)
            if duty.plan_id == plan_id and (tasks := self._by_duty.get(duty.id))
        ]

    def _own_group(self) -> ProjectRow | None:
        own = [
            self._task_row(line)
            for line in self._lines
            if line.task.phase_id is None and line.task.duty_id is None
        ]
        return holding(RowKind.GROUP, 2, "Việc ngoài các giai đoạn", own) if own else None

    def _task_row(self, line: ChecklistTask) -> ProjectRow:
        task = line.task
        ends = task.due_on or max(self._stand_in, task.starts_on or self._stand_in)
        starts = min(task.starts_on or ends, ends)
        first = self._first_tasks.get(task.id)
        row = ProjectRow(
            RowKind.TASK,
            task.id,
            first_upper(task.text),
            starts,
            ends,
            line.percent,
            self._task_notes(line),
            is_dated=task.due_on is not None,
            deadline=task.due_on,
            first=Window(first.starts_on or first.due_on, first.due_on) if first else None,
        )
        if isinstance(task.due, DueEvery) and (each_time := self._each_time(task.due, line, row)):
            return replace(
                holding(RowKind.TASK, task.id, row.name, each_time, row.notes), percent=row.percent
            )
        return replace(row, shares=self._shares(line, row))

    def _each_time(self, rule: DueEvery, line: ChecklistTask, row: ProjectRow) -> list[ProjectRow]:
        """Return the times of what comes back, of one day each; from today on where its start is open."""
        task = line.task
        window = Window(task.starts_on or self._on, task.due_on)
        done = 100 if row.percent == 100 else 0
        return [
            ProjectRow(RowKind.OCCURRENCE, task.id, f"{row.name} ({format_date(day)})", day, day, done)
            for day in occurrences(rule, window, self._work, task.adjust)
        ]

    def _shares(self, line: ChecklistTask, row: ProjectRow) -> tuple[Share, ...]:
        applying = [
            each
            for each in self._given.get(line.task.id, ())
            if each.state is not AssignmentState.NOT_APPLICABLE
        ]
        return tuple(
            Share(
                each.body_id,
                min(row.starts, ends),
                ends,
                _PERCENT[each.state],
                _share_notes(each),
            )
            for each in applying
            for ends in (_within(each.due_on, row),)
        )

    def _task_notes(self, line: ChecklistTask) -> str:
        task = line.task
        states = {each.state for each in self._given.get(task.id, ())}
        done_on = max((each.done_on for each in self._given.get(task.id, ()) if each.done_on), default=None)
        is_done = line.progress is TaskProgress.DONE
        named = (
            ("Thời hạn", due_words(task.due, self._names) or ("" if task.due_on else "chưa có")),
            ("Chủ trì", ", ".join(line.leads) or task.lead_words),
            ("Phối hợp", ", ".join(line.supports or task.support_words)),
            ("Sản phẩm", task.product),
            ("Xong ngày", format_date(done_on) if is_done else ""),
            ("Tình trạng", "Không áp dụng" if states == {AssignmentState.NOT_APPLICABLE} else ""),
        )
        return "\n".join(f"{name}: {words}" for name, words in named if words)


def _within(due: date | None, row: ProjectRow) -> date:
    """Return the last day of a share: its own, where it lies within the task."""
    return min(max(due or row.ends, row.starts), row.ends)


def _share_notes(each: Assignment) -> str:
    due = f"Hạn: {format_date(each.due_on)}" if each.due_on else ""
    done = f"Xong ngày: {format_date(each.done_on)}" if each.done_on else ""
    said = (f"{ASSIGNMENT_ROLE[each.role]}: {ASSIGNMENT_STATE[each.state]}", due, done)
    return "\n".join(words for words in said if words)


def _congress_notes(congress: Congress) -> str:
    named = (
        ("Ngày đại hội", CONGRESS_STATE[congress.state].lower()),
        ("Địa điểm", congress.venue),
        ("Nhiệm kỳ", congress.term),
    )
    return "\n".join(f"{name}: {words}" for name, words in named if words)
