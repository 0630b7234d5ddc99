"""The columns of a list of units, by the many headings that offices give them."""

from collections.abc import Sequence
from enum import StrEnum

from app.domain.text import fold


class UnitColumn(StrEnum):
    """What a column of a list of units holds."""

    NAME = "name"
    SHORT = "short"
    CODE = "code"
    KIND = "kind"
    CONTACT = "contact"
    POST = "post"
    PHONE = "phone"
    OPENS = "opens"
    CLOSES = "closes"
    CONGRESS = "congress"


# Folded headings; the first that a heading equals or begins with decides, in this order.
_HEADINGS: tuple[tuple[UnitColumn, tuple[str, ...]], ...] = (
    (UnitColumn.SHORT, ("ten viet tat", "ten tat", "viet tat", "ten ngan", "ten rut gon")),
    (UnitColumn.CODE, ("ma don vi", "ma so", "ma dv", "ma", "ky hieu")),
    (UnitColumn.OPENS, ("khai mac", "ngay khai mac", "bat dau dai hoi", "dai hoi tu ngay")),
    (UnitColumn.CLOSES, ("be mac", "ngay be mac", "ket thuc dai hoi", "dai hoi den ngay")),
    (
        UnitColumn.CONGRESS,
        ("ngay dai hoi", "thoi gian dai hoi", "ngay to chuc dai hoi", "du kien dai hoi", "dai hoi"),
    ),
    (UnitColumn.CONTACT, ("nguoi lien he", "dau moi", "can bo dau moi", "lien he", "ho ten nguoi lien he")),
    (UnitColumn.POST, ("chuc vu", "chuc danh")),
    (UnitColumn.PHONE, ("dien thoai", "so dien thoai", "sdt", "di dong")),
    (UnitColumn.KIND, ("loai", "loai hinh", "nhom")),
    (
        UnitColumn.NAME,
        (
            "ten don vi",
            "don vi",
            "ten to chuc",
            "ten chi bo",
            "ten dang bo",
            "chi bo",
            "dang bo",
            "to chuc dang",
            "ten",
        ),
    ),
)


def find_columns(headings: Sequence[str]) -> dict[UnitColumn, int]:
    """Return the place of each column that a row of headings names; empty for a row that is no heading."""
    columns: dict[UnitColumn, int] = {}
    filled = sum(1 for heading in headings if heading)
    for place, heading in enumerate(headings):
        column = _column(fold(heading)) if filled > 1 else _only_column(fold(heading))
        if column is not None and column not in columns:
            columns[column] = place
    return columns if len(columns) > 1 or filled == 1 else {}


def _column(heading: str) -> UnitColumn | None:
    for column, starts in _HEADINGS:
        for start in starts:
            if heading == start or heading.startswith((f"{start} ", f"{start},", f"{start}(", f"{start}/")):
                return column if len(heading) <= len(start) + _REST else None
    return None


def _only_column(heading: str) -> UnitColumn | None:
    return UnitColumn.NAME if heading in dict(_HEADINGS)[UnitColumn.NAME] else None


_REST = 28  # a longer text that begins like a heading is a unit's name
