"""Lay blocks on pages: headings stay with what follows them and are repeated where it goes on."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Block:
    """Something that stays in one piece; a heading has a level, 0 above 1, and a line has none."""

    height: float
    level: int | None = None


@dataclass(frozen=True)
class Placed:
    """A block on a page; `repeated` is a heading said again because its members go on."""

    index: int
    repeated: bool = False


def paginate(blocks: Sequence[Block], capacity: float) -> list[list[Placed]]:
    """Return the pages: every block once and in order, and repeated headings besides.

    No page holds more than the capacity, except one whose single block is higher than that.
    """
    pages: list[list[Placed]] = []
    page: list[Placed] = []
    used = 0.0
    open_headings: list[int] = []
    for index, block in enumerate(blocks):
        open_headings = [i for i in open_headings if block.level is None or _level(blocks[i]) < block.level]
        if page and used + _needed(blocks, index, capacity) > capacity:
            pages.append(page)
            page = _repeated(blocks, open_headings, capacity - _needed(blocks, index, capacity))
            used = sum(blocks[placed.index].height for placed in page)
        page.append(Placed(index))
        used += block.height
        if block.level is not None:
            open_headings.append(index)
    return [*pages, page] if page else pages


def _needed(blocks: Sequence[Block], index: int, capacity: float) -> float:
    """Return the height of a block with, for a heading, all headings below it and their first line."""
    height = blocks[index].height
    while blocks[index].level is not None and index + 1 < len(blocks):
        if blocks[index + 1].level is not None and _level(blocks[index + 1]) <= _level(blocks[index]):
            break
        index += 1
        if height + blocks[index].height > capacity:
            break
        height += blocks[index].height
    return height


def _repeated(blocks: Sequence[Block], headings: Sequence[int], room: float) -> list[Placed]:
    if sum(blocks[i].height for i in headings) > room:
        return []
    return [Placed(i, repeated=True) for i in headings]


def _level(block: Block) -> int:
    return -1 if block.level is None else block.level
