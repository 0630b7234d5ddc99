"""The only place that knows threads, progress, cancelling, errors and refreshing."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Protocol

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import KnownError
from ui.operations.call import Call
from ui.operations.errors import ErrorReporter
from ui.operations.garbage import GarbageKeeper
from ui.operations.progress import Cancelled, Progress
from ui.operations.waiting import Waiting


class Step(Protocol):
    """What a write returns: the name of the step, and the kinds of rows it touched."""

    @property
    def label(self) -> str:
        """Return the step's name for the user."""

    @property
    def touched(self) -> frozenset[str]:
        """Return the names of the tables whose rows were written."""


Job = Callable[[Any, Progress], Any]


class Runner(QObject):
    """Runs jobs one after another on a worker thread, which alone opens, uses and closes the book.

    Answers come back in the thread of this object, in the order in which the jobs were given.
    """

    changed = Signal(object)
    """A write succeeded; carries its step. Pages read again what it touched."""
    failed = Signal()
    """A write did not happen; pages show again what the book holds."""
    stopped = Signal()
    """A job was stopped as the user wished, and left nothing behind."""
    done_anyway = Signal()
    """A job ended before the user's wish to stop it reached it; what it did stays."""
    book_opened = Signal()
    book_closed = Signal()
    idle = Signal()
    _answered = Signal(object)

    def __init__(
        self, reporter: ErrorReporter, *, patience_ms: int = 500, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reporter = reporter
        self._waiting = Waiting(patience_ms, self, self._give_up)
        self._garbage = GarbageKeeper(self)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="book")
        self._book: Any = None  # only the worker touches it
        self._is_open = False
        self._pending: list[Call] = []
        self._latest: dict[tuple[int, str], Call] = {}
        self._shut = False
        self._answered.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    @property
    def is_open(self) -> bool:
        """Tell whether a book is open."""
        return self._is_open

    @property
    def is_idle(self) -> bool:
        """Tell whether no job is waiting, running or being answered."""
        return not self._pending

    def open(
        self,
        opener: Callable[[], Any],
        then: Callable[[], None] | None = None,
        *,
        label: str = "",
        parent: QWidget | None = None,
        refused: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Open a book on the worker; when that fails, the one that was open stays open."""

        def work(_: Progress) -> None:
            book = opener()
            before, self._book = self._book, book
            if before is not None:
                before.close()

        def announce(_: object) -> None:
            self._drop_queries()
            self._is_open = True
            self.book_opened.emit()

        answer = None if then is None else lambda _: then()
        self._submit(Call(work, answer, announce, label, parent, refused, cancellable=False))

    def close_book(self, then: Callable[[], None] | None = None) -> None:
        """Close the book, after the writes that wait; answers still under way are dropped."""
        self._drop_queries()
        self._is_open = False
        answer = None if then is None else lambda _: then()
        self._submit(
            Call(
                lambda _: self._close_on_worker(),
                answer,
                lambda _: self.book_closed.emit(),
                cancellable=False,
            )
        )

    def query(
        self,
        job: Callable[[Any], Any],
        then: Callable[[Any], None],
        *,
        owner: QObject,
        key: str = "",
        refused: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Read from the book and hand the answer to `then`, unless the owner is gone by then.

        A newer query of the same owner under the same `key` makes the older one's answer stale.
        Without an open book nothing is read.
        """
        self.ask(lambda book, _: job(book), then, owner=owner, key=key, refused=refused)

    def ask(
        self,
        job: Callable[[Any, Progress], Any],
        then: Callable[[Any], None],
        *,
        owner: QObject,
        key: str = "",
        label: str = "",
        refused: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Read from the book as `query` does, at such length that the user may wait for it and stop it."""
        if not self._is_open:
            return
        slot = (id(owner), key) if key else None
        call = Call(
            lambda progress: job(self._book, progress),
            then,
            None,
            label,
            owner,
            refused,
            droppable=True,
            slot=slot,
            stays=False,
        )
        if slot is not None:
            if slot in self._latest:
                self._drop(self._latest[slot])
            self._latest[slot] = call
        self._submit(call)

    def run(
        self,
        job: Callable[[Any, Progress], Step],
        *,
        label: str,
        parent: QWidget | None,
        then: Callable[[Any], None] | None = None,
        refused: Callable[[KnownError], None] | None = None,
        cancellable: bool = True,
    ) -> None:
        """Write to the book: one step, announced by `changed`, then handed to `then`.

        A known error goes to `refused` when that is given, otherwise to a dialog.
        """
        if not self._is_open:
            raise RuntimeError("no book is open")

        call = Call(
            lambda progress: job(self._book, progress),
            then,
            self.changed.emit,
            label,
            parent,
            refused,
            after_failure=self.failed.emit,
            cancellable=cancellable,
        )
        self._submit(call)

    def work(
        self,
        job: Callable[[Any, Progress], Any],
        then: Callable[[Any], None] | None = None,
        *,
        label: str,
        parent: QWidget | None,
        refused: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Read something in at length; once the user wants it stopped, no answer is given any more.

        The job gets None for the book while none is open.
        """
        self._submit(
            Call(lambda progress: job(self._book, progress), then, None, label, parent, refused, stays=False)
        )

    def write_out(
        self,
        job: Callable[[Any, Progress], Any],
        then: Callable[[Any], None] | None = None,
        *,
        label: str,
        parent: QWidget | None,
        refused: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Write a file out; it is whole or not there, so that nobody can stop it halfway."""
        self._submit(
            Call(
                lambda progress: job(self._book, progress),
                then,
                None,
                label,
                parent,
                refused,
                after_failure=self.failed.emit,
                cancellable=False,
            )
        )

    def stop_reading(self) -> None:
        """Let go of all that is only being read; what writes goes on to its end."""
        for call in self._pending:
            if call.droppable:
                self._drop(call)
            elif not call.stays:
                call.progress.cancel()

    def wait_idle(self, timeout_ms: int = 5000) -> bool:
        """Wait in a local event loop until nothing is pending; for tests and for the command line."""
        if self.is_idle:
            return True
        loop = QEventLoop()
        self.idle.connect(loop.quit)
        QTimer.singleShot(timeout_ms, loop, loop.quit)
        loop.exec()
        self.idle.disconnect(loop.quit)
        return self.is_idle

    def shut_down(self) -> None:
        """Finish the writes that wait, close the book and end the thread; answers are no longer given."""
        if self._shut:
            return
        self._shut = True
        self._is_open = False
        self._drop_queries()
        closing = self._worker.submit(self._close_on_worker)
        self._worker.shutdown(wait=True)
        self._garbage.stop()
        self._waiting.end_all()
        for call in self._pending:
            call.answered = True
        self._pending.clear()
        error = closing.exception()
        if error is not None:
            self._report(error, "", None)

    def _close_on_worker(self) -> None:
        book, self._book = self._book, None
        if book is not None:
            book.close()

    def _submit(self, call: Call) -> None:
        if self._shut:
            return
        self._pending.append(call)
        call.future = self._worker.submit(call.run)
        call.future.add_done_callback(lambda _: self._answered.emit(call))
        self._waiting.begin(call)

    def _drop_queries(self) -> None:
        for call in self._pending:
            if call.droppable:
                self._drop(call)

    def _drop(self, call: Call) -> None:
        call.stale = True
        call.progress.cancel()
        if call.future is not None:
            call.future.cancel()

    def _give_up(self, call: Call) -> None:
        """Wait no longer for a job that was to stop, unless what it did by then stays."""
        if not call.stays:
            self._waiting.end(call)
            self._tell_stopped(call)
            call.stale = True

    def _finish(self, call: Call) -> None:
        if self._shut or call.future is None:
            return
        self._waiting.end(call)
        if call.slot is not None and self._latest.get(call.slot) is call:
            del self._latest[call.slot]
        try:
            self._answer(call, call.future)
        finally:
            self._pending.remove(call)
            if not self._pending:
                self.idle.emit()

    def _answer(self, call: Call, future: "Future[Any]") -> None:
        if future.cancelled():
            return
        error = future.exception()
        if error is None and call.progress.cancelled and not call.stays:
            error = Cancelled()
        if error is None:
            self._give(call, future.result())
        elif isinstance(error, Cancelled):
            self._tell_stopped(call)
        else:
            self._tell_failed(call, error)

    def _give(self, call: Call, answer: Any) -> None:  # noqa: ANN401 - whatever the job returned
        if call.always is not None:
            call.always(answer)
        if call.deliver is not None and call.wanted:
            call.deliver(answer)
        if call.progress.cancelled:
            self.done_anyway.emit()

    def _tell_stopped(self, call: Call) -> None:
        """Let whoever asked go on as after a refusal: forms that wait would wait for ever."""
        if call.after_failure is not None:
            call.after_failure()
        if call.stale:
            return
        if call.refused is not None and call.wanted:
            call.refused(KnownError(self.tr("Đã dừng lại theo ý bạn; chưa có gì thay đổi.")))
        self.stopped.emit()

    def _tell_failed(self, call: Call, error: BaseException) -> None:
        if call.after_failure is not None:
            call.after_failure()
        if isinstance(error, KnownError) and call.refused is not None and call.wanted:
            call.refused(error)
        elif not isinstance(error, KnownError) or call.wanted:
            self._report(error, call.label, call.window)

    def _report(self, error: BaseException, doing: str, parent: QWidget | None) -> None:
        if isinstance(error, KnownError):
            self._reporter.known(error, parent)
        else:
            self._reporter.bug(error, doing, parent)
