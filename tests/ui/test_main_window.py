import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from app.domain.change import Change, UndoState
from tests.ui.fakes import TablePage
from ui.dialogs.about import ShortcutsDialog
from ui.pages.page import PageEntry


def entries_of(menu: QMenu) -> list[QAction]:
    found = []
    for action in menu.actions():
        if action.menu() is not None:
            found += entries_of(action.menu())
        elif not action.isSeparator():
            found.append(action)
    return found


def menu_texts(window):
    return [
        entry.text().replace("&", "")
        for top in window.menuBar().actions()
        if top.isVisible()
        for entry in entries_of(top.menu())
    ]


def test_only_actions_with_something_behind_them_are_shown(make_window):
    printed = []
    tried = make_window(handlers={"print": lambda window: printed.append(window)})
    texts = menu_texts(tried.window)
    assert "In…" in texts
    assert "Kế hoạch chi tiết…" not in texts
    assert "Tìm trong sổ…" not in texts
    tried.window.menu_actions.get("print").setEnabled(True)
    tried.window.menu_actions.get("print").trigger()
    assert printed == [tried.window]


def test_without_a_plan_page_nothing_offers_to_import_one(make_window):
    tried = make_window(entries=[PageEntry.of(TablePage)])
    assert "Nhập kế hoạch…" not in menu_texts(tried.window)
    assert tried.window.start.import_button not in tried.window.start.choices()


def test_opening_shows_the_first_page_and_the_book(make_window, book_file):
    tried = make_window()
    assert tried.window.workspace.current() is None
    tried.open(book_file)
    assert tried.window.windowTitle() == "Tuyên truyền đại hội - Sổ Tuyên Truyền"
    page = tried.window.workspace.current()
    assert page.KEY == "congresses"
    assert page.table.rowCount() == 3
    assert page.loads == 1
    assert tried.settings.recent_books() == [book_file]


def test_a_book_that_is_missing_is_said_and_the_first_page_stays(make_window, tmp_path):
    tried = make_window()
    tried.open(tmp_path / "mất.stt")
    assert tried.errors.known_ones == ["Không tìm thấy sổ «mất.stt»."]
    assert tried.window.start.isVisible()


def test_pages_are_reached_by_their_keys(make_window, book_file, qtbot):
    tried = make_window()
    tried.open(book_file)
    qtbot.keyClick(tried.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert tried.window.workspace.current().KEY == "plan"
    assert tried.window.workspace.navigation.current() == "plan"
    qtbot.keyClick(tried.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    tried.settle()
    assert QApplication.focusWidget() is tried.window.workspace.current().table


def test_the_rail_is_walked_with_arrows(make_window, book_file, qtbot):
    tried = make_window()
    tried.open(book_file)
    rail = tried.window.workspace.navigation
    qtbot.keyClick(tried.window, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is rail.button("congresses")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert rail.current() == "plan"
    assert tried.window.workspace.current().KEY == "plan"
    assert QApplication.focusWidget() is rail.button("plan")
    qtbot.keyClick(tried.window, Qt.Key.Key_F6)
    assert tried.window.workspace.current().isAncestorOf(QApplication.focusWidget())


def test_a_write_refreshes_what_is_seen_and_marks_the_rest(make_window, book_file):
    tried = make_window()
    tried.open(book_file)
    window = tried.window
    first = window.workspace.current()
    other = window.workspace.show_page("units")
    tried.settle()
    window.workspace.show_page("congresses")
    first.add()
    tried.settle()
    assert first.table.rowCount() == 4
    assert first.loads == 2
    assert other.loads == 1
    window.workspace.show_page("units")
    tried.settle()
    assert other.loads == 2


def test_a_step_that_touches_other_rows_reads_nothing_again(make_window, book_file):
    tried = make_window()
    tried.open(book_file)
    page = tried.window.workspace.current()
    tried.window.frame.runner.run(
        lambda book, _: book.write("Thêm đơn vị", ("body",)), label="…", parent=None
    )
    tried.settle()
    assert page.loads == 1


def test_a_failed_write_shows_again_what_the_book_holds(make_window, book_file):
    tried = make_window()
    tried.open(book_file)
    page = tried.window.workspace.current()

    def job(_book, _progress) -> Change:
        raise ZeroDivisionError

    tried.window.frame.runner.run(job, label="Đang ghi…", parent=None)
    tried.settle()
    assert tried.errors.bugs == [(ZeroDivisionError, "Đang ghi…")]
    assert page.loads == 2


def test_the_last_step_is_shown_and_taken_back_from_the_status_bar(make_window, book_file, qtbot):
    tried = make_window()
    tried.open(book_file)
    status, actions = tried.window.status, tried.window.menu_actions
    assert not status.undo_button().isVisible()
    assert not actions.get("undo").isEnabled()
    tried.window.workspace.current().add()
    tried.settle()
    assert status.step_text() == "Đã lưu: Thêm Đại hội Đảng bộ tỉnh lần thứ XX"
    assert "Thêm Đại hội" in actions.get("undo").text()
    qtbot.mouseClick(status.undo_button(), Qt.MouseButton.LeftButton)
    tried.settle()
    assert tried.books.given[0].steps == []
    assert status.step_text().startswith("Hoàn tác: Thêm")
    assert not actions.get("undo").isEnabled()
    assert not status.undo_button().isVisible()
    qtbot.mouseClick(status.redo_button(), Qt.MouseButton.LeftButton)
    tried.settle()
    assert len(tried.books.given[0].steps) == 1
    assert status.undo_button().isVisible()
    assert not status.redo_button().isVisible()
    qtbot.keyClick(tried.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    tried.settle()
    qtbot.keyClick(tried.window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    tried.settle()
    assert len(tried.books.given[0].steps) == 1


def test_the_head_carries_the_buttons_of_the_page(make_window, book_file):
    tried = make_window()
    tried.open(book_file)
    buttons = tried.window.workspace.header.buttons()
    assert [button.text().replace("&", "") for button in buttons] == ["Thêm đại hội", "Nhập từ Excel…", "In…"]
    assert buttons[0].property("role") == "primary"
    buttons[0].click()
    tried.settle()
    assert tried.books.given[0].steps != []
    assert "Thêm đại hội" in menu_texts(tried.window)


def test_closing_the_book_returns_to_the_first_page(make_window, book_file, qtbot):
    tried = make_window()
    tried.open(book_file)
    qtbot.keyClick(tried.window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    tried.settle()
    assert tried.books.given[0].is_closed
    assert tried.window.start.isVisible()
    assert tried.window.windowTitle() == "Sổ Tuyên Truyền"
    assert not tried.window.menu_actions.get("close_book").isEnabled()
    assert tried.window.workspace.current() is None


def test_a_page_with_unsaved_entries_keeps_the_window_open(make_window, book_file):
    tried = make_window()
    tried.open(book_file)
    page = tried.window.workspace.current()
    page.may_leave = lambda: False
    assert not tried.window.close()
    page.may_leave = lambda: True
    assert tried.window.close()
    assert tried.books.given[0].is_closed


def test_closing_waits_for_the_write_under_way(make_window, book_file, qtbot):
    tried = make_window()
    tried.open(book_file)
    tried.window.workspace.current().add()
    assert not tried.window.close()
    qtbot.waitUntil(lambda: not tried.window.isVisible())
    assert len(tried.books.given[0].steps) == 1
    assert tried.books.given[0].is_closed


def test_the_rail_folds_when_narrow_and_when_asked(make_window, book_file):
    tried = make_window()
    tried.open(book_file)
    rail = tried.window.workspace.navigation
    tried.window.resize(1366, 700)
    assert not rail.is_narrow
    assert rail.button("units").text() == "Đơn vị"
    tried.window.resize(1000, 700)
    assert rail.is_narrow
    assert rail.button("units").text() == ""
    assert rail.button("units").accessibleName() == "Đơn vị"
    tried.window.resize(1366, 700)
    tried.window.menu_actions.get("fold_navigation").trigger()
    assert rail.is_narrow
    assert tried.settings.flag("narrow_navigation")


def test_the_theme_is_chosen_from_the_menu_and_remembered(make_window):
    tried = make_window()
    tried.window.menu_actions.get("theme_contrast").trigger()
    assert tried.window.frame.theme.current.name == "contrast"
    assert tried.settings.text("theme") == "contrast"
    assert tried.window.menu_actions.get("theme_contrast").isChecked()


STAGE = ("II. CÁC ĐỢT TUYÊN TRUYỀN", "1. Đợt 1: Trước đại hội", "- Treo khẩu hiệu tại trụ sở cơ quan.")


def write_plan(path, *more):
    lines = (
        "ĐẢNG BỘ TỈNH NINH BÌNH", "ĐẢNG ỦY KHỐI CÁC CƠ QUAN", "*", "Số 41-KH/ĐUK",
        "Ninh Bình, ngày 05 tháng 3 năm 2025", "KẾ HOẠCH", "tuyên truyền đại hội đảng các cấp", "-----",
        "I. MỤC ĐÍCH, YÊU CẦU", "- Tạo sự thống nhất trong toàn Đảng bộ.", *more,
    )  # fmt: skip
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_plan_chosen_at_the_start_makes_a_book_that_fits_it(make_window, tmp_path, qtbot):
    tried = make_window()
    tried.messages.answers = [write_plan(tmp_path / "KH 05.txt", *STAGE)]
    tried.window.start.import_button.click()
    tried.settle()
    dialog = QApplication.activeModalWidget()
    assert dialog.name.text() == "Tuyên truyền đại hội đảng các cấp – 41-KH/ĐUK"
    assert dialog.issuer.text() == "ĐẢNG ỦY KHỐI CÁC CƠ QUAN"
    assert dialog.superior.text() == "ĐẢNG BỘ TỈNH NINH BÌNH"
    assert (dialog.place.text(), dialog.agency.text()) == ("Ninh Bình", "ĐUK")
    dialog.do_button.click()
    tried.settle()
    page = tried.window.workspace.current()
    assert (page.KEY, page.seen.name) == ("plan", "KH 05.txt")
    assert page.seen.reading.document.symbol == "41-KH/ĐUK"
    assert (tmp_path / "Tuyên truyền đại hội đảng các cấp – 41-KH ĐUK.stt").is_file()


def test_no_book_is_asked_for_when_the_plan_cannot_be_read(make_window, tmp_path):
    tried = make_window()
    bad = tmp_path / "hỏng.docx"
    bad.write_bytes(b"x" * 40)
    tried.messages.answers = [bad]
    tried.window.start.import_button.click()
    tried.settle()
    assert QApplication.activeModalWidget() is None
    assert len(tried.errors.known_ones) == 1
    assert not list(tmp_path.glob("*.stt"))
    assert tried.books.given == []


def test_a_text_without_tasks_gets_a_book_only_when_agreed(make_window, tmp_path):
    tried = make_window()
    text = write_plan(tmp_path / "vu vơ.txt")
    tried.messages.answers = [text, False]
    tried.window.start.import_button.click()
    tried.settle()
    assert "vu vơ.txt" in tried.messages.asked[1][1]
    assert QApplication.activeModalWidget() is None


KEEP, DROP = "Lưu sổ mẫu thành…", "Bỏ thay đổi"


@pytest.fixture
def changed_sample(make_window):
    tried = make_window()
    tried.window.books.open_sample()
    tried.settle()
    tried.window.workspace.current().add()
    tried.settle()
    return tried


def test_an_untouched_sample_is_let_go_without_a_word(make_window):
    tried = make_window()
    for _ in range(2):
        tried.window.menu_actions.get("open_sample").trigger()
        tried.settle()
    assert len(tried.books.given) == 2
    assert tried.window.close()


@pytest.mark.parametrize("action", ["open_sample", "new_book", "close_book", "quit"])
def test_work_in_the_sample_is_not_let_go_unasked(changed_sample, action):
    tried = changed_sample
    tried.messages.answers = [None]
    tried.window.menu_actions.get(action).trigger()
    tried.settle()
    assert tried.messages.asked[0][2] == [KEEP, DROP]
    assert tried.window.isVisible()
    assert QApplication.activeModalWidget() is None
    assert len(tried.books.given) == 1
    assert not tried.books.given[0].is_closed


def test_another_book_replaces_a_changed_sample_only_when_agreed(changed_sample, book_file):
    tried = changed_sample
    tried.messages.answers = [None, DROP]
    tried.open(book_file)
    assert tried.window.frame.session.state.info.is_sample
    tried.open(book_file)
    assert tried.window.frame.session.state.path == book_file
    tried.window.workspace.current().add()
    tried.settle()
    assert tried.window.close()


def test_a_changed_sample_is_kept_first_and_then_closed(changed_sample, tmp_path):
    tried = changed_sample
    target = tmp_path / "Của tôi.stt"
    tried.messages.answers = [KEEP, target]
    assert not tried.window.close()
    tried.settle()
    assert tried.books.copies == [(target, tried.books.given[0].steps)]
    assert not tried.window.isVisible()
    assert tried.books.given[0].is_closed


def test_nothing_is_closed_when_no_place_for_the_sample_is_chosen(changed_sample):
    tried = changed_sample
    tried.messages.answers = [KEEP, None]
    assert not tried.window.close()
    tried.settle()
    assert tried.window.isVisible()
    assert tried.window.frame.session.holds_changed_sample


def test_a_plan_never_goes_into_the_sample_from_the_menu(changed_sample, tmp_path):
    tried = changed_sample
    tried.messages.answers = [write_plan(tmp_path / "KH.txt", *STAGE), DROP]
    tried.window.menu_actions.get("import_plan").trigger()
    tried.settle()
    QApplication.activeModalWidget().do_button.click()
    tried.settle()
    assert not tried.window.frame.session.state.info.is_sample
    assert tried.window.workspace.current().KEY == "plan"


def test_a_copy_of_a_book_is_written_and_the_book_stays_open(make_window, book_file, tmp_path):
    tried = make_window()
    tried.open(book_file)
    tried.messages.answers = [tmp_path / "bản sao"]
    tried.window.menu_actions.get("save_copy").trigger()
    tried.settle()
    assert (tmp_path / "bản sao.stt").is_file()
    assert tried.window.status.step_text() == "Đã lưu bản sao «bản sao.stt»."
    assert tried.window.frame.session.state.path == book_file


def test_work_on_the_sample_goes_on_in_its_copy(changed_sample, tmp_path):
    tried = changed_sample
    tried.messages.answers = [tmp_path / "Của tôi.stt"]
    tried.window.menu_actions.get("save_copy").trigger()
    tried.settle()
    assert tried.window.frame.session.state.path == tmp_path / "Của tôi.stt"


def test_the_window_remembers_its_size(make_window):
    tried = make_window()
    tried.window.resize(1111, 666)
    tried.window.close()
    again = make_window()
    assert again.window.height() == 666


def test_a_page_with_steps_of_its_own_owns_undo(make_window, book_file, monkeypatch):
    tried = make_window()
    tried.open(book_file)
    window, page = tried.window, tried.window.workspace.current()
    page.add()
    tried.settle()
    done = []
    monkeypatch.setattr(page, "own_undo", lambda: UndoState("sửa nội dung việc", None))
    monkeypatch.setattr(page, "take_back", lambda: done.append("back"))
    monkeypatch.setattr(page, "do_again", lambda: done.append("again"))
    page.undo_changed.emit()
    undo, redo = (window.menu_actions.get(name) for name in ("undo", "redo"))
    assert (undo.text(), undo.isEnabled(), redo.isEnabled()) == ("&Hoàn tác: sửa nội dung việc", True, False)
    undo.trigger()
    assert done == ["back"]
    assert len(tried.books.given[0].steps) == 1


def test_the_list_of_keys_has_those_of_the_page_too(make_window, book_file, monkeypatch):
    tried = make_window()
    tried.open(book_file)
    tried.window.workspace.current().own_keys = lambda: [("M", "Chuyển sang giai đoạn khác")]
    shown = []
    monkeypatch.setattr(ShortcutsDialog, "exec", lambda dialog: shown.append(dialog))
    tried.window.menu_actions.get("shortcuts").trigger()
    table = shown[0].table
    rows = [(table.item(row, 0).text(), table.item(row, 1).text()) for row in range(table.rowCount())]
    assert ("M", "Chuyển sang giai đoạn khác") in rows
    assert ("Ctrl+1", tried.window.workspace.current().title) in rows
