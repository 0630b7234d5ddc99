"""Numbers of days, weeks and months as clauses count them: "05 ngày", "hai tuần", "10 (mười) ngày"."""

import re

_ONES = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_ONE = "|".join(_ONES)
NUMBER_WORDS = rf"(?:(?:{_ONE})\s+mươi(?:\s+(?:{_ONE}))?|mười(?:\s+(?:{_ONE}))?|{_ONE})"
_NO_COUNT = (
    r"(?!\s+(?:hội|công|phim|thứ|đêm|cao điểm|chủ nhật|lễ|tết|pháp luật|sách|tình nguyện|vì|đại đoàn kết|"
    r"học tập|sinh|thành lập))"
)
COUNT = (
    rf"(?<![\w/.,])(?<!ngày )(?<!tháng )(?:(?P<low>\d{{1,3}})\s*(?:-|–|đến)\s*)?(?P<n>\d{{1,3}}|"
    rf"{NUMBER_WORDS}|nửa|vài|mấy)"
    rf"(?:\s*\([^)]*\))?\s*(?P<unit>ngày|tuần(?:\s+lễ)?|tháng|giờ|tiếng|quý)(?!\w|\s+\d)"
    rf"(?P<working>\s+làm việc)?{_NO_COUNT}"
)
"""How much time, in lower-case text: `low` and `n` of it, in a `unit`, perhaps in `working` days."""
COUNTED = re.compile(COUNT)
_UNITS = ("ngày", "tuần", "tháng", "giờ", "tiếng", "quý")
# What stands right before a unit that is counted: a digit, a bracket or the last letter of a number in words.
_BEFORE_UNIT = frozenset("0123456789)tianưmuy")
# What is counted has no number of its own, as "ngày 5" and "tháng 3" have.
_NUMBERED = re.compile(r"\w|\s+\d")
_JUST_BEFORE, _FARTHEST = re.compile(rf"{COUNT}\s*,?\s*$"), 120
_JUST_AFTER = re.compile(rf"\s*(?:ít nhất|chậm nhất|tối thiểu|khoảng)?\s*{COUNT}")


def may_count(words: str) -> bool:
    """Tell whether a text in lower case may count time; most say a day or nothing, which is quickly seen."""
    for unit in _UNITS:
        at = words.find(unit)
        while at >= 0:
            ends = words[:at].rstrip()[-1:] in _BEFORE_UNIT
            if ends and not _NUMBERED.match(words, at + len(unit)):
                return True
            at = words.find(unit, at + 1)
    return False


def parse_number(text: str) -> int | None:
    """Return a number from 1 to 999 in digits, or from 1 to 99 in words; None when the text is none."""
    words = text.split()
    if len(words) == 1 and words[0].isascii() and words[0].isdigit():
        return int(words[0])
    if not words:
        return None
    if words[0] == "mười":
        rest = words[1:]
        tens = 10
    elif len(words) > 1 and words[1] == "mươi" and words[0] in _ONES:
        rest = words[2:]
        tens = _ONES[words[0]] * 10
    else:
        rest, tens = words, 0
    if not rest:
        return tens or None
    return tens + _ONES[rest[0]] if len(rest) == 1 and rest[0] in _ONES else None


def count_beside(words: str, start: int, end: int) -> re.Match[str] | None:
    """Return the count that stands right before a place in a text in lower case, or right after it."""
    near = max(0, start - _FARTHEST)
    before = _JUST_BEFORE.search(words, near, start) if may_count(words[near:start]) else None
    return before or _JUST_AFTER.match(words, end)


def counted_days(found: re.Match[str]) -> tuple[int | None, str]:
    """Return how many days a `COUNT` is, or None and why that is no fixed number of days."""
    number = parse_number(found["n"])
    unit = found["unit"].split()[0]
    if found["low"] or found["n"] in ("vài", "mấy"):
        return None, "không nêu một số ngày xác định"
    if found["working"]:
        return None, "tính theo ngày làm việc"
    if unit in ("tháng", "quý") or number is None:
        return None, f"tính theo {unit}, không phải một số ngày xác định"
    if unit == "tuần":
        return number * 7, ""
    if unit in ("giờ", "tiếng"):
        return (number // 24, "") if number % 24 == 0 else (None, "tính theo giờ")
    return number, ""
