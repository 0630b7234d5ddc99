"""How the window asks which book to make, open or close."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from app.domain.errors import KnownError
from app.domain.plan import BookInfo
from ui.dialogs.new_book import SUFFIX, BookInfoDialog, NewBookDialog
from ui.file_kinds import plan_files
from ui.frame import Frame


def say(text: str) -> str:
    """Return a text in the language of the window."""
    return QCoreApplication.translate("WindowBooks", text)


class WindowBooks:
    """The dialogs around books, over one window."""

    def __init__(
        self, frame: Frame, window: QWidget, go: Callable[[str, Any], None], may_leave: Callable[[], bool]
    ) -> None:
        self._frame = frame
        self._window = window
        self._go = go
        self._may_leave = may_leave

    def new(self) -> None:
        """Ask for a new book's description and make it."""
        self.ask_new(BookInfo(title=""), None)

    def ask_new(self, info: BookInfo, then: Callable[[], None] | None) -> None:
        """Ask for a new book, the entries filled in beforehand, and go on when it is open."""
        if not self._may_leave():
            return
        dialog = NewBookDialog(self._frame.books_folder, self._pick_new, self._window, info)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def done() -> None:
            dialog.accept()
            if then is not None:
                then()

        def refused(error: KnownError) -> None:
            dialog.show_fault(None, str(error))

        def make(entries: BookInfo) -> None:
            self._frame.session.create(dialog.path(), entries, dialog, done, refused)

        dialog.submitted.connect(make)
        dialog.open()

    def open(self) -> None:
        """Ask which book to open."""
        picked = self._frame.messages.pick_open(
            self._window, say("Mở sổ"), say("Sổ tuyên truyền (*.stt);;Mọi tệp (*)"), self._frame.books_folder
        )
        if picked is not None:
            self.open_path(picked)

    def open_path(self, path: Path) -> None:
        """Open a book."""
        if self._may_leave():
            self._frame.session.open(path, self._window)

    def open_sample(self) -> None:
        """Open a copy of the sample book."""
        if self._may_leave():
            self._frame.session.open_sample(self._window)

    def import_plan(self) -> None:
        """Ask for a plan document and hand it to the plan page, making a book first when none is open."""
        picked = self._frame.messages.pick_open(
            self._window,
            say("Nhập kế hoạch từ văn bản"),
            plan_files(say("Văn bản kế hoạch"), say("Mọi tệp")),
        )
        if picked is None:
            return
        if self._frame.session.state is not None:
            self._go("plan", picked)
        else:
            self.ask_new(BookInfo(title=picked.stem), lambda: self._go("plan", picked))

    def close(self) -> None:
        """Close the book."""
        if self._may_leave():
            self._frame.session.close()

    def edit_info(self) -> None:
        """Change what the book says of itself."""
        state = self._frame.session.state
        if state is None:
            return
        dialog = BookInfoDialog(say("Thông tin sổ"), say("Lưu"), state.info, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda info: self._frame.session.describe(info, dialog, dialog.accept))
        dialog.open()

    def _pick_new(self, parent: QWidget, proposal: Path) -> Path | None:
        return self._frame.messages.pick_save(
            parent, say("Lưu sổ ở"), say("Sổ tuyên truyền") + f" (*{SUFFIX})", proposal
        )
