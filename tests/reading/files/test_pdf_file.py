import io
import os
import zlib

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from app.domain.errors import UnreadableFileError
from app.reading.files.pdf_file import read_pdf
from app.reading.plan import read_plan
from tests.reading.hostile import assert_refused


@pytest.fixture
def printed(qapp, tmp_path):
    """Print lines of text, some to a page with its number above, as a program does that makes PDFs."""

    def to_pdf(pages):
        writer = QPdfWriter(str(tmp_path / "in.pdf"))
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait,
                                         QMarginsF(20, 20, 20, 20)))  # fmt: skip
        writer.setResolution(100)
        painter = QPainter(writer)
        painter.setFont(QFont("DejaVu Sans", 10))
        for number, lines in enumerate(pages, 1):
            if number > 1:
                writer.newPage()
            for row, line in enumerate([str(number), *lines], 1):
                painter.drawText(0, row * 22, line)
        painter.end()
        return (tmp_path / "in.pdf").read_bytes()

    return to_pdf


def test_text_of_all_pages_without_their_numbers(printed):
    data = printed([["Số 12-KH/ĐU", "KẾ HOẠCH"], ["Tuyên truyền đại hội đảng bộ các cấp năm 2025"]])
    assert read_pdf(data, "a.pdf").split("\n") == [
        "Số 12-KH/ĐU",
        "KẾ HOẠCH",
        "Tuyên truyền đại hội đảng bộ các cấp năm 2025",
    ]


def test_heads_and_feet_that_pages_repeat_are_left_out(printed):
    tasks = (
        ["Tuyên truyền đại hội đảng bộ các cấp", "Treo cờ Tổ quốc ở trụ sở"],
        ["Mở chuyên trang, chuyên mục trên báo", "Họp báo trước ngày khai mạc"],
        ["Tổ chức hội thi tìm hiểu lịch sử Đảng", "Phát thanh ba buổi một ngày"],
        ["Nói chuyện chuyên đề với đoàn viên", "Tổng kết, rút kinh nghiệm"],
    )
    pages = [[f"Kế hoạch số 12 - trang {at}", *lines, "Ban Tuyên giáo"] for at, lines in enumerate(tasks, 1)]
    pages[0][0] = "Số 12-KH/ĐU"
    assert read_pdf(printed(pages), "a.pdf").split("\n") == [
        "Số 12-KH/ĐU",
        *(line for lines in tasks for line in lines),
    ]


def test_lines_that_begin_few_pages_stay(printed):
    pages = [["- Treo cờ", "- Họp báo đầu tháng"], ["- Treo cờ", "- Họp báo giữa tháng cùng báo chí"]]
    assert len(read_pdf(printed(pages), "a.pdf").split("\n")) == 4


def test_a_plan_is_read_from_it(printed, plan_path, tmp_path):
    lines = [line for line in plan_path("chi-bo").read_text("utf-8").split("\n") if line.strip()]
    printed([lines[:20], lines[20:]])
    ours, text = read_plan(tmp_path / "in.pdf"), read_plan(plan_path("chi-bo"))
    assert ours.document.symbol == text.document.symbol
    assert ours.document.issued_on == text.document.issued_on


def test_pictures_of_pages_are_told_of():
    blank = PdfWriter()
    blank.add_blank_page(595, 842)
    data = io.BytesIO()
    blank.write(data)
    with pytest.raises(UnreadableFileError, match="bản chụp"):
        read_pdf(data.getvalue(), "a.pdf")


def test_a_locked_one_is_told_of(printed):
    locked = PdfWriter(clone_from=PdfReader(io.BytesIO(printed([["Kế hoạch tuyên truyền đại hội đảng bộ"]]))))
    locked.encrypt("bí mật")
    data = io.BytesIO()
    locked.write(data)
    with pytest.raises(UnreadableFileError, match="mật khẩu"):
        read_pdf(data.getvalue(), "a.pdf")


def test_damaged_ones_are_told_of(printed):
    data = printed([["Kế hoạch tuyên truyền đại hội đảng bộ"]])
    for bad in (data[:60], b"%PDF-1.7 " + b"\x01" * 200, data[: len(data) // 2]):
        with pytest.raises(UnreadableFileError, match=r"a\.pdf"):
            read_pdf(bad, "a.pdf")


def built(content, kids=1, filters="/FlateDecode", inner=b""):
    """Return a PDF all of whose pages draw one compressed stream; `inner` is what that may draw as a form."""
    shown = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources 5 0 R>>"
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources 5 0 R/Length %d>>stream\n%s\nendstream"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + b" 3 0 R" * kids + b"]/Count %d>>" % kids,
        shown,
        b"<</Length %d/Filter %s>>stream\n%s\nendstream" % (len(content), filters.encode(), content),
        b"<</Font<</F 6 0 R>>/XObject<</X 7 0 R>>>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        form % (len(inner), inner),
    ]
    made, starts = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        starts.append(len(made))
        made += b"%d 0 obj%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    tail = b"trailer<</Size 8/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(made)
    return made + b"xref\n0 8\n0000000000 65535 f \n" + table + tail


TEXT = b"BT /F 9 Tf (abc) Tj ET "
HOSTILE = {
    "a bomb": lambda: built(zlib.compress(b" " * 300_000_000)),
    "a bomb in a bomb": lambda: built(
        zlib.compress(zlib.compress(b" " * 300_000_000)), filters="[/FlateDecode/FlateDecode]"
    ),
    "countless words": lambda: built(zlib.compress(TEXT * 1_000_000)),
    "one endless word": lambda: built(zlib.compress(b"BT /F 9 Tf (" + b"a" * 40_000_000 + b") Tj ET")),
    "brackets in brackets": lambda: built(zlib.compress(b"[" * 5_000_000)),
    "one page many times": lambda: built(zlib.compress(TEXT * 10_000), kids=400),
    "a form drawn many times": lambda: built(zlib.compress(b"/X Do " * 50_000), inner=TEXT * 2_000),
    "a form that draws itself": lambda: built(zlib.compress(b"/X Do "), inner=b"/X Do " * 10),
}


@pytest.mark.skipif(os.name == "nt", reason="memory is measured on Unix")
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_ones_are_refused_in_little_memory(tmp_path, kind):
    (tmp_path / "x.pdf").write_bytes(HOSTILE[kind]())
    assert_refused(tmp_path / "x.pdf", "PDF", "phức tạp", "bản chụp", "quá mức")
