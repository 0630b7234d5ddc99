"""The formal parts a document begins with: its block of lines, genre and title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.domain.reading.plan_reading import DocumentHeader, ReadWarning
from app.domain.text import first_upper
from app.reading.files.lines import Line, edges
from app.reading.language.folding import is_upper, lower
from app.reading.language.marks import BULLETS, find_mark
from app.reading.language.vocabulary import GENRE_OF_SYMBOL, GENRES
from app.reading.parts.header_block import (
    UNKNOWN,
    YOUTH,
    HeaderDraft,
    is_formal,
    read_block,
    with_whole_dates,
)

_FIRST_LINES, _LONGEST_LINE, _TITLE_LINES = 40, 160, 10
_LETTER = "Công văn"
_ATTACHED = ("(kèm theo", "(ban hành kèm theo", "(đính kèm")
# "nhiệm kỳ 2026" goes on with "- 2031" where a line was broken between them.
_YEAR_TAIL = re.compile(r"[-–—]\s*\d{4}\b")
_NOTE = "Ghi chú dưới trích yếu, không thuộc tên văn bản."
_BASIS_WORDS = (
    "căn cứ", "thực hiện", "thi hành", "nhằm", "để ", "theo ", "trên cơ sở", "triển khai", "tiếp tục",
    "kính gửi", "năm ",
    "ngày ", "ban thường vụ", "ban chấp hành", "đảng ủy",
)  # fmt: skip


@dataclass
class HeaderReading:
    """What the header block gave: the fields, where the body begins, and what was not understood."""

    document: DocumentHeader
    body_from: int
    leftovers: list[ReadWarning] = field(default_factory=list)


def read_header(lines: Sequence[Line]) -> HeaderReading:
    """Read the formal block at the top of the non-blank lines of a document."""
    genre_at = _find_genre(lines)
    draft = HeaderDraft()
    genre, title = "", ""
    if genre_at is not None:
        read_block(lines[:genre_at], draft)
        genre, start = _split_genre(lines[genre_at].text)
        body_from, title = _read_title(lines, genre_at + 1, start, draft)
    else:
        body_from = _block_end(lines)
        read_block(lines[:body_from], draft)
    return HeaderReading(_document(draft, genre, title), body_from, draft.leftovers)


def _document(draft: HeaderDraft, genre: str, title: str) -> DocumentHeader:
    kind = re.search(r"-([A-ZĐ]+)/|/([A-ZĐ]+)-", draft.symbol.upper())
    if len(draft.agencies) > 2 and lower(draft.agencies[0][0]) in YOUTH:
        del draft.agencies[0]
    agencies = [name for name, _ in draft.agencies]
    for name, number in draft.agencies[:-2]:
        draft.leftovers.append(
            ReadWarning(number, name, "Cơ quan ở phần đầu văn bản, cao hơn cấp trên trực tiếp.")
        )
    if not genre and kind:
        genre = GENRE_OF_SYMBOL.get(kind[1] or kind[2], "")
    if not genre and draft.symbol and draft.subject:
        genre = _LETTER  # the only paper that states a subject under its number and no genre
    if title and draft.subject:
        title, draft.subject = f"{title} {draft.subject}", ""
    if title.startswith(("V/v", "v/v")):
        title = title[3:].lstrip(" :")
    subject = draft.subject.rstrip(" .;")
    return DocumentHeader(
        genre=genre,
        number=draft.number,
        symbol=draft.symbol,
        issued_on=draft.issued_on,
        place=draft.place,
        superior=agencies[-2] if len(agencies) > 1 else "",
        issuer=agencies[-1] if agencies else "",
        title=title or subject,
    )


def _find_genre(lines: Sequence[Line]) -> int | None:
    """Return where the genre stands: a line of its own, or the start of a title in capitals."""
    for index, line in enumerate(lines[:_FIRST_LINES]):
        if len(line.text) > _LONGEST_LINE and not is_upper(line.text):
            return None
        if (mark := find_mark(line.text)) and mark.kind not in BULLETS:
            return None
        if _split_genre(line.text)[0] and (_is_spaced(line.text) or not edges(line)[1:]):
            return index
    return None


def _is_spaced(text: str) -> bool:
    """Tell whether a line is "K Ế   H O Ạ C H": wide gaps between single letters part no columns."""
    return all(len(word) == 1 for word in text.split())


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


def _read_title(lines: Sequence[Line], start: int, begun: str, draft: HeaderDraft) -> tuple[int, str]:
    """Return where the title ends and the title, its lines joined."""
    parts = [begun] if begun else []
    for index in range(start, min(len(lines), start + _TITLE_LINES)):
        line = lines[index]
        if not line.has_words:
            if parts:
                return index + 1, " ".join(parts)
        elif is_formal(line.text):
            read_block([line], draft)
        elif parts and lower(text := line.text).startswith(_ATTACHED):
            draft.leftovers.append(ReadWarning(line.number, text, _NOTE))
        elif _ends_title(line, parts) or (line.gap and parts == [begun] and not is_upper(begun)):
            return index, " ".join(parts)
        else:
            parts.append(line.text)
    return min(len(lines), start + _TITLE_LINES), " ".join(parts)


def _ends_title(line: Line, parts: list[str]) -> bool:
    text = line.text
    if parts and _YEAR_TAIL.match(text) and parts[-1][-1].isdigit():
        return False
    if find_mark(text) is not None and not text.startswith("("):
        return True
    words = lower(text)
    if (
        words.startswith(("căn cứ", "kính gửi", "kính thưa", "kính mời"))
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
    sentence = text.endswith(".") and not is_upper(text) and (line.gap or text[0].isupper())
    return len(text) > _LONGEST_LINE or sentence or text.endswith(":")


def _block_end(lines: Sequence[Line]) -> int:
    """Return where the formal block ends in a document that does not state its genre."""
    draft = HeaderDraft()
    for index, line in enumerate(lines[:_FIRST_LINES]):
        if len(line.text) > _LONGEST_LINE or find_mark(line.text) is not None:
            return index
        known = len(draft.leftovers)
        read_block([line], draft)
        if any(each.why == UNKNOWN for each in draft.leftovers[known:]) and not _is_half_a_date(lines, index):
            return index
    return min(len(lines), _FIRST_LINES)


def _is_half_a_date(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line and the next one, or the one before, are a date that a narrow cell broke."""
    pairs = (lines[max(index - 1, 0) : index + 1], lines[index : index + 2])
    return any(len(with_whole_dates(pair)) < len(pair) for pair in pairs)
