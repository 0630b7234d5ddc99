"""The columns of a table of assignments, told by their headings in whichever order they stand."""

import re
from enum import Enum, auto
from functools import lru_cache

from app.reading.language.folding import flat


class Column(Enum):
    """What a column of a table of assignments holds."""

    NUMBER = auto()
    GROUP = auto()
    CONTENT = auto()
    LEAD = auto()
    SUPPORT = auto()
    BEGIN = auto()
    TIME = auto()
    PRODUCT = auto()
    QUANTITY = auto()
    MEASURE = auto()
    CHANNEL = auto()
    PLACE = auto()
    NOTE = auto()

    # Each column is there once; an enumeration hashes its name anew each time it is looked up.
    __hash__ = object.__hash__


_HEADINGS: tuple[tuple[Column, str], ...] = (
    (Column.NUMBER, r"(?:s?tt|so tt|so thu tu)$"),
    (Column.GROUP, r"(?:cac )?(?:giai doan|dot|chang|buoc)(?: tuyen truyen| thuc hien| cao diem)?$"),
    (
        Column.SUPPORT,
        r"(?!.*\bchu tri\b).*\b(?:phoi hop|cung thuc hien|tham gia)\b|"
        r"(?:cac )?(?:don vi|co quan|to chuc|bo phan)\b.*\blien quan$|(?:don vi |co quan )?ho tro$|"
        r"ai (?:giup|cung lam)",
    ),
    (Column.TIME, r".*\b(?:thoi gian|thoi han|thoi diem|tien do|(?<!da )hoan thanh|han cuoi|ngay)\b"),
    (Column.PRODUCT, r".*\b(?:san pham|ket qua|dau ra)\b|(?:hinh thuc|the loai|loai|ten) van ban\b"),
    (Column.QUANTITY, r".*\b(?:so luong|chi tieu|khoi luong)\b"),
    (Column.CHANNEL, r".*\b(?:hinh thuc|phuong thuc)\b"),
    (Column.PLACE, r".*\b(?:dia diem|noi thuc hien)\b"),
    (Column.NOTE, r".*\bghi chu\b"),
    (
        Column.LEAD,
        r".*\b(?:chu tri|phu trach|thuc hien|trach nhiem|dau moi|phan cong|giao cho|ai (?:lam|lo))\b|"
        r"(?:ten |cac )?(?:don vi|co quan|bo phan|to chuc|tap the)\b.*"
        r"\b(?:duoc giao|nhan (?:nhiem vu|chi tieu|viec)|dam nhiem|dang cai|to chuc|tham muu)\b",
    ),
)
# How much money or which means the doing takes is nobody who does it.
_MEANS = re.compile(r"(?:(?:nguon |du toan )?kinh phi|nguon luc|muc chi|don gia|thanh tien)\b")
_WAYS = re.compile(
    r"(?:cac )?(?:bien phap|giai phap|cach thuc|cach lam|hinh thuc(?! van ban| san pham)|"
    r"phuong thuc|phuong phap)\b"
)
_MEASURE = re.compile(r"(?:don vi tinh|dvt|dv tinh|don vi do)$")
_CONTENT = re.compile(
    r".*\b(?:noi dung|nhiem vu|cong viec|hoat dong|viec|dau viec|ten viec|hang muc|chuong trinh)\b"
)
_BEGIN = re.compile(r"(?:thoi gian |ngay |thoi diem )?(?:bat dau|khoi dau|khoi cong)$|tu(?: ngay)?$")
_END = re.compile(r"(?:ket thuc|den(?: ngay)?)$")
_TIME_FIRST = re.compile(r"(?:thoi gian|thoi han|tien do|ngay|gio|han|xong|khi nao|lich(?! su))\b")
_UNIT_FIRST = re.compile(r"(?:don vi|co quan|bo phan|ban|to chuc|tap the|noi(?! dung))\b")
_UNIT = re.compile(r"\b(?:don vi|co quan|bo phan|to chuc|tap the)\b|^(?:ban|noi(?! dung))\b")
_PERSON = re.compile(r".*\b(?:dong chi|nguoi|ca nhan|ho ten|ho va ten|can bo|lanh dao)\b")
_DOER = re.compile(r"\b(?:phan cong|chu tri|phu trach|don vi|co quan)\b")
_DOES = re.compile(r"\b(?:phu trach|thuc hien|chu tri|chiu trach nhiem|dau moi|theo doi|chi dao)\b")
# Tables of one document are headed alike.
_KEPT = 64
_RULES = tuple((column, re.compile(pattern)) for column, pattern in _HEADINGS)


def names_doer_too(words: str) -> bool:
    """Tell whether a heading of the time also says who does it: "Phân công, thời hạn"."""
    return _DOER.search(flat(words)) is not None


def names_persons(words: str) -> bool:
    """Tell whether a heading asks for the person who does something, where a plan may name a body instead."""
    text = flat(words)
    return _PERSON.match(text) is not None and _DOES.search(text) is not None


@lru_cache(maxsize=_KEPT)
def column_of(words: str) -> Column | None:
    """Return what a heading announces, or None; a column of persons is none of ours."""
    text = flat(words).strip(" .:*()")
    if not text or len(text) > 80:
        return None
    if _BEGIN.match(text):
        return Column.BEGIN
    if _MEASURE.match(text):
        return Column.MEASURE
    if _MEANS.match(text):
        return None
    if _TIME_FIRST.match(text) or _END.match(text):
        return Column.TIME
    if _PERSON.match(text) and not _UNIT.search(text):
        return None
    is_content = _CONTENT.match(text)
    if not is_content and _WAYS.match(text):
        return Column.CHANNEL
    for column, rule in _RULES:
        if rule.match(text):
            by_unit = _UNIT_FIRST.match(text) or not is_content or text.startswith(("phan cong", "chu tri"))
            if is_content and column is not Column.TIME and not by_unit:
                continue
            return column
    return Column.CONTENT if is_content else None
