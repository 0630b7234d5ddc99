"""The open book from the window's side: opened, closed, undone, and what is shown of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.change import Change, ChangeKind
from app.domain.errors import KnownError
from app.domain.plan import BookInfo
from ui.operations.desk import BookDesk, BookState, TrialDesk
from ui.operations.runner import Runner
from ui.settings import Settings


class BookSession(QObject):
    """Carries out what the frame itself does with books; everything goes through the runner."""

    opened = Signal()
    """A book is open and its state known."""
    closed = Signal()
    state_changed = Signal()
    """The state is known anew: after opening, after each step, after closing."""
    stepped = Signal(str)
    """Carries the sentence on the step that was just saved."""

    def __init__(
        self, runner: Runner, desk: BookDesk, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._desk = desk
        self._settings = settings
        self._state: BookState | None = None
        self._is_changed = False
        self._last = ChangeKind.DO
        runner.book_closed.connect(self._on_closed)
        runner.changed.connect(self._on_changed)

    @property
    def state(self) -> BookState | None:
        """Return what is shown of the open book, or None while none is open."""
        return self._state

    @property
    def has_sample(self) -> bool:
        """Tell whether there is a sample book."""
        return self._desk.sample is not None

    @property
    def holds_changed_sample(self) -> bool:
        """Tell whether the open book is the sample, with work in it that is kept nowhere else."""
        return self._is_changed and self._state is not None and self._state.info.is_sample

    @property
    def last_was_undo(self) -> bool:
        """Tell whether the newest step took one back."""
        return self._last is ChangeKind.UNDO

    @property
    def can_copy(self) -> bool:
        """Tell whether a copy of the book can be written."""
        return self._desk.copy is not None

    @property
    def can_describe(self) -> bool:
        """Tell whether the book's own description can be changed."""
        return self._desk.describe is not None

    @property
    def can_undo(self) -> bool:
        """Tell whether steps can be taken back at all."""
        return self._desk.undo is not None and self._desk.redo is not None

    def open(self, path: Path, parent: QWidget | None, then: Callable[[], None] | None = None) -> None:
        """Open a book, unless it is the one that is open."""
        if self._state is not None and self._state.path.resolve() == path.resolve():
            return
        self._open(lambda: self._desk.open(path), parent, then)

    def create(
        self,
        path: Path,
        info: BookInfo,
        parent: QWidget | None,
        then: Callable[[], None] | None = None,
        refused: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Make a book and open it; a known error goes to `refused` when given."""
        self._open(lambda: self._desk.create(path, info), parent, then, refused)

    def open_sample(self, parent: QWidget | None, then: Callable[[], None] | None = None) -> None:
        """Open a fresh copy of the sample book."""
        if self._desk.sample is not None:
            self._open(self._desk.sample, parent, then)

    @property
    def trials(self) -> TrialDesk | None:
        """Return what is behind trials, or None where there are none."""
        return self._desk.trials

    def switch(self, opener: Callable[[], object], parent: QWidget | None, then: Callable[[], None]) -> None:
        """Let another book be open that a service gives, as the trial of this one."""
        self._open(opener, parent, then)

    def close(self) -> None:
        """Close the book."""
        self._runner.close_book()

    def undo(self, parent: QWidget | None) -> None:
        """Take back the last step."""
        if self._desk.undo is not None:
            undo = self._desk.undo
            self._runner.run(lambda book, _: undo(book), label=self.tr("Đang hoàn tác…"), parent=parent)

    def redo(self, parent: QWidget | None) -> None:
        """Do again the step taken back last."""
        if self._desk.redo is not None:
            redo = self._desk.redo
            self._runner.run(lambda book, _: redo(book), label=self.tr("Đang làm lại…"), parent=parent)

    def describe(self, info: BookInfo, parent: QWidget | None, then: Callable[[], None]) -> None:
        """Change what the book says of itself."""
        if self._desk.describe is not None:
            describe = self._desk.describe
            label = self.tr("Đang lưu thông tin sổ…")
            self._runner.run(
                lambda book, _: describe(book, info), label=label, parent=parent, then=lambda _: then()
            )

    def save_copy(self, path: Path, parent: QWidget | None, then: Callable[[], None] | None = None) -> None:
        """Write a copy of the book to another file; the work in a sample is kept then."""
        if self._desk.copy is None:
            return
        copy = self._desk.copy

        def done(_: object) -> None:
            self._is_changed = False
            self.stepped.emit(self.tr("Đã lưu bản sao «{name}».").format(name=path.name))
            if then is not None:
                then()

        label = self.tr("Đang lưu bản sao…")
        self._runner.write_out(lambda book, _: copy(book, path), done, label=label, parent=parent)

    def _open(
        self,
        opener: Callable[[], object],
        parent: QWidget | None,
        then: Callable[[], None] | None,
        refused: Callable[[KnownError], None] | None = None,
    ) -> None:
        def ask_state() -> None:
            self._ask_state(lambda: self._on_opened(then))

        self._runner.open(opener, ask_state, label=self.tr("Đang mở sổ…"), parent=parent, refused=refused)

    def _ask_state(self, then: Callable[[], None]) -> None:
        def take(state: BookState) -> None:
            self._state = state
            then()
            self.state_changed.emit()

        self._runner.query(self._desk.state, take, owner=self, key="state")

    def _on_opened(self, then: Callable[[], None] | None) -> None:
        self._is_changed = False
        if self._state is not None and not self._state.info.is_sample and self._state.trial is None:
            self._settings.add_recent_book(self._state.path)
        self.opened.emit()
        if then is not None:
            then()

    def _on_closed(self) -> None:
        self._state = None
        self.closed.emit()
        self.state_changed.emit()

    def _on_changed(self, change: Change) -> None:
        self._is_changed = True
        self._last = change.kind
        self.stepped.emit(self._sentence(change))
        self._ask_state(lambda: None)

    def _sentence(self, change: Change) -> str:
        if change.kind is ChangeKind.DO:
            return self.tr("Đã lưu: {step}").format(step=change.label)
        return change.label
