import errno
import os
from pathlib import Path

import pytest

from app.domain.errors import EntryError, UnwritableFileError
from app.writing import atomic
from app.writing.atomic import replace_file


def failing(number: int, path: Path | None = None) -> OSError:
    if path is None:
        return OSError(number, os.strerror(number))
    return OSError(number, os.strerror(number), str(path))


def interrupt(temporary: Path, raised: BaseException):
    temporary.write_bytes(b"half")
    raise raised


def test_the_target_takes_the_new_content(tmp_path):
    target = tmp_path / "kế hoạch.docx"
    target.write_bytes(b"old")
    with replace_file(target) as temporary:
        assert temporary.parent == target.parent
        assert temporary.suffix == ".docx"
        temporary.write_bytes(b"new")
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("raised", [ValueError("x"), EntryError("x"), KeyboardInterrupt()])
def test_an_exception_midway_leaves_the_old_file(tmp_path, raised):
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")
    with pytest.raises(type(raised)), replace_file(target) as temporary:
        interrupt(temporary, raised)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_no_file_appears_when_the_first_writing_fails(tmp_path):
    with pytest.raises(ValueError, match="midway"), replace_file(tmp_path / "a.docx"):
        raise ValueError("midway")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_a_sentence_and_the_old_file_stays(tmp_path):
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    with pytest.raises(UnwritableFileError, match=r"«a\.docx».*đĩa đã đầy"), replace_file(target):
        raise failing(errno.ENOSPC)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_disk_full_at_the_flush_leaves_the_old_file(tmp_path, monkeypatch):
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    def full(descriptor):
        raise failing(errno.ENOSPC)

    monkeypatch.setattr(atomic.os, "fsync", full)
    with pytest.raises(UnwritableFileError, match="đĩa đã đầy"), replace_file(target) as temporary:
        temporary.write_bytes(b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_named(tmp_path):
    target = tmp_path / "không có" / "a.docx"
    with pytest.raises(UnwritableFileError, match=r"không có thư mục «.*không có»"), replace_file(target):
        pytest.fail("the block must not run")


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path):
    (tmp_path / "a.docx").mkdir()
    with (
        pytest.raises(UnwritableFileError, match="là tên của một thư mục"),
        replace_file(tmp_path / "a.docx"),
    ):
        pytest.fail("the block must not run")


def test_a_name_too_long_is_refused(tmp_path):
    target = tmp_path / ("đ" * 300 + ".docx")
    with pytest.raises(UnwritableFileError, match="quá dài"), replace_file(target) as temporary:
        temporary.write_bytes(b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_rights_is_named(tmp_path, monkeypatch):
    def forbidden(path, *args):
        raise failing(errno.EACCES, path)

    monkeypatch.setattr(atomic.os, "open", forbidden)
    with pytest.raises(UnwritableFileError, match="không có quyền ghi"), replace_file(tmp_path / "a.docx"):
        pytest.fail("the block must not run")


def test_a_file_open_in_word_says_close_it(tmp_path, monkeypatch):
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    def held(self, final):
        error = failing(errno.EACCES, final)
        error.winerror = 32
        raise error

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(UnwritableFileError, match="đang mở trong Word"), replace_file(target) as temporary:
        temporary.write_bytes(b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_an_error_of_another_file_is_not_blamed_on_the_target(tmp_path):
    with pytest.raises(FileNotFoundError), replace_file(tmp_path / "a.zip"):
        (tmp_path / "minh chứng.jpg").read_bytes()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="rights and links of POSIX")
def test_rights_and_links_are_kept(tmp_path):
    real = tmp_path / "real.docx"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link = tmp_path / "link.docx"
    link.symlink_to(real)
    with replace_file(link) as temporary:
        temporary.write_bytes(b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_a_new_file_follows_the_umask(tmp_path):
    ordinary = tmp_path / "ordinary"
    ordinary.write_bytes(b"")
    with replace_file(tmp_path / "new") as temporary:
        temporary.write_bytes(b"new")
    assert (tmp_path / "new").stat().st_mode == ordinary.stat().st_mode
