import logging

from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from app.domain.errors import BookError
from ui.dialogs.errors import DialogReporter, FaultDialog, describe_fault
from ui.faults import keep_log

SECRET = "nội dung của một văn bản"


def fault():
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as inner:
            raise ValueError(SECRET) from inner
    except ValueError as error:
        return error


def test_the_description_tells_where_but_no_words_of_documents():
    text = describe_fault(fault())
    assert text.startswith("ValueError <- KeyError")
    assert "test_errors.py:" in text
    assert SECRET not in text


def test_a_known_error_is_its_sentence_with_our_own_button(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    DialogReporter(window).known(BookError("Không tìm thấy sổ."), window)
    box = window.findChild(QMessageBox)
    assert box.isVisible()
    assert box.text() == "Không tìm thấy sổ."
    assert [button.text() for button in box.buttons()] == ["Đã rõ"]


def test_a_fault_is_logged_and_offers_its_details(qtbot, qapp, caplog):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    reporter = DialogReporter(window)
    with caplog.at_level(logging.ERROR):
        reporter.bug(fault(), "Đang nhập", window)
        reporter.bug(fault(), "Đang nhập", window)
    assert len(caplog.records) == 2
    assert SECRET not in caplog.text
    (dialog,) = window.findChildren(FaultDialog)
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Sao chép chi tiết")
    copy.click()
    assert qapp.clipboard().text() == dialog.details


def test_the_log_is_written_to_its_folder(tmp_path):
    handler = keep_log(tmp_path / "log")
    logging.getLogger("ui.thử").error("một dòng")
    handler.close()
    logging.getLogger("ui").removeHandler(handler)
    assert "một dòng" in (tmp_path / "log" / "so-tuyen-truyen.log").read_text(encoding="utf-8")
