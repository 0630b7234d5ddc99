"""The elements of Word's XML by their names, in whichever namespace they stand."""

from xml.etree.ElementTree import Element

_OFF = frozenset({"0", "false", "off", "none"})
_MOST_DIGITS = 5


class _LocalNames(dict[str, str]):
    """Names of elements without their namespace, filled as they are met."""

    def __missing__(self, tag: str) -> str:
        self[tag] = tag.rpartition("}")[2]
        return self[tag]


_LOCAL = _LocalNames()


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return _LOCAL[element.tag]


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child of that name, or None."""
    if element is not None:
        for each in element:
            if _LOCAL[each.tag] == name:
                return each
    return None


def attribute(element: Element | None, name: str) -> str | None:
    """Return the attribute of that name."""
    if element is None:
        return None
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), None)


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
