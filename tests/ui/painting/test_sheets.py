"""Sheets drawn to files that are opened again."""

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage, QPainter

from tests.domain.timeline_contents import ON, congress, content, item
from ui.painting.drawing import checklist_drawing, timeline_drawing
from ui.painting.output import DrawingError, draw_image, save_pdf, save_png, save_svg
from ui.painting.paper_choice import AS_USUAL, PaperChoice, TypeSize
from ui.painting.sheet import Paper, PaperName

LONG = "Tuyên truyền Đại hội trên các phương tiện thông tin đại chúng và hệ thống cơ sở " * 6


@pytest.fixture
def made(qapp):
    def make(number, days=200, text="Đại hội việc số {n}"):
        items = [
            item(
                n, text.format(n=n), ON - timedelta(days=n % days), ON + timedelta(days=days * n // number),
                phase_id=1 + n % 4, congress="bloc-5", done=n % 3, todo=n % 2, overdue=n % 2,
            )
            for n in range(1, number + 1)
        ]  # fmt: skip
        undated = item(number + 1, "Việc ấy chưa có hạn", duty_id=1)
        dates = congress(opens_on=date(2026, 7, 1), closes_on=date(2026, 7, 3))
        return content(*items, undated, congresses=[dates], title="Đại hội các cấp")

    return make


def paper(name=PaperName.A4, *, landscape=True):
    return Paper.named(name, landscape=landscape)


def text_of(path):
    return [page.extract_text() for page in PdfReader(path).pages]


def flat(text):
    return " ".join(text.split())


@pytest.mark.parametrize(("name", "size"), [(PaperName.A4, (842, 595)), (PaperName.A3, (1191, 842))])
def test_the_timeline_on_paper(made, tmp_path, name, size):
    target = tmp_path / "tien-do.pdf"
    sheets = timeline_drawing(made(60)).on_paper(paper(name), AS_USUAL)
    save_pdf(sheets, target)
    reader = PdfReader(target)
    pages = text_of(target)
    assert len(pages) == sheets.count > 1
    for number, (page, text) in enumerate(zip(reader.pages, pages, strict=True), 1):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == size
        assert f"Trang {number}/{len(pages)}" in text
        assert "In ngày 01/06/2026" in text
        assert "Tiến độ thực hiện – Đại hội các cấp" in flat(text)
        assert "ĐẢNG ỦY" in text
        assert "Quá hạn" in text
        assert "Nhiệm vụ" in text
    whole = flat(" ".join(pages))
    assert all(f"Đại hội việc số {n} " in f"{whole} " for n in range(1, 61))
    assert "chưa có ngày" in whole


def test_a_long_time_is_tiled_and_a_name_is_repeated_beside_each_part(made, tmp_path):
    target = tmp_path / "tien-do.pdf"
    sheets = timeline_drawing(made(5, days=2000)).on_paper(paper(), AS_USUAL)
    save_pdf(sheets, target)
    assert sheets.count > 1
    assert all("Đại hội việc số 3" in flat(text) for text in text_of(target))


def test_everything_fits_one_sheet_when_asked(made, tmp_path):
    target = tmp_path / "tien-do.pdf"
    save_pdf(timeline_drawing(made(60, days=2000)).on_paper(paper(), PaperChoice(fit=True)), target)
    pages = text_of(target)
    assert len(pages) == 1
    assert all(f"Đại hội việc số {n} " in f"{flat(pages[0])} " for n in range(1, 61))


def test_no_word_of_a_long_name_is_cut(made, tmp_path):
    for drawing in (timeline_drawing(made(3, text=LONG)), checklist_drawing(made(3, text=LONG))):
        target = tmp_path / "dai.pdf"
        save_pdf(drawing.on_paper(paper(landscape=drawing.landscape), AS_USUAL), target)
        assert flat(" ".join(text_of(target))).count(flat(LONG)) == 3


def test_a_name_longer_than_a_sheet_goes_on_over_sheets(made, tmp_path):
    for drawing in (timeline_drawing(made(1, text=LONG * 60)), checklist_drawing(made(1, text=LONG * 60))):
        target = tmp_path / "dai.pdf"
        sheets = drawing.on_paper(paper(landscape=drawing.landscape), AS_USUAL)
        save_pdf(sheets, target)
        assert sheets.count > 1
        assert flat(" ".join(text_of(target))).count("phương") == 360


@pytest.mark.parametrize("landscape", [True, False])
def test_the_checklist_on_paper(made, tmp_path, landscape):
    target = tmp_path / "danh-muc.pdf"
    sheets = checklist_drawing(made(80)).on_paper(paper(landscape=landscape), AS_USUAL)
    save_pdf(sheets, target)
    pages = text_of(target)
    assert len(pages) == sheets.count > 1
    for number, text in enumerate(pages, 1):
        assert f"Trang {number}/{len(pages)}" in text
        assert "Thời hạn" in text
        assert "Ghi chú" in text
    assert "Người lập" in pages[-1]
    assert "Thủ trưởng" in pages[-1]
    assert not any("Người lập" in text for text in pages[:-1])
    whole = flat(" ".join(pages))
    assert all(f"Đại hội việc số {n} " in f"{whole} " for n in range(1, 81))
    assert "(tiếp)" in whole


def test_signatures_never_stand_alone(made):
    for number in range(1, 40):
        sheets = checklist_drawing(made(number)).on_paper(paper(landscape=False), AS_USUAL)
        last = sheets._pages[-1]
        assert last
        assert any(sheets._pieces[placed.index].line.item for placed in last)


def test_a_picture_holds_everything_at_twice_the_size(made, tmp_path):
    for drawing in (timeline_drawing(made(30)), checklist_drawing(made(30))):
        target = tmp_path / "hinh.png"
        sheet = drawing.on_one(AS_USUAL)
        assert sheet.count == 1
        save_png(sheet, target)
        image = QImage(str(target))
        assert image.width() == round(sheet.paper.width * 2)
        assert image.height() == round(sheet.paper.height * 2)
        below = image.copy(0, image.height() - 400, image.width(), 400)
        assert below.convertToFormat(QImage.Format.Format_Mono).sizeInBytes() > 0
        assert _dark_pixels(below) > 200


def test_a_picture_in_strips_is_the_picture_in_one(made):
    sheet = checklist_drawing(made(90)).on_one(AS_USUAL)
    whole = QImage(
        round(sheet.paper.width), round(sheet.paper.height), QImage.Format.Format_RGB32
    )  # fmt: skip
    whole.fill("white")
    painter = QPainter(whole)
    sheet.paint(painter, 0)
    painter.end()
    assert whole.height() > 2048
    assert draw_image(sheet, 1) == whole


def test_a_picture_that_would_be_too_large_is_refused(made, tmp_path):
    sheet = checklist_drawing(made(1)).on_one(AS_USUAL)
    sheet.paper = Paper(40_000, 40_000)
    with pytest.raises(DrawingError, match="PDF"):
        save_png(sheet, tmp_path / "to.png")
    assert list(tmp_path.iterdir()) == []


def test_an_older_file_stays_when_the_drawing_is_stopped(made, tmp_path):
    target = tmp_path / "tien-do.pdf"
    target.write_bytes(b"old")

    def stop(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        save_pdf(timeline_drawing(made(60)).on_paper(paper(), AS_USUAL), target, stop)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["tien-do.pdf"]


def test_a_place_that_is_not_there_is_a_known_error(made, tmp_path):
    sheets = timeline_drawing(made(1)).on_paper(paper(), AS_USUAL)
    with pytest.raises(DrawingError, match="Không có thư mục"):
        save_pdf(sheets, tmp_path / "none" / "tien-do.pdf")
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(DrawingError, match="Không ghi được"):
        save_pdf(sheets, tmp_path / "folder.pdf")


def _dark_pixels(image):
    return sum(
        image.pixelColor(x, y).lightness() < 128
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )


def test_days_at_the_ends_of_the_calendar_are_drawn_too(qapp, tmp_path):
    items = [
        item(1, "Việc gõ nhầm năm", date(205, 3, 1), date(2026, 1, 1), phase_id=1),
        item(2, "Việc rất xa", date(2026, 1, 1), date.max, phase_id=1),
    ]
    for fit in (False, True):
        save_pdf(
            timeline_drawing(content(*items)).on_paper(paper(), PaperChoice(fit=fit)), tmp_path / "xa.pdf"
        )
        pages = text_of(tmp_path / "xa.pdf")
        assert len(pages) <= 12
        assert "Việc gõ nhầm năm" in flat(pages[0])


def test_a_book_without_any_date_is_drawn_with_its_tasks(qapp, tmp_path):
    save_pdf(
        timeline_drawing(content(item(1, "Chưa hẹn", duty_id=1))).on_paper(paper(), AS_USUAL),
        tmp_path / "k.pdf",
    )
    text = flat(text_of(tmp_path / "k.pdf")[0])
    assert "Chưa hẹn" in text
    assert "chưa có ngày" in text


def test_a_chosen_stretch_of_days_and_a_table_stand_on_paper(made, tmp_path):
    target = tmp_path / "khoang.pdf"
    choice = PaperChoice(with_table=True, first=ON, last=ON + timedelta(days=30))
    sheets = timeline_drawing(made(60)).on_paper(paper(), choice)
    save_pdf(sheets, target)
    text = flat(" ".join(text_of(target)))
    assert "Thời gian: 01/06/2026 – 01/07/2026" in text
    assert "Từ ngày" in text
    assert "Chủ trì" in text
    assert sheets.count < timeline_drawing(made(60)).on_paper(paper(), AS_USUAL).count * 2
    assert "Việc ấy chưa có hạn" not in text


def test_larger_letters_take_more_paper(made):
    small, large = (
        timeline_drawing(made(60)).on_paper(paper(), PaperChoice(type_size=size)).count
        for size in (TypeSize.SMALL, TypeSize.LARGE)
    )
    assert small < large


def test_the_timeline_as_a_drawing_that_can_be_enlarged(made, tmp_path):
    target = tmp_path / "tien-do.svg"
    save_svg(timeline_drawing(made(9)).on_one(PaperChoice(with_table=True)), target)
    drawn = ElementTree.parse(target).getroot()
    assert drawn.tag.endswith("svg")
    assert drawn.get("viewBox")
    assert "việc số 3" in "".join(drawn.itertext())
