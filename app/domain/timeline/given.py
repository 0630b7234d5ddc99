"""Assignments as plain rows: tens of thousands of them are counted without making an object of each."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

GivenRow = tuple[int, int, int, str, str, str | None]
"""The id, task, organisation, role and state of an assignment, and its due day as ISO text."""


@dataclass(frozen=True)
class GivenTasks:
    """Assignments in the order of their organisations' ids, and single columns of them.

    States and roles are as stored; ISO text sorts as the days do.
    """

    rows: Sequence[GivenRow] = ()

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def ids(self) -> list[int]:
        """Return the ids of the assignments."""
        return [row[0] for row in self.rows]

    @cached_property
    def tasks(self) -> list[int]:
        """Return the id of the task of each."""
        return [row[1] for row in self.rows]

    @cached_property
    def bodies(self) -> list[int]:
        """Return the id of the organisation of each."""
        return [row[2] for row in self.rows]

    @cached_property
    def states(self) -> list[str]:
        """Return the state of each."""
        return [row[4] for row in self.rows]

    @cached_property
    def dues(self) -> list[str | None]:
        """Return the due day of each."""
        return [row[5] for row in self.rows]

    def runs(self) -> Iterator[tuple[int, range]]:
        """Yield each organisation with the places of its assignments."""
        first = 0
        while first < len(self.bodies):
            body = self.bodies[first]
            last = bisect_right(self.bodies, body, first)
            yield body, range(first, last)
            first = last


NOTHING_GIVEN = GivenTasks()
