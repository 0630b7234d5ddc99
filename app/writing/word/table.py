"""Ruled tables, in time linear to their rows."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from app.domain.directive import Align, Column, Table
from app.writing.format_profile import FormatProfile
from app.writing.word.markup import point_twips, run, styled, twips
from app.writing.word.styles import AFTER_TABLE, CAPTION, CELL, CELL_CENTRED, GROUP, TABLE_HEADING

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
_EIGHTHS_PER_POINT = 8


def ruled_table(
    table: Table,
    profile: FormatProfile,
    width_mm: float,
    *,
    keep_next: bool = False,
    show: Callable[[str], str] = run,
) -> str:
    """Return a table with its caption; headings repeat on each page, and no row breaks across pages.

    With `keep_next` its last row stays on the page of what follows. `show` makes runs of the text of a cell.
    """
    widths = column_widths(table.columns, twips(width_mm))
    rows = _Rows(table, widths, show)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    caption = styled(run(table.caption), CAPTION) if table.caption.strip() else ""
    last = len(table.rows) - 1
    content = "".join(
        rows.row(cells, keep_next=keep_next and place == last) for place, cells in enumerate(table.rows)
    )
    return (
        f"{caption}<w:tbl>{_properties(profile, sum(widths))}<w:tblGrid>{grid}</w:tblGrid>"
        f"{rows.heading()}{content}</w:tbl>{styled('', AFTER_TABLE, keep_next=keep_next)}"
    )


def column_widths(columns: Sequence[Column], total: int) -> list[int]:
    """Share a width among columns so that nothing of it is lost to rounding."""
    shares = [max(column.share, 1) for column in columns]
    edges = [round(total * sum(shares[:place]) / sum(shares)) for place in range(len(shares) + 1)]
    return [after - before for before, after in pairwise(edges)]


class _Rows:
    """Makes the rows of one table; what cells of a column have in common is made once."""

    def __init__(self, table: Table, widths: Sequence[int], show: Callable[[str], str]) -> None:
        self._table = table
        self._show = show
        self._open = [_cell_start(width) for width in widths]
        self._styles = [CELL_CENTRED if column.align is Align.CENTRE else CELL for column in table.columns]
        self._group = _cell_start(sum(widths), span=len(widths))

    def heading(self) -> str:
        """Return the row of headings."""
        cells = "".join(
            f"{start}{styled(run(column.heading), TABLE_HEADING)}</w:tc>"
            for start, column in zip(self._open, self._table.columns, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"

    def row(self, texts: Sequence[str], *, keep_next: bool) -> str:
        """Return one row; a single cell spans all columns and stays with the row below it."""
        if len(texts) == 1 < len(self._open):
            cells = f"{self._group}{styled(run(texts[0]), GROUP)}</w:tc>"
        else:
            cells = "".join(
                f"{start}{styled(self._show(text), style, keep_next=keep_next)}</w:tc>"
                for start, text, style in zip(self._open, texts, self._styles, strict=True)
            )
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _cell_start(width: int, span: int = 1) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}<w:vAlign w:val="center"/></w:tcPr>'


def _properties(profile: FormatProfile, width: int) -> str:
    rules = profile.table
    weight, side = round(rules.border_pt * _EIGHTHS_PER_POINT), twips(rules.cell_side_mm)
    borders = "".join(
        f'<w:{edge} w:val="single" w:sz="{weight}" w:space="0" w:color="000000"/>' for edge in _EDGES
    )
    space = point_twips(rules.cell_space_pt)
    return (
        f'<w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{borders}'
        f'</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="{space}" w:type="dxa"/>'
        f'<w:left w:w="{side}" w:type="dxa"/><w:bottom w:w="{space}" w:type="dxa"/>'
        f'<w:right w:w="{side}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )
