"""Tables: borderless ones that place blocks, and ruled ones written in linear time."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from docx.table import Table

from app.domain import directive
from app.writing.profile import FormatProfile
from app.writing.word_paragraph import safe_text

_TWIPS_PER_MM = 1440 / 25.4


def plain_table(document: Document, widths: Sequence[float]) -> Table:
    """Append a borderless table of one row with columns of fixed widths in millimetres."""
    table: Table = document.add_table(rows=1, cols=len(widths))
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    _set_cell_margins(table._tbl.tblPr)  # noqa: SLF001 - python-docx has no cell margins
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        column.cells[0].width = Mm(width)
    return table


def add_ruled_table(
    document: Document, content: directive.Table, profile: FormatProfile, width: float
) -> None:
    """Append a ruled table over a width in millimetres; headings repeat on each page, rows stay whole."""
    shares = [column.share for column in content.columns]
    widths = [round(width * share / sum(shares) * _TWIPS_PER_MM) for share in shares]
    grid = "".join(f"<w:gridCol w:w='{each}'/>" for each in widths)
    table = parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr><w:tblW w:w='{sum(widths)}' w:type='dxa'/><w:jc w:val='center'/>"
        f"<w:tblBorders>{_borders()}</w:tblBorders><w:tblLayout w:type='fixed'/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid></w:tbl>"
    )
    _set_cell_margins(table.tblPr, side=60)
    rows = _Rows(content, widths, profile)
    table.append(rows.heading())
    for cells in content.rows:
        table.append(rows.row(cells))
    body = document.element.body
    body.insert(len(body) - 1, table)  # before the section properties, which close the body


class _Rows:
    """Makes rows by copying one prepared cell per column."""

    def __init__(self, content: directive.Table, widths: Sequence[int], profile: FormatProfile) -> None:
        self._columns = content.columns
        self._total = sum(widths)
        self._cells = [
            _cell(width, "center" if column.align is directive.Align.CENTRE else "left", profile)
            for width, column in zip(widths, content.columns, strict=True)
        ]
        self._heads = [_cell(width, "center", profile, bold=True) for width in widths]
        self._group = _cell(self._total, "left", profile, bold=True, span=len(widths))

    def heading(self) -> Any:  # noqa: ANN401 - an element of lxml
        """Return the row of headings, which repeats on each page."""
        row = _row(repeats=True)
        for cell, column in zip(self._heads, self._columns, strict=True):
            row.append(_filled(cell, column.heading))
        return row

    def row(self, cells: Sequence[str]) -> Any:  # noqa: ANN401
        """Return a row, or a group row over all columns for a single cell."""
        row = _row()
        prepared = [self._group] if len(cells) == 1 else self._cells
        for cell, text in zip(prepared, cells, strict=True):
            row.append(_filled(cell, text))
        return row


def _row(*, repeats: bool = False) -> Any:  # noqa: ANN401
    row = OxmlElement("w:tr")
    properties = OxmlElement("w:trPr")
    properties.append(OxmlElement("w:cantSplit"))
    if repeats:
        properties.append(OxmlElement("w:tblHeader"))
    row.append(properties)
    return row


def _cell(width: int, align: str, profile: FormatProfile, *, bold: bool = False, span: int = 1) -> Any:  # noqa: ANN401
    font, size = profile.font, round(profile.table.size * 2)
    spanned = f"<w:gridSpan w:val='{span}'/>" if span > 1 else ""
    weight = "<w:b/>" if bold else ""
    fonts = " ".join(f"w:{script}='{font}'" for script in ("ascii", "hAnsi", "cs", "eastAsia"))
    keep = "<w:keepNext/>" if bold else ""
    return parse_xml(
        f"<w:tc {nsdecls('w')}><w:tcPr><w:tcW w:w='{width}' w:type='dxa'/>{spanned}"
        f"<w:vAlign w:val='center'/></w:tcPr><w:p><w:pPr>{keep}<w:spacing w:before='20' w:after='20'/>"
        f"<w:jc w:val='{align}'/></w:pPr><w:r><w:rPr><w:rFonts {fonts}/>{weight}<w:sz w:val='{size}'/>"
        f"<w:szCs w:val='{size}'/></w:rPr><w:t xml:space='preserve'></w:t></w:r></w:p></w:tc>"
    )


def _filled(cell: Any, text: str) -> Any:  # noqa: ANN401
    copy = deepcopy(cell)
    next(copy.iter(qn("w:t"))).text = safe_text(text)
    return copy


def _borders() -> str:
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    return "".join(f"<w:{edge} w:val='single' w:sz='4' w:space='0' w:color='000000'/>" for edge in edges)


def _set_cell_margins(properties: Any, side: int = 0) -> None:  # noqa: ANN401
    margins = OxmlElement("w:tblCellMar")
    for edge, width in (("left", side), ("right", side)):
        margin = OxmlElement(f"w:{edge}")
        margin.set(qn("w:w"), str(width))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    look = properties.find(qn("w:tblLook"))
    if look is None:
        properties.append(margins)
    else:
        look.addprevious(margins)
