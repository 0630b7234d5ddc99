"""The command that takes in a list of the units' congress dates."""

from pathlib import Path

import click

from app.domain.congress_entry import CongressRow, RowVerdict, taken
from app.domain.dates.written import format_date
from app.services import books, congress_import, documents_in

_FILE = click.Path(path_type=Path)
_MARKS = {
    RowVerdict.CHANGE: "ghi",
    RowVerdict.SAME: "như cũ",
    RowVerdict.ASK: "chưa rõ",
    RowVerdict.REFUSED: "không nhận",
}


@click.command("congress-dates")
@click.argument("book", type=_FILE)
@click.argument("dates", type=_FILE)
@click.option("--dry-run", is_flag=True, help="Chỉ cho xem sẽ ghi gì, không ghi vào sổ.")
def congress_dates(book: Path, dates: Path, *, dry_run: bool) -> None:
    """Nhập ngày đại hội của các đơn vị từ DATES (.xlsx, .xls, .ods, .csv) trong một bước.

    Tên hoặc mã chưa rõ là đơn vị nào thì dòng đó không được ghi. Mẫu: lệnh export congress-list.
    """
    listed = documents_in.read_congress_list(dates)
    with books.open_book(book) as opened:
        rows = congress_import.preview(opened, listed)
        for row in rows:
            click.echo(_words(row))
        counts = ", ".join(
            f"{sum(r.verdict is each for r in rows)} {words}" for each, words in _MARKS.items()
        )
        click.echo(f"{len(rows)} dòng: {counts}.")
        if dry_run or not taken(rows):
            click.echo("Chưa ghi gì vào sổ.")
        else:
            click.echo(f"{congress_import.take_in(opened, rows).label}: đã lưu.")


def _words(row: CongressRow) -> str:
    place = f"Dòng {row.line}: " if row.line else ""
    means = f" = {row.meant.label}" if row.meant and row.meant.label != row.text else ""
    parts = [row.why]
    if row.verdict is RowVerdict.CHANGE and row.becomes is not None:
        days = [format_date(day) for day in (row.becomes.opens_on, row.becomes.closes_on) if day]
        parts.insert(0, " – ".join(dict.fromkeys(days)))
    if row.verdict is RowVerdict.ASK:
        parts.append("có thể là " + "; ".join(each.label for each in row.likely))
    why = "; ".join(part for part in parts if part)
    return f"{place}«{row.text}»{means}: {_MARKS[row.verdict]}{f' ({why})' if why else ''}"
