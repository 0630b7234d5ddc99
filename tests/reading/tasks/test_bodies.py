import pytest

from app.reading.tasks.bodies import is_body, is_group, listed


@pytest.mark.parametrize(
    "text",
    [
        "Ban Tuyên giáo",
        "Các chi bộ",
        "Giao Văn phòng",
        "Sở Y tế",
        "Đoàn Thanh niên",
        "Tổ công tác",
        "Liên đội",
        "Bảo tàng tỉnh",
        "Nhà Thiếu nhi tỉnh",
        "Câu lạc bộ Thơ",
        "Đồng chí Phó Bí thư chi bộ",
        "Các đồng chí chi ủy viên",
        "Công chức Văn hóa - Xã hội",
        "Trưởng thôn",
        "Chủ tịch Ủy ban nhân dân xã",
    ],
)
def test_bodies(text):
    assert is_body(text)


@pytest.mark.parametrize(
    "text",
    [
        "Số lượng",
        "Tổ chức hội thi",
        "Hội nghị",
        "Báo cáo kết quả",
        "Kinh phí",
        "Đoàn kết",
        "Đồng chí Nguyễn Văn An",
        "Chủ tịch Hồ Chí Minh",
        "Công chức, viên chức",
    ],
)
def test_no_bodies(text):
    assert not is_body(text)


def test_groups():
    assert is_group("Các chi, đảng bộ cơ sở")
    assert is_group("Đảng ủy các xã, phường và các chi bộ")
    assert not is_group("Ban Tuyên giáo Đảng ủy")


def test_a_single_name_is_no_list():
    assert listed("Báo Sơn La") == []
    assert listed("Văn phòng, Ban Tổ chức, Ban Kiểm tra") == ["Văn phòng", "Ban Tổ chức", "Ban Kiểm tra"]
