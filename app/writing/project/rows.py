"""The tasks of a project: one for each row, below the one of number 0 that stands for the whole."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from app.domain.dates.workdays import WorkCalendar
from app.domain.project.content import ProjectContent, ProjectRow, in_order, working_days
from app.domain.project.mark import RowKind, RowMark
from app.writing.project.values import (
    EVERY_DAY,
    LONGEST_NAME,
    MINUTES_PER_DAY,
    closing,
    duration,
    moment,
    name_text,
    opening,
    put,
)

MARK_FIELD, MARK_FIELD_NAME, MARK_ALIAS = "188744016", "Text30", "Mã sổ (đừng sửa)"
"""The text field of tasks that holds the mark: the last one, which people hardly use themselves."""

_FIXED_DURATION = 1
_AS_SOON_AS_POSSIBLE, _START_NO_EARLIER_THAN = 0, 4
_PROJECT_CALENDAR = -1
_DAYS, _ESTIMATED_DAYS = 7, 39
_PRIORITY = 500


@dataclass(frozen=True)
class Placed:
    """A row with its number in the file, its outline number, and how it is scheduled."""

    uid: int
    outline: str
    row: ProjectRow
    every_day: bool
    minutes: int

    def share_minutes(self, starts: date, ends: date, work: WorkCalendar) -> int:
        """Return the working time of a stretch of the row's days, by its calendar."""
        return _minutes(work, starts, ends, every_day=self.every_day)


def placed_rows(content: ProjectContent) -> list[Placed]:
    """Return the rows from top to bottom, numbered from 1.

    A row that begins or ends on a day off is scheduled by the calendar in which every day is worked, so that
    no program moves it; what holds others has no calendar of its own.
    """
    return [
        _placed(uid, outline, row, content.work)
        for uid, (outline, row) in enumerate(in_order(content.rows), 1)
    ]


def _placed(uid: int, outline: str, row: ProjectRow, work: WorkCalendar) -> Placed:
    every = not row.children and _touches_day_off(work, row.starts, row.ends)
    return Placed(uid, outline, row, every, _minutes(work, row.starts, row.ends, every_day=every))


def _touches_day_off(work: WorkCalendar, starts: date, ends: date) -> bool:
    return not (work.is_working(starts) and work.is_working(ends))


def put_rows(root: Element, content: ProjectContent, placed: list[Placed]) -> None:
    """Add the task that stands for the project, then a task for each row."""
    tasks = SubElement(root, "Tasks")
    whole = ProjectRow(
        RowKind.BOOK, 1, content.title, content.starts, content.ends, content.percent, children=content.rows
    )
    for each in (_placed(0, "0", whole, content.work), *placed):
        _put_row(SubElement(tasks, "Task"), each, content)


def _put_row(task: Element, each: Placed, content: ProjectContent) -> None:
    row = each.row
    _put_names(task, each, content)
    put(task, ("Start", opening(row.starts)), ("Finish", closing(row.ends)))
    put(task, ("Duration", duration(each.minutes)))
    put(task, ("DurationFormat", _DAYS if row.is_dated else _ESTIMATED_DAYS))
    put(task, ("Work", duration(_worked(each, content.work).all)), ("EffortDriven", False))
    put(task, ("Estimated", not row.is_dated), ("Milestone", row.is_milestone))
    put(task, ("Summary", bool(row.children) or row.kind is RowKind.BOOK))
    _put_progress(task, each, content)
    _put_constraint(task, each)
    mark = RowMark(content.book, row.kind, row.id, row.starts, row.ends, row.percent).text()
    put(task, ("Notes", _notes(row, mark)))
    put(SubElement(task, "ExtendedAttribute"), ("FieldID", MARK_FIELD), ("Value", mark))
    _put_baseline(task, each, content.work)


def _put_names(task: Element, each: Placed, content: ProjectContent) -> None:
    level = each.outline.count(".") + 1 if each.uid else 0
    put(
        task,
        ("UID", each.uid),
        ("ID", each.uid),
        ("Name", name_text(each.row.name)),
        ("Type", _FIXED_DURATION),
        ("IsNull", False),
        ("CreateDate", moment(content.made)),
        ("WBS", each.outline),
        ("OutlineNumber", each.outline),
        ("OutlineLevel", level),
        ("Priority", _PRIORITY),
    )


def _put_progress(task: Element, each: Placed, content: ProjectContent) -> None:
    row, worked = each.row, _worked(each, content.work)
    done = each.minutes * row.percent // 100
    put(
        task,
        ("PercentComplete", row.percent),
        ("PercentWorkComplete", 100 * worked.done // worked.all if worked.all else row.percent),
        ("ActualStart", opening(row.starts) if row.percent else None),
        ("ActualFinish", closing(row.ends) if row.percent == 100 else None),
        ("ActualDuration", duration(done)),
        ("ActualWork", duration(worked.done)),
        ("RemainingDuration", duration(each.minutes - done)),
        ("RemainingWork", duration(worked.all - worked.done)),
    )


class _Worked(NamedTuple):
    """The working time of all shares in a row, in minutes: all of it, and what of it was done."""

    all: int
    done: int


def _worked(each: Placed, work: WorkCalendar) -> _Worked:
    whole = done = 0
    for share in each.row.shares:
        minutes = each.share_minutes(share.starts, share.ends, work)
        whole += minutes
        done += minutes * share.percent // 100
    return _Worked(whole, done)


def _put_constraint(task: Element, each: Placed) -> None:
    """Hold every row where it is, also what has no day yet: none shall come back moved by itself."""
    row = each.row
    held = not row.children and each.uid != 0
    put(
        task,
        ("ConstraintType", _START_NO_EARLIER_THAN if held else _AS_SOON_AS_POSSIBLE),
        ("CalendarUID", EVERY_DAY if each.every_day else _PROJECT_CALENDAR),
        ("ConstraintDate", opening(row.starts) if held else None),
        ("Deadline", closing(row.deadline) if row.deadline else None),
        ("IgnoreResourceCalendar", each.every_day),
    )


def _notes(row: ProjectRow, mark: str) -> str:
    parts = [row.name if len(row.name) > LONGEST_NAME else "", row.notes, f"{MARK_ALIAS}: {mark}"]
    return "\n".join(part for part in parts if part)


def _put_baseline(task: Element, each: Placed, work: WorkCalendar) -> None:
    first = each.row.first
    if first is None or first.starts is None or first.ends is None:
        return
    every = _touches_day_off(work, first.starts, first.ends)
    minutes = _minutes(work, first.starts, first.ends, every_day=every)
    put(
        SubElement(task, "Baseline"),
        ("Number", 0),
        ("Interim", False),
        ("Start", opening(first.starts)),
        ("Finish", closing(first.ends)),
        ("Duration", duration(minutes)),
        ("DurationFormat", _DAYS),
        ("EstimatedDuration", False),
    )


def _minutes(work: WorkCalendar, starts: date, ends: date, *, every_day: bool) -> int:
    days = (ends - starts).days + 1 if every_day else working_days(work, starts, ends)
    return days * MINUTES_PER_DAY
