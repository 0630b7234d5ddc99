"""Where the committee that issues a document stands, and so what "Đại hội Đảng bộ" in it means."""

import re
from dataclasses import dataclass
from enum import IntEnum

from app.domain.congress import CongressLevel
from app.reading.language.folding import flat
from app.reading.language.vocabulary import CENTRAL_CITIES


class Tier(IntEnum):
    """The steps of the Party's ladder, from the lowest."""

    CELL = 1
    PART = 2
    BASE = 3
    ABOVE_BASE = 4
    PROVINCE = 5
    NATION = 6


@dataclass(frozen=True)
class OwnLevel:
    """The level of the issuer's own congress.

    `tier` is None where the issuer's name does not settle it; `family` is the kind of body ("so",
    "xa") by which bodies of one level are kept apart; `union` holds for a union's committee, whose
    congresses are not the Party's.
    """

    level: CongressLevel
    family: str = ""
    tier: Tier | None = None
    union: bool = False


_UNION = re.compile(
    r"(?:ban (?:chap hanh|thuong vu) )?(?:tinh doan|thanh doan|huyen doan|quan doan|thi doan|xa doan|"
    r"phuong doan|doan\b(?! dai bieu)|lien doan lao dong|ldld|cong doan|hoi (?:lien hiep|nong dan|"
    r"cuu chien binh|"
    r"chu thap do|phu nu|lhpn|lhtn|ccb|sinh vien|nha bao|luat gia|nguoi cao tuoi))"
)
_BARE_COMMITTEES = ("ban thuong vu", "ban chap hanh", "ban thuong truc", "doan chu tich")
_CELL = re.compile(r"(?:chi uy|chi bo|bi thu chi bo|ban chi uy|ban chap hanh chi bo)\b")
_PART = re.compile(r"(?:dang uy|dang bo) bo phan\b")
_COMMITTEE = re.compile(r"(?:ban (?:chap hanh|thuong vu) )?(?:dang uy|dang bo)\s*(?P<name>.*)", re.DOTALL)
_PROVINCE = re.compile(r"(?:tinh uy|ban (?:chap hanh|thuong vu) (?:tinh uy|dang bo tinh)|dang bo tinh)\b")
_NATION = re.compile(r"(?:ban chap hanh trung uong|bo chinh tri|ban bi thu|trung uong)\b")
_ABOVE = re.compile(
    r"(?:khoi|(?:cac )?co quan (?:dang|tinh|cap tinh|thanh pho)|cac co quan|uy ban nhan dan (?:tinh|"
    r"thanh pho)|"
    r"ubnd (?:tinh|thanh pho|tp)|huyen|thi xa|cong an (?:tinh|thanh pho)|quan su (?:tinh|thanh pho)|"
    r"bo doi bien phong|bo chi huy)\b"
)
_COMMUNE = re.compile(r"(?:xa|phuong|dac khu)\b(?! hoi)")
_BASE = re.compile(
    r"(?:so|truong (?!dai hoc)|benh vien|chi cuc|thi tran|trung tam|nha may|xi nghiep|hop tac xa|cong ty)\b"
)
KIND = re.compile(
    r"(?:khoi|xa|phuong|thi tran|dac khu|huyen|quan|thi xa|so|truong|tong cong ty|cong ty|tap doan|"
    r"cac co quan|co quan|"
    r"benh vien|ban|van phong|uy ban|ubnd|cong an|quan su|bo chi huy|bo doi|bo|hoc vien|dai hoc|"
    r"ngan hang|cuc|chi cuc|"
    r"vien|trung tam|doanh nghiep|nha may|xi nghiep|lien doan|hoi|mat tran|doan|toa an|bao|dai|"
    r"su doan|"
    r"lu doan|trung doan|bien phong|cang|khu|tong cuc|kho bac|buu dien|vien thong|thanh tra)\b"
)
"""The kinds of bodies below a province that hold a committee, by the first words of their names."""
_SHORT_KINDS = {"ubnd": "uy ban"}
_OF_PROVINCE = re.compile(r"\b(?:tinh|thanh pho)\b")
_OF_LESS = re.compile(r"\b(?:xa|phuong|huyen|quan|truong|khoi|co quan|nganh|so|khu|cong ty)\b")
_DISTRICTS = {"huyen": "huyen", "quan": "quan", "thi": "thi xa"}
_COMMUNES_STAND_ABOVE = 2025  # since the districts were done away with


def own_level(issuer: str, superior: str = "", year: int | None = None) -> OwnLevel | None:
    """Return where the issuer's own congress stands, or None where its name does not say.

    A department has none of its own: what it writes of is its committee's, which stands above its name.
    """
    name, above = flat(issuer).strip(), flat(superior).strip()
    if name.startswith("thanh uy") and re.search(r"\btinh\b", above):
        return OwnLevel(CongressLevel.BLOC, "thanh pho", Tier.ABOVE_BASE)
    name = above if name in _BARE_COMMITTEES and above else name
    if name and _UNION.match(name):
        return OwnLevel(_union_level(name), "doan the", None, union=True)
    return _own(name, year) or _own(above, year)


def _own(name: str, year: int | None) -> OwnLevel | None:
    if _CELL.match(name):
        return OwnLevel(CongressLevel.GRASSROOTS, "", Tier.CELL)
    if _PART.match(name):
        return OwnLevel(CongressLevel.GRASSROOTS, "", Tier.PART)
    if _PROVINCE.match(name) or name.startswith("thanh uy") or _is_central_city(name):
        return OwnLevel(CongressLevel.PROVINCE, "", Tier.PROVINCE)
    if _NATION.match(name):
        return OwnLevel(CongressLevel.NATIONAL, "", Tier.NATION)
    if name.startswith(("huyen uy", "quan uy", "thi uy")):
        return OwnLevel(CongressLevel.BLOC, _DISTRICTS[name.split()[0]], Tier.ABOVE_BASE)
    return _of_committee(name, year)


def _of_committee(name: str, year: int | None) -> OwnLevel | None:
    committee = _COMMITTEE.match(name)
    if committee is None:
        return None
    body = committee["name"].strip()
    tier = None
    if _ABOVE.match(body):
        tier = Tier.ABOVE_BASE
    elif _COMMUNE.match(body):
        tier = Tier.ABOVE_BASE if year is None or year >= _COMMUNES_STAND_ABOVE else Tier.BASE
    elif _BASE.match(body):
        tier = Tier.BASE
    return OwnLevel(CongressLevel.BLOC, kind_of_body(body) or "", tier)


def kind_of_body(name: str) -> str | None:
    """Return the kind of body that a folded name begins with, the same however it is shortened."""
    found = KIND.match(name)
    return _SHORT_KINDS.get(found.group(), found.group()) if found else None


def _is_central_city(name: str) -> bool:
    return name.startswith("dang bo thanh pho") and any(flat(city) in name for city in CENTRAL_CITIES)


def _union_level(name: str) -> CongressLevel:
    if re.search(r"\b(?:trung uong|viet nam)\b", name) and "tinh" not in name:
        return CongressLevel.NATIONAL
    if re.match(r"(?:ban (?:chap hanh|thuong vu) )?(?:tinh doan|thanh doan)\b", name):
        return CongressLevel.PROVINCE
    whole = _OF_PROVINCE.search(name) and not _OF_LESS.search(name)
    return CongressLevel.PROVINCE if whole else CongressLevel.BLOC
