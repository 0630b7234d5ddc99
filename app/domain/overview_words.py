"""The overview in the words of screen, paper and command line."""

from datetime import date

from app.domain.dates.written import format_date
from app.domain.overview import (
    ComingCongress,
    DaySpan,
    GroupKind,
    GroupProgress,
    Overview,
    Progress,
    Step,
    UrgentTask,
    next_congress,
)
from app.domain.text import first_upper
from app.domain.wording import to_go_words, weekday_words

NOTHING_DUE = "Tuần này không có việc đến hạn."
ALL_DONE = "Mọi việc trong sổ đã xong."
NO_CONGRESS = "Chưa có đại hội nào sắp tới có ngày."

_GROUPS = {GroupKind.DUTIES: "Tổ chức thực hiện", GroupKind.OWN: "Việc bổ sung ngoài kế hoạch"}
STEPS = {
    Step.PLAN: ("Nhập văn bản kế hoạch", "Chọn tệp Word của kế hoạch; chương trình lập danh mục việc."),
    Step.UNITS: ("Nhập danh sách đơn vị", "Dán từ Excel hoặc chọn tệp danh sách các đơn vị trực thuộc."),
    Step.DATES: ("Đặt ngày đại hội", "Mọi thời hạn được tính theo ngày của các đại hội."),
    Step.ASSIGN: ("Phân công việc", "Giao từng việc cho đơn vị chủ trì và phối hợp."),
}
"""What each of the first steps is called, and why it is done."""


def grouped(number: int) -> str:
    """Return a number as it is written here: 1250 as "1.250"."""
    return f"{number:,}".replace(",", ".")


def today_words(on: date) -> str:
    """Return a day with its weekday, as "Thứ Hai, ngày 30/11/2026"."""
    return f"{first_upper(weekday_words(on.isoweekday()))}, ngày {format_date(on)}"


def week_words(on: date) -> str:
    """Return from when until when the week of a day is, as "30/11 – 06/12"."""
    span = DaySpan(on)
    return f"{span.monday:%d/%m} – {span.sunday:%d/%m}"


def due_words(task: UrgentTask, on: date) -> str:
    """Return how late something is or when it is due, as "Quá hạn 12 ngày" or "Hạn thứ Sáu, 04/12"."""
    if task.due < on:
        return f"Quá hạn {grouped((on - task.due).days)} ngày"
    if task.due == on:
        return "Hạn hôm nay"
    return f"Hạn {weekday_words(task.due.isoweekday())}, {task.due:%d/%m}"


def owner_words(task: UrgentTask) -> str:
    """Return who is late with a task, or else whose it is this week; the first of them by name."""
    if not task.bodies:
        return "Chưa giao cho ai"
    more = (task.late or task.number) - len(task.bodies)
    return ", ".join(task.bodies) + (f" và {grouped(more)} đơn vị khác" if more > 0 else "")


def progress_words(progress: Progress) -> str:
    """Return how far something is, as "12/36 việc xong, 4 đang làm, 2 quá hạn"."""
    parts = [f"{grouped(progress.done)}/{grouped(progress.total)} việc xong"]
    parts += [f"{grouped(progress.doing)} đang làm"] if progress.doing else []
    parts += [f"{grouped(progress.late)} quá hạn"] if progress.late else []
    return ", ".join(parts)


def group_title(group: GroupProgress) -> str:
    """Return what a wave or the tasks outside waves are called."""
    title = group.title or _GROUPS.get(group.kind, "")
    return f"{group.plan}: {title}" if group.plan else title


def congress_days(congress: ComingCongress) -> str:
    """Return from when until when a congress is held, as "10/03/2027 – 11/03/2027"."""
    if congress.closes_on is None or congress.closes_on == congress.opens_on:
        return format_date(congress.opens_on)
    return f"{format_date(congress.opens_on)} – {format_date(congress.closes_on)}"


def congress_to_go(congress: ComingCongress, on: date) -> str:
    """Return how far off a congress is, as "còn 25 ngày"."""
    return to_go_words(congress.opens_on, congress.closes_on, on)


def next_congress_words(overview: Overview) -> str:
    """Return which congress is next and how far off it is, or that none is to come."""
    found = next_congress(overview)
    if found is None:
        return "Chưa có ngày của đại hội nào sắp tới"
    congress, more = found
    also = f" và {more} đại hội khác" if more else ""
    return f"{congress.name}{also}: {congress_to_go(congress, overview.on)}"


def quiet_words(overview: Overview) -> str:
    """Return what is said where nothing is urgent."""
    counts = overview.tasks
    return ALL_DONE if counts.total and counts.finished == counts.total else NOTHING_DUE
