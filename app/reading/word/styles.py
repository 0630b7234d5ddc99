"""What Word's styles say of a paragraph: outline level, bold, centred, and its list."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from app.reading.word.looks import NOTHING, Told, over, told_by
from app.reading.word.tree import LOCAL, attribute, child, local, value_of, whole_number

_BASE_STEPS = 12
_CONTENTS = re.compile(r"toc (?:\d|heading)|table of (?:figures|contents)|contents (?:\d|heading)")


@dataclass(frozen=True)
class Style:
    """What holds for a paragraph: `numbering` is its list id and level, where it has one.

    `listed_by` is the style that gives the list, empty where the paragraph itself does. `contents` tells
    that the style is one of those that Word sets a table of contents in.
    """

    level: int | None = None
    centred: bool = False
    numbering: tuple[str, int] | None = None
    listed_by: str = ""
    looks: Told = NOTHING
    contents: bool = False
    heads_contents: bool = False


class Styles:
    """The styles of one document."""

    def __init__(self, root: Element | None) -> None:
        """Read styles.xml, or nothing when the document has none."""
        self._elements: dict[str, Element] = {}
        self._named_before: dict[str, Style] = {}
        self._characters: dict[str, Told] = {}
        defaults = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr")
        self._plain = Style(looks=told_by(defaults)._replace(style=""))
        for element in root if root is not None else ():
            if local(element) == "style" and (name := attribute(element, "styleId")):
                self._elements[name] = element
        default = next((name for name, each in self._elements.items() if _is_default(each)), "")
        self._plain = self._named(default)
        self._named_before.clear()

    def of(self, properties: Element | None) -> Style:
        """Return what holds for a paragraph with these properties."""
        if properties is None:
            return self._plain
        name = value_of(properties, "pStyle")
        return _overlay(self._named(name) if name else self._plain, properties)

    def of_characters(self, name: str) -> Told:
        """Return what a character style says of the runs that name it."""
        if not name:
            return NOTHING
        if name not in self._characters:
            told = NOTHING
            for element in self._chain(name):
                told = over(told, told_by(child(element, "rPr")))
            self._characters[name] = told
        return self._characters[name]

    def _named(self, name: str) -> Style:
        if name not in self._named_before:
            style = self._plain
            for element in self._chain(name):
                style = _with(style, element)
            self._named_before[name] = style
        return self._named_before[name]

    def _chain(self, name: str) -> Iterable[Element]:
        """Return a style and those it is based on, the last of them first."""
        chain: list[Element] = []
        while (element := self._elements.get(name)) is not None and len(chain) < _BASE_STEPS:
            chain.append(element)
            name = value_of(element, "basedOn")
        return reversed(chain)


def _with(style: Style, element: Element) -> Style:
    """Return a style with what the one that is based on it says."""
    properties = child(element, "pPr")
    style = _overlay(style, properties) if properties is not None else style
    if child(properties, "numPr") is not None:
        style = replace(style, listed_by=attribute(element, "styleId") or "")
    words = value_of(element, "name").lower()
    if words.startswith("heading ") and (depth := whole_number(words[8:])):
        style = replace(style, level=min(depth, 9) - 1)
    return replace(
        style,
        looks=over(style.looks, told_by(child(element, "rPr"))),
        contents=bool(_CONTENTS.match(words)),
        heads_contents=words in ("toc heading", "contents heading"),
    )


def _is_default(style: Element) -> bool:
    """Tell whether a style is what paragraphs have that name none."""
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on")


def _overlay(style: Style, properties: Element) -> Style:
    """Return a style with what some paragraph properties set beside it."""
    level, centred, numbering, listed_by = style.level, style.centred, style.numbering, style.listed_by
    for each in properties:
        kind = LOCAL[each.tag]
        if kind == "outlineLvl" and (depth := whole_number(attribute(each, "val"))) is not None:
            level = depth if depth < 9 else None
        elif kind == "jc":
            centred = attribute(each, "val") == "center"
        elif kind == "numPr":
            numbering, listed_by = _numbering(numbering, each), ""
    if (level, centred, numbering, listed_by) == (
        style.level, style.centred, style.numbering, style.listed_by,
    ):  # fmt: skip
        return style
    return replace(style, level=level, centred=centred, numbering=numbering, listed_by=listed_by)


def _numbering(before: tuple[str, int] | None, listed: Element) -> tuple[str, int] | None:
    name, at = before or ("", 0)
    name = value_of(listed, "numId") or name
    depth = whole_number(value_of(listed, "ilvl"))
    return (name, at if depth is None else depth) if name and name != "0" else None
