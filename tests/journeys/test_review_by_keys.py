"""A plan reviewed in the real window by keys alone; then read again in a copy of the book."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.domain.plan import BookInfo
from app.domain.reading import edits
from app.domain.reading.plan_reading import PlanReading
from app.services import books, documents_in, plans, tasks
from tests.ui.fakes import CollectedErrors, ScriptedMessages
from ui.composition import build_window, name_application, prepare
from ui.dialogs.place_chooser import PlaceChooser
from ui.dialogs.split_task import SplitDialog
from ui.main_window import MainWindow
from ui.pages.plan.page import PlanPage
from ui.pages.plan.review import ReviewView
from ui.program import book_desk, handlers, page_entries
from ui.settings import Settings

PLAN = """ĐẢNG BỘ TỈNH SƠN HÀ
ĐẢNG ỦY CÁC CƠ QUAN TỈNH
*
Số 36-KH/ĐU
Sơn Hà, ngày 01 tháng 9 năm 2026
KẾ HOẠCH
Tuyên truyền Đại hội Đảng bộ các cơ quan tỉnh lần thứ V
-----
I. MỤC ĐÍCH
1. Nâng cao nhận thức của đảng viên.
II. NỘI DUNG, TIẾN ĐỘ
1. Đợt 1: Trước Đại hội Đảng bộ các cơ quan tỉnh lần thứ V
- Treo băng rôn, khẩu hiệu trước trụ sở; chỉnh trang hội trường.
- Viết tin, bài về các gương điển hình.
- Phát động thi đua chào mừng Đại hội, hoàn thành trong tháng.
2. Đợt 2: Sau Đại hội Đảng bộ các cơ quan tỉnh lần thứ V
- Thông báo nhanh kết quả Đại hội.
- Tổ chức học tập Nghị quyết Đại hội.
- Sơ kết công tác tuyên truyền.
III. TỔ CHỨC THỰC HIỆN
1. Ban Tuyên giáo: Hướng dẫn các chi bộ.
2. Văn phòng: Chuẩn bị kinh phí.
"""


class Keys:
    """Someone who has a keyboard and no mouse."""

    def __init__(
        self, window: MainWindow, messages: ScriptedMessages, errors: CollectedErrors, bot: QtBot
    ) -> None:
        self.window, self.messages, self.errors, self._bot = window, messages, errors, bot

    def settle(self) -> None:
        QTest.qWait(1)
        assert self.window.frame.runner.wait_idle(20_000)
        assert self.errors.bugs == []
        assert self.errors.known_ones == []

    def press(self, *keys: Qt.Key | str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys wherever the keyboard is."""
        for key in keys:
            widget = QApplication.focusWidget() or self.window
            if isinstance(key, str):
                QTest.keyClicks(widget, key)
            else:
                QTest.keyClick(widget, key, held)
        self.settle()

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """Wait until a dialog has the keyboard."""
        found: list[QDialog] = []

        def look() -> bool:
            found[:] = [each for each in self.window.findChildren(kind) if each.isVisible()]
            return bool(found) and found[0].isActiveWindow()

        self._bot.waitUntil(look, timeout=5000)
        return found[0]

    def dialog_gone(self) -> None:
        self.window.activateWindow()
        self._bot.waitUntil(self.window.isActiveWindow)

    def open_book(self, path: Path) -> None:
        self.window.books.open_path(path)
        self.settle()

    def read(self, document: Path) -> ReviewView:
        """Take in a document by the menu, as Alt and letters would."""
        self.messages.answers.append(document)
        action = self.window.menu_actions.get("import_plan")
        assert action is not None
        action.trigger()
        self.settle()
        page = self.window.workspace.current()
        assert isinstance(page, PlanPage)
        assert page.reviewed.is_on
        return page.reviewed


@pytest.fixture
def keys(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Keys]:
    name_application()
    prepare(qapp)
    messages, errors = ScriptedMessages(), CollectedErrors()
    window = build_window(
        qapp, book_desk(), Settings(tmp_path / "config" / "settings.ini"), page_entries(), handlers(),
        reporter=errors, messages=messages, books_folder=tmp_path,
    )  # fmt: skip
    qtbot.addWidget(window, before_close_func=_let_go)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield Keys(window, messages, errors, qtbot)
    window.frame.runner.shut_down()


def _let_go(window: MainWindow) -> None:
    """Ask nothing when the test is over."""
    window.books.may_leave = lambda _again: True  # type: ignore[method-assign]


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def texts(reading: PlanReading) -> list[str]:
    return [task.text for task in edits.all_tasks(reading)]


def go_to_task(view: ReviewView, beginning: str) -> None:
    """Go to a task as the arrow keys would; how many of them is not what is tried here."""
    key = next(task.key for task in edits.all_tasks(view.reading()) if task.text.startswith(beginning))
    view.tree.go_to(key)
    view.tree.setFocus()


def correct(keys: Keys, view: ReviewView) -> list[PlanReading]:
    """Confirm, move, split, merge, drop and make a task by their keys; return every reading on the way."""
    steps = [view.reading()]

    def done() -> None:
        assert view.reading() != steps[-1]
        steps.append(view.reading())

    assert view.tree.hasFocus()
    assert steps[0].warnings
    keys.press(Qt.Key.Key_Return)
    assert view.bar.next_button.text().startswith("Đã xem ")
    done()
    go_to_task(view, "Viết tin")
    keys.press(Qt.Key.Key_M)
    keys.dialog(PlaceChooser)
    keys.press("van phong", Qt.Key.Key_Return)
    keys.dialog_gone()
    done()
    go_to_task(view, "Treo băng rôn")
    keys.press(Qt.Key.Key_S)
    keys.dialog(SplitDialog)
    keys.press(Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    keys.dialog_gone()
    done()
    go_to_task(view, "Thông báo nhanh")
    keys.press(Qt.Key.Key_J)
    done()
    go_to_task(view, "Sơ kết")
    keys.press(Qt.Key.Key_Delete)
    done()
    view.lines.setFocus()
    view.lines.select([1 + PLAN.split("\n").index("1. Nâng cao nhận thức của đảng viên.")])
    keys.press(Qt.Key.Key_N)
    done()
    return steps


def test_a_plan_is_corrected_taken_back_done_again_and_stored_by_keys(
    keys: Keys, document: Path, tmp_path: Path
) -> None:
    path = tmp_path / "so.stt"
    books.create_book(path, BookInfo("Sổ thử")).close()
    keys.open_book(path)
    view = keys.read(document)
    as_read = documents_in.read_plan(document)
    assert view.reading() == as_read
    steps = correct(keys, view)
    wanted = texts(steps[-1])
    assert "Treo băng rôn, khẩu hiệu trước trụ sở" in wanted
    assert "chỉnh trang hội trường." in wanted
    assert "Thông báo nhanh kết quả Đại hội. Tổ chức học tập Nghị quyết Đại hội." in wanted
    assert "Sơ kết công tác tuyên truyền." not in wanted
    view.tree.setFocus()
    for before in reversed(steps[:-1]):
        keys.press(Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
        assert view.reading() == before
    for after in steps[1:]:
        keys.press(Qt.Key.Key_Y, held=Qt.KeyboardModifier.ControlModifier)
        assert view.reading() == after
    page = keys.window.workspace.current()
    assert isinstance(page, PlanPage)
    page.save_action.trigger()
    keys.settle()
    assert not view.is_on
    copy = tmp_path / "ban-sao.stt"
    with books.open_book(path) as book:
        assert sorted(task.text for task in tasks.list_tasks(book)) == sorted(wanted)
        books.save_copy(book, copy)
    keys.open_book(copy)
    again = keys.read(document)
    assert again.reading() == steps[-1]
    assert "Đã áp dụng lại" in again.notices.before.text()
    again.tree.setFocus()
    keys.press(Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert again.reading() == as_read


def test_a_review_left_for_later_is_there_when_the_document_is_read_again(
    keys: Keys, document: Path, tmp_path: Path
) -> None:
    path = tmp_path / "so.stt"
    books.create_book(path, BookInfo("Sổ thử")).close()
    keys.open_book(path)
    view = keys.read(document)
    corrected = correct(keys, view)[-1]
    keys.messages.answers.append("Để xem tiếp sau")
    page = keys.window.workspace.current()
    assert isinstance(page, PlanPage)
    page.discard_action.trigger()
    keys.settle()
    assert not view.is_on
    assert "Để xem tiếp sau" in keys.messages.asked[-1][2]
    with books.open_book(path) as book:
        assert plans.all_plans(book) == []
    view = keys.read(document)
    assert view.reading() == corrected
    assert "xem lại dở" in view.notices.before.text()


def test_letters_typed_into_a_field_are_letters(keys: Keys, document: Path, tmp_path: Path) -> None:
    path = tmp_path / "so.stt"
    books.create_book(path, BookInfo("Sổ thử")).close()
    keys.open_book(path)
    view = keys.read(document)
    go_to_task(view, "Viết tin")
    keys.press(Qt.Key.Key_F2)
    assert view.panels.task.text.hasFocus()
    keys.press("msjntd")
    assert view.panels.task.text.toPlainText().count("msjntd") == 1
    assert len(texts(view.reading())) == len(texts(view.as_read()))
    view.tree.setFocus()
    keys.press(Qt.Key.Key_F, held=Qt.KeyboardModifier.ControlModifier)
    assert view.lines_pane.find.field.hasFocus()
    keys.press("so ket")
    assert view.lines.selected() == (1 + PLAN.split("\n").index("- Sơ kết công tác tuyên truyền."),)
    assert view.tree.task_keys() == (
        next(t.key for t in edits.all_tasks(view.reading()) if "Sơ kết" in t.text),
    )
