"""Clauses that name an organisation and say what it does: where the name ends and the task begins."""

import re

from app.reading.language.alternatives import any_of
from app.reading.language.folding import lower
from app.reading.language.vocabulary import ACTIVITY_VERBS
from app.reading.tasks.bodies import LONGEST_NAME, bare_body, hand_over_end, is_body, listed, names_body_at
from app.reading.tasks.duty_words import (
    DUTY_VERBS,
    MODIFYING_VERBS,
    NAME_WORDS,
    NAMING_VERBS,
    NOUN_VERBS,
    PLACE_SHORTS,
    SYLLABLES_OF_NAMES,
    WORDS_OF_NAMES,
)

_VERBS = any_of(DUTY_VERBS)
_DEEDS = frozenset(ACTIVITY_VERBS)
_VERB = re.compile(
    r"[\s,](?<!các )(?<!những )(?<!của )(?<!(?<!tổ )công tác )(?<!nhiệm vụ )(?<!đội ngũ )(?<!hậu )"
    rf"(?<!được )(?<!chi )(?P<verb>{_VERBS})"
    r"(?!\w)(?:(?<!tổ chức)|(?! đảng| cơ sở| chính trị| đoàn thể))(?:(?<!báo cáo)|(?! viên))"
)
_NAMING = [re.compile(rf"(?:{heads}) (?:{verbs})(?!\w)") for heads, verbs in NAMING_VERBS]
_PREAMBLE = re.compile(r"(?:căn cứ|trên cơ sở|theo|để|sau khi|ngay sau khi)\b[^,;:.]{0,160},\s*")
_STOP = re.compile(r"(?P<stop>\.\s+|\s+[-–—]\s+|;\s+)(?=\S)")
# "Chế độ báo cáo: Các đơn vị gửi …" says what the clause is about before it says who.
_REGIME = re.compile(r"(?:(?:về )?(?:chế độ )?(?:thông tin,? )?báo cáo|về [^:;.]{3,80}):\s*", re.IGNORECASE)
_HEADED = re.compile(r"(?:cấp ủy|chi ủy|lãnh đạo|thủ trưởng|người đứng đầu)\s+(?!các\b)")
# "Phòng Hành chính - Tổ chức" is one office.
_BEFORE_TO_CHUC = ("Hành chính", "Nhân sự", "Nội vụ", "Cán bộ")
_CLAUSE_END = re.compile(r";\s+|(?<=\.)\s+(?=\S)")
_OPENING = re.compile(rf"(?P<verb>{_VERBS})(?!\w)")


def is_bare_body(text: str) -> bool:
    """Tell whether a line is the name of an organisation and says nothing of what it does."""
    return is_body(text) and verb_at(text) is None and _stop_at(text.rstrip(" .:;")) is None


def split_duty(content: str) -> tuple[str, str] | None:
    """Return body and task of a clause that holds both.

    "Ban X: làm Y", "Ban X. Làm Y", "Ban X làm Y", "Giao Ban X làm Y" all give Ban X and what it does. A
    task that an opening clause goes with ("Căn cứ …, Ban X làm Y") keeps the whole sentence.
    """
    if ":" in content and (regime := _REGIME.match(content)):
        content = content[regime.end() :]
    return _at_colon(content) or _at_stop(content) or _at_verb(content)


def split_duties(content: str) -> list[tuple[str, str]]:
    """Return body and task of each clause of a paragraph that asks several bodies in turn; else nothing.

    "Ban X tham mưu Y; Văn phòng bảo đảm Z" is two: every clause, or sentence, names its own body.
    """
    clauses = _CLAUSE_END.split(content)
    if len(clauses) < 2 or not all(clause[:1].isupper() for clause in clauses):
        return []
    found = [split for clause in clauses if (split := split_duty(clause)) is not None]
    return found if len(found) == len(clauses) and all(task for _, task in found) else []


def named_agencies(text: str) -> list[str]:
    """Return the organisations that a clause names one by one; a single one is no list.

    They stand after a colon ("Cấp ủy các chi bộ: Sở A, Báo B …") or a head ("Cấp ủy Sở A, Báo B …").
    """
    head, colon, rest = text.partition(":")
    if colon and is_body(head):
        return listed(rest[: verb_at(rest)].strip(" ,"))
    if headed := _HEADED.match(lower(text)):
        rest = text[headed.end() :]
        return listed(rest[: verb_at(rest)].strip(" ,"))
    return []


def verb_at(text: str) -> int | None:
    """Return where the first verb stands; a name such as "Sở Thông tin" has capitals, a verb has none."""
    words = lower(text)
    named = _named_spans(words)
    for found in _VERB.finditer(words):
        start, end = found.span("verb")
        if not text[start].islower() or any(first <= start < last for first, last in named):
            continue
        if found["verb"] in NOUN_VERBS and not text[end:].strip(" .:;"):
            continue
        return found.start()
    return None


def _named_spans(words: str) -> list[tuple[int, int]]:
    """Return where names stand that are made of what else is a verb: "Công nghệ thông tin"."""
    return [found.span() for pattern in _NAMING for found in pattern.finditer(words)]


def _at_colon(content: str) -> tuple[str, str] | None:
    head, colon, rest = content.partition(":")
    if not colon or not is_body(head):
        return None
    at = verb_at(head)
    if at is not None and not lower(head[at:]).lstrip(" ,").startswith(MODIFYING_VERBS):
        return None
    return bare_body(head), rest.strip()


def _at_stop(content: str) -> tuple[str, str] | None:
    """Split "Văn phòng. Bố trí kinh phí" and "Công an xã - Bảo đảm an ninh"; a name may hold a dash."""
    at = _stop_at(content)
    if at is None:
        return None
    return bare_body(content[: at[0]]), content[at[1] :].strip()


def _stop_at(content: str) -> tuple[int, int] | None:
    for found in _STOP.finditer(content):
        head, rest = content[: found.start()], content[found.end() :]
        if len(head) > LONGEST_NAME or verb_at(head) is not None:
            return None
        last = lower(head).split()[-1] if head.split() else ""
        abbreviated = found["stop"].startswith(".") and last in PLACE_SHORTS
        is_name = head.endswith(_BEFORE_TO_CHUC) and rest.startswith("Tổ chức")
        if is_body(head) and not (abbreviated or is_name) and (found["stop"].startswith(".") or _does(rest)):
            return found.span()
    return None


def _does(rest: str) -> bool:
    """Tell whether words after a dash begin with a verb: "Xã hội" of "Văn hóa - Xã hội" does not."""
    words = lower(rest)
    found = _OPENING.match(words)
    if not found:
        return False
    after = words[found.end() :].lstrip()
    if found["verb"] not in WORDS_OF_NAMES:
        return True
    return rest[found.end() :].lstrip()[:1].islower() and not after.startswith(("và ", "thể thao"))


def _at_verb(content: str) -> tuple[str, str] | None:
    words = lower(content)
    opened = found.end() if (found := _PREAMBLE.match(words)) else 0
    start = hand_over_end(words, opened)
    if not names_body_at(words, start):
        return None
    at = verb_at(content[start:])
    if at is None and (start > opened or content.endswith((".", ";"))):
        at = _name_end(content[start:])
    if at is None:
        return None
    body = content[start:][:at].strip(" ,.")
    task = content if opened else content[start:][at:].strip(" ,")
    return (body, task) if body and len(body) <= LONGEST_NAME else None


def _begins_deed(words: str) -> bool:
    """Tell whether small words begin with something to do, and not with a syllable that ends a name."""
    first, *more = words.split(None, 3)[:3]
    if first == "hội":
        return False
    if any(" ".join((first, *more[:count])) in _DEEDS for count in (1, 2)):
        return True
    counted = bool(more) and more[0][0].isdigit()
    return first in _DEEDS and (counted or first not in SYLLABLES_OF_NAMES)


def _name_end(text: str) -> int | None:
    """Return where a name ends by its small words alone, for a verb that is in no list.

    A small word right behind a capital is the rest of a name ("Truyền thanh"), unless it begins a deed.
    """
    after_capital = True
    named = _named_spans(lower(text))
    for found in re.finditer(r"\([^)]*\)|\S+", text):
        small = found.group()[0].islower()
        if any(first <= found.start() and found.end() <= last for first, last in named):
            after_capital = False
            continue
        unnamed = not after_capital and lower(found.group()).strip(",;.") not in NAME_WORDS
        if small and (unnamed or (found.start() and _begins_deed(lower(text[found.start() :])))):
            return found.start() - 1
        after_capital = not small and found.group()[-1] not in ",;"
    return None
