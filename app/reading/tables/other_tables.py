"""Tables that look like tables of assignments and are none: costs, slogans, the course of a ceremony."""

import re
from collections.abc import Iterable

from app.reading.language.folding import flat
from app.reading.tables.grid import Row

_COSTS = re.compile(r"don gia\b|thanh tien\b|(?:noi dung|khoan|muc|hang muc) chi$|dinh muc chi\b|du toan\b")
_SLOGANS = re.compile(r"(?:noi dung )?(?:cac )?(?:cau )?khau hieu(?: tuyen truyen)?$")
_CLOCK = re.compile(
    r"(?:tu |luc )?\d{1,2}\s*(?:h|g|gio|:)\s*(?:\d{2})?(?: phut)?"
    r"(?:\s*(?:-|–|—|den)\s*\d{1,2}\s*(?:h|g|gio|:)\s*(?:\d{2})?(?: phut)?)?"
)


def is_no_assignment(headings: Iterable[str], *, timed: bool) -> bool:
    """Tell by its folded headings whether a table lists costs or slogans instead of work.

    A table of work with its costs also says when each is due: it is `timed`.
    """
    return any(_SLOGANS.match(text) or (not timed and _COSTS.match(text)) for text in headings)


def is_course_of_a_day(rows: Iterable[Row], column: int) -> bool:
    """Tell whether a column of times gives the hours of one day and no days."""
    said = [cell.text for row in rows for cell in row.cells if cell.column == column and cell.texts]
    return len(said) > 1 and all(_CLOCK.fullmatch(flat(text).strip(" .:")) for text in said)
