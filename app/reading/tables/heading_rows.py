"""The rows of a table that may belong to its heading: rows of work are told apart from them."""

import re
from collections.abc import Iterable, Mapping, Sequence

from app.reading.language.folding import flat
from app.reading.tables.columns import Column, column_of
from app.reading.tables.grid import Cell, Row
from app.reading.tasks.bodies import is_body
from app.reading.times.stated_times import says_only_when

PLAIN_UNIT = re.compile(
    r"(?:ten |cac )?(?:don vi|co quan|co quan, don vi|to chuc|bo phan|dia phuong, don vi)"
)
_COUNTED = re.compile(r"\d{1,3}(?:\.\d{1,3})*")
_FEWEST_KNOWN = 2

Filled = Sequence[tuple[Row, Mapping[int, Cell]]]


def most_heading_rows(filled: Filled, width: int) -> int:
    """Return how many of the first rows of a table may be its heading; the first always may.

    A further row has to prove it: it is merged with the one above or set to stand on every page, stands
    under wider cells, or all that it says are the names of columns. A row of work is none, whatever it holds.
    """
    count = 1
    while count < len(filled) and _goes_on(filled, count, width):
        count += 1
    return count


def _goes_on(filled: Filled, number: int, width: int) -> bool:
    row = filled[number][0]
    # Over each column the lowest cell that says anything.
    above = {at: cell for _, grid in filled[:number] for at, cell in grid.items() if cell.text}
    if any(cell.continued for cell in row.cells):
        return True
    if _is_work(row, above, width):
        return False
    if row.repeats and all(other.repeats for other, _ in filled[:number]):
        return True
    told = [cell for cell in row.cells if cell.text]
    announced = sum(1 for cell in told if _under_wider(cell, above, width) or _names_a_column(cell.text))
    if len(filled[number - 1][0].texts) == 1:
        return announced >= _FEWEST_KNOWN and announced * 2 >= len(told)  # The row above is a title.
    return announced == len(told)


def _is_work(row: Row, above: Mapping[int, Cell], width: int) -> bool:
    """Tell whether a row is counted, says when, or names a body, in columns that are headed so."""
    cells = [cell for cell in row.cells if cell.text and not _under_wider(cell, above, width)]
    return any(_holds(cell, column_of(above[cell.column].text)) for cell in cells if cell.column in above)


def _holds(cell: Cell, column: Column | None) -> bool:
    if column is Column.NUMBER:
        return _COUNTED.fullmatch(cell.text.strip(" .()")) is not None
    if column in (Column.BEGIN, Column.TIME):
        return says_only_when(cell.text)
    return column in (Column.LEAD, Column.SUPPORT) and column_of(cell.text) is None and is_body(cell.text)


def _under_wider(cell: Cell, above: Mapping[int, Cell], width: int) -> bool:
    """Tell whether a cell is one of several under a wider one that does not head the whole table."""
    over = above.get(cell.column)
    return over is not None and cell.span < over.span < width


def _names_a_column(text: str) -> bool:
    return column_of(text) is not None or PLAIN_UNIT.fullmatch(flat(text).strip(" .:*()")) is not None


def name_bodies(texts: Iterable[str]) -> bool:
    """Tell whether at least half of the texts in a column name organisations."""
    named = [is_body(text) for text in texts if text]
    return bool(named) and sum(named) * 2 >= len(named)
