"""What is in the way of congresses, in the words of the screen."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from app.domain.congress_calendar import MarkedDay
from app.domain.congress_clashes import Clash, ClashKind
from app.domain.dates.written import format_date

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
CLASH_SIGN = "⚠"
SHORT = {
    ClashKind.SAME_DAY: "Trùng ngày",
    ClashKind.DAY_OFF: "Ngày nghỉ",
    ClashKind.LATE: "Quá hạn",
    ClashKind.UNDATED: "Chưa có ngày",
}


def row_words(clashes: Sequence[Clash]) -> str:
    """Return what a row says of its clashes, as "⚠ Trùng ngày, Ngày nghỉ"; empty for none."""
    names = dict.fromkeys(SHORT[each.kind] for each in clashes)
    return f"{CLASH_SIGN} {', '.join(names)}" if names else ""


def sentence(
    clash: Clash,
    body_name: Callable[[int], str],
    label: Callable[[int], str],
    days: Mapping[date, MarkedDay],
) -> str:
    """Return a clash in one sentence; `label` gives how a congress is called in it."""
    if clash.kind is ClashKind.SAME_DAY:
        names = ", ".join(label(other) for other in clash.others)
        rest = clash.count - len(clash.others)
        more = f" và {rest} đại hội nữa" if rest else ""
        return f"Trùng ngày: {body_name(clash.body_id)} cũng dự {names}{more}."
    if clash.kind is ClashKind.DAY_OFF:
        return f"Vào ngày nghỉ: {', '.join(_day_off(day, days) for day in clash.days)}."
    if clash.kind is ClashKind.LATE:
        late, deadline = clash.days
        return f"Họp đến {format_date(late)}, sau hạn chót {format_date(deadline)} của cấp."
    until = f"; hạn chót của cấp là {format_date(clash.days[0])}" if clash.days else ""
    return f"Đơn vị chưa có ngày đại hội{until}."


def _day_off(day: date, days: Mapping[date, MarkedDay]) -> str:
    name = days[day].name if day in days and days[day].is_off else WEEKDAYS[day.weekday()]
    return f"{format_date(day)} ({name})"
