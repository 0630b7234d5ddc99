"""The labels that Word's lists print before paragraphs, rebuilt from numbering.xml."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from app.domain.numerals import to_roman
from app.reading.word.tree import attribute, child, is_on, local, value_of, whole_number

_PLACE = re.compile(r"%(\d)")
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_LEVELS = 9
_SIGNS = ("-", "+", "*", "–", "—", "•")

_Levels = Mapping[int, Element]


class Numbering:
    """The lists of one document with where each stands; paragraphs must be asked for in their order."""

    def __init__(self, root: Element | None) -> None:
        """Read numbering.xml, or nothing when the document has none."""
        self._levels: dict[str, dict[int, Element]] = {}
        self._lists: dict[str, str] = {}
        self._own: dict[str, dict[int, Element]] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._begun: set[tuple[str, int]] = set()
        self._counts: dict[str, list[int | None]] = {}
        self._merged: dict[str, _Levels] = {}
        lists = list(root) if root is not None else []
        same = _same_by_style(lists)
        for element in lists:
            if local(element) == "abstractNum":
                self._levels[attribute(element, "abstractNumId") or ""] = _levels_of(element)
            elif local(element) == "num":
                self._read_list(element, same)

    def label(self, styled: tuple[str, int] | None, listed_by: str = "") -> str:
        """Return the label of the next paragraph with this list and level, or an empty string.

        `listed_by` names the style that gives the list: then the level linked to that style is meant.
        """
        if styled is None:
            return ""
        number, depth = styled
        abstract = self._lists.get(number)
        levels = self._levels_for(number)
        if listed_by:
            depth = next((at for at, level in levels.items() if _linked(level) == listed_by), depth)
        if abstract is None or depth not in levels:
            return ""
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        self._step(counts, number, levels, depth)
        return _format(levels, counts, depth)

    def _levels_for(self, number: str) -> _Levels:
        if number not in self._merged:
            shared = self._levels.get(self._lists.get(number, ""), {})
            self._merged[number] = shared | self._own.get(number, {})
        return self._merged[number]

    def _read_list(self, element: Element, same: Mapping[str, str]) -> None:
        number = attribute(element, "numId") or ""
        abstract = value_of(element, "abstractNumId")
        self._lists[number] = same.get(abstract, abstract)
        for override in element:
            depth = whole_number(attribute(override, "ilvl"))
            if local(override) != "lvlOverride" or depth is None or depth >= _LEVELS:
                continue
            start = whole_number(value_of(override, "startOverride"))
            if start is not None:
                self._starts[number, depth] = start
            if (level := child(override, "lvl")) is not None:
                self._own.setdefault(number, {})[depth] = level

    def _step(self, counts: list[int | None], number: str, levels: _Levels, depth: int) -> None:
        before = counts[depth]
        start = self._starts.get((number, depth))
        begins = start is not None and (number, depth) not in self._begun
        self._begun.add((number, depth))
        if before is None or begins:
            counts[depth] = _start(levels[depth]) if start is None else start
        else:
            counts[depth] = before + 1
        for deeper in range(depth + 1, _LEVELS):
            if deeper not in levels or _restarts_after(levels[deeper], depth):
                counts[deeper] = None
        for higher in range(depth):
            if counts[higher] is None:
                counts[higher] = _start(levels[higher]) if higher in levels else 1


def _same_by_style(lists: list[Element]) -> dict[str, str]:
    """Return which lists only name a style of lists, with the list that defines that style."""
    defined = {
        style: attribute(each, "abstractNumId") for each in lists if (style := value_of(each, "styleLink"))
    }
    return {
        attribute(each, "abstractNumId") or "": target
        for each in lists
        if (target := defined.get(value_of(each, "numStyleLink")))
    }


def _levels_of(abstract: Element) -> dict[int, Element]:
    levels: dict[int, Element] = {}
    for level in abstract:
        depth = whole_number(attribute(level, "ilvl")) if local(level) == "lvl" else None
        if depth is not None and depth < _LEVELS:
            levels[depth] = level
    return levels


def _linked(level: Element) -> str:
    return value_of(level, "pStyle")


def _start(level: Element) -> int:
    start = whole_number(value_of(level, "start"))
    return 1 if start is None else start


def _restarts_after(level: Element, depth: int) -> bool:
    """Tell whether a level counts anew after a paragraph of a higher one; Word may be told from which."""
    told = whole_number(value_of(level, "lvlRestart"))
    return told is None or depth < told


def _format(levels: _Levels, counts: list[int | None], depth: int) -> str:
    level = levels[depth]
    text, kind = value_of(level, "lvlText"), _kind(level)
    if kind == "bullet":
        # Symbol fonts put their signs where no letters are; any of them is a point.
        return text if text in _SIGNS else ("•" if text.strip() else "")
    legal = is_on(level, "isLgl")

    def written(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        value = counts[place] if 0 <= place < _LEVELS else None
        shown = _kind(levels[place]) if place in levels else "decimal"
        return _number(1 if value is None else value, "decimal" if legal and shown != "none" else shown)

    return _PLACE.sub(written, text).strip()


def _kind(level: Element) -> str:
    """Return how a level writes its numbers; a newer form stands beside the one for older programs."""
    if kind := value_of(level, "numFmt"):
        return kind
    choices = child(level, "AlternateContent")
    return value_of(child(choices, "Fallback"), "numFmt") or "decimal"


def _number(value: int, kind: str) -> str:
    if kind in ("none", "bullet"):
        return ""
    if kind in ("upperRoman", "lowerRoman") and 1 <= value <= 3999:
        roman = to_roman(value)
        return roman if kind == "upperRoman" else roman.lower()
    if kind in ("upperLetter", "lowerLetter") and value >= 1:
        letter = _ALPHABET[(value - 1) % 26] * ((value - 1) // 26 + 1)
        return letter.upper() if kind == "upperLetter" else letter
    if kind == "decimalZero":
        return f"{value:02d}"
    return str(value)
