from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.domain.timeline.rows import build_rows
from tests.domain.timeline_contents import congress, content, item
from ui.models.timeline import Column, Role, TimelineTableModel
from ui.models.timeline_words import facts_of, spoken, tip_of


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
    return [str(model.index(row, column).data(role)).strip() for column in Column]


def test_a_row_says_what_from_to_and_how_far(model):
    assert words(model, "task:1") == ["Treo <b>khẩu</b> hiệu", "02/01/2026", "09/01/2026", "Đang làm (1/3)"]
    assert words(model, "task:2") == ["Hướng dẫn", "chưa có ngày", "chưa có ngày", "Chưa giao"]
    assert words(model, "task:3")[2:] == ["chưa rõ", "Quá hạn (0/2), 2 phân công quá hạn"]
    assert words(model, "congress:1")[3] == "Khai mạc 01/07/2026; Bế mạc 03/07/2026"
    assert words(model, "wave:1")[3] == "0/2 việc xong"


def test_headings_and_roles(model, rows):
    headings = [model.headerData(c, Qt.Orientation.Horizontal) for c in Column]
    assert headings == ["Nhiệm vụ", "Bắt đầu", "Kết thúc", "Tình trạng"]
    assert model.index(0, 0).data(Role.ROW) is rows[0]
    assert model.index(model.row_of("task:1"), Column.START).data(Role.SORT) == date(2026, 1, 2).toordinal()
    assert model.row_of("task:99") is None


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
