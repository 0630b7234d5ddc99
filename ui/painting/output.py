"""Sheets to files: PDF, PNG and SVG, each written beside its target and put in place whole."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRect, QRectF, QSaveFile, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from app.domain.errors import KnownError
from ui.painting.pdf_text import with_spaces
from ui.painting.sheet import UNITS_PER_INCH, Sheets

_PDF_DPI = 1200
_STRIP = 2048
_MOST_PIXELS = 160_000_000
_MOST_SIDE = 32_000
_DOTS_PER_METRE = 3780


class DrawingError(KnownError):
    """A drawing cannot be saved where it was asked for."""


def save_pdf(sheets: Sheets, target: Path, tick: Callable[[int, int], None] | None = None) -> None:
    """Write all sheets as a PDF whose text can be searched; an older file is replaced whole.

    `tick` is told how many sheets of how many are done, and may stop it by raising.

    Raises:
        DrawingError: it cannot be written there; an older file is left as it was.
    """
    file = _begin(target)
    drawn = QBuffer()
    drawn.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(drawn)
    writer.setResolution(_PDF_DPI)
    writer.setPageLayout(sheets.paper.layout())
    writer.setTitle(sheets.title)
    writer.setCreator("Sổ Tuyên Truyền")
    painter = QPainter(writer)
    try:
        for index in range(sheets.count):
            if index:
                writer.newPage()
            paint_sheet(painter, sheets, index, _PDF_DPI)
            if tick is not None:
                tick(index + 1, sheets.count)
    finally:
        painter.end()
    file.write(with_spaces(drawn.data().data()))
    _commit(file, target)


def paint_sheet(painter: QPainter, sheets: Sheets, index: int, dots_per_inch: float) -> None:
    """Draw one sheet on a device of so many dots per inch."""
    painter.save()
    painter.scale(dots_per_inch / UNITS_PER_INCH, dots_per_inch / UNITS_PER_INCH)
    sheets.paint(painter, index)
    painter.restore()


def save_png(sheets: Sheets, target: Path, magnification: int = 2) -> None:
    """Write the one endless sheet as a picture, twice as fine as the screen where that is possible.

    Raises:
        DrawingError: the picture would be too large, or cannot be written there.
    """
    image = draw_image(sheets, magnification)
    file = _begin(target)
    image.save(file, "PNG")
    _commit(file, target)


def save_svg(sheets: Sheets, target: Path) -> None:
    """Write the one endless sheet as a drawing that can be enlarged without becoming coarse.

    Raises:
        DrawingError: it cannot be written there; an older file is left as it was.
    """
    file = _begin(target)
    size = QSizeF(sheets.paper.width, sheets.paper.height)
    generator = QSvgGenerator()
    generator.setOutputDevice(file)
    generator.setResolution(round(UNITS_PER_INCH))
    generator.setSize(size.toSize())
    generator.setViewBox(QRectF(QPointF(0, 0), size))
    generator.setTitle(sheets.title)
    painter = QPainter(generator)
    sheets.paint(painter, 0)
    painter.end()
    _commit(file, target)


def draw_image(sheets: Sheets, magnification: int = 2) -> QImage:
    """Return the one endless sheet as a picture; where it would be too large, half as fine.

    Raises:
        DrawingError: it would be too large even then.
    """
    width, height = sheets.paper.width, sheets.paper.height
    while not _has_room(width * magnification, height * magnification):
        if magnification == 1:
            raise DrawingError(
                "Hình quá lớn để lưu thành một tệp ảnh; hãy xuất ra PDF, hoặc lọc bớt việc rồi xuất lại."
            )
        magnification //= 2
    image = QImage(round(width * magnification), round(height * magnification), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.setDotsPerMeterX(_DOTS_PER_METRE * magnification)
    image.setDotsPerMeterY(_DOTS_PER_METRE * magnification)
    # In strips, because a painter has no coordinates beyond 32,767.
    for top in range(0, image.height(), _STRIP):
        strip = image.copy(QRect(0, top, image.width(), min(_STRIP, image.height() - top)))
        painter = QPainter(strip)
        painter.translate(0, -top)
        painter.scale(magnification, magnification)
        sheets.paint(painter, 0)
        painter.end()
        step = image.bytesPerLine()
        image.bits()[top * step : top * step + strip.height() * step] = strip.constBits()
    return image


def _has_room(width: float, height: float) -> bool:
    return width * height <= _MOST_PIXELS and width <= _MOST_SIDE


def _begin(target: Path) -> QSaveFile:
    if not target.parent.is_dir():
        raise DrawingError(f"Không có thư mục «{target.parent}»; hãy chọn nơi lưu khác.")
    file = QSaveFile(str(target))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise _failure(file, target)
    return file


def _commit(file: QSaveFile, target: Path) -> None:
    if not file.commit():
        raise _failure(file, target)


def _failure(file: QSaveFile, target: Path) -> DrawingError:
    return DrawingError(
        f"Không ghi được tệp «{target}» ({file.errorString()});"
        " hãy đóng tệp nếu đang mở, kiểm tra ổ đĩa và quyền ghi rồi thử lại."
    )
