"""Rows of a table whose cells list several points, each to be read with its own of the other cells."""

import re
from collections.abc import Mapping, Sequence

from app.reading.language.folding import lower
from app.reading.language.marks import BULLETS, MarkKind, find_mark
from app.reading.tables.columns import Column
from app.reading.tables.grid import Cell
from app.reading.tasks.classify import opens_with_deed
from app.reading.times.stated_times import says_only_when

_PAIRED = (Column.LEAD, Column.SUPPORT, Column.BEGIN, Column.TIME, Column.PRODUCT, Column.QUANTITY)
_POINTED = frozenset((*BULLETS, MarkKind.LETTER, MarkKind.BRACKET))
_FEWEST_WORDS = 3
_PARTS = re.compile(r"(?:gồm|nội dung|chủ đề|thành phần|chương trình|cơ cấu|về|là)(?: sau| chính)?\s*:$")

Cells = Mapping[Column, Sequence[Cell]]
"""The cells of one row by what they hold."""


def points_of(own: Sequence[Cell], cells: Cells) -> list[tuple[int, str]]:
    """Return the points of a row's content with their lines: none where it asks for one thing.

    Points are marked, all of them or all behind a line that ends in a colon; without marks each has a time
    of its own, or is a deed in words enough to tell. What something is made up of ("nội dung gồm:") is no
    work by itself, unless the other cells list it too.
    """
    points = _paragraphs(own)
    if len(points) < 2:
        return []
    bare = [_rest(text) for _, text in points]
    if all(bare):
        return [(line, text) for (line, _), text in zip(points, bare, strict=True)]
    listed = len(points) > 2 and points[0][1].endswith(":") and all(bare[1:])
    if listed and (not _PARTS.search(lower(points[0][1])) or _has_paired(cells, len(points) - 1)):
        return [(line, text) for (line, _), text in zip(points[1:], bare[1:], strict=True)]
    if any(bare) or not all(text[:1].isupper() for _, text in points):
        return []
    told = _has_times(cells, len(points)) or all(_is_deed(text) for _, text in points)
    return points if told else []


def may_be_several(own: Sequence[Cell]) -> bool:
    """Tell whether each paragraph of a row's content opens with a deed, though it may be one that goes on."""
    points = _paragraphs(own)
    return len(points) > 1 and all(
        text[:1].isupper() and opens_with_deed(lower(_rest(text) or text)) for _, text in points
    )


def _paragraphs(own: Sequence[Cell]) -> list[tuple[int, str]]:
    return [(line, text) for cell in own for line, text in zip(cell.lines, cell.texts, strict=False) if text]


def _is_deed(text: str) -> bool:
    """Tell whether a paragraph names a deed by more than a verb and its noun, or as a whole sentence."""
    whole = text.endswith((".", ";")) or len(text.split()) >= _FEWEST_WORDS
    return whole and opens_with_deed(lower(text))


def cells_of_point(cells: Cells, number: int, count: int) -> Cells:
    """Return the cells as one point of several has them: of a cell with as many points, its own."""
    timed = _has_times(cells, count)
    paired = {
        column: [_part(cell, number) for cell in found]
        for column in _PAIRED
        if (found := cells.get(column))
        and all(len(cell.texts) == count for cell in found)
        and (_is_marked(found) or (timed and column is not Column.SUPPORT))
        and (column is not Column.SUPPORT or timed or _is_marked(cells.get(Column.LEAD, ()), count))
    }
    return {**cells, **paired} if paired else cells


def _rest(text: str) -> str:
    mark = find_mark(text)
    return mark.rest if mark else ""


def _has_paired(cells: Cells, count: int) -> bool:
    return count > 1 and (_has_times(cells, count) or _is_marked(cells.get(Column.LEAD, ()), count))


def _has_times(cells: Cells, count: int) -> bool:
    found = cells.get(Column.TIME, ())
    return bool(found) and all(
        len(cell.texts) == count and all(_is_whole_time(_bare(text)) for text in cell.texts) for cell in found
    )


def _is_whole_time(text: str) -> bool:
    """Tell whether a line gives a time by itself, and is not the second half of one ("đến 15/3")."""
    return says_only_when(text) and not lower(text).startswith(("đến", "tới", "và "))


def _is_marked(cells: Sequence[Cell], count: int = 0) -> bool:
    return bool(cells) and all(
        (not count or len(cell.texts) == count) and all(_bare(text) != text for text in cell.texts)
        for cell in cells
    )


def _bare(text: str) -> str:
    mark = find_mark(text)
    return mark.rest if mark and mark.kind in _POINTED else text


def _part(cell: Cell, number: int) -> Cell:
    return cell._replace(texts=(_bare(cell.texts[number]),), lines=cell.lines[number : number + 1])
