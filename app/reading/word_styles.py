"""What Word's styles say of a paragraph: outline level, bold, centred, and its list."""

from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from app.reading.word_fonts import Run

_OFF = frozenset({"0", "false", "off", "none"})
_BASE_STEPS = 12
_CONTENTS = ("toc ", "table of figures")


@dataclass(frozen=True)
class Style:
    """What holds for a paragraph: `numbering` is its list id and level, where it has one.

    `capitals` and `hidden` are how its letters are shown; `contents` tells a line of a table of contents.
    """

    level: int | None = None
    bold: bool = False
    centred: bool = False
    numbering: tuple[str, int] | None = None
    font: str = ""
    capitals: bool = False
    hidden: bool = False
    contents: bool = False


_NOTHING = Style()


class Styles:
    """The styles of one document, of paragraphs and of stretches of text."""

    def __init__(self, root: Element | None) -> None:
        """Read styles.xml, or nothing when the document has none."""
        self._elements: dict[str, Element] = {}
        self._plain = Style(font=_default_font(root))
        for element in root if root is not None else ():
            if local(element) == "style" and (name := attribute(element, "styleId")):
                self._elements[name] = element
        default = next((name for name, each in self._elements.items() if _is_default(each)), "")
        self._plain = self._named(default)
        self._letters: dict[str, Style] = {}

    def of_letters(self, run: Element, like: Run) -> Run | None:
        """Return how a stretch of text is shown within what surrounds it, or None when it is hidden."""
        named = child(run, "rStyle")
        name = (attribute(named, "val") or "") if named is not None else ""
        if name and name not in self._letters:
            self._letters[name] = self._named(name)
        style = self._letters[name] if name else _NOTHING
        if style.hidden or is_on(run, "vanish"):
            return None
        return Run(
            "",
            _switch(run, "b", otherwise=style.bold),
            font_of(run) or like.font,
            _switch(run, "caps", otherwise=style.capitals or like.capitals),
        )

    def of(self, properties: Element | None) -> Style:
        """Return what holds for a paragraph with these properties."""
        if properties is None:
            return self._plain
        named = child(properties, "pStyle")
        style = self._named(attribute(named, "val") or "") if named is not None else self._plain
        return _overlay(style, properties)

    def _named(self, name: str) -> Style:
        chain: list[Element] = []
        while (element := self._elements.get(name)) is not None and len(chain) < _BASE_STEPS:
            chain.append(element)
            base = child(element, "basedOn")
            name = (attribute(base, "val") or "") if base is not None else ""
        style = self._plain
        for element in reversed(chain):
            properties = child(element, "pPr")
            style = _overlay(style, properties) if properties is not None else style
            shown = child(element, "name")
            words = (attribute(shown, "val") or "").lower() if shown is not None else ""
            if words.startswith("heading ") and words[8:].isdigit():
                style = replace(style, level=int(words[8:]) - 1)
            elif words.startswith(_CONTENTS):
                style = replace(style, contents=True)
            style = _with_letters(style, child(element, "rPr"))
        return style


def _with_letters(style: Style, run: Element | None) -> Style:
    """Return a style with what some run properties set beside it."""
    if run is None:
        return style
    return replace(
        style,
        bold=_switch(run, "b", otherwise=style.bold),
        capitals=_switch(run, "caps", otherwise=style.capitals),
        hidden=_switch(run, "vanish", otherwise=style.hidden),
        font=font_of(run) or style.font,
    )


def _switch(properties: Element, name: str, *, otherwise: bool) -> bool:
    """Tell whether a switch is set, or what it inherits where the properties do not have it."""
    switch = child(properties, name)
    return otherwise if switch is None else (attribute(switch, "val") or "1") not in _OFF


def font_of(properties: Element | None) -> str:
    """Return the font that some run properties name for Western letters, or nothing."""
    fonts = child(properties, "rFonts") if properties is not None else None
    if fonts is None:
        return ""
    return attribute(fonts, "ascii") or attribute(fonts, "hAnsi") or ""


def _is_default(style: Element) -> bool:
    """Tell whether a style is what paragraphs have that name none."""
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on")


def _default_font(root: Element | None) -> str:
    found: Element | None = root
    for name in ("docDefaults", "rPrDefault", "rPr"):
        found = child(found, name) if found is not None else None
    return font_of(found)


def _overlay(style: Style, properties: Element) -> Style:
    """Return a style with what some paragraph properties set beside it."""
    for each in properties:
        kind = _LOCAL[each.tag]
        if kind == "outlineLvl" and (level := attribute(each, "val") or "").isdigit():
            style = replace(style, level=int(level) if int(level) < 9 else None)
        elif kind == "jc":
            style = replace(style, centred=attribute(each, "val") == "center")
        elif kind == "numPr":
            style = replace(style, numbering=_numbering(style, each))
    return style


def _numbering(style: Style, listed: Element) -> tuple[str, int] | None:
    number, indent = child(listed, "numId"), child(listed, "ilvl")
    name = (attribute(number, "val") if number is not None else None) or (style.numbering or ("", 0))[0]
    depth = (attribute(indent, "val") or "") if indent is not None else ""
    at = int(depth) if depth.isdigit() else (style.numbering or ("", 0))[1]
    return (name, at) if name and name != "0" else None


class _LocalNames(dict[str, str]):
    """Names of elements without their namespace, filled as they are met."""

    def __missing__(self, tag: str) -> str:
        self[tag] = tag.rpartition("}")[2]
        return self[tag]


_LOCAL = _LocalNames()


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return _LOCAL[element.tag]


def child(element: Element, name: str) -> Element | None:
    """Return the first child of that name, in whichever namespace."""
    for each in element:
        if _LOCAL[each.tag] == name:
            return each
    return None


def attribute(element: Element, name: str) -> str | None:
    """Return the attribute of that name, in whichever namespace."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), None)


def is_on(properties: Element | None, name: str) -> bool:
    """Tell whether a switch such as bold is set in some properties."""
    switch = child(properties, name) if properties is not None else None
    return switch is not None and (attribute(switch, "val") or "1") not in _OFF
