"""How runs of a Word document look: bold, in capitals, hidden, by themselves and by their styles."""

from typing import NamedTuple
from xml.etree.ElementTree import Element

from app.reading.files.old_letters import OldLetters, set_of_font
from app.reading.word.symbols import is_symbol_font
from app.reading.word.tree import LOCAL, attribute, is_off

_SWITCHES = {"b": 0, "caps": 1, "smallCaps": 2, "vanish": 3}
_BOLD_FACE = (" bold", "-bold", " black")

Switch = bool | None


class Told(NamedTuple):
    """What some run properties, or a chain of styles, say; None where they say nothing."""

    bold: Switch = None
    capitals: Switch = None
    small_capitals: Switch = None
    hidden: Switch = None
    font: str = ""
    style: str = ""


class Looks(NamedTuple):
    """How a run is printed.

    `letters` is the set from before Unicode that its font draws; `signs` tells that it draws signs instead.
    """

    bold: bool = False
    capitals: bool = False
    hidden: bool = False
    font: str = ""
    letters: OldLetters | None = None
    signs: bool = False


def told_by(properties: Element | None) -> Told:
    """Return what some run properties say."""
    if properties is None or not len(properties):
        return NOTHING
    switches: list[Switch] = [None, None, None, None]
    font = style = ""
    for each in properties:
        kind = LOCAL[each.tag]
        if kind in _SWITCHES:
            switches[_SWITCHES[kind]] = not is_off(each)
        elif kind == "rFonts":
            font = attribute(each, "ascii") or attribute(each, "hAnsi") or ""
        elif kind == "rStyle":
            style = attribute(each, "val") or ""
    if font.lower().endswith(_BOLD_FACE) and switches[0] is None:
        switches[0] = True
    bold, capitals, small, hidden = switches
    return Told(bold, capitals, small, hidden, font, style)


def over(base: Told, later: Told) -> Told:
    """Return what holds where one says something after another."""
    if later is NOTHING:
        return base
    return Told(
        base.bold if later.bold is None else later.bold,
        base.capitals if later.capitals is None else later.capitals,
        base.small_capitals if later.small_capitals is None else later.small_capitals,
        base.hidden if later.hidden is None else later.hidden,
        later.font or base.font,
    )


def looks_of(paragraph: Told, character: Told, own: Told, around: str = "") -> Looks:
    """Return how a run looks by its paragraph's style, its character style and what is set on it.

    A switch that both styles set is off again, as Word has it: strong words stand out of a bold heading.
    `around` is the font of a run that this one stands in.
    """
    font = own.font or character.font or paragraph.font or around
    return Looks(
        _settled(paragraph.bold, character.bold, own.bold),
        _settled(paragraph.capitals, character.capitals, own.capitals)
        or _settled(paragraph.small_capitals, character.small_capitals, own.small_capitals),
        _settled(paragraph.hidden, character.hidden, own.hidden),
        font,
        set_of_font(font),
        is_symbol_font(font),
    )


def _settled(paragraph: Switch, character: Switch, own: Switch) -> bool:
    return bool(paragraph) != bool(character) if own is None else own


NOTHING = Told()
