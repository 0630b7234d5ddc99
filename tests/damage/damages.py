"""Ways in which a file is damaged, all drawn from one chance so that a number names a damage.

A file is damaged in its bytes; a package also in the bytes of one of its parts, in the elements of one so
that its XML stays whole, and in what its directory says; a text also in its lines, numbers and encoding.
"""

import io
import random
import re
import struct
import zipfile
from collections.abc import Callable
from xml.etree import ElementTree

Damage = Callable[[bytes, random.Random], bytes]
_TAG = re.compile(rb"<[^<>]{1,200}>")
_VALUE = re.compile(rb'"[^"<>]{0,80}"')
_DIGITS = re.compile(r"\d+")
ODD_VALUES = (
    "", "-1", "0", "1", "2147483648", "-2147483649", "99999999999999999999", "1e309", "NaN", "²", "٣",
    "true", "9" * 5000, "x" * 70_000, "A1:XFD1048576", "XFD1048576", "\u200b", "../../x", "%9%9%9", "none",
)  # fmt: skip
_ODD_BYTES = (
    b"\0", b"\xff", b"\r", b"\x1a", b"\xef\xbb\xbf", b"\xed\xa0", b"&#0;", b"&#xD800;", b"]]>", b"<!--",
    b"=cmd|", b"<!DOCTYPE x>", b"\xf4\x90\x80\x80", b"\xe2\x80\xa8",
)  # fmt: skip
_ODD_NUMBERS = (
    "0",
    "00",
    "99",
    "31",
    "13",
    "366",
    "9999",
    "10000",
    "999999999999",
    "9" * 400,
    "²",
    "٣",
    "1.000.000",
)
_ENCODINGS = (
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "utf-7",
    "utf-8-sig",
    "cp1258",
    "latin-1",
    "cp437",
)
_WEIRD = (
    b"\0\0\0\0",
    b"\xff\xff\xff\xff",
    b"\xff\xff\xff\x7f",
    b"\0\0\0\x80",
    b"\x01\0\0\0",
    b"\xfe\xca\0\0",
)

_SPACES = {
    "": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    **{name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "table", "text")},
}
"""Prefixes to keep: some readers know elements by them."""
for _prefix, _space in _SPACES.items():
    ElementTree.register_namespace(_prefix, _space)


def flip(data: bytes, chance: random.Random) -> bytes:
    """Change some bytes, or single bits."""
    changed = bytearray(data)
    bits = chance.random() < 0.5
    for _ in range(chance.randint(1, 30) if changed else 0):
        place = chance.randrange(len(changed))
        changed[place] = changed[place] ^ (1 << chance.randrange(8)) if bits else chance.randrange(256)
    return bytes(changed)


def cut(data: bytes, chance: random.Random) -> bytes:
    """Leave out what follows a place, or what stands between two."""
    start = chance.randrange(len(data) + 1)
    return data[:start] + (data[start + chance.randint(1, 4000) :] if chance.random() < 0.5 else b"")


def double(data: bytes, chance: random.Random) -> bytes:
    """Put a piece in again, somewhere."""
    start, place = chance.randrange(len(data) + 1), chance.randrange(len(data) + 1)
    piece = data[start : start + chance.randint(1, 4000)] * chance.choice((1, 1, 2, 50))
    return data[:place] + piece + data[place:]


def stain(data: bytes, chance: random.Random) -> bytes:
    """Put odd bytes in."""
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(len(data) + 1)
        data = data[:place] + chance.choice(_ODD_BYTES) * chance.choice((1, 1, 300)) + data[place:]
    return data


def swap_tags(data: bytes, chance: random.Random) -> bytes:
    """Drop, double or exchange elements' tags, and give attributes odd values."""
    tags = [found.span() for found in _TAG.finditer(data)]
    if not tags:
        return flip(data, chance)
    for _ in range(chance.randint(1, 6)):
        (start, end), (other, stop) = chance.choice(tags), chance.choice(tags)
        tag = data[start:end]
        instead = chance.choice((b"", data[other:stop], tag * 2, _VALUE.sub(_odd(chance), tag)))
        data = data[:start] + instead + data[end:]
    return data


def _odd(chance: random.Random) -> Callable[[re.Match[bytes]], bytes]:
    return lambda _: b'"' + chance.choice(ODD_VALUES).encode() + b'"'


def recode(data: bytes, chance: random.Random) -> bytes:
    """Write a text in another encoding, whatever it says of itself."""
    return data.decode("utf-8", "replace").encode(chance.choice(_ENCODINGS), "replace")


# --- elements: the XML stays whole ------------------------------------------------------------------------


def change_elements(data: bytes, chance: random.Random) -> bytes:
    """Drop, double, move, rename, wrap and re-value elements."""
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError:
        return swap_tags(data, chance)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        chance.choice(_ELEMENT_CHANGES)(root, chance)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _pair(
    root: ElementTree.Element, chance: random.Random
) -> tuple[ElementTree.Element, ElementTree.Element]:
    """Return an element with children, and one of them."""
    parents = [each for each in root.iter() if len(each)] or [root]
    parent = chance.choice(parents)
    return parent, chance.choice(list(parent) or [ElementTree.SubElement(parent, "x")])


_SMALL, _LARGE = 200, 5_000
"""Elements within one: many copies are made of small ones only, so that none grows without end."""


def _drop(root: ElementTree.Element, chance: random.Random) -> None:
    parent, element = _pair(root, chance)
    parent.remove(element)


def _double(root: ElementTree.Element, chance: random.Random) -> None:
    parent, element = _pair(root, chance)
    size = sum(1 for _ in element.iter())
    for _ in range(chance.choice((1, 1, 3, 40)) if size < _SMALL else int(size < _LARGE)):
        parent.insert(chance.randrange(len(parent) + 1), element)


def _move(root: ElementTree.Element, chance: random.Random) -> None:
    parent, element = _pair(root, chance)
    inside = set(element.iter())
    other = chance.choice([each for each in root.iter() if each not in inside] or [root])
    parent.remove(element)
    other.insert(chance.randrange(len(other) + 1), element)


def _shuffle(root: ElementTree.Element, chance: random.Random) -> None:
    parent, _ = _pair(root, chance)
    children = list(parent)
    chance.shuffle(children)
    parent[:] = children


def _rename(root: ElementTree.Element, chance: random.Random) -> None:
    elements = list(root.iter())
    chance.choice(elements).tag = chance.choice(elements).tag


def _wrap(root: ElementTree.Element, chance: random.Random) -> None:
    parent, element = _pair(root, chance)
    tag = chance.choice(list(root.iter())).tag
    place = list(parent).index(element)
    parent.remove(element)
    for _ in range(chance.choice((1, 2, 30, 250))):
        around = ElementTree.Element(tag)
        around.append(element)
        element = around
    parent.insert(place, element)


def _value(root: ElementTree.Element, chance: random.Random) -> None:
    told = [each for each in root.iter() if each.attrib]
    if told:
        element = chance.choice(told)
        element.set(chance.choice(list(element.attrib)), chance.choice(ODD_VALUES))


def _text(root: ElementTree.Element, chance: random.Random) -> None:
    written = [each for each in root.iter() if each.text]
    if written:
        chance.choice(written).text = chance.choice((*ODD_VALUES, None, "\n", "a\u2028b", "\U0010ffff"))


_ELEMENT_CHANGES = (_drop, _double, _move, _shuffle, _rename, _wrap, _value, _value, _value, _text)


# --- packages ---------------------------------------------------------------------------------------------


def claim(data: bytes, chance: random.Random) -> bytes:
    """Let the directory of a package, or the heads of its parts, say something else."""
    changed = bytearray(data)
    signs = [found.start() for found in re.finditer(rb"PK\x01\x02|PK\x03\x04|PK\x05\x06", data)]
    for _ in range(chance.randint(1, 3)):
        place = chance.choice(signs) + 4 + 2 * chance.randrange(20)
        odd = chance.choice((*_WEIRD, struct.pack("<H", chance.randrange(1 << 16))))
        changed[place : place + len(odd)] = odd
    return bytes(changed)


def exchange_parts(data: bytes, chance: random.Random) -> bytes:
    """Leave a part out, empty it, put another in its place, name it otherwise or hold it twice."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        chosen, other = chance.choice(names), chance.choice(names)
        way = chance.randrange(5)
        for name in names:
            content = old.read(name)
            if name != chosen:
                new.writestr(name, content)
            elif way == 1:
                new.writestr(name, b"")
            elif way == 2:
                new.writestr(name, old.read(other))
            elif way == 3:
                new.writestr(chance.choice(("..\\", "/", "a/../", "")) + name.upper(), content)
            elif way == 4:
                new.writestr(name, content)
                new.writestr(f"{name}/", b"x")
    return packed.getvalue()


def _in_a_part(data: bytes, chance: random.Random) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        parts = [name for name in old.namelist() if name.endswith((".xml", ".rels"))]
        weights = [len(old.read(name)) for name in parts]
        chosen = chance.choices(parts, weights)[0] if chance.random() < 0.7 else chance.choice(parts)
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, chance.choice(WITHIN)(content, chance) if name == chosen else content)
    return packed.getvalue()


# --- texts ------------------------------------------------------------------------------------------------


def change_lines(data: bytes, chance: random.Random) -> bytes:
    """Shuffle, drop, join, double and lengthen the lines of a text."""
    lines = data.decode("utf-8", "replace").split("\n")
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(lines))
        end = start + chance.randint(1, 30)
        block = lines[start:end]
        chance.shuffle(block)
        lines[start:end] = chance.choice(
            (
                [],
                block,
                block * 2,
                [" ".join(block)],
                ["".join(block) * 30],
                ["\t".join(block)],
                [each[::-1] for each in block],
            )
        )
        lines = lines or [""]
    return chance.choice(("\n", "\n", "\r\n", "\r", "\n\n", "\u2028", "\x0c")).join(lines).encode()


def change_numbers(data: bytes, chance: random.Random) -> bytes:
    """Put odd numbers in place of numbers: days, years, counts and labels that cannot be."""
    text = data.decode("utf-8", "replace")
    share = chance.choice((0.02, 0.2, 1))
    odd = chance.choice(_ODD_NUMBERS)
    return _DIGITS.sub(lambda old: odd if chance.random() < share else old[0], text).encode()


ANYWHERE: tuple[Damage, ...] = (flip, cut, double, stain)
WITHIN: tuple[Damage, ...] = (
    *ANYWHERE, swap_tags, swap_tags, recode, *(change_elements,) * 6, change_numbers,
)  # fmt: skip
IN_TEXTS: tuple[Damage, ...] = (*ANYWHERE, recode, change_lines, change_lines, change_numbers, change_numbers)
IN_PACKAGES: tuple[Damage, ...] = (*ANYWHERE, claim, claim, exchange_parts, *(_in_a_part,) * 13)


def damaged(data: bytes, number: int) -> bytes:
    """Return a file with the damage of this number."""
    chance = random.Random(number)
    ways = IN_PACKAGES if data.startswith(b"PK") else IN_TEXTS
    return chance.choice(ways)(data, chance)
