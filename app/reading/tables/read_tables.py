"""The tables of assignments of a document read one by one; what is not needed of a table is let go."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.reading.tables.assignments import AssignmentGroup, read_rows
from app.reading.tables.grid import Table
from app.reading.tables.headings import Heading, carried_on, find_heading


@dataclass(frozen=True)
class ReadTable:
    """A table of assignments: its number, its first line and all its lines, and its rows by groups.

    `goes_on` tells that it is the rest of the one before.
    """

    number: int
    line: int
    lines: Sequence[int]
    groups: Sequence[AssignmentGroup]
    goes_on: bool


def read_tables(tables: Iterable[Table]) -> Iterator[ReadTable]:
    """Yield those tables that are of assignments, in the order of the text."""
    before: tuple[Heading, Table] | None = None
    for table in tables:
        heading = find_heading(table)
        goes_on = heading is None and before is not None
        if heading is None and before is not None:
            heading = carried_on(*before, table)
        if heading is None:
            continue
        groups = read_rows(table, heading)
        if any(group.rows for group in groups):
            yield ReadTable(table.number, table.line, array("I", _lines(table)), groups, goes_on)
            before = heading, table


def _lines(table: Table) -> Iterator[int]:
    for row in table.rows:
        for cell in row.cells:
            yield from cell.lines
