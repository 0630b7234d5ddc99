from dataclasses import replace

from PySide6.QtCore import Qt

from app.domain.reading.plan_reading import Section
from tests.readings import small_plan
from ui.models.plan_lines import (
    HEADING_ROLE,
    MARK_ROLE,
    REASON_ROLE,
    TABLE_ROLE,
    LineMark,
    PlanLinesModel,
    line_look,
)

TABLE = replace(
    small_plan(),
    lines=("I. NỘI DUNG", "TT", "Việc", "1", "Treo cờ", "và băng rôn", "Hết"),
    sections=(Section("1", "I.", "NỘI DUNG", "", 1, 7),),
    table_rows=(((2,), (3,)), ((4,), (5, 6))),
)


def model_of(reading):
    model = PlanLinesModel()
    model.show_lines(reading.lines, line_look(reading))
    return model


def test_a_row_of_a_table_is_one_row_with_its_cells_parted():
    model = model_of(TABLE)
    assert model.words(3) == "1  │  Treo cờ và băng rôn"
    assert model.index(3).data(TABLE_ROLE) is True
    assert model.hidden() == {2, 4, 5}
    assert model.index_of(6).row() == 3
    assert model.lines_at(3) == (4, 5, 6)
    assert model.content(4) == (5, "Treo cờ và băng rôn")
    assert model.content(7) == (7, "")


def test_headings_and_reasons_are_told_by_more_than_colour():
    model = model_of(TABLE)
    assert model.index(0).data(HEADING_ROLE) is True
    assert model.index(6).data(HEADING_ROLE) is False
    assert model.mark({1, 5}, {6: "Chưa rõ thời hạn."})
    assert not model.mark({1}, {6: "Chưa rõ thời hạn."})
    assert LineMark(model.index(3).data(MARK_ROLE)) is LineMark.WARNED
    assert model.index(3).data(REASON_ROLE) == "Chưa rõ thời hạn."
    assert model.index(3).data(Qt.ItemDataRole.AccessibleTextRole).endswith("– Chưa rõ thời hạn.")
    assert LineMark(model.index(0).data(MARK_ROLE)) is LineMark.USED
