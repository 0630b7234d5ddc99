"""A small project as a service composes it, and one of any texts and days."""

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from app.domain.dates.schedule import Window
from app.domain.dates.workdays import DayKind, OfficeDay, WorkCalendar, YearDays
from app.domain.project.content import ProjectContent, ProjectResource, ProjectRow, Share, holding
from app.domain.project.mark import RowKind

UID = "0123456789abcdef0123456789abcdef"
MADE = datetime(2026, 11, 20, 9, 30)


def _public(year: int) -> YearDays:
    new_year = {date(year, 1, 1): "Tết Dương lịch"}
    tet = {date(2027, 2, day): "Tết Nguyên đán" for day in (5, 8, 9, 10)} if year == 2027 else {}
    return YearDays(new_year | tet, frozenset({date(2026, 12, 26)} if year == 2026 else ()))


WORK = WorkCalendar(_public, [OfficeDay(date(2026, 12, 14), DayKind.OFF, "Nghỉ bù")])


def task(number: int, name: str, starts: date, ends: date, **more: object) -> ProjectRow:
    return ProjectRow(RowKind.TASK, number, name, starts, ends, **more)  # type: ignore[arg-type]


def small_project() -> ProjectContent:
    congress = ProjectRow(
        RowKind.CONGRESS, 2, "Đại hội Đảng bộ lần thứ V", date(2026, 12, 26), date(2026, 12, 27),
        notes="Địa điểm: Hội trường A", is_milestone=True,
        first=Window(date(2026, 12, 20), date(2026, 12, 21)),
    )  # fmt: skip
    shares = (
        Share(7, date(2026, 12, 1), date(2026, 12, 15), 50, "Chủ trì: Đang làm"),
        Share(9, date(2026, 12, 1), date(2026, 12, 10), 100, "Phối hợp: Xong"),
    )
    slogans = task(
        11, "Treo khẩu hiệu & băng rôn <trước> đại hội", date(2026, 12, 1), date(2026, 12, 15),
        percent=75, notes="Chủ trì: Chi bộ Một", deadline=date(2026, 12, 15), shares=shares,
        first=Window(date(2026, 12, 1), date(2026, 12, 8)),
    )  # fmt: skip
    weekly = holding(
        RowKind.TASK, 12, "Báo cáo tuần",
        [
            ProjectRow(RowKind.OCCURRENCE, 12, f"Báo cáo tuần ({day})", day, day)
            for day in (date(2026, 12, 4), date(2026, 12, 11))
        ],
    )  # fmt: skip
    undated = task(13, "Việc chưa có hạn", date(2026, 12, 1), date(2026, 12, 1), is_dated=False)
    phase = holding(RowKind.PHASE, 5, "Trước đại hội", [slogans, weekly, undated])
    rows = (
        holding(RowKind.GROUP, 1, "Các đại hội", [congress]),
        holding(RowKind.WAVE, 3, "Đợt 1", [phase]),
    )
    resources = (
        ProjectResource(7, "Chi bộ Một", "CB1", "01", "Chi bộ, đảng bộ cơ sở"),
        ProjectResource(9, "Công đoàn"),
    )
    return ProjectContent(
        UID, "Sổ thử", "Đảng ủy", MADE, WORK, date(2026, 12, 1), date(2026, 12, 27), rows, resources, 30
    )


DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
TEXTS = st.text(st.characters(exclude_categories=["Cn", "Co"]), max_size=700)


@st.composite
def any_rows(draw: st.DrawFn) -> ProjectRow:
    starts = draw(DAYS)
    ends = starts + timedelta(days=draw(st.integers(0, 400)))
    percent = draw(st.integers(0, 100))
    name, notes = draw(TEXTS), draw(TEXTS)
    share = Share(7, starts, ends, percent, notes)
    return task(draw(st.integers(1, 999)), name, starts, ends, percent=percent, notes=notes, shares=(share,))


@st.composite
def any_projects(draw: st.DrawFn) -> ProjectContent:
    rows = draw(st.lists(any_rows(), min_size=1, max_size=4, unique_by=lambda row: row.id))
    starts, ends = min(row.starts for row in rows), max(row.ends for row in rows)
    resource = ProjectResource(7, draw(TEXTS), draw(TEXTS))
    return ProjectContent(
        UID, draw(TEXTS), draw(TEXTS), MADE, WORK, starts, ends,
        (holding(RowKind.PHASE, 1, draw(TEXTS), rows),), (resource,),
    )  # fmt: skip
