"""How the window begins a trial, compares it with its book, and adopts or drops it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.trial import TrialDifference
from ui.operations.desk import BookState
from ui.widgets.trial_bar import TrialBar

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def say(text: str) -> str:
    """Return a text in the language of the window."""
    return QCoreApplication.translate("WindowTrials", text)


class WindowTrials:
    """The bar over the pages while a trial is open, and what its buttons do."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._frame = window.frame
        self.bar = TrialBar(window.frame.icons)
        self.bar.compare_asked.connect(self.compare)
        self.bar.adopt_asked.connect(self.adopt)
        self.bar.drop_asked.connect(self.drop)

    def over(self, pages: QWidget) -> QWidget:
        """Return a widget with the bar over the pages."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(pages, 1)
        return holder

    def show(self, state: BookState | None) -> None:
        """Show the bar where the open book is a trial."""
        self.bar.show_trial(state.trial if state else None)
        if (action := self._window.menu_actions.get("trial")) is not None:
            action.setEnabled(state is not None and state.trial is None)

    def start(self) -> None:
        """Begin a trial of the open book, or go on with the one that there is, when the user wants it so."""
        state, desk = self._frame.session.state, self._frame.session.trials
        if state is None or desk is None or not self._window.books.may_leave(self.start):
            return
        known = desk.path(state.path)
        if known.exists():
            self._go_on(known)
            return
        wanted = self._frame.messages.confirm(
            self._window,
            say("Thử dời ngày trong một bản sao của sổ?"),
            say("Bắt đầu diễn tập"),
            say(
                "Mọi thay đổi chỉ nằm trong bản sao. Xem xong, so sánh với sổ rồi áp dụng thành một bước, "
                "hoặc bỏ đi."
            ),
        )
        if wanted:
            path = state.path
            self._frame.session.switch(lambda: desk.begin(path), self._window, lambda: None)

    def compare(self) -> None:
        """Show how the trial differs from its book."""
        from ui.dialogs.trial_difference import TrialDifferenceDialog
        from ui.operations import trials

        def show(found: TrialDifference) -> None:
            dialog = TrialDifferenceDialog(found, self._frame.settings, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.accepted.connect(self.adopt)
            dialog.open()

        trials.read_difference(self._frame.runner, self._window, date.today(), show)

    def adopt(self) -> None:
        """Write what was tried out into the book, and go on with that."""
        state, desk = self._frame.session.state, self._frame.session.trials
        if state is None or state.trial is None or desk is None or not self._window.may_leave():
            return
        trial = state.path

        def done() -> None:
            self._delete(trial, say("Đã áp dụng bản diễn tập vào sổ; Ctrl+Z để lấy lại."))

        self._frame.session.switch(lambda: desk.adopt(trial), self._window, done)

    def drop(self) -> None:
        """Let go what was tried out, and go back to the book."""
        state, desk = self._frame.session.state, self._frame.session.trials
        if state is None or state.trial is None or desk is None:
            return
        asked = say("Bỏ bản diễn tập và mọi thay đổi trong đó?")
        if not self._frame.messages.confirm(self._window, asked, say("Bỏ diễn tập"), danger=True):
            return
        trial, source = state.path, state.trial.source

        def done() -> None:
            self._delete(trial, say("Đã bỏ bản diễn tập; sổ vẫn như cũ."))

        self._frame.session.open(source, self._window, done)

    def _go_on(self, known: Path) -> None:
        go_on, drop = say("Mở bản diễn tập"), say("Bỏ bản đó")
        answer = self._frame.messages.ask(
            self._window,
            say("Sổ này đã có một bản diễn tập làm dở."),
            [go_on, drop],
            say("Bản đó ở tệp «{name}».").format(name=known.name),
        )
        if answer == go_on:
            self._frame.session.open(known, self._window)
        elif answer == drop:
            self._delete(known, say("Đã bỏ bản diễn tập cũ; bấm Diễn tập lần nữa để bắt đầu bản mới."))

    def _delete(self, trial: Path, words: str) -> None:
        from ui.operations import trials

        trials.drop(
            self._frame.runner, self._window, trial,
            lambda: self._window.status.show_step(words, can_undo=False),
        )  # fmt: skip
