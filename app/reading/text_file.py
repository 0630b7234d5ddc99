"""The bytes of a plain text file to composed Unicode."""

import re

from app.domain.errors import UnreadableFileError
from app.domain.text import nfc

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_VIETNAMESE = set("aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ")
_FOREIGN_SHARE = 0.02
_MARKED_SHARE = 0.05


def decode_text(data: bytes, name: str) -> str:
    """Return the text of a file in UTF-8, UTF-16 with its mark, or Windows-1258 where that gives Vietnamese.

    Raises:
        UnreadableFileError: the bytes are not text, or in an encoding that cannot be told.
    """
    text = _decoded(data)
    if text is None:
        raise UnreadableFileError(
            f"Không đọc được chữ trong tệp «{name}» (có thể dùng bảng mã cũ hoặc không phải văn bản); "
            "hãy lưu lại thành .docx hoặc .txt mã UTF-8."
        )
    return text


def _decoded(data: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _sound(_try(data[len(mark) :], encoding))
    if (text := _sound(_try(data, "utf-8"))) is not None:
        return text
    # Word's "Unicode" text without its mark: every other byte of plain letters is zero.
    for encoding, zeros in (("utf-16-le", data[1:400:2]), ("utf-16-be", data[:400:2])):
        if zeros.count(0) * 2 > len(zeros) and (text := _sound(_try(data, encoding))) is not None:
            return text
    legacy = _sound(_try(data, "cp1258"))
    return legacy if legacy is not None and _reads_vietnamese(legacy) else None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return nfc(data.decode(encoding))
    except UnicodeDecodeError:
        return None


def _sound(text: str | None) -> str | None:
    """Return the text unless it has the control characters that only data have."""
    return None if text is None or _CONTROL.search(text.replace("\x0c", "").replace("\x0b", "")) else text


def _reads_vietnamese(text: str) -> bool:
    """Tell whether nearly all letters are Vietnamese and enough of them carry marks."""
    letters = [letter for letter in text.lower() if letter.isalpha()]
    if not letters:
        return False
    foreign = sum(1 for letter in letters if letter not in _VIETNAMESE and not letter.isascii())
    marked = sum(1 for letter in letters if not letter.isascii() and letter in _VIETNAMESE)
    return foreign <= len(letters) * _FOREIGN_SHARE and marked >= len(letters) * _MARKED_SHARE
