"""The clauses of a text, and a text with all blanked out in which no time of its own is written."""

import re

from app.reading.language.citations import citation_spans
from app.reading.language.folding import lower

_MARKS = ".;:…"
_EDGE = re.compile(rf"[{_MARKS}](?!\d)")
_LONGEST, _FARTHEST = 120, 2000
_DOCUMENTS = (
    "nghị quyết", "chỉ thị", "kết luận", "kế hoạch", "hướng dẫn", "công văn", "thông báo", "quyết định",
    "thông tri", "chương trình", "đề án", "quy định", "quy chế", "tờ trình", "công điện", "thư", "văn bản",
    "giấy mời", "luật", "nghị định", "thông tư", "pháp lệnh",
)  # fmt: skip
_DAY = r"ngày\s+\d{1,2}(?:\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})"
_OF = r"(?!(?:trước|chậm|muộn|vào|trong|hết|đến|xong|hoàn|từ|tổ)(?!\w))[^\s.;:,]+"
_FULL_DAY = re.compile(_DAY)
_DAY_OF = re.compile(rf"{_DAY}\s*,?\s*(?=của\s)")
_DOCUMENT_OF = re.compile(
    rf"\b(?:{'|'.join(_DOCUMENTS)})(?:\s+số\s+\S+|\s+của(?:\s+{_OF}){{1,8}}?)?\s*,?\s*(?:ban hành |ký |"
    rf"đề )*(?P<day>{_DAY})"
)
_NUMBER_OF = re.compile(r"số\s+\S+\s*,?\s*(?:ban hành |ký |đề )*\Z")
_RIGHT_BEFORE = (*_DOCUMENTS, "ban hành", "ký", "đề")


def without_citations(text: str) -> str:
    """Return the text in lower case with cited documents and their days blanked out; places stay."""
    words = lower(text)
    for start, end in citation_spans(text):
        words = _blanked(words, start, end)
    if "ngày" not in words:
        return words
    for found in _DAY_OF.finditer(words) if "của" in words else ():
        words = _blanked(words, *found.span())
    for found in _DOCUMENT_OF.finditer(words) if _may_cite(words) else ():
        words = _blanked(words, *found.span("day"))
    return words


def _may_cite(words: str) -> bool:
    """Tell whether any day may be that of a document: most are those by which something is to be done."""
    day = _FULL_DAY.search(words)
    while day and not _may_name_document(words[: day.start()]):
        day = _FULL_DAY.search(words, day.end())
    return day is not None


def _may_name_document(before: str) -> bool:
    if "của" in before or ("số" in before and _NUMBER_OF.search(before)):
        return True
    return before.rstrip().rstrip(",").rstrip().endswith(_RIGHT_BEFORE)


def _blanked(words: str, start: int, end: int) -> str:
    return f"{words[:start]}{'#' * (end - start)}{words[end:]}"


def clause_at(text: str, start: int, end: int) -> str:
    """Return the words around a place up to the marks that end a clause, at commas when that is long."""
    begin, stop = clause_bounds(text, start, end)
    if stop - begin > _LONGEST:
        comma = text.rfind(",", begin, start)
        begin = comma + 1 if comma >= 0 else begin
        later = text.find(",", end, stop)
        stop = later if later >= 0 else stop
    if stop - begin > _LONGEST * 2:
        begin, stop = start, end
    return text[begin:stop].strip(" ,")


def clause_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the clause around a place begins and ends."""
    earliest = max(0, start - _FARTHEST)
    begin = after_last(_MARKS, text, earliest, start)
    after = _EDGE.search(text, end)
    return begin, after.start() if after else len(text)


def after_last(marks: str, text: str, begin: int, end: int) -> int:
    """Return the place behind the last of some marks in a stretch of text, or where the stretch begins.

    A mark with a digit right behind it is the point in a number, one with a small letter that of an address.
    """
    for mark in marks:
        place = text.rfind(mark, begin, end)
        while 0 <= place < end - 1 and (text[place + 1].isdecimal() or text[place + 1].islower()):
            place = text.rfind(mark, begin, place)
        if place >= 0:
            begin = place + 1
    return begin
