"""The overview on one sheet, and the strips that it is told by."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.domain.errors import EntryError
from app.domain.overview import (
    BookCounts,
    ComingCongress,
    CongressCounts,
    GroupKind,
    GroupProgress,
    Overview,
    Progress,
    TaskCounts,
    UnitProgress,
    UrgentTask,
)
from ui.painting.drawing import overview_drawing
from ui.painting.look import ChartColours
from ui.painting.output import save_pdf, save_png
from ui.painting.paper_choice import AS_USUAL
from ui.painting.progress_strip import draw_progress
from ui.painting.sheet import Paper, PaperName

ON = date(2026, 12, 9)
LONG = "Tuyên truyền Đại hội trên các phương tiện thông tin đại chúng và hệ thống cơ sở " * 4


def urgent(n):
    return UrgentTask(n, f"Việc {n} {LONG}", ON - timedelta(days=n), 5, 3, ("A", "B"))


def coming(n):
    return ComingCongress(f"k{n}", f"Đại hội {n}", ON + timedelta(days=n), None, of_unit=True)


def wave(n):
    return GroupProgress(GroupKind.WAVE, n, f"Đợt {n}: {LONG}", Progress(12, 3, 2, 1))


def made(rows):
    return Overview(
        "Sổ thử", "Đảng ủy Khối", ON, BookCounts(1, rows, rows, rows, rows),
        TaskCounts(1250, 8, 133, 20, 22, 27, 26),
        tuple(map(urgent, range(rows))),
        rows * 10,
        tuple(map(coming, range(rows))),
        CongressCounts(rows, 9, 1, 3, 3),
        tuple(map(wave, range(min(rows, 6)))),
        tuple(UnitProgress(n, f"Chi bộ {n}", Progress(12, 3, 2, 1)) for n in range(rows)),
        rows * 4,
    )  # fmt: skip


def text_of(path):
    (page,) = PdfReader(path).pages
    return " ".join(page.extract_text().split())


@pytest.mark.parametrize("rows", [1, 10, 60])
@pytest.mark.parametrize("landscape", [False, True])
def test_whatever_the_book_holds_it_is_one_sheet(qapp, tmp_path, rows, landscape):
    target = tmp_path / "tong-quan.pdf"
    paper = Paper.named(PaperName.A4, landscape=landscape)
    save_pdf(overview_drawing(made(rows)).on_paper(paper, False), target)
    text = text_of(target)
    for words in ("ĐẢNG ỦY KHỐI", "Tổng quan – Sổ thử", "Thứ Tư, ngày 09/12/2026", "1.250", "Trang 1/1"):
        assert (words in text) is (words != "1.250")
    for words in (
        "Cần làm ngay",
        "Đại hội sắp tới",
        "Tiến độ theo đợt",
        "3/12 việc xong, 2 đang làm, 1 quá hạn",
    ):
        assert words in text
    assert "dòng khác" in text


def test_where_nothing_is_due_that_is_said(qapp, tmp_path):
    quiet = replace(made(1), urgent=(), urgent_total=0, coming=(), congresses=CongressCounts())
    target = tmp_path / "tong-quan.pdf"
    save_pdf(overview_drawing(quiet).on_paper(Paper.named(PaperName.A4, landscape=False), AS_USUAL), target)
    assert "Tuần này không có việc đến hạn." in text_of(target)
    save_png(overview_drawing(quiet).on_one(AS_USUAL), tmp_path / "tong-quan.png")
    assert QImage(str(tmp_path / "tong-quan.png")).height() > 2000


def test_an_empty_book_is_refused():
    with pytest.raises(EntryError):
        overview_drawing(Overview("Sổ", "", ON))


def strip(qapp, progress):
    image = QImage(200, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_progress(painter, QRectF(0, 0, 199, 19), progress, ChartColours.of_paper())
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return [tuple(grey.pixelColor(x, y).value() for y in range(2, 18)) for x in range(200)]


def test_parts_differ_without_colour_and_a_small_part_is_seen(qapp):
    done = set(strip(qapp, Progress(4, 4))[20:180])
    doing = set(strip(qapp, Progress(4, 0, 4))[20:180])
    late = set(strip(qapp, Progress(4, 0, 0, 4))[20:180])
    waiting = set(strip(qapp, Progress(4))[20:180])
    kinds = [done, doing, late, waiting]
    assert all(not one & other for one in kinds for other in kinds if one is not other)
    small = strip(qapp, Progress(1000, 999, 0, 1))
    assert sum(column not in done for column in small[3:199]) >= 3
    assert strip(qapp, Progress())[100] == strip(qapp, Progress(3))[100]
