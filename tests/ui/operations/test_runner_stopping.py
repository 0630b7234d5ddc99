"""What becomes of jobs that the user wants stopped, in time or too late."""

import threading

import pytest
from PySide6.QtWidgets import QWidget

from ui.dialogs.progress import ProgressDialog


class Book:
    def __init__(self):
        self.rows = []

    def close(self):
        pass


class Step:
    label, touched = "Nhập kế hoạch", frozenset({"task"})


@pytest.fixture
def book(runner):
    made = Book()
    runner.open(lambda: made)
    assert runner.wait_idle()
    return made


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def press_stop(window, qtbot):
    qtbot.waitUntil(lambda: bool(window.findChildren(ProgressDialog)))
    window.findChild(ProgressDialog).reject()


def test_what_was_read_is_not_shown_once_it_was_to_stop(runner, book, window, qtbot):
    gate, shown, told, stops = threading.Event(), [], [], []
    runner.stopped.connect(lambda: stops.append(True))
    runner.work(
        lambda _book, _progress: gate.wait(5), shown.append, label="Đang đọc…", parent=window,
        refused=lambda error: told.append(str(error)),
    )  # fmt: skip
    press_stop(window, qtbot)
    gate.set()
    assert runner.wait_idle()
    assert shown == []
    assert told == ["Đã dừng lại theo ý bạn; chưa có gì thay đổi."]
    assert stops == [True]


def test_a_form_whose_step_was_stopped_is_told_so(runner, book, window, qtbot, errors):
    told, gate = [], threading.Event()

    def job(_book, progress):
        while not gate.wait(0.005):
            progress.check()

    runner.run(job, label="Đang lưu…", parent=window, refused=lambda error: told.append(str(error)))
    press_stop(window, qtbot)
    assert runner.wait_idle()
    assert told == ["Đã dừng lại theo ý bạn; chưa có gì thay đổi."]
    assert errors.known_ones == errors.bugs == []


def test_a_step_that_was_stored_before_it_could_stop_is_announced(runner, book, window, qtbot):
    gate, told = threading.Event(), []
    runner.changed.connect(lambda step: told.append(step.label))
    runner.done_anyway.connect(lambda: told.append("đã xong"))

    def job(book, _progress):
        gate.wait(5)
        book.rows.append("việc")
        return Step()

    runner.run(job, label="Đang lưu…", parent=window, then=lambda _: told.append("đóng"))
    press_stop(window, qtbot)
    gate.set()
    assert runner.wait_idle()
    assert book.rows == ["việc"]
    assert told == ["Nhập kế hoạch", "đóng", "đã xong"]


def test_a_long_look_at_the_book_can_be_stopped(runner, book, window, qtbot):
    shown, gate = [], threading.Event()

    def job(_book, progress):
        while not gate.wait(0.005):
            progress.check()

    runner.ask(job, shown.append, owner=window, label="Đang so sánh…")
    press_stop(window, qtbot)
    assert runner.wait_idle()
    assert shown == []


def test_a_look_at_the_book_that_nobody_waits_for_any_more_is_let_go_of(runner, book, window):
    shown, told, begun = [], [], threading.Event()

    def long(_book, progress):
        begun.set()
        while True:
            progress.check()

    runner.ask(long, shown.append, owner=window, key="rows", refused=told.append)
    assert begun.wait(5)
    runner.query(lambda _: "mới", shown.append, owner=window, key="rows")
    assert runner.wait_idle()
    assert shown == ["mới"]
    assert told == []


def test_a_file_that_is_being_written_offers_no_way_to_stop(runner, book, window, qtbot):
    gate, done = threading.Event(), []
    runner.write_out(lambda *_: gate.wait(5), done.append, label="Đang ghi…", parent=window)
    qtbot.waitUntil(lambda: bool(window.findChildren(ProgressDialog)))
    window.findChild(ProgressDialog).reject()
    gate.set()
    assert runner.wait_idle()
    assert done == [True]


def test_only_what_reads_is_let_go_of_at_the_end(runner, book, window):
    gate, done = threading.Event(), []
    runner.run(lambda book, _: gate.wait(5) and Step(), label="", parent=None, then=done.append)
    runner.work(lambda *_: "đọc", done.append, label="", parent=None)
    runner.query(lambda _: "xem", done.append, owner=window)
    runner.stop_reading()
    gate.set()
    assert runner.wait_idle()
    assert [type(each) for each in done] == [Step]


def test_what_is_only_read_holds_nobody_up_once_it_was_to_stop(runner, book, window, qtbot):
    gate, shown, told = threading.Event(), [], []
    runner.work(
        lambda _book, _progress: gate.wait(5), shown.append, label="Đang đọc…", parent=window,
        refused=lambda error: told.append(str(error)),
    )  # fmt: skip
    press_stop(window, qtbot)
    assert not any(dialog.isVisible() for dialog in window.findChildren(ProgressDialog))
    assert told == ["Đã dừng lại theo ý bạn; chưa có gì thay đổi."]
    assert not runner.is_idle
    gate.set()
    assert runner.wait_idle()
    assert shown == []
    assert len(told) == 1


def test_what_waits_behind_a_stopped_job_is_seen_to_wait(runner, book, window, qtbot):
    gate, shown = threading.Event(), []
    runner.work(lambda *_: gate.wait(5), label="Đang đọc…", parent=window)
    press_stop(window, qtbot)
    runner.work(lambda *_: "đọc xong", shown.append, label="Đang đọc văn bản khác…", parent=window)
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in window.findChildren(ProgressDialog)))
    gate.set()
    assert runner.wait_idle()
    assert shown == ["đọc xong"]
