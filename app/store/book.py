"""A book on disk: made, opened with care, and written to only in named steps."""

import getpass
import os
import platform
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from sqlite_utils import Database

from app.domain.change import Change, ChangeKind
from app.domain.errors import BookError
from app.domain.text import readable
from app.store import history
from app.store.failures import known_failures
from app.store.migrations import APPLICATION_ID, book_migrations
from app.store.snapshot import snapshot

Columns = dict[str, str | int | None]

_BUSY_SECONDS = 5.0


class PendingChange:
    """The step that is being written; its label may still be made more exact before it is saved."""

    def __init__(self, change_id: int, label: str) -> None:
        self.id = change_id
        self.label = label
        self.saved: Change | None = None

    @property
    def change(self) -> Change:
        """Return the step as saved; only after the block that wrote it has ended.

        Raises:
            RuntimeError: the step is still open.
        """
        if self.saved is None:
            raise RuntimeError("the step has not been saved yet")
        return self.saved


class _TakenBackError(Exception):
    """What was written was only a rehearsal."""


class Book:
    """An open book. It belongs to the thread that opened it."""

    def __init__(self, path: Path, db: Database) -> None:
        self.path = path
        self.db = db

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the book cannot be used afterwards."""
        self.db.close()

    @contextmanager
    def change(
        self, label: str, kind: ChangeKind = ChangeKind.DO, target: int | None = None
    ) -> Iterator[PendingChange]:
        """Write one named step in one transaction: all of it is saved at the end, or nothing.

        Raises:
            BookError: the disk is full, or the book locked or read-only; nothing was written.
        """
        with known_failures(self.path), self.db.atomic():
            self.db.execute("PRAGMA defer_foreign_keys = ON")
            change_id = history.begin(self.db, readable(label), kind, target, _who(), platform.node())
            pending = PendingChange(change_id, label)
            yield pending
            saved = history.finish(self.db, change_id, pending.label)
        pending.saved = saved
        self._bring_home()

    @contextmanager
    def rehearsal(self) -> Iterator[None]:
        """Let what is written inside be looked at there, and take all of it back at the end."""
        try:
            with self.change("Diễn tập"):
                yield
                raise _TakenBackError
        except _TakenBackError:
            return

    def _bring_home(self) -> None:
        """Let the file itself hold every saved step, so that a copy of it alone is a whole book.

        Where that fails, as on a full disk, the step is still whole in the log beside the file, from where
        it is brought home later.
        """
        if not self.db.conn.in_transaction:
            with suppress(sqlite3.OperationalError):
                self.db.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def rows(self, sql: str, parameters: tuple[Any, ...] | dict[str, Any] = ()) -> list[sqlite3.Row]:
        """Return the rows of a query."""
        with known_failures(self.path):
            return self.db.execute(sql, parameters).fetchall()

    def value(self, sql: str, parameters: tuple[Any, ...] | dict[str, Any] = ()) -> Any:  # noqa: ANN401 - any column
        """Return the first column of the first row of a query, or None when there is no row."""
        rows = self.rows(sql, parameters)
        return rows[0][0] if rows else None

    def insert(self, table: str, row: Columns) -> int:
        """Insert a row and return its id; inside a step."""
        row_id = self.db.table(table).insert(_storable(row)).last_pk
        return int(str(row_id))

    def update(self, table: str, row_id: int, row: Columns) -> None:
        """Write columns of one row; inside a step."""
        self.db.table(table).update(row_id, _storable(row))

    def delete(self, table: str, row_id: int) -> None:
        """Delete one row; inside a step."""
        self.db.table(table).delete(row_id)


def _storable(row: Columns) -> Columns:
    return {name: readable(value) if isinstance(value, str) else value for name, value in row.items()}


def create_book(path: Path) -> Book:
    """Make a new, empty book with the newest schema and open it.

    Raises:
        BookError: the file exists already, or cannot be written there; nothing is left of it.
    """
    with known_failures(path):
        if path.exists():
            raise BookError(f"Đã có tệp «{path.name}» ở đó; hãy chọn tên khác để không ghi đè lên sổ cũ.")
        if not path.parent.is_dir():
            raise BookError(f"Không có thư mục «{path.parent}»; hãy chọn nơi lưu khác.")
        book = Book(path, _connect(path))
        with removed_on_failure(book):
            book.db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            book.db.execute("PRAGMA journal_mode = WAL")
            book_migrations.apply(book.db)
            book.db.execute("PRAGMA foreign_keys = ON")
    return book


@contextmanager
def removed_on_failure(book: Book) -> Iterator[None]:
    """Close a book that is being made and remove its files when what fills it fails."""
    try:
        yield
    except BaseException:
        book.close()
        for suffix in ("", "-wal", "-shm", "-journal"):
            book.path.with_name(book.path.name + suffix).unlink(missing_ok=True)
        raise


def open_book(path: Path) -> Book:
    """Open a book, bringing an older schema up to date after a verified copy of it was made beside it.

    Raises:
        BookError: there is no such file, it is no book, it is damaged, or a newer program made it.
    """
    with known_failures(path):
        if not path.is_file():
            raise BookError(f"Không tìm thấy sổ «{path}»; hãy kiểm tra lại đường dẫn hoặc ổ đĩa.")
        db = _connect(path)
        try:
            _check_is_book(db, path)
            _migrate(db, path)
        except BaseException:
            db.close()
            raise
        db.execute("PRAGMA foreign_keys = ON")
    return Book(path, db)


def _connect(path: Path) -> Database:
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS)
    connection.row_factory = sqlite3.Row
    return Database(connection)


def _check_is_book(db: Database, path: Path) -> None:
    found = db.execute("PRAGMA application_id").fetchone()[0]
    if found != APPLICATION_ID:
        raise BookError(
            f"Tệp «{path.name}» không phải là sổ tuyên truyền; hãy chọn tệp có đuôi .stt do chương trình lập."
        )
    applied = {migration.name for migration in book_migrations.applied(db)}
    if not applied or not db.execute("SELECT count(*) FROM book").fetchone()[0]:
        raise BookError(
            f"Sổ «{path.name}» không có dữ liệu: có thể tệp được chép khi sổ đang mở hoặc chép chưa xong; "
            "hãy đóng chương trình ở máy có sổ gốc rồi chép lại."
        )
    known = {migration.name for migration in book_migrations._migrations}  # noqa: SLF001 - no public list of names
    if applied - known:
        raise BookError(
            f"Sổ «{path.name}» do phiên bản mới hơn của chương trình lập; hãy cài phiên bản mới rồi mở lại."
        )
    if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise BookError(
            f"Sổ «{path.name}» bị hỏng; hãy mở bản sao lưu gần nhất. Tệp hỏng vẫn được giữ nguyên."
        )


def _migrate(db: Database, path: Path) -> None:
    if not book_migrations.pending(db):
        return
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
    snapshot(db, path.with_name(f"{path.stem}-truoc-nang-cap-{stamp}{path.suffix}"))
    db.execute("PRAGMA foreign_keys = OFF")
    with db.atomic():
        book_migrations.apply(db)
        if db.execute("PRAGMA foreign_key_check").fetchall():
            raise BookError(
                f"Không nâng cấp được sổ «{path.name}»: dữ liệu trong sổ không khớp nhau; sổ vẫn như cũ."
            )


def _who() -> str:
    return os.environ.get("USERNAME") or os.environ.get("USER") or getpass.getuser()
