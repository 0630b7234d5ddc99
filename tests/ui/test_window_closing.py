"""Closing the window while something is being read or written."""

import threading

import pytest

from app.domain.errors import UnwritableFileError


@pytest.fixture
def tried(make_window, book_file):
    made = make_window()
    made.open(book_file)
    return made


@pytest.fixture
def asked(tried):
    """Agree to close, and count how often that was asked."""
    times = []
    tried.window.workspace.current().may_leave = lambda: times.append(True) or True
    return times


def test_the_user_is_asked_once_and_the_window_closes_by_itself(tried, asked, qtbot):
    gate = threading.Event()
    tried.window.frame.runner.run(
        lambda book, _: gate.wait(5) and book.write("Thêm", ("congress",)), label="", parent=None
    )
    assert not tried.window.close()
    assert not tried.window.close()
    assert not tried.window.centralWidget().isEnabled()
    gate.set()
    qtbot.waitUntil(lambda: not tried.window.isVisible())
    assert len(asked) == 1
    assert tried.books.given[0].steps == ["Thêm"]
    assert tried.books.given[0].is_closed


@pytest.mark.parametrize("way", ["run", "write_out"])
def test_the_window_stays_where_something_could_not_be_written(tried, asked, qtbot, way):
    gate = threading.Event()

    def job(*_):
        gate.wait(5)
        raise UnwritableFileError("Đĩa đã đầy.")

    getattr(tried.window.frame.runner, way)(job, label="", parent=None)
    assert not tried.window.close()
    gate.set()
    tried.settle()
    assert tried.window.isVisible()
    assert tried.window.centralWidget().isEnabled()
    assert [str(error) for error in tried.errors.known_ones] == ["Đĩa đã đầy."]
    assert tried.window.close()
    assert len(asked) == 2


def test_what_is_only_being_read_does_not_hold_the_window_up(tried, asked, qtbot):
    shown, begun = [], threading.Event()

    def job(_book, progress):
        begun.set()
        while True:
            progress.check()

    tried.window.frame.runner.work(job, shown.append, label="", parent=None)
    assert begun.wait(5)
    tried.window.close()
    qtbot.waitUntil(lambda: not tried.window.isVisible())
    assert shown == []
    assert len(asked) == 1


def test_a_step_stored_before_it_could_stop_is_told(tried):
    tried.window.frame.runner.done_anyway.emit()
    assert any("đã lưu vào sổ" in words for words in tried.messages.said)


def test_a_stop_is_told_in_the_status_bar(tried):
    tried.window.frame.runner.stopped.emit()
    assert "Đã dừng lại" in tried.window.statusBar().currentMessage()
