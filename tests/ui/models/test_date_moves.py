from datetime import date

from PySide6.QtCore import Qt

from app.domain.date_moves import DateMoves, TaskMove
from ui.models.date_moves import DateMovesModel, MoveColumn, moves_words, shift_words

MOVES = DateMoves(
    (
        TaskMove(1, "Treo cờ", date(2026, 6, 10), date(2026, 6, 4), overdue=1),
        TaskMove(2, "Góp ý văn kiện", date(2026, 6, 30), date(2026, 6, 30), assignments=40, overdue=2),
        TaskMove(3, "Họp báo", None, date(2026, 7, 1)),
        TaskMove(4, "Tổng kết", date(2026, 8, 1), None),
    )
)


def test_rows_say_from_which_day_to_which():
    model = DateMovesModel(MOVES.moving())
    rows = [[model.index(row, column).data() for column in MoveColumn] for row in range(model.rowCount())]
    assert rows == [
        ["Treo cờ", "10/06/2026", "04/06/2026", "−6 ngày", "", "1"],
        ["Góp ý văn kiện", "30/06/2026", "30/06/2026", "theo từng đơn vị", "40", "2"],
        ["Tổng kết", "01/08/2026", "–", "", "", ""],
    ]
    assert model.headerData(MoveColumn.AFTER, Qt.Orientation.Horizontal) == "Sẽ thành"


def test_a_sentence_sums_up_what_moves():
    assert moves_words(MOVES) == "3 việc và 40 phân công sẽ đổi thời hạn. 3 chỗ sẽ thành quá hạn."
    assert (
        moves_words(DateMoves(MOVES.tasks[3:])) == "1 việc sẽ đổi thời hạn. Không có chỗ nào thành quá hạn."
    )
    assert shift_words(date(2026, 6, 1), date(2026, 6, 13)) == "+12 ngày"
    assert shift_words(None, date(2026, 6, 13)) == ""
