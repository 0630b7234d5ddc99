"""The calendar of congresses on paper."""

from datetime import date, timedelta

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from app.domain.congress import Congress, CongressLevel, CongressState
from app.domain.congress_calendar import CalendarContent, MarkedDay, month_weeks, spans_of
from ui.painting.congress_drawing import congress_drawing
from ui.painting.congress_month import MonthGeometry
from ui.painting.congress_year import YearGeometry
from ui.painting.look import ChartLook
from ui.painting.output import save_pdf, save_png
from ui.painting.paper_choice import AS_USUAL
from ui.painting.sheet import Paper, PaperName

DAY = date(2026, 9, 2)
LEVELS, STATES = list(CongressLevel), list(CongressState)


def content(count=60):
    made = [
        Congress(
            n, f"c-{n}", f"Đại hội số {n}", LEVELS[n % 4], opens_on=DAY + timedelta(days=n % 9),
            closes_on=DAY + timedelta(days=n % 9 + n % 3), venue="Hội trường lớn", state=STATES[n % 3],
            prepares_on=DAY - timedelta(days=1) if n % 5 == 0 else None,
        )
        for n in range(1, count + 1)
    ]  # fmt: skip
    names = {each.id: each.name for each in made}
    short = {each.id: f"ĐH {each.id}" for each in made}
    days = {DAY: MarkedDay("Quốc khánh", True)}
    by_id = {each.id: each for each in made}
    return CalendarContent(spans_of(made), by_id, names, short, frozenset({3}), days, DAY)


def text_of(path):
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


@pytest.mark.parametrize("whole_year", [False, True])
def test_every_congress_is_on_paper_however_crowded_its_day(qapp, tmp_path, whole_year):
    target = tmp_path / "lich.pdf"
    drawing = congress_drawing(content(), DAY, "Đảng ủy Khối", whole_year=whole_year, note="Đang lọc: 1/2")
    sheets = drawing.on_paper(Paper.named(PaperName.A4, landscape=True), AS_USUAL)
    save_pdf(sheets, target)
    pages = text_of(target)
    assert len(pages) == sheets.count > 2
    assert "ĐẢNG ỦY KHỐI" in pages[0]
    assert "60 đại hội" in pages[0]
    listed = " ".join(pages[1:])
    assert all(f"Đại hội số {n} " in listed for n in range(1, 61))
    assert ("Quốc khánh" in pages[0]) is not whole_year


def test_a_month_without_congresses_is_one_sheet(qapp, tmp_path):
    drawing = congress_drawing(content(0), DAY, "", whole_year=False)
    sheets = drawing.on_paper(Paper.named(PaperName.A4, landscape=True), AS_USUAL)
    assert sheets.count == 1
    save_png(drawing.on_one(AS_USUAL), tmp_path / "lich.png")
    assert QImage(str(tmp_path / "lich.png")).width() > 1000


def test_days_and_bars_are_found_where_they_are_drawn(qapp):
    box = QRectF(10, 20, 840, 480)
    geometry = MonthGeometry.of(content(), 2026, 9, box, ChartLook.of_paper())
    for row, week in enumerate(month_weeks(2026, 9)):
        for column, day in enumerate(week):
            centre = geometry.cell(row, column).center()
            assert geometry.day_at(centre.x(), centre.y()) == day
    for bar in geometry.layout.bars:
        assert box.contains(geometry.bar(bar))
    shown = [geometry.bar(bar).adjusted(1, 1, -1, -1) for bar in geometry.layout.bars]
    assert not [
        (n, m)
        for n, one in enumerate(shown)
        for m, other in enumerate(shown)
        if m > n and one.intersects(other)
    ]
    for day in geometry.layout.more:
        more = geometry.more(day)
        assert more is not None
        assert not any(more.adjusted(1, 1, -1, -1).intersects(each) for each in shown)


def test_every_day_of_a_year_is_found_where_it_is_drawn(qapp):
    geometry = YearGeometry(QRectF(0, 0, 900, 520), 2028)
    for number in range(366):
        day = date(2028, 1, 1) + timedelta(days=number)
        centre = geometry.cell(day).center()
        assert geometry.day_at(centre.x(), centre.y()) == day
    assert geometry.day_at(-5, -5) is None


def test_it_is_drawn_in_a_box_of_any_size(qapp):
    drawing = congress_drawing(content(), DAY, "", whole_year=False)
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    drawing.on_paper(Paper(300, 200), AS_USUAL).paint(painter, 0)
    painter.end()
