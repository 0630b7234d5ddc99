from datetime import date

import pytest

from app.reading.times.pieces import Unit, find_pieces
from app.reading.times.spans import NO_EXACT_DAY, NO_SUCH_DAY, NO_YEAR, find_spans

ISSUED = date(2025, 3, 20)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("01/3-15/4/2025", date(2025, 3, 1), date(2025, 4, 15)),
        ("15/3 đến 30/4", date(2025, 3, 15), date(2025, 4, 30)),
        ("25/12 đến 05/01/2026", date(2025, 12, 25), date(2026, 1, 5)),
        ("25/12/2025 đến 05/01", date(2025, 12, 25), date(2026, 1, 5)),
        ("01-15/3/2026", date(2026, 3, 1), date(2026, 3, 15)),
        ("tháng 3, 4/2026", date(2026, 3, 1), date(2026, 4, 30)),
        ("tháng 11 đến tháng 2/2026", date(2025, 11, 1), date(2026, 2, 28)),
        ("quý iv/2024 đến quý i/2025", date(2024, 10, 1), date(2025, 3, 31)),
        ("quý i, ii năm 2026", date(2026, 1, 1), date(2026, 6, 30)),
        ("thượng tuần tháng 5/2025", date(2025, 5, 1), date(2025, 5, 10)),
        ("hạ tuần tháng 2/2026", date(2026, 2, 21), date(2026, 2, 28)),
        ("6 tháng cuối năm 2025", date(2025, 7, 1), date(2025, 12, 31)),
        ("đầu tháng 4 đến cuối tháng 5/2025", date(2025, 4, 1), date(2025, 5, 31)),
        ("ngày 20/6 và ngày 21/6/2025", date(2025, 6, 20), date(2025, 6, 21)),
        ("23/4) đến thứ bảy (25/4/2026", date(2026, 4, 23), date(2026, 4, 25)),
        ("29/2", date(2028, 2, 29), date(2028, 2, 29)),
        ("tháng tư năm 2025", date(2025, 4, 1), date(2025, 4, 30)),
        ("ngày 20/6/25", date(2025, 6, 20), date(2025, 6, 20)),
    ],
)
def test_stretches_of_days(words, first, last):
    (span,) = find_spans(words, ISSUED)
    assert (span.first, span.last, span.fault) == (first, last, "")
    assert words[span.start : span.end] == words


@pytest.mark.parametrize(
    ("words", "issued_on", "fault"),
    [
        ("ngày 31/02/2026", ISSUED, NO_SUCH_DAY),
        ("ngày 31/02", ISSUED, NO_SUCH_DAY),
        ("ngày 15/13/2025", ISSUED, NO_SUCH_DAY),
        ("15/3", None, NO_YEAR),
        ("từ 15/3 đến 30/4", None, NO_YEAR),
        ("đầu tháng 5/2025", ISSUED, NO_EXACT_DAY),
        ("tuần 2 tháng 5/2025", ISSUED, NO_EXACT_DAY),
        ("30/6/2025 đến 15/6/2025", ISSUED, "ngày cuối đứng trước ngày đầu"),
    ],
)
def test_what_has_no_days_says_why(words, issued_on, fault):
    (span,) = find_spans(words, issued_on)
    assert (span.last, span.fault) == (None, fault)


@pytest.mark.parametrize(
    "words",
    ["0912.345.678", "024-3845-6789", "nhiệm kỳ 2020 - 2025", "15,5%", "số 3/2025", "năm 2025", "khóa xiv"],
)
def test_numbers_that_are_no_times(words):
    assert find_pieces(words) == []


def test_clock_times_and_weekdays_belong_to_their_day():
    words = "8h30' sáng thứ sáu, ngày 20/6/2025"
    (piece,) = find_pieces(words)
    assert (piece.start, piece.end, piece.unit, piece.marked) == (0, len(words), Unit.DAY, True)
