from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.congress import CongressEvent
from app.domain.dates.due import DueByEvent, DueOn, DueWithin
from app.reading.congresses.names import CongressNames
from app.reading.times.deadlines import DueContext, find_due, find_stated

NAMES = CongressNames(["Đại hội Đảng bộ xã lần thứ II", "đại hội cấp cơ sở"])
ISSUED = date(2025, 1, 10)
CONTEXT = DueContext(NAMES, ISSUED, "bloc-2")
OPENS, CLOSES = CongressEvent.OPENS, CongressEvent.CLOSES


def due(text, context=CONTEXT):
    return find_due(text, context).rule


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Gửi báo cáo trước ngày 15/3/2025.", date(2025, 3, 15)),
        ("Gửi báo cáo chậm nhất là ngày 15 tháng 3 năm 2025", date(2025, 3, 15)),
        ("Hoàn thành trước 30/4/2025", date(2025, 4, 30)),
        ("Xong trước ngày 20/3", date(2025, 3, 20)),
        ("Xong trước 30/4", date(2025, 4, 30)),
        ("Xong trước ngày 05/01", date(2026, 1, 5)),
        ("Tổ chức mít tinh vào ngày 19/5/2025", date(2025, 5, 19)),
        ("Duy trì đến hết ngày 01.6.2025", date(2025, 6, 1)),
        ("Treo cờ trước 20.6.2025", date(2025, 6, 20)),
        ("Treo cờ trước ngày 20-6-2025", date(2025, 6, 20)),
        ("Duy trì đến hết ngày 15 tháng 4 năm 2025", date(2025, 4, 15)),
        ("Nộp bài trước 17 giờ ngày 20/02/2026", date(2026, 2, 20)),
        ("Xong trước 18h00 ngày 05/3", date(2025, 3, 5)),
        ("Nộp hồ sơ trước 16h30, thứ Sáu, ngày 28/02/2025", date(2025, 2, 28)),
        ("Đăng ký trước 9 giờ sáng 28/02/2025", date(2025, 2, 28)),
        ("Chậm nhất ngày mùng 5 tháng 3 năm 2025", date(2025, 3, 5)),
        ("Chậm nhất là trước ngày 15/4/2025", date(2025, 4, 15)),
        ("Không để quá ngày 20/3/2025", date(2025, 3, 20)),
        ("Thời hạn nộp bài: 30/4/2025", date(2025, 4, 30)),
        ("Hạn cuối nhận tác phẩm: hết ngày 30/4/2025", date(2025, 4, 30)),
        ("Từ nay đến ngày 15/3/2025 hoàn thành trang trí", date(2025, 3, 15)),
        ("Ban hành kế hoạch trước ngày 15/02/2025", date(2025, 2, 15)),
        ("Đạt 90% trở lên trước ngày 30/6/2025", date(2025, 6, 30)),
        ("Dự toán 15.000.000 đồng; hoàn thành trước 01/03/2025", date(2025, 3, 1)),
        ("Báo cáo kết quả quý I/2025 trước ngày 05/4/2025", date(2025, 4, 5)),
        ("Báo cáo 6 tháng trước ngày 15/6", date(2025, 6, 15)),
        ("Xong trước ngày sinh nhật Bác 19/5", date(2025, 5, 19)),
        ("Gửi danh sách (số ĐT 0987654321) trước 16h00, ngày 12/02/2025", date(2025, 2, 12)),
        ("Công văn số 12-CV/ĐU ngày 02/02/2025 về treo cờ; xong trước ngày 12/02/2025", date(2025, 2, 12)),
        ("Ra mắt 15 ngày trước ngày 20/6/2025", date(2025, 6, 5)),
        ("Trang trí trước ngày 20/6/2025 ít nhất 03 ngày", date(2025, 6, 17)),
        ("Tổng kết, khen thưởng vào dịp 19/5.", date(2025, 5, 19)),
        ("Treo cờ dịp 30/4.", date(2025, 4, 30)),
        ("Dịp 30/4 treo cờ.", date(2025, 4, 30)),
        ("15/5 in xong đề cương.", date(2025, 5, 15)),
        ("Tổ chức hội thi kéo co mừng Đại hội ngày 07/6/2025.", date(2025, 6, 7)),
        ("Giải việt dã truyền thống ngày 26/3/2025 tại sân vận động", date(2025, 3, 26)),
        ("Nói chuyện chuyên đề về truyền thống ngành mỏ ngày 22/4/2025", date(2025, 4, 22)),
        ('Tổ chức ngày hội "Bánh chưng xanh" ngày 25/01/2025', date(2025, 1, 25)),
        ('Khai trương chuyên mục "Tiến tới Đại hội" trên loa truyền thanh (08/6).', date(2025, 6, 8)),
        ("Gặp mặt kỷ niệm ngày 21/12/2025.", date(2025, 12, 21)),
        ("Gặp mặt các đồng chí lão thành cách mạng ngày 20 tháng 5 năm 2025", date(2025, 5, 20)),
    ],
)
def test_days(text, day):
    found = find_due(text, CONTEXT)
    assert isinstance(found.rule, DueOn)
    assert (found.rule.day, found.why) == (day, "")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Họp báo ngày 10 tháng 4 năm 2026", date(2026, 4, 10)),
        ("khai mạc triển lãm ngày 20/9/2025", date(2025, 9, 20)),
        ("Lễ ra quân: 8h00 ngày 01/3/2025 (Thứ Bảy) tại Nhà văn hóa", date(2025, 3, 1)),
        ("Tổ chức lúc 7 giờ 30 ngày 20/6/2025", date(2025, 6, 20)),
        ("Tổ chức vào chiều thứ Sáu 14/02/2025", date(2025, 2, 14)),
        ("20/3/2025: Họp báo", date(2025, 3, 20)),
        ("Tổ chức tọa đàm từ 14h00 ngày 20/3/2025", date(2025, 3, 20)),
        ("Tường thuật trực tiếp phiên khai mạc Đại hội ngày 20/6/2025", date(2025, 6, 20)),
        ("Mít tinh kỷ niệm Ngày giải phóng (30/4/1975 - 30/4/2025) vào ngày 25/4/2025", date(2025, 4, 25)),
        ("Lễ kỷ niệm 50 năm Ngày Giải phóng miền Nam: 8 giờ, ngày 29/4/2025", date(2025, 4, 29)),
        ("Chương trình nghệ thuật chào mừng Đại hội, tối ngày 19/6/2025", date(2025, 6, 19)),
        ("Tập huấn cán bộ chính trị, thời gian 01 ngày (25/4)", date(2025, 4, 25)),
        ("Thi tìm hiểu; thời gian: 25/4, tại hội trường", date(2025, 4, 25)),
        ("Khánh thành nhà truyền thống đúng dịp sinh nhật Bác 19/5/2025.", date(2025, 5, 19)),
        ("Tổ chức Lễ kỷ niệm cấp tỉnh tối ngày 10/11/2026 tại quảng trường", date(2026, 11, 10)),
    ],
)
def test_what_is_held_on_a_day_is_due_on_it(text, day):
    found = due(text)
    assert isinstance(found, DueOn)
    assert found.day == day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Từ ngày 01/3 đến ngày 15/4/2025: treo cờ", date(2025, 3, 1), date(2025, 4, 15)),
        ("Treo cờ từ ngày 01 đến ngày 15 tháng 4 năm 2025", date(2025, 4, 1), date(2025, 4, 15)),
        ("Treo cờ từ 25/12/2025 đến 05/01/2026", date(2025, 12, 25), date(2026, 1, 5)),
        ("Xong trong tháng 02/2025", date(2025, 2, 1), date(2025, 2, 28)),
        ("Hoàn thành trong quý II/2025", date(2025, 4, 1), date(2025, 6, 30)),
        ("Hoàn thành trong quý 2 năm 2025", date(2025, 4, 1), date(2025, 6, 30)),
        ("Thực hiện từ tháng 10/2025 đến tháng 3/2026", date(2025, 10, 1), date(2026, 3, 31)),
        ("Tổ chức giao lưu ngày 20 và 21/6/2025", date(2025, 6, 20), date(2025, 6, 21)),
        ("Tổ chức gặp mặt ngày 20 hoặc 21/6/2025", date(2025, 6, 20), date(2025, 6, 21)),
        ("Treo cờ từ 20 - 25/6/2025", date(2025, 6, 20), date(2025, 6, 25)),
        ("Tổ chức văn nghệ từ 1/5 – 19/5", date(2025, 5, 1), date(2025, 5, 19)),
        ("Tổ chức hội nghị trung tuần tháng 6/2025", date(2025, 6, 11), date(2025, 6, 20)),
        ("Thực hiện trong 6 tháng đầu năm 2026", date(2026, 1, 1), date(2026, 6, 30)),
        ("Hoàn thành trong năm 2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("Tổ chức Hội thi trong 02 ngày (15 - 16/5/2025)", date(2025, 5, 15), date(2025, 5, 16)),
        ("Thi đấu chào mừng năm mới trong 02 ngày 15 và 16/5/2025", date(2025, 5, 15), date(2025, 5, 16)),
        ("Tổ chức vào các ngày 05/3, 12/3 và 19/3/2025", date(2025, 3, 5), date(2025, 3, 19)),
        ("Tuyên truyền trực quan từ ngày 01/3 đến 15/4/2025", date(2025, 3, 1), date(2025, 4, 15)),
        ("Thời gian: Tháng 02 năm 2025", date(2025, 2, 1), date(2025, 2, 28)),
        ("Quý II: tổ chức hội thi", date(2025, 4, 1), date(2025, 6, 30)),
        ("- Tháng 5/2025, tổ chức hội thi.", date(2025, 5, 1), date(2025, 5, 31)),
        ("Trong Quý IV/2025 và Quý I/2026", date(2025, 10, 1), date(2026, 3, 31)),
        ("Tiến độ: Quý I/2025", date(2025, 1, 1), date(2025, 3, 31)),
        ("Trong các ngày từ 25 đến 27 tháng 3 năm 2025", date(2025, 3, 25), date(2025, 3, 27)),
        ("Từ 01.03.2025 đến 15.03.2025", date(2025, 3, 1), date(2025, 3, 15)),
        ("Nhận bài từ ngày 01/02/2025 đến hết ngày 30/4/2025", date(2025, 2, 1), date(2025, 4, 30)),
    ],
)
def test_windows(text, first, last):
    found = due(text)
    assert isinstance(found, DueWithin)
    assert (found.starts, found.ends) == (first, last)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Hoàn thành trước tháng 5/2025", date(2025, 4, 30)),
        ("Hoàn thành trước quý III/2025", date(2025, 6, 30)),
        ("Hoàn thành chậm nhất tháng 5/2025", date(2025, 5, 31)),
        ("Duy trì đến hết tháng 5/2025", date(2025, 5, 31)),
        ("Hoàn thành cuối tháng 5/2025", date(2025, 5, 31)),
        ("Hoàn thành vào cuối quý II/2025", date(2025, 6, 30)),
        ("Đến cuối năm 2025 hoàn thành", date(2025, 12, 31)),
        ("Duy trì đến hết năm 2025", date(2025, 12, 31)),
    ],
)
def test_the_last_day_of_a_month_quarter_or_year(text, day):
    found = due(text)
    assert isinstance(found, DueOn)
    assert found.day == day


@pytest.mark.parametrize(
    ("text", "congress", "event", "days"),
    [
        ("Ra đặc san trước phiên khai mạc 02 ngày", "bloc-2", OPENS, -2),
        ("Gửi văn kiện chậm nhất 05 ngày trước ngày khai mạc", "bloc-2", OPENS, -5),
        ("Báo cáo sau đại hội 10 ngày", "bloc-2", CLOSES, 10),
        ("Báo cáo trong vòng 03 ngày sau khi kết thúc đại hội", "bloc-2", CLOSES, 3),
        ("Hoàn thành khi bế mạc đại hội chi bộ", "grassroots", CLOSES, 0),
        ("Hoàn thành trước khai mạc Đại hội Đảng bộ xã", "bloc-2", OPENS, -1),
        ("Xong trước khi kết thúc đại hội cấp cơ sở", "grassroots", CLOSES, 0),
        ("Treo cờ trước đại hội 2 tuần", "bloc-2", OPENS, -14),
        ("Hoàn thành trước đại hội một tuần", "bloc-2", OPENS, -7),
        ("Treo cờ trước ngày khai mạc Đại hội 2 tuần", "bloc-2", OPENS, -14),
        ("Phát động 45 ngày trước đại hội", "bloc-2", OPENS, -45),
        ("Gửi tin sau khai mạc 2 ngày", "bloc-2", OPENS, 2),
        ("Báo cáo sau 05 ngày kết thúc Đại hội", "bloc-2", CLOSES, 5),
        ("Báo cáo sau 5 ngày kể từ ngày bế mạc đại hội", "bloc-2", CLOSES, 5),
        ("Báo cáo 05 ngày sau khi đại hội kết thúc", "bloc-2", CLOSES, 5),
        ("Báo cáo trong vòng mười lăm ngày sau đại hội", "bloc-2", CLOSES, 15),
        ("Báo cáo hai tuần sau khi bế mạc Đại hội", "bloc-2", CLOSES, 14),
        ("Báo cáo chậm nhất 10 (mười) ngày sau khi kết thúc Đại hội", "bloc-2", CLOSES, 10),
        ("Báo cáo trong 24 giờ sau khi bế mạc đại hội", "bloc-2", CLOSES, 1),
        ("Gửi văn kiện trước khi bế mạc đại hội 1 ngày", "bloc-2", CLOSES, -1),
        ("Trang trí xong trước khi khai mạc đại hội ít nhất 3 ngày", "bloc-2", OPENS, -3),
        ("Treo băng rôn trước 10 ngày diễn ra Đại hội", "bloc-2", OPENS, -10),
        ("Treo băng rôn trước ít nhất 05 ngày so với ngày khai mạc Đại hội", "bloc-2", OPENS, -5),
        ("Hoàn thành trước đại hội cấp cơ sở ít nhất 2 tuần", "grassroots", OPENS, -14),
        ("Trước Đại hội Đảng bộ xã lần thứ II, nhiệm kỳ 2025 - 2030 ít nhất 10 ngày", "bloc-2", OPENS, -10),
        ("Chậm nhất 1 tuần trước khi diễn ra Đại hội Đảng bộ xã", "bloc-2", OPENS, -7),
        ("Gửi tin ngay sau khi kết thúc đại hội", "bloc-2", CLOSES, 1),
        ("Ngay sau khi kết thúc Đại hội, gửi tin, ảnh", "bloc-2", CLOSES, 1),
        ("Họp báo ngay sau Đại hội.", "bloc-2", CLOSES, 1),
        ("Họp báo công bố kết quả ngay sau khi bế mạc Đại hội.", "bloc-2", CLOSES, 1),
        ("Ngay sau khi Đại hội kết thúc, họp báo công bố kết quả.", "bloc-2", CLOSES, 1),
        ("Báo cáo nhanh trong ngày bế mạc đại hội", "bloc-2", CLOSES, 0),
        ("Hoàn thành trước khi đại hội cấp cơ sở kết thúc", "grassroots", CLOSES, 0),
        ("Sau Đại hội cấp cơ sở 10 ngày", "grassroots", CLOSES, 10),
        ("Trang trí hội trường trước giờ khai mạc Đại hội 24 tiếng", "bloc-2", OPENS, -1),
        ("Cổ động mừng đại hội cấp cơ sở trước ngày khai mạc ít nhất 5 ngày", "grassroots", OPENS, -5),
    ],
)
def test_days_counted_from_a_congress(text, congress, event, days):
    found = find_due(text, CONTEXT)
    assert isinstance(found.rule, DueByEvent)
    assert (found.rule.congress, found.rule.event, found.rule.offset_days) == (congress, event, days)
    assert found.rule.words in text
    assert found.why == ""


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Kế hoạch số 185-KH/TU ngày 19/9/2025 của Tỉnh ủy",
        "Quán triệt Chỉ thị số 35-CT/TW, ngày 14 tháng 6 năm 2025",
        "Căn cứ Kế hoạch của Ban Thường vụ ngày 05/02/2025",
        "Theo Thông báo ngày 15/02/2025 của đồng chí Bí thư",
        "Kỷ niệm 95 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2025)",
        "Chào mừng 80 năm Quốc khánh (02/9/1945 - 02/9/2025)",
        "Treo cờ Tổ quốc nhân dịp Quốc khánh 02/9",
        "Ôn lại chiến thắng ngày 30/4/1975",
        "Tuyên truyền trước, trong và sau đại hội",
        "Báo cáo kết quả công tác tuyên truyền trước đại hội",
        "Nhiệm vụ giai đoạn 2021-2025",
        "Tổng kết nhiệm kỳ 2020 - 2025",
        "Kết quả từ năm 1986 đến năm 2025",
        "Phấn đấu đến năm 2030",
        "Tính đến ngày 31/12/2025, có 100% chi bộ",
        "Từ ngày 01/7/2025, mô hình mới có hiệu lực",
        "Phong trào trước ngày 15/3/2020",
        "Tuyên truyền về Đại hội XIV của Đảng diễn ra từ ngày 19 đến 25/01/2026",
        "Tuyên truyền kết quả bầu cử ngày 15/3/2026",
        "Tuyên truyền cuộc bầu cử đại biểu Quốc hội (ngày 15/3/2026)",
        "Phục vụ Đại hội (ngày 20/6/2025)",
        "Sơ kết công tác quý I/2025",
        "Liên hệ số 0912.345.678 hoặc 024-3845-6789",
        "Phấn đấu 2/3 số đảng viên tham gia",
        "Hoàn thành 2/3 chỉ tiêu",
        'Cuộc thi "Sáng mãi ngày 30/4"',
        "Phát thanh lúc 5h30 và 17h00 hằng ngày",
        "Tại số nhà 20/6 phố Huế; bản đồ tỷ lệ 1/2000",
        "Đạt 95,5% trước đại hội",
        "Trực ban 24/7 trong thời gian Đại hội",
        "Nghị định 154/2024/NĐ-CP",
        "Số lượng 05 bài/tháng tại 20/12 xã",
        "Trước đại hội, tổ chức 05 ngày hội đọc sách",
        "Trước đại hội treo cờ 10 ngày",
        "Duy trì chuyên mục hằng tuần trên trang tin",
        "Hoàn thành đúng tiến độ, thời hạn",
        "Sau 5 năm thực hiện Nghị quyết",
        "Sau 3 tháng triển khai cuộc vận động",
        "Các sự kiện lớn trong năm 2025",
        "Giỗ Tổ Hùng Vương 10/3 âm lịch",
        "Tổ chức hội thi kỷ niệm 50 năm giải phóng miền Nam ngày 30/4/2025",
        "Tổ chức tuyên truyền về Đại hội XIV diễn ra ngày 25/01/2026",
        "Mít tinh chào mừng Quốc khánh ngày 02/9/2025",
        "Treo cờ chào mừng Ngày 30/4 và 01/5",
        "Tuyên truyền về ý nghĩa ngày 27/7: mỗi khu phố ít nhất 04 buổi",
        "Tuyên truyền các sự kiện chính trị trong năm 2025",
        "Phản ánh không khí phấn khởi trong ngày khai mạc Đại hội",
        "Những công trình được gắn biển trước Đại hội",
    ],
)
def test_no_deadlines_and_no_warnings(text):
    found = find_due(text, CONTEXT)
    assert (found.rule, found.why) == (None, "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Hằng tháng, trước ngày 20/3 báo cáo", "lặp lại"),
        ("Tổng kết trước ngày 20/12 hàng năm", "lặp lại"),
        ("Phỏng vấn bí thư các huyện ủy trước ngày khai mạc đại hội đảng bộ mình 05 ngày", "của mình"),
        ("Trang trí trung tâm các quận, huyện trước ngày khai mạc đại hội cùng cấp 07 ngày", "của mình"),
        ("Treo cờ trước ngày 31/02/2025", "lịch không có ngày này"),
        ("Xong trước 32/5/2025", "lịch không có ngày này"),
        ("Báo cáo 05 ngày làm việc sau đại hội", "ngày làm việc"),
        ("Gửi sau đại hội 05 ngày làm việc", "ngày làm việc"),
        ("chậm nhất 03 ngày làm việc kể từ ngày bế mạc Đại hội", "ngày làm việc"),
        ("Báo cáo trong vòng 1 tháng sau đại hội", "theo tháng"),
        ("Phát động một tháng trước đại hội", "theo tháng"),
        ("Phát động nửa tháng trước đại hội", "theo tháng"),
        ("Báo cáo 7 - 10 ngày sau đại hội", "số ngày xác định"),
        ("Báo cáo vài ngày sau đại hội", "số ngày xác định"),
        ("Trong vòng 10 ngày trước đại hội", "ngày cuối cùng"),
        ("Báo cáo sau khi ban hành kế hoạch 10 ngày", "không phải đại hội"),
        ("10 ngày kể từ ngày nhận được kế hoạch này", "không phải đại hội"),
        ("Hoàn thành trước ngày bầu cử 10 ngày", "không phải đại hội"),
        ("Báo cáo sau Đại hội thi đua yêu nước 05 ngày", "không phải đại hội"),
        ("Tổng kết sau bế mạc hội thi 2 ngày", "không phải đại hội"),
        ("Hoàn thành đầu tháng 5/2025", "ngày cụ thể"),
        ("Xong tuần 2 tháng 3/2025", "ngày cụ thể"),
        ("Gửi báo cáo trước ngày 15", "ngày nào"),
        ("Hoàn thành trước kỳ họp HĐND tỉnh", "ngày nào"),
        ("Hoàn thành trước khai mạc Hội thi", "ngày nào"),
        ("Hoàn thành trong 15 ngày", "ngày nào"),
        ("Gửi về Ban trước 30 ngày", "ngày nào"),
        ("Treo cờ trước ngày 10/3 âm lịch", "âm lịch"),
        ("Từ tháng 3/2025, mở chuyên mục", "ngày bắt đầu"),
        ("Phát sóng từ ngày 01/6/2025 đến khi bế mạc Đại hội", "ngày bắt đầu"),
    ],
)
def test_a_deadline_that_is_not_settled_is_said_so_in_its_own_words(text, why):
    found = find_due(text, CONTEXT)
    assert found.rule is None
    assert why in found.why
    assert "«" in found.why
    assert found.why.split("«")[1].split("»")[0] in text


def test_a_date_without_a_year_needs_a_day_of_issue():
    found = find_due("Xong trước 30/4", DueContext(NAMES, None, None))
    assert found.rule is None
    assert "không rõ năm" in found.why


def test_a_second_time_in_one_task_is_told():
    found = find_due("Gửi đề cương trước 15/3/2025; gửi sản phẩm trước ngày 20/4/2025", CONTEXT)
    assert isinstance(found.rule, DueOn)
    assert found.rule.day == date(2025, 3, 15)
    assert "gửi sản phẩm trước ngày 20/4/2025" in found.why


def test_days_told_one_by_one_after_before_are_a_deadline_each():
    found = find_due("Báo cáo kết quả trước ngày 15/6 và 15/9/2025.", CONTEXT)
    assert isinstance(found.rule, DueOn)
    assert found.rule.day == date(2025, 6, 15)
    assert "còn nêu thời gian khác" in found.why


def test_a_stretch_between_two_days_of_a_congress_is_due_by_the_later():
    found = find_due("Treo cờ từ trước ngày khai mạc 07 ngày đến sau bế mạc 03 ngày", CONTEXT)
    assert isinstance(found.rule, DueByEvent)
    assert (found.rule.event, found.rule.offset_days) == (CLOSES, 3)
    assert "bắt đầu" in found.why


def test_an_unknown_congress_is_said_so():
    found = find_due("Xong trước phiên khai mạc 02 ngày", DueContext(NAMES, None, None))
    assert found.rule is None
    assert "chưa rõ" in found.why


def test_words_are_the_clause_as_it_stands():
    found = due("Treo cờ dọc đường; hoàn thành trước ngày 15/3/2025. Giữ đến hết đại hội.")
    assert found.words == "hoàn thành trước ngày 15/3/2025"


@given(st.dates(ISSUED, date(2099, 12, 31)), st.sampled_from(["{0:%d/%m/%Y}", "{0.day}/{0.month}/{0.year}",
       "{0.day} tháng {0.month} năm {0.year}", "{0:%d.%m.%Y}", "{0:%d-%m-%Y}"]))  # fmt: skip
def test_every_way_of_writing_a_day_is_that_day(day, form):
    found = due(f"Hoàn thành trước ngày {form.format(day)}")
    assert isinstance(found, DueOn)
    assert found.day == day


@given(st.dates(ISSUED, date(2090, 12, 31)), st.dates(ISSUED, date(2090, 12, 31)))
def test_a_window_keeps_both_of_its_days(one, other):
    first, last = min(one, other), max(one, other)
    if (last - first).days > 1000 or first == last:
        return
    found = due(f"Treo cờ từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}")
    assert isinstance(found, DueWithin)
    assert (found.starts, found.ends) == (first, last)


@given(st.text(alphabet="0123456789/.-– ngàytrưcđếháhội,;()", max_size=60))
def test_any_text_gives_a_day_of_the_calendar_or_none(text):
    found = find_due(text, CONTEXT)
    assert found.rule is None or isinstance(found.rule, DueOn | DueWithin | DueByEvent)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Giai đoạn 1 (từ ngày 01/3 đến ngày 15/4/2025)", date(2025, 3, 1), date(2025, 4, 15)),
        ("Trước đại hội (từ 10/01/2026 đến 28/02/2026)", date(2026, 1, 10), date(2026, 2, 28)),
        ("Đợt 1: từ 15/3 đến 30/4/2025", date(2025, 3, 15), date(2025, 4, 30)),
        ("Đợt 1 (01/3 - 15/4/2025)", date(2025, 3, 1), date(2025, 4, 15)),
        ("Giai đoạn 1: xong trong quý II/2025", date(2025, 4, 1), date(2025, 6, 30)),
        ("Đợt 1 (tháng 3/2025)", date(2025, 3, 1), date(2025, 3, 31)),
        ("Đợt 1: Trước Tết 2026 (từ 05/01 đến 05/02/2026)", date(2026, 1, 5), date(2026, 2, 5)),
        ("Đợt 1: Tháng 3 - 4/2025", date(2025, 3, 1), date(2025, 4, 30)),
        ("Trong đại hội (ngày 20 và 21/6/2025)", date(2025, 6, 20), date(2025, 6, 21)),
        ("Sau đại hội (từ ngày 22/6/2025 đến hết năm 2025)", date(2025, 6, 22), date(2025, 12, 31)),
        ("Đợt 2: Tuyên truyền Đại hội (từ tháng 5 đến tháng 9/2025)", date(2025, 5, 1), date(2025, 9, 30)),
        ("Đợt 1 (hoàn thành trước ngày 30/6/2025)", None, date(2025, 6, 30)),
        ("Đợt 2 (đến ngày 30/6/2025)", None, date(2025, 6, 30)),
        ("Đợt 4: trước 15/9/2025", None, date(2025, 9, 15)),
        ("Ra quân (15/9)", None, date(2025, 9, 15)),
    ],
)
def test_the_time_that_a_heading_states(text, first, last):
    found = find_stated(text, ISSUED).rule
    if first is None:
        assert isinstance(found, DueOn)
        assert found.day == last
    else:
        assert isinstance(found, DueWithin)
        assert (found.starts, found.ends) == (first, last)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Giai đoạn 2021-2025", ""),
        ("Đợt 2: Từ sau đại hội cấp cơ sở đến khi hoàn thành Đại hội Đảng bộ xã lần thứ II", ""),
        ("Đợt 1: Tuyên truyền kỷ niệm 95 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2025)", ""),
        ("Đợt 1 (trước 31/02/2026)", "lịch không có ngày này"),
        ("Đợt 3 (từ 01/6/2025)", "ngày bắt đầu"),
        ("Giải bóng đá thanh niên tranh Cúp 26/3", ""),
        ("Chào mừng ngày hội 20/10 của chị em", ""),
        ("Trước đại hội 30 ngày", "sự kiện"),
    ],
)
def test_headings_that_state_no_time_or_none_that_is_clear(text, why):
    found = find_stated(text, ISSUED)
    assert found.rule is None
    assert why in found.why if why else not found.why


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Phát bản tin nội bộ trong ngày khai mạc Đại hội.", OPENS),
        ("Chương trình ca múa nhạc vào tối ngày bế mạc Đại hội", CLOSES),
        ("Thả bóng bay sáng ngày khai mạc", OPENS),
    ],
)
def test_what_is_done_on_the_very_day_needs_no_word_of_duty(text, event):
    found = due(text)
    assert isinstance(found, DueByEvent)
    assert (found.congress, found.event, found.offset_days) == ("bloc-2", event, 0)


def test_whose_own_congress_is_meant_is_told_by_the_heading_over_the_duty():
    text = "Báo cáo kết quả chậm nhất 10 ngày sau khi kết thúc đại hội cấp mình"
    plain = DueContext(NAMES, ISSUED, None, "Các chi bộ trực thuộc")
    found = find_due(text, plain).rule
    assert isinstance(found, DueByEvent)
    assert found.congress == "grassroots"
    districts = DueContext(NAMES, ISSUED, None, "Các quận ủy, huyện ủy, đảng ủy trực thuộc")
    assert find_due(text, districts).rule is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Thanh quyết toán kinh phí trong năm 2025.", date(2025, 1, 1), date(2025, 12, 31)),
        ("Phổ biến Kế hoạch này trong kỳ sinh hoạt tháng 8/2025", date(2025, 8, 1), date(2025, 8, 31)),
        ("Quán triệt tại buổi sinh hoạt chi bộ tháng 3/2025", date(2025, 3, 1), date(2025, 3, 31)),
    ],
)
def test_windows_that_a_meeting_or_a_year_gives(text, first, last):
    found = due(text)
    assert isinstance(found, DueWithin)
    assert (found.starts, found.ends) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["Tọa đàm về Ngày Thầy thuốc Việt Nam (27/2).", "Có đủ số phiếu (2/3).", "Đạt phần lớn chỉ tiêu (2/3)."],
)
def test_numbers_in_brackets_that_are_a_feast_or_a_share(text):
    assert due(text) is None


def test_an_address_does_not_end_the_words_of_a_deadline():
    found = due("Gửi về Đoàn xã (email: doanxa@longhoa.vn) hạn chót 15/3/2025")
    assert found == DueOn("doanxa@longhoa.vn) hạn chót 15/3/2025", date(2025, 3, 15))


@pytest.mark.parametrize(
    "text", ["Sau khi bế mạc Đại hội, họp báo công bố kết quả.", "Tổng kết cuộc thi sau Đại hội."]
)
def test_some_time_after_a_congress_is_no_day_and_said_so_unless_all_around_comes_after_it(text):
    found = find_due(text, CONTEXT)
    assert found.rule is None
    assert "sau đó bao nhiêu ngày" in found.why
    assert find_due(text, replace(CONTEXT, after=True)) == (None, "")


@pytest.mark.parametrize(
    "text",
    [
        "Tuyên truyền kết quả sau Đại hội.",
        "Tổ chức các hoạt động trước, trong và sau Đại hội.",
        "Mít tinh chào mừng nhân dịp 30/4.",
        "Đạt 3/4 chỉ tiêu.",
    ],
)
def test_what_is_only_told_of_sets_no_time(text):
    assert find_due(text, CONTEXT) == (None, "")


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Ngày 10, 20, 30 hằng tháng gửi tin.", "Ngày 10, 20, 30 hằng tháng gửi tin"),
        ("Ngày 15 và 30 hằng tháng gửi tin.", "Ngày 15 và 30 hằng tháng gửi tin"),
        ("Chậm nhất là ngày 15/5 phải có đề cương; 20/5 in xong.", "20/5 in xong"),
    ],
)
def test_days_beside_the_one_that_is_taken_are_told(text, more):
    found = find_due(text, CONTEXT)
    assert found.rule is not None
    assert f"«{more}»" in found.why
