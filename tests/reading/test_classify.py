import pytest

from app.domain.task import Channel, TaskKind
from app.reading.classify import guess_channel, guess_kind, task_channel


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức hội thi", "Treo băng rôn", "Đưa tin trên Báo", "Ra số báo đặc biệt", "Chỉ đạo các chi bộ",
        "Mở đợt cao điểm",
        "Phát động thi đua", "Thông báo nhanh kết quả", "Tuyên truyền trên Báo tỉnh: Đưa tin, bài",
        "Tiếp tục treo cờ",
        "Tuyên truyền, hướng dẫn các chi bộ góp ý", "Thường xuyên đôn đốc cơ sở", "Xây dựng kế hoạch",
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
        "Phát huy truyền thống",
    ],
)  # fmt: skip
def test_topics(text):
    assert guess_kind(text) is TaskKind.TOPIC


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
