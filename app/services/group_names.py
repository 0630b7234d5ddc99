"""Names that stand for many organisations at once: which kinds of them, or that it cannot be told."""

import re
from collections.abc import Sequence

from app.domain.body import Body, BodyKind
from app.domain.numerals import parse_ordinal
from app.domain.text import fold, tidy
from app.reading.language.folding import lower
from app.reading.tasks.bodies import is_group

_UNIT = re.compile(r"chi bo|chi uy|dang bo|dang uy|cap uy|to chuc (?:co so )?dang|don vi|\bchi, dang\b")
_UNION = re.compile(r"doan the|chinh tri ?-? ?xa hoi")
_PRESS = re.compile(r"co quan (?:thong tan,? )?bao chi|bao,? dai|bao chi")
_PLAIN_WORDS = (
    "cac cap tat ca toan the moi tung va cung voi chi dang bo uy co so to chuc quan don vi truc thuoc trong "
    "nganh khoi do dia phuong doan mat tran quoc chinh tri xa hoi bao dai thong tan truyen hinh cua"
)
_PLAIN = frozenset(_PLAIN_WORDS.split())
_VAGUE = re.compile(r"lien quan|co lien|khac\b|theo phan cong")
_WORD = re.compile(r"\w+")
_TOLD_APART = 3
_NUMBER = r"(?:số )?(?:\d{1,3}|[ivxl]+)"
_BETWEEN = r"(?:\s*[-–—,;&+]\s*|\s*,?\s+(?:và|đến|tới)\s+)(?:và )?"
_NUMBERED = re.compile(
    r"(?:(?:các|những) )?(?P<unit>(?:liên )?chi (?:bộ|đoàn|hội)|đảng bộ|tổ(?: dân phố| sản xuất| công đoàn)?|"
    r"thôn|khu(?: phố| dân cư)?|ấp|xóm|bản|đội|khối|phân đoàn)"
    rf" (?P<numbers>{_NUMBER}(?:{_BETWEEN}{_NUMBER})+)"
)
_UP_TO = re.compile(r"\s*[-–—]\s*|\s+(?:đến|tới)\s+")
_NEXT_NUMBER = re.compile(r"\s*(?:[,;&+]|\bvà\b)\s*(?:và )?")
_MOST_NUMBERED = 60
_KIND_BEGINNINGS = (
    (
        BodyKind.PRESS,
        r"bao |dai |tap chi|cong thong tin|trung tam truyen thong|ban tin|co quan bao",
    ),
    (BodyKind.UNION, r"doan |hoi |cong doan|lien doan|mat tran|uy ban mat tran|ub ?mttq|doan the|lien hiep"),
    (BodyKind.UNIT, r"chi bo|dang bo|dang uy|chi uy"),
)


def kinds_of_group(name: str) -> tuple[BodyKind, ...]:
    """Return the kinds of which a name means all, such as "Các chi, đảng bộ"; nothing when it is narrower.

    "Các chi bộ trường học" and "Các đơn vị liên quan" mean some of them, and it is not said which.
    """
    words = fold(name)
    if not is_group(name) or _VAGUE.search(words) or set(_WORD.findall(words)) - _PLAIN:
        return ()
    found = ((BodyKind.UNIT, _UNIT), (BodyKind.UNION, _UNION), (BodyKind.PRESS, _PRESS))
    return tuple(kind for kind, pattern in found if pattern.search(words))


def some_of_group(name: str, bodies: Sequence[Body]) -> tuple[Body, ...]:
    """Return the organisations that share the words by which a group is narrower than all of a kind."""
    wanted = {word for word in _WORD.findall(fold(name)) if len(word) >= _TOLD_APART} - _PLAIN
    shared = {body.id: len(wanted & set(_WORD.findall(fold(body.name)))) for body in bodies}
    most = max(shared.values(), default=0)
    return tuple(body for body in bodies if most and shared[body.id] == most)


def numbered_names(name: str) -> tuple[str, ...]:
    """Return the names of units that are told by their numbers together, such as "Chi bộ 1-3".

    Nothing when the name is of one unit, or of more than a plan would name so.
    """
    found = _NUMBERED.fullmatch(lower(tidy(name)))
    if found is None:
        return ()
    numbers: list[int] = []
    for part in _NEXT_NUMBER.split(found["numbers"].replace("số ", "")):
        ends = [number for each in _UP_TO.split(part) if (number := parse_ordinal(each)) is not None]
        if not ends or ends[-1] - ends[0] not in range(_MOST_NUMBERED):
            return ()
        numbers.extend(range(ends[0], ends[-1] + 1))
    several = tuple(f"{found['unit']} {number}" for number in dict.fromkeys(numbers))
    return several if len(several) > 1 else ()


def likely_kind(name: str) -> BodyKind:
    """Return what kind of organisation a name that the book lacks is likely to be; a department otherwise."""
    words = fold(name)
    found = (kind for kind, beginning in _KIND_BEGINNINGS if re.match(beginning, words))
    return next(found, BodyKind.DEPARTMENT)
