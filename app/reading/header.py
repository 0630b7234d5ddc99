"""The formal block a document begins with: agencies, number, place and date, genre, title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.plan_reading import DocumentHeader, ReadWarning
from app.domain.text import first_upper, tidy
from app.reading.citations import DAY, day_of, tidy_symbol
from app.reading.folding import is_upper, lower
from app.reading.lines import Line, edges
from app.reading.marks import BULLETS, find_mark
from app.reading.vocabulary import GENRE_OF_SYMBOL, GENRES, MOTTOES, ORGANISATION

_FIRST_LINES, _LONGEST_LINE, _TITLE_LINES = 40, 160, 10
_NUMBER = re.compile(
    r"Số\s*[:.]?\s*(?P<number>\d{0,5})[\s….]*(?P<tail>[-–/]\s*(?:\d{4}\s*/\s*)?[A-ZĐ][\wĐđ.]*"
    r"(?:\s*[-–/]\s*[A-ZĐ0-9][\wĐđ.]*)*|\s[A-ZĐ][\wĐđ]*/[A-ZĐ][\wĐđ.]*)"
)
_DATED = re.compile(
    rf"(?:(?P<place>[^,;:()]{{2,60}}?)\s*,\s*)?ngày\s*(?:{DAY}|"
    rf"[\s….\d]*tháng[\s….]*\d{{0,2}}[\s….]*năm[\s….]*\d{{0,4}})\s*\.?\Z",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"(?:V/v\s*:?|Về việc\s*:?)\s*(.+)", re.IGNORECASE | re.DOTALL)
_AGENCY = re.compile(ORGANISATION)
_BASIS_WORDS = (
    "căn cứ", "thực hiện", "thi hành", "nhằm", "để ", "theo ", "trên cơ sở", "triển khai", "tiếp tục",
    "kính gửi", "năm ",
    "ngày ", "ban thường vụ", "ban chấp hành", "đảng ủy",
)  # fmt: skip
# A draft leaves a wide blank for the day or number: that is no gap between columns.
_BLANK_TO_FILL = re.compile(r"(?<=ngày|háng)[ \u00a0….]+(?=tháng|năm)|(?<=Số|ố:)[ \u00a0….]+(?=[-–/])")
_MONTH_TAIL = re.compile(r"tháng[\s….]*\d{1,2}\Z", re.IGNORECASE)


@dataclass
class HeaderReading:
    """What the header block gave: the fields, where the body begins, and what was not understood."""

    document: DocumentHeader
    body_from: int
    leftovers: list[ReadWarning] = field(default_factory=list)


@dataclass
class _Draft:
    number: str = ""
    symbol: str = ""
    place: str = ""
    issued_on: date | None = None
    subject: str = ""
    agencies: list[tuple[str, int]] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)
    named: bool = False
    leftovers: list[ReadWarning] = field(default_factory=list)


def read_header(lines: Sequence[Line]) -> HeaderReading:
    """Read the formal block at the top of the non-blank lines of a document."""
    genre_at = _find_genre(lines)
    draft = _Draft()
    genre, title = "", ""
    if genre_at is not None:
        _read_block(lines[:genre_at], draft)
        genre, start = _split_genre(lines[genre_at].text)
        body_from, title = _read_title(lines, genre_at + 1, start, draft)
    else:
        body_from = _block_end(lines)
        _read_block(lines[:body_from], draft)
    return HeaderReading(_document(draft, genre, title), body_from, draft.leftovers)


def _document(draft: _Draft, genre: str, title: str) -> DocumentHeader:
    kind = re.search(r"-([A-ZĐ]+)/|/([A-ZĐ]+)-", draft.symbol.upper())
    agencies = [name for name, _ in draft.agencies]
    for name, number in draft.agencies[:-2]:
        draft.leftovers.append(
            ReadWarning(number, name, "Cơ quan ở phần đầu văn bản, cao hơn cấp trên trực tiếp.")
        )
    if not genre and kind:
        genre = GENRE_OF_SYMBOL.get(kind[1] or kind[2], "")
    if title and draft.subject:
        title, draft.subject = f"{title} {draft.subject}", ""
    if title.startswith(("V/v", "v/v")):
        title = title[3:].lstrip(" :")
    return DocumentHeader(
        genre=genre,
        number=draft.number,
        symbol=draft.symbol,
        issued_on=draft.issued_on,
        place=draft.place,
        superior=agencies[-2] if len(agencies) > 1 else "",
        issuer=agencies[-1] if agencies else "",
        title=title or draft.subject,
    )


def _find_genre(lines: Sequence[Line]) -> int | None:
    """Return where the genre stands: a line of its own, or the start of a title in capitals."""
    for index, line in enumerate(lines[:_FIRST_LINES]):
        if len(line.text) > _LONGEST_LINE and not is_upper(line.text):
            return None
        if (mark := find_mark(line.text)) and mark.kind not in BULLETS:
            return None
        if _split_genre(line.text)[0] and not edges(line)[1:]:
            return index
    return None


def _split_genre(text: str) -> tuple[str, str]:
    """Return the genre and what of the title stands on its line, or two empty strings."""
    bare = lower(text.strip(" :*")).rstrip(".")
    for genre in sorted(GENRES, key=len, reverse=True):
        if bare == genre or (is_upper(text) and bare.replace(" ", "") == genre.replace(" ", "")):
            return first_upper(genre), ""
        rest = text.strip()[len(genre) :].strip(" :")
        titled = bare.startswith(f"{genre} ") and len(text) <= _LONGEST_LINE * 2
        if titled and is_upper(text):
            return first_upper(genre), rest
        if (
            titled
            and text[:1].isupper()
            and lower(rest).startswith(("tuyên truyền", "tổ chức", "về "))
            and text[-1] not in ".:;"
        ):
            return first_upper(genre), rest
    return "", ""


def _read_block(lines: Sequence[Line], draft: _Draft) -> None:
    for line in _with_whole_dates(lines):
        column = line.cell[2] if line.cell else 0
        for offset, part in enumerate(edges(replace(line, raw=_BLANK_TO_FILL.sub(" ", line.raw)))):
            _read_part(part, line.number, column + offset, draft)


def _with_whole_dates(lines: Sequence[Line]) -> list[Line]:
    """Join a date broken before its year, as narrow cells break it."""
    joined: list[Line] = []
    for line in lines:
        if joined and _MONTH_TAIL.search(joined[-1].text) and lower(line.text).startswith("năm"):
            before = joined[-1]
            joined[-1] = replace(
                before, text=f"{before.text} {line.text}", raw=f"{before.raw.rstrip()} {line.text}"
            )
        else:
            joined.append(line)
    return joined


def _read_part(part: str, number: int, column: int, draft: _Draft) -> None:
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
        draft.subject = found[1]
    elif not _take_agency(part, number, column, draft):
        draft.leftovers.append(ReadWarning(number, part, "Chưa rõ dòng này ở phần đầu văn bản là gì."))


def _symbol(found: re.Match[str]) -> str:
    tail = found["tail"].strip()
    return tidy_symbol(found["number"] + (tail if tail[0] in "-–/" else f"-{tail}"))


def _take_date(found: re.Match[str], number: int, draft: _Draft) -> None:
    draft.place = tidy(found["place"] or "").strip(" *-")
    draft.issued_on = day_of(found)
    if draft.issued_on is None:
        draft.leftovers.append(ReadWarning(number, tidy(found.group()), "Ngày ban hành chưa ghi đủ."))


def _take_agency(part: str, number: int, column: int, draft: _Draft) -> bool:
    named = bool(_AGENCY.match(lower(part)))
    if not (is_upper(part) or (named and len(part) <= 90 and part[0].isupper())) or part[0].isdigit():
        return False
    same_column = [index for index, at in enumerate(draft.columns) if at == column]
    dangling = bool(same_column) and re.search(
        r"(?:,|-|\bVÀ|\bCÁC|\bCỦA|\bBỘ)$", draft.agencies[same_column[-1]][0]
    )
    if named and not dangling:
        draft.agencies.append((part.rstrip(" *"), number))
        draft.columns.append(column)
        return True
    if not same_column or draft.named:
        return False
    name, first = draft.agencies[same_column[-1]]
    draft.agencies[same_column[-1]] = (f"{name} {part.rstrip(' *')}", first)
    return True


def _read_title(lines: Sequence[Line], start: int, begun: str, draft: _Draft) -> tuple[int, str]:
    """Return where the title ends and the title, its lines joined."""
    parts = [begun] if begun else []
    for index in range(start, min(len(lines), start + _TITLE_LINES)):
        line = lines[index]
        if not line.has_words:
            if parts:
                return index + 1, " ".join(parts)
        elif _is_formal(line.text):
            _read_block([line], draft)
        elif _ends_title(line, parts):
            return index, " ".join(parts)
        else:
            parts.append(line.text)
    return min(len(lines), start + _TITLE_LINES), " ".join(parts)


def _is_formal(text: str) -> bool:
    return bool(_NUMBER.match(text) or re.fullmatch(_DATED, text)) or lower(text) in MOTTOES


def _ends_title(line: Line, parts: list[str]) -> bool:
    text = line.text
    if find_mark(text) is not None and not text.startswith("("):
        return True
    words = lower(text)
    if (
        words.startswith(("căn cứ", "kính gửi"))
        or len(text) > _LONGEST_LINE * 2
        or words.endswith("như sau:")
    ):
        return True
    if not parts:
        return False
    if (
        text[0].isupper()
        and words.startswith(_BASIS_WORDS)
        and (line.gap or not is_upper(text))
        and not is_upper(parts[-1])
    ):
        return True
    if is_upper(parts[-1]) != is_upper(text) and is_upper(parts[-1]):
        return words.startswith(_BASIS_WORDS) or len(text) > _LONGEST_LINE
    return len(text) > _LONGEST_LINE or (text.endswith(".") and line.gap) or text.endswith(":")


def _block_end(lines: Sequence[Line]) -> int:
    """Return where the formal block ends in a document that does not state its genre."""
    for index, line in enumerate(lines[:_FIRST_LINES]):
        draft = _Draft(agencies=[("", 0)] if index else [], columns=[0] if index else [])
        _read_block([line], draft)
        if draft.leftovers or len(line.text) > _LONGEST_LINE or find_mark(line.text) is not None:
            return index
    return min(len(lines), _FIRST_LINES)
