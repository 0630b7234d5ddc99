from PySide6.QtCore import Qt

from app.domain.project.changes import ExchangePreview, LeftRow, TakenChange
from ui.models.project_changes import ChangeColumn, ChangesModel, LeftModel, summary

CHANGE = TakenChange("Treo khẩu hiệu", "Thời gian", "01/12/2026", "07/12/2026")
LEFT = LeftRow(12, "Họp báo", "việc không có trong sổ", can_add=True)


def test_rows_and_headings_are_shown_with_their_whole_text_as_a_tip():
    changes, left = ChangesModel(), LeftModel()
    changes.show([CHANGE])
    left.show([LEFT])
    assert [changes.headerData(column, Qt.Orientation.Horizontal) for column in ChangeColumn] == [
        "Việc, đại hội", "Thay đổi", "Từ", "Sang",
    ]  # fmt: skip
    assert [changes.index(0, column).data() for column in ChangeColumn] == [
        "Treo khẩu hiệu", "Thời gian", "01/12/2026", "07/12/2026",
    ]  # fmt: skip
    assert changes.index(0, ChangeColumn.NAME).data(Qt.ItemDataRole.ToolTipRole) == "Treo khẩu hiệu"
    assert [left.index(0, column).data() for column in range(left.columnCount())] == [
        "12", "Họp báo", "việc không có trong sổ",
    ]  # fmt: skip


def test_the_summary_counts_what_is_taken_what_moves_along_and_what_is_left():
    assert summary(ExchangePreview("a.xml", (CHANGE,), (LEFT,), 3)) == (
        "a.xml: 1 thay đổi; kéo theo 3 việc đổi hạn theo ngày đại hội; 1 dòng không nhận."
    )
    assert summary(ExchangePreview("a.xml")) == "a.xml: Không có gì khác với sổ."
