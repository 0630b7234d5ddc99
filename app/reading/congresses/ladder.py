"""Congresses that a text names by a step of the Party's ladder instead of by a body."""

import re
from dataclasses import dataclass

from app.domain.congress import CongressLevel
from app.reading.congresses.issuer_level import OwnLevel, Tier

OWN_FAMILY = "own"
_TO = r"(?:cua |o |tai )?"
_PARTY = r"(?:(?:to chuc )?dang |dang bo |dang uy |to chuc co so dang )?"
_COMMUNE = r"(?:xa|phuong|thi tran|dac khu)"
_DISTRICT = r"(?:huyen|quan|thi xa|thi|thanh pho)"
_ABOVE = re.compile(
    rf"\s*{_TO}(?:cac )?{_PARTY}(?:o )?(?:cap )?tren\b(?: truc tiep)?(?: cua)?(?: cac)?"
    r"(?: to chuc)?(?P<base>(?: dang| dang bo)?(?: cap)? co so(?: dang)?)?\b"
)
_ALL_LEVELS = re.compile(rf"\s*{_TO}(?:cac )?{_PARTY}(?:o )?cac cap\b")
_PROVINCES = re.compile(
    rf"\s*{_TO}(?:cac )?{_PARTY}(?:(?:o )?cap (?:tinh|thanh pho truc thuoc trung uong)|"
    r"(?:cac )?(?:tinh, thanh(?: pho)?,? ?(?:va )?)?(?:dang bo )?truc thuoc trung uong)\b"
)
_DISTRICTS = re.compile(
    rf"\s*{_TO}(?:cac )?{_PARTY}(?:(?:o )?cap {_DISTRICT}\b|cac {_DISTRICT}\b|{_DISTRICT}(?:,| va|"
    rf", va) {_DISTRICT}\b)"
)
_COMMUNES = re.compile(
    rf"\s*{_TO}(?:cac )?{_PARTY}(?:(?:o )?cap {_COMMUNE}\b|cac {_COMMUNE}\b|{_COMMUNE}(?:,| va|"
    rf", va) {_COMMUNE}\b)"
)
_UNDER_PROVINCE = re.compile(
    rf"\s*{_TO}(?:cac )?{_PARTY}truc thuoc (?:truc tiep )?(?:tinh|thanh uy|"
    rf"ban chap hanh dang bo tinh|dang bo tinh|"
    r"dang bo thanh pho)(?: uy)?\b"
)
# "Đại hội Đảng bộ" and no name behind it; in a list with cells it is one of all the units.
_BARE = re.compile(
    rf"\s*{_TO}(?:toan )?dang bo(?! (?:bo phan|co so|cap|truc thuoc|chi|minh|nha|toan|cac|cua|"
    rf"\w+ (?:uy|bo)\b))"
    r"(?=\s*(?:$|[.;:()–—-]|,(?! ?(?:cac )?(?:chi|dang|to chuc|co so|don vi)\b)|"
    r"(?:lan thu|nhiem k[yi]|khoa [ivxl]+|den|dien ra|thanh cong|vao|duoc|khai mac|be mac|ket thuc|"
    r"trong|truoc|"
    r"sau|tai|gan|theo|la|se|\d+ ngay|tien toi|it nhat|xong|hoan thanh)\b))"
)


@dataclass(frozen=True)
class Rung:
    """What a step means in a document: a level and a kind of body, or no level where it cannot be told.

    `used` is how many letters the words take; `alias` holds for words that only stand for a congress
    which the document names elsewhere, and for those that speak of all levels at once.
    """

    level: CongressLevel | None
    family: str
    used: int
    alias: bool = False


def find_rung(tail: str, own: OwnLevel | None) -> Rung | None:
    """Return what the words behind "Đại hội" mean by a step of the ladder, or None when they name no step."""
    for pattern, meant in _STEPS:
        if found := pattern.match(tail):
            return meant(found, own)
    return None


def cell_rung(words: str, used: int, own: OwnLevel | None) -> Rung:
    """Return what the congress of cells and grassroots committees means: that of every unit, or the issuer's.

    A cell's own plan speaks of its own congress; a committee that is itself the grassroots one, when it
    says "cấp cơ sở", speaks of its own too.
    """
    of_all = Rung(CongressLevel.GRASSROOTS, "", used)
    if own is None:
        return of_all
    if own.tier is Tier.CELL:
        return _own(own, used) if re.search(r"\bchi\b", words) else Rung(None, "", used)
    of_part = own.tier is Tier.PART and re.search(r"\bdang bo bo phan\b", words)
    of_base = own.tier is Tier.BASE and not re.search(r"\b(?:cac|chi|truc thuoc|bo phan|diem)\b", words)
    return _own(own, used) if of_part or (of_base and "co so" in words) else of_all


def _own(own: OwnLevel, used: int, *, alias: bool = False) -> Rung:
    family = OWN_FAMILY if own.level is CongressLevel.GRASSROOTS else own.family
    return Rung(own.level, family, used, alias)


def _above(found: re.Match[str], own: OwnLevel | None) -> Rung:
    if own and found["base"] and own.tier is Tier.ABOVE_BASE:
        return _own(own, found.end())
    return Rung(None, "", found.end())


def _all_levels(found: re.Match[str], _: OwnLevel | None) -> Rung:
    return Rung(None, "", found.end(), alias=True)


def _provinces(found: re.Match[str], own: OwnLevel | None) -> Rung:
    known = own is None or own.level is not CongressLevel.NATIONAL
    return Rung(CongressLevel.PROVINCE if known else None, "", found.end(), alias=True)


def _districts(found: re.Match[str], own: OwnLevel | None) -> Rung:
    if own and own.family in ("huyen", "quan", "thi xa", "thanh pho"):
        return _own(own, found.end())
    return Rung(None, "", found.end())


def _communes(found: re.Match[str], own: OwnLevel | None) -> Rung:
    if own and own.family in ("xa", "phuong", "thi tran", "dac khu"):
        return _own(own, found.end())
    if own and own.family in ("huyen", "quan", "thi xa", "thanh pho"):
        return Rung(CongressLevel.GRASSROOTS, "", found.end())
    return Rung(None, "", found.end())


def _under_province(found: re.Match[str], own: OwnLevel | None) -> Rung:
    if own and own.level is CongressLevel.BLOC and own.tier is Tier.ABOVE_BASE:
        return _own(own, found.end())
    return Rung(None, "", found.end())


def _bare(found: re.Match[str], own: OwnLevel | None) -> Rung:
    if own is None or own.union:
        return Rung(None, "", found.end())
    if own.level is CongressLevel.GRASSROOTS:
        return Rung(CongressLevel.BLOC, "", found.end())  # that of the committee above the cell
    return _own(own, found.end())


_STEPS = (
    (_ALL_LEVELS, _all_levels),
    (_ABOVE, _above),
    (_PROVINCES, _provinces),
    (_UNDER_PROVINCE, _under_province),
    (_DISTRICTS, _districts),
    (_COMMUNES, _communes),
    (_BARE, _bare),
)
