"""How a Party congress is written: one place of a text is read into level, body and ordinal."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.congress import CongressLevel
from app.domain.numerals import parse_ordinal
from app.domain.text import fold
from app.reading.folding import flat
from app.reading.vocabulary import CENTRAL_CITIES

_NUMBER = (
    r"(?P<{0}>[ivxl]{{1,6}}(?=cua|\b)|\d{{1,2}}\b(?![/%])|(?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)\b)"
)
_BEFORE = rf"(?:lan thu |lan |thu |khoa )?{_NUMBER.format('before')}"
_TERM = r"\(?(?:khoa [ivxl]+,? ?)?nhiem k[yi] (?P<{0}>\d{{4}}) ?[-–—] ?\d{{2,4}}\)?"
_CONGRESS = re.compile(
    rf"\bdai hoi(?: dai bieu| dang vien)?(?P<nation>(?: dang)? toan quoc)?(?: {_BEFORE})?"
    rf"(?: ?,? ?{_TERM.format('early')},?)?(?P<tail>.{{0,120}})",
    re.DOTALL,
)
_PARTY = re.compile(
    r"\s*(?:cua )?dang(?! bo| uy| vien| doan| cap| cac| o | tai )(?: cong san viet nam|"
    r" ta)?(?P<nation> toan quoc)?\b"
)
_BODY_ENDS = (
    r"lan thu|nhiem k[yi]|khoa [ivxl]|va dai hoi|den|dien ra|thanh cong|vao|duoc|khai mac|be mac|"
    r"ket thuc|dai hoi|trong|"
    r"truoc|sau|tai|gan|theo|la|se|nghi quyet|\d+ ngay|den khi|tien toi|trinh|bau|thong qua|phai|can|"
    r"chinh thuc|it nhat"
)
_BODY = re.compile(
    r"\s*(?:cua )?(?:toan )?dang (?:bo|uy)\b(?! cac cap| cap tren| co so| cap co so| truc thuoc| bo phan)"
    rf"(?P<body>[^.;:()]*?)(?=[.;:()]|,|$|\s(?:{_BODY_ENDS})\b)"
)
_CELLS = r"(?:chi bo|chi(?! bo)|dang bo bo phan|dang bo|to chuc dang|to chuc co so dang)"
_GRASSROOTS = re.compile(
    rf"\s*(?:cua |o |tai )?(?:diem(?: o| tai| cua)? ?)?(?:cac )?(?:"
    rf"(?:dang |dang bo )?(?:o )?(?:cap )?co so\b|(?<=diem )\b|"
    rf"(?:to chuc )?(?:co so dang|dang (?:bo )?(?:cap )?co so)\b|"
    rf"(?!dang bo )(?:dang (?:cac )?)?{_CELLS}(?:(?:,| va|, va) (?:cac )?{_CELLS})*(?: cap)?(?: co so|"
    rf" truc thuoc| bo phan)?"
    rf"\b(?!(?:,| va)? ?(?:dang bo )?(?:cac cap|cap tren))|"
    rf"(?:dang )?{_CELLS}(?:(?:,| va|, va) (?:cac )?{_CELLS})*(?: cap)? (?:co so|truc thuoc|bo phan))"
)
_PILOT = re.compile(r"\s*diem\b")
_AFTER = re.compile(rf"\s*,?\s*(?:lan thu|lan|thu|khoa) {_NUMBER.format('after')}")
_BARE_AFTER = re.compile(r"\s+(?P<after>[ivxl]{1,6})\b")
_TERM_AFTER = re.compile(rf"\s*,?\s*{_TERM.format('late')}")
_PROVINCE = re.compile(
    r"(?:cua )?(?:tinh|quan doi|quan khu|cong an trung uong|chinh phu|quoc hoi|cac co quan dang trung uong)\b"
)
_CITY = re.compile(r"(?:thanh pho|tp\.?)\s*(?P<name>.*)")
_OWN = re.compile(
    r"(?:khoi|xa|phuong|thi tran|dac khu|huyen|quan|thi xa|so|truong|tong cong ty|cong ty|tap doan|"
    r"cac co quan|co quan|"
    r"benh vien|ban|van phong|uy ban|ubnd|cong an|quan su|bo chi huy|bo doi|bo|hoc vien|dai hoc|"
    r"ngan hang|cuc|chi cuc|"
    r"vien|trung tam|doanh nghiep|cap tren|nha may|xi nghiep|lien doan|hoi|mat tran|doan|toa an|bao|dai|"
    r"su doan|"
    r"lu doan|trung doan|bien phong|cang|khu|tong cuc|kho bac|buu dien|vien thong|thanh tra)\b"
)
_OTHERS = re.compile(r"\s*(?:cua )?(?:hoi|mat tran|cong doan|doan|lien|cac|phu nu|thi dua|the|nha|luat)\b")
_CITED = re.compile(r"(?:nghi quyet|ke tu|nhiem ky)(?: cua)?(?: cac)? $")
_FIRST_NATIONAL = 13


@dataclass(frozen=True)
class Mentioned:
    """One place of a text that names a congress.

    `family` parts bodies of one level ("xa", "huyen"), empty where no body is named; `ordinal` is None
    where the text gives none; `term` is the first year of the term beside it.
    """

    start: int
    level: CongressLevel
    family: str
    ordinal: int | None
    words: str
    term: int | None = None
    only_cited: bool = False


@dataclass(frozen=True)
class _Held:
    level: CongressLevel
    family: str
    used: int


def find_mentions(text: str, own: CongressLevel | None, city_is_province: bool) -> Iterator[Mentioned]:
    """Yield the congresses that a text names.

    `own` is the level of the issuing committee, for "Đại hội Đảng bộ lần thứ X" without a name;
    `city_is_province` tells what "thành phố" alone means in this document.
    """
    folded = flat(text)
    start = 0
    while found := _CONGRESS.search(folded, start):
        start = found.start() + len("dai hoi")
        ordinal = _written(text, found, "before")
        if held := _held(found, ordinal, own, city_is_province):
            yield _mention(text, folded, found, held, ordinal)


def _held(
    found: re.Match[str], ordinal: int | None, own: CongressLevel | None, city_is_province: bool
) -> _Held | None:
    """Return the level and body that the words after "Đại hội" give, and how many letters they take."""
    tail = found["tail"]
    if found["nation"]:
        party = _PARTY.match(tail)
        other = party is None and _OTHERS.match(tail)
        return None if other else _Held(CongressLevel.NATIONAL, "", party.end() if party else 0)
    if party := _PARTY.match(tail):
        known = ordinal is not None or party["nation"] or _AFTER.match(tail, party.end())
        known = known or _BARE_AFTER.match(tail, party.end())
        return _Held(CongressLevel.NATIONAL, "", party.end()) if known else None
    if ordinal is None and (cells := _GRASSROOTS.match(tail) or _PILOT.match(tail)):
        return _Held(CongressLevel.GRASSROOTS, "", cells.end())
    if body := _BODY.match(tail):
        return _held_by(
            body["body"], body.end(), ordinal or _AFTER.match(tail, body.end()), own, city_is_province
        )
    if ordinal is not None and ordinal >= _FIRST_NATIONAL and not re.match(r"\s*(?:cua )?\w", tail):
        return _Held(CongressLevel.NATIONAL, "", 0)
    return None


def _held_by(
    body: str, used: int, numbered: object, own: CongressLevel | None, city_is_province: bool
) -> _Held | None:
    name = body.strip()
    if not name or name == "ta":
        return _Held(own, "", used) if own and numbered else None
    if _PROVINCE.match(name):
        return _Held(CongressLevel.PROVINCE, "", used)
    if city := _CITY.match(name):
        central = city["name"].startswith(tuple(fold(each) for each in CENTRAL_CITIES)) or city_is_province
        return (
            _Held(CongressLevel.PROVINCE, "", used)
            if central
            else _Held(CongressLevel.BLOC, "thanh pho", used)
        )
    kind = _OWN.match(name)
    return _Held(CongressLevel.BLOC, kind.group(), used) if kind else None


def _mention(text: str, folded: str, found: re.Match[str], held: _Held, ordinal: int | None) -> Mentioned:
    tail, base, used = found["tail"], found.start("tail"), held.used
    if ordinal is None and held.level is not CongressLevel.GRASSROOTS:
        after = _AFTER.match(tail, used) or _BARE_AFTER.match(tail, used)
        if after and (ordinal := _written(text, after, "after", base)) is not None:
            used = after.end()
            party = _PARTY.match(tail, used) if held.level is CongressLevel.NATIONAL else None
            used = party.end() if party else used
    term = _TERM_AFTER.match(tail, used)
    year = found["early"] or (term["late"] if term else None)
    words = re.sub(r"\s+", " ", text[found.start() : base + used]).strip(" ,.;:")
    cited = bool(_CITED.search(folded[max(0, found.start() - 40) : found.start()]))
    return Mentioned(
        found.start(), held.level, held.family, ordinal, words, int(year) if year else None, cited
    )


def _written(text: str, found: re.Match[str], group: str, base: int = 0) -> int | None:
    """Return the ordinal as it stands in the original text; Roman numerals count in capitals only."""
    if not found[group]:
        return None
    words = text[base + found.start(group) : base + found.end(group)]
    if words.isascii() and words.isalpha() and not words.isupper():
        return None
    return parse_ordinal(words)
