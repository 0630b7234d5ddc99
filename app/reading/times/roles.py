"""What a written time is to the clause it stands in: a deadline, when a thing is held, or neither."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from app.domain.dates.due import DueOn, DueRule, DueWithin
from app.reading.tasks.classify import opens_with_deed
from app.reading.times import cues
from app.reading.times.clauses import after_last
from app.reading.times.counts import count_beside, counted_days
from app.reading.times.pieces import Unit
from app.reading.times.spans import Span, day_before

_LONGEST_HELD = 1100
_FARTHEST, _STOPS = 400, ".;…"


class Candidate(NamedTuple):
    """A time that may be when a task is due: the rule without its words, or why there is none.

    A lower `rank` is closer to the words of a deadline. `start` is where the words that lead in begin, and
    `more` tells that they say more than the rule holds.
    """

    start: int
    end: int
    rank: int
    rule: DueRule | None
    why: str = ""
    more: bool = False


class Place(NamedTuple):
    """A written time in its text: `before` it the words since the last sentence, `after` it the rest.

    What leads it in stands in `before` from `lead` on.
    """

    span: Span
    words: str
    issued_on: date | None
    heading: bool
    sentence: int
    before: str
    after: str
    lead: int

    @property
    def written(self) -> str:
        """Return the words of the time itself."""
        return self.words[self.span.start : self.span.end]

    def led_in(self, cue: re.Pattern[str]) -> re.Match[str] | None:
        """Return the words that lead the time in by a cue."""
        return cue.search(self.before, self.lead)

    def begin(self, cue: re.Match[str] | None) -> int:
        """Return where the words that lead the time in begin, or the time itself."""
        return self.sentence + cue.start() if cue else self.span.start

    @property
    def is_past(self) -> bool:
        """Tell whether the time was over when the document was issued, or lies far back."""
        span = self.span
        if span.first and span.last and (span.last - span.first).days > _LONGEST_HELD:
            return True
        return bool(span.last and self.issued_on and span.last < self.issued_on)


def place_of(span: Span, words: str, issued_on: date | None, *, heading: bool = False) -> Place:
    """Return a written time in its text; the sentence around it begins at a stop, and never far back."""
    sentence = after_last(_STOPS, words, max(0, span.start - _FARTHEST), span.start)
    before, after = words[sentence : span.start], words[span.end :]
    return Place(span, words, issued_on, heading, sentence, before, after, cues.lead_of(before))


def judge(place: Place) -> Candidate | None:
    """Return what a written time means for its clause, or None where it sets no time for it."""
    span = place.span
    if place.is_past or cues.YEARLY.match(place.after) or place.led_in(cues.COUNTED_UP_TO):
        return None
    if span.unit is Unit.DAY and cues.LUNAR.match(place.after):
        cue = place.led_in(cues.BY) or place.led_in(cues.HELD)
        return Candidate(place.begin(cue), span.end, 0, None, "theo âm lịch") if cue else None
    if span.unit is Unit.DAY:
        return _judge_day(place)
    return _judge_year(place) if span.unit is Unit.YEAR and not span.ranged else _judge_months(place)


def _judge_day(place: Place) -> Candidate | None:
    span, before = place.span, place.before
    by = None if _is_misled(before) else place.led_in(cues.BY)
    by = by or cues.BEFORE_NAMED.search(before)
    if not _is_day(place, led=by is not None):
        return None
    if by:
        return _earlier(place, by) or _settled(place, by, 0)
    start = place.led_in(cues.FROM)
    if start and not span.ranged and not cues.CLOCK.match(place.written):
        return _open_start(place, start)
    held = place.led_in(cues.HELD) or cues.ON_NAMED.search(before)
    on_the_hour = bool(cues.CLOCK.match(place.written) or cues.PART_OF_DAY.match(place.written))
    if not held and _is_day_of_deed(place):
        return _settled(place, None, 1)
    if not (held or on_the_hour) and (
        cues.HISTORY.search(before[-80:]) or (_names_days(place) and cues.OCCASION.search(before))
    ):
        return None
    told = held or span.marked or span.has_year or span.ranged or place.heading or _in_brackets(place)
    told = told or _opens_deed(place)
    if _is_mention(place) or not told:
        return None
    return _settled(place, held, 0 if span.ranged else 1)


def _names_days(place: Place) -> bool:
    """Tell whether a time is a day, or days told one by one, as the names of holidays are."""
    return not place.span.ranged or " và " in place.written


def _is_misled(before: str) -> bool:
    """Tell whether words that look like those of a deadline are none: "kết quả hoàn thành", "trước, …"."""
    return bool(cues.MISLED.search(before) or ("trước" in before and cues.MISLED_AHEAD.search(before)))


def _is_day_of_deed(place: Place) -> bool:
    """Tell whether a clause that holds something ends with its day: "Tổ chức giải việt dã ngày 26/3/2025"."""
    span, before = place.span, place.before
    if not (span.marked and span.has_year and cues.HOLDS.match(before)) or before.rstrip().endswith("("):
        return False
    if cues.ANNIVERSARY.search(before):
        return bool(cues.MEETING.search(before) and cues.CLAUSE_END.match(place.after))
    return not cues.TOLD_OF.search(before)


def _is_day(place: Place, *, led: bool) -> bool:
    """Tell a day from numbers that look like one: fractions, numbers of sections, shares."""
    span = place.span
    if span.has_year:
        return True
    if place.before.count('"') % 2 or place.before.count("“") > place.before.count("”"):
        return False  # A name in quotation marks.
    if "ngày" in place.written or "tháng" in place.written:
        return True
    if span.plain or cues.QUANTITY.match(place.after):
        return False
    words = place.before.rstrip()
    if span.ranged or span.marked or (led and not words.endswith(("hoàn thành", "xong"))):
        return True
    if _in_brackets(place) or cues.OCCASION_LEADS.search(words):
        return True
    # "Cúp 26/3" in a heading is a name; set off by a mark, or after the word for time, it is a day.
    set_off = not words or not words[-1].isalnum()
    return (
        (place.heading and set_off)
        or _opens_deed(place)
        or (words.endswith((":", "(")) and "thời gian" in words[-30:])
    )


def _in_brackets(place: Place) -> bool:
    """Tell whether brackets hold a day in two digits and nothing else: "… trên loa truyền thanh (08/3)".

    Behind the name of a feast they say which day it is: "Ngày Thầy thuốc Việt Nam (27/2)".
    """
    alone = place.before.endswith("(") and place.after.startswith(")") and place.written[:2].isdigit()
    return alone and not place.span.plain and cues.FEAST.search(place.before[-80:]) is None


def _opens_deed(place: Place) -> bool:
    """Tell whether a clause opens with the time, and a deed follows: "…; 20/5 in xong"."""
    return cues.OPENS_LINE.fullmatch(place.before) is not None and opens_with_deed(place.after.lstrip(" ,:"))


def _judge_months(place: Place) -> Candidate | None:
    span, before = place.span, place.before
    if (earlier := place.led_in(cues.BEFORE_IT)) and span.part != "cuối":
        return _due(place, earlier, day_before(span.first))
    if up_to := place.led_in(cues.UP_TO_END):
        return _due(place, up_to, span.last)
    start = place.led_in(cues.FROM)
    if start and not span.ranged:
        return _open_start(place, start)
    cue = start or place.led_in(cues.IN) or place.led_in(cues.BY) or cues.AT_MEETING.search(before)
    leads = bool(cues.OPENS_LINE.fullmatch(before)) and place.after.lstrip().startswith((":", ","))
    bare = leads or place.heading or (span.ranged and span.marked) or bool(span.part)
    if not (cue or bare) or (not cue and cues.HISTORY.search(before[-80:])) or _is_mention(place):
        return None
    return _settled(place, cue, 1)


def _judge_year(place: Place) -> Candidate | None:
    span, before = place.span, place.before
    up_to = place.led_in(cues.UP_TO_END)
    if up_to and (span.part or before.rstrip().endswith("hết")):
        return _due(place, up_to, span.last)
    cue = place.led_in(cues.IN_YEAR) or (place.led_in(cues.BY) if span.part else None)
    if not cue and cues.CLAUSE_END.match(place.after) and opens_with_deed(before):
        cue = place.led_in(cues.IN_END)
    return _settled(place, cue, 1) if cue else None


def _is_mention(place: Place) -> bool:
    """Tell whether the time is that of an event that the clause only speaks of."""
    found = cues.MENTION.search(place.before)
    if not found or cues.LIVE.search(place.before) or (place.heading and place.span.ranged):
        return False
    if place.span.unit is Unit.DAY and not place.span.ranged:
        return True
    bracketed = place.span.unit is Unit.DAY and found["then"].endswith("(")
    return bracketed or bool(cues.RUNS.search(found["then"]))


def _settled(place: Place, cue: re.Match[str] | None, rank: int) -> Candidate | None:
    span = place.span
    if span.fault or span.last is None:
        return _faulty(place, cue, rank)
    begin = place.begin(cue)
    if span.first is None or span.first == span.last:
        return Candidate(begin, span.end, rank, DueOn("", span.last))
    return Candidate(begin, span.end, rank, DueWithin("", span.first, span.last))


def _earlier(place: Place, cue: re.Match[str]) -> Candidate | None:
    """Return the day that is counted back from the one written: "10 ngày trước ngày 20/6"."""
    if not cue[0].startswith("trước") or place.span.last is None:
        return None
    count = count_beside(place.words, place.begin(cue), place.span.end)
    if count is None or cues.PERIOD_REPORTED.search(place.words, 0, count.start()):
        return None
    days, why = counted_days(count)
    day = place.span.last - timedelta(days=days) if days is not None else None
    return Candidate(place.begin(cue), place.span.end, 0, DueOn("", day) if day else None, why)


def _due(place: Place, cue: re.Match[str] | None, day: date | None) -> Candidate | None:
    if place.span.fault:
        return _faulty(place, cue, 0)
    if day is None or (place.issued_on and day < place.issued_on):
        return None
    return Candidate(place.begin(cue), place.span.end, 0, DueOn("", day))


def _faulty(place: Place, cue: re.Match[str] | None, rank: int) -> Candidate:
    return Candidate(place.begin(cue), place.span.end, rank, None, place.span.fault)


def _open_start(place: Place, cue: re.Match[str]) -> Candidate | None:
    around = place.before[-60:] + place.after[:60]
    if cues.IN_FORCE.search(around):
        return None
    return Candidate(place.begin(cue), place.span.end, 2, None, "chỉ nêu ngày bắt đầu")
