"""Due rules that count from the opening or closing of a congress."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from app.domain.congress import GRASSROOTS_KEY, CongressEvent
from app.domain.dates.due import DueByEvent
from app.reading.congresses.names import UNTOLD, CongressNames
from app.reading.language.alternatives import names_any
from app.reading.language.folding import lower
from app.reading.times.clauses import after_last, clause_at
from app.reading.times.counts import COUNT, COUNTED, counted_days, may_count
from app.reading.times.event_words import CONGRESS, EVENT, named_event

_LEAST = (
    r"(?:,?\s*(?:ít nhất|chậm nhất|tối thiểu|muộn nhất|khoảng|đúng|trong vòng|trong thời hạn|trong thời gian|"
    r"trong|"
    r"không quá|tối đa|sau)(?:\s+là)?)*\s*"
)
_SINCE = r"(?:,?\s*(?:tính\s+)?(?:kể từ|sau|từ(?=\s+(?:khi|ngày|lúc|sau)))\s+)"
_COUNTED = tuple(
    (re.compile(pattern), sign)
    for pattern, sign in (
        # "chậm nhất 05 ngày trước ngày khai mạc", "2 tuần trước đại hội"
        (rf"(?P<least>{_LEAST}){COUNT}\s*,?\s*trước\s+{EVENT}", -1),
        # "trước phiên khai mạc 02 ngày", "trước Đại hội Đảng bộ xã ít nhất 10 ngày"
        (rf"\btrước\s+{EVENT}(?P<least>{_LEAST}){COUNT}", -1),
        # "trước 10 ngày diễn ra Đại hội", "trước ít nhất 05 ngày so với ngày khai mạc"
        (rf"\btrước\s+(?P<least>{_LEAST}){COUNT}\s+(?:so với\s+|trước\s+)?{CONGRESS}", -1),
        # "báo cáo sau 05 ngày kết thúc Đại hội"
        (rf"\bsau\s+(?P<least>{_LEAST}){COUNT}\s+{CONGRESS}", 1),
        # "trong vòng 05 ngày sau đại hội", "05 ngày kể từ ngày bế mạc"
        (rf"(?P<least>{_LEAST}){COUNT}(?:\s+đầu)?{_SINCE}{EVENT}", 1),
        # "sau đại hội 10 ngày", "sau khi kết thúc đại hội chậm nhất 05 ngày"
        (rf"\bsau\s+{EVENT}(?P<least>{_LEAST}){COUNT}", 1),
    )
)
_DUTY_WORDS = (
    "hoàn thành", "hoàn tất", "xong", "chậm nhất", "muộn nhất", "thời hạn", "hạn cuối", "kết thúc", "gửi",
    "báo cáo", "nộp", "trình",
)  # fmt: skip
# "Trình Ban Thường vụ" asks for something; "công trình", "chương trình" name it.
_NOUNS = "".join(rf"(?<!{word} trình)" for word in ("công", "chương", "quy", "tiến", "lịch", "tờ", "giáo"))
_DUTY = rf"\b(?:{'|'.join(_DUTY_WORDS)})\b{_NOUNS}"
_NEAR = r"[^.;:]{0,60}?"
# What is to be finished before a congress has the day before its opening as its last.
_BEFORE = re.compile(rf"{_DUTY}{_NEAR}(?<!truyền )(?<!hoạt động )(?<!công tác )\btrước\s+{CONGRESS}")
_ON = re.compile(rf"{_DUTY}{_NEAR}(?<!sau )\b(?P<at>khi|vào|lúc|cùng|dịp|trong(?=\s+ngày))\s+{CONGRESS}")
_SOON_AFTER = re.compile(rf"{_DUTY}{_NEAR}\bngay\s+sau\s+{CONGRESS}")
_SOON_AFTER_FIRST = re.compile(
    rf"\bngay\s+sau\s+{CONGRESS}\s*,?\s*(?:[^\s.;:,]+\s+){{0,8}}?(?:gửi|báo cáo|nộp)\b"
)
# A deed needs no word of duty to be done right then: "Họp báo ngay sau khi bế mạc Đại hội".
_SOON = re.compile(rf"\bngay\s+sau\s+{CONGRESS}")
# Without "ngay" nothing says how long after it.
_FIRST_AFTER = re.compile(rf"\W*sau\s+{CONGRESS}\s*,\s*(?=[^\W\d])")
_LAST_AFTER = re.compile(rf"(?<!và )(?<!, )(?<!tác )(?<!động )\bsau\s+{CONGRESS}(?=\s*[.;]?\s*$)")
# What is done on the very day needs no word of duty: "vào tối ngày bế mạc Đại hội".
_ON_THE_DAY = re.compile(
    rf"(?<!không khí )\b(?:trong|vào|đúng|sáng|trưa|chiều|tối|đêm|nhân)\s+"
    rf"(?=(?:(?:buổi\s+)?(?:sáng|trưa|chiều|tối|đêm)\s+)?ngày\s+(?:chính thức\s+)?(?:khai mạc|bế mạc)\b)"
    rf"(?:(?:buổi\s+)?(?:sáng|trưa|chiều|tối|đêm)\s+)?{CONGRESS}"
)
_TELLS = re.compile(
    r"\W*(?:tuyên truyền|phản ánh|giới thiệu|thông tin|nhấn mạnh|khẳng định|làm rõ|diễn biến)\b"
)
_FIXED = (_BEFORE, _SOON_AFTER, _SOON_AFTER_FIRST, _ON)
_EVENTS = ("đại hội", "khai mạc", "bế mạc")
_OPENING_DAY = re.compile(r"\s+ngày\s+(?:chính thức\s+)?khai mạc")
_OWN_CONGRESS = re.compile(
    r"đại hội (?:của )?(?:(?:đơn vị|chi bộ|đảng bộ|cấp|tổ chức đảng|cơ quan|địa phương)[^.;:]{0,25})?"
    r"mình\b|"
    r"đại hội (?:đảng bộ |đại biểu )?(?:cùng cấp|(?:ở )?từng (?:nơi|cấp|đơn vị))\b"
)
# Bodies above the grass roots: whose congress is "their own" differs from one to the next.
_MIDDLE = re.compile(
    r"\b(?:huyện ủy|quận ủy|thị ủy|thành ủy|cấp huyện|cấp trên trực tiếp|"
    r"(?:các|từng|mỗi) (?:quận|huyện|thị xã|thành phố))\b"
)
_EDGE = re.compile(r"[.;:,]")
_FROM = re.compile(r"\btừ\s+$")
_WITHIN = re.compile(r"\b(?:trong|không quá|tối đa)\b")
_NOT_A_CONGRESS = "tính từ sự kiện không phải đại hội"
_WHICH = "chưa rõ tính từ đại hội nào"
_EACH_ITS_OWN = "mỗi nơi tính từ đại hội của mình"


class EventDue(NamedTuple):
    """A due rule that counts from an event, with its place; or why it could not be settled."""

    start: int
    end: int
    rule: DueByEvent | None
    why: str = ""


def find_event_dues(
    text: str, words: str, names: CongressNames, congress: str | None, bodies: str = ""
) -> list[EventDue]:
    """Return what a text wants done by an event; `words` is the text in lower case.

    `congress` is the one that the text's phase is of, for words that name none; `bodies` names those whom
    the text is for, where a heading does.
    """
    counts = may_count(words) and COUNTED.search(words)
    if not (counts or names_any(words, _EVENTS)):
        return []
    reader = _Reader(text, words, names, congress, lower(bodies))
    found: list[EventDue] = []
    for pattern, sign in _COUNTED if counts else ():
        for match in pattern.finditer(words):
            if not _taken(match, found):
                found.append(reader.counted(match, sign))
    # Most clauses count nothing and name no duty; to look that up first saves the dear patterns.
    fixed = names_any(words, _EVENTS) and names_any(words, _DUTY_WORDS)
    for pattern in _FIXED if fixed else ():
        for match in pattern.finditer(words):
            due = None if _taken(match, found) else reader.fixed(match)
            if due is not None:
                found.append(due)
    if "ngay sau" in words and not found and not _TELLS.match(words):
        found.extend(reader.soon_after(match) for match in _SOON.finditer(words))
    on_a_day = "ngày" in words and ("khai mạc" in words or "bế mạc" in words)
    if on_a_day and not found and not _TELLS.match(words):
        found.extend(reader.on_the_day(match) for match in _ON_THE_DAY.finditer(words))
    return found


def after_congress(words: str) -> re.Match[str] | None:
    """Return where a text in lower case asks for something after a congress without saying how long after."""
    if "sau " not in words or not names_any(words, _EVENTS) or _TELLS.match(words):
        return None
    return _FIRST_AFTER.match(words) or _LAST_AFTER.search(words)


def _taken(match: re.Match[str], found: list[EventDue]) -> bool:
    return any(match.start() < each.end and each.start < match.end() for each in found)


@dataclass(frozen=True)
class _Reader:
    text: str
    words: str
    names: CongressNames
    congress: str | None
    bodies: str

    @cached_property
    def places(self) -> list[tuple[int, str]]:
        """Return where the text names congresses."""
        return self.names.find(self.text)

    def counted(self, match: re.Match[str], sign: int) -> EventDue:
        event = named_event(match, CongressEvent.OPENS if sign < 0 else CongressEvent.CLOSES)
        days, why = counted_days(match)
        if _FROM.search(self.words, 0, match.start()):
            days, why = None, "đó là lúc bắt đầu"
        if days is not None and sign < 0 and _WITHIN.search(match["least"]):
            days, why = None, "không nêu ngày cuối cùng"
        if days is None:
            return EventDue(match.start(), match.end(), None, why)
        return self._due(match, event, sign * days)

    def fixed(self, match: re.Match[str]) -> EventDue | None:
        closes, opens = CongressEvent.CLOSES, CongressEvent.OPENS
        if match.re in (_SOON_AFTER, _SOON_AFTER_FIRST):
            return self.soon_after(match)
        event = named_event(match, opens)
        if match.re is _ON:
            on_the_day = event is opens and _OPENING_DAY.match(self.words, match.end("at"))
            return self._due(match, event, 0) if event is closes or on_the_day else None
        return self._due(match, event, 0 if event is closes else -1)

    def soon_after(self, match: re.Match[str]) -> EventDue:
        return self._due(match, CongressEvent.CLOSES, 1)

    def on_the_day(self, match: re.Match[str]) -> EventDue:
        return self._due(match, named_event(match, CongressEvent.OPENS), 0)

    def _due(self, match: re.Match[str], event: CongressEvent, days: int) -> EventDue:
        start, end = match.span()
        named = self._named(match)
        if not named and match["bare"]:
            named = self._named_before(start)
        if not named and self._differs(match):
            return EventDue(start, end, None, _EACH_ITS_OWN)
        if match["other"] and not named:
            return EventDue(start, end, None, _NOT_A_CONGRESS)
        key = named or self.congress or self.names.sole()
        if key is None:
            return EventDue(start, end, None, _WHICH)
        return EventDue(start, end, DueByEvent(clause_at(self.text, start, end), key, event, days))

    def _named(self, match: re.Match[str]) -> str | None:
        """Return the congress named in the phrase or right after it."""
        start, end = match.span()
        stop = self._stop(end)
        places = [(place, key) for place, key in self.places if start <= place < stop]
        if not places:
            own = _OWN_CONGRESS.search(self.words, start, stop) and not self._differs(match)
            known = any(mention.key == GRASSROOTS_KEY for mention in self.names.mentions)
            return GRASSROOTS_KEY if own and known else None
        return min(places, key=lambda it: (it[0] > end, abs(it[0] - end), it[1] == GRASSROOTS_KEY))[1]

    def _named_before(self, start: int) -> str | None:
        """Return the one congress that the clause names before it says "khai mạc" without a name."""
        begin = after_last(".;:", self.text, 0, start)
        keys = {key for place, key in self.places if begin <= place < start}
        return keys.pop() if len(keys) == 1 and UNTOLD not in keys else None

    def _differs(self, match: re.Match[str]) -> bool:
        """Tell whether several bodies above the grass roots count each from a congress of its own."""
        own = _OWN_CONGRESS.search(self.words, match.start(), self._stop(match.end()))
        return bool(own) and bool(_MIDDLE.search(self.words) or _MIDDLE.search(self.bodies))

    def _stop(self, end: int) -> int:
        edge = _EDGE.search(self.words, end)
        return edge.start() if edge else len(self.words)
