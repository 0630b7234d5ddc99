"""The sample book: a plan, units, dates and some progress of an invented committee, from resources/sample."""

import tomllib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.body import Body, BodyKind
from app.domain.congress import CongressState
from app.domain.plan import BookInfo, Task
from app.resources import resource
from app.services import assignments, books, congresses, documents_in, plans, tasks, units
from app.services.books import Book
from app.store import bodies
from app.store.book import removed_on_failure

Entry = dict[str, Any]


def create_sample(path: Path) -> Book:
    """Make the sample book at a path where no file is, and open it.

    Raises:
        BookError: there is a file of that name, or it cannot be written there.
    """
    data = tomllib.loads(resource("sample", "so-mau.toml").read_text(encoding="utf-8"))
    committee = data["committee"]
    info = BookInfo(data["title"], agency=committee["symbol_code"], place=committee["place"], is_sample=True)
    book = books.create_book(path, info)
    with removed_on_failure(book):
        _add_departments(book, data["departments"])
        reading = documents_in.read_plan(resource("sample", data["plan"]))
        plans.import_plan(book, reading, data["plan"])
        units.add_units(book, documents_in.read_unit_list(resource("sample", data["units"])).entries)
        _set_congresses(book, data)
        _Filling(book, data).fill()
    return book


class _Filling:
    """Gives the sample's tasks to its bodies and sets how far they are."""

    def __init__(self, book: Book, data: Entry) -> None:
        self._book = book
        self._data = data
        self._ids = {body.code: body.id for body in units.all_ever(book) if body.code}
        self._units = [body.id for body in units.list_bodies(book, data["as_of"], (BodyKind.UNIT,))]
        self._tasks = tasks.list_tasks(book)
        waves = {wave.id: wave.ordinal for wave in plans.waves(book)}
        self._phases = {(waves[phase.wave_id], phase.timing.value): phase.id for phase in plans.phases(book)}
        self._duties = {duty.ordinal: duty.id for duty in plans.duties(book)}

    def fill(self) -> None:
        """Write the assignments, then the progress."""
        for entry in self._data["assignments"]:
            self._assign([self._wave_task(entry)], entry)
        for entry in self._data["duties"]:
            self._assign([task for task in self._tasks if task.duty_id == self._duties[entry["duty"]]], entry)
        for entry in self._data["progress"]:
            self._progress(entry)

    def _wave_task(self, entry: Entry) -> Task:
        phase_id = self._phases[entry["wave"], entry["timing"]]
        return next(
            task for task in self._tasks if task.phase_id == phase_id and task.ordinal == entry["position"]
        )

    def _duty_task(self, entry: Entry) -> Task:
        duty_id = self._duties[entry["duty"]]
        return next(task for task in self._tasks if task.duty_id == duty_id and task.ordinal == entry["item"])

    def _assign(self, given: Iterable[Task], entry: Entry) -> None:
        ids = [task.id for task in given]
        leads = [self._ids[code] for code in entry.get("lead", [])]
        leads += self._units if entry.get("every_unit") else []
        supports = [self._ids[code] for code in entry.get("support", [])]
        for role, body_ids in ((AssignmentRole.LEAD, leads), (AssignmentRole.SUPPORT, supports)):
            if body_ids:
                assignments.assign(self._book, ids, body_ids, role)

    def _progress(self, entry: Entry) -> None:
        task = self._wave_task(entry) if "wave" in entry else self._duty_task(entry)
        wanted = {self._ids[code] for code in entry["units"]}
        ids = [each.id for each in assignments.of_tasks(self._book, [task.id]) if each.body_id in wanted]
        state = AssignmentState(entry["state"])
        done_on: date = entry["done_on"] if "done_on" in entry else self._data["as_of"]
        assignments.set_state(self._book, ids, state, done_on)
        if entry.get("note"):
            assignments.set_note(self._book, ids, entry["note"])


def _add_departments(book: Book, entries: list[Entry]) -> None:
    with book.change("Thêm các ban, tiểu ban"):
        for number, entry in enumerate(entries, 1):
            kind = BodyKind.DEPARTMENT
            bodies.add(book, Body(0, entry["name"], kind, entry["short_name"], entry["code"], number))


def _set_congresses(book: Book, data: Entry) -> None:
    known = {congress.key: congress for congress in congresses.list_congresses(book)}
    changed = [
        replace(
            known[entry["key"]],
            term=entry["term"],
            prepares_on=_day(entry, "prepares_on"),
            opens_on=_day(entry, "opens_on"),
            closes_on=_day(entry, "closes_on"),
            venue=entry.get("venue", ""),
            state=CongressState(entry["state"]),
        )
        for entry in data["congresses"]
    ]
    of_unit = {body.code: body.id for body in units.all_ever(book)}
    own = {congress.body_id: congress for congress in known.values() if congress.body_id}
    for state in (CongressState.HELD, CongressState.APPROVED):
        codes = data["unit_congresses"][state.value]
        changed += [replace(own[of_unit[code]], state=state) for code in codes]
    congresses.update_many(book, changed)


def _day(entry: Entry, name: str) -> date | None:
    day = entry.get(name)
    return day if isinstance(day, date) else None
