"""What scanning leaves in a text: page numbers between its lines, and "l" or "O" in place of digits."""

import re
from collections.abc import Sequence

from app.domain.reading.plan_reading import ReadWarning
from app.reading.files.lines import Line
from app.reading.language.folding import is_upper

_PAGE = re.compile(
    r"[-–—~_=*\s]*(?P<word>trang\s*)?(?P<page>\d{1,3})(?:\s*/\s*\d{1,3})?[-–—~_=*\s]*", re.IGNORECASE
)
_SET_IN = 8
_FIRST_PAGES = 3
# A label in which "l" or "|" stands for "I" or "1", as "llI." and "l." do.
_LABEL = re.compile(r"(?P<mark>[lI1|VX]{1,6})(?P<stop>\s*[.\-–/)]\s*|\s*/\.\s*)(?P<rest>\S.*)", re.DOTALL)
_STAGE = re.compile(
    r"(?P<word>\b(?:[Đđ]ợt|[Gg]iai đoạn|[Bb]ước|[Pp]hần|[Mm]ục|[Pp]hụ lục|PHẦN|PHỤ LỤC|ĐỢT)\s+(?:số\s+)?)"
    r"(?P<mark>[lI|]{1,3})(?!\w)"
)
_NUMBER = re.compile(r"(?<![\w|])(?=[\dlIO|]*\d)[\dlIO|]{2,}(?![\w|])")
# Where only a day or a month can stand, letters alone are digits as well: "ngày lO tháng l năm".
_DAY = re.compile(
    r"(?<=ngày )[\dlIO|]{1,2}(?=\s*(?:/|tháng\b))|(?<=\d/)[\dlIO|]{1,2}(?=/\d)|"
    r"(?<=tháng )[\dlIO|]{1,2}(?=\s*(?:/|năm\b))"
)
_AS_DIGITS = str.maketrans("lI|O", "1110")
_PAGES = "Đã bỏ {count} dòng chỉ có số trang ({pages})."
_LETTERS = "Chữ quét có chỗ nhầm «l», «O» với số; đã đọc thành «{now}», hãy so lại với bản gốc."


def mended(lines: Sequence[Line]) -> tuple[list[Line], list[ReadWarning]]:
    """Return the lines without page numbers and with digits for look-alikes, and what was done to them."""
    kept, warnings = _without_pages(lines)
    result: list[Line] = []
    for line in kept:
        text = read_look_alikes(line.text)
        if text != line.text:
            warnings.append(ReadWarning(line.number, line.text, _LETTERS.format(now=text[:80])))
            line = line._replace(text=text, raw=read_look_alikes(line.raw))
        result.append(line)
    return result, warnings


def read_look_alikes(text: str) -> str:
    """Return a line with "l", "I", "|" and "O" read as digits or Roman ones where only those make sense."""
    if not any(letter in text for letter in "lI|O") or text.count("|") > 1:
        return text  # several bars are the borders of a table
    lead = text[: len(text) - len(text.lstrip())]
    body = text[len(lead) :]
    if (found := _LABEL.fullmatch(body)) and ("l" in found["mark"] or "|" in found["mark"]):
        body = _label(found["mark"], found["rest"]) + found["stop"] + found["rest"]
    body = _STAGE.sub(lambda stage: stage["word"] + _ordinal(stage["mark"]), body)
    body = _NUMBER.sub(lambda number: number.group().translate(_AS_DIGITS), body)
    return lead + _DAY.sub(lambda day: day.group().translate(_AS_DIGITS), body)


def _label(mark: str, rest: str) -> str:
    """Return a label as it was: Roman before a heading in capitals or with a Roman letter, else a number."""
    roman = is_upper(rest) or any(letter in mark for letter in "VX") or ("I" in mark and len(mark) > 1)
    return re.sub("[l|1]", "I", mark) if roman else mark.translate(_AS_DIGITS)


def _ordinal(mark: str) -> str:
    if len(mark) == 1:
        return "I" if mark == "I" else "1"
    return "I" * len(mark)


def _without_pages(lines: Sequence[Line]) -> tuple[list[Line], list[ReadWarning]]:
    places = _pages(lines)
    if not places:
        return list(lines), []
    dropped = set(places)
    kept: list[Line] = []
    for place, line in enumerate(lines):
        if place in dropped:
            continue
        # The blank lines around a page number part no paragraphs.
        kept.append(line._replace(gap=False) if place - 1 in dropped else line)
    first = lines[places[0]]
    pages = ", ".join(lines[place].text for place in places[:5]) + (", …" if len(places) > 5 else "")
    return kept, [ReadWarning(first.number, first.text, _PAGES.format(count=len(places), pages=pages))]


def _pages(lines: Sequence[Line]) -> list[int]:
    """Return where page numbers stand: set apart, each one more than the one before."""
    places: list[int] = []
    last = 0
    for place, line in enumerate(lines):
        found = _PAGE.fullmatch(line.text) if len(line.text) < 16 and line.cell is None else None
        if found is None or not _is_set_apart(lines, place, found):
            continue
        page = int(found["page"])
        if page == last + 1 if places else 0 < page <= _FIRST_PAGES:
            places.append(place)
            last = page
    return places


def _is_set_apart(lines: Sequence[Line], place: int, found: re.Match[str]) -> bool:
    line = lines[place]
    marked = bool(found["word"]) or (line.text[0] in "-–—~" and line.text[-1] in "-–—~")
    set_in = len(line.raw) - len(line.raw.lstrip()) >= _SET_IN or line.centred
    alone = line.gap and (place + 1 == len(lines) or lines[place + 1].gap)
    return place > 0 and (marked or set_in or alone)
