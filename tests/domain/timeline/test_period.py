from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.timeline.lines import RowKind
from app.domain.timeline.period import within
from app.domain.timeline.rows import build_rows
from tests.domain.timeline_contents import ON, congress, content, contents, item

DAYS = st.none() | st.dates(date(2025, 1, 1), date(2027, 12, 31))


def labels(rows):
    return [row.label for row in rows if row.item is not None]


def test_only_what_lies_in_the_days_stays_with_its_groups():
    early = item(1, "Sớm", ON - timedelta(40), ON - timedelta(30), phase_id=1)
    across = item(2, "Vắt qua", ON - timedelta(30), ON + timedelta(30), phase_id=3)
    undated = item(3, "Chưa hẹn", phase_id=3)
    held = congress(opens_on=ON + timedelta(2), closes_on=ON + timedelta(2))
    rows = build_rows(content(early, across, undated, congresses=[held]))
    found = within(rows, ON, ON + timedelta(9))
    assert labels(found) == ["Vắt qua"]
    assert [row.kind for row in found if row.item is None][:2] == [RowKind.SECTION, RowKind.CONGRESS]
    assert labels(within(rows, None, ON - timedelta(10))) == ["Sớm", "Vắt qua"]
    assert within(rows, None, None) == list(rows)


@given(contents(), DAYS, DAYS)
def test_every_row_stays_whose_days_touch_and_no_task_else(found, first, last):
    rows = build_rows(found)
    kept = within(rows, first, last)
    assert [row for row in rows if row in kept] == kept
    if first is None and last is None:
        return
    for row in rows:
        if row.item is None:
            continue
        days = row.known_days
        touches = bool(days) and min(days) <= (last or date.max) and (first or date.min) <= max(days)
        assert (row in kept) is touches
    for index, row in enumerate(kept):
        assert row.depth == 0 or any(kept[i].depth < row.depth for i in range(index))
