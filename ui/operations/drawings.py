"""The timeline and the checklist to paper and to files: previewed, printed, saved."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPainter
from PySide6.QtWidgets import QWidget

from app.domain.timeline.lines import TimelineContent
from app.services import timeline
from app.services.books import Book
from ui.dialogs.drawing import DrawingChoice, DrawingDialog
from ui.dialogs.messages import Messages
from ui.operations.progress import Progress
from ui.operations.runner import Runner
from ui.painting.drawing import Drawing
from ui.painting.output import paint_sheet, save_pdf, save_png, save_svg
from ui.painting.paper_choice import AS_USUAL, PaperChoice
from ui.painting.sheet import Paper, PaperName
from ui.screen import room_for

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def say(text: str) -> str:
    """Return a text in the language of the window."""
    return QCoreApplication.translate("Drawings", text)


def read_drawing(
    runner: Runner,
    owner: QWidget,
    make: Callable[[TimelineContent], Drawing],
    then: Callable[[Drawing], None],
) -> None:
    """Read the book and make a drawing of it; what cannot be drawn is said by the runner."""

    def job(book: Book) -> Drawing:
        return make(timeline.content(book, date.today()))

    runner.query(job, then, owner=owner, key="drawing")


def ask_and_save(
    runner: Runner, messages: Messages, parent: QWidget, drawing: Drawing, folder: Path | None = None
) -> DrawingDialog:
    """Ask for paper and file, write the drawing, and offer to open it."""
    dialog = DrawingDialog(
        say("Xuất: {name}").format(name=drawing.name),
        landscape=drawing.landscape,
        can_fit=drawing.can_fit,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def submit(choice: DrawingChoice) -> None:
        target = _pick(messages, parent, drawing, choice.suffix, folder or documents_folder())
        if target is not None:
            save(runner, parent, drawing, target, choice, lambda: _tell(messages, parent, target))

    dialog.submitted.connect(submit)
    dialog.open()
    return dialog


def save(
    runner: Runner,
    parent: QWidget,
    drawing: Drawing,
    target: Path,
    choice: DrawingChoice,
    then: Callable[[], None],
) -> None:
    """Write a drawing to a file off the window's thread: pages of a paper, or one picture without one."""

    def job(_: Book | None, progress: Progress) -> None:
        if choice.paper is not None:
            save_pdf(drawing.on_paper(choice.paper, choice.content), target, progress.report)
        elif choice.suffix == ".svg":
            save_svg(drawing.on_one(choice.content), target)
        else:
            save_png(drawing.on_one(choice.content), target)

    runner.write_out(job, lambda _: then(), label=say("Đang vẽ ra tệp"), parent=parent)


def ask_and_preview(parent: QWidget, drawing: Drawing) -> DrawingDialog:
    """Ask what is to stand on paper, then show the pages; print from there."""
    dialog = DrawingDialog(
        say("In: {name}").format(name=drawing.name),
        landscape=drawing.landscape,
        can_fit=drawing.can_fit,
        to_file=False,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.submitted.connect(lambda choice: preview(parent, drawing, choice.content))
    dialog.open()
    return dialog


def preview(parent: QWidget, drawing: Drawing, choice: PaperChoice = AS_USUAL) -> None:
    """Show the pages as the chosen printer and paper would have them; print from there."""
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog  # slow, and seldom needed

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(drawing.name)
    printer.setPageLayout(Paper.named(PaperName.A4, landscape=drawing.landscape).layout())
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(say("Xem trước khi in: {name}").format(name=drawing.name))
    dialog.resize(QSize(1100, 760).boundedTo(room_for(dialog)))
    dialog.paintRequested.connect(lambda on: print_on(on, drawing, choice))
    dialog.exec()
    dialog.deleteLater()


def print_on(printer: "QPrinter", drawing: Drawing, choice: PaperChoice = AS_USUAL) -> int:
    """Draw all sheets on a printer as it is set up; return how many there were."""
    printer.setFullPage(True)
    sheets = drawing.on_paper(Paper.of_layout(printer.pageLayout()), choice)
    painter = QPainter(printer)
    for index in range(sheets.count):
        if index:
            printer.newPage()
        paint_sheet(painter, sheets, index, printer.resolution())
    painter.end()
    return sheets.count


def documents_folder() -> Path:
    """Return the user's folder of documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _pick(messages: Messages, parent: QWidget, drawing: Drawing, suffix: str, folder: Path) -> Path | None:
    kind = {".pdf": say("Tệp PDF"), ".png": say("Hình PNG")}.get(suffix, say("Hình SVG"))
    title = say("Lưu: {name}").format(name=drawing.name)
    picked = messages.pick_save(parent, title, f"{kind} (*{suffix})", folder / f"{drawing.name}{suffix}")
    if picked is None or picked.suffix.lower() == suffix:
        return picked
    return picked.with_name(picked.name + suffix)


def _tell(messages: Messages, parent: QWidget, target: Path) -> None:
    open_file, open_folder = say("Mở tệp"), say("Mở thư mục")
    words = say("Đã ghi «{name}».").format(name=target.name)
    answer = messages.ask(parent, words, [open_file, open_folder])
    if answer is not None:
        shown = target if answer == open_file else target.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(shown)))
