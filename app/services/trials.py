"""Trials: dates are tried out in a copy of the book, compared, and adopted as one step or dropped."""

from datetime import date
from pathlib import Path

from app.domain.change import Change
from app.domain.errors import BookError, UndoRefusedError
from app.domain.trial import Trial, TrialDifference
from app.store import book as book_store
from app.store import schedule, trials
from app.store.book import Book
from app.store.swaps import put_all

SUFFIX = "dien-tap"


def trial_path(source: Path) -> Path:
    """Return where the trial of a book stands: beside it, under a name that says so."""
    return source.with_name(f"{source.stem}.{SUFFIX}{source.suffix}")


def begin(book: Book) -> Book:
    """Copy a book into a trial beside it, and open that.

    Raises:
        BookError: there is a trial of the book already, the book is one itself, or it cannot be copied there.
    """
    if trials.of(book) is not None:
        raise BookError("Sổ đang mở đã là bản diễn tập; hãy áp dụng hoặc bỏ bản này trước.")
    target = trial_path(book.path)
    if target.exists():
        raise BookError(f"Đã có bản diễn tập «{target.name}»; hãy mở bản đó để áp dụng hoặc bỏ trước.")
    return trials.begin(book, target)


def begin_from(path: Path) -> Book:
    """Begin a trial of the book at a path, which may be open, and open the trial; see `begin`."""
    with book_store.open_book(path) as book:
        return begin(book)


def of(book: Book) -> Trial | None:
    """Return what a book is a trial of, or None for a book of its own."""
    return trials.of(book)


def difference(trial: Book, on: date) -> TrialDifference:
    """Return how a trial differs from its book, as of a day.

    Raises:
        BookError: its book is not there any more, or is another one now.
    """
    origin = _origin(trial)
    with trials.beside_source(trial, origin.source):
        return TrialDifference(
            trials.steps(trial, origin.base_id),
            trials.congress_moves(trial),
            trials.due_moves(trial, on),
            trials.only_in(trial, trial_side=True),
            trials.only_in(trial, trial_side=False),
        )


def adopt(trial_file: Path) -> tuple[Book, Change]:
    """Write what was changed in a trial into its book as one step; return the book, open, and the step.

    The trial's file stays: `drop` deletes it, once nothing holds it open.

    Raises:
        BookError: its book is not there any more, or is another one now.
        UndoRefusedError: the book was changed meanwhile where the trial changes it too; nothing was written.
    """
    with book_store.open_book(trial_file) as trial:
        origin = _origin(trial)
        swaps = trials.net_swaps(trial, origin.base_id)
    book = book_store.open_book(origin.source)
    try:
        with book.change("Áp dụng diễn tập") as step:
            if not put_all(book.db, swaps):
                raise UndoRefusedError(
                    "Không áp dụng được: từ khi bắt đầu diễn tập, sổ đã được sửa ở chính những chỗ mà bản "
                    "diễn tập cũng sửa; cả hai vẫn như cũ."
                )
            schedule.refresh(book)
    except BaseException:
        book.close()
        raise
    return book, step.change


def drop(trial_file: Path) -> None:
    """Delete a trial that is not open."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        trial_file.with_name(trial_file.name + suffix).unlink(missing_ok=True)


def _origin(trial: Book) -> Trial:
    origin = trials.of(trial)
    if origin is None:
        raise BookError("Sổ này không phải là bản diễn tập.")
    if not origin.source.is_file():
        raise BookError(
            f"Không tìm thấy sổ gốc «{origin.source}» của bản diễn tập; hãy đưa sổ về chỗ cũ rồi thử lại."
        )
    with book_store.open_book(origin.source) as source:
        if not trials.holds_base(source, origin):
            raise BookError(
                f"Tệp «{origin.source.name}» không còn là sổ mà bản diễn tập này được chép ra; hãy đưa "
                "đúng sổ gốc về chỗ cũ."
            )
    return origin
