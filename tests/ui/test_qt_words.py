"""Nothing that Qt itself says on screen is left in English."""

import re
from itertools import chain

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtPrintSupport import QPageSetupDialog, QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QSpinBox,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from app.resources import resource
from ui.composition import prepare
from ui.dialogs.messages import Messages
from ui.qt_words import QtWords

PROPER = {"QShortcut", "QPageSize", "QGuiApplication", "QProgressBar", "QMimeType"}
"""Names of keys and of paper, kinds of files in the words of the computer, and what is no text."""
ENGLISH = re.compile(
    r"\b(undo|redo|cut|copy|copies|paste|delete|select|open|save|cancel|ok|close|name|size|type|date|modified|"
    r"computer|file|files|folder|directory|look|back|forward|parent|list|detail|view|show|hidden|rename|print|"
    r"printer|page|pages|paper|margins?|orientation|portrait|landscape|width|height|properties|options|preview|"
    r"range|collate|reverse|color|grayscale|sheet|order|left|right|top|bottom|envelope|custom|sidebar)\b",
    re.IGNORECASE,
)


class Listening(QtWords):
    """Keeps what Qt asked for and did not get."""

    def __init__(self, parent):
        super().__init__(resource("translations", "qt-vi.toml"), parent)
        self.missed = set()

    def translate(self, context, sourceText, disambiguation=None, n=-1):
        found = super().translate(context, sourceText, disambiguation, n)
        is_words = context.startswith("Q") and context not in PROPER
        if found is None and is_words and not re.fullmatch(r"(Alt|Ctrl|Shift)\+\w+", sourceText):
            self.missed.add((context, sourceText))
        return found


@pytest.fixture(autouse=True)
def words(qapp):
    prepare(qapp)
    listening = Listening(qapp)
    qapp.installTranslator(listening)
    yield listening
    qapp.removeTranslator(listening)
    listening.deleteLater()
    assert listening.missed == set()


def texts_of(widget: QWidget) -> set[str]:
    """Return what a widget and everything in it shows."""
    found = {widget.windowTitle()}
    for part in [widget, *widget.findChildren(QWidget)]:
        found |= {part.toolTip()}
        if isinstance(part, QLabel | QAbstractButton):
            found.add(part.text())
        elif isinstance(part, QGroupBox):
            found.add(part.title())
        elif isinstance(part, QComboBox) and part.objectName() not in ("lookInCombo", "pageSizeCombo"):
            found |= {part.itemText(number) for number in range(part.count())}
        elif isinstance(part, QTabWidget):
            found |= {part.tabText(number) for number in range(part.count())}
        elif isinstance(part, QHeaderView) and part.model():
            sections = range(part.model().columnCount())
            found |= {str(part.model().headerData(at, Qt.Orientation.Horizontal)) for at in sections}
    actions = chain.from_iterable((each.text(), each.toolTip()) for each in widget.findChildren(QAction))
    return {re.sub(r"\t.*|&", "", text) for text in found | set(actions) if text}


def assert_vietnamese(texts):
    # Plain text only: the names of paper, of keys and of folders are no words of Qt's.
    english = {text for text in texts if ENGLISH.search(re.sub(r"\((Alt|Ctrl)\+\w+\)|<[^>]*>", "", text))}
    assert english == set()


@pytest.fixture
def shown(qtbot, tmp_path):
    def show(widget):
        qtbot.addWidget(widget)
        widget.show()
        qtbot.wait(60)
        return texts_of(widget)

    (tmp_path / "mục").mkdir()
    return show


def file_dialog(folder, mode, files):
    dialog = Messages._file_dialog(None, "Mở sổ", "Sổ (*.stt);;Mọi tệp (*)", folder, mode)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(files)
    return dialog


@pytest.mark.parametrize("mode", QFileDialog.AcceptMode)
@pytest.mark.parametrize("files", [QFileDialog.FileMode.AnyFile, QFileDialog.FileMode.Directory])
def test_file_dialogs(shown, tmp_path, mode, files):
    texts = shown(file_dialog(tmp_path, mode, files))
    assert {"Thôi", "Tên", "Cỡ", "Loại", "Ngày sửa"} <= texts
    assert_vietnamese(texts)


def test_a_file_that_is_not_there(shown, qtbot, tmp_path):
    dialog = file_dialog(tmp_path, QFileDialog.AcceptMode.AcceptOpen, QFileDialog.FileMode.ExistingFile)
    shown(dialog)
    told = []

    def look():
        box = QApplication.activeModalWidget()
        told.extend(texts_of(box))
        box.close()

    dialog.findChild(QLineEdit, "fileNameEdit").setText("mất.stt")
    QTimer.singleShot(30, look)
    dialog.accept()
    assert any("Không có tệp này." in text for text in told)
    assert_vietnamese(told)


def test_the_save_dialog_of_the_program_says_cancel_in_its_own_words(qtbot, monkeypatch, tmp_path):
    seen = []

    def picked(dialog):
        return seen.append(dialog.labelText(QFileDialog.DialogLabel.Reject))

    monkeypatch.setattr(Messages, "_picked", staticmethod(picked))
    Messages().pick_save(None, "Lưu", "Văn bản (*.docx)", tmp_path / "a.docx")
    Messages().pick_open(None, "Mở", "Văn bản (*.docx)", tmp_path)
    assert seen == ["Thôi", "Thôi"]


@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit, QPlainTextEdit])
def test_menus_of_text_fields(qtbot, kind):
    field = kind()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    texts = {re.sub(r"\t.*|&", "", action.text()) for action in menu.actions()} - {""}
    assert {"Hoàn tác", "Làm lại", "Cắt", "Sao chép", "Dán", "Xóa", "Chọn tất cả"} == texts
    menu.deleteLater()


@pytest.mark.parametrize("kind", [QSpinBox, QLabel])
def test_menus_of_numbers_and_of_text_to_copy(qtbot, kind):
    field = kind()
    qtbot.addWidget(field)
    if isinstance(field, QLabel):
        field.setText("Chữ")
        field.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    field.show()
    seen = []

    def look():
        menu = QApplication.activePopupWidget()
        seen.extend(re.sub(r"\t.*|&", "", action.text()) for action in menu.actions() if action.text())
        menu.close()

    QTimer.singleShot(30, look)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(field, QContextMenuEvent(reason, QPoint(2, 2), field.mapToGlobal(QPoint(2, 2))))
    qtbot.waitUntil(lambda: bool(seen))
    assert_vietnamese(seen)


@pytest.mark.qt_log_ignore("QPageSetupDialog: Cannot be used")  # said where there is no printer
@pytest.mark.parametrize(
    ("kind", "word"),
    [(QPrintDialog, "Máy in"), (QPrintPreviewDialog, "Trang sau"), (QPageSetupDialog, "Khổ giấy:")],
)
def test_print_dialogs(qtbot, kind, word):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = kind(printer)
    dialog.show()
    qtbot.wait(60)
    texts = texts_of(dialog)
    shiboken6.delete(dialog)  # before its printer
    assert word in texts
    assert_vietnamese(texts)


def test_standard_buttons(shown):
    every = QDialogButtonBox.StandardButton
    box = QDialogButtonBox()
    for button in every:
        if button not in (every.NoButton,) and button.value.bit_count() == 1:
            box.addButton(button)
    assert_vietnamese(shown(box))
    message = QMessageBox(QMessageBox.Icon.Question, "Hỏi", "Lưu lại?")
    message.setDetailedText("Chi tiết")
    message.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    assert {"Có", "Không"} <= shown(message)
    assert_vietnamese(shown(QCalendarWidget()))
