"""The list of a file with several sheets: the first that is shown and filled, the others named."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from app.domain.congress_entry import CongressEntries
from app.domain.errors import UnreadableFileError
from app.domain.unit_entry import UnitList, UnitListProblem
from app.reading.units.list_file import list_sheets, refuse_personal
from app.reading.units.sheets import Sheet

Listed = TypeVar("Listed", UnitList, CongressEntries)


def read_first_list(path: Path, read_sheet: Callable[[Sheet], Listed | None], none_found: str) -> Listed:
    """Read the first sheet of a file that is shown and holds a list; `read_sheet` tells what one holds.

    Other sheets that hold a list are named among the problems.

    Raises:
        UnreadableFileError: it is no such file, has a password, or has no list; then it says `none_found`.
        UnsafeFileError: its columns look like a file on persons; nothing of it is kept.
    """
    sheets = list_sheets(path)
    for sheet in sheets:
        refuse_personal(sheet.rows)
    lists = [(sheet, found) for sheet in sheets if (found := read_sheet(sheet)) is not None]
    shown = [(sheet, found) for sheet, found in lists if not sheet.is_hidden]
    if shown:
        return _chosen(shown, several=len(sheets) > 1)
    if lists:
        raise UnreadableFileError(
            f"Danh sách trong tệp «{path.name}» nằm ở trang ẩn «{lists[0][0].name}»; hãy bỏ ẩn rồi nhập lại."
        )
    raise UnreadableFileError(none_found)


def _chosen(lists: Sequence[tuple[Sheet, Listed]], *, several: bool) -> Listed:
    """Return the first list that has entries, and name the sheets of the others that have."""
    filled = [(sheet, found) for sheet, found in lists if found.entries] or list(lists[:1])
    sheet, found = filled[0]
    others = tuple(
        UnitListProblem(0, f"Trang «{other.name}»", f"có {len(left.entries)} đơn vị nhưng chưa nhập")
        for other, left in filled[1:]
    )
    return replace(found, problems=others + found.problems, sheet=sheet.name if several else "")
