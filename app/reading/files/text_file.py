"""The bytes of a plain text file to composed Unicode."""

import re

from app.domain.errors import UnreadableFileError
from app.domain.text import nfc
from app.reading.files.old_letters import OldLetters, has_modern_letters, plain_to_unicode
from app.reading.files.syllables import marked_words, vietnamese_share

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_PLAIN_SHARE = 0.6
_SURE_SHARE = 0.8
_FEWEST_WORDS = 3


def decode_text(data: bytes, name: str, remedy: str = ".docx hoặc .txt mã UTF-8") -> str:
    """Return the text of a file in UTF-8, UTF-16, Windows-1258, TCVN3 or VNI.

    The last three say nowhere what they are: the one is taken that gives Vietnamese words.

    `remedy` is what the sentence of a refusal advises to save the file as.

    Raises:
        UnreadableFileError: the bytes are not text, or in an encoding that cannot be told.
    """
    text = _decoded(data)
    if text is None:
        raise UnreadableFileError(
            f"Không đọc được chữ trong tệp «{name}» (có thể dùng bảng mã cũ hoặc không phải văn bản); "
            f"hãy lưu lại thành {remedy}."
        )
    return text


def settled_text(text: str) -> str:
    """Return a text composed, its letters turned into Unicode where they are those of old fonts."""
    return nfc(_turned_if_old(text))


def _decoded(data: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _settled(_try(data[len(mark) :], encoding))
    if (text := _settled(_try(data, "utf-8"))) is not None:
        return text
    # Word's "Unicode" text without its mark: every other byte of plain letters is zero.
    for encoding, zeros in (("utf-16-le", data[1:400:2]), ("utf-16-be", data[:400:2])):
        if zeros.count(0) * 2 > len(zeros) and (text := _settled(_try(data, encoding))) is not None:
            return text
    return _from_single_bytes(data)


def _from_single_bytes(data: bytes) -> str | None:
    """Return the text of a file with one byte a letter, by whichever set gives Vietnamese words."""
    western = _try(data, "cp1252") or data.decode("latin-1")
    readings = [plain_to_unicode(western, letters) for letters in OldLetters]
    if (modern := _try(data, "cp1258")) is not None:
        readings.append(modern)
    best = max(map(_sound, readings), key=lambda text: vietnamese_share(text or ""))
    return best if best is not None and vietnamese_share(best) >= _SURE_SHARE else None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _settled(text: str | None) -> str | None:
    return None if text is None else _sound(_turned_if_old(text))


def _turned_if_old(text: str) -> str:
    """Return a text of Unicode letters, turned where old letters were copied as if Western."""
    if len(marked_words(text)) < _FEWEST_WORDS or vietnamese_share(nfc(text)) >= _PLAIN_SHARE:
        return text
    best = max((_lines_turned(text, letters) for letters in OldLetters), key=vietnamese_share)
    return best if vietnamese_share(best) >= _SURE_SHARE else text


def _lines_turned(text: str, letters: OldLetters) -> str:
    """Turn the lines that are not of today already."""
    lines = text.split("\n")
    return "\n".join(line if has_modern_letters(line) else plain_to_unicode(line, letters) for line in lines)


def _sound(text: str | None) -> str | None:
    """Return the text composed, unless it has the control characters that only data have."""
    if text is None or _CONTROL.search(text.replace("\x0c", "").replace("\x0b", "")):
        return None
    return nfc(text)
