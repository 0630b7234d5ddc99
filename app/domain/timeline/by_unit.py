"""The rows grouped by unit: each unit's assignments with their own due days."""

from collections.abc import Iterable
from datetime import date
from functools import cache, cached_property

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.body import Body
from app.domain.checklist import ChecklistTask
from app.domain.timeline.congress_rows import congress_section
from app.domain.timeline.lines import (
    Given,
    RowKind,
    RowState,
    TimelineContent,
    TimelineRow,
    state_given,
)
from app.domain.timeline.making import RowMaker, group, spanning
from app.domain.timeline.pieces import Members, Piece, Rows

UNGIVEN_KEY = "ungiven"
UNGIVEN = "Chưa giao cho ai"

_day = cache(date.fromisoformat)


def rows_by_unit(content: TimelineContent) -> Rows:
    """Return the congresses, then each unit with its assignments, tasks given to nobody, deleted ones."""
    maker = RowMaker(content)
    source = GivenRows(maker)
    runs = dict(content.given.runs())
    pieces: list[Piece] = [tuple(congress_section(maker))]
    for body in content.bodies:
        if body.id in runs:
            pieces.append((source.head(body, runs[body.id]),))
            pieces.append(Members(source, runs[body.id], 1))
    given = set(content.given.tasks)
    rest = [item for item in content.tasks if item.task.id not in given]
    if rest:
        head = group(UNGIVEN_KEY, RowKind.GROUP, 0, UNGIVEN, rest, spanning(rest))
        pieces.append((head, *(maker.task(item, 1) for item in rest)))
    return Rows([*pieces, tuple(maker.gone_group(maker.all_gone()))])


class GivenRows:
    """Makes the rows of assignments on demand, and counts them without."""

    def __init__(self, maker: RowMaker) -> None:
        self._maker = maker
        self._given = maker.content.given
        self._on = maker.content.on.isoformat()
        self.items = {item.task.id: item for item in maker.content.tasks}
        self._order = {task_id: number for number, task_id in enumerate(self.items)}
        self._names = {body.id: body.name for body in maker.content.bodies}
        starts = ((item.task.id, item.task.starts_on) for item in maker.content.tasks)
        self._starts = {task_id: day.isoformat() for task_id, day in starts if day}

    def row(self, place: int) -> TimelineRow:
        """Return the row of an assignment."""
        number, task_id, body, role, _, day = self._given.rows[place]
        item, state = self.items[task_id], self.state(place)
        due = _day(day) if day else None
        starts = item.task.starts_on
        return TimelineRow(
            f"given:{number}", RowKind.GIVEN, 1, item.task.text,
            starts if starts and (due is None or starts <= due) else None, due,
            congress=self._maker.congress_of(item), state=state, share=float(state is RowState.DONE),
            item=item, body=body, given=Given(number, self._names[body], AssignmentRole(role)),
            first=None if item.task.fans_out_to else self._maker.first_of(item.task.id),
        )  # fmt: skip

    def place_of(self, key: str) -> int | None:
        """Return the place of the assignment whose row has a key, or None."""
        kind, _, number = key.partition(":")
        return self._places.get(int(number)) if kind == "given" and number.isdigit() else None

    def in_order(self, places: Iterable[int]) -> list[int]:
        """Return places in the order of their tasks."""
        tasks, order = self._given.tasks, self._order
        return sorted(places, key=lambda place: order[tasks[place]])

    def state(self, place: int) -> RowState:
        """Return how an assignment stands."""
        return state_given(self._given.states[place], self._given.dues[place], self._on)

    def congress_of(self, item: ChecklistTask) -> str | None:
        """Return the congress that a task belongs to."""
        return self._maker.congress_of(item)

    def task_of(self, place: int) -> int:
        """Return the id of the task of an assignment."""
        return self._given.tasks[place]

    def body_of(self, place: int) -> int:
        """Return the id of the organisation of an assignment."""
        return self._given.bodies[place]

    def head(self, body: Body, places: range) -> TimelineRow:
        """Return the row of a unit, with the days between which its assignments lie."""
        done = self._given.states[places.start : places.stop].count(AssignmentState.DONE.value)
        days = self._days(places)
        first, last = (_day(min(days)), _day(max(days))) if days else (None, None)
        return TimelineRow(
            f"unit:{body.id}", RowKind.GROUP, 0, body.name, first, last,
            (first, last) if first and last else (), share=done / len(places), foldable=True,
            tasks=len(places), done=done, body=body.id,
        )  # fmt: skip

    def _days(self, places: range) -> list[str]:
        days = set(self._given.dues[places.start : places.stop])
        days.update(map(self._starts.get, self._given.tasks[places.start : places.stop]))
        return [day for day in days if day]

    @cached_property
    def _places(self) -> dict[int, int]:
        return {number: place for place, number in enumerate(self._given.ids)}
