import pytest

from app.domain.task import Channel, TaskKind
from app.reading.tasks.classify import guess_channel, guess_kind, task_channel


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức hội thi", "Treo băng rôn", "Đưa tin trên Báo", "Ra số báo đặc biệt", "Chỉ đạo các chi bộ",
        "Mở đợt cao điểm",
        "Phát động thi đua", "Thông báo nhanh kết quả", "Tuyên truyền trên Báo tỉnh: Đưa tin, bài",
        "Tiếp tục treo cờ",
        "Tuyên truyền, hướng dẫn các chi bộ góp ý", "Thường xuyên đôn đốc cơ sở", "Xây dựng kế hoạch",
        "Nộp báo cáo về Văn phòng", "Khai mạc triển lãm sách", "Chấm thi vòng sơ khảo", "Phát bản tin nội bộ",
        "Sơn lại cổng chào các khu phố", "Trình chiếu phim tư liệu", "Hội thao công nhân khu công nghiệp",
        "Đêm nhạc mừng thành công của Đại hội", "Thanh quyết toán kinh phí", "Kết nạp đoàn viên tiêu biểu",
        "Mỗi chi đoàn đăng bài trên trang của Đoàn xã", "100% chi hội tổ chức sinh hoạt chuyên đề",
        "Đội hình tình nguyện số 2 hỗ trợ người dân", "Các cơ quan báo chí đưa tin đậm nét",
        "Sau Đại hội, thông báo kết quả đến công nhân", "Trong Đại hội, Chi ủy phân công người chụp ảnh",
        "Chi đoàn khu phố 3 trồng hoa ven đường", "Dự thảo kế hoạch chi tiết, trình Ban Thường vụ",
    ],
)  # fmt: skip
def test_activities(text):
    assert guess_kind(text) is TaskKind.ACTIVITY


@pytest.mark.parametrize(
    "text",
    [
        "Ý nghĩa lịch sử của Đại hội", "Kết quả bầu cử", "Tuyên truyền về truyền thống",
        "Tuyên truyền kết quả đại hội",
        "Tiếp tục tuyên truyền việc học tập", "Đẩy mạnh tuyên truyền các phong trào",
        "Công tác chuẩn bị văn kiện",
        "Các hoạt động chào mừng", "Phản ánh không khí thi đua", "Những điển hình tiên tiến",
        "Trong 5 năm qua, kết quả xây dựng Đảng",
        "Phát huy truyền thống", "Phát triển kinh tế tập thể", "Dự thảo báo cáo chính trị",
        "Chuyển đổi số toàn diện",
        "Giải pháp đột phá của nhiệm kỳ tới", "Thu hút đầu tư vào khu công nghiệp", "Nhận thức về Đại hội",
        "Bầu cử đại biểu Hội đồng nhân dân: mục đích, ý nghĩa",
        "Đảng bộ tỉnh lãnh đạo thực hiện các nghị quyết",
        "Bản sắc văn hóa các dân tộc được giữ gìn", "Đội ngũ cán bộ nêu gương", "Vai trò lãnh đạo của Đảng",
        "Phòng, chống tham nhũng", "Học tập và làm theo tấm gương của Bác", "Xây dựng nông thôn mới nâng cao",
    ],
)  # fmt: skip
def test_topics(text):
    assert guess_kind(text) is TaskKind.TOPIC


def test_a_clause_with_a_deadline_or_an_amount_of_its_own_is_done():
    named = "Ảnh đại diện theo khung hình chào mừng"
    assert guess_kind(named) is TaskKind.TOPIC
    assert guess_kind(named, asks=True) is TaskKind.ACTIVITY
    assert guess_kind("Tuyên truyền kết quả Đại hội", asks=True) is TaskKind.TOPIC
    assert guess_kind("Tuyên truyền về Đại hội trên trang Zalo", asks=True) is TaskKind.ACTIVITY


def test_noun_phrases_are_what_the_part_of_the_plan_makes_them():
    assert guess_kind("Nguồn lực cho công tác này", TaskKind.ACTIVITY) is TaskKind.ACTIVITY


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Trên các phương tiện thông tin đại chúng, trang tin điện tử", Channel.PRESS),
        ("Thông qua mạng xã hội (Zalo)", Channel.SOCIAL),
        ("Đội ngũ báo cáo viên các cấp", Channel.ORAL),
        ("Qua các hội nghị, cuộc họp", Channel.MEETING),
        ("Hội nghị lấy ý kiến đảng viên", Channel.CONSULTATION),
        ("Khẩu hiệu, hoạt động văn nghệ", Channel.VISUAL),
        ("Hội diễn văn nghệ", Channel.CULTURE),
        ("Trang thông tin điện tử", Channel.WEB),
        ("Việc khác", None),
    ],
)
def test_channels(text, channel):
    assert guess_channel(text) is channel


def test_a_topic_has_a_channel_only_where_it_says_so():
    assert task_channel("Các hoạt động văn nghệ chào mừng", TaskKind.TOPIC) is None
    assert task_channel("Tuyên truyền thông qua hội nghị", TaskKind.TOPIC) is Channel.MEETING
