import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from app.domain.errors import BookError
from app.domain.plan import BookInfo
from app.services import books
from app.store.book import Book, create_book, open_book
from app.store.migrations import APPLICATION_ID, book_migrations


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "so.stt"
    books.create_book(path, BookInfo("Sổ thử")).close()
    return path


def test_a_book_opens_again_with_what_was_written(path: Path) -> None:
    with open_book(path) as book:
        assert book.value("SELECT title FROM book") == "Sổ thử"
        assert book.value("PRAGMA application_id") == APPLICATION_ID
        assert book.value("PRAGMA foreign_keys") == 1


def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "thu.stt"
    path.write_text("thư của tôi", encoding="utf-8")
    with pytest.raises(BookError, match=r"thu\.stt"):
        create_book(path)
    assert path.read_text(encoding="utf-8") == "thư của tôi"


def test_what_is_no_book_is_refused_and_left_alone(tmp_path: Path) -> None:
    text = tmp_path / "van-ban.stt"
    text.write_bytes(b"Day khong phai la so. " * 100)
    other = tmp_path / "khac.stt"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE a (b)")
    empty = tmp_path / "trong.stt"
    empty.touch()
    for wrong in (text, other, empty, tmp_path / "khong-co.stt", tmp_path):
        content = wrong.read_bytes() if wrong.is_file() else None
        with pytest.raises(BookError):
            open_book(wrong)
        assert (wrong.read_bytes() if wrong.is_file() else None) == content


def test_a_damaged_book_is_refused(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(path.read_bytes())
    content[4096 : 4096 * 6] = b"\x55" * (4096 * 5)
    path.write_bytes(content)
    with pytest.raises(BookError, match="hỏng"):
        open_book(path)
    assert path.read_bytes() == bytes(content)


def test_a_book_of_a_newer_program_is_refused(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            " VALUES ('book', 'm999_later', '')"
        )
    with pytest.raises(BookError, match="phiên bản mới hơn"):
        open_book(path)


def test_an_older_book_is_copied_before_it_is_brought_up_to_date(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def later(db: Database) -> None:
        db.execute("ALTER TABLE plan ADD COLUMN extra TEXT")

    step = book_migrations._Migration("m002_test", later)
    monkeypatch.setattr(book_migrations, "_migrations", [*book_migrations._migrations, step])
    with open_book(path) as book:
        assert "extra" in {column.name for column in book.db["plan"].columns}
    (copy,) = path.parent.glob("so-truoc-nang-cap-*.stt")
    with sqlite3.connect(copy) as connection:
        assert "extra" not in {row[1] for row in connection.execute("PRAGMA table_info(plan)")}
        assert connection.execute("SELECT title FROM book").fetchone() == ("Sổ thử",)


def test_a_migration_that_fails_leaves_the_book_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(db: Database) -> None:
        db.execute("DROP TABLE succession")
        raise ZeroDivisionError

    step = book_migrations._Migration("m002_test", breaks)
    monkeypatch.setattr(book_migrations, "_migrations", [*book_migrations._migrations, step])
    with pytest.raises(ZeroDivisionError):
        open_book(path)
    monkeypatch.undo()
    with open_book(path) as book:
        assert "succession" in book.db.table_names()


def fail_after_a_row(book: Book) -> None:
    with book.change("Một bước"):
        book.insert("body", {"name": "x", "folded": "x", "kind": "unit"})
        raise ZeroDivisionError


def add_bodies(book: Book, count: int) -> None:
    with book.change("Một bước"):
        for number in range(count):
            book.insert("body", {"name": "x" * 500, "folded": str(number), "kind": "unit"})


def test_a_step_that_fails_writes_nothing(path: Path) -> None:
    with open_book(path) as book:
        before = book.value("SELECT count(*) FROM change")
        with pytest.raises(ZeroDivisionError):
            fail_after_a_row(book)
        assert book.value("SELECT count(*) FROM change") == before
        assert book.value("SELECT count(*) FROM body") == 0


def test_a_book_that_another_program_writes_is_a_sentence(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.book._BUSY_SECONDS", 0.01)
    holder = sqlite3.connect(path)
    holder.execute("BEGIN IMMEDIATE")
    with (
        open_book(path) as book,
        pytest.raises(BookError, match="chương trình khác"),
        book.change("Một bước"),
    ):
        book.insert("body", {"name": "x", "folded": "x", "kind": "unit"})
    holder.close()


def test_a_full_disk_is_a_sentence_and_the_step_is_not_written(path: Path) -> None:
    with open_book(path) as book:
        pages = book.value("PRAGMA page_count")
        book.db.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(BookError, match="đầy"):
            add_bodies(book, 5000)
        assert book.value("SELECT count(*) FROM body") == 0


def test_the_file_alone_holds_every_saved_step(path: Path, tmp_path: Path) -> None:
    with open_book(path) as book:
        books.describe(book, BookInfo("Sổ đổi tên"))
        copy = tmp_path / "chep.stt"
        shutil.copyfile(path, copy)
        with open_book(copy) as copied:
            assert books.info(copied).title == "Sổ đổi tên"


def test_a_book_copied_before_anything_was_in_it_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "chep-do.stt"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 0")
    connection.execute("VACUUM")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(BookError, match="không có dữ liệu"):
        open_book(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_book_whose_making_was_cut_off_is_refused(tmp_path: Path) -> None:
    create_book(tmp_path / "do-dang.stt").close()
    with pytest.raises(BookError, match="không có dữ liệu"):
        open_book(tmp_path / "do-dang.stt")


@pytest.mark.skipif(os.name == "nt", reason="sizes of files are limited on Unix")
def test_a_step_is_saved_though_the_disk_has_no_room_to_bring_it_home(path: Path) -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    with open_book(path) as book:
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, before[1]))
        try:
            with book.change("Đổi tên") as step:
                book.update("book", 1, {"title": "Sổ dài " * 20_000})
            assert step.change.label == "Đổi tên"
            assert path.with_name(f"{path.name}-wal").stat().st_size
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
    with open_book(path) as book:
        assert str(book.value("SELECT title FROM book")).startswith("Sổ dài")
        assert book.value("PRAGMA integrity_check") == "ok"
