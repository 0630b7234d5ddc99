"""Reviews not finished: their corrections in a folder of the user, by the document's fingerprint."""

import json
import re
from contextlib import suppress
from pathlib import Path

from app.domain.corrections.applied import Applied, apply_corrections
from app.domain.corrections.kept import corrections_between
from app.domain.corrections.values import corrections_from_plain, corrections_to_plain
from app.domain.errors import UnreadableFileError, UnwritableFileError
from app.domain.reading.plan_reading import PlanReading
from app.writing.atomic import replace_file

_MOST = 50
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")


def set_aside(folder: Path, as_read: PlanReading, corrected: PlanReading) -> None:
    """Keep the corrections of a review for later; the oldest ones go when there are very many.

    Raises:
        UnwritableFileError: the folder or the file cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFileError(
            f"Chưa giữ lại được phần đang xem vì không tạo được thư mục «{folder}»; "
            "hãy lưu kế hoạch vào sổ, hoặc xem tiếp cho xong."
        ) from error
    plain = corrections_to_plain(corrections_between(as_read, corrected))
    with replace_file(_file(folder, as_read)) as temporary:
        temporary.write_text(json.dumps({"corrections": plain}, ensure_ascii=False), encoding="utf-8")
    kept = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime)
    for path in kept[:-_MOST]:
        with suppress(OSError):
            path.unlink()


def taken_up(folder: Path, reading: PlanReading) -> Applied | None:
    """Return a reading with the corrections that were set aside for its document; None when none were.

    Raises:
        UnreadableFileError: the file is damaged; it is left as it is.
    """
    try:
        text = _file(folder, reading).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable() from error
    try:
        plain = json.loads(text)["corrections"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _unreadable() from error
    return apply_corrections(reading, corrections_from_plain(plain))


def forget(folder: Path, reading: PlanReading) -> None:
    """Let go of what was set aside for a document, since its review is finished."""
    with suppress(OSError):
        _file(folder, reading).unlink(missing_ok=True)


def _file(folder: Path, reading: PlanReading) -> Path:
    if not _FINGERPRINT.fullmatch(reading.fingerprint):
        raise ValueError("a reading has the SHA-256 of its text as fingerprint")
    return folder / f"{reading.fingerprint}.json"


def _unreadable() -> UnreadableFileError:
    return UnreadableFileError(
        "Không đọc được phần xem lại còn dở của văn bản này; hãy xem lại và sửa từ bản đọc mới."
    )
