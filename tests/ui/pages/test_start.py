from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.text import fold
from app.resources import resource
from ui.icons import Icons
from ui.pages.start import StartPage
from ui.theme import load_theme


@pytest.fixture
def make_start(qtbot):
    theme = load_theme(resource("themes", "light.toml"))
    icons = Icons(resource("icons"), lambda: theme)

    def make(**options):
        page = StartPage(icons, **options)
        qtbot.addWidget(page)
        page.resize(1100, 700)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return make


def test_every_choice_is_reached_and_made_by_keyboard(make_start, qtbot):
    page = make_start()
    made = []
    page.new_asked.connect(lambda: made.append("new"))
    page.open_asked.connect(lambda: made.append("open"))
    page.import_asked.connect(lambda: made.append("import"))
    page.sample_asked.connect(lambda: made.append("sample"))
    page.focus_first()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(QApplication.focusWidget(), key)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert made == ["new", "open", "import", "sample"]


def test_what_has_nothing_behind_it_is_not_offered(make_start):
    page = make_start(can_import=False, has_sample=False)
    assert [button.accessibleName() for button in page.choices()] == ["Lập sổ mới", "Mở sổ"]
    assert not page.sample_button.isVisible()


def test_recent_books_are_opened_by_enter_and_missing_ones_marked(make_start, qtbot, tmp_path):
    page = make_start()
    there, gone = tmp_path / "Đại hội.stt", tmp_path / "Cũ.stt"
    there.touch()
    page.show_recent([there, gone])
    chosen, forgotten = [], []
    page.book_chosen.connect(chosen.append)
    page.book_forgotten.connect(forgotten.append)
    first, second = page.recent.items()
    assert first.startswith("Đại hội")
    assert second.endswith("không còn ở đó")
    assert "không còn" not in first
    page.focus_first()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert chosen == [there]
    assert forgotten == [gone]


def test_without_recent_books_their_list_is_not_there(make_start):
    page = make_start()
    page.show_recent([])
    assert not page.recent.isVisible()


def test_the_page_says_what_the_program_is_not_for(make_start):
    from PySide6.QtWidgets import QLabel

    words = fold(" ".join(label.text() for label in make_start().findChildren(QLabel)))
    assert fold("không cần mạng") in words
    assert fold("không dùng cho văn bản mật") in words


def test_a_list_of_many_books_shows_the_newest(make_start):
    page = make_start()
    page.show_recent([Path(f"/x/{number}.stt") for number in range(10)])
    assert len(page.recent.items()) == 5
    assert page.recent.items()[0].startswith("0 ")
