"""The timeline page in its window, worked with keys and mouse, over a real book."""

from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from app.services import books, congresses, tasks
from tests.readings import BLOC
from tests.ui.books import TODAY

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_rows_are_those_of_the_book(tried):
    texts = tried.do(lambda book: [task.text for task in tasks.list_tasks(book)])
    assert len(texts) == 8
    assert [label for label in tried.labels() if label in texts] == texts
    assert tried.labels()[:3] == ["Đại hội", "Đại hội chi bộ, đảng bộ cơ sở (2 đơn vị)", "Đại hội lần thứ V"]
    assert tried.page.model.rowCount() == len(tried.chart.state.shown)


def test_the_bar_of_a_task_stands_at_its_days_in_the_book(tried):
    row = next(row for row in tried.chart.state.rows if row.label == "Ra số báo đặc biệt")
    assert (row.starts, row.ends) == (date(2026, 12, 11), date(2027, 1, 14))
    box = tried.chart.row_rect(row.key)
    picture = tried.chart.viewport().grab().toImage()
    middle = QPoint(
        round((tried.chart.x_of(row.starts) + tried.chart.x_of(row.ends)) / 2), round(box.center().y())
    )
    ratio = picture.devicePixelRatio()
    seen = picture.pixelColor(round(middle.x() * ratio), round(middle.y() * ratio))
    done = tried.window.frame.theme.current.colour("done")
    assert seen.name() == done.name()


def test_arrows_move_fold_and_unfold(tried):
    tried.press(KEY.Key_Home, modifier=CONTROL)
    assert tried.current() == "Đại hội"
    tried.press(KEY.Key_Down)
    before = tried.keys()
    assert tried.current() == "Đại hội chi bộ, đảng bộ cơ sở (2 đơn vị)"
    tried.press(KEY.Key_Right)
    assert len(tried.keys()) == len(before) + 2
    tried.press(KEY.Key_Right)
    assert tried.current() == "Đại hội Chi bộ Một"
    tried.press(KEY.Key_Left)
    assert tried.current() == "Đại hội chi bộ, đảng bộ cơ sở (2 đơn vị)"
    tried.press(KEY.Key_Left)
    assert tried.keys() == before
    tried.press(KEY.Key_Up, KEY.Key_Left)
    assert tried.labels()[1].startswith("Đợt 1")
    tried.press(KEY.Key_Space)
    assert tried.keys() == before


def test_a_click_selects_and_a_click_on_the_triangle_folds(tried):
    chart = tried.chart
    key = tried.key_of("Trang trí hội trường")
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=chart.row_rect(key).center().toPoint())
    assert tried.current() == "Trang trí hội trường"
    wave = next(row for row in chart.state.shown if row.label.startswith("Đợt 2"))
    place = QPoint(17, round(chart.row_rect(wave.key).center().y()))
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert tried.chart.state.index_of(key) is None
    assert tried.current().startswith("Đợt 2")


def test_the_details_tell_of_the_selected_task(tried):
    tried.chart.select(tried.key_of("Ra số báo đặc biệt"))
    text = tried.page.details.text()
    assert "Thời gian: Từ ngày 11/12/2026 đến ngày 14/01/2027" in text
    assert "Tiến độ: Xong" in text
    assert "Chủ trì: ĐẢNG ỦY CÁC CƠ QUAN TỈNH" in text
    assert "Ra số báo đặc biệt" in tried.chart.accessibleDescription()


def test_enter_opens_the_task_where_it_is_worked_on(tried):
    key = tried.key_of("Góp ý văn kiện")
    tried.chart.select(key)
    tried.press(KEY.Key_Return)
    checklist = tried.window.workspace.current()
    assert checklist.KEY == "checklist"
    assert f"task:{checklist.seen}" == key


def test_a_changed_congress_moves_the_bars(tried):
    key = tried.key_of("Trang trí hội trường")
    runner = tried.window.frame.runner
    days = (date(2027, 3, 5), date(2027, 3, 7))
    runner.run(lambda book, _: congresses.set_dates(book, BLOC, *days), label="", parent=None)
    tried.settle()
    row = next(row for row in tried.chart.state.rows if row.key == key)
    assert (row.starts, row.ends) == days
    assert tried.do(lambda book: congresses.find(book, BLOC)).opens_on == days[0]


def test_the_wheel_with_ctrl_zooms_around_the_mouse(tried):
    chart = tried.chart
    chart.zoom_to(12)
    chart.go_to_day(TODAY)
    place = QPointF(chart.names_width + 400, 200)
    day = chart.state.scale.day_at(place.x() - chart.names_width + chart.horizontalScrollBar().value())
    wheel = QWheelEvent(
        place, chart.viewport().mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        CONTROL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(chart.viewport(), wheel)
    assert chart.pixels_per_day == 15
    assert abs(chart.x_of(day) - place.x()) <= chart.pixels_per_day + 1


def test_zoom_by_keys_by_name_and_to_the_width(tried):
    chart, zoom = tried.chart, tried.page.zoom
    assert chart.fits_width
    assert chart.horizontalScrollBar().maximum() <= 1
    before = chart.pixels_per_day
    tried.press(KEY.Key_Plus, modifier=CONTROL)
    assert chart.pixels_per_day == pytest.approx(before * 1.25)
    assert not zoom.fit.isChecked()
    tried.press(KEY.Key_Minus, modifier=CONTROL)
    assert chart.pixels_per_day == pytest.approx(before)
    for index, pixels in enumerate((28.0, 9.0, 2.8, 0.9)):
        zoom.units.setCurrentIndex(index)
        zoom.units.activated.emit(index)
        assert chart.pixels_per_day == pixels
        assert zoom.units.currentIndex() == index
    QTest.mouseClick(zoom.fit, Qt.MouseButton.LeftButton)
    assert chart.pixels_per_day == pytest.approx(before)
    assert zoom.fit.isChecked()


def test_home_is_today(tried):
    tried.chart.zoom_to(28)
    tried.chart.horizontalScrollBar().setValue(0)
    assert tried.chart.x_of(TODAY) > tried.chart.viewport().width()
    tried.press(KEY.Key_Home)
    middle = (tried.chart.names_width + tried.chart.viewport().width()) / 2
    assert tried.chart.x_of(TODAY) == pytest.approx(middle, abs=28)


def test_the_text_filter_finds_without_marks(tried, qtbot):
    QTest.keyClick(tried.page, KEY.Key_F, CONTROL)
    assert tried.page.filters.search.hasFocus()
    QTest.keyClicks(tried.page.filters.search, "trang tri")
    qtbot.waitUntil(lambda: len(tried.keys()) < 6)
    assert [row.label for row in tried.chart.state.shown if row.item] == ["Trang trí hội trường"]
    assert tried.page.filters.mark() == "Đang lọc: 1/8"
    QTest.keyClick(tried.page.filters.search, KEY.Key_Escape)
    qtbot.waitUntil(lambda: tried.page.filters.mark() == "")


def test_chips_show_only_tasks_of_a_state(tried):
    tried.page.filters.choose("done")
    assert [row.label for row in tried.chart.state.shown if row.item] == ["Ra số báo đặc biệt"]
    tried.page.filters.choose("overdue")
    late = {row.label for row in tried.chart.state.shown if row.item}
    assert "Hướng dẫn các đơn vị" in late
    assert "Ra số báo đặc biệt" not in late


def test_a_congress_can_be_chosen(tried):
    box = tried.page.more.congresses
    assert [box.itemText(i) for i in range(box.count())][:1] == ["Mọi đại hội"]
    index = box.findData(BLOC)
    box.setCurrentIndex(index)
    box.activated.emit(index)
    assert {row.item.congress for row in tried.chart.state.shown if row.item} == {BLOC}


def test_a_filter_that_finds_nothing_says_so(tried, qtbot):
    tried.page.filters.search.setText("không có đâu")
    qtbot.waitUntil(lambda: not tried.keys())
    assert tried.page._none_found.isVisible()
    QTest.mouseClick(tried.page._none_found.buttons()[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(tried.keys()))
    assert tried.chart.isVisible()


def test_tasks_without_dates_are_shown_and_say_so(tried):
    row = next(row for row in tried.chart.state.shown if row.label == "Xây dựng kế hoạch")
    assert not row.is_dated
    tried.chart.select(row.key)
    assert "chưa có ngày" in tried.page.details.text()


def test_the_table_shows_the_same_rows_and_follows(tried):
    QTest.keyClick(tried.page, KEY.Key_T, CONTROL)
    table = tried.page.table
    assert table.isVisible()
    tried.chart.select(tried.key_of("Góp ý văn kiện"))
    assert table.currentIndex().data().strip() == "Góp ý văn kiện"
    QTest.keyClick(table, KEY.Key_Down)
    assert tried.chart.current_row().label == table.currentIndex().siblingAtColumn(0).data().strip()
    assert table.accessibleName() == "Tiến độ dạng bảng"


def test_the_view_is_remembered(open_page):
    first = open_page()
    first.chart.zoom_to(28)
    first.chart.go_to_day(date(2026, 12, 1), at_left=True)
    wave = next(row for row in first.chart.state.shown if row.label.startswith("Đợt 2"))
    first.chart.select(wave.key)
    first.press(KEY.Key_Left)
    first.chart.set_names_width(250)
    day = first.chart.left_day()
    assert day > first.chart.state.days.first
    first.window.go("plan")
    first.window.frame.runner.shut_down()
    again = open_page()
    assert again.chart.pixels_per_day == 28
    assert again.chart.left_day() == day
    assert again.chart.names_width == 250
    assert again.keys() == first.keys()


def test_without_dates_the_page_says_what_to_do(open_page):
    tried = open_page(dated=False)
    empty = tried.page._no_dates
    assert empty.isVisible()
    QTest.mouseClick(empty.buttons()[0], Qt.MouseButton.LeftButton)
    assert tried.window.workspace.current().KEY == "congresses"


def test_without_a_plan_the_page_says_what_to_do(open_page, tmp_path):
    from app.domain.plan import BookInfo

    books.create_book(tmp_path / "trống.stt", BookInfo("Sổ trống")).close()
    tried = open_page(name="trống.stt")
    assert tried.page._no_plan.isVisible()
    QTest.mouseClick(tried.page._no_plan.buttons()[0], Qt.MouseButton.LeftButton)
    assert tried.window.workspace.current().KEY == "plan"


def test_another_page_points_to_a_task(tried):
    tried.chart.fold_all(row.key for row in tried.chart.state.rows if row.foldable)
    key = tried.key_of("Trang trí hội trường")
    tried.window.go("plan")
    tried.window.go("timeline", int(key.removeprefix("task:")))
    tried.settle()
    assert tried.current() == "Trang trí hội trường"


def test_the_shown_chart_is_saved_as_pdf(tried, qtbot, tmp_path):
    target = tmp_path / "tiến độ.pdf"
    tried.page.filters.choose("done")
    tried.messages.answers += [target, None]
    tried.page.actions()[0].trigger()
    dialog = tried.page.findChild(_dialog_class())
    dialog.submit()
    qtbot.waitUntil(target.exists)
    tried.settle()
    text = " ".join(PdfReader(target).pages[0].extract_text().split())
    assert "Ra số báo đặc biệt" in text
    assert "Trang trí hội trường" not in text
    assert "Chỉ gồm những việc khớp điều kiện lọc" in text
    assert tried.errors.bugs == []


def test_the_chart_is_saved_as_one_picture(tried, qtbot, tmp_path):
    target = tmp_path / "tiến độ.png"
    tried.messages.answers += [target, None]
    tried.page.actions()[0].trigger()
    dialog = tried.page.findChild(_dialog_class())
    dialog.kind.setCurrentIndex(2)
    assert not dialog.across.isEnabled()
    dialog.submit()
    qtbot.waitUntil(target.exists)
    tried.settle()
    assert QImage(str(target)).width() > 1500


def test_a_printer_gets_every_sheet_on_its_own_paper(tried, tmp_path):
    from PySide6.QtPrintSupport import QPrinter

    from ui.operations.drawings import print_on

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    count = print_on(printer, tried.page.drawing())
    pages = PdfReader(tmp_path / "in.pdf").pages
    assert len(pages) == count
    assert pages[0].mediabox.height > pages[0].mediabox.width


def test_dark_and_contrast_repaint(tried):
    from ui.theme import ThemeMode

    for mode in (ThemeMode.LIGHT, ThemeMode.DARK, ThemeMode.CONTRAST):
        tried.window.frame.theme.choose(mode)
        surface = tried.window.frame.theme.current.colour("surface")
        picture = tried.chart.viewport().grab().toImage()
        key = tried.key_of("Xây dựng kế hoạch")
        tried.chart.select(None)
        box = tried.chart.row_rect(key)
        if box.center().y() < tried.chart.viewport().height():
            ratio = picture.devicePixelRatio()
            at = picture.pixelColor(round(8 * ratio), round(box.center().y() * ratio))
            assert at.name() == surface.name()


def _dialog_class():
    from ui.dialogs.drawing import DrawingDialog

    return DrawingDialog


def test_three_lines_of_details_are_seen_whole(tried):
    details = tried.page.details
    area = details.findChild(QScrollArea)
    row = next(row for row in tried.chart.state.rows if row.key.startswith("wave"))
    details.show_row(replace(row, label="Treo băng rôn " * 16))
    QApplication.processEvents()
    lines = [label for label in area.widget().findChildren(QLabel) if label.isVisible()]
    assert sum(label.height() // label.fontMetrics().lineSpacing() for label in lines) == 3
    assert area.verticalScrollBar().maximum() == 0
