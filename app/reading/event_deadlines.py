"""Due rules that count from the opening or closing of a congress."""

import re
from collections.abc import Callable

from app.domain.congress import GRASSROOTS_KEY, CongressEvent
from app.domain.due import DueByEvent
from app.reading.congress_names import CongressNames
from app.reading.folding import flat

_COUNT = r"(?P<n>\d{1,3})\s*(?:\([^)]*\) ?)?ngay(?: lam viec)?"
_OPENING = r"(?:khi )?(?:ngay |phien |le |thoi diem )?(?:khai mac|to chuc dai hoi|dien ra dai hoi|dai hoi)"
_CLOSING = (
    r"(?:ngay |phien |khi |le )*(?:ket thuc|be mac|hoan thanh|to chuc|to chuc xong|dien ra)?"
    r"(?: thanh cong)? ?(?:dai hoi|be mac)"
)
_ENDING = r"(?:ngay |phien )?(?:ket thuc|be mac|hoan thanh)"
_AT_LEAST = r"(?:it nhat|cham nhat|toi thieu|muon nhat|khoang)?(?: la)? ?"
_DUTY = r"\b(?:hoan thanh|xong|cham nhat|muon nhat|thoi han|han cuoi|ket thuc|gui|bao cao|nop)\b"
_NEAR = r"[^.;:]{0,60}?"
_Rule = tuple[str, CongressEvent, int, int]
_WORDINGS: tuple[_Rule, ...] = (
    # "trước phiên khai mạc 02 ngày", "trước Đại hội Đảng bộ xã ít nhất 10 ngày"
    (rf"\btruoc {_OPENING}{_NEAR}\s{_AT_LEAST}{_COUNT}", CongressEvent.OPENS, -1, 0),
    # "05 ngày trước ngày khai mạc"
    (rf"\b{_COUNT} truoc {_OPENING}", CongressEvent.OPENS, -1, 0),
    # "sau đại hội 10 ngày", "sau khi kết thúc đại hội chậm nhất 05 ngày"
    (rf"\bsau {_CLOSING}{_NEAR}\s(?:trong vong )?{_AT_LEAST}{_COUNT}", CongressEvent.CLOSES, 1, 0),
    # "trong vòng 05 ngày sau đại hội", "05 ngày kể từ ngày bế mạc"
    (rf"\b{_COUNT},? (?:sau|ke tu|tu) {_CLOSING}", CongressEvent.CLOSES, 1, 0),
    # "hoàn thành khi bế mạc đại hội chi bộ"
    (rf"{_DUTY}{_NEAR}(?:khi|vao|vao luc|cung) {_ENDING} (?:cac )?dai hoi", CongressEvent.CLOSES, 0, 0),
    # "xong trước khi kết thúc đại hội"
    (rf"{_DUTY}{_NEAR}\btruoc (?:khi )?{_ENDING}", CongressEvent.CLOSES, 0, 0),
    # "hoàn thành trước khi đại hội cấp cơ sở kết thúc", "xong khi đại hội bế mạc"
    (
        rf"{_DUTY}{_NEAR}\b(?:khi|luc) (?:cac )?dai hoi[^.;:]{{0,40}}? (?:ket thuc|be mac)\b",
        CongressEvent.CLOSES,
        0,
        0,
    ),
    # "hoàn thành trước khai mạc Đại hội": the day before is the last on which it is still before
    (rf"{_DUTY}{_NEAR}\btruoc {_OPENING}", CongressEvent.OPENS, 0, -1),
    # "hoàn thành ngay sau đại hội"
    (rf"{_DUTY}{_NEAR}\bngay sau {_CLOSING}", CongressEvent.CLOSES, 0, 1),
)
_RULES = tuple((re.compile(wording), event, sign, fixed) for wording, event, sign, fixed in _WORDINGS)
_OWN_CONGRESS = re.compile(
    r"dai hoi (?:cua )?(?:(?:don vi|chi bo|dang bo|cap|to chuc dang|co quan)[^.;:]{0,25})?minh\b"
)

EventDue = tuple[int, int, Callable[[str], DueByEvent] | None]


def find_event_due(text: str, names: CongressNames, congress: str | None) -> EventDue | None:
    """Return where a clause counts from a congress and what makes the rule of its words.

    `congress` is the one that the clause's phase is of, for a clause that names none. The maker is
    None when it cannot be told which congress is meant.
    """
    folded = flat(text)
    for pattern, event, sign, fixed in _RULES:
        found = pattern.search(folded)
        if not found:
            continue
        days = sign * int(found["n"]) if sign else fixed
        key = _meant(text, found, names) or congress or names.sole()
        if key is None:
            return found.start(), found.end(), None
        return found.start(), found.end(), _maker(key, event, days)
    return None


def _maker(key: str, event: CongressEvent, days: int) -> Callable[[str], DueByEvent]:
    return lambda words: DueByEvent(words, key, event, days)


def _meant(text: str, found: re.Match[str], names: CongressNames) -> str | None:
    """Return the congress named in the phrase or right after it."""
    start = found.start()
    ends = re.search(r"[.;:]", text[found.end() :])
    stop = found.end() + (ends.start() if ends else len(text))
    places = [(place, key) for place, key in names.find(text) if start <= place < stop]
    if not places:
        own = _OWN_CONGRESS.search(flat(text), start)
        return GRASSROOTS_KEY if own and any(m.key == GRASSROOTS_KEY for m in names.mentions) else None
    return min(
        places,
        key=lambda item: (item[0] > found.end(), abs(item[0] - found.end()), item[1] == GRASSROOTS_KEY),
    )[1]
