"""Ways in which a file is damaged, all drawn from one chance so that a number names a damage."""

import io
import random
import re
import zipfile
from collections.abc import Callable

Damage = Callable[[bytes, random.Random], bytes]
_TAG = re.compile(rb"<[^<>]{1,200}>")
_VALUE = re.compile(rb'"[^"<>]{0,80}"')
_ODD = (b"", b"-1", b"99999999999999999999", b"\xff\xfe", b"&amp;", b"NaN", b"9" * 5000)
_ODD_BYTES = (
    b"\0",
    b"\xff",
    b"\r",
    b"\x1a",
    b"\xef\xbb\xbf",
    b"\xed\xa0",
    b"&#0;",
    b"]]>",
    b"<!--",
    b"=cmd|",
)


def flip(data: bytes, chance: random.Random) -> bytes:
    """Change some bytes."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 30)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def cut(data: bytes, chance: random.Random) -> bytes:
    """Leave out what follows a place, or what stands between two."""
    start = chance.randrange(len(data))
    return data[:start] + (data[start + chance.randint(1, 4000) :] if chance.random() < 0.5 else b"")


def double(data: bytes, chance: random.Random) -> bytes:
    """Put a piece in again, somewhere."""
    start, place = chance.randrange(len(data)), chance.randrange(len(data))
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
    return lambda _: b'"' + chance.choice(_ODD) + b'"'


ANYWHERE: tuple[Damage, ...] = (flip, cut, double, stain)
WITHIN: tuple[Damage, ...] = (*ANYWHERE, swap_tags, swap_tags, swap_tags)


def damaged(data: bytes, number: int) -> bytes:
    """Return a file with the damage of this number: to its bytes or, in a package, within one part."""
    chance = random.Random(number)
    if not data.startswith(b"PK") or chance.random() < 0.3:
        return chance.choice(ANYWHERE)(data, chance)
    return _repacked(data, chance)


def _repacked(data: bytes, chance: random.Random) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        parts = [name for name in old.namelist() if name.endswith((".xml", ".rels"))]
        weights = [len(old.read(name)) for name in parts]
        chosen = chance.choices(parts, weights)[0] if chance.random() < 0.8 else chance.choice(parts)
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, chance.choice(WITHIN)(content, chance) if name == chosen else content)
    return packed.getvalue()
