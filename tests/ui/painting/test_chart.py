"""What rows look like: told apart by shape, not by colour alone."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from app.domain.assignment import AssignmentRole
from app.domain.baseline import Baselines, CongressBaseline, TaskBaseline
from app.domain.dates.due import DueEvery, Period
from app.domain.timeline.lines import Given, RowKind
from app.domain.timeline.making import RowMaker
from app.domain.timeline.rest_days import RestDays
from app.domain.timeline.scale import TimeScale
from tests.domain.timeline_contents import congress, content, item
from ui.painting.axis import draw_grid
from ui.painting.chart import ChartPainter, count_label, name_font
from ui.painting.look import ChartColours, ChartFonts, ChartLook

FIRST, LAST = date(2026, 1, 5), date(2026, 1, 24)
SCALE = TimeScale(date(2026, 1, 1), 10)
WIDE, HIGH = 400, 28
BASELINE = Baselines(
    (
        TaskBaseline(1, "Treo", None, None, FIRST, date(2026, 1, 10)),
        TaskBaseline(None, "Việc bỏ", None, None, FIRST, LAST),
    ),
    (CongressBaseline(1, "Đại hội V", date(2026, 1, 6), None),),
)


@pytest.fixture
def look(qapp):
    return ChartLook(ChartColours.of_paper(), ChartFonts.of(qapp.font()))


def inked(row, look):
    """Return the places (x, y) at which a row leaves anything on its ground."""
    image = QImage(WIDE, HIGH, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(look.colours.ground)
    painter = QPainter(image)
    ChartPainter(painter, look, SCALE, 0, QRectF(0, 0, WIDE, HIGH)).content(row, 0, HIGH, HIGH)
    painter.end()
    ground = look.colours.ground.rgb()
    return {(x, y) for x in range(WIDE) for y in range(HIGH) if image.pixel(x, y) != ground}


def task_row(baselines=None, **given_to_item):
    made = content() if baselines is None else replace(content(), baselines=baselines)
    return RowMaker(made).task(item(1, starts=FIRST, due=LAST, todo=1, **given_to_item), 0)


def test_a_baseline_is_a_thin_outline_under_the_bar(look):
    extra = inked(task_row(BASELINE), look) - inked(task_row(), look)
    assert extra
    assert min(y for _, y in extra) > HIGH * 0.7
    assert {40, 100} <= {x for x, _ in extra}
    assert max(x for x, _ in extra) <= 101


def test_who_supports_has_a_thinner_bar_and_both_say_their_role(look):
    row = replace(task_row(), kind=RowKind.GIVEN)
    lead = replace(row, given=Given(1, "Chi bộ 1", AssignmentRole.LEAD))
    support = replace(row, given=Given(1, "Chi bộ 1", AssignmentRole.SUPPORT))
    heights = [len({y for _, y in inked(each, look)}) for each in (lead, support)]
    assert heights[1] < heights[0] * 0.75
    assert (count_label(lead), count_label(support)) == ("Chủ trì", "Phối hợp")


def test_what_comes_back_is_interrupted_after_each_day(look):
    row = task_row(rule=DueEvery("", Period.WEEK, 5))
    middle = {x for x, y in inked(row, look) if y == HIGH // 2}
    ends = [round(SCALE.after(day)) for day in row.comes_back]
    assert len(ends) == 3
    assert all({end - 2, end - 1} - middle for end in ends)
    assert {SCALE.x(FIRST) + 3, 235} <= middle


def test_a_deleted_task_is_an_outline_crossed_out_and_slanting(look):
    row = RowMaker(replace(content(), baselines=BASELINE)).gone(BASELINE.gone()[0], 0, 0)
    assert count_label(row) == "đã bỏ"
    assert name_font(row, look).italic()
    assert {x for x, _ in inked(row, look)} >= {45, 230}


def test_the_first_day_of_a_congress_is_a_hollow_diamond(look):
    marked = RowMaker(replace(content(), baselines=BASELINE)).congress(congress(opens_on=LAST), 0)
    extra = inked(marked, look) - inked(replace(marked, first_marks=()), look)
    middle = round(SCALE.middle(date(2026, 1, 6)))
    assert extra
    assert all(abs(x - middle) < 14 for x, _ in extra)
    assert (middle, HIGH // 2) not in extra


def test_holidays_are_shaded_other_than_weekends(look):
    image = QImage(WIDE, HIGH, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(look.colours.ground)
    painter = QPainter(image)
    rest = RestDays({date(2026, 1, 7): "Nghỉ bù"}, {date(2026, 1, 11): ""})
    scale = TimeScale(date(2026, 1, 1), 10)
    draw_grid(painter, QRectF(0, 0, WIDE, HIGH), scale, 0, look, None, rest)
    painter.end()
    at = {day: image.pixelColor(round(scale.middle(date(2026, 1, day))), 9).name() for day in (6, 7, 10, 11)}
    assert at[6] == at[11] == look.colours.ground.name()
    assert len({at[6], at[7], at[10]}) == 3
