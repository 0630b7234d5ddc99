from dataclasses import replace

import pytest

from app.domain.plan import BookInfo
from ui.dialogs.new_book import BookInfoDialog, NewBookDialog


@pytest.fixture
def make_dialog(qtbot, tmp_path):
    def make(info=None, picked=None):
        dialog = NewBookDialog(tmp_path, lambda _parent, _proposal: picked, None, info)
        qtbot.addWidget(dialog)
        dialog.given = []
        dialog.submitted.connect(dialog.given.append)
        dialog.show()
        return dialog

    return make


def test_a_title_is_asked_for_beside_its_field(make_dialog, qtbot):
    dialog = make_dialog()
    dialog.submit()
    assert dialog.fault(dialog.name) == "Hãy nhập tên sổ."
    assert dialog.given == []
    qtbot.keyClicks(dialog.name, "Dai hoi")
    assert dialog.fault(dialog.name) == ""


def test_entries_are_tidied_and_handed_on(make_dialog, tmp_path):
    dialog = make_dialog(BookInfo(title="", keep="Lưu VPĐU"))
    dialog.name.setText("  Đại hội   2025 ")
    dialog.issuer.setText("Đảng ủy Khối")
    dialog.agency.setText("ĐUK")
    dialog.submit()
    assert dialog.given == [
        BookInfo(title="Đại hội 2025", issuer="Đảng ủy Khối", agency="ĐUK", keep="Lưu VPĐU")
    ]
    assert dialog.path() == tmp_path / "Đại hội 2025.stt"


def test_the_file_follows_the_title_without_letters_no_file_may_have(make_dialog, tmp_path):
    dialog = make_dialog()
    dialog.name.setText('KH 05/2025: "Đại hội"')
    assert dialog.path().parent == tmp_path
    assert not set('/:"') & set(dialog.path().name)
    (tmp_path / "Trùng.stt").touch()
    dialog.name.setText("Trùng")
    assert dialog.path().name == "Trùng (2).stt"


def test_a_path_of_the_users_own_stays(make_dialog, qtbot, tmp_path):
    dialog = make_dialog()
    dialog.where.selectAll()
    qtbot.keyClicks(dialog.where, str(tmp_path / "rieng"))
    dialog.name.setText("Tên khác")
    assert dialog.path() == tmp_path / "rieng.stt"


def test_the_signer_is_part_of_what_a_book_says_of_itself(qtbot):
    known = BookInfo("Sổ", signer_authority="T/M BAN THƯỜNG VỤ", signer_office="BÍ THƯ", signer_name="A")
    dialog = BookInfoDialog("Thông tin sổ", "Lưu", known, None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.signer.isVisible()
    dialog.signer.setText(" Trần  B ")
    dialog.office.setText("PHÓ BÍ THƯ")
    assert dialog.info() == replace(known, signer_name="Trần B", signer_office="PHÓ BÍ THƯ")


def test_a_new_book_keeps_the_form_short(make_dialog):
    dialog = make_dialog(BookInfo("Sổ", signer_name="A"))
    assert not dialog.signer.isVisible()
    assert dialog.info().signer_name == "A"


@pytest.mark.parametrize(
    ("where", "sentence"),
    [
        ("", "Hãy chọn nơi lưu"),
        ("/", "Hãy chọn nơi lưu"),
        ("tương đối.stt", "Hãy chọn nơi lưu"),
        ("{folder}/không có/a.stt", "Không có thư mục"),
        ("{folder}/đã có.stt", "Đã có tệp"),
    ],
)
def test_a_place_that_will_not_do_is_said(make_dialog, tmp_path, where, sentence):
    (tmp_path / "đã có.stt").touch()
    dialog = make_dialog()
    dialog.name.setText("Đại hội")
    dialog.where.setText(where.format(folder=tmp_path))
    dialog.submit()
    assert dialog.fault(dialog.where).startswith(sentence)
    assert dialog.given == []
