"""Tables of a document as grids: which column each cell stands in, and what is merged."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Cell(NamedTuple):
    """One cell: its tidy texts, the numbers of their lines, and the grid columns it covers from `column` on.

    `continued` tells that it is merged with the cell above, which then holds the text of both.
    """

    column: int
    texts: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()
    span: int = 1
    continued: bool = False

    @property
    def text(self) -> str:
        """Return the text in one line."""
        return " ".join(self.texts)


@dataclass(frozen=True)
class Row:
    """One row; `repeats` tells that it is set to stand at the head of every page."""

    cells: tuple[Cell, ...]
    repeats: bool = False

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Return the texts of the cells that hold any."""
        return tuple(cell.text for cell in self.cells if cell.text)

    @property
    def line(self) -> int:
        """Return the number of the row's first line, 0 when it has none."""
        return next((line for cell in self.cells for line in cell.lines), 0)


@dataclass(frozen=True)
class Table:
    """One table of a document, by its number in it."""

    number: int
    rows: tuple[Row, ...]

    @cached_property
    def width(self) -> int:
        """Return the number of grid columns."""
        return max((cell.column + cell.span for row in self.rows for cell in row.cells), default=0)

    @property
    def line(self) -> int:
        """Return the number of the first line, 0 when the table holds no text."""
        return next((row.line for row in self.rows if row.line), 0)

    def filled(self) -> Iterator[tuple[Row, dict[int, Cell]]]:
        """Yield each row with what stands in each grid column, merged cells taken from above."""
        above: dict[int, Cell] = {}
        for row in self.rows:
            grid: dict[int, Cell] = {}
            for cell in row.cells:
                for column in range(cell.column, cell.column + cell.span):
                    grid[column] = above.get(column, cell) if cell.continued else cell
            above = grid
            yield row, grid
