from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.domain.baseline import Baselines, CongressBaseline, TaskBaseline
from app.domain.dates.due import DueEvery, Period
from app.domain.timeline.lines import Grouping
from app.domain.timeline.rest_days import RestDays
from app.domain.timeline.rows import build_rows
from tests.domain.timeline_contents import BODIES, congress, content, given_tasks, item
from ui.models.timeline import Column, Role, TimelineTableModel
from ui.models.timeline_words import day_tip, facts_of, spoken, tip_of


@pytest.fixture
def rows():
    return build_rows(
        content(
            item(1, "Treo <b>khẩu</b> hiệu", date(2026, 1, 2), date(2026, 1, 9), phase_id=1, done=1, todo=2),
            item(2, "Hướng dẫn", duty_id=1),
            item(3, "Thông báo", date(2026, 2, 2), phase_id=2, todo=2, overdue=2, leads=("Chi bộ 1",)),
            congresses=[congress(opens_on=date(2026, 7, 1), closes_on=date(2026, 7, 3))],
        )
    )


@pytest.fixture
def model(qapp, rows):
    model = TimelineTableModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_rows(rows)
    return model


def words(model, key, role=Qt.ItemDataRole.DisplayRole):
    row = model.row_of(key)
    return [str(model.index(row, column).data(role)).strip() for column in list(Column)[:4]]


def more_words(model, key):
    row = model.row_of(key)
    return [model.index(row, column).data() for column in (Column.STATE, Column.FIRST, Column.UNIT)]


def test_a_row_says_what_from_to_and_how_far(model):
    assert words(model, "task:1") == ["Treo <b>khẩu</b> hiệu", "02/01/2026", "09/01/2026", "Đang làm (1/3)"]
    assert words(model, "task:2") == ["Hướng dẫn", "chưa có ngày", "chưa có ngày", "Chưa giao"]
    assert words(model, "task:3")[2:] == ["chưa rõ", "Quá hạn (0/2), 2 phân công quá hạn"]
    assert words(model, "congress:1")[3] == "Khai mạc 01/07/2026; Bế mạc 03/07/2026"
    assert words(model, "wave:1")[3] == "0/2 việc xong"


def test_headings_and_roles(model, rows):
    headings = [model.headerData(c, Qt.Orientation.Horizontal) for c in Column]
    assert headings == ["Nhiệm vụ", "Bắt đầu", "Kết thúc", "Tình trạng", "Mốc gốc", "Đơn vị"]
    assert model.index(0, 0).data(Role.ROW) is rows[0]
    assert model.index(model.row_of("task:1"), Column.START).data(Role.SORT) == date(2026, 1, 2).toordinal()
    assert model.row_of("task:99") is None


def test_the_table_says_the_baseline_the_units_and_what_comes_back(qapp):
    rule = DueEvery("", Period.MONTH, 20)
    made = content(
        item(
            1, "Treo", date(2026, 1, 2), date(2026, 1, 21), phase_id=1, leads=("Ban A",), supports=("Ban B",)
        ),
        item(2, "Báo cáo", date(2026, 1, 2), date(2026, 3, 31), phase_id=1, todo=1, rule=rule),
        congresses=[congress(opens_on=date(2026, 7, 1))],
    )
    first = Baselines(
        (
            TaskBaseline(1, "Treo", 1, None, date(2026, 1, 2), date(2026, 1, 9)),
            TaskBaseline(None, "Việc cũ", 1, None, None, date(2026, 1, 5)),
        ),
        (CongressBaseline(1, "Đại hội V", date(2026, 7, 4), None),),
    )
    given = given_tasks((1, 2, "support", "done", "2026-01-15"))
    model = TimelineTableModel()
    model.set_rows(build_rows(replace(made, baselines=first)))
    late = "Từ ngày 02/01/2026 đến ngày 09/01/2026 · chậm 12 ngày"
    assert more_words(model, "task:1") == ["Chưa giao", late, "Ban A, Ban B"]
    assert more_words(model, "task:2")[0] == "Chưa làm; chậm nhất ngày 20 hằng tháng, 3 lần"
    assert more_words(model, "gone:0") == ["Đã bỏ", "Đến ngày 05/01/2026", ""]
    assert more_words(model, "congress:1")[1] == "Khai mạc 04/07/2026 · sớm 3 ngày"
    model.set_rows(build_rows(replace(made, bodies=BODIES, given=given), Grouping.UNIT))
    assert more_words(model, "given:1") == ["Xong", "", "Chi bộ 2 (Phối hợp)"]
    assert words(model, "given:1")[1:3] == ["02/01/2026", "15/01/2026"]


def test_holidays_are_named_in_tips(qapp):
    rest = RestDays({date(2026, 2, 17): "Tết <1>"}, {date(2026, 8, 22): ""})
    assert day_tip(date(2026, 2, 17), rest) == "<div>17/02/2026: nghỉ – Tết &lt;1&gt;</div>"
    assert day_tip(date(2026, 2, 18), rest) == ""


def test_a_tooltip_takes_nothing_for_markup(rows):
    row = next(row for row in rows if row.key == "task:1")
    assert "&lt;b&gt;khẩu" in tip_of(row)
    assert "Từ ngày 02/01/2026 đến ngày 09/01/2026" in tip_of(row)


def test_edges_of_a_group_are_not_known_while_one_of_its_phases_has_none(qapp):
    made = content()
    open_phase = replace(made.phases[0], window_from=None)
    never = replace(made.phases[1], window_to=None)
    rows = build_rows(replace(made, phases=(open_phase, never)))
    wave = next(row for row in rows if row.key == "wave:1")
    assert ("Thời gian", "chưa rõ ngày đầu, ngày cuối") in facts_of(wave)
    model = TimelineTableModel()
    model.set_rows(rows)
    assert words(model, "wave:1")[1:3] == ["chưa rõ", "chưa rõ"]


def test_a_row_is_spoken_whole(rows):
    row = next(row for row in rows if row.key == "task:3")
    assert ("Chủ trì", "Chi bộ 1") in facts_of(row)
    assert spoken(row).startswith("Thông báo. Thời gian: Từ ngày 02/02/2026")
