"""Due rules in the words of a clause: fixed days, windows, and days counted from a congress."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from app.domain.dates.due import DueByEvent, DueByWave, DueEvery, DueOn, DueRule, DueWithin
from app.reading.congresses.names import CongressNames
from app.reading.times.clauses import clause_at, without_citations
from app.reading.times.counts import COUNTED
from app.reading.times.event_deadlines import after_congress, find_event_dues
from app.reading.times.recurring import find_recurring
from app.reading.times.roles import Candidate, judge, place_of
from app.reading.times.spans import find_spans
from app.reading.times.tet_deadlines import find_tet_dues

_UNSETTLED = re.compile(
    r"\b(?:(?:chậm|muộn|trễ) nhất|hạn (?:chót|cuối|cuối cùng|nộp|gửi)|thời hạn[^.;:]{0,40}:|"
    r"(?:hoàn thành|xong|hoàn tất)\s+(?:trước(?!\s+(?:thời hạn|hạn|tiến độ|kế hoạch|đó|khi đến))|"
    r"(?:trong|vào)\s+(?:tháng|quý|tuần|ngày|năm|dịp|đợt)|sau)\b|"
    r"(?:trong vòng|trong thời hạn|(?:hoàn thành|xong)\s+trong)\s+\d{1,3}\s+(?:ngày|tuần|tháng)\b|"
    r"trước\s+\d{1,3}\s+(?:ngày|tuần|tháng)\b|"
    r"trước\s+ngày\s+\d{1,2}\b|(?:gửi|nộp|báo cáo|đăng ký)\b[^.;:]{0,80}?\btrước\s+(?:ngày|kỳ họp|hội nghị|"
    r"lễ|cuộc|tết|dịp|phiên))"
)
_DIGIT = re.compile("[0-9]")
_SIGNS = (
    "ngày", "tháng", "tuần", "quý", "năm", "tết", "giờ", "hằng", "hàng", "mỗi", "từng", "định kỳ", "kỳ",
    "lần", "đại hội", "khai mạc", "bế mạc", "hạn", "hoàn t", "xong", "trước", "nhất", "sau", "nhật",
)  # fmt: skip
_UNCLEAR = "Có thời hạn «{words}» nhưng {why}; hãy đặt thời hạn khi xem lại."
_MORE = "Việc này còn nêu thời gian khác «{words}»; hãy xem lại thời hạn."


@dataclass(frozen=True)
class DueContext:
    """What a clause is read against: the day of issue, the congresses, and the one its phase is of.

    `bodies` names those whom the clause is for, where the heading over it does; `after` tells that all
    that the clause stands under comes after a congress.
    """

    names: CongressNames
    issued_on: date | None = None
    congress: str | None = None
    bodies: str = ""
    after: bool = False


class FoundDue(NamedTuple):
    """A due rule, or None; and what the reader could not settle about it, in a sentence."""

    rule: DueRule | None
    why: str = ""


class FoundTime(NamedTuple):
    """The time that a heading states for all under it, or why one that is there could not be settled."""

    rule: DueOn | DueWithin | None
    why: str = ""


def find_due(text: str, context: DueContext) -> FoundDue:
    """Return the due rule that a clause states, if any; days that cite or recall are none."""
    words = without_citations(text)
    if not may_set_time(words):
        return FoundDue(None)
    found = _dated(words, context.issued_on)
    if hanging := find_event_dues(text, words, context.names, context.congress, context.bodies):
        events = [Candidate(each.start, each.end, 0, each.rule, each.why) for each in hanging]
        found = events + [each for each in found if not _overlaps(each, events)]
    if not found:
        after = None if context.after else after_congress(words)
        return FoundDue(None, _some_time_after(text, after) if after else _open_words(text, words))
    if len(found) == 1 and found[0].rule and not found[0].more:
        return FoundDue(_worded(text, found[0]))
    found.sort(key=_order)
    rules = [each for each in found if each.rule]
    doubts = [each for each in found if not each.rule]
    if not rules:
        return FoundDue(None, _unclear(text, doubts[0]))
    why = _left_over(text, rules, [each for each in doubts if each.rank < 2])
    return FoundDue(_worded(text, rules[0]), why)


def may_set_time(words: str) -> bool:
    """Tell whether a text in lower case holds a number or any word without which no time is set."""
    return _DIGIT.search(words) is not None or any(sign in words for sign in _SIGNS)


def find_stated(text: str, issued_on: date | None) -> FoundTime:
    """Return the time that a heading states, such as "từ 01/3 đến 15/4/2025" or "xong trong quý II/2025"."""
    found = sorted(_dated(without_citations(text), issued_on, heading=True), key=_order_in_heading)
    for each in found:
        if isinstance(each.rule, DueOn | DueWithin):
            return FoundTime(replace(each.rule, words=clause_at(text, each.start, each.end)))
    if not found:
        return FoundTime(None, _counted(text))
    return FoundTime(None, _unclear(text, found[0]))


def _counted(text: str) -> str:
    """Say that a heading counts from an event, for which a stage has no shape."""
    words = without_citations(text)
    for each in find_event_dues(text, words, CongressNames(()), None):
        if COUNTED.search(words, each.start, each.end):
            clause = clause_at(text, each.start, each.end)
            return _UNCLEAR.format(words=clause, why="tính từ ngày của sự kiện")
    return ""


def _dated(words: str, issued_on: date | None, *, heading: bool = False) -> list[Candidate]:
    """Return what the text sets by the calendar, and what of that could not be settled."""
    found = find_tet_dues(words, issued_on)
    if (again := find_recurring(words)) is not None:
        found.append(Candidate(again.start, again.end, 0, again.rule, again.why, again.several))
    known = tuple(found)
    for span in find_spans(words, issued_on):
        candidate = judge(place_of(span, words, issued_on, heading=heading))
        exact = candidate and candidate.rule and span.has_year
        if candidate and (exact or not _overlaps(candidate, known)):
            found.append(candidate)
    return found


def _worded(text: str, found: Candidate) -> DueRule | None:
    """Return a rule with the words around it; one that counts from an event has them."""
    rule = found.rule
    if rule is None or isinstance(rule, DueByEvent):
        return rule
    words = clause_at(text, found.start, found.end)
    if isinstance(rule, DueOn):
        return DueOn(words, rule.day)
    return (
        DueWithin(words, rule.starts, rule.ends)
        if isinstance(rule, DueWithin)
        else replace(rule, words=words)
    )


def _overlaps(found: Candidate, others: Sequence[Candidate]) -> bool:
    return bool(others) and any(other.start < found.end and found.start < other.end for other in others)


def _order(found: Candidate) -> tuple[int, int]:
    return found.rank, found.start


def _order_in_heading(found: Candidate) -> tuple[int, bool, int]:
    """Order what a heading states, a time with its first day before a last day: "Trước Tết (từ … đến …)"."""
    return found.rank, not isinstance(found.rule, DueWithin), found.start


def _left_over(text: str, rules: list[Candidate], doubts: list[Candidate]) -> str:
    """Say what else the clause states beside the rule that was taken."""
    taken = rules[0].rule
    others = [each for each in rules[1:] if _ends(each.rule) != _ends(taken)]
    if not others and rules[0].more:
        others = rules
    if not others:
        return _unclear(text, doubts[0]) if doubts else ""
    return _MORE.format(words=clause_at(text, others[0].start, others[0].end))


def _ends(rule: DueRule | None) -> object:
    if isinstance(rule, DueByEvent):
        return rule.congress, rule.event, rule.offset_days
    if isinstance(rule, DueEvery):
        return rule.every, rule.day
    if isinstance(rule, DueByWave):
        return rule.edge, rule.offset_days
    return rule.ends if isinstance(rule, DueWithin) else rule and rule.day


def _unclear(text: str, found: Candidate) -> str:
    return _UNCLEAR.format(words=clause_at(text, found.start, found.end), why=found.why)


def _some_time_after(text: str, found: re.Match[str]) -> str:
    return _UNCLEAR.format(words=clause_at(text, *found.span()), why="không nêu sau đó bao nhiêu ngày")


def _open_words(text: str, words: str) -> str:
    """Say that the words of a deadline stand there when no time at all goes with them."""
    found = _UNSETTLED.search(words)
    if found is None or find_spans(words[found.start() : found.end() + 40], None):
        return ""
    return _UNCLEAR.format(words=clause_at(text, found.start(), found.end()), why="không rõ là ngày nào")
