from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.congress import Congress, CongressLevel, CongressState
from app.domain.congress_clashes import MOST_OTHERS, Clash, ClashKind, days_held, find_clashes
from app.domain.dates.workdays import DayKind, OfficeDay, WorkCalendar, YearDays, every_day_works

TODAY = date(2026, 6, 1)  # a Monday
HOLIDAY = date(2026, 9, 2)  # a Wednesday
MADE_UP = date(2026, 8, 22)
CALENDAR = WorkCalendar(lambda _: YearDays({HOLIDAY: "Quốc khánh"}, frozenset({MADE_UP})))
PLAIN = WorkCalendar(every_day_works)
FAMILY = Congress(
    1, "grassroots", "Cơ sở", CongressLevel.GRASSROOTS, per_unit=True, deadline_on=date(2026, 9, 30)
)


def own(number: int, opens: date | None = None, days: int = 1, **more: object) -> Congress:
    closes = opens + timedelta(days=days - 1) if opens else None
    return Congress(
        number, f"grassroots/{number}", f"Đại hội {number}", CongressLevel.GRASSROOTS, body_id=number,
        family_id=1, opens_on=opens, closes_on=closes, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def kinds(
    *congresses: Congress, attendance: Mapping[int, Sequence[int]] | None = None
) -> list[tuple[int, str]]:
    found = find_clashes([FAMILY, *congresses], attendance or {}, CALENDAR, TODAY)
    return [(clash.congress_id, clash.kind.value) for clash in found]


def test_two_congresses_on_one_day_that_the_same_body_must_attend() -> None:
    first, second = own(11, date(2026, 7, 7), 2), own(12, date(2026, 7, 8), 2)
    found = find_clashes([first, second], {11: (5, 6), 12: (6, 7)}, PLAIN, TODAY)
    assert [(clash.congress_id, clash.body_id, clash.others, clash.count) for clash in found] == [
        (11, 6, (12,), 1), (12, 6, (11,), 1),
    ]  # fmt: skip
    assert find_clashes([first, second], {11: (5,), 12: (7,)}, PLAIN, TODAY) == ()


def test_a_day_off_is_told_and_a_sunday_or_saturday_made_up_is_not() -> None:
    assert kinds(own(11, HOLIDAY - timedelta(days=1), 3)) == [(11, "day_off")]
    (clash,) = find_clashes([own(11, HOLIDAY - timedelta(days=1), 3)], {}, CALENDAR, TODAY)
    assert clash.days == (HOLIDAY,)
    assert kinds(own(11, date(2026, 7, 5))) == [(11, "day_off")]
    assert kinds(own(11, date(2026, 7, 4))) == [], "a Saturday"
    assert kinds(own(11, date(2026, 7, 6), prepares_on=date(2026, 7, 5))) == [(11, "day_off")]
    worked = WorkCalendar(every_day_works, [OfficeDay(date(2026, 7, 5), DayKind.WORK, "Làm bù")])
    assert find_clashes([own(11, date(2026, 7, 5))], {}, worked, TODAY) == ()


def test_after_the_deadline_of_its_level_or_its_own() -> None:
    assert kinds(own(11, date(2026, 9, 30), 2)) == [(11, "late")]
    assert kinds(own(11, date(2026, 9, 30))) == []
    assert kinds(own(11, date(2026, 10, 1), deadline_on=date(2026, 10, 15))) == []
    (clash,) = find_clashes([FAMILY, own(11, date(2026, 9, 30), 2)], {}, PLAIN, TODAY)
    assert clash.days == (date(2026, 10, 1), date(2026, 9, 30))


def test_a_unit_without_a_date_is_told_with_its_deadline_and_a_single_congress_is_not() -> None:
    single = Congress(2, "bloc-5", "Đại hội V", CongressLevel.BLOC, 5)
    found = find_clashes([FAMILY, own(11), single], {}, PLAIN, TODAY)
    assert found == (Clash(ClashKind.UNDATED, 11, (date(2026, 9, 30),)),)


def test_what_was_held_or_is_over_is_not_warned_about() -> None:
    sunday = date(2026, 7, 5)
    assert kinds(own(11, sunday, state=CongressState.HELD)) == []
    assert kinds(own(11, state=CongressState.HELD)) == []
    assert kinds(own(11, date(2026, 5, 31))) == []
    both = {11: (5,), 12: (5,)}
    held = own(12, date(2026, 7, 7), state=CongressState.HELD)
    assert kinds(own(11, date(2026, 7, 7)), held, attendance=both) == []


START = date(2026, 6, 1)
SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 4), st.sets(st.integers(1, 3), max_size=2)), max_size=14
)


@given(SPANS)
def test_overlaps_are_those_that_comparing_every_pair_finds(
    spans: list[tuple[int, int, set[int]]],
) -> None:
    congresses = [own(10 + n, START + timedelta(days=at), days) for n, (at, days, _) in enumerate(spans)]
    attendance = {10 + n: tuple(sorted(bodies)) for n, (_, _, bodies) in enumerate(spans)}
    found = {
        (clash.congress_id, clash.body_id): clash
        for clash in find_clashes(congresses, attendance, PLAIN, TODAY)
        if clash.kind is ClashKind.SAME_DAY
    }
    expected: dict[tuple[int, int], set[int]] = {}
    for one in congresses:
        for other in congresses:
            if one.id != other.id and _meet(one, other):
                for body in set(attendance[one.id]) & set(attendance[other.id]):
                    expected.setdefault((one.id, body), set()).add(other.id)
    assert set(found) == set(expected)
    for key, clash in found.items():
        assert clash.count == len(expected[key])
        assert set(clash.others) <= expected[key]
        assert len(set(clash.others)) == len(clash.others) == min(MOST_OTHERS, clash.count)


def _meet(one: Congress, other: Congress) -> bool:
    first, second = days_held(one), days_held(other)
    assert first
    assert second
    return first[0] <= second[1] and second[0] <= first[1]


def test_five_thousand_units_on_one_day_form_no_pairs() -> None:
    congresses = [own(10 + n, date(2026, 7, 7)) for n in range(5000)]
    attendance = {each.id: (1,) for each in congresses}
    found = find_clashes(congresses, attendance, PLAIN, TODAY)
    assert len(found) == 5000
    assert {clash.count for clash in found} == {4999}
    assert sum(len(clash.others) for clash in found) == 5000 * MOST_OTHERS
