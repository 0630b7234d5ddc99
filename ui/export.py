"""The export command: what Qt draws of a book as PDF, PNG or SVG, without a display too."""

import os
import sys
from datetime import date
from enum import StrEnum
from pathlib import Path

import click
from PySide6.QtGui import QGuiApplication

from app.domain.dates.written import parse_date
from app.domain.errors import EntryError
from app.services import books, overview, timeline
from app.services.books import Book
from ui.models.congresses_calendar import calendar_of
from ui.operations.congresses import congress_list
from ui.painting.congress_drawing import congress_drawing
from ui.painting.drawing import Drawing, checklist_drawing, overview_drawing, timeline_drawing
from ui.painting.output import save_pdf, save_png, save_svg
from ui.painting.paper_choice import PaperChoice, TypeSize
from ui.painting.sheet import Paper, PaperName

_FILE = click.Path(path_type=Path)
_ON_PAPER = 20  # rows of a part at most; the sheet takes as many as it has room for


class Drawn(StrEnum):
    """What can be drawn."""

    TIMELINE = "timeline"
    CHECKLIST = "checklist"
    CONGRESS_MONTH = "congress-month"
    CONGRESS_YEAR = "congress-year"
    OVERVIEW = "overview"


@click.command("export")
@click.argument("book", type=_FILE)
@click.argument("what", type=click.Choice([each.value for each in Drawn]))
@click.option("-o", "--output", type=_FILE, required=True, help="Tệp cần ghi, .pdf, .png hoặc .svg.")
@click.option(
    "--paper", type=click.Choice([each.value for each in PaperName]), default="A4", help="Khổ giấy của PDF."
)
@click.option("--fit", is_flag=True, help="Thu biểu đồ thời gian vào một trang.")
@click.option(
    "--type-size", type=click.Choice([each.value for each in TypeSize]), default="normal", help="Cỡ chữ."
)
@click.option("--table", is_flag=True, help="Kèm cột ngày và đơn vị chủ trì bên cạnh biểu đồ.")
@click.option("--from", "first", default="", help="Ngày đầu của biểu đồ, ngày/tháng/năm.")
@click.option("--to", "last", default="", help="Ngày cuối của biểu đồ, ngày/tháng/năm.")
@click.option(
    "--landscape/--portrait", default=None, help="Chiều giấy; chỉ danh mục việc để đứng, còn lại để ngang."
)
@click.option("--day", default="", help="Một ngày của tháng hoặc năm cần in lịch; mặc định là hôm nay.")
def export(
    book: Path,
    what: str,
    output: Path,
    paper: str,
    *,
    fit: bool,
    type_size: str,
    table: bool,
    first: str,
    last: str,
    landscape: bool | None,
    day: str,
) -> None:
    """Xuất biểu đồ thời gian (timeline), danh mục việc (checklist), tổng quan (overview) hoặc lịch ra tệp.

    Tổng quan luôn là một trang. Lịch đại hội theo tháng (congress-month), năm (congress-year) kèm danh sách.

    PDF chia thành nhiều trang, lặp lại đầu bảng. PNG và SVG là một hình duy nhất: cả biểu đồ, hoặc cả danh
    mục việc trên một trang dài.
    """
    choice = PaperChoice(fit, TypeSize(type_size), table, parse_date(first), parse_date(last))
    check_suffix(output)
    with books.open_book(book) as opened:
        drawing = _drawing(opened, Drawn(what), parse_date(day) or date.today())
    application = _application()
    if output.suffix.lower() == ".png":
        save_png(drawing.on_one(choice), output)
    elif output.suffix.lower() == ".svg":
        save_svg(drawing.on_one(choice), output)
    else:
        across = drawing.landscape if landscape is None else landscape
        save_pdf(drawing.on_paper(Paper.named(PaperName(paper), landscape=across), choice), output)
    del application
    click.echo(f"Đã ghi «{output}».")


def _drawing(book: Book, what: Drawn, day: date) -> Drawing:
    if what in (Drawn.CONGRESS_MONTH, Drawn.CONGRESS_YEAR):
        found = congress_list(book, date.today())
        clashing = {each.congress_id for each in found.clashes}
        content = calendar_of(found.congresses, found.bodies, clashing, found.days, found.on)
        return congress_drawing(content, day, found.issuer, whole_year=what is Drawn.CONGRESS_YEAR)
    return drawing_of(what, book, date.today())


def check_suffix(output: Path) -> None:
    """Refuse a file name that is of none of the kinds that can be drawn.

    Raises:
        EntryError: it is neither a .pdf nor a .png nor an .svg.
    """
    if output.suffix.lower() not in (".pdf", ".png", ".svg"):
        raise EntryError(f"Tên tệp «{output.name}» phải có đuôi .pdf, .png hoặc .svg; hãy đặt lại tên tệp.")


def drawing_of(what: Drawn, book: Book, on: date) -> Drawing:
    """Return a drawing of the whole book as of a day.

    Raises:
        EntryError: there is nothing to draw.
    """
    if what is Drawn.OVERVIEW:
        return overview_drawing(overview.read(book, on, _ON_PAPER))
    content = timeline.content(book, on)
    return checklist_drawing(content) if what is Drawn.CHECKLIST else timeline_drawing(content)


def _application() -> QGuiApplication:
    """Return Qt's application; it draws without a display, which on Linux may be none or out of reach."""
    known = QGuiApplication.instance()
    if isinstance(known, QGuiApplication):
        return known
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["so-tuyen-truyen"])
