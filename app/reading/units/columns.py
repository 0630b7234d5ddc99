"""The columns of a list of units, by the many headings that offices give them."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from app.domain.text import fold


class UnitColumn(StrEnum):
    """What a column of a list of units holds; `INDEX` counts the rows and `OTHER` is not kept."""

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
    INDEX = "index"
    OTHER = "other"


# Folded headings without signs; the first that a heading equals or begins with decides, in this order.
_HEADINGS: tuple[tuple[UnitColumn, tuple[str, ...]], ...] = (
    (UnitColumn.INDEX, ("stt", "tt", "so tt", "so thu tu", "thu tu")),
    (UnitColumn.SHORT, ("ten viet tat", "ten tat", "viet tat", "ten ngan", "ten rut gon", "ten goi tat")),
    (UnitColumn.CODE, ("ma don vi", "ma so", "ma dv", "ma", "ky hieu")),
    (UnitColumn.OPENS, ("khai mac", "ngay khai mac", "bat dau dai hoi", "dai hoi tu ngay", "tu ngay",
    "bat dau")),
    (UnitColumn.CLOSES, ("be mac", "ngay be mac", "ket thuc dai hoi", "dai hoi den ngay", "den ngay",
    "ket thuc")),
    (
        UnitColumn.CONGRESS,
        (
            "ngay dai hoi", "thoi gian dai hoi", "ngay to chuc dai hoi", "thoi gian to chuc dai hoi",
            "du kien dai hoi", "thoi gian du kien", "du kien thoi gian", "dai hoi", "thoi gian to chuc",
        ),
    ),
    (
        UnitColumn.CONTACT,
        (
            "nguoi lien he", "dau moi", "can bo dau moi", "lien he", "ho ten nguoi lien he",
            "can bo phu trach",
            "nguoi phu trach", "can bo lien he", "can bo theo doi", "dong chi phu trach",
            "ho va ten nguoi lien he",
            "ho ten can bo", "ho va ten can bo",
        ),
    ),
    (UnitColumn.POST, ("chuc vu", "chuc danh")),
    (UnitColumn.PHONE, ("dien thoai", "so dien thoai", "so dt", "sdt", "dt", "di dong", "so di dong")),
    (UnitColumn.KIND, ("loai", "loai hinh", "nhom", "phan loai")),
    (
        UnitColumn.OTHER,
        (
            "ghi chu", "so dang vien", "so luong", "dia chi", "dia diem", "tong so", "so chi bo", "email",
            "thu dien tu",
            "dia ban", "so doan vien", "dang vien", "quy mo", "so cap uy",
        ),
    ),
)  # fmt: skip
_ORGANISATIONS = (
    "to chuc co so dang|to chuc dang|to chuc chinh tri xa hoi|to chuc|co so dang|co quan bao chi|co quan|"
    "don vi|chi bo|chi uy|chi hoi|chi doan|chi|dang bo|dang uy|dang doan|tccsd|tcd|doan the|"
    "doanh nghiep|cong doan co so|cong doan|doan co so|phong ban|phong|ban|khoi|truong hoc|"
    "dia phuong|xa|phuong|dac khu|thi tran"
)
_JOINED = "va|hoac|cac|co so|truc thuoc|bo phan|dang|tinh|cap duoi|thuoc|tham gia|thuc hien|bao cao|duoc giao"
_NAME = re.compile(
    rf"(?P<lead>ten |ten goi |danh sach |ten cua )?(?:cac )?(?:{_ORGANISATIONS})"
    rf"(?: (?:{_ORGANISATIONS}|{_JOINED}))*|ten(?: goi| day du| chinh thuc)?|(?:ten )?(?:tcc?s?d|"
    rf"tccs dang|tccs)"
)
_ONLY = frozenset(
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
    )
)
_REST = 28  # a longer text that begins like a heading is a unit's name

Columns = Mapping[UnitColumn, int]


def find_columns(headings: Sequence[str]) -> dict[UnitColumn, int]:
    """Return the place of each column that a row of headings names; empty for a row that is no heading."""
    plain = [_plain(heading) for heading in headings]
    filled = sum(1 for heading in plain if heading)
    if filled == 1:
        place = next(place for place, heading in enumerate(plain) if heading)
        return {UnitColumn.NAME: place} if _is_only_name(plain[place]) else {}
    columns: dict[UnitColumn, int] = {}
    known = 0
    for place, heading in enumerate(plain):
        column = column_of(heading)
        if column is not None:
            known += 1
            columns.setdefault(column, place)
    named = UnitColumn.NAME in columns and plain[columns[UnitColumn.NAME]].startswith("ten")
    return columns if known > 1 or named else {}


def column_of(heading: str) -> UnitColumn | None:
    """Return the column that one heading means, or None."""
    plain = _plain(heading)
    for column, starts in _HEADINGS:
        for start in starts:
            if plain == start or plain.startswith(f"{start} "):
                return column if len(plain) <= len(start) + _REST else None
    return UnitColumn.NAME if _NAME.fullmatch(plain) else None


def is_heading_row(headings: Sequence[str]) -> bool:
    """Tell whether every filled cell of a row is a heading: the lower row of a heading in two."""
    filled = [heading for heading in headings if heading]
    return bool(filled) and all(column_of(heading) or _plain(heading) in _UNDER for heading in filled)


_UNDER = frozenset(("ngay", "ho ten", "ho va ten", "thang", "tu", "den", "gio", "ngay gio"))


def with_second_row(
    columns: Columns, headings: Sequence[str], second: Sequence[str]
) -> dict[UnitColumn, int]:
    """Return the columns of a heading in two rows, in which the upper one groups what the lower one names."""
    merged = dict(columns)
    grouped = {place for place, heading in enumerate(second) if heading}
    for column in [column for column, place in columns.items() if place in grouped]:
        del merged[column]
    above = ""
    for place in range(max(len(headings), len(second))):
        above = (headings[place] if place < len(headings) else "") or above
        below = second[place] if place < len(second) else ""
        if not below:
            continue
        found = _under(_plain(above), _plain(below)) or column_of(below) or column_of(f"{above} {below}")
        if found is not None:
            merged.setdefault(found, place)
    return merged


def _under(above: str, below: str) -> UnitColumn | None:
    contact = column_of(above) is UnitColumn.CONTACT
    if below in ("ho ten", "ho va ten", "ten") and (contact or "lien he" in above or "phu trach" in above):
        return UnitColumn.CONTACT
    if "dai hoi" in above and below in ("tu", "den"):
        return UnitColumn.OPENS if below == "tu" else UnitColumn.CLOSES
    return UnitColumn.CONGRESS if "dai hoi" in above and below in ("ngay", "thang", "ngay gio") else None


def _is_only_name(heading: str) -> bool:
    return heading in _ONLY or (heading.startswith("ten ") and _NAME.fullmatch(heading) is not None)


def _plain(heading: str) -> str:
    """Return a heading folded, without signs and without what stands in brackets."""
    bare = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", fold(heading))
    return re.sub(r"[^a-z0-9]+", " ", bare or "").strip()
