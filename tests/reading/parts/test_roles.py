import pytest

from app.reading.parts.roles import Role, role_of


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
