"""Assignments in columns: tens of thousands of them are counted without making an object of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True)
class GivenTasks:
    """Assignments, those of one organisation one after another; each column holds one thing of all of them.

    States and roles are as stored, due days ISO text, which sorts as the days do.
    """

    ids: tuple[int, ...] = ()
    tasks: tuple[int, ...] = ()
    bodies: tuple[int, ...] = ()
    roles: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    dues: tuple[str | None, ...] = ()

    def __len__(self) -> int:
        return len(self.ids)

    def runs(self) -> Iterator[tuple[int, range]]:
        """Yield each organisation with the places of its assignments."""
        first = 0
        for body, members in groupby(self.bodies):
            last = first + sum(1 for _ in members)
            yield body, range(first, last)
            first = last


NOTHING_GIVEN = GivenTasks()
