"""Take steps back and do them again, across restarts."""

from app.domain.change import Change, ChangeKind, UndoState
from app.domain.errors import EntryError
from app.store import history, schedule
from app.store.book import Book


def undo_state(book: Book) -> UndoState:
    """Return the labels of the steps that undo and redo would act on now."""
    return history.undo_state(book.db)


def undo(book: Book) -> Change:
    """Take the newest step back that is in force, as a step of its own.

    Raises:
        EntryError: there is nothing to undo.
        UndoRefusedError: its rows have been changed since; nothing was changed.
    """
    target = history.undo_target(book.db)
    if target is None:
        raise EntryError("Không còn bước nào để hoàn tác.")
    with book.change(f"Hoàn tác: {target['label']}", ChangeKind.UNDO, target["id"]) as step:
        history.revert(book.db, target["id"])
        schedule.refresh(book)
    return step.change


def redo(book: Book) -> Change:
    """Do the oldest undone step again, as a step of its own.

    Raises:
        EntryError: there is nothing to redo.
        UndoRefusedError: its rows have been changed since; nothing was changed.
    """
    target = history.redo_target(book.db)
    if target is None:
        raise EntryError("Không có bước nào để làm lại.")
    with book.change(f"Làm lại: {target['label']}", ChangeKind.REDO, target["id"]) as step:
        history.reapply(book.db, target["id"])
        schedule.refresh(book)
    return step.change
