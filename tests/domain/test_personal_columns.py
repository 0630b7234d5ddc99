import pytest

from app.domain.personal_columns import personal_headings


@pytest.mark.parametrize(
    "heading",
    ["Ngày sinh", "NĂM SINH", "Số CCCD", "Số thẻ đảng", "Ngày, tháng, năm sinh", "Quê quán", "Ngày vào Đảng",
     "Dân tộc", "CMND/CCCD", "Số định danh cá nhân", "Giới tính"],
)  # fmt: skip
def test_headings_of_files_on_persons(heading: str) -> None:
    assert personal_headings(["STT", heading]) == (heading,)


@pytest.mark.parametrize(
    "text",
    ["Chi bộ Ban Dân tộc", "Đảng bộ Sở Tư pháp", "Tên đơn vị", "Người liên hệ", "Chức vụ", "Điện thoại",
     "Chi bộ Phòng Quản lý xuất nhập cảnh", "Ngày khai mạc", "Mã số"],
)  # fmt: skip
def test_units_and_their_office_contacts_pass(text: str) -> None:
    assert personal_headings([text]) == ()
