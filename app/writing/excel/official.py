"""What official tables in Excel have around them: who issues them at the head, who signs at the foot."""

from app.writing.excel.formats import CellFormat
from app.writing.excel.sheet import Sheet
from app.writing.safe_text import one_line
from app.writing.signing_places import APPROVED_BY, DATE_GAP, MADE_BY

_MOST_CAPITALS, _TWO_LINES = 45, 36


def add_head(sheet: Sheet, superior: str, issuer: str, issuer_columns: int, title: str, about: str) -> None:
    """Add the issuer at left in rows 1 and 2, and over the whole width the title and what it is about."""
    capitals = one_line(issuer).upper()
    sheet.across(1, 1, issuer_columns, one_line(superior).upper(), CellFormat.SUPERIOR)
    sheet.across(2, 1, issuer_columns, capitals, CellFormat.ISSUER)
    if len(capitals) > _MOST_CAPITALS:
        sheet.row_height(2, _TWO_LINES)
    sheet.across(4, 1, sheet.columns, title, CellFormat.TITLE)
    sheet.across(5, 1, sheet.columns, about, CellFormat.AS_OF)


def add_signature(sheet: Sheet, row: int) -> None:
    """Add the places of who made the table and who signs it, to be filled in by hand."""
    columns, half = sheet.columns, sheet.columns // 2
    sheet.across(row, half + 1, columns, DATE_GAP, CellFormat.SIGNER_NOTE)
    for first, last, (who, note) in ((1, half, MADE_BY), (half + 1, columns, APPROVED_BY)):
        sheet.across(row + 1, first, last, who, CellFormat.SIGNER)
        sheet.across(row + 2, first, last, note, CellFormat.SIGNER_NOTE)
