"""Deadlines as the time column of a table states them: bare, since the heading says that they are."""

import re
from dataclasses import replace

from app.reading.language.folding import lower
from app.reading.times.deadlines import DueContext, FoundDue, find_due, may_set_time

# In a sentence these words make a bare month or year a time to be done in; in the column its heading does.
_SAID_BY_THE_HEADING = ("hoàn thành ", "hoàn thành trong ")
# What only a cell is short for: "T12/2026", "Q.I/2027", "10, 11/12", "Xong 20/12", "Dịp 22/12", "2027".
_SHORT = re.compile(
    r"(?:[tq]\.? ?[\div]|\d{1,2}(?: ?[,&]| và| hoặc)|xong|hoàn thành|nhân dịp|dịp|cả năm|\d{4}$)"
)
_SPELLED_OUT = (
    (re.compile(r"\bt\.? ?(?=\d{1,2}(?!\d))"), "tháng "),
    (re.compile(r"\bq\.? ?(?=(?:iv|i{1,3}|[1-4])\b)"), "quý "),
    (re.compile(r"\A(?=\d{1,2}(?: ?[,&]| và| hoặc) ?\d)"), "ngày "),
    (re.compile(r"\A(?:xong|hoàn thành):? (?:ngày )?(?=\d)"), "ngày "),
    (re.compile(r"\A(?:nhân )?dịp (?:ngày )?(?=\d)"), "ngày "),
    (re.compile(r"\A(?:cả (?=năm)|(?=\d{4}\Z))"), "trong "),
    (re.compile(r"(?<=\Atrong )(?=\d)"), "năm "),
)
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
    spelled = _spelled_out(cell)
    found = bare = find_due(spelled, context)
    if bare.rule is None:
        led = (_with_lead(lead, spelled, context) for lead in _SAID_BY_THE_HEADING)
        found = next((each for each in led if each.rule is not None), bare)
    if found == FoundDue(None) and _TELLS_TIME.search(lower(cell)):
        return FoundDue(None, _UNREAD.format(words=cell))
    if found.rule is None or spelled is cell:
        return found
    return FoundDue(replace(found.rule, words=cell), found.why)


def _spelled_out(cell: str) -> str:
    """Return in full what a cell is short for, in small letters; a cell that is not short as it stands."""
    words = lower(cell)
    if not _SHORT.match(words):
        return cell
    for short, full in _SPELLED_OUT:
        words = short.sub(full, words)
    return words


def _with_lead(lead: str, cell: str, context: DueContext) -> FoundDue:
    found = find_due(f"{lead}{cell}", context)
    if found.rule is None:
        return found
    words = found.rule.words
    bare = words[len(lead) :] if words.lower().startswith(lead) else words.removeprefix(lead.strip())
    return FoundDue(replace(found.rule, words=bare.strip() or cell), found.why.replace(lead, ""))
