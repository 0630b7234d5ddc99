"""Deadlines as the time column of a table states them: bare, since the heading says that they are."""

import re
from dataclasses import replace

from app.reading.language.folding import lower
from app.reading.times.deadlines import DueContext, FoundDue, find_due, may_set_time

# In a sentence these words make a bare month or year a time to be done in; in the column its heading does.
_SAID_BY_THE_HEADING = ("hoàn thành ", "hoàn thành trong ")
# "T3/2025" is short for the month, and a bare "2025" is the whole year.
_SHORT_MONTH = re.compile(
    r"\bt\.?\s?(?=\d{1,2}(?:\s*[-–,]\s*(?:t\.?\s?)?\d{1,2})?\s*[/.\-]\s*\d{4}\b)", re.IGNORECASE
)
_YEAR = re.compile(r"\W*(20\d\d)\W*")
# These say that there is a time, be it written in whichever way.
_TELLS_TIME = re.compile(r"\d|\b(?:hằng|hàng|mỗi)\s+ngày\b")
_UNREAD = "Cột thời gian ghi «{words}» nhưng chưa đọc được thời hạn; hãy đặt thời hạn khi xem lại."


def read_time_cell(words: str, context: DueContext, begins: str = "") -> FoundDue:
    """Return the due rule that a cell gives; `begins` is the cell of the first day, where there is one.

    A cell that sets no time ("Thường xuyên") gives none; one that cannot be settled says why.
    """
    if begins and words:
        both = find_due(f"{begins} - {words}", context)
        if both.rule is not None:
            return both
    cell = words or (f"từ {begins}" if begins else "")
    if not may_set_time(lower(cell)):
        return FoundDue(None)
    found = _read(cell, context)
    if found == FoundDue(None) and (spelt := _spelt(cell)) != cell:
        found = _read(spelt, context)
        found = FoundDue(replace(found.rule, words=cell), found.why) if found.rule else found
    if found == FoundDue(None) and _TELLS_TIME.search(lower(cell)):
        return FoundDue(None, _UNREAD.format(words=cell))
    return found


def _read(cell: str, context: DueContext) -> FoundDue:
    bare = find_due(cell, context)
    if bare.rule is not None:
        return bare
    led = (_with_lead(lead, cell, context) for lead in _SAID_BY_THE_HEADING)
    return next((each for each in led if each.rule is not None), bare)


def _spelt(cell: str) -> str:
    """Return a cell with a shortened month or a bare year as sentences write them."""
    return _YEAR.sub(r"năm \1", cell) if _YEAR.fullmatch(cell) else _SHORT_MONTH.sub("tháng ", cell)


def _with_lead(lead: str, cell: str, context: DueContext) -> FoundDue:
    found = find_due(f"{lead}{cell}", context)
    if found.rule is None:
        return found
    words = found.rule.words
    bare = words[len(lead) :] if words.lower().startswith(lead) else words.removeprefix(lead.strip())
    return FoundDue(replace(found.rule, words=bare.strip() or cell), found.why.replace(lead, ""))
