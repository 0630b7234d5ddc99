"""How the window asks which book to make, open or close."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from app.domain.errors import KnownError
from app.domain.plan import BookInfo
from ui.dialogs.new_book import SUFFIX, BookInfoDialog, NewBookDialog, free_path
from ui.file_kinds import plan_files
from ui.frame import Frame


def say(text: str) -> str:
    """Return a text in the language of the window."""
    return QCoreApplication.translate("WindowBooks", text)


class WindowBooks:
    """The dialogs around books, over one window."""

    def __init__(
        self,
        frame: Frame,
        window: QWidget,
        go: Callable[[str, Any], None],
        pages_may_leave: Callable[[], bool],
    ) -> None:
        self._frame = frame
        self._window = window
        self._go = go
        self._pages_may_leave = pages_may_leave

    def may_leave(self, again: Callable[[], None]) -> bool:
        """Tell whether the open book may be let go now, asking the user about what would be lost.

        When a changed sample is kept first, the answer is no, and `again` is called once it is saved.
        """
        if not self._pages_may_leave():
            return False
        if not self._frame.session.holds_changed_sample:
            return True
        keep, drop = say("Lưu sổ mẫu thành…"), say("Bỏ thay đổi")
        answer = self._frame.messages.ask(
            self._window,
            say("Sổ mẫu đã có những thay đổi của bạn."),
            [keep, drop],
            say("Sổ mẫu chỉ là bản để thử; đóng sổ mà không lưu thì các thay đổi ấy mất hẳn."),
        )
        if answer == keep:
            self._save_copy(lambda _: again())
        return answer == drop

    def save_copy(self) -> None:
        """Ask where to, and write a copy of the book there; work on the sample goes on in its copy."""
        state = self._frame.session.state
        if state is not None:
            is_sample = state.info.is_sample
            self._save_copy(lambda path: self.open_path(path) if is_sample else None)

    def new(self) -> None:
        """Ask for a new book's description and make it."""
        self.ask_new(BookInfo(title=""), None)

    def ask_new(self, info: BookInfo, then: Callable[[], None] | None) -> None:
        """Ask for a new book, the entries filled in beforehand, and go on when it is open."""
        if not self.may_leave(lambda: self.ask_new(info, then)):
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
        if self.may_leave(lambda: self.open_path(path)):
            self._frame.session.open(path, self._window)

    def open_sample(self) -> None:
        """Open a copy of the sample book."""
        if self.may_leave(self.open_sample):
            self._frame.session.open_sample(self._window)

    def import_plan(self) -> None:
        """Ask for a plan document and hand it to the plan page.

        Without a book of one's own the document is read first, then a book asked for that it fits.
        """
        picked = self._frame.messages.pick_open(
            self._window,
            say("Nhập kế hoạch từ văn bản"),
            plan_files(say("Văn bản kế hoạch"), say("Mọi tệp")),
        )
        if picked is None:
            return
        state = self._frame.session.state
        if state is not None and not state.info.is_sample:
            self._go("plan", picked)
        else:
            self._read_then_ask(picked)

    def close(self) -> None:
        """Close the book."""
        if self.may_leave(self.close):
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

    def _read_then_ask(self, path: Path) -> None:
        from app.domain.reading.edits import all_tasks
        from app.services.books import info_from
        from ui.operations import plans  # starting does without what reads and stores plans

        def ask(document: plans.Document) -> None:
            if not all_tasks(document.reading) and not self._wants_without_tasks(path):
                return
            info = info_from(document.reading.document, path.stem)
            self.ask_new(info, lambda: self._go("plan", document))

        plans.read_document(self._frame.runner, self._window, path, ask, for_new_book=True)

    def _wants_without_tasks(self, path: Path) -> bool:
        return self._frame.messages.confirm(
            self._window,
            say("Không tìm thấy nhiệm vụ nào trong «{name}». Vẫn lập sổ cho văn bản này?").format(
                name=path.name
            ),
            say("Lập sổ và xem lại"),
            say("Có thể đây không phải là kế hoạch; nếu đúng, nhiệm vụ lập được từ các dòng khi xem lại."),
            danger=True,
        )

    def _save_copy(self, then: Callable[[Path], None]) -> None:
        state = self._frame.session.state
        if state is None:
            return
        kind, proposal = say("Sổ tuyên truyền"), free_path(self._frame.books_folder, state.info.title)
        picked = self._frame.messages.pick_save(
            self._window, say("Lưu bản sao của sổ"), f"{kind} (*{SUFFIX})", proposal
        )
        if picked is not None:
            path = picked if picked.suffix.lower() == SUFFIX else picked.with_name(picked.name + SUFFIX)
            self._frame.session.save_copy(path, self._window, lambda: then(path))

    def _pick_new(self, parent: QWidget, proposal: Path) -> Path | None:
        return self._frame.messages.pick_save(
            parent, say("Lưu sổ ở"), say("Sổ tuyên truyền") + f" (*{SUFFIX})", proposal
        )
