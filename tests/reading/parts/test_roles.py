import pytest

from app.reading.parts.roles import Role, role_of


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Yêu cầu", Role.AIMS),
        ("Yêu cầu chung:", Role.AIMS),
        ("Yêu cầu đối với các cơ quan báo chí", Role.AIMS),
        ("Yêu cầu các trường học trên địa bàn:", None),
        ("PHƯƠNG HƯỚNG", Role.AIMS),
        ("PHƯƠNG HƯỚNG, MỤC TIÊU", Role.AIMS),
        ("PHƯƠNG HƯỚNG, NHIỆM VỤ", Role.TASKS),
        ("NHIỆM VỤ TRỌNG TÂM THEO THÁNG", Role.TASKS),
    ],
)
def test_what_a_heading_announces(heading, role):
    assert role_of(heading) is role


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Khẩu hiệu tuyên truyền", Role.FOCUS),
        ("Một số khẩu hiệu", Role.FOCUS),
        ("Treo băng rôn, khẩu hiệu:", None),
        ("Treo khẩu hiệu", None),
    ],
)
def test_slogans_to_be_hung_up_are_work(heading, role):
    assert role_of(heading) is role
