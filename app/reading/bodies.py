"""Organisations in the words of a plan: who a heading or a clause is about."""

import re

from app.reading.folding import lower
from app.reading.vocabulary import DUTY_VERBS, GROUP_START, HAND_OVER, ORGANISATION

_LONGEST = 160
_BODY = re.compile(rf"(?:{ORGANISATION}|{GROUP_START}(?!\w))")
# "các" within a name ("Đảng bộ các cơ quan tỉnh") makes no group; after a comma, "và" or a head it does.
_GROUP = re.compile(
    rf"(?:{GROUP_START}(?!\w)|(?:.*(?:[,;]|\bvà|\bcùng|\bvới)|cấp ủy|chi ủy|lãnh đạo|thủ trưởng|ban thường vụ"
    r"|ban chấp hành|bí thư)\s+các (?:chi bộ|chi|đảng bộ|đảng ủy|tổ chức|cơ quan|đơn vị|đoàn thể|ban)\b)"
)
_HAND_OVER = re.compile(rf"(?:{'|'.join(HAND_OVER)})\s+")
_VERB = re.compile(
    r"[\s,](?<!các )(?<!những )(?<!của )(?<!công tác )(?<!nhiệm vụ )"
    rf"(?:{'|'.join(sorted(DUTY_VERBS, key=len, reverse=True))})"
    r"(?!\w)(?:(?<!tổ chức)|(?! đảng| cơ sở| chính trị| đoàn thể))(?:(?<!báo cáo)|(?! viên))"
)
_PREAMBLE = re.compile(r"(?:căn cứ|trên cơ sở|theo|để)\b[^,;:.]{0,160},\s*")
_AGENCY = re.compile(ORGANISATION)
_HEADED = re.compile(r"(?:cấp ủy|chi ủy|lãnh đạo|thủ trưởng|người đứng đầu)\s+(?!các\b)")


def is_body(text: str) -> bool:
    """Tell whether a heading names an organisation or a group of them."""
    words = lower(text).rstrip(" :.")
    handed = _HAND_OVER.match(words)
    return bool(_BODY.match(words, handed.end() if handed else 0)) and len(text) <= _LONGEST


def is_bare_body(text: str) -> bool:
    """Tell whether a line is the name of an organisation and says nothing of what it does."""
    return is_body(text) and _verb_at(text) is None


def is_group(body: str) -> bool:
    """Tell whether a name stands for many organisations at once, such as "Các chi, đảng bộ cơ sở"."""
    return bool(_GROUP.match(lower(body)))


def bare_body(heading: str) -> str:
    """Return the name of the body without "Giao", "Đề nghị" before it and the colon behind it."""
    handed = _HAND_OVER.match(lower(heading))
    return heading[handed.end() if handed else 0 :].strip(" :.,;")


def split_duty(content: str) -> tuple[str, str] | None:
    """Return body and task of a clause that holds both: "Ban X: làm Y", "Giao Ban X làm Y", "Ban X làm Y"."""
    head, colon, rest = content.partition(":")
    if colon and is_bare_body(head):
        return bare_body(head), rest.strip()
    words = lower(content)
    start = found.end() if (found := _PREAMBLE.match(words)) else 0
    handed = _HAND_OVER.match(words, start)
    start = handed.end() if handed else start
    at = _verb_at(content[start:])
    if not _BODY.match(words, start) or (at is None and not handed):
        return None
    body = content[start:][:at].strip(" ,.")
    return (body, content) if body and len(body) <= _LONGEST else None


def named_agencies(text: str) -> list[str]:
    """Return the organisations that a clause names one by one; a single one is no list.

    They stand after a colon ("Cấp ủy các chi bộ: Sở A, Báo B …") or a head ("Cấp ủy Sở A, Báo B …").
    """
    head, colon, rest = text.partition(":")
    if colon and is_body(head):
        return listed(rest[: _verb_at(rest)].strip(" ,"))
    if headed := _HEADED.match(lower(text)):
        rest = text[headed.end() :]
        return listed(rest[: _verb_at(rest)].strip(" ,"))
    return []


def listed(text: str) -> list[str]:
    """Split a list of organisations at the commas after which another one begins; one is no list."""
    names: list[tuple[int, int]] = []
    for found in re.finditer(r"(?:^|[,;]\s*|\s+và\s+(?=[A-ZĐ]))(?P<name>.+?)(?=[,;]|\s+và\s+[A-ZĐ]|$)", text):
        start, end = found.span("name")
        name = text[start:end]
        if name[:1].isupper() and _AGENCY.match(lower(name)):
            names.append((start, end))
        elif names:
            names[-1] = (names[-1][0], end)
        else:
            return []
    return [text[start:end].strip(" .") for start, end in names] if len(names) > 1 else []


def _verb_at(text: str) -> int | None:
    """Return where the first verb stands; a name such as "Sở Thông tin" has capitals, a verb has none."""
    for found in _VERB.finditer(lower(text)):
        if text[found.start() + 1 :].lstrip()[:1].islower():
            return found.start()
    return None
