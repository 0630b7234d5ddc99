"""How a Party congress is written: one place of a text is read into level, body and ordinal."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.congress import CongressLevel
from app.domain.numerals import parse_ordinal
from app.domain.text import fold
from app.reading.congresses.issuer_level import OwnLevel, Tier, kind_of_body
from app.reading.congresses.ladder import Rung, cell_rung, find_rung
from app.reading.congresses.unions import find_union_rung
from app.reading.language.folding import any_marks, flat
from app.reading.language.vocabulary import CENTRAL_CITIES

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
_MAY_NAME = re.compile(any_marks("dai hoi"))
_PARTY = re.compile(
    r"\s*(?:cua )?dang(?! bo| uy| vien| doan| cap| cac| o | tai )(?: cong san viet nam|"
    r" ta)?(?P<nation> toan quoc)?\b"
)
_BODY_ENDS = (
    r"lan thu|nhiem k[yi]|khoa [ivxl]+|va dai hoi|den|dien ra|thanh cong|vao|duoc|khai mac|be mac|"
    r"ket thuc|dai hoi|trong|"
    r"truoc|sau|tai|gan|theo|la|se|nghi quyet|\d+ ngay|den khi|tien toi|trinh|bau|thong qua|phai|can|"
    r"chinh thuc|it nhat"
)
# "Đảng bộ các cơ quan Đảng, chính quyền tỉnh lần thứ II": the comma stands within the name.
_NAME_GOES_ON = r"(?:(?!dai hoi|ky niem|ngay |nam |tien toi|gan |mung )[^.;:(),]){1,50} lan thu\b"
_BODY = re.compile(
    r"\s*(?:cua )?(?:toan )?dang (?:bo|uy)\b(?! cac cap| cap tren| co so| cap co so| truc thuoc| bo phan)"
    rf"(?P<body>[^.;:()]*?)(?=[.;:()]|,(?!{_NAME_GOES_ON})|$|\s(?:{_BODY_ENDS})\b)"
)
_CELLS = r"(?:chi bo|chi(?! bo| doan| hoi)|dang bo bo phan|dang bo|to chuc dang|to chuc co so dang)"
_GRASSROOTS = re.compile(
    rf"\s*(?:cua |o |tai )?(?:diem(?: o| tai| cua)? ?)?(?:cac )?(?:"
    rf"(?:dang |dang bo )?(?:o )?(?:cap )?co so\b|(?<=diem )\b|"
    rf"(?:to chuc )?(?:co so dang|dang (?:bo )?(?:cap )?co so)\b|"
    rf"(?!dang bo )(?:dang (?:cac )?)?{_CELLS}(?:(?:,| va|, va) (?:cac )?{_CELLS})*(?: cap)?(?: co so|"
    rf" truc thuoc| bo phan)?"
    rf"\b(?!(?:,| va)? ?(?:dang bo )?(?:cac cap|cap tren))|"
    rf"(?:dang )?{_CELLS}(?:(?:,| va|, va) (?:cac )?{_CELLS})*(?: cap)? (?:co so|truc thuoc|bo phan))"
)
# The name that may stand between a cell's own congress and its number: "Đại hội Chi bộ Trạm Y tế lần thứ IX".
_CELL_NAME = re.compile(r"(?:(?!dai hoi|ky niem)[^.;:(),]){1,60}?(?=,? lan thu\b)")
# "các chi bộ, đảng bộ cơ sở tiến hành đại hội" names those who hold it before the word.
_HOLDING = re.compile(
    rf"{_CELLS}(?:(?:,| va) (?:cac )?{_CELLS})*(?: co so| truc thuoc)? (?:tien hanh|to chuc) $"
)
_PILOT = re.compile(r"\s*diem\b")
_AFTER = re.compile(rf"\s*,?\s*\(?(?:lan thu|lan|thu|khoa) {_NUMBER.format('after')}\)?")
_BARE_AFTER = re.compile(r"\s+(?P<after>[ivxl]{1,6})\b")
_TERM_AFTER = re.compile(rf"\s*,?\s*{_TERM.format('late')}")
_TERM_FIRST = re.compile(rf"\s*,?\s*{_TERM.format('first')},?\s*(?=\(?(?:lan thu|khoa)\b)")
_PROVINCE = re.compile(
    r"(?:cua )?(?:tinh|quan doi|quan khu|cong an trung uong|chinh phu|quoc hoi|cac co quan dang trung uong)\b"
)
_CITY = re.compile(r"(?:thanh pho|tp\.?)\s*(?P<name>.*)")
_OTHERS = re.compile(r"\s*(?:cua )?(?:hoi|mat tran|cong doan|doan|lien|cac|phu nu|thi dua|the|nha|luat)\b")
_CITED = re.compile(
    r"(?:nghi quyet|ke tu|nhiem ky|(?:duoc )?bau (?:ra )?tai|(?:neu|de ra|xac dinh|thong qua|"
    r"duoc bau) tai|tinh than)"
    r"(?: sau| khi)?(?: cua)?(?: cac)? $"
)
_FIRST_NATIONAL = 13


@dataclass(frozen=True)
class Mentioned:
    """One place of a text that names a congress.

    `level` is None where it names one of which the document does not tell which it is. `family` parts
    bodies of one level ("xa", "huyen"), empty where no body is named; `ordinal` is None where the text
    gives none; `term` is the first year of the term beside it. An `alias` only stands for a congress
    that is named elsewhere.
    """

    start: int
    level: CongressLevel | None
    family: str
    ordinal: int | None
    words: str
    term: int | None = None
    only_cited: bool = False
    alias: bool = False


def find_mentions(text: str, own: OwnLevel | None, city_is_province: bool) -> Iterator[Mentioned]:
    """Yield the congresses that a text names.

    `own` is the level of the issuing committee, for "Đại hội Đảng bộ lần thứ X" without a name;
    `city_is_province` tells what "thành phố" alone means in this document.
    """
    if not _MAY_NAME.search(text):
        return
    folded = flat(text)
    start = 0
    while found := _CONGRESS.search(folded, start):
        start = found.start() + len("dai hoi")
        ordinal = _written(text, found, "before")
        held = _held(found, ordinal, own, city_is_province)
        if held is None and ordinal is None and (cells := _HOLDING.search(folded[: found.start()])):
            held = cell_rung(cells.group(), 0, own)
        if held:
            yield _mention(text, folded, found, held, ordinal)


def _held(
    found: re.Match[str], ordinal: int | None, own: OwnLevel | None, city_is_province: bool
) -> Rung | None:
    """Return the level and body that the words after "Đại hội" give, and how many letters they take."""
    tail = found["tail"]
    if own and own.union and (union := find_union_rung(tail, own, nation=bool(found["nation"]))):
        return union
    if found["nation"] or _PARTY.match(tail):
        return _of_party(found, ordinal)
    if rung := find_rung(tail, own):
        return rung
    cells = _GRASSROOTS.match(tail) or (None if ordinal else _PILOT.match(tail))
    if cells and (ordinal is None or (own and own.tier is Tier.CELL)):
        name = _CELL_NAME.match(tail, cells.end()) if own and own.tier is Tier.CELL else None
        return cell_rung(cells.group(), name.end() if name else cells.end(), own)
    if body := _BODY.match(tail):
        return _held_by(body["body"].strip(), body.end(), own, city_is_province)
    if ordinal is not None and ordinal >= _FIRST_NATIONAL and not re.match(r"\s*(?:cua )?\w", tail):
        return Rung(CongressLevel.NATIONAL, "", 0)
    return None


def _of_party(found: re.Match[str], ordinal: int | None) -> Rung | None:
    """Return the Party's own congress, where the words leave no doubt that it is meant."""
    tail = found["tail"]
    party = _PARTY.match(tail)
    if found["nation"]:
        other = party is None and _OTHERS.match(tail)
        return None if other else Rung(CongressLevel.NATIONAL, "", party.end() if party else 0)
    if party is None:
        return None
    known = ordinal is not None or party["nation"] or _AFTER.match(tail, party.end())
    known = known or _BARE_AFTER.match(tail, party.end())
    return Rung(CongressLevel.NATIONAL, "", party.end()) if known else None


def _held_by(name: str, used: int, own: OwnLevel | None, city_is_province: bool) -> Rung | None:
    if name == "ta":
        above_cells = own and own.level is not CongressLevel.GRASSROOTS
        return Rung(own.level, own.family, used) if own and above_cells else None
    if province := _PROVINCE.match(name):
        family = province.group().removeprefix("cua ")
        return Rung(CongressLevel.PROVINCE, "" if family == "tinh" else family, used)
    if city := _CITY.match(name):
        central = city["name"].startswith(tuple(fold(each) for each in CENTRAL_CITIES)) or city_is_province
        level = CongressLevel.PROVINCE if central else CongressLevel.BLOC
        return Rung(level, "" if central else "thanh pho", used)
    kind = kind_of_body(name)
    return Rung(CongressLevel.BLOC, kind, used) if kind else None


def _mention(text: str, folded: str, found: re.Match[str], held: Rung, ordinal: int | None) -> Mentioned:
    tail, base, used = found["tail"], found.start("tail"), held.used
    term_first = _TERM_FIRST.match(tail, used)
    used = term_first.end() if term_first else used
    if ordinal is None and (held.level is not CongressLevel.GRASSROOTS or held.family):
        after = _AFTER.match(tail, used) or _BARE_AFTER.match(tail, used)
        if after and (ordinal := _written(text, after, "after", base)) is not None:
            used = after.end()
            party = _PARTY.match(tail, used) if held.level is CongressLevel.NATIONAL else None
            used = party.end() if party else used
    term = _TERM_AFTER.match(tail, used)
    year = found["early"] or (term and term["late"]) or (term_first and term_first["first"])
    words = re.sub(r"\s+", " ", text[found.start() : base + used]).strip(" ,.;:")
    cited = bool(_CITED.search(folded[max(0, found.start() - 40) : found.start()]))
    return Mentioned(
        found.start(), held.level, held.family, ordinal, words, int(year) if year else None, cited, held.alias
    )


def _written(text: str, found: re.Match[str], group: str, base: int = 0) -> int | None:
    """Return the ordinal as it stands in the original text; Roman numerals count in capitals only."""
    if not found[group]:
        return None
    words = text[base + found.start(group) : base + found.end(group)]
    if words.isascii() and words.isalpha() and not words.isupper():
        return None
    return parse_ordinal(words)
