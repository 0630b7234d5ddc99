import pytest

from app.reading.tables.leads import helper_names, joined_names, split_roles, who_and_when, without_persons


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (("Ban Tổ chức", "Văn phòng Đảng ủy"), "Ban Tổ chức; Văn phòng Đảng ủy"),
        (("- Ban Tổ chức", "- Văn phòng"), "Ban Tổ chức; Văn phòng"),
        (("Ban Tổ chức;", "Văn phòng"), "Ban Tổ chức; Văn phòng"),
        (("Trung tâm Truyền thông", "và Du lịch"), "Trung tâm Truyền thông và Du lịch"),
        (("Ban Tuyên giáo", "Tỉnh ủy"), "Ban Tuyên giáo Tỉnh ủy"),
        (("Ban Tuyên giáo Tỉnh ủy", "Đảng ủy Khối"), "Ban Tuyên giáo Tỉnh ủy; Đảng ủy Khối"),
        (("Phòng Kế hoạch", "- Nghiệp vụ"), "Phòng Kế hoạch - Nghiệp vụ"),
        (("Văn phòng",), "Văn phòng"),
        (("Ban Công tác", "Mặt trận thôn"), "Ban Công tác Mặt trận thôn"),
        (("Ủy ban", "Mặt trận Tổ quốc xã"), "Ủy ban Mặt trận Tổ quốc xã"),
        (("Phòng Văn hóa (đ/c Hạnh)",), "Phòng Văn hóa"),
        (("Phòng A (đồng chí An)", "Phòng B (cơ sở 2)"), "Phòng A; Phòng B (cơ sở 2)"),
        ((), ""),
    ],
)
def test_names_on_lines_of_their_own_are_parted(texts, said):
    assert joined_names(texts) == said


@pytest.mark.parametrize(
    ("cell", "lead", "others"),
    [
        ("Phòng A (chủ trì), các Phòng giao dịch (phối hợp)", "Phòng A", ("các Phòng giao dịch",)),
        ("Phòng A chủ trì, phối hợp với Công an các xã", "Phòng A", ("Công an các xã",)),
        ("Phòng A chủ trì", "Phòng A", ()),
        ("Phòng A chủ trì; Phòng B phối hợp", "Phòng A", ("Phòng B",)),
        ("Phòng A chủ trì, các đơn vị liên quan phối hợp thực hiện", "Phòng A", ("các đơn vị liên quan",)),
        ("Chủ trì: Phòng A; các chi bộ phối hợp", "Phòng A", ("các chi bộ",)),
        ("Phòng A chủ trì phối hợp Phòng B thực hiện", "Phòng A", ("Phòng B",)),
        ("Phòng A với sự phối hợp của Phòng B", "Phòng A", ("Phòng B",)),
        ("Phòng A p/h Phòng B", "Phòng A", ("Phòng B",)),
        ("CT: Phòng A; PH: Phòng B", "Phòng A", ("Phòng B",)),
        ("Phòng A (CT), Phòng B (PH)", "Phòng A", ("Phòng B",)),
        ("Phòng A (đầu mối); Phòng B", "Phòng A", ("Phòng B",)),
        ("Phòng A là đầu mối", "Phòng A", ()),
        ("Đầu mối: Phòng A; tham gia: Phòng B", "Phòng A", ("Phòng B",)),
        ("Thực hiện: Phòng A", "Phòng A", ()),
        ("Giao Phòng A", "Phòng A", ()),
        ("Phòng A", "Phòng A", ()),
    ],
)
def test_roles_behind_the_names(cell, lead, others):
    assert split_roles(cell) == (lead, others)


def test_names_of_helpers_on_several_lines():
    assert [*helper_names(("Ban", "Tuyên giáo", "và Dân vận"))] == ["Ban Tuyên giáo và Dân vận"]
    assert [*helper_names(("Đoàn", "Thanh niên;", "Hội Phụ nữ"))] == ["Đoàn Thanh niên", "Hội Phụ nữ"]
    assert [*helper_names(("Trạm Y tế", "Các trường"))] == ["Trạm Y tế", "Các trường"]


def test_a_cell_of_who_and_when():
    assert who_and_when("Ban A chủ trì; trước 15/3/2025") == ("Ban A", (), "trước 15/3/2025")
    assert who_and_when("15/3/2025, Hội trường") == ("", (), "15/3/2025, Hội trường")


@pytest.mark.parametrize(
    ("lead", "bodies"),
    [("Đ/c Phó Giám đốc; Công đoàn cơ sở", "Công đoàn cơ sở"), ("Đ/c Hoa", ""), ("Đ/c Hoa, Đ/c Lan", "")],
)
def test_persons_beside_organisations_are_left_out(lead, bodies):
    assert without_persons(lead) == bodies
