import threading

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.errors import BookError, EntryError
from ui.dialogs.progress import ProgressDialog


class Book:
    def __init__(self):
        self.thread = threading.get_ident()
        self.closed_by = None
        self.rows = []

    def close(self):
        self.closed_by = threading.get_ident()


class Step:
    def __init__(self, label, touched=("task",)):
        self.label, self.touched = label, frozenset(touched)


@pytest.fixture
def book(runner):
    given = []

    def make():
        given.append(Book())
        return given[0]

    runner.open(make)
    assert runner.wait_idle()
    return given[0]


def write(text):
    def job(book, _progress):
        book.rows.append(text)
        return Step(text)

    return job


def test_the_book_is_opened_used_and_closed_on_one_other_thread(runner, book):
    used = []
    runner.query(lambda book: threading.get_ident(), used.append, owner=runner)
    assert runner.wait_idle()
    runner.close_book()
    assert runner.wait_idle()
    assert used == [book.thread] == [book.closed_by]
    assert book.thread != threading.get_ident()


def test_answers_come_back_in_order_in_the_thread_of_the_window(runner, book):
    owner, seen = QObject(), []
    for number in range(20):
        runner.query(
            lambda _, number=number: number,
            lambda got: seen.append((got, threading.get_ident())),
            owner=owner,
        )
    assert runner.wait_idle()
    assert seen == [(number, threading.get_ident()) for number in range(20)]


def test_a_write_is_announced_then_handed_on(runner, book):
    told = []
    runner.changed.connect(lambda step: told.append(("changed", step.label, step.touched)))
    runner.run(write("Đặt ngày"), label="…", parent=None, then=lambda step: told.append(("then", step.label)))
    assert runner.wait_idle()
    assert told == [("changed", "Đặt ngày", frozenset({"task"})), ("then", "Đặt ngày")]
    assert book.rows == ["Đặt ngày"]


def test_a_newer_query_makes_the_older_answer_stale(runner, book):
    owner, seen, gate = QObject(), [], threading.Event()
    runner.query(lambda _: gate.wait(5) and "cũ", seen.append, owner=owner, key="rows")
    runner.query(lambda _: "giữa", seen.append, owner=owner, key="rows")
    runner.query(lambda _: "mới", seen.append, owner=owner, key="rows")
    runner.query(lambda _: "khác", seen.append, owner=owner, key="other")
    gate.set()
    assert runner.wait_idle()
    assert seen == ["mới", "khác"]


def test_an_answer_for_a_widget_that_is_gone_is_dropped(runner, book, qtbot):
    owner, seen, gate = QWidget(), [], threading.Event()
    runner.query(lambda _: gate.wait(5), seen.append, owner=owner)
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    gate.set()
    assert runner.wait_idle()
    assert seen == []


def test_a_write_is_announced_though_its_dialog_is_gone(runner, book, qtbot):
    dialog, told, gate = QWidget(), [], threading.Event()
    runner.changed.connect(lambda step: told.append(step.label))

    def job(book, _progress):
        gate.wait(5)
        return Step("Đã ghi")

    runner.run(job, label="…", parent=dialog, then=lambda _: told.append("then"))
    dialog.deleteLater()
    with qtbot.waitSignal(dialog.destroyed):
        pass
    gate.set()
    assert runner.wait_idle()
    assert told == ["Đã ghi"]


def test_a_known_error_is_reported_as_its_sentence(runner, book, errors):
    failed = []
    runner.failed.connect(lambda: failed.append(True))

    def job(_book, _progress):
        raise EntryError("Ngày bế mạc trước ngày khai mạc.")

    runner.run(job, label="…", parent=None, then=failed.append)
    assert runner.wait_idle()
    assert errors.known_ones == ["Ngày bế mạc trước ngày khai mạc."]
    assert errors.bugs == []
    assert failed == [True]


def test_a_known_error_goes_to_the_form_that_asked(runner, book, errors):
    said = []

    def job(_book, _progress):
        raise EntryError("Thiếu tên.")

    runner.run(job, label="…", parent=None, refused=lambda error: said.append(str(error)))
    assert runner.wait_idle()
    assert said == ["Thiếu tên."]
    assert errors.known_ones == []


def test_a_fault_is_reported_and_the_next_job_runs(runner, book, errors):
    def job(_book, _progress):
        raise ZeroDivisionError

    told = []
    runner.run(job, label="Đang ghi…", parent=None)
    runner.run(write("Sau lỗi"), label="…", parent=None, then=lambda step: told.append(step.label))
    assert runner.wait_idle()
    assert errors.bugs == [(ZeroDivisionError, "Đang ghi…")]
    assert told == ["Sau lỗi"]


def test_a_fault_in_an_answer_does_not_stop_the_runner(runner, book, qtbot):
    def then(_):
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        runner.query(lambda _: 1, then, owner=runner)
        assert runner.wait_idle()
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


def test_a_book_that_cannot_be_opened_leaves_the_open_one(runner, book, errors):
    def opener():
        raise BookError("Không tìm thấy sổ.")

    seen = []
    runner.open(opener, lambda: seen.append("then"))
    runner.query(lambda held: held, seen.append, owner=runner)
    assert runner.wait_idle()
    assert errors.known_ones == ["Không tìm thấy sổ."]
    assert seen == [book]
    assert book.closed_by is None


def test_another_book_takes_the_place_of_the_open_one(runner, book):
    other, seen = [], []
    runner.query(lambda held: held, seen.append, owner=runner)
    runner.open(lambda: other.append(Book()) or other[0])
    assert runner.wait_idle()
    runner.query(lambda held: held, seen.append, owner=runner)
    assert runner.wait_idle()
    assert seen == [book, other[0]]
    assert book.closed_by == book.thread


def test_without_a_book_queries_are_dropped_and_writes_refused(runner):
    seen = []
    runner.query(lambda _: 1, seen.append, owner=runner)
    with pytest.raises(RuntimeError):
        runner.run(write("x"), label="…", parent=None)
    runner.work(lambda book, _: book, seen.append, label="Đang đọc…", parent=None)
    assert runner.wait_idle()
    assert seen == [None]


def test_answers_are_dropped_when_the_book_is_closed_meanwhile(runner, book):
    seen, gate = [], threading.Event()
    runner.query(lambda _: gate.wait(5), seen.append, owner=runner)
    runner.close_book(lambda: seen.append("closed"))
    gate.set()
    assert runner.wait_idle()
    assert seen == ["closed"]


def test_progress_shows_only_after_a_while_and_can_be_stopped(runner, book, errors, qtbot):
    window, left = QWidget(), []
    qtbot.addWidget(window)
    gate = threading.Event()

    def job(_book, progress):
        progress.report(3, 10, "Đang đọc mục 2")
        while not gate.wait(0.005):
            progress.check()
        return Step("không tới")

    runner.changed.connect(lambda _: left.append("changed"))
    runner.run(job, label="Đang nhập kế hoạch…", parent=window, then=left.append)
    assert window.findChildren(ProgressDialog) == []
    qtbot.waitUntil(lambda: bool(window.findChildren(ProgressDialog)))
    dialog = window.findChild(ProgressDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.reject()
    assert runner.wait_idle()
    assert left == []
    assert errors.known_ones == errors.bugs == []
    assert not dialog.isVisible()


def test_a_short_job_shows_no_progress(runner, book, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    runner.run(write("ngắn"), label="…", parent=window)
    assert runner.wait_idle()
    qtbot.wait(80)
    assert window.findChildren(ProgressDialog) == []


def test_shutting_down_finishes_writes_closes_the_book_and_ends_the_thread(runner, book):
    gate, told = threading.Event(), []

    def slow(held, _progress):
        gate.wait(5)
        held.rows.append("chậm")
        return Step("chậm")

    runner.run(slow, label="…", parent=None, then=told.append)
    runner.run(write("sau"), label="…", parent=None, then=told.append)
    threading.Timer(0.05, gate.set).start()
    runner.shut_down()
    assert book.rows == ["chậm", "sau"]
    assert book.closed_by == book.thread
    assert told == []
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("book")]
    runner.query(lambda _: 1, told.append, owner=runner)
    assert runner.is_idle


def progress_dialogs():
    return [window for window in QApplication.topLevelWidgets() if isinstance(window, ProgressDialog)]


def test_no_progress_is_shown_over_a_message_that_tells_the_answer(qtbot, runner, book):
    """A message keeps its own event loop running, in which the patience of the call runs out."""
    shown = []

    def tell(_answer):
        loop = QEventLoop()
        QTimer.singleShot(150, loop.quit)
        loop.exec()
        shown.extend(progress_dialogs())

    runner.work(lambda book, progress: None, tell, label="Đang ghi…", parent=None)
    assert runner.wait_idle()
    qtbot.wait(150)
    shown.extend(progress_dialogs())
    assert not [window for window in shown if window.isVisible()]
