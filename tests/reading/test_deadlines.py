from datetime import date

import pytest

from app.domain.congress import CongressEvent
from app.domain.due import DueByEvent, DueOn, DueWithin
from app.reading.congress_names import CongressNames
from app.reading.deadlines import DueContext, find_due, find_stated

NAMES = CongressNames(["Đại hội Đảng bộ xã lần thứ II", "đại hội cấp cơ sở"])
CONTEXT = DueContext(NAMES, date(2025, 1, 10), "bloc-2")


def due(text, context=CONTEXT):
    return find_due(text, context).rule


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Gửi báo cáo trước ngày 15/3/2025.", date(2025, 3, 15)),
        ("Gửi báo cáo chậm nhất là ngày 15 tháng 3 năm 2025", date(2025, 3, 15)),
        ("Hoàn thành trước 30/4/2025", date(2025, 4, 30)),
        ("Xong trước ngày 20/3", date(2025, 3, 20)),
        ("Xong trước ngày 05/01", date(2026, 1, 5)),
        ("Tổ chức mít tinh vào ngày 19/5/2025", date(2025, 5, 19)),
        ("Duy trì đến hết ngày 01.6.2025", date(2025, 6, 1)),
    ],
)
def test_days(text, day):
    found = due(text)
    assert (found.day if isinstance(found, DueOn) else found) == day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Từ ngày 01/3 đến ngày 15/4/2025: treo cờ", date(2025, 3, 1), date(2025, 4, 15)),
        ("Treo cờ từ ngày 01 đến ngày 15 tháng 4 năm 2025", date(2025, 4, 1), date(2025, 4, 15)),
        ("Treo cờ từ 25/12/2025 đến 05/01/2026", date(2025, 12, 25), date(2026, 1, 5)),
        ("Xong trong tháng 02/2025", date(2025, 2, 1), date(2025, 2, 28)),
        ("Hoàn thành trong quý II/2025", date(2025, 4, 1), date(2025, 6, 30)),
        ("Thực hiện từ tháng 10/2025 đến tháng 3/2026", date(2025, 10, 1), date(2026, 3, 31)),
    ],
)
def test_windows(text, first, last):
    found = due(text)
    assert isinstance(found, DueWithin)
    assert (found.starts, found.ends) == (first, last)


@pytest.mark.parametrize(
    ("text", "congress", "event", "days"),
    [
        ("Ra đặc san trước phiên khai mạc 02 ngày", "bloc-2", CongressEvent.OPENS, -2),
        ("Gửi văn kiện chậm nhất 05 ngày trước ngày khai mạc", "bloc-2", CongressEvent.OPENS, -5),
        ("Báo cáo sau đại hội 10 ngày", "bloc-2", CongressEvent.CLOSES, 10),
        ("Báo cáo trong vòng 03 ngày sau khi kết thúc đại hội", "bloc-2", CongressEvent.CLOSES, 3),
        ("Hoàn thành khi bế mạc đại hội chi bộ", "grassroots", CongressEvent.CLOSES, 0),
        ("Hoàn thành trước khai mạc Đại hội Đảng bộ xã", "bloc-2", CongressEvent.OPENS, -1),
        ("Xong trước khi kết thúc đại hội cấp cơ sở", "grassroots", CongressEvent.CLOSES, 0),
    ],
)
def test_days_counted_from_a_congress(text, congress, event, days):
    assert due(text) == DueByEvent(text, congress, event, days)


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Kế hoạch số 185-KH/TU ngày 19/9/2025 của Tỉnh ủy",
        "Quán triệt Chỉ thị số 35-CT/TW, ngày 14 tháng 6 năm 2025",
        "Kỷ niệm 95 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2025)",
        "Tuyên truyền trước, trong và sau đại hội",
        "Nhiệm vụ giai đoạn 2021-2025",
        "Kết quả từ năm 1986 đến năm 2025",
        "Hằng tháng, trước ngày 20/3 báo cáo",
        "Treo cờ trước ngày 31/02/2025",
        "Phong trào trước ngày 15/3/2020",
    ],
)
def test_no_deadlines(text):
    assert due(text) is None


def test_an_unknown_congress_is_said_so():
    found = find_due("Xong trước phiên khai mạc 02 ngày", DueContext(NAMES, None, None))
    assert found.rule is None
    assert "chưa rõ" in found.why


def test_words_are_the_clause_as_it_stands():
    found = due("Treo cờ dọc đường; hoàn thành trước ngày 15/3/2025. Giữ đến hết đại hội.")
    assert found.words == "hoàn thành trước ngày 15/3/2025"


def test_a_heading_with_days_is_a_window():
    window = find_stated("Giai đoạn 1 (từ ngày 01/3 đến ngày 15/4/2025)", None).rule
    assert window is not None
    assert (window.starts, window.ends) == (date(2025, 3, 1), date(2025, 4, 15))
    assert find_stated("Giai đoạn 2021-2025", None).rule is None
