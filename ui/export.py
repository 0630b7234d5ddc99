"""The export command: the timeline and the checklist as PDF or PNG, without a display too."""

import os
import sys
from datetime import date
from enum import StrEnum
from pathlib import Path

import click
from PySide6.QtGui import QGuiApplication

from app.domain.errors import EntryError
from app.domain.timeline import TimelineContent, TimelineRow
from app.domain.timeline_rows import build_rows, default_folds, unfolded
from app.services import books, timeline
from ui.painting.checklist_sheets import ChecklistSheets, endless_checklist
from ui.painting.look import ChartLook
from ui.painting.output import save_pdf, save_png
from ui.painting.sheet import Paper, PaperName, Sheets
from ui.painting.timeline_sheets import TimelineSheets, endless_sheet

_FILE = click.Path(path_type=Path)


class Drawing(StrEnum):
    """What can be drawn."""

    TIMELINE = "timeline"
    CHECKLIST = "checklist"


@click.command("export")
@click.argument("book", type=_FILE)
@click.argument("what", type=click.Choice([each.value for each in Drawing]))
@click.option("-o", "--output", type=_FILE, required=True, help="Tệp cần ghi, .pdf hoặc .png.")
@click.option(
    "--paper", type=click.Choice([each.value for each in PaperName]), default="A4", help="Khổ giấy của PDF."
)
@click.option("--fit", is_flag=True, help="Thu biểu đồ thời gian vào một trang.")
@click.option(
    "--landscape/--portrait", default=None, help="Chiều giấy; biểu đồ để ngang, danh mục việc để đứng."
)
def export(book: Path, what: str, output: Path, paper: str, *, fit: bool, landscape: bool | None) -> None:
    """Xuất biểu đồ thời gian (timeline) hoặc danh mục việc (checklist) của sổ ra tệp.

    PDF chia thành nhiều trang, lặp lại đầu bảng. PNG là một hình duy nhất: cả biểu đồ, hoặc cả danh
    mục việc trên một trang dài.
    """
    drawing = Drawing(what)
    check_suffix(output)
    with books.open_book(book) as opened:
        content = timeline.content(opened, date.today())
    application = _application()
    if output.suffix.lower() == ".png":
        save_png(one_sheet(drawing, content), output)
    else:
        across = landscape if landscape is not None else drawing is Drawing.TIMELINE
        save_pdf(
            paper_sheets(drawing, content, Paper.named(PaperName(paper), landscape=across), fit=fit), output
        )
    del application
    click.echo(f"Đã ghi «{output}».")


def check_suffix(output: Path) -> None:
    """Refuse a file name that is neither a PDF nor a PNG.

    Raises:
        EntryError: it is neither.
    """
    if output.suffix.lower() not in (".pdf", ".png"):
        raise EntryError(f"Tên tệp «{output.name}» phải có đuôi .pdf hoặc .png; hãy đặt lại tên tệp.")


def paper_sheets(drawing: Drawing, content: TimelineContent, paper: Paper, *, fit: bool = False) -> Sheets:
    """Return a drawing of the whole book laid out on paper.

    Raises:
        EntryError: there is nothing to draw.
    """
    _check(content)
    look = ChartLook.of_paper()
    if drawing is Drawing.CHECKLIST:
        return ChecklistSheets(content, paper, look)
    return TimelineSheets(content, _rows(content), paper, look, fit=fit)


def one_sheet(drawing: Drawing, content: TimelineContent) -> Sheets:
    """Return a drawing of the whole book on one endless sheet.

    Raises:
        EntryError: there is nothing to draw.
    """
    _check(content)
    look = ChartLook.of_paper()
    if drawing is Drawing.CHECKLIST:
        return endless_checklist(content, look)
    return endless_sheet(content, _rows(content), look)


def _rows(content: TimelineContent) -> list[TimelineRow]:
    rows = build_rows(content)
    return unfolded(rows, default_folds(rows))


def _check(content: TimelineContent) -> None:
    if not content.tasks and not content.congresses:
        raise EntryError("Sổ chưa có việc nào để in; hãy nhập kế hoạch vào sổ trước.")


def _application() -> QGuiApplication:
    """Return Qt's application; it draws without a display, which on Linux may be none or out of reach."""
    known = QGuiApplication.instance()
    if isinstance(known, QGuiApplication):
        return known
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["so-tuyen-truyen"])
