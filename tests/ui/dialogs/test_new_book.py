import pytest

from app.domain.plan import BookInfo
from ui.dialogs.new_book import NewBookDialog


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
