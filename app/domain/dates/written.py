"""Dates as they are typed, shown and printed in Vietnamese offices."""

import re
from datetime import date

from app.domain.errors import EntryError

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})")


def format_date(day: date | None) -> str:
    """Return a date as dd/MM/yyyy, or an empty string for none."""
    return day.strftime("%d/%m/%Y") if day else ""


def format_long_date(day: date | None) -> str:
    """Return "ngày 05 tháng 02 năm 2026", with blanks to fill in by hand where there is no date.

    Days below 10 and the months 1 and 2 take a leading zero, the other months do not
    (05-HD/VPTW 2026, component 4).
    """
    if day is None:
        return "ngày      tháng      năm      "
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def parse_date(text: str) -> date | None:
    """Return the date typed as dd/MM/yyyy, d/M/yy, dd-MM-yyyy, dd.MM.yyyy or yyyy-MM-dd; None for blank.

    Years of two digits are of this century.

    Raises:
        EntryError: the text is not a date, or there is no such day.
    """
    typed = text.strip()
    if not typed:
        return None
    if found := _ISO.fullmatch(typed):
        year, month, day = (int(part) for part in found.groups())
    elif found := _DAY_FIRST.fullmatch(typed):
        day, month, year = (int(part) for part in found.groups())
        year += 2000 if year < 100 else 0
    else:
        raise EntryError(
            f"«{typed}» không phải là ngày; hãy nhập theo dạng ngày/tháng/năm, ví dụ 05/02/2026."
        )
    try:
        return date(year, month, day)
    except ValueError:
        raise EntryError(f"Không có ngày «{typed}» trong lịch; hãy kiểm tra lại ngày và tháng.") from None
