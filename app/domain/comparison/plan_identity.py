"""Whether a document that was read is another version of a plan of the book."""

import re
from enum import StrEnum

from app.domain.plan import Plan
from app.domain.reading.plan_reading import DocumentHeader
from app.domain.text import fold

_AMENDS = re.compile(r"\b(sua doi|bo sung|dieu chinh|thay the)\b")
_DRAFT = re.compile(r"\b(ban )?du thao( lan( thu)? \w+)?\b")
_NUMBER = re.compile(r"\d+")
_JOINTS = re.compile(r"\s*([-–/])\s*")
_WORD = re.compile(r"\w+")
_ALIKE = 0.8


class VersionSign(StrEnum):
    """By what a document is known as a version of a plan; the value says so in a sentence."""

    SYMBOL = "cùng số và ngày"
    TITLE = "cùng tên"
    ISSUED = "cùng tên, nay đã có số"
    AMENDS = "được văn bản này sửa đổi, bổ sung"


def version_sign(plan: Plan, head: DocumentHeader) -> VersionSign | None:
    """Return by what a document is known as a version of a plan, or None when it is not one.

    Plans with symbols of their own are two plans, however alike their titles are, unless the document
    says that it amends that symbol; so are titles that differ in a number, as those of two years do. By its
    title only a draft is known: as a later draft, or as the plan that was issued since.
    """
    if not _agree(_key(plan.issuer), _key(head.issuer)):
        return None
    if plan.symbol and head.symbol:
        if _key(plan.symbol) == _key(head.symbol):
            return VersionSign.SYMBOL if _agree(plan.issued_on, head.issued_on) else None
        return VersionSign.AMENDS if _amends(plan, head) else None
    if plan.symbol or not _same_title(plan.title, head.title):
        return None
    years = [day.year if day else None for day in (plan.issued_on, head.issued_on)]
    if not _agree(*years):
        return None
    return VersionSign.ISSUED if head.symbol else VersionSign.TITLE


def is_partial(head: DocumentHeader) -> bool:
    """Tell whether a document says in its title that it amends, so that it may hold only what is new."""
    return bool(_AMENDS.search(fold(f"{head.genre} {head.title}")))


def _amends(plan: Plan, head: DocumentHeader) -> bool:
    title, symbol = _closed(f"{head.genre} {head.title}"), _closed(plan.symbol)
    cited = [_closed(each.symbol) for each in head.basis]
    named = re.search(rf"(?<!\d){re.escape(symbol)}(?!\w)", title) is not None
    return is_partial(head) and (named or (symbol in cited and _says_same(plan.title, head.title)))


def _says_same(old: str, new: str) -> bool:
    wanted = set(_WORD.findall(fold(old)))
    return bool(wanted) and wanted <= set(_WORD.findall(fold(new)))


def _same_title(one: str, other: str) -> bool:
    before, after = (_DRAFT.sub(" ", fold(text)) for text in (one, other))
    ours, theirs = set(_WORD.findall(before)), set(_WORD.findall(after))
    if not ours or not theirs or _NUMBER.findall(before) != _NUMBER.findall(after):
        return False
    return len(ours & theirs) >= _ALIKE * len(ours | theirs)


def _agree(known: object, read: object) -> bool:
    return not known or not read or known == read


def _key(text: str) -> str:
    return "".join(fold(text).split())


def _closed(text: str) -> str:
    """Return a text folded, with symbols written without blanks."""
    return _JOINTS.sub(r"\1", fold(text))
