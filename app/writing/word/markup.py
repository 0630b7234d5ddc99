"""WordprocessingML by the piece: runs, paragraphs and borderless tables as text.

Documents are put together as text, for building them from objects takes many times longer once a
table has thousands of rows. Every text of a user passes through `run`, which escapes it.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from app.writing.format_profile import Alignment, Look
from app.writing.safe_text import safe_text

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_JUSTIFICATION = {
    Alignment.LEFT: "left",
    Alignment.CENTRE: "center",
    Alignment.RIGHT: "right",
    Alignment.JUSTIFY: "both",
}


def twips(mm: float) -> int:
    """Return a length in millimetres in twentieths of a point."""
    return round(mm * 1440 / 25.4)


def point_twips(points: float) -> int:
    """Return a length in points in twentieths of a point."""
    return round(points * 20)


def run_properties(look: Look) -> str:
    """Return the properties of a run that looks so, each written out."""
    size = round(look.size_pt * 2)
    bold, italic = ("" if look.bold else ' w:val="0"'), ("" if look.italic else ' w:val="0"')
    underline = '<w:u w:val="single"/>' if look.underline else ""
    return (
        f"<w:rPr><w:b{bold}/><w:bCs{bold}/><w:i{italic}/><w:iCs{italic}/>"
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{underline}</w:rPr>'
    )


def run(text: str, look: Look | None = None) -> str:
    """Return a run of text, with breaks and tabs as in it; without a look its style holds."""
    content = safe_text(text)
    properties = ""
    if look is not None:
        properties = run_properties(look)
        content = content.upper() if look.capitals else content
    content = escape(content)
    if "\n" in content or "\t" in content:
        content = content.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
        content = content.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f'<w:r>{properties}<w:t xml:space="preserve">{content}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """Return a paragraph of ready runs with ready properties."""
    return f"<w:p>{properties}{content}</w:p>"


def styled(content: str, style: str, *, keep_next: bool = False) -> str:
    """Return a paragraph in a named style."""
    keep = "<w:keepNext/>" if keep_next else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}</w:pPr>{content}</w:p>'


def layout(
    align: Alignment = Alignment.LEFT,
    *,
    before_pt: float = 0,
    after_pt: float = 0,
    left_mm: float = 0,
    hanging_mm: float = 0,
    keep_next: bool = False,
) -> str:
    """Return paragraph properties with single line spacing."""
    keep = "<w:keepNext/>" if keep_next else ""
    tab = f'<w:tabs><w:tab w:val="left" w:pos="{twips(left_mm)}"/></w:tabs>' if hanging_mm else ""
    hanging = f' w:hanging="{twips(hanging_mm)}"' if hanging_mm else ' w:firstLine="0"'
    return (
        f'<w:pPr>{keep}{tab}<w:spacing w:before="{point_twips(before_pt)}" w:after="{point_twips(after_pt)}"'
        f' w:line="240" w:lineRule="auto"/><w:ind w:left="{twips(left_mm)}"{hanging}/>'
        f'<w:jc w:val="{justification(align)}"/></w:pPr>'
    )


def justification(align: Alignment) -> str:
    """Return the word of the format for an alignment."""
    return _JUSTIFICATION[align]


def side_by_side(cells: Sequence[tuple[float, str]]) -> str:
    """Return a borderless table of one row that no page break parts, of cells as (width in mm, content)."""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width, _ in cells)
    row = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        for width, content in cells
    )
    total = sum(twips(width) for width, _ in cells)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:jc w:val="center"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        f'<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{row}</w:tr></w:tbl>"
    )
