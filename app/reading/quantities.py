"""Targets in the words of a clause: "ít nhất 02 tin, bài", "100% chi bộ", "treo 50 băng rôn"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from app.domain.quantity import Quantity
from app.reading.folding import lower

_FLOOR = r"(?:(?:đạt |phấn đấu )?(?:ít nhất|tối thiểu|không dưới|không ít hơn|trên)|từ|hơn)"
_WORDED = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_NUMBER = r"\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?"
# What offices count: pieces of news, visual material, meetings, works; the longer wording stands first.
_COUNTED = (
    "tin, bài viết|tin, bài, ảnh|tin, bài|tin bài|tin|bài viết|bài báo|bài tuyên truyền|"
    "bài thu hoạch|bài dự thi|bài|phóng sự|phim tài liệu|chuyên mục|chuyên đề|chuyên trang|"
    "video clip|video|clip|infographic|bản tin|số báo|số|ấn phẩm|cuốn sách|cuốn|tờ rơi|"
    "tờ gấp|tài liệu|đĩa|ảnh|băng rôn|băng zôn|băng-rôn|khẩu hiệu|pa nô, áp phích|"
    "pano, áp phích|panô, áp phích|pa nô|pano|panô|áp phích|phướn|cờ phướn|lá cờ|cờ|"
    "cụm cổ động|cụm pano|màn hình led|bảng điện tử|buổi nói chuyện|buổi tuyên truyền|"
    "buổi sinh hoạt|buổi tọa đàm|buổi|hội nghị|cuộc thi|cuộc họp|cuộc tọa đàm|cuộc|hội thi|"
    "hội thảo|tọa đàm|lớp tập huấn|lớp|đợt tuyên truyền|lượt người nghe|lượt người|lượt|"
    "chương trình nghệ thuật|chương trình văn nghệ|chương trình|tiết mục|công trình, phần việc|"
    "công trình|phần việc|mô hình|sản phẩm|tác phẩm|hoạt động|giải|điểm cầu|điểm|suất quà|"
    "ngôi nhà|câu lạc bộ|xe loa|giờ phát thanh|triển lãm|ki-ốt|gian hàng"
)
_SHARED = (
    "cán bộ, đảng viên|đảng viên|cán bộ|đoàn viên, hội viên|đoàn viên|hội viên|chi bộ, đảng bộ|"
    "chi, đảng bộ cơ sở|chi, đảng bộ|chi bộ trực thuộc|chi bộ|đảng bộ cơ sở|đảng bộ|đơn vị|"
    "cơ quan, đơn vị|cơ quan|công chức, viên chức|hộ gia đình|hộ dân|hộ|nhân dân|thôn, bản|"
    "thôn|xã, phường|cấp ủy|tổ chức cơ sở đảng|tổ chức đảng|nội dung|kế hoạch"
)


def _either(words: str) -> str:
    return "|".join(re.escape(word) for word in sorted(words.split("|"), key=len, reverse=True))


_COUNT = re.compile(
    rf"(?:(?P<floor>{_FLOOR})\s+)?(?<![\w/.,:%-])(?P<number>{_NUMBER})\s*(?:\([^)\d]{{1,20}}\)\s*)?"
    rf"(?P<unit>{_either(_COUNTED)})(?![\w/])"
)
_SPELT = re.compile(
    rf"(?P<floor>{_FLOOR})\s+(?P<number>{'|'.join(_WORDED)})\s+(?P<unit>{_either(_COUNTED)})(?![\w/])"
)
_SHARE = re.compile(
    rf"(?:(?P<floor>{_FLOOR})\s+)?(?<![\w/.,:-])(?P<number>\d{{1,3}}(?:,\d+)?)\s*%"
    rf"(?:\s+(?:số|các|tổng số))?\s+(?P<unit>{_either(_SHARED)})(?!\w)"
)
# "từ 02 đến 03 buổi", "2 - 3 bài", "không quá 5 bài": a stretch or a ceiling is no plain target.
_STRETCH = re.compile(
    r"(?:\d\s*(?:-|–|đến|tới|hoặc)\s*|không quá\s+|tối đa\s+|dưới\s+|thứ\s+|số\s+|khóa\s+|điều\s+)\Z"
)
_AFTER_YEARS = ("điểm", "số", "tin", "hoạt động")
_RECALLED = re.compile(r"(?:đã|kết quả|trong đó có|năm \d{4}|cùng kỳ)\b[^.;]*\Z")


def find_quantity(text: str) -> Quantity | None:
    """Return the first amount that a clause clearly asks for, or None."""
    words = lower(text)
    found = min(_candidates(words), key=lambda match: match.start(), default=None)
    if found is None:
        return None
    spelt = found["number"] in _WORDED
    amount = Decimal(_WORDED[found["number"]]) if spelt else _amount(found["number"])
    share = "%" in found.group()
    unit = text[found.start("unit") : found.end("unit")]
    return Quantity(
        text[found.start() : found.end()], amount, f"% {unit}" if share else unit, bool(found["floor"])
    )


def _candidates(words: str) -> Iterator[re.Match[str]]:
    for pattern in (_SHARE, _COUNT, _SPELT):
        for found in pattern.finditer(words):
            before = words[: found.start()]
            if not _STRETCH.search(before) and not _RECALLED.search(before) and _amount_is_sound(found):
                yield found


def _amount_is_sound(found: re.Match[str]) -> bool:
    number = found["number"]
    if number in _WORDED:
        return True
    amount = _amount(number)
    year = (
        1900 <= amount <= 2100 and "." not in number and found["unit"] in ("điểm", "số", "tin", "hoạt động")
    )
    return amount > 0 and not year and not ("%" in found.group() and amount > 100)


def _amount(number: str) -> Decimal:
    return Decimal(number.replace(".", "").replace(",", "."))
