"""How far the cells of an .xls reach, from its records, before a library makes room for all of them."""

import struct
from collections.abc import Iterator

from app.reading.files.sheet_scan import Extent, TooLargeError, damaged_sheets, too_far

_HEADER, _ENTRY, _NAME = 512, 128, 64
_NO_MORE = 0xFFFFFFFA
_STREAM = ("workbook", "book")
_BEGINS = frozenset({0x0809, 0x0409, 0x0209, 0x0009})
_VALUES = frozenset({0x0003, 0x0203, 0x027E, 0x00FD, 0x0204, 0x0004, 0x0006, 0x0205, 0x0005, 0x00D6, 0x00BD})
_MANY = 0x00BD


def check_old_workbook(data: bytes, name: str) -> None:
    """Look through the records of an .xls.

    Raises:
        UnreadableFileError: it is damaged, or its cells reach too far.
    """
    extent = Extent()
    try:
        for kind, content in _records(_workbook(data)):
            if kind in _BEGINS:
                extent.close()
            elif kind in _VALUES and len(content) >= 6:
                row, column = struct.unpack_from("<HH", content)
                if kind == _MANY:
                    column = struct.unpack_from("<H", content, len(content) - 2)[0]
                extent.count()
                extent.reach(row + 1, column + 1)
    except (struct.error, IndexError, ValueError):
        raise damaged_sheets(name) from None
    except TooLargeError:
        raise too_far(name) from None


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    place = 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        yield kind, stream[place + 4 : place + 4 + length]
        place += 4 + length


def _workbook(data: bytes) -> bytes:
    """Return the stream of the workbook in its compound file."""
    big, small = 1 << struct.unpack_from("<H", data, 30)[0], 1 << struct.unpack_from("<H", data, 32)[0]
    if not (big in (512, 4096) and small == 64):
        raise ValueError(big)
    table = _chained_table(data, big)
    entries = _joined(data, _chain(table, struct.unpack_from("<I", data, 48)[0]), big, _HEADER)
    root = b""
    for place in range(0, len(entries) - _ENTRY + 1, _ENTRY):
        entry = entries[place : place + _ENTRY]
        length, start = struct.unpack_from("<H", entry, _NAME)[0], struct.unpack_from("<I", entry, 116)[0]
        size = struct.unpack_from("<I", entry, 120)[0]
        if not place:
            root = _joined(data, _chain(table, start), big, _HEADER)
        name = entry[: max(0, min(length, _NAME) - 2)].decode("utf-16-le", "replace").lower()
        if name in _STREAM and size < struct.unpack_from("<I", data, 56)[0]:
            short = _numbers(
                _joined(data, _chain(table, struct.unpack_from("<I", data, 60)[0]), big, _HEADER)
            )
            return _joined(root, _chain(short, start), small, 0)[:size]
        if name in _STREAM:
            return _joined(data, _chain(table, start), big, _HEADER)[:size]
    raise ValueError("no workbook")


def _chained_table(data: bytes, big: int) -> list[int]:
    """Return which sector follows which, from the sectors that hold this table."""
    sectors = [each for each in struct.unpack_from("<109I", data, 76) if each < _NO_MORE]
    more, seen = struct.unpack_from("<I", data, 68)[0], set[int]()
    while more < _NO_MORE and more not in seen:
        seen.add(more)
        held = _numbers(_joined(data, [more], big, _HEADER))
        sectors += [each for each in held[:-1] if each < _NO_MORE]
        more = held[-1]
    return _numbers(_joined(data, sectors, big, _HEADER))


def _chain(table: list[int], start: int) -> list[int]:
    found: list[int] = []
    while start < _NO_MORE:
        if start >= len(table) or len(found) > len(table):
            raise ValueError(start)
        found.append(start)
        start = table[start]
    return found


def _joined(data: bytes, sectors: list[int], size: int, offset: int) -> bytes:
    first = size if offset and size > offset else offset
    return b"".join(data[first + each * size : first + (each + 1) * size] for each in sectors)


def _numbers(data: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))
