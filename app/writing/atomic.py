"""Files written whole or not at all."""

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.domain.errors import UnwritableFileError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_FOLDER = {errno.ENOENT, errno.ENOTDIR}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_BAD_NAME = {errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}
_HELD_OPEN = {5, 32, 33}  # Windows: access denied, sharing violation, lock violation
_TEMPORARY_STEM = 40


@contextmanager
def replace_file(target: Path) -> Iterator[Path]:
    """Yield an empty temporary file beside the target, and put it in the target's place at the end.

    The temporary file is flushed to the disk before it replaces the target. When anything is
    raised inside, it is removed and the target stays as it was. It must be closed when the block ends.

    Raises:
        UnwritableFileError: the disk is full, the folder is missing or closed to us, the target is
            open in another program, or its name will not do.
    """
    final = Path(os.path.realpath(target))
    temporary = final.with_name(f".{final.stem[:_TEMPORARY_STEM]}-{secrets.token_hex(4)}{final.suffix}")
    try:
        _create(temporary, final)
        yield temporary
        _flush(temporary)
        temporary.replace(final)
        _flush_folder(final.parent)
    except OSError as error:
        if not _concerns(error, temporary, final):
            raise
        raise UnwritableFileError(_sentence(error, final)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _create(temporary: Path, final: Path) -> None:
    """Create the temporary file with the rights of the file it will replace."""
    if final.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(final))
    os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    if final.exists():
        shutil.copymode(final, temporary)


def _flush(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system lets a folder be flushed."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _concerns(error: OSError, temporary: Path, final: Path) -> bool:
    """Tell whether the error is of the file being written, not of another one read meanwhile."""
    if error.filename is None:
        return error.errno is not None
    return Path(os.fsdecode(error.filename)) in (temporary, final, final.parent)


def _sentence(error: OSError, final: Path) -> str:
    name, folder = final.name, final.parent
    if error.errno in _FULL:
        return f"Chưa ghi được «{name}» vì đĩa đã đầy; hãy xóa bớt tệp hoặc chọn ổ đĩa khác rồi thử lại."
    if getattr(error, "winerror", None) in _HELD_OPEN and final.exists():
        return f"Chưa ghi được «{name}» vì tệp đang mở trong Word, Excel…; hãy đóng tệp ở đó rồi thử lại."
    if error.errno in _FORBIDDEN:
        return f"Chưa ghi được «{name}» vì không có quyền ghi vào thư mục «{folder}»; hãy chọn thư mục khác."
    if error.errno in _NO_FOLDER:
        return f"Chưa ghi được «{name}» vì không có thư mục «{folder}»; hãy tạo thư mục hoặc chọn nơi khác."
    if error.errno == errno.EISDIR:
        return f"«{name}» là tên của một thư mục; hãy đặt tên khác cho tệp."
    if error.errno in _BAD_NAME:
        return f"Tên tệp «{name}» quá dài hoặc có ký tự không dùng được; hãy đặt tên khác."
    return f"Chưa ghi được «{name}» ({error.strerror}); hãy thử lại hoặc chọn nơi khác."
