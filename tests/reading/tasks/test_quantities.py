from decimal import Decimal

import pytest

from app.reading.tasks.quantities import find_quantity, find_target


@pytest.mark.parametrize(
    ("text", "amount", "unit", "at_least"),
    [
        ("Mỗi chi bộ viết ít nhất 02 tin, bài về đại hội", 2, "tin, bài", True),
        ("Phát thanh tối thiểu 03 lần/ngày trên loa", 3, "lần/ngày", True),
        ("Bố trí 02 tổ phóng viên.", 2, "tổ phóng viên", False),
        ("100% chi bộ tổ chức quán triệt", 100, "% chi bộ", False),
        ("Treo 50 băng rôn trên các trục đường chính", 50, "băng rôn", False),
        ("Phấn đấu trên 95% cán bộ, đảng viên được học tập", 95, "% cán bộ, đảng viên", True),
        ("Tổ chức tối thiểu 01 (một) hội nghị báo cáo viên", 1, "hội nghị", True),
        ("In 1.250 tờ gấp phát đến các hộ", 1250, "tờ gấp", False),
        ("Mỗi đơn vị đăng ký không dưới ba công trình, phần việc", 3, "công trình, phần việc", True),
        ("Thu hút 12.000 lượt người dự", 12000, "lượt người", False),
        ("Bảo đảm 98,5% đảng viên tham gia", Decimal("98.5"), "% đảng viên", False),
        ("Xây dựng 02 phóng sự, 05 bài viết", 2, "phóng sự", False),
        ("100% các chi bộ trực thuộc hoàn thành", 100, "% chi bộ trực thuộc", False),
        ("Trồng 1.000 cây xanh dọc bờ kênh", 1000, "cây xanh", False),
        ("Trồng 25 luống hoa quanh sân", 25, "luống hoa", False),
        ("Khám sức khỏe cho 100% lao động nữ", 100, "% lao động nữ", False),
        ("Hội thi văn nghệ ở 100% tiểu đoàn, hoàn thành trong tháng 5", 100, "% tiểu đoàn", False),
        ("Mỗi chi hội trồng hoa ít nhất 200 mét", 200, "mét", True),
        ("Lắp mười bóng đèn ngõ xóm", 10, "bóng đèn", False),
        ("Trang trí 15 tuyến đường, gắn đèn nghệ thuật", 15, "tuyến đường", False),
        ("Khởi công 02 nhà Mái ấm công đoàn", 2, "nhà", False),
        ("Thành lập đội tình nguyện gồm 60 đoàn viên", 60, "đoàn viên", False),
        ("Khảo sát nhu cầu thông tin của 300 hộ dân", 300, "hộ dân", False),
        ("Tuyên truyền kết quả Đại hội đến 100% chi bộ", 100, "% chi bộ", False),
        ("Báo cáo kết quả kèm ít nhất 05 ảnh", 5, "ảnh", True),
        ("Treo 200 pa nô, băng rôn trên các tuyến phố", 200, "pa nô, băng rôn", False),
        ("Viết 16 bài phát thanh giới thiệu 20 chi bộ", 16, "bài phát thanh", False),
        ("Vận động tối thiểu 40 doanh nghiệp treo cờ", 40, "doanh nghiệp", True),
        ("Khám, cấp thuốc miễn phí cho 120 người cao tuổi", 120, "người cao tuổi", False),
        ("Tập huấn cho 57 thành viên Tổ công nghệ số", 57, "thành viên", False),
        ("Tái bản sách (ra lần đầu năm 1998), in 1.000 cuốn", 1000, "cuốn", False),
        ("Ra quân đồng loạt tại 100% Đoàn xã, phường", 100, "% Đoàn xã, phường", False),
        ("Tổ chức quán triệt ở 100% Chi bộ trực thuộc", 100, "% Chi bộ trực thuộc", False),
        ("Trang trí 12 khu vực bỏ phiếu", 12, "khu vực bỏ phiếu", False),
        ("Đạt từ 95% trở lên đảng viên tham gia học tập", 95, "% đảng viên", True),
        ("Bảo đảm 90% trở lên số hộ dân treo cờ", 90, "% hộ dân", True),
        ("Phát hành 1.500 bản tài liệu hỏi đáp", 1500, "bản tài liệu", False),
        ("Kiểm tra chéo 12 đơn vị từ ngày 12 đến 23/5/2025", 12, "đơn vị", False),
    ],
)
def test_clear_amounts_become_targets(text, amount, unit, at_least):
    found = find_quantity(text)
    assert found is not None
    assert (found.amount, found.unit, found.at_least) == (Decimal(amount), unit, at_least)
    assert found.words in text


@pytest.mark.parametrize(
    "text",
    [
        "Tuyên truyền Nghị quyết số 02-NQ/TW",
        "Ra số báo đặc biệt trước phiên khai mạc 01 ngày",
        "Hoàn thành trước ngày 15/3/2025",
        "Kỷ niệm 95 năm Ngày thành lập Đảng",
        "Mỗi buổi không quá 45 phút, không quá 3 bài",
        "Tổ chức từ 02 đến 03 buổi tọa đàm",
        "Đăng 2 - 3 tin mỗi tuần",
        "Đại hội đại biểu lần thứ XX",
        "Năm 2024 đã tổ chức 35 hội nghị",
        "Ban Chỉ đạo 35 Đảng ủy Khối",
        "Theo Điều 5 Quy chế",
        "Một số bài viết hay",
        "Giai đoạn 2021-2025",
        "Đảng bộ có 16 chi bộ, 420 đảng viên",
        "Tổ dân phố 3 treo cờ",
        "Phát động đợt thi đua 30 ngày làm việc tốt",
        "Tổ chức lúc 7 giờ 30 tại hội trường",
        "Báo cáo sau 05 ngày làm việc",
        "Sơn lại cổng chào 9 khu phố",
        "Trao tặng trước 17 giờ ngày 20/5",
        "Đội hình tình nguyện số 2 hỗ trợ người dân",
        "Chi kinh phí 50 triệu đồng",
        "Tổ chức một buổi sáng thật vui",
        "Kết quả đạt 95% đảng viên dự học",
        "Phát sóng tập 1 phim tài liệu",
    ],
)
def test_other_numbers_are_none(text):
    assert find_quantity(text) is None


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("Tối thiểu 3 tin/tuần", 3, "tin/tuần"),
        ("Mỗi đơn vị 05 tin, bài/tháng", 5, "tin, bài/tháng"),
        ("Xây dựng 01 công trình/chi bộ", 1, "công trình/chi bộ"),
        ("Kết nạp ít nhất 02 đảng viên mới/năm", 2, "đảng viên mới/năm"),
    ],
)
def test_so_many_each_time_stays_so(text, amount, unit):
    found = find_quantity(text)
    assert (found.amount, found.unit) == (Decimal(amount), unit)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tổ chức 02 hội nghị, viết 10 tin, 05 bài", "10 tin"),
        ("Ít nhất 80% chi bộ và 90% đảng viên tham gia học tập", "90% đảng viên"),
        ("Tối thiểu 3 tin/tuần và 1 phóng sự/tháng", "1 phóng sự/tháng"),
        ("Mỗi chi bộ ít nhất 01 công trình; toàn Đảng bộ 20 công trình", "20 công trình"),
        ("Phấn đấu 10-15 tin, bài", "10-15 tin, bài"),
        ("Đăng từ 3 - 5 tin, bài/tuần", "3 - 5 tin, bài/tuần"),
        ("Tổ chức từ 02 đến 03 buổi tọa đàm", "02 đến 03 buổi tọa đàm"),
    ],
)
def test_amounts_that_are_not_taken_are_told(text, words):
    assert f"«{words}»" in find_target(text).why


@pytest.mark.parametrize(
    "text",
    [
        "Treo 50 băng rôn, khẩu hiệu",
        "Phát thanh 02 lần/ngày, mỗi lần 15 phút",
        "Nhiệm kỳ 2020 - 2025 hoạt động",
        "Họp từ 7 đến 8 giờ",
        "Đã tổ chức 10 - 12 hội nghị",
    ],
)
def test_nothing_is_told_where_no_amount_is_left(text):
    assert find_target(text).why == ""
