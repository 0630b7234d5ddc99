"""The block a document ends with: who receives it and who signs it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.domain.reading.plan_reading import ReadWarning
from app.reading.files.lines import Line, edges
from app.reading.language.folding import is_upper, lower
from app.reading.language.marks import BULLETS, MarkKind, find_mark
from app.reading.language.vocabulary import OFFICES
from app.reading.tables.closing_tables import annex_at

_RECIPIENTS = re.compile(r"nơi nhận\s*(?P<colon>[:.]?)\s*", re.IGNORECASE)
_AUTHORITY = re.compile(r"(?:T/M|T\.M|TM\.|TM |K/T|KT\.|KT |K\.T|T/L|TL\.|TUQ\.|T/UQ|Q\.)\s*[A-ZĐÀ-Ỹ]")
# No other line is an annex or a wide heading, or begins the block, unless it holds texts side by side.
_MAY_TELL = re.compile(r"[IVXL]|[A-HĐ]\s*[./)\-–]|P[hH]|C[hH]|(?i:nơi nhận)|[^a-z]*\Z")
_INSTEAD = re.compile(r"(?:K/T|KT\.|KT |K\.T|Q\.|QUYỀN )")
_DEGREE = re.compile(
    r"^(?:(?:GS|PGS|TS|ThS|Ths|Th\.S|BSCK\w*|BS|KS|CN|LS)(?!\w)\.?\s*|"
    r"(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý) )+"
)
_SEALED = re.compile(
    r"\(?\s*(?:đã ký|đã ký và đóng dấu|ký tên|ký,|ký và|ký số|chữ ký)[^)]*\)?\.?", re.IGNORECASE
)
_WIDE = frozenset({MarkKind.ROMAN, MarkKind.UPPER, MarkKind.PART, MarkKind.CHAPTER})
_OFFICE_WITHIN = 25
_LONGEST = 160


@dataclass
class ClosingReading:
    """What the closing block gave, and where it stands among the lines."""

    starts: int
    ends: int
    recipients: list[str] = field(default_factory=list)
    authority: str = ""
    on_behalf_of: str = ""
    office: str = ""
    signer: str | None = None
    leftovers: list[ReadWarning] = field(default_factory=list)


def read_closing(lines: Sequence[Line]) -> ClosingReading:
    """Read the recipients and the signing block; the block ends at an annex or with the document."""
    bounds = _find_bounds(lines)
    if bounds is None:
        return ClosingReading(len(lines), len(lines))
    starts, ends = bounds[0], annex_at(lines, *bounds)
    closing = ClosingReading(starts, ends)
    listing: dict[int, bool] = {}
    for line in lines[starts:ends]:
        column = line.cell[2] if line.cell else 0
        parts = edges(line)
        for offset, part in enumerate(parts):
            _read_part(part, line, column + offset, listing, closing)
    return closing


def _find_bounds(lines: Sequence[Line]) -> tuple[int, int] | None:
    """Return where the block starts and ends: no wide heading stands between it and the next annex."""
    telling = [at for at, line in enumerate(lines) if _MAY_TELL.match(line.text) or line.is_parted]
    annexes = [at for at in telling if at and _kind(lines[at]) is MarkKind.ANNEX]
    begins = 0
    for ends in (*annexes, len(lines)):
        starts = None
        for at in reversed(telling[bisect_left(telling, begins) : bisect_left(telling, ends)]):
            if any(_opens(part, ends - at) for part in edges(lines[at])):
                starts = at
            if _kind(lines[at]) in _WIDE:
                break
        if starts is not None:
            return starts, ends
        begins = ends
    return None


def _kind(line: Line) -> MarkKind | None:
    mark = find_mark(line.text)
    return mark.kind if mark else None


def _opens(part: str, left: int) -> bool:
    """Tell whether a text begins the block, with so many lines left to its end."""
    found = _RECIPIENTS.match(part)
    if found and (found["colon"] or found.end() == len(part)):
        return True
    if not is_upper(part):
        return False
    return bool(_AUTHORITY.match(part)) or (left <= _OFFICE_WITHIN and lower(part) in OFFICES)


def _read_part(part: str, line: Line, column: int, listing: dict[int, bool], closing: ClosingReading) -> None:
    """Give one text of the block its role; `listing` tells which columns are listing recipients."""
    if found := _RECIPIENTS.match(part):
        listing[column] = True
        part = part[found.end() :].strip()
    if not any(letter.isalnum() for letter in part) or _SEALED.fullmatch(part):
        return
    mark = find_mark(part)
    pointed = mark is not None and mark.kind in BULLETS
    if not pointed and _take_signing(part, closing):
        listing[column] = False
    elif (pointed or listing.get(column)) and len(part) <= _LONGEST:
        _take_recipient(mark.rest if mark and pointed else part, pointed, closing)
    else:
        closing.leftovers.append(
            ReadWarning(line.number, part, "Chưa rõ dòng này ở phần cuối văn bản là gì.")
        )


def _take_recipient(text: str, pointed: bool, closing: ClosingReading) -> None:
    cleaned = text.strip().rstrip(",;./ ").strip()
    if closing.recipients and not pointed and text[:1].islower():
        closing.recipients[-1] = f"{closing.recipients[-1]} {cleaned}"
    elif cleaned:
        closing.recipients.append(cleaned)


def _take_signing(part: str, closing: ClosingReading) -> bool:
    """Take a text as authority, office or name, in the order of the signing block."""
    if closing.signer is not None:
        return False
    if _AUTHORITY.match(part) and is_upper(part) and not (closing.on_behalf_of or closing.office):
        if closing.authority and not _INSTEAD.match(part):
            return False
        if closing.authority:
            closing.on_behalf_of = part
        else:
            closing.authority = part
    elif _office(part) and not closing.office:
        closing.office = part
    elif is_upper(part) and closing.authority and not closing.office and not _has_office(part):
        _prolong(part, closing)
    elif (closing.authority or closing.office) and _is_name(part) and not _office(part):
        closing.signer = part
    else:
        return False
    return True


def _prolong(part: str, closing: ClosingReading) -> None:
    """Add the second line of a long authority to its first."""
    if closing.on_behalf_of:
        closing.on_behalf_of = f"{closing.on_behalf_of} {part}"
    else:
        closing.authority = f"{closing.authority} {part}"


def _office(part: str) -> bool:
    """Tell whether a text names an office; it may go on with the agency or a second office."""
    words = lower(part.strip(" ,.*"))
    return is_upper(part) and (words in OFFICES or any(words.startswith(f"{office} ") for office in OFFICES))


def _has_office(part: str) -> bool:
    words = lower(part)
    return any(words.endswith(f" {office}") for office in OFFICES)


def _is_name(part: str) -> bool:
    words = _DEGREE.sub("", part).split()
    return 2 <= len(words) <= 6 and all(
        word[0].isupper() and re.sub(r"[-'’‘]", "", word).isalpha() for word in words
    )
