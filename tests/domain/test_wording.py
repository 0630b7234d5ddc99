from datetime import date

from app.domain.congress import CongressEvent
from app.domain.dates.due import Anchor
from app.domain.wording import as_written, is_keep_line, own_congress_words, strip_dash, window_words


def test_a_name_in_capitals_is_written_as_the_text_has_it() -> None:
    text = "ĐẢNG ỦY KHỐI TỈNH\nBan Thường vụ Đảng ủy Khối tỉnh yêu cầu"
    assert as_written("ĐẢNG ỦY KHỐI TỈNH", text) == "Đảng ủy Khối tỉnh"


def test_no_letter_is_lowered_by_guess() -> None:
    assert as_written("ĐẢNG ỦY KHỐI", "không có ở đây") == "ĐẢNG ỦY KHỐI"
    assert as_written("ĐẢNG ỦY", "ĐẢNG ỦY XÃ") == "ĐẢNG ỦY"
    assert as_written("", "abc") == ""


def test_windows_say_only_what_is_known() -> None:
    first, last = date(2026, 3, 1), date(2026, 3, 9)
    assert window_words(first, last) == "Từ ngày 01/03/2026 đến ngày 09/03/2026"
    assert window_words(None, last) == "Đến ngày 09/03/2026"
    assert window_words(first, None) == "Từ ngày 01/03/2026"
    assert window_words(first, first) == "Ngày 01/03/2026"
    assert window_words(None, None) == ""


def test_due_by_the_units_own_congress() -> None:
    assert own_congress_words(Anchor("g", CongressEvent.CLOSES)) == "Ngày bế mạc đại hội của đơn vị"
    assert own_congress_words(Anchor("g", CongressEvent.OPENS, -1)) == "Trước khai mạc đại hội của đơn vị"
    assert (
        own_congress_words(Anchor("g", CongressEvent.OPENS, -5))
        == "05 ngày trước khai mạc đại hội của đơn vị"
    )
    assert (
        own_congress_words(Anchor("g", CongressEvent.CLOSES, 10)) == "10 ngày sau bế mạc đại hội của đơn vị"
    )


def test_recipient_lines() -> None:
    assert strip_dash("- Thường trực Tỉnh ủy,") == "Thường trực Tỉnh ủy"
    assert is_keep_line("- Lưu Văn phòng.")
    assert is_keep_line("- Lưu: CB.")
    assert not is_keep_line("- Các lưu vực sông")
