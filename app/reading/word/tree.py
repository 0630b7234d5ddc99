"""The elements of Word's XML by their names, in whichever namespace they stand."""

from xml.etree.ElementTree import Element

_OFF = frozenset({"0", "false", "off", "none"})
_MOST_DIGITS = 5
_MOST_NAMES = 5000


class _LocalNames(dict[str, str]):
    """Names of elements and attributes without their namespace, filled as they are met."""

    def __missing__(self, name: str) -> str:
        if len(self) >= _MOST_NAMES:
            self.clear()
        bare = self[name] = name.rpartition("}")[2]
        return bare


LOCAL = _LocalNames()
"""The name without its namespace for each full one, for loops that ask too often to call `local`."""


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return LOCAL[element.tag]


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child of that name, or None."""
    if element is not None:
        for each in element:
            if LOCAL[each.tag] == name:
                return each
    return None


def children(element: Element) -> dict[str, Element]:
    """Return the first child of each name."""
    return {LOCAL[each.tag]: each for each in reversed(element)}


def attribute(element: Element | None, name: str) -> str | None:
    """Return the attribute of that name."""
    if element is not None:
        for key, value in element.items():
            if LOCAL[key] == name:
                return value
    return None


def value_of(parent: Element | None, name: str) -> str:
    """Return what the child of that name says, or an empty string."""
    return attribute(child(parent, name), "val") or ""


def whole_number(text: str | None) -> int | None:
    """Return a number of few digits that a document may state, or None for anything else."""
    good = text is not None and text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    return int(text) if good and text is not None else None


def is_off(switch: Element) -> bool:
    """Tell whether a switch such as bold is set to no."""
    return (attribute(switch, "val") or "1").lower() in _OFF


def is_on(properties: Element | None, name: str) -> bool:
    """Tell whether a switch is set in some properties."""
    switch = child(properties, name)
    return switch is not None and not is_off(switch)
