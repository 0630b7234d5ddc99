"""Tables of assignments that stand behind the signature under a heading that calls itself no annex."""

import re
from collections.abc import Iterator, Sequence

from app.reading.files.lines import Line
from app.reading.language.folding import is_upper, lower
from app.reading.tables.columns import Column, column_of

_NAMED = re.compile(
    r"\W*(?:(?:ban hành )?kèm theo|bảng|biểu|danh mục|lịch|tiến độ|phân công|nội dung|chi tiết|khung)\b"
)
_FEWEST_HEADINGS, _MOST_TITLES, _LONGEST_NAME = 3, 4, 6
_WORK = {Column.CONTENT, Column.LEAD, Column.TIME}


def annex_at(lines: Sequence[Line], starts: int, ends: int) -> int:
    """Return where an annex with a table of assignments begins within the closing block, or its end."""
    for first in _tables_from(lines, starts, ends):
        if _is_headed(lines, first, ends):
            return _title_at(lines, starts, first)
    return ends


def _tables_from(lines: Sequence[Line], starts: int, ends: int) -> Iterator[int]:
    """Yield where each table begins that stands wholly behind the first line of the block."""
    before = lines[starts].cell
    for index in range(starts + 1, ends):
        cell = lines[index].cell
        if cell and (before is None or cell[0] != before[0]):
            yield index
        before = cell or before


def _is_headed(lines: Sequence[Line], first: int, ends: int) -> bool:
    """Tell whether the first row of a table heads columns of work, as that of a signing block does not."""
    at = lines[first].cell
    row = (line for line in lines[first:ends] if at and line.cell and line.cell[:2] == at[:2])
    columns = [column for line in row if (column := column_of(line.text))]
    return len(columns) >= _FEWEST_HEADINGS and bool(_WORK & set(columns))


def _title_at(lines: Sequence[Line], starts: int, first: int) -> int:
    """Return where the title over a table begins: lines in capitals, or such as call it a list."""
    at = first
    while at > starts + 1 and first - at < _MOST_TITLES:
        line = lines[at - 1]
        if line.cell or not (_NAMED.match(lower(line.text)) or _is_title(line.text)):
            break
        at -= 1
    return at


def _is_title(text: str) -> bool:
    """Tell a title from the signer's name in capitals, which has few words."""
    return is_upper(text) and len(text.split()) > _LONGEST_NAME
