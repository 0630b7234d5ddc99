"""What a written time is to the clause it stands in: a deadline, when a thing is held, or neither."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.due import DueOn, DueWithin
from app.reading.counts import count_beside, counted_days
from app.reading.time_pieces import Unit
from app.reading.time_spans import Span, day_before

_FILL = r"(?:\s*(?:là|vào|ngày|lúc|khoảng|dự kiến|thời điểm|trong|đến|tới|trước|hết|buổi|cuối|[:,(]))*\s*"
_BY = re.compile(
    r"(?<!giới )\b(?:trước|chậm nhất|muộn nhất|trễ nhất|không (?:để )?(?:quá|chậm quá|muộn hơn|chậm hơn|"
    r"trễ hơn)|"
    r"(?:thời )?hạn(?! chế)(?:\s+[^\s.;:,]+){0,6}?|xong|hoàn thành|hoàn tất|kết thúc|hết|đến|tới|nhận bài)"
    rf"(?P<fill>{_FILL})$"
)
_COUNTED_UP_TO = re.compile(
    rf"\b(?:tính|hướng|kể|so với|nhìn|cập nhật)\s+(?:từ\s+)?(?:đến|tới|trước){_FILL}$"
)
_FROM = re.compile(
    r"\b(?:từ|sau|bắt đầu|khởi động|kể từ)(?:\s*(?:từ|ngày|khoảng|dự kiến|sau|thời điểm|lúc|hết|đầu|"
    r"cuối))*\s*$"
)
_CLOCK = re.compile(r"\d{1,2}\s*(?:giờ|[hg:])")
_HELD = re.compile(
    r"\b(?:vào|trong|từ|thời gian(?:\s+[^\s.;:,]+){0,5}|dự kiến|tổ chức|diễn ra|thực hiện|triển khai|"
    r"tiến hành|"
    r"bắt đầu|cả)(?:\s*(?:là|vào|ngày|lúc|khoảng|dự kiến|trong|từ|các|[:(]))*\s*$"
)
_BEFORE_IT = re.compile(r"\btrước(?:\s+thời điểm)?\s*$")
_UP_TO_END = re.compile(
    r"\b(?:(?:chậm|muộn|trễ) nhất(?:\s+(?:là|trong|vào|đến))*|không quá|(?<!tính )(?:đến|tới)(?:\s+hết)?|"
    r"hết)\s*$"
)
_IN = re.compile(
    r"(?:\b(?:xong|hoàn thành|trong|vào|thời gian[^.;:]{0,25}|dự kiến|thực hiện|tổ chức|triển khai|diễn ra|"
    r"hạn|"
    r"kết thúc|hoàn tất)\s*:?|[(:])\s*$"
)
_IN_YEAR = re.compile(r"\b(?:xong|hoàn thành|hoàn tất|tổ chức|thực hiện|triển khai)\s+trong\s*$")
_HISTORY = re.compile(
    r"kỷ niệm|ngày thành lập|thành lập đảng|ngày sinh|sinh nhật|\bnăm ngày|lịch sử|truyền thống|ra đời|"
    r"giải phóng|"
    r"thống nhất đất nước|quốc khánh|quốc tế|chiến thắng|cách mạng tháng|toàn quốc kháng chiến|thương binh|"
    r"nhà giáo|"
    r"doanh nhân|báo chí cách mạng|\d+ năm\b|ngày hội|khởi nghĩa|hy sinh"
)
_OCCASION = re.compile(r"\b(?:dịp|đợt|chào mừng|hướng (?:tới|về)|mừng|hưởng ứng)\b[^.;,]{0,60}$")
_BEFORE_NAMED = re.compile(r"\btrước\s+(?:ngày|dịp|lễ|đợt)\s+(?:[^\s.,;:()]+\s+){0,12}\(?$")
_EVENT = (
    r"(?<!trước )(?<!trong )(?<!sau )(?<!tổ chức )(?<!mở )"
    r"(?:đại hội|bầu cử|kỳ họp|hội nghị trung ương|hội nghị lần thứ|quốc khánh|festival|lễ hội)"
)
_TOLD = (
    r"\b(?:tuyên truyền|phản ánh|giới thiệu|thông tin|phổ biến|chào mừng|hướng (?:tới|về)|phục vụ|kết quả|"
    r"thành công|ý nghĩa|cổ động|bảo đảm|đảm bảo|hưởng ứng|bảo vệ|quán triệt|nội dung|diễn biến|vận động|"
    r"kêu gọi|về)\b"
)
_MENTION = re.compile(rf"{_TOLD}[^.;]*?{_EVENT}\b(?P<then>[^.;:,]{{0,110}})$")
_RUNS = re.compile(r"\b(?:diễn ra|tổ chức|khai mạc|tiến hành|họp)\b")
_LIVE = re.compile(r"trực tiếp|tường thuật|đưa tin")
_YEARLY = re.compile(r"\s*(?:hằng|hàng|mỗi|các)\s+năm")
_QUANTITY = re.compile(
    r"\s+(?:số|tổng|chi|đảng|đại biểu|chỉ tiêu|thời gian|nhiệm|diện|dân|lực|cán|hội viên|đơn vị|phần|"
    r"công việc|khối)\b"
)
_MISLED = re.compile(r"\b(?:kết quả|đề nghị|có|mọi|đã)\s+(?:hoàn thành|kết thúc)\s*$|\btrước\s*,")
_IN_FORCE = re.compile(r"hiệu lực|thành lập|hoạt động|sáp nhập|hợp nhất")
_EDGE = re.compile(r"[.;…](?!\d)")
_PERIOD_REPORTED = re.compile(r"\b(?:báo cáo|sơ kết|tổng kết|kết quả|số liệu)\s+$")
_OPENS_LINE = re.compile(r"[\s\-–+*•(]*")
_LONGEST_HELD = 1100
_FARTHEST = 400
_LUNAR = re.compile(r"\s*\(?(?:âm lịch|al\b|(?:tháng )?giêng)")


@dataclass(frozen=True)
class Candidate:
    """A time that may be when a task is due: the rule without its words, or why there is none.

    A lower `rank` is closer to the words of a deadline. `start` is where the words that lead in begin.
    """

    start: int
    end: int
    rank: int
    rule: DueOn | DueWithin | None
    why: str = ""


@dataclass(frozen=True)
class Place:
    """A written time in its text: `before` it the words since the last sentence, `after` it the rest."""

    span: Span
    words: str
    issued_on: date | None
    heading: bool = False

    @property
    def sentence(self) -> int:
        """Return where the sentence begins, or the part of it after a semicolon; never far back."""
        earliest = max(0, self.span.start - _FARTHEST)
        edges = _EDGE.finditer(self.words, earliest, self.span.start)
        return max((edge.end() for edge in edges), default=earliest)

    @property
    def before(self) -> str:
        """Return the words of the sentence before the time."""
        return self.words[self.sentence : self.span.start]

    @property
    def after(self) -> str:
        """Return the words after the time."""
        return self.words[self.span.end :]

    @property
    def written(self) -> str:
        """Return the words of the time itself."""
        return self.words[self.span.start : self.span.end]

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


def judge(place: Place) -> Candidate | None:
    """Return what a written time means for its clause, or None where it sets no time for it."""
    span = place.span
    if place.is_past or _YEARLY.match(place.after) or _COUNTED_UP_TO.search(place.before):
        return None
    if span.unit is Unit.DAY and _LUNAR.match(place.after):
        cue = _BY.search(place.before) or _HELD.search(place.before)
        return Candidate(place.begin(cue), span.end, 0, None, "theo âm lịch") if cue else None
    if span.unit is Unit.DAY:
        return _judge_day(place)
    return _judge_year(place) if span.unit is Unit.YEAR and not span.ranged else _judge_months(place)


def _judge_day(place: Place) -> Candidate | None:
    span, before = place.span, place.before
    by = None if _MISLED.search(before) else _BY.search(before)
    by = by or _BEFORE_NAMED.search(before)
    if not _is_day(place, led=by is not None):
        return None
    if by:
        return _earlier(place, by) or _settled(place, by, 0)
    start = _FROM.search(before)
    if start and not span.ranged and not _CLOCK.match(place.written):
        return _open_start(place, start)
    held = _HELD.search(before)
    on_the_hour = bool(_CLOCK.match(place.written))
    if not (held or on_the_hour) and (
        _HISTORY.search(before[-80:]) or (not span.ranged and _OCCASION.search(before))
    ):
        return None
    if _is_mention(place) or not (held or span.marked or span.has_year or span.ranged or place.heading):
        return None
    return _settled(place, held, 0 if span.ranged else 1)


def _is_day(place: Place, *, led: bool) -> bool:
    """Tell a day from numbers that look like one: fractions, numbers of sections, shares."""
    span = place.span
    if span.has_year:
        return True
    if place.before.count('"') % 2 or place.before.count("“") > place.before.count("”"):
        return False  # A name in quotation marks.
    if "ngày" in place.written or "tháng" in place.written:
        return True
    if span.plain or _QUANTITY.match(place.after):
        return False
    words = place.before.rstrip()
    return span.ranged or span.marked or (led and not words.endswith(("hoàn thành", "xong"))) or place.heading


def _judge_months(place: Place) -> Candidate | None:
    span, before = place.span, place.before
    if (earlier := _BEFORE_IT.search(before)) and span.part != "cuối":
        return _due(place, earlier, day_before(span.first))
    if up_to := _UP_TO_END.search(before):
        return _due(place, up_to, span.last)
    start = _FROM.search(before)
    if start and not span.ranged:
        return _open_start(place, start)
    cue = start or _IN.search(before) or _BY.search(before)
    leads = bool(_OPENS_LINE.fullmatch(before)) and place.after.lstrip().startswith((":", ","))
    bare = leads or place.heading or (span.ranged and span.marked) or bool(span.part)
    if not (cue or bare) or (not cue and _HISTORY.search(before[-80:])) or _is_mention(place):
        return None
    return _settled(place, cue, 1)


def _judge_year(place: Place) -> Candidate | None:
    span, before = place.span, place.before
    up_to = _UP_TO_END.search(before)
    if up_to and (span.part or before.rstrip().endswith("hết")):
        return _due(place, up_to, span.last)
    cue = _IN_YEAR.search(before) or (_BY.search(before) if span.part else None)
    return _settled(place, cue, 1) if cue else None


def _is_mention(place: Place) -> bool:
    """Tell whether the time is that of an event that the clause only speaks of."""
    found = _MENTION.search(place.before)
    if not found or _LIVE.search(place.before) or (place.heading and place.span.ranged):
        return False
    if place.span.unit is Unit.DAY and not place.span.ranged:
        return True
    bracketed = place.span.unit is Unit.DAY and found["then"].endswith("(")
    return bracketed or bool(_RUNS.search(found["then"]))


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
    if count is None or _PERIOD_REPORTED.search(place.words, 0, count.start()):
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
    if _IN_FORCE.search(around):
        return None
    return Candidate(place.begin(cue), place.span.end, 2, None, "chỉ nêu ngày bắt đầu")
