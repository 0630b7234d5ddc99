import pytest

from app.reading.bodies import is_body, is_group, listed, named_agencies, split_duty


@pytest.mark.parametrize(
    "text", ["Ban Tuyên giáo", "Các chi bộ", "Giao Văn phòng", "Sở Y tế", "Đoàn Thanh niên", "Tổ công tác"]
)
def test_bodies(text):
    assert is_body(text)


@pytest.mark.parametrize(
    "text", ["Số lượng", "Tổ chức hội thi", "Hội nghị", "Báo cáo kết quả", "Kinh phí", "Đoàn kết"]
)
def test_no_bodies(text):
    assert not is_body(text)


def test_groups():
    assert is_group("Các chi, đảng bộ cơ sở")
    assert is_group("Đảng ủy các xã, phường và các chi bộ")
    assert not is_group("Ban Tuyên giáo Đảng ủy")


@pytest.mark.parametrize(
    ("text", "body", "task"),
    [
        ("Ban Tuyên giáo: theo dõi", "Ban Tuyên giáo", "theo dõi"),
        ("Giao Văn phòng bố trí kinh phí", "Văn phòng", "Giao Văn phòng bố trí kinh phí"),
        ("Sở Thông tin và Truyền thông chỉ đạo", "Sở Thông tin và Truyền thông", None),
        ("Căn cứ kế hoạch này, các chi bộ xây dựng kế hoạch", "các chi bộ", None),
    ],
)
def test_body_and_task_in_one_clause(text, body, task):
    assert split_duty(text) == (body, task or text)


def test_a_clause_without_a_body():
    assert split_duty("Thường xuyên báo cáo kết quả") is None


def test_agencies_one_by_one():
    text = "Cấp ủy các chi bộ: Sở Văn hóa, Thể thao và Du lịch, Báo Sơn La và Hội Nhà báo lãnh đạo đảng viên."
    assert named_agencies(text) == ["Sở Văn hóa, Thể thao và Du lịch", "Báo Sơn La", "Hội Nhà báo"]
    assert named_agencies("Ban Tuyên giáo: Tham mưu nội dung") == []
    assert listed("Báo Sơn La") == []
