"""Deadlines that come back: "trước ngày 20 hằng tháng", "thứ Sáu hằng tuần"."""

import re

_EVERY = r"(?:\b(?:hằng|hàng|mỗi|từng)\s+(?:ngày|tuần|tháng|quý|năm|kỳ)\b|định kỳ)"
_DAY_OF = (
    r"(?:\bngày\s+\d{1,2}(?![\d/.\-]|\s+tháng\s+\d)|\bthứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])\b|\bchủ nhật\b|"
    r"\b(?:đầu|cuối)\s+(?:tuần|tháng|quý|năm)\b(?!\s+\d))"
)
_DATE = r"(?:\d{1,2}\s*/\s*\d{1,2}(?!\s*/\s*\d))"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_DAY_OF}[^.;:]{{0,30}}?(?:{_EVERY}|\bcủa\s+(?:tháng|quý|kỳ)\b|\b(?:tháng|quý|kỳ)\s+(?:sau|"
        rf"kế tiếp|tiếp theo)\b)",
        rf"{_EVERY}[^.;:]{{0,80}}?\b(?:trước|vào|chậm nhất|muộn nhất|từ|đến)\b[^.;:]{{0,20}}?(?:{_DAY_OF}|"
        rf"{_DATE})",
        rf"{_DATE}\s+{_EVERY}",
        rf"\b(?:trước|chậm nhất)\s+\d{{1,2}}\s*(?:giờ|h\d?)[^.;:,]{{0,20}}?{_EVERY}",
    )
)


_COMES_BACK = re.compile(rf"{_EVERY}|\b(?:tháng|quý|kỳ)\s+(?:sau|kế|tiếp)|\bcủa\s+(?:tháng|quý|kỳ)\b")


def find_recurring(words: str) -> tuple[int, int] | None:
    """Return where a text in lower case sets a deadline that comes back, or None."""
    if not _COMES_BACK.search(words):
        return None
    places = [found.span() for pattern in _PATTERNS for found in pattern.finditer(words)]
    return (min(start for start, _ in places), max(end for _, end in places)) if places else None
