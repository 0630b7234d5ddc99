"""The looks of cells, made once per workbook and shared by name."""

from enum import StrEnum

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

FONT = "Times New Roman"
_THIN = Side(style="thin", color="808080")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_SHADE = PatternFill("solid", fgColor="EDEDED")
_COUNT, _SHARE, _DATE, _GENERAL = "#,##0", "0.0%", "dd/mm/yyyy", "General"


class CellFormat(StrEnum):
    """A kind of cell; the value is the name that Excel shows for its style."""

    SUPERIOR = "Cơ quan cấp trên"
    ISSUER = "Cơ quan ban hành"
    TITLE = "Tên biểu"
    AS_OF = "Thời điểm"
    HEADING = "Đầu bảng"
    TEXT = "Ô chữ"
    CENTRED = "Ô chữ giữa"
    COUNT = "Ô số"
    SHARE = "Ô tỷ lệ"
    DATE = "Ô ngày"
    TOTAL_TEXT = "Cộng chữ"
    TOTAL_COUNT = "Cộng số"
    TOTAL_SHARE = "Cộng tỷ lệ"
    NOTE = "Ghi chú bảng"
    SIGNER = "Người ký"
    SIGNER_NOTE = "Ghi chú ký"


def add_formats(workbook: Workbook) -> None:
    """Add the styles of all cell formats to a workbook."""
    plain, bold = Font(name=FONT, size=12), Font(name=FONT, size=12, bold=True)
    italic = Font(name=FONT, size=12, italic=True)
    left = Alignment(horizontal="left", vertical="center", wrap_text=True)
    centre = Alignment(horizontal="center", vertical="center", wrap_text=True)
    line = Alignment(horizontal="center", vertical="center")
    for kind, font, alignment, number_format in (
        (CellFormat.TEXT, plain, left, _GENERAL),
        (CellFormat.CENTRED, plain, centre, _GENERAL),
        (CellFormat.COUNT, plain, centre, _COUNT),
        (CellFormat.SHARE, plain, centre, _SHARE),
        (CellFormat.DATE, plain, centre, _DATE),
    ):
        workbook.add_named_style(_style(kind, font, alignment, number_format, boxed=True))
    for kind, alignment, number_format in (
        (CellFormat.HEADING, centre, _GENERAL),
        (CellFormat.TOTAL_TEXT, left, _GENERAL),
        (CellFormat.TOTAL_COUNT, centre, _COUNT),
        (CellFormat.TOTAL_SHARE, centre, _SHARE),
    ):
        workbook.add_named_style(_style(kind, bold, alignment, number_format, boxed=True, shaded=True))
    for kind, font in (
        (CellFormat.SUPERIOR, Font(name=FONT, size=13)),
        (CellFormat.ISSUER, Font(name=FONT, size=13, bold=True)),
        (CellFormat.TITLE, Font(name=FONT, size=15, bold=True)),
        (CellFormat.AS_OF, Font(name=FONT, size=13, italic=True)),
        (CellFormat.NOTE, italic),
        (CellFormat.SIGNER, bold),
        (CellFormat.SIGNER_NOTE, italic),
    ):
        place = {CellFormat.ISSUER: centre, CellFormat.NOTE: left}.get(kind, line)
        workbook.add_named_style(_style(kind, font, place))


def _style(
    kind: CellFormat,
    font: Font,
    alignment: Alignment,
    number_format: str = _GENERAL,
    *,
    boxed: bool = False,
    shaded: bool = False,
) -> NamedStyle:
    style = NamedStyle(name=kind.value, font=font, alignment=alignment, number_format=number_format)
    if boxed:
        style.border = _BOX
    if shaded:
        style.fill = _SHADE
    return style
