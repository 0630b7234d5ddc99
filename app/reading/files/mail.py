"""A document that came within an electronic letter: its lines without quoting, head and signature."""

import re
from collections.abc import Sequence

from app.domain.reading.plan_reading import ReadWarning
from app.domain.text import tidy
from app.reading.files.lines import Line
from app.reading.language.folding import is_upper, lower
from app.reading.language.vocabulary import GENRES, MOTTOES, ORGANISATION

_QUOTED = re.compile(r"\s*(?:>\s?)+")
_HEAD = re.compile(
    r"\W*(?:từ|from|người gửi|gửi|to|đến|tới|người nhận|ngày gửi|ngày|sent|date|chủ đề|subject|tiêu đề|"
    r"cc|bcc|đính kèm|attachments?)\s*:\s*\S",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w|(?:chủ đề|subject|ngày gửi|sent)\s*:", re.IGNORECASE)
_FORWARDED = re.compile(
    r"\W*(?:-{2,}\s*)?(?:forwarded message|original message|thư được chuyển tiếp|thư gốc|tin nhắn gốc|"
    r"bắt đầu thư được chuyển tiếp|vào .{4,60} đã viết\s*:|on .{4,60} wrote\s*:).{0,20}",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"--\s*")
_NUMBERED = re.compile(r"Số\s*:?\s*\d*\s*[-/]")
_AGENCY = re.compile(ORGANISATION)
_SHARE = 0.5
_LETTER_LINES = 40
_AROUND = "Phần thư điện tử bọc ngoài văn bản được để ra ngoài, không đọc thành việc."


def unwrapped(lines: Sequence[Line]) -> tuple[list[Line], list[ReadWarning]]:
    """Return the lines of the document that a letter quotes or carries, and what of the letter is left out.

    A text that is no letter is returned as it is.
    """
    quoted = [bool(_QUOTED.match(line.raw)) for line in lines]
    if sum(quoted) >= max(5, _SHARE * len(lines)):
        return _quoted_part(lines, quoted)
    return _carried_part(lines)


def _quoted_part(lines: Sequence[Line], quoted: Sequence[bool]) -> tuple[list[Line], list[ReadWarning]]:
    inner: list[Line] = []
    outside: list[Line] = []
    gap = False
    for line, is_quoted in zip(lines, quoted, strict=True):
        if not is_quoted:
            outside.append(line)
            continue
        raw = _QUOTED.sub("", line.raw, count=1)
        if text := tidy(raw):
            inner.append(line._replace(text=text, raw=raw, gap=gap or line.gap))
        gap = not text
    kept, more = _carried_part(inner)
    return kept, [*_left_out(outside), *more]


def _carried_part(lines: Sequence[Line]) -> tuple[list[Line], list[ReadWarning]]:
    """Take off the head of a letter, its greeting, and the signature below it."""
    head = [place for place, line in enumerate(lines[:_LETTER_LINES]) if _HEAD.match(line.text)]
    is_letter = len(head) > 1 and any(_ADDRESS.search(lines[place].text) for place in head)
    forwarded = any(_FORWARDED.fullmatch(line.text) for line in lines[:_LETTER_LINES])
    if not (is_letter or forwarded):
        return list(lines), []
    after = head[0] if head else 0
    places = (place for place in range(after, min(_LETTER_LINES, len(lines))))
    begin = next((place for place in places if _begins_document(lines[place].text)), None)
    if begin is None:
        begin = head[-1] + 1 if head else 0
    end = next(
        (place for place in range(begin, len(lines)) if _SIGNATURE.fullmatch(lines[place].raw)), len(lines)
    )
    return list(lines[begin:end]), [*_left_out(lines[:begin]), *_left_out(lines[end:])]


def _begins_document(text: str) -> bool:
    """Tell whether a line opens a formal block: an agency in capitals, a number, or a genre."""
    if _NUMBERED.match(text):
        return True
    words = lower(text)
    return is_upper(text) and (bool(_AGENCY.match(words)) or words.startswith((*MOTTOES, *GENRES)))


def _left_out(lines: Sequence[Line]) -> list[ReadWarning]:
    told = [line for line in lines if line.has_words]
    return [ReadWarning(told[0].number, " / ".join(line.text for line in told), _AROUND)] if told else []
