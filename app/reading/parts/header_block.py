"""The lines of the formal block a document begins with: agencies, number, place and date, subject."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from app.domain.reading.plan_reading import ReadWarning
from app.domain.text import tidy
from app.reading.files.lines import Line, edges
from app.reading.language.citations import DAY, day_of, tidy_symbol
from app.reading.language.folding import is_upper, lower
from app.reading.language.marks import find_mark
from app.reading.language.vocabulary import MOTTOES, ORGANISATION

_NUMBER = re.compile(
    r"Số\s*[:.]?\s*(?P<number>\d{0,5})[\s….]*(?P<tail>[-–/]\s*(?:\d{4}\s*/\s*)?[A-ZĐ][\wĐđ.]*"
    r"(?:\s*[-–/]\s*[A-ZĐ0-9][\wĐđ.]*)*|\s[A-ZĐ][\wĐđ]*/[A-ZĐ][\wĐđ.]*)"
)
_MONTH = r"tháng[\s….]*\d{0,2}[\s….]*năm[\s….]*\d{0,4}"
_DATED = re.compile(
    rf"(?:(?P<place>[^,;:()]{{1,60}}?)\s*,\s*)?(?:ngày\s*(?:{DAY}|[\s….\d]*{_MONTH})|(?<=,)\s*{_MONTH})\s*\.?\Z",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"(?:V/v\s*:?|Về việc\s*:?)\s*(.+)", re.IGNORECASE | re.DOTALL)
_AGENCY = re.compile(ORGANISATION)
# A draft leaves a wide blank for the day or number: that is no gap between columns.
_BLANK_TO_FILL = re.compile(
    r"(?:,[ \u00a0]+)?ngày[ \u00a0….\d]*tháng[ \u00a0….\d]*(?:năm[ \u00a0….\d]*\d)?|"
    r"Số[ \u00a0]*:?[ \u00a0….]+[-–/]",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"[ \u00a0]{2,}")
# The heading of the Youth Union's papers stands where the Party's name does on the Party's own.
YOUTH = ("đoàn tncs hồ chí minh", "đoàn thanh niên cộng sản hồ chí minh")
# A committee's bare name belongs to the organisation on the line below it.
_COMMITTEES = ("ban thường vụ", "ban chấp hành", "bch", "btv", "ban thường trực", "ủy ban", "ban chỉ đạo")
# "Trang chủ > Văn bản" is where a web page stands, copied along with it.
_CRUMBS = re.compile(r"\s[>»›]\s")
UNKNOWN = "Chưa rõ dòng này ở phần đầu văn bản là gì."
_LONGEST_SUBJECT = 400
_NO_SUBJECT = ("kính gửi", "kính mời", "căn cứ", "thực hiện ")
_PLACE_BEGUN = re.compile(r"[^\W\d_][^\W\d_A-ZĐ]*(?: [^\W\d_][^\W\d_A-ZĐ]*)?")
_MONTH_TAIL = re.compile(r"tháng[\s….]*\d{1,2}(?:\s+năm)?\Z", re.IGNORECASE)


@dataclass
class HeaderDraft:
    """What the lines of the block have given so far."""

    number: str = ""
    symbol: str = ""
    place: str = ""
    issued_on: date | None = None
    subject: str = ""
    subject_column: int | None = None
    agencies: list[tuple[str, int]] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)
    named: bool = False
    leftovers: list[ReadWarning] = field(default_factory=list)


def read_block(lines: Sequence[Line], draft: HeaderDraft) -> None:
    """Take what each line of the block says into a draft."""
    for line in with_whole_dates(lines):
        column = line.cell[2] if line.cell else 0
        if line.gap and not line.cell:
            draft.subject_column = None
        raw = _BLANK_TO_FILL.sub(lambda blank: _BLANKS.sub(" ", blank.group()), line.raw)
        for offset, part in enumerate(edges(line._replace(raw=raw))):
            _read_part(part, line.number, column + offset, draft)


def with_whole_dates(lines: Sequence[Line]) -> list[Line]:
    """Join a date broken before its year or within its place, or a motto, as narrow cells break them."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        if before and _goes_on(before.text, line.text):
            joined[-1] = before._replace(
                text=f"{before.text} {line.text}", raw=f"{before.raw.rstrip()} {line.text}"
            )
        else:
            joined.append(line)
    return joined


def _goes_on(before: str, after: str) -> bool:
    """Tell whether two lines are one date or one motto."""
    whole = f"{before} {after}"
    if after[:1].isdigit() or lower(after).startswith("năm"):
        return bool(_MONTH_TAIL.search(before) and _DATED.search(whole))
    if before.istitle() and _PLACE_BEGUN.fullmatch(before) and _DATED.fullmatch(after):
        return bool(_DATED.search(whole))
    return lower(whole) in MOTTOES


def _read_part(part: str, number: int, column: int, draft: HeaderDraft) -> None:
    """Give one text of the block its role; what has none is left over."""
    for motto in MOTTOES:
        if lower(part.rstrip(" *")).replace("–", "-").endswith(motto):
            part = part.rstrip(" *")[: -len(motto)].strip()
            break
    if not any(letter.isalnum() for letter in part):
        # The asterisk or line under the issuer: what follows it is no more of its name.
        draft.named = draft.named or bool(part and draft.agencies)
        return
    if (found := _NUMBER.match(part)) and not draft.symbol:
        draft.number = found["number"]
        draft.named = True
        draft.symbol = _symbol(found)
        _read_part(part[found.end() :].strip(), number, column, draft)
    elif (found := _DATED.search(part)) and not draft.place and draft.issued_on is None:
        _take_date(found, number, draft)
        _read_part(part[: found.start()].strip(), number, column, draft)
    elif (found := _SUBJECT.match(part)) and not draft.subject:
        draft.subject, draft.subject_column = found[1], column
    elif _prolongs_subject(part, column, draft):
        draft.subject = f"{draft.subject} {part}"
    elif not _take_agency(part, number, column, draft):
        draft.leftovers.append(ReadWarning(number, part, UNKNOWN))


def _symbol(found: re.Match[str]) -> str:
    tail = found["tail"].strip()
    return tidy_symbol(found["number"] + (tail if tail[0] in "-–/" else f"-{tail}"))


def _take_date(found: re.Match[str], number: int, draft: HeaderDraft) -> None:
    draft.place = tidy(found["place"] or "").strip(" *-")
    draft.issued_on = day_of(found)
    if draft.issued_on is None:
        draft.leftovers.append(ReadWarning(number, tidy(found.group()), "Ngày ban hành chưa ghi đủ."))


def _prolongs_subject(part: str, column: int, draft: HeaderDraft) -> bool:
    """Tell whether a text is the next line of the subject: under it, no name and no address."""
    words = lower(part)
    return (
        column == draft.subject_column
        and len(draft.subject) + len(part) <= _LONGEST_SUBJECT
        and not is_upper(part)
        and not words.startswith(_NO_SUBJECT)
        and find_mark(part) is None
        and not (part[0].isupper() and draft.subject.endswith("."))
    )


def _take_agency(part: str, number: int, column: int, draft: HeaderDraft) -> bool:
    named = bool(_AGENCY.match(lower(part)))
    if lower(part.rstrip(" *")) in YOUTH and draft.agencies:
        return True
    if (
        _CRUMBS.search(part)
        or not (is_upper(part) or (named and len(part) <= 90 and part[0].isupper()))
        or part[0].isdigit()
    ):
        return False
    same_column = [index for index, at in enumerate(draft.columns) if at == column]
    dangling = bool(same_column) and _wants_more(draft.agencies[same_column[-1]][0], part)
    if named and not dangling:
        draft.agencies.append((part.rstrip(" *"), number))
        draft.columns.append(column)
        return True
    if not same_column or draft.named:
        return False
    name, first = draft.agencies[same_column[-1]]
    draft.agencies[same_column[-1]] = (f"{name} {part.rstrip(' *')}", first)
    return True


def _wants_more(agency: str, part: str) -> bool:
    """Tell whether the name of an agency goes on in the next line, which could be a name by itself."""
    generic = lower(agency) in _COMMITTEES and lower(part) not in _COMMITTEES
    generic = generic or lower(part) == "đại hội"
    return generic or bool(re.search(r"(?:,|-|\bVÀ|\bCÁC|\bCỦA|\bBỘ)$", agency))


def is_formal(text: str) -> bool:
    """Tell whether a line is a number, a place with its date, or a motto: no words of a title."""
    return bool(_NUMBER.match(text) or re.fullmatch(_DATED, text)) or lower(text) in MOTTOES
