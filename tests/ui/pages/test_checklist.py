import pytest
from PySide6.QtCore import Qt

from app.services import checklist
from tests.ui.pages.open_page import TODAY, OpenPage, filled_book
from ui.pages.checklist.page import ChecklistPage


@pytest.fixture
def opened(qtbot, tmp_path):
    host = OpenPage(qtbot, tmp_path, lambda context: ChecklistPage(context, lambda: TODAY), filled_book)
    yield host
    host.runner.shut_down()


def line_of(host, text):
    lines = host.book_says(lambda book: checklist.tasks(book, TODAY))
    return next(line for line in lines if line.task.text == text)


def choose(host, text):
    assert host.page.tree.show_task(line_of(host, text).task.id)
    host.settle()


def test_space_marks_the_task_of_every_unit_done_and_again_not_done(opened):
    choose(opened, "Treo khẩu hiệu")
    opened.page.tree.setFocus()
    opened.qtbot.keyClick(opened.page.tree, Qt.Key.Key_Space)
    opened.settle()
    line = line_of(opened, "Treo khẩu hiệu")
    assert (line.done, line.total) == (4, 4)
    opened.qtbot.keyClick(opened.page.tree, Qt.Key.Key_Space)
    opened.settle()
    assert line_of(opened, "Treo khẩu hiệu").done == 0
