"""Microsoft Project XML files (MSPDI), as Microsoft Project, ProjectLibre and others write them."""

from pathlib import Path

from app.domain.errors import UnreadableFileError
from app.domain.going_on import Check, go_on
from app.domain.project.mark import RowMark, find_mark
from app.domain.project.reading import ReadProject, ReadRow
from app.domain.text import shortened, tidy
from app.reading.project_scan import ScannedTask, scan_project
from app.reading.project_times import ended_on, minutes_of, moment_of

_LARGEST = 256 * 1024 * 1024
_OLE, _ZIP, _JAVA = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04", b"\xac\xed"
_TRUE = ("1", "true")
_LONGEST_NAME = 2000


def read_project(path: Path, check: Check = go_on) -> ReadProject:
    """Read the tasks of a project file from top to bottom; `check` is called between the steps of it.

    Raises:
        UnreadableFileError: there is no such file, or it is damaged or of another kind.
        UnsafeFileError: it is built so that reading it could do harm.
    """
    data = _load(path)
    if data.startswith((_OLE, _ZIP, _JAVA)):
        raise UnreadableFileError(
            f"«{path.name}» không phải là tệp XML của Microsoft Project; hãy mở tệp đó bằng chương trình đã"
            " lập ra nó rồi lưu (xuất) thành dạng XML."
        )
    title, tasks = scan_project(data, path.name, check)
    rows = [row for number, task in enumerate(tasks, 1) if (row := _row(task, number)) is not None]
    return ReadProject(path.name, tidy(title), tuple(rows))


def _load(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise UnreadableFileError(f"«{path.name}» là thư mục; hãy chọn một tệp .xml trong đó.")
        if path.stat().st_size > _LARGEST:
            raise UnreadableFileError(f"Tệp «{path.name}» quá lớn để là một kế hoạch; hãy chọn tệp khác.")
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFileError(
            f"Không tìm thấy tệp «{path.name}»; hãy kiểm tra lại tên và nơi lưu tệp."
        ) from None
    except OSError:
        raise UnreadableFileError(
            f"Không mở được tệp «{path.name}»; hãy đóng chương trình đang dùng tệp hoặc kiểm tra quyền đọc"
            " rồi thử lại."
        ) from None
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise UnreadableFileError(f"Tệp «{path.name}» không có nội dung; hãy chọn tệp khác.")
    return data


def _row(task: ScannedTask, place: int) -> ReadRow | None:
    """Return a task as a row; None for a blank line and for the one that stands for the whole project."""
    values = task.values
    mark = _mark(task)
    level = _number(values.get("OutlineLevel", ""), 1)
    is_whole = values.get("UID") == "0" or values.get("ID") == "0" or level == 0
    name = shortened(tidy(values.get("Name", "")), _LONGEST_NAME)
    if is_whole or _is_true(values.get("IsNull", "")) or (not name and mark is None):
        return None
    starts = moment_of(values.get("Start", ""))
    ends = moment_of(values.get("Finish", ""))
    if ends is None and starts is not None and minutes_of(values.get("Duration", "")) == 0:
        ends = starts
    finished = moment_of(values.get("ActualFinish", ""))
    percent = _number(values.get("PercentComplete", ""), -1)
    return ReadRow(
        _number(values.get("ID", ""), place),
        name,
        max(level, 1),
        starts.date() if starts else None,
        ended_on(starts, ends),
        percent if 0 <= percent <= 100 else None,
        ended_on(starts, finished),
        is_summary=_is_true(values.get("Summary", "")),
        is_active=values.get("Active", "").strip().lower() not in ("0", "false"),
        mark=mark,
    )


def _mark(task: ScannedTask) -> RowMark | None:
    """Return what the row is in a book, from any text field, or else from its notes."""
    for text in (*task.attributes, task.values.get("Notes", "")):
        if mark := find_mark(text):
            return mark
    return None


def _is_true(text: str) -> bool:
    return text.strip().lower() in _TRUE


def _number(text: str, otherwise: int) -> int:
    """Return a whole number, also one that was written as "50.0" or "50%"."""
    plain = text.strip().rstrip("%").strip().split(".")[0]
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 10 else otherwise
