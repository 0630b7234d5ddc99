from datetime import date

from app.domain.dates.workdays import DayKind, OfficeDay, YearDays
from app.domain.dates.year_days import YearDay, with_day, without_day, year_list

PUBLIC = YearDays(
    {date(2026, 1, 1): "Tết Dương lịch", date(2026, 4, 30): "Ngày Chiến thắng"},
    frozenset({date(2026, 8, 22)}),
)
OWN = [OfficeDay(date(2026, 4, 30), DayKind.WORK), OfficeDay(date(2026, 7, 1), DayKind.OFF, "Nghỉ sáp nhập")]


def test_days_stand_in_their_order_and_the_offices_word_counts():
    assert year_list(PUBLIC, OWN) == [
        YearDay(date(2026, 1, 1), DayKind.OFF, "Tết Dương lịch", own=False, public=True),
        YearDay(date(2026, 4, 30), DayKind.WORK, "Ngày Chiến thắng", own=True, public=True),
        YearDay(date(2026, 7, 1), DayKind.OFF, "Nghỉ sáp nhập", own=True, public=False),
        YearDay(date(2026, 8, 22), DayKind.WORK, "", own=False, public=True),
    ]


def test_a_day_is_said_once():
    again = OfficeDay(date(2026, 7, 1), DayKind.WORK, "Làm bù")
    assert with_day(OWN, again) == [OWN[0], again]
    assert without_day(OWN, date(2026, 7, 1)) == OWN[:1]
    assert without_day(OWN, date(2026, 7, 2)) == OWN
