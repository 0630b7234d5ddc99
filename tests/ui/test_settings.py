from pathlib import Path

from PySide6.QtWidgets import QSplitter, QWidget

from ui.settings import Settings


def reopened(settings, path):
    settings.save()
    return Settings(path)


def test_recent_books_keep_their_order_and_names(tmp_path):
    path = tmp_path / "a" / "window.ini"
    settings = Settings(path)
    books = [Path(f"/sổ/Đại hội; số, {number}=%.stt") for number in range(12)]
    for book in books:
        settings.add_recent_book(book)
    settings.add_recent_book(books[5])
    again = reopened(settings, path)
    assert again.recent_books() == [books[5], *[book for book in reversed(books) if book != books[5]]][:10]
    again.forget_recent_book(books[5])
    assert books[5] not in again.recent_books()


def test_what_is_not_remembered_has_its_default(tmp_path):
    settings = Settings(tmp_path / "w.ini")
    assert settings.text("x", "y") == "y"
    assert settings.flag("x", True)
    assert settings.recent_books() == []
    assert not settings.restore_geometry("window", None)


def test_parts_of_a_page_come_back(tmp_path, qtbot):
    path = tmp_path / "w.ini"
    settings = Settings(path)

    def splitter():
        made = QSplitter()
        qtbot.addWidget(made)
        made.addWidget(QWidget())
        made.addWidget(QWidget())
        made.resize(500, 100)
        return made

    first = splitter()
    first.setSizes([100, 400])
    settings.save_state("plan", first)
    second = splitter()
    assert reopened(settings, path).restore_state("plan", second)
    assert second.saveState() == first.saveState()
    assert not settings.restore_state("other", second)
