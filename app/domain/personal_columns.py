"""The boundary at the door: lists that look like files on persons are not taken in.

The program keeps organisations, their tasks and their figures. Of people it keeps the office
contact of a unit (name, post, phone) and the signers of documents, and nothing else.
"""

import re
from collections.abc import Iterable

from app.domain.text import fold

# Folded beginnings of headings. Only beginnings: "Chi bộ Ban Dân tộc" is a unit, not a heading.
_PERSONAL = (
    r"ngay sinh", r"nam sinh", r"sinh ngay", r"ngay thang nam sinh", r"cccd", r"cmnd", r"cmt\b",
    r"can cuoc", r"chung minh (nhan dan|thu)", r"so dinh danh", r"ma dinh danh", r"the dang", r"so the dv",
    r"ho chieu", r"que quan", r"nguyen quan", r"dan toc", r"ton giao", r"gioi tinh", r"nam nu",
    r"ngay vao dang", r"ngay ket nap", r"ngay chinh thuc", r"ly lich", r"trinh do", r"ho khau", r"thuong tru",
    r"noi o", r"birth", r"id card", r"passport", r"facebook", r"zalo ca nhan", r"tai khoan mxh",
)  # fmt: skip
_BEFORE = r"(?:(?:so|ma|ho va ten|ho ten|ten|va|ngay cap) )*"
_PATTERN = re.compile(rf"{_BEFORE}(?:{'|'.join(_PERSONAL)})")


def personal_headings(headings: Iterable[str]) -> tuple[str, ...]:
    """Return those of a list's headings that belong to a file on persons, as they are written."""
    return tuple(text for text in headings if _PATTERN.match(_plain(text)))


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", fold(text)).strip()
