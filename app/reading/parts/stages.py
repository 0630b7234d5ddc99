"""Headings that set a time: stages ("Đợt 1", "Giai đoạn II") and before, during, after a congress."""

import re
from dataclasses import dataclass
from string import whitespace

from app.domain.numerals import parse_ordinal
from app.domain.task import Timing
from app.reading.language.folding import any_marks, flat, lower

_STAGE = re.compile(
    r"(?:tuyên truyền |các |nội dung tuyên truyền |thời gian |kế hoạch )?"
    r"(?P<word>đợt|giai đoạn|bước|chặng)\s+"
    r"(?:cao điểm\s+|tuyên truyền\s+(?:cao điểm\s+)?)?(?:thứ\s+|số\s+)?\(?"
    r"(?P<ordinal>\d{1,2}|[ivx]{1,4}|nhất|một|hai|ba|tư|bốn|năm(?!\s+\d)|sáu|bảy|tám|chín|mười)"
    r"(?![\w/%]|\s*[-–—]\s*\d|[.,]\d|\s+\d|,? (?:và|đến|hoặc|với) )\)?"
    r"(?P<aside>\s*\([^)]*\))?(?P<sep>\s*[:.,;\-–—/]*)\s*(?P<rest>.*)",
    re.DOTALL,
)
# Most lines are no heading: the words that one begins with tell soonest.
_STAGE_BEGINNINGS = (
    "đợt", "giai đoạn", "bước", "chặng", "tuyên truyền", "các", "nội dung", "thời gian", "kế hoạch",
)  # fmt: skip
_MOST_LETTERS = max(map(len, _STAGE_BEGINNINGS))
_TIME_BEGINNINGS = (
    "xuyen", "truoc", "trong", "thuong", "sau", "ngay", "dien", "giai", "thoi", "tuyen", "cac", "hoat",
    "cong", "noi", "nhiem", "dot", "cao", "nhung", "viec",
)  # fmt: skip
_MAY_HEAD_TIME = re.compile(rf"[ *]*[{whitespace}\u00a0.]*(?:{'|'.join(map(any_marks, _TIME_BEGINNINGS))})")
_MAY_TIME = re.compile("xuyen|truoc|trong|thuong|sau|ngay sau|ngay bau|dien ra")
# Without a stop or a dash behind the number, only what says when or what about makes a heading.
_HEADED = re.compile(
    r"(?:từ|đến|trước|trong|sau|tháng \d|quý|năm \d|ngày \d|tuyên truyền|chào mừng|hướng tới|tiến tới|"
    r"kỷ niệm|cao điểm|phục vụ|gắn với)\b"
)
_DOES = re.compile(r"(?:tập trung|triển khai|chuẩn bị|tổ chức|thực hiện|phát động|tổng kết)\b[^.;,:]*\Z")
_SERIES = re.compile(r"(?:đợt|giai đoạn|bước|chặng)? ?(?:\d{1,2}|[ivx]{1,4})\b(?![/.])")
_PREFIX = re.compile(
    r"^(?:(?:giai doan|thoi gian|thoi diem|tuyen truyen|cac hoat dong|hoat dong|cong tac|noi dung|"
    r"nhiem vu|cac|dot|cao diem|"
    r"nhung|cong viec|viec)\b[\s,:\-–]*)+"
)
_EVENT = (
    r"(?:dai hoi|khai mac|ngay|phien|le |bau cu|cuoc bau|ky niem|su kien|hoi nghi|thoi gian|thoi diem|tet)"
)
_TIMINGS = (
    (
        Timing.THROUGHOUT,
        re.compile(r"^(?:xuyen suot|truoc, trong va sau|truoc va trong|trong va sau|thuong xuyen$)"),
    ),
    (
        Timing.BEFORE,
        re.compile(rf"^truoc(?: khi| them| thoi diem)?(?: dien ra| to chuc| tien hanh)? ?(?:cac )?{_EVENT}"),
    ),
    (
        Timing.DURING,
        re.compile(
            r"^(?:trong(?: suot)?(?: thoi gian| qua trinh| nhung ngay| cac ngay| dip| khi|"
            r" ngay)?(?: dien ra| to chuc)? ?"
            r"(?:cac )?(?:dai hoi|bau cu|cuoc bau|le |ky niem|su kien|hoi nghi|tet\b)|dien ra dai hoi|"
            r"ngay bau cu|"
            r"trong (?:thoi gian|nhung ngay|qua trinh)(?: dien ra)?[^,;.]{0,12}(?:dai hoi|bau cu|le|"
            r"su kien)?\W*$)"
        ),
    ),
    (
        Timing.AFTER,
        re.compile(
            rf"^(?:ngay )?sau(?: khi)?(?: ket thuc| be mac| hoan thanh| thanh cong| dien ra|"
            rf" to chuc)? ?(?:cua )?(?:cac )?"
            rf"(?:{_EVENT}|be mac|ket thuc)"
        ),
    ),
)
_BARE = {"truoc": Timing.BEFORE, "trong": Timing.DURING, "sau": Timing.AFTER}
_DOING = re.compile(
    r"(?:^|[,\s])(?:tổ chức (?!đảng|cơ sở)|treo |mở |in |đưa |tuyên truyền |chỉ đạo |hướng dẫn |"
    r"trang trí |chuẩn bị |"
    r"phối hợp |thông báo |triển khai |xây dựng |đăng |phát |báo cáo |gửi |tiếp tục |đẩy mạnh |tập trung )"
)
_UNNUMBERED = re.compile(
    r"(?:giai đoạn|đợt|bước) (?:hoạt động |tuyên truyền )?(?:chuẩn bị|khởi động|mở đầu|cao điểm|nước rút|"
    r"tập trung|triển khai|thực hiện|tổ chức|tổng kết|sơ kết|kết thúc|hoàn thiện|về đích)\b"
)
_ONE_WORDS = {"một": "nhất", "bốn": "tư"}


@dataclass(frozen=True)
class Stage:
    """A heading that names a stage: its number, and what follows the number (an aside in brackets apart)."""

    ordinal: int
    word: str
    aside: str
    rest: str


def find_stage(text: str) -> Stage | None:
    """Return the stage that a heading names, or None; "giai đoạn 2021-2025" is none."""
    if not text[:_MOST_LETTERS].lower().startswith(_STAGE_BEGINNINGS):
        return None
    found = _STAGE.match(lower(text))
    if not found:
        return None
    ordinal = parse_ordinal(_ONE_WORDS.get(found["ordinal"], found["ordinal"]))
    if ordinal is None or _goes_on(found, text):
        return None
    aside = text[found.start("aside") : found.end("aside")] if found["aside"] else ""
    return Stage(ordinal, found["word"], aside.strip(), text[found.start("rest") :].strip())


def is_unnumbered_stage(heading: str) -> bool:
    """Tell whether a heading names a stage by its work: "Giai đoạn chuẩn bị (từ …)", "Đợt cao điểm"."""
    return heading[:2].lower() in ("gi", "đợ", "bư") and bool(_UNNUMBERED.match(lower(heading)))


def _goes_on(found: re.Match[str], text: str) -> bool:
    """Tell whether a sentence goes on after "Đợt 1", or it counts up several: then it is no heading."""
    rest, sep = found["rest"], found["sep"].strip()
    if sep == "," and _SERIES.match(rest):
        return True
    if not rest or sep or found["aside"] or not text[found.start("rest")].islower():
        return False
    several = re.search(rf"[,;] {found['word']} ", rest)
    return bool(several) or not (_HEADED.match(rest) or _DOES.match(rest))


def phase_timing(heading: str) -> Timing | None:
    """Return where a heading stands to an event ("Trước khai mạc Đại hội …"), or None when it sets no time.

    A sentence that says what to do then ("Sau đại hội, tổ chức …") is no heading.
    """
    if not _MAY_HEAD_TIME.match(heading):
        return None
    head, colon, after = heading.strip(" *").partition(":")
    words = flat(head).strip(" .")
    if (colon and after.strip()) or not words:
        return None
    bare = _PREFIX.sub("", words)
    for candidate in dict.fromkeys((words, bare)):
        if not _MAY_TIME.match(candidate):
            continue
        for timing, pattern in _TIMINGS:
            if found := pattern.match(candidate):
                rest = head.rstrip(" .")[len(words) - len(candidate) + found.end() :]
                return None if _DOING.search(rest) else timing
    return _BARE.get(bare)
