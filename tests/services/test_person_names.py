import pytest

from app.services.person_names import is_person, may_be_person, where_they_serve


@pytest.mark.parametrize(
    ("name", "serves"),
    [
        ("đồng chí Nguyễn Văn An", "Nguyễn Văn An"),
        ("Đ/c Bí thư Chi bộ 1", "Chi bộ 1"),
        ("Bí thư Đảng uỷ Khối", "Đảng uỷ Khối"),
        ("Phó Bí thư Thường trực", "Thường trực"),
        ("Trưởng ban Tuyên giáo", "ban Tuyên giáo"),
        ("Chánh Văn phòng Đảng ủy", "Văn phòng Đảng ủy"),
        ("Uỷ viên Ban Thường vụ", "Ban Thường vụ"),
        ("Công chức Văn hóa - Xã hội", "Văn hóa - Xã hội"),
        ("Ông Trần B", "Trần B"),
    ],
)
def test_persons_and_posts_are_told_with_where_they_serve(name, serves):
    assert is_person(name)
    assert where_they_serve(name) == serves


@pytest.mark.parametrize(
    "name",
    [
        "Ban Bí thư", "Trường Chính trị", "Thủ trưởng các cơ quan", "Bí thư các chi bộ", "Đoàn Thanh niên",
        "Chi bộ Ông Đình", "Văn phòng", "Ban Tuyên giáo",
    ],
)  # fmt: skip
def test_organisations_and_the_heads_of_many_are_no_persons(name):
    assert not is_person(name)
    assert not may_be_person(name)


def test_a_bare_name_may_be_a_person_s():
    assert may_be_person("Nguyễn Văn A")
    assert may_be_person("TRẦN THỊ BÍCH NGỌC")
    assert not may_be_person("Trần")
    assert not may_be_person("Hồ sơ lưu trữ")
