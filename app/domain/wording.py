"""Phrases for paper made from dates and names, and nothing that the data does not say."""

from datetime import date
from decimal import Decimal

from app.domain.congress import CongressEvent
from app.domain.dates.due import Anchor, DueEvery, Period
from app.domain.dates.written import format_date
from app.domain.quantity import Quantity
from app.domain.terms import CONGRESS_EVENT
from app.domain.text import fold

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_EVERY = {
    Period.WEEK: "hằng tuần",
    Period.MONTH: "hằng tháng",
    Period.QUARTER: "hằng quý",
    Period.YEAR: "hằng năm",
}


def as_written(name: str, text: str) -> str:
    """Return a name printed in capitals as a text writes it in ordinary letters, or unchanged.

    "ĐẢNG ỦY KHỐI CƠ QUAN" becomes "Đảng ủy Khối cơ quan" where the text has it so. No letter is
    lowered by guess, for which words of a name keep their capitals cannot be known.
    """
    wanted = name.casefold()
    lowered = text.casefold()
    start = lowered.find(wanted) if wanted and len(lowered) == len(text) else -1
    while start >= 0:
        found = text[start : start + len(name)]
        if not found.isupper():
            return found[:1].upper() + found[1:]
        start = lowered.find(wanted, start + 1)
    return name


def window_words(starts: date | None, ends: date | None) -> str:
    """Return "Từ ngày … đến ngày …" with what is known of a stretch of days; empty for nothing."""
    if starts and ends:
        if starts == ends:
            return f"Ngày {format_date(ends)}"
        return f"Từ ngày {format_date(starts)} đến ngày {format_date(ends)}"
    if ends:
        return f"Đến ngày {format_date(ends)}"
    return f"Từ ngày {format_date(starts)}" if starts else ""


def own_congress_words(anchor: Anchor) -> str:
    """Return when something is due by each unit's own congress, counted in days."""
    event = CONGRESS_EVENT[anchor.event]
    if anchor.offset_days == 0:
        return f"Ngày {event} đại hội của đơn vị"
    if anchor.offset_days == -1 and anchor.event is CongressEvent.OPENS:
        return "Trước khai mạc đại hội của đơn vị"
    side = "trước" if anchor.offset_days < 0 else "sau"
    return f"{abs(anchor.offset_days):02d} ngày {side} {event} đại hội của đơn vị"


def strip_dash(text: str) -> str:
    """Return a recipient or item without a leading dash and closing mark."""
    return text.strip().lstrip("-–").strip().rstrip(",;.").strip()


def is_keep_line(text: str) -> bool:
    """Tell whether a recipient line says where a copy is kept ("Lưu Văn phòng …")."""
    return fold(strip_dash(text)).startswith(("luu ", "luu:"))


def weekday_words(number: int) -> str:
    """Return the name of a day of the week, 1 for Monday to 7."""
    return _WEEKDAYS[number - 1]


def every_words(rule: DueEvery) -> str:
    """Return when something comes back, as "chậm nhất ngày 20 hằng tháng" or "hằng năm"."""
    if rule.day is None:
        return _EVERY[rule.every]
    if rule.every is Period.WEEK:
        return f"chậm nhất {weekday_words(rule.day)} hằng tuần"
    of = " tháng cuối quý," if rule.every is Period.QUARTER else ""
    return f"chậm nhất ngày {rule.day:02d}{of} {_EVERY[rule.every]}"


def amount_words(amount: Decimal) -> str:
    """Return an amount as it is written here: 1250.5 as "1.250,5"."""
    return f"{amount:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def target_words(target: Quantity) -> str:
    """Return how much is asked for, in the plan's own words where it has any."""
    floor = "ít nhất " if target.at_least else ""
    return target.words or f"{floor}{amount_words(target.amount)} {target.unit}"


def to_go_words(opens: date | None, closes: date | None, today: date) -> str:
    """Return how far off a congress is: "còn 25 ngày", "đang diễn ra", "đã qua 3 ngày"; empty for no date."""
    if opens is None:
        return ""
    if today < opens:
        days = (opens - today).days
        return "ngày mai" if days == 1 else f"còn {days} ngày"
    last = closes or opens
    if today <= last:
        return "hôm nay" if opens == last else "đang diễn ra"
    return f"đã qua {(today - last).days} ngày"
