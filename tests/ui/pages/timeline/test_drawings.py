"""The entries of the menu that draw: from whichever page is on."""

from pypdf import PdfReader
from PySide6.QtGui import QAction

from ui import window_drawings
from ui.dialogs.drawing import DrawingDialog
from ui.operations import drawings
from ui.painting.paper_choice import AS_USUAL, TypeSize


def save_as(tried, qtbot, target, ask):
    tried.messages.answers += [target, None]
    ask(tried.window)
    tried.settle()
    dialog = tried.window.findChild(DrawingDialog)
    dialog.submit()
    qtbot.waitUntil(target.exists)
    tried.settle()
    return [" ".join(page.extract_text().split()) for page in PdfReader(target).pages]


def test_the_checklist_is_saved_from_any_page(tried, qtbot, tmp_path):
    tried.window.go("plan")
    pages = save_as(tried, qtbot, tmp_path / "danh mục.pdf", window_drawings.export_checklist)
    text = " ".join(pages)
    assert "Danh mục việc – Sổ thử tiến độ" in text
    assert "Góp ý văn kiện" in text
    assert "Thủ trưởng" in pages[-1]


def test_the_timeline_of_the_whole_book_is_saved_from_another_page(tried, qtbot, tmp_path):
    tried.page.filters.choose("done")
    tried.window.go("plan")
    text = " ".join(save_as(tried, qtbot, tmp_path / "tiến độ.pdf", window_drawings.export_timeline))
    assert "Trang trí hội trường" in text


def test_on_its_page_the_timeline_is_saved_as_it_is_shown(tried, qtbot, tmp_path):
    tried.page.filters.choose("done")
    text = " ".join(save_as(tried, qtbot, tmp_path / "tiến độ.pdf", window_drawings.export_timeline))
    assert "Trang trí hội trường" not in text


def test_a_name_without_its_ending_gets_it(tried, qtbot, tmp_path):
    tried.messages.answers += [tmp_path / "tiến độ", None]
    window_drawings.export_timeline(tried.window)
    tried.window.findChild(DrawingDialog).submit()
    qtbot.waitUntil((tmp_path / "tiến độ.pdf").exists)
    tried.settle()


def test_printing_shows_the_timeline_on_its_page_and_the_checklist_elsewhere(tried, monkeypatch):
    shown = []
    monkeypatch.setattr(
        drawings,
        "preview",
        lambda _parent, drawing, content=AS_USUAL: shown.append((drawing.name, content.type_size)),
    )
    window_drawings.print_page(tried.window)
    dialog = tried.window.findChild(DrawingDialog)
    dialog.type_size.setCurrentIndex(2)
    dialog.submit()
    tried.window.go("plan")
    window_drawings.print_page(tried.window)
    tried.settle()
    assert shown == [("Tiến độ", TypeSize.LARGE), ("Danh mục việc", TypeSize.NORMAL)]


def test_the_preview_speaks_vietnamese(tried, monkeypatch):
    from PySide6.QtPrintSupport import QPrintPreviewDialog

    said = []

    def look(dialog):
        said.extend(action.text() for action in dialog.findChildren(QAction) if action.text())

    monkeypatch.setattr(QPrintPreviewDialog, "exec", look)
    drawings.preview(tried.window, tried.page.drawing())
    assert "Vừa trang" in said
    assert not {"Print", "Fit page", "Landscape", "Zoom in"} & set(said)


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_left(tried, tmp_path):
    tried.messages.answers += [tmp_path / "none" / "tiến độ.pdf"]
    window_drawings.export_timeline(tried.window)
    tried.window.findChild(DrawingDialog).submit()
    tried.settle()
    assert len(tried.errors.known_ones) == 1
    assert "Không có thư mục" in tried.errors.known_ones[0]
    assert tried.errors.bugs == []
