"""Targets in the words of a clause: "ít nhất 02 tin, bài", "100% chi bộ", "treo 50 băng rôn"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import takewhile
from typing import NamedTuple

from app.domain.quantity import Quantity
from app.reading.language.alternatives import Ending, Gated, MadeOf, any_of
from app.reading.language.folding import lower
from app.reading.language.vocabulary import ACTIVITY_VERBS
from app.reading.tasks import counted_units as counted
from app.reading.tasks.classify import DEED

_WORDED = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_BEHIND = r"(?<![\w/.,:%-]"
# Most numbers count nothing that has a name.
_TAIL = (
    r"(?P<share>\s*%(?P<up>\s+trở lên)?(?:\s+(?:số|các|tổng số))?)?\s*(?:\([^)\d]{1,20}\)\s*)?(?=[^\W\d_])"
)
# The first digit comes before the look behind it: a pattern that begins with letters is soon tried.
_DIGITS = rf"[0-9]{_BEHIND}\d)(?:\d{{0,2}}(?:\.\d{{3}})+|\d*(?:,\d+)?(?!\d|\s?/\s?\d))"
_IN_DIGITS = re.compile(rf"(?P<number>{_DIGITS}){_TAIL}")
_NUMBER = re.compile(rf"(?P<number>{_DIGITS}|{_BEHIND})(?:{'|'.join(_WORDED)})(?!\w)){_TAIL}")
_FLOOR = Ending(
    r"\b(?:(?:đạt |phấn đấu )?(?:ít nhất|tối thiểu|không dưới|không ít hơn|trên)|từ|hơn)\s+\Z",
    "ít nhất", "tối thiểu", "không dưới", "hơn", "trên", "từ",
)  # fmt: skip
_REACHED = Ending(
    r"\b(?:gồm|huy động|thu hút|mời|cử|cho|của|đến|tới|mỗi|với)\s+\Z",
    "gồm", "huy động", "thu hút", "mời", "cử", "cho", "của", "đến", "tới", "mỗi", "với",
)  # fmt: skip
_BESIDE_DEED = "được|thêm|khoảng|và|tặng|chéo|trực tiếp"
_DEED = re.compile(rf"\b(?:{DEED})(?:\s+(?:{_BESIDE_DEED}))?\s+\Z")
_MADE_OF_DEEDS = MadeOf(re.sub(r"\W", " ", " ".join((*ACTIVITY_VERBS, _BESIDE_DEED))))
_LEAD, _BEFORE = 40, 200
# "một" may be an article and "năm" a year.
_UNCLEAR = ("một", "năm")
# "từ 02 đến 03 buổi", "2 - 3 bài", "không quá 5 bài": a stretch or a ceiling is no plain target.
_STRETCH = Ending(
    r"(?:\d\s*(?:-|–|đến|tới|hoặc)\s*|không quá\s+|tối đa\s+|dưới\s+|thứ\s+|số\s+|khóa\s+|điều\s+|"
    r"tập\s+)\Z",
    "-", "–", "đến", "tới", "hoặc", "không quá", "tối đa", "dưới", "thứ", "số", "khóa", "điều", "tập",
)  # fmt: skip
_DIGIT = re.compile("[0-9]")
_SPELT = re.compile(rf" (?:{any_of(_WORDED)}) ")
_LOW_TO_HIGH = re.compile(
    rf"[0-9]{_BEHIND}\d)\d{{0,3}}\s*(?:-|–|đến|tới|hoặc)\s*\d{{1,4}}(?![\d.,/%])\s+(?=[^\W\d_])"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_MORE = "Việc này còn nêu số lượng khác «{words}»; hãy xem lại chỉ tiêu."
_FROM_TO = "Việc này nêu số lượng trong khoảng «{words}»; hãy đặt chỉ tiêu khi xem lại."
_AFTER_YEARS = ("điểm", "số", "tin", "hoạt động")
_RECALLED = Gated(
    r"(?:\bnăm \d{4}(?!\w)[^.;)]*|"
    r"(?:\bđã|\btrong đó có|\bcùng kỳ|\bkết quả(?=\s*(?::|đạt|có|là|cho thấy)))(?!\w)[^.;]*)\Z",
    "đã", "trong đó có", "năm ", "cùng kỳ", "kết quả",
)  # fmt: skip


class FoundQuantity(NamedTuple):
    """The amount that a clause asks for, or None; and what else it asks for, in a sentence."""

    target: Quantity | None
    why: str = ""


NO_TARGET = FoundQuantity(None)


def find_quantity(text: str) -> Quantity | None:
    """Return the first amount that a clause clearly asks for, or None."""
    words = lower(text)
    return next(_quantities(text, words, spelt=_may_spell(words)), None)


def find_target(text: str) -> FoundQuantity:
    """Return the first amount that a clause asks for, and tell of any other beside it."""
    words = lower(text)
    # Most clauses hold no number at all.
    spelt = _may_spell(words)
    if not spelt and _DIGIT.search(words) is None:
        return NO_TARGET
    told = _quantities(text, words, spelt=spelt)
    target = next(told, None)
    if target is not None:
        more = next((each for each in told if _counted(each) != _counted(target)), None)
        if more is not None:
            return FoundQuantity(target, _MORE.format(words=more.words))
    stretch = _stretch(text, words)
    if target is None and not stretch:
        return NO_TARGET
    return FoundQuantity(target, _FROM_TO.format(words=stretch) if stretch else "")


def _counted(each: Quantity) -> tuple[Decimal, str]:
    return each.amount, each.unit


def _quantities(text: str, words: str, *, spelt: bool) -> Iterator[Quantity]:
    """Yield the amounts of a clause; `spelt` tells that one may be told in words."""
    for found in (_NUMBER if spelt else _IN_DIGITS).finditer(words):
        if told := _quantity(text, words, found):
            yield told


def _stretch(text: str, words: str) -> str:
    """Return the words of an amount that is told as a stretch: "10-15 tin, bài"."""
    for found in _LOW_TO_HIGH.finditer(words):
        unit = counted.THING.match(words, found.end())
        if (
            unit
            and not _YEAR.match(words, found.start())
            and not _RECALLED.search(words[max(0, found.start() - _BEFORE) : found.start()])
        ):
            return text[found.start() : unit.end()]
    return ""


def _may_spell(words: str) -> bool:
    """Tell whether a number in words may ask for an amount: blanks stand round it, or a sign behind."""
    return "%" in words or "(" in words or _SPELT.search(f" {words} ") is not None


def _quantity(text: str, words: str, found: re.Match[str]) -> Quantity | None:
    """Return the amount that a number in a clause is, or None where it counts nothing to be reached."""
    # Many count only time.
    if counted.NEVER.match(words, found.end()):
        return None
    lead = words[max(0, found.start() - _LEAD) : found.start()]
    floor = _FLOOR.search(lead)
    begin = found.start() - len(floor[0]) if floor else found.start()
    units = (each.match(words, found.end()) for each in _allowed(found, lead, floored=bool(floor)))
    named = next((told for unit in units if unit and (told := _name(text, unit, bool(found["share"])))), "")
    if not named or not _is_sound(amount := _amount(found["number"]), found, named):
        return None
    before = words[max(0, begin - _BEFORE) : begin]
    if _STRETCH.search(before) or _RECALLED.search(before):
        return None
    said = text[begin : found.end() + len(named)]
    return Quantity(said, amount, f"% {named}" if found["share"] else named, bool(floor or found["up"]))


def _allowed(found: re.Match[str], lead: str, *, floored: bool) -> Iterator[re.Pattern[str]]:
    """Yield what a number may count, as freely as the words before it are clear.

    Things that offices make are known by themselves; people and bodies where the clause turns to them,
    not where it only tells how many there are; any other noun where a deed or a floor stands before it.
    """
    spelt, share = not found["number"][0].isdigit(), bool(found["share"])
    known = floored or bool(_DEED.search(lead, _MADE_OF_DEEDS.begin(lead, 0, len(lead))))
    if spelt and not (floored or (known and found["number"] not in _UNCLEAR)):
        return
    if not share:
        yield counted.THING
    if known or share or _REACHED.search(lead):
        yield counted.GROUP
    if (known or share) and not spelt:
        yield counted.ANYTHING


def _name(text: str, unit: re.Match[str], share: bool) -> str:
    """Return a unit as the clause writes it, without the proper name that may follow it.

    A share is that of all of a kind, even where that is written with a capital: "100% Chi bộ".
    """
    words = text[unit.start() : unit.end()].split(" ")
    if text.isupper():
        return " ".join(words)
    kept = 1 if share and unit.re is counted.GROUP else 0
    return " ".join([*words[:kept], *takewhile(lambda word: not word[0].isupper(), words[kept:])])


def _is_sound(amount: Decimal, found: re.Match[str], unit: str) -> bool:
    year = 1900 <= amount <= 2100 and "." not in found["number"] and unit in _AFTER_YEARS
    return amount > 0 and not year and not (found["share"] and amount > 100)


def _amount(number: str) -> Decimal:
    if number in _WORDED:
        return Decimal(_WORDED[number])
    return Decimal(number.replace(".", "").replace(",", "."))
