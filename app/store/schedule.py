"""The derived dates of the book: windows of phases, due dates of tasks and of assignments."""

import json
from datetime import date

from app.domain.congress import Congress, CongressEvent
from app.domain.dates.due import Anchor
from app.domain.dates.schedule import Calendar, Window, due_anchor, task_window, window_of
from app.domain.plan import Phase, Task, Wave
from app.store import congresses, plans, tasks
from app.store.book import Book
from app.store.rows import iso

_UNIT_DUE = """
    UPDATE assignment SET due_on = fresh.due FROM (
        SELECT a.id AS id,
               coalesce(a.due_fixed, date(coalesce(own.{event}_on, family.{event}_on), :shift)) AS due
        FROM assignment AS a
        JOIN congress AS family ON family.id = :family
        LEFT JOIN congress AS own ON own.family_id = family.id AND own.body_id = a.body_id
        WHERE a.task_id = :task
    ) AS fresh WHERE assignment.id = fresh.id AND assignment.due_on IS NOT fresh.due
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
    """
    calendar = congresses.calendar(book)
    waves = {wave.id: wave for wave in plans.waves(book)}
    phases = {phase.id: phase for phase in plans.phases(book)}
    issued = {plan.id: plan.issued_on for plan in plans.everything(book)}
    windows = {phase.id: _window(phase, waves[phase.wave_id], calendar, issued) for phase in phases.values()}
    _write_windows(book, phases, windows)
    all_tasks = tasks.everything(book)
    _write_tasks(book, all_tasks, windows, calendar)
    _write_assignments(book, all_tasks, phases, waves)


def _window(phase: Phase, wave: Wave, calendar: Calendar, issued: dict[int, date | None]) -> Window:
    return window_of(phase, wave, calendar, issued[wave.plan_id])


def _write_windows(book: Book, phases: dict[int, Phase], windows: dict[int, Window]) -> None:
    moved = [
        (iso(window.starts), iso(window.ends), phase_id)
        for phase_id, window in windows.items()
        if window != Window(phases[phase_id].window_from, phases[phase_id].window_to)
    ]
    book.db.conn.executemany("UPDATE phase SET window_from = ?, window_to = ? WHERE id = ?", moved)


def _write_tasks(book: Book, all_tasks: list[Task], windows: dict[int, Window], calendar: Calendar) -> None:
    moved = []
    for task in all_tasks:
        window = task_window(task.due, windows.get(task.phase_id or 0, Window(None, None)), calendar)
        if window != Window(task.starts_on, task.due_on):
            moved.append((iso(window.starts), iso(window.ends), task.id))
    book.db.conn.executemany("UPDATE task SET starts_on = ?, due_on = ? WHERE id = ?", moved)


def _write_assignments(
    book: Book, all_tasks: list[Task], phases: dict[int, Phase], waves: dict[int, Wave]
) -> None:
    families = {family.key: family for family in congresses.families(book)}
    together: list[int] = []
    for task in all_tasks:
        anchor = _unit_anchor(task, phases, waves) if task.fans_out_to else None
        if anchor and anchor.congress in families:
            _write_unit_dates(book, task, families[anchor.congress], anchor)
        else:
            together.append(task.id)
    book.db.execute(_TASK_DUE, (json.dumps(together),))


def _write_unit_dates(book: Book, task: Task, family: Congress, anchor: Anchor) -> None:
    event = "opens" if anchor.event is CongressEvent.OPENS else "closes"
    parameters = {"shift": f"{anchor.offset_days:+d} days", "family": family.id, "task": task.id}
    book.db.execute(_UNIT_DUE.format(event=event), parameters)


def _unit_anchor(task: Task, phases: dict[int, Phase], waves: dict[int, Wave]) -> Anchor | None:
    phase = phases.get(task.phase_id or 0)
    return due_anchor(task, phase, waves[phase.wave_id] if phase else None)
