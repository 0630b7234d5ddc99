"""Locked files, closed folders, full disks, two programs at once: a sentence, status 2, nothing half done."""

import errno
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.commands.line import main
from app.resources import resource

PLAN, UNITS = resource("sample", "ke-hoach-mau.docx"), resource("sample", "don-vi.xlsx")
EXPORTS = [("directive", "cv.docx"), ("detailed-plan", "kh.docx"), ("progress", "td.xlsx")]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def sentence(*arguments: object) -> str:
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    assert len(result.stderr.strip().splitlines()) == 1
    assert "Traceback" not in result.output
    return result.stderr


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "so.stt"
    for arguments in (("new", path), ("import-plan", path, PLAN), ("units", path, UNITS)):
        assert run(*arguments).exit_code == 0
    return path


def content(path: Path) -> list[str]:
    with sqlite3.connect(path) as connection:
        return list(connection.iterdump())


def encrypted_package() -> bytes:
    """Return the least of what Office writes for a file with a password: its container and directory."""
    sector = bytearray(512)
    sector[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    sector[24:34] = b"\x3e\x00\x03\x00\xfe\xff\x09\x00\x06\x00"
    entries = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0") + len(name).to_bytes(2, "little") + b"\0" * 62
        for name in ("Root Entry", "EncryptedPackage", "EncryptionInfo")
    )
    return bytes(sector) + entries + b"\0" * 4096


@pytest.mark.parametrize("name", ["khoa.docx", "khoa.DOCX", "khoa.doc", "khoa.txt"])
def test_a_plan_with_a_password(book: Path, name: str) -> None:
    locked = book.with_name(name)
    locked.write_bytes(encrypted_package())
    before = content(book)
    for arguments in (("read", locked), ("read", locked, "--json"), ("import-plan", book, locked)):
        assert "mật khẩu" in sentence(*arguments)
    assert content(book) == before


@pytest.mark.parametrize("name", ["khoa.xlsx", "khoa.xls", "khoa.XLSM"])
def test_a_list_of_units_with_a_password(book: Path, name: str) -> None:
    locked = book.with_name(name)
    locked.write_bytes(encrypted_package())
    before = content(book)
    assert "mật khẩu" in sentence("units", book, locked)
    assert content(book) == before


@pytest.mark.parametrize(("kind", "name"), EXPORTS)
def test_a_target_that_is_a_folder(book: Path, kind: str, name: str) -> None:
    folder = book.with_name(name)
    folder.mkdir()
    assert "thư mục" in sentence("export", book, kind, "-o", folder)
    assert list(folder.iterdir()) == []
    assert "Đã có tệp" in sentence("new", folder)
    assert "Không tìm thấy sổ" in sentence("show", folder)


def refusing(code: int, folder: Path) -> Callable[..., int]:
    """Return an `os.open` that makes no file in a folder, as on a full disk or in a closed folder."""
    real = os.open

    def opening(path: str | Path, flags: int, *rest: int) -> int:
        if flags & os.O_CREAT and Path(path).is_relative_to(folder):
            raise OSError(code, os.strerror(code), str(path))
        return real(path, flags, *rest)

    return opening


@pytest.mark.parametrize(("kind", "name"), EXPORTS)
@pytest.mark.parametrize(
    ("code", "says"),
    [(errno.EACCES, "không có quyền ghi"), (errno.EROFS, "không có quyền ghi"), (errno.ENOSPC, "đầy")],
)
def test_a_folder_that_takes_no_file(
    book: Path, monkeypatch: pytest.MonkeyPatch, kind: str, name: str, code: int, says: str
) -> None:
    target = book.with_name(name)
    target.write_bytes(b"cu")
    before = sorted(each.name for each in book.parent.iterdir())
    monkeypatch.setattr("os.open", refusing(code, book.parent))
    said = sentence("export", book, kind, "-o", target)
    monkeypatch.undo()
    assert says in said
    assert target.read_bytes() == b"cu"
    assert sorted(each.name for each in book.parent.iterdir()) == before


@pytest.mark.parametrize(("kind", "name"), EXPORTS)
def test_a_disk_that_fills_while_a_document_is_written(
    book: Path, monkeypatch: pytest.MonkeyPatch, kind: str, name: str
) -> None:
    target = book.with_name(name)
    target.write_bytes(b"cu")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = sorted(each.name for each in book.parent.iterdir())
    monkeypatch.setattr("os.fsync", full)
    said = sentence("export", book, kind, "-o", target)
    monkeypatch.undo()
    assert "đầy" in said
    assert target.read_bytes() == b"cu"
    assert sorted(each.name for each in book.parent.iterdir()) == before


def test_a_temporary_folder_that_takes_no_file(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = book.with_name("td.xlsx")
    monkeypatch.setattr("os.open", refusing(errno.ENOSPC, Path(tempfile.gettempdir())))
    said = sentence("export", book, "progress", "-o", target)
    monkeypatch.undo()
    assert "thư mục tạm" in said
    assert not target.exists()


def full_from(monkeypatch: pytest.MonkeyPatch, pages: int) -> None:
    """Let every book that is opened from now on lie on a disk with room for a few more pages."""
    from app.store import book as store

    real = store._connect

    def connect(path: Path):
        db = real(path)
        db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0] + pages}")
        return db

    monkeypatch.setattr(store, "_connect", connect)


def test_a_disk_that_fills_while_a_book_is_written(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = book.with_name("ke-hoach.txt")
    text = PLAN.with_suffix(".txt").read_text(encoding="utf-8").replace("36-KH/ĐU", "99-KH/ĐU")
    other.write_text(text, encoding="utf-8")
    before = content(book)
    full_from(monkeypatch, 2)
    assert "đầy" in sentence("import-plan", book, other)
    monkeypatch.undo()
    assert content(book) == before


@pytest.mark.parametrize("command", ["new", "sample"])
@pytest.mark.parametrize("pages", [3, 30, 60, 90])
def test_a_book_that_cannot_be_made_whole_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, pages: int
) -> None:
    full_from(monkeypatch, pages)
    result = run(command, tmp_path / "so.stt")
    if result.exit_code:
        assert result.exit_code == 2
        assert "đầy" in result.stderr
        assert list(tmp_path.iterdir()) == []
    else:
        assert command == "new"


@pytest.mark.parametrize("name", ["a" * 300 + ".stt", "x.stt/y.stt"])
def test_a_path_that_will_not_do(tmp_path: Path, name: str) -> None:
    (tmp_path / "x.stt").touch()
    for command in ("new", "sample", "show"):
        sentence(command, tmp_path / name)


def test_a_book_in_a_folder_that_takes_no_file() -> None:
    if not Path("/proc/self").is_dir():
        pytest.skip("only Linux has a folder in which nobody can make a file")
    sentence("new", "/proc/so.stt")


@pytest.mark.parametrize(
    "arguments",
    [
        ("units", "{book}", UNITS),
        ("set-congress", "{book}", "bloc-5", "--opens", "1/1/2027"),
        ("import-plan", "{book}", PLAN, "--as-new"),
    ],
)
def test_a_book_that_another_program_is_writing(
    book: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setattr("app.store.book._BUSY_SECONDS", 0.05)
    before = content(book)
    holder = sqlite3.connect(book)
    holder.execute("BEGIN IMMEDIATE")
    said = sentence(*(str(part).format(book=book) for part in arguments))
    holder.rollback()
    holder.close()
    assert "đang được chương trình khác ghi" in said or "đã có trong sổ" in said
    assert content(book) == before


def test_two_programs_that_write_one_book_at_once(book: Path) -> None:
    def start(day: int) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "app", "set-congress", str(book), "bloc-5"]
        return subprocess.Popen(
            [*command, "--opens", f"{day}/3/2027", "--closes", f"{day}/3/2027"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip

    running = [start(day) for day in (10, 11, 12)]
    ended = [(each.communicate(timeout=60), each.returncode) for each in running]
    for (_, said), status in ended:
        assert status in (0, 2)
        assert not said or (len(said.strip().splitlines()) == 1 and "chương trình khác" in said)
    assert any(status == 0 for _, status in ended)
    with sqlite3.connect(book) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        opens, closes = connection.execute(
            "SELECT opens_on, closes_on FROM congress WHERE key = 'bloc-5'"
        ).fetchone()
        steps = connection.execute("SELECT count(*) FROM change WHERE label LIKE 'Đặt ngày%'").fetchone()[0]
    assert opens == closes
    assert steps == sum(status == 0 for _, status in ended)
