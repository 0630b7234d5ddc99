"""The file of a list: opened with its limits, and refused where it looks like a file on persons."""

from collections.abc import Sequence
from pathlib import Path

from app.domain.errors import UnreadableFileError, UnsafeFileError
from app.domain.personal_columns import personal_headings
from app.reading.units.headings import HEADING_ROWS
from app.reading.units.rows import Cells, cell_text
from app.reading.units.sheets import Sheet, csv_sheets, workbook_sheets

_MOST_BYTES = 20_000_000
_TEXT = {".csv", ".txt", ".tsv"}


def list_sheets(path: Path) -> list[Sheet]:
    """Return the sheets of a spreadsheet or text file that may hold a list.

    Raises:
        UnreadableFileError: it is no such file, is too large, or has a password.
    """
    if not path.is_file():
        raise UnreadableFileError(f"Không tìm thấy tệp «{path.name}»; hãy kiểm tra lại đường dẫn.")
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UnreadableFileError(f"Tệp «{path.name}» quá lớn để là danh sách đơn vị; hãy chọn tệp khác.")
        return (csv_sheets if path.suffix.lower() in _TEXT else workbook_sheets)(path)
    except PermissionError:
        raise UnreadableFileError(
            f"Không mở được tệp «{path.name}»; hãy đóng chương trình đang dùng tệp hoặc kiểm tra quyền đọc."
        ) from None


def refuse_personal(rows: Sequence[Cells]) -> None:
    """Refuse a sheet whose headings belong to a file on persons.

    Raises:
        UnsafeFileError: they do; nothing of it is kept.
    """
    for row in rows[:HEADING_ROWS]:
        if refused := personal_headings(cell_text(cell) for cell in row):
            raise UnsafeFileError(
                f"Danh sách có cột «{refused[0]}» nên giống hồ sơ cá nhân; chương trình chỉ nhận danh sách"
                " đơn vị, không lưu thông tin cá nhân. Hãy bỏ cột đó rồi nhập lại."
            )
