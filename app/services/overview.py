"""The overview of a book, and the progress of all its organisations."""

from dataclasses import asdict
from datetime import date
from typing import Any

from app.domain.checklist import TaskMarks
from app.domain.overview import (
    ComingCongress,
    GroupProgress,
    Overview,
    Progress,
    UnitProgress,
    UrgentTask,
    next_step,
)
from app.domain.overview_words import group_title
from app.store import book_info, overview, task_counts
from app.store.book import Book

FEW = 10
"""How many rows of a part are shown before the rest is asked for."""
_ALL = -1  # no limit, as SQLite has it


def read(book: Book, on: date, few: int = FEW) -> Overview:
    """Return the overview as of a day, with the first few rows of its parts."""
    info = book_info.get(book)
    with overview.tasks_counted(book, on):
        counts, urgent_total = overview.task_counts(book)
        urgent, groups = overview.urgent(book, on, few), overview.groups(book)
    coming, congresses = overview.coming(book, on, few)
    units, units_total = overview.units(book, on, few)
    return Overview(
        info.title, info.issuer, on, overview.book_counts(book), counts, urgent, urgent_total, coming,
        congresses, groups, units, units_total,
    )  # fmt: skip


def all_units(book: Book, on: date) -> tuple[UnitProgress, ...]:
    """Return the progress of every organisation that has been given tasks, the furthest behind first."""
    return overview.units(book, on, _ALL)[0]


def marks(book: Book, on: date, body_id: int = 0) -> dict[int, TaskMarks]:
    """Return what is open of every task, or for one body of those that it has, by their ids."""
    return task_counts.marks_of_body(book, body_id, on) if body_id else task_counts.marks(book, on)


def as_json(found: Overview) -> dict[str, Any]:
    """Return the overview as plain values, with ISO dates; see docs/overview-json.md."""
    book, tasks, congresses = asdict(found.book), asdict(found.tasks), asdict(found.congresses)
    step = next_step(found)
    return {
        "book": {"title": found.title, "issuer": found.issuer, **book},
        "as_of": found.on.isoformat(),
        "next_step": step.value if step else None,
        "tasks": tasks,
        "congresses": congresses,
        "urgent": [_urgent(each) for each in found.urgent],
        "urgent_total": found.urgent_total,
        "coming": [_congress(each, found.on) for each in found.coming],
        "groups": [_group(each) for each in found.groups],
        "units": [_unit(each) for each in found.units],
        "units_total": found.units_total,
    }


def _urgent(task: UrgentTask) -> dict[str, Any]:
    return {
        "task": task.task_id, "text": task.text, "due_on": task.due.isoformat(), "number": task.number,
        "late": task.late, "units": list(task.bodies),
    }  # fmt: skip


def _congress(congress: ComingCongress, on: date) -> dict[str, Any]:
    closes = congress.closes_on.isoformat() if congress.closes_on else None
    return {
        "key": congress.key, "name": congress.name, "opens_on": congress.opens_on.isoformat(),
        "closes_on": closes, "of_unit": congress.of_unit, "days_to_go": (congress.opens_on - on).days,
    }  # fmt: skip


def _group(group: GroupProgress) -> dict[str, Any]:
    return {
        "kind": group.kind.value,
        "id": group.id,
        "title": group_title(group),
        **_progress(group.progress),
    }


def _unit(unit: UnitProgress) -> dict[str, Any]:
    return {"unit": unit.name, **_progress(unit.progress)}


def _progress(progress: Progress) -> dict[str, int]:
    return {**asdict(progress), "waiting": progress.waiting}
