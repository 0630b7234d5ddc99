from datetime import date

from app.domain.date_moves import DateMoves, TaskMove
from app.domain.timeline.drags import Drag, Grip
from app.domain.timeline.making import RowMaker
from app.domain.timeline.rest_days import RestDays
from tests.domain.timeline_contents import congress, content, item
from ui.models.timeline_drag_words import drag_words, moves_detail, moves_question, shift_words

LAST = date(2026, 3, 20)  # a Friday
NO_HOLIDAYS = RestDays()


def dragged(grip, days, **given_to_item):
    return Drag(RowMaker(content()).task(item(1, due=LAST, **given_to_item), 0), grip, days)


def test_the_live_label_says_the_day_how_far_and_whether_it_is_off():
    assert drag_words(dragged(Grip.END, 3), NO_HOLIDAYS) == "Hạn: 23/03/2026 (T2) · +3 ngày"
    assert drag_words(dragged(Grip.END, 1), NO_HOLIDAYS) == "Hạn: 21/03/2026 (T7) · +1 ngày · ngày nghỉ"
    named = RestDays({date(2026, 3, 23): "Nghỉ bù"})
    assert drag_words(dragged(Grip.WHOLE, 3), named) == "Hạn: 23/03/2026 (T2) · +3 ngày · Nghỉ bù"
    both = dragged(Grip.WHOLE, -4, starts=date(2026, 3, 2))
    assert drag_words(both, NO_HOLIDAYS) == "26/02/2026 – 16/03/2026 · -4 ngày"
    start = dragged(Grip.START, 1, starts=date(2026, 3, 2))
    assert drag_words(start, NO_HOLIDAYS).startswith("Bắt đầu: 03/03/2026 (T3)")


def test_the_live_label_names_the_day_of_a_congress():
    row = RowMaker(content()).congress(congress(opens_on=LAST, closes_on=date(2026, 3, 21)), 0)
    assert drag_words(Drag(row, Grip.OPENS), NO_HOLIDAYS) == "Khai mạc: 20/03/2026 (T6) · không đổi"
    assert drag_words(Drag(row, Grip.CLOSES, 2), NO_HOLIDAYS).startswith("Bế mạc: 23/03/2026 (T2)")
    assert drag_words(Drag(row, Grip.WHOLE, -1), NO_HOLIDAYS).startswith("Cả đại hội: 19/03/2026 (T5)")


def test_what_moves_is_told_from_when_to_when_and_what_becomes_overdue():
    moves = DateMoves(
        (
            TaskMove(1, "Treo băng rôn", LAST, date(2026, 3, 1), 12, overdue=3),
            TaskMove(2, "Họp báo", None, LAST),
            TaskMove(3, "Việc " * 40, LAST, LAST, 2),
            *(TaskMove(n, f"Việc {n}", LAST, None) for n in range(4, 12)),
        )
    )
    assert moves_question("Đại hội V", moves) == (
        "Đổi ngày Đại hội V thì 11 việc, 14 phân công dời theo. Đổi ngày?"
    )
    lines = moves_detail(moves).split("\n")
    assert lines[0] == "• Treo băng rôn: 20/03/2026 → 01/03/2026 (12 phân công), quá hạn"
    assert lines[1] == "• Họp báo: chưa có hạn → 20/03/2026"
    assert "…: 20/03/2026 (2 phân công)" in lines[2]
    assert lines[-3:] == ["… và 3 việc khác", "", "Sẽ thành quá hạn: 3."]
    assert shift_words(-3) == "-3 ngày"
