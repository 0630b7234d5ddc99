"""The derived dates of the book: windows of phases, due dates of tasks and of assignments."""

import json

from app.domain.congress import Congress, CongressEvent
from app.domain.dates.due import Anchor
from app.domain.dates.schedule import Window, counted, wave_window, window_of
from app.domain.dates.task_days import Frame, due_anchor, task_window
from app.domain.dates.workdays import Adjust
from app.domain.plan import Phase, Task
from app.store import baselines, congresses, office_days, plans, tasks
from app.store.book import Book
from app.store.rows import day, iso

_UNIT_DUE = """
    UPDATE assignment SET due_on = fresh.due FROM (
        SELECT a.id AS id, coalesce(a.due_fixed, counted.value) AS due
        FROM assignment AS a
        JOIN congress AS family ON family.id = :family
        LEFT JOIN congress AS own ON own.family_id = family.id AND own.body_id = a.body_id
        LEFT JOIN json_each(:days) AS counted ON counted.key = coalesce(own.{event}_on, family.{event}_on)
        WHERE a.task_id = :task
    ) AS fresh WHERE assignment.id = fresh.id AND assignment.due_on IS NOT fresh.due
"""
_UNIT_DAYS = """
    SELECT DISTINCT {event}_on AS day FROM congress
    WHERE (id = :family OR family_id = :family) AND {event}_on IS NOT NULL
"""
_TASK_DUE = """
    UPDATE assignment SET due_on = coalesce(due_fixed, task.due_on) FROM task
    WHERE task.id = assignment.task_id AND task.id IN (SELECT value FROM json_each(?))
    AND assignment.due_on IS NOT coalesce(due_fixed, task.due_on)
"""


def refresh(book: Book) -> None:
    """Work out all derived dates again and write those that differ; inside a step.

    An assignment of a task that every unit carries out is due by that unit's own congress, or by the
    frame of its level while the unit has reported no date; any other assignment is due with its task.
    What has its first dates now keeps them as its baseline.
    """
    _Refresh(book).write()
    baselines.take_missing(book)


class _Refresh:
    """What the days are worked out in, read once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._calendar = congresses.calendar(book)
        self._work = office_days.work_calendar(book)
        self._waves = {wave.id: wave for wave in plans.waves(book)}
        self._phases = {phase.id: phase for phase in plans.phases(book)}
        self._tasks = tasks.everything(book)
        issued = {plan.id: plan.issued_on for plan in plans.everything(book)}
        self._issued = {wave.id: issued[wave.plan_id] for wave in self._waves.values()}
        self._windows = {phase.id: self._window(phase) for phase in self._phases.values()}
        self._of_waves = self._wave_windows()

    def write(self) -> None:
        """Write the windows of phases, then the days of tasks, then those of assignments."""
        self._write_windows()
        self._write_tasks()
        self._write_assignments()

    def _window(self, phase: Phase) -> Window:
        return window_of(phase, self._waves[phase.wave_id], self._calendar, self._issued[phase.wave_id])

    def _wave_windows(self) -> dict[int, Window]:
        inside: dict[int, list[Window]] = {}
        for phase in self._phases.values():
            inside.setdefault(phase.wave_id, []).append(self._windows[phase.id])
        return {
            wave.id: wave_window(wave, inside.get(wave.id, []), self._calendar, self._issued[wave.id])
            for wave in self._waves.values()
        }

    def _write_windows(self) -> None:
        moved = [
            (iso(window.starts), iso(window.ends), phase_id)
            for phase_id, window in self._windows.items()
            if window != Window(self._phases[phase_id].window_from, self._phases[phase_id].window_to)
        ]
        self._book.db.conn.executemany("UPDATE phase SET window_from = ?, window_to = ? WHERE id = ?", moved)

    def _write_tasks(self) -> None:
        moved = []
        for task in self._tasks:
            window = task_window(task.due, self._frame(task), task.adjust)
            if window != Window(task.starts_on, task.due_on):
                moved.append((iso(window.starts), iso(window.ends), task.id))
        self._book.db.conn.executemany("UPDATE task SET starts_on = ?, due_on = ? WHERE id = ?", moved)

    def _frame(self, task: Task) -> Frame:
        phase = self._phases.get(task.phase_id or 0)
        if phase is None:
            return Frame(self._calendar, work=self._work)
        return Frame(self._calendar, self._windows[phase.id], self._of_waves[phase.wave_id], self._work)

    def _write_assignments(self) -> None:
        families = {family.key: family for family in congresses.families(self._book)}
        together: list[int] = []
        for task in self._tasks:
            anchor = self._unit_anchor(task) if task.fans_out_to else None
            if anchor and anchor.congress in families:
                self._write_unit_dates(task, families[anchor.congress], anchor)
            else:
                together.append(task.id)
        self._book.db.execute(_TASK_DUE, (json.dumps(together),))

    def _write_unit_dates(self, task: Task, family: Congress, anchor: Anchor) -> None:
        event = "opens" if anchor.event is CongressEvent.OPENS else "closes"
        days = self._counted(family, event, anchor, task.adjust)
        parameters = {"days": json.dumps(days), "family": family.id, "task": task.id}
        self._book.db.execute(_UNIT_DUE.format(event=event), parameters)

    def _counted(self, family: Congress, event: str, anchor: Anchor, adjust: Adjust) -> dict[str, str | None]:
        """Return for each day on which a unit's congress opens or closes what an anchor makes of it."""
        found: dict[str, str | None] = {}
        for row in self._book.rows(_UNIT_DAYS.format(event=event), {"family": family.id}):
            due = counted(day(row["day"]), anchor.offset_days, self._work, workdays=anchor.workdays)
            found[row["day"]] = iso(self._work.adjusted(due, adjust) if due else None)
        return found

    def _unit_anchor(self, task: Task) -> Anchor | None:
        phase = self._phases.get(task.phase_id or 0)
        return due_anchor(task, phase, self._waves[phase.wave_id] if phase else None)
