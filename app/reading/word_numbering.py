"""The labels that Word's lists print before paragraphs, rebuilt from numbering.xml."""

import re
from xml.etree.ElementTree import Element

from app.domain.numerals import to_roman
from app.reading.word_styles import attribute, child, local

_PLACE = re.compile(r"%(\d)")
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_LEVELS = 9


class Numbering:
    """The lists of one document with where each stands; paragraphs must be asked for in their order."""

    def __init__(self, root: Element | None) -> None:
        """Read numbering.xml, or nothing when the document has none."""
        self._levels: dict[str, dict[int, Element]] = {}
        self._lists: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._own: dict[tuple[str, int], Element] = {}
        linked: dict[str, str] = {}
        wanting: dict[str, str] = {}
        for element in root if root is not None else ():
            if local(element) == "abstractNum":
                name = attribute(element, "abstractNumId") or ""
                self._levels[name] = _levels_of(element)
                _note_link(element, "styleLink", linked, name, by_style=True)
                _note_link(element, "numStyleLink", wanting, name, by_style=False)
            elif local(element) == "num":
                self._read_list(element)
        for name, style in wanting.items():
            self._levels[name] = self._levels[name] or self._levels.get(linked.get(style, ""), {})

    def label(self, styled: tuple[str, int] | None) -> str:
        """Return the label of the next paragraph with this list and level, or an empty string."""
        if styled is None:
            return ""
        number, depth = styled
        abstract = self._lists.get(number)
        levels = self._levels.get(abstract or "", {})
        own = {at: self._own[number, at] for at in range(_LEVELS) if (number, at) in self._own}
        levels = {**levels, **own} if own else levels
        if abstract is None or depth not in levels:
            return ""
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        self._step(counts, number, levels, depth)
        return _format(levels, counts, depth)

    def _read_list(self, element: Element) -> None:
        number = attribute(element, "numId") or ""
        abstract = child(element, "abstractNumId")
        self._lists[number] = (attribute(abstract, "val") or "") if abstract is not None else ""
        for override in element:
            if local(override) != "lvlOverride":
                continue
            depth = attribute(override, "ilvl") or "0"
            start, level = child(override, "startOverride"), child(override, "lvl")
            value = (attribute(start, "val") or "1") if start is not None else ""
            if depth.isdigit() and value.isdigit():
                self._starts[number, int(depth)] = int(value)
            if depth.isdigit() and level is not None:
                self._own[number, int(depth)] = level

    def _step(self, counts: list[int | None], number: str, levels: dict[int, Element], depth: int) -> None:
        override = self._starts.pop((number, depth), None)
        before = counts[depth]
        start = _start(levels[depth])
        counts[depth] = override if override is not None else (start if before is None else before + 1)
        for deeper in range(depth + 1, _LEVELS):
            if deeper not in levels or _restarts_after(levels[deeper], deeper, depth):
                counts[deeper] = None
        for higher in range(depth):
            if counts[higher] is None:
                counts[higher] = _start(levels[higher]) if higher in levels else 1


def _levels_of(abstract: Element) -> dict[int, Element]:
    levels: dict[int, Element] = {}
    for level in abstract:
        depth = attribute(level, "ilvl") or ""
        if local(level) == "lvl" and depth.isdigit() and int(depth) < _LEVELS:
            levels[int(depth)] = level
    return levels


def _note_link(abstract: Element, name: str, links: dict[str, str], number: str, *, by_style: bool) -> None:
    """Note by which style a list lends its levels, or has them lent."""
    link = child(abstract, name)
    style = (attribute(link, "val") or "") if link is not None else ""
    if style:
        key, value = (style, number) if by_style else (number, style)
        links[key] = value


def _restarts_after(level: Element, depth: int, stepped: int) -> bool:
    """Tell whether a level counts anew once a higher one went on; by itself it does after each of them."""
    restart = child(level, "lvlRestart")
    value = (attribute(restart, "val") or "") if restart is not None else ""
    return not value.isdigit() or stepped < min(int(value), depth)


def _start(level: Element) -> int:
    start = child(level, "start")
    value = (attribute(start, "val") or "1") if start is not None else "1"
    return int(value) if value.isdigit() else 1


def _format(levels: dict[int, Element], counts: list[int | None], depth: int) -> str:
    level = levels[depth]
    pattern, kind = child(level, "lvlText"), _kind(level)
    text = (attribute(pattern, "val") or "") if pattern is not None else ""
    if kind == "none":
        return ""
    if kind == "bullet":
        # Symbol fonts put their signs where no letters are; any of them is a point.
        return text if text in ("-", "+", "*", "–", "•") else ("•" if text.strip() else "")
    legal = child(level, "isLgl") is not None

    def written(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        value = counts[place] if 0 <= place < _LEVELS else None
        shown = "decimal" if legal or place not in levels else _kind(levels[place])
        return _number(value or 1, shown)

    return _PLACE.sub(written, text).strip()


def _kind(level: Element) -> str:
    kind = child(level, "numFmt")
    return (attribute(kind, "val") or "decimal") if kind is not None else "decimal"


def _number(value: int, kind: str) -> str:
    if kind in ("upperRoman", "lowerRoman") and 1 <= value <= 3999:
        roman = to_roman(value)
        return roman if kind == "upperRoman" else roman.lower()
    if kind in ("upperLetter", "lowerLetter") and value >= 1:
        letter = _ALPHABET[(value - 1) % 26] * ((value - 1) // 26 + 1)
        return letter.upper() if kind == "upperLetter" else letter
    if kind == "decimalZero":
        return f"{value:02d}"
    return str(value)
