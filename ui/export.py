"""The export command: the timeline, the checklist and the overview as PDF or PNG, without a display too."""

import os
import sys
from datetime import date
from enum import StrEnum
from pathlib import Path

import click
from PySide6.QtGui import QGuiApplication

from app.domain.errors import EntryError
from app.services import books, overview, timeline
from app.services.books import Book
from ui.painting.drawing import Drawing, checklist_drawing, overview_drawing, timeline_drawing
from ui.painting.output import save_pdf, save_png
from ui.painting.sheet import Paper, PaperName

_FILE = click.Path(path_type=Path)
_ON_PAPER = 20  # rows of a part at most; the sheet takes as many as it has room for


class Drawn(StrEnum):
    """What can be drawn."""

    TIMELINE = "timeline"
    CHECKLIST = "checklist"
    OVERVIEW = "overview"


@click.command("export")
@click.argument("book", type=_FILE)
@click.argument("what", type=click.Choice([each.value for each in Drawn]))
@click.option("-o", "--output", type=_FILE, required=True, help="Tệp cần ghi, .pdf hoặc .png.")
@click.option(
    "--paper", type=click.Choice([each.value for each in PaperName]), default="A4", help="Khổ giấy của PDF."
)
@click.option("--fit", is_flag=True, help="Thu biểu đồ thời gian vào một trang.")
@click.option(
    "--landscape/--portrait", default=None, help="Chiều giấy; biểu đồ để ngang, danh mục việc để đứng."
)
def export(book: Path, what: str, output: Path, paper: str, *, fit: bool, landscape: bool | None) -> None:
    """Xuất biểu đồ thời gian (timeline), danh mục việc (checklist) hoặc tổng quan (overview) của sổ ra tệp.

    Tổng quan luôn là một trang. PDF chia thành nhiều trang, lặp lại đầu bảng. PNG là một hình duy nhất:
    cả biểu đồ, hoặc cả danh mục việc trên một trang dài.
    """
    check_suffix(output)
    with books.open_book(book) as opened:
        drawing = drawing_of(Drawn(what), opened, date.today())
    application = _application()
    if output.suffix.lower() == ".png":
        save_png(drawing.on_one(), output)
    else:
        across = drawing.landscape if landscape is None else landscape
        save_pdf(drawing.on_paper(Paper.named(PaperName(paper), landscape=across), fit), output)
    del application
    click.echo(f"Đã ghi «{output}».")


def check_suffix(output: Path) -> None:
    """Refuse a file name that is neither a PDF nor a PNG.

    Raises:
        EntryError: it is neither.
    """
    if output.suffix.lower() not in (".pdf", ".png"):
        raise EntryError(f"Tên tệp «{output.name}» phải có đuôi .pdf hoặc .png; hãy đặt lại tên tệp.")


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
