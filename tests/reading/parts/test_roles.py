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
