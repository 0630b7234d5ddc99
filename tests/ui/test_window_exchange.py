"""Calendars and project files from the menus of the real window, and a project file that comes back."""

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from app.services import history, tasks, units
from tests.ui.fakes import ScriptedMessages
from tests.ui.pages.open_page import filled_book
from ui.composition import build_window, name_application, prepare
from ui.dialogs.calendar_choice import CalendarDialog
from ui.dialogs.project_import import ProjectImportDialog
from ui.models.project_changes import ChangeColumn, LeftColumn
from ui.program import book_desk, handlers, page_entries

NS = "{http://schemas.microsoft.com/project}"
GUIDE = "Hướng dẫn các đơn vị"


class Desk:
    """The real window on a filled book, with scripted answers."""

    def __init__(self, window, messages, errors):
        self.window, self.messages, self.errors = window, messages, errors

    def choose(self, action_id):
        action = self.window.menu_actions.get(action_id)
        assert action.isEnabled()
        action.trigger()
        self.settle()

    def settle(self):
        assert self.window.frame.runner.wait_idle(20_000)
        assert self.errors.bugs == []

    def dialog(self, kind):
        self.settle()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        return dialog

    def click(self, dialog, button):
        assert button.isEnabled()
        button.click()
        self.settle()

    def book_says(self, job):
        answers = []
        self.window.frame.runner.query(job, answers.append, owner=self.window)
        self.settle()
        return answers[0]

    def due(self, text):
        found = self.book_says(tasks.list_tasks)
        return next(task.due_on for task in found if task.text == text)


@pytest.fixture
def desk(qtbot, qapp, tmp_path, settings, errors):
    name_application()
    prepare(qapp)
    filled_book(tmp_path / "so.stt").close()
    messages = ScriptedMessages()
    window = build_window(
        qapp, book_desk(), settings, page_entries(), handlers(),
        reporter=errors, messages=messages, books_folder=tmp_path,
    )  # fmt: skip
    qtbot.addWidget(window)
    window.books.may_leave = lambda _again: True
    window.show()
    qtbot.waitActive(window)
    window.books.open_path(tmp_path / "so.stt")
    desk = Desk(window, messages, errors)
    desk.settle()
    yield desk
    window.frame.runner.shut_down()
    qapp.setStyleSheet("")


def exported(desk, tmp_path):
    target = tmp_path / "ke-hoach.xml"
    desk.messages.answers = [target, None]
    desk.choose("export_project")
    return target


def changed(file: Path, *, new: bool = False) -> Path:
    root = ElementTree.parse(file).getroot()
    for task in root.iter(f"{NS}Task"):
        if task.findtext(f"{NS}Name") == GUIDE:
            task.find(f"{NS}Start").text = "2026-12-07T08:00:00"
            task.find(f"{NS}Finish").text = "2026-12-07T17:00:00"
    if new:
        task = ElementTree.SubElement(root.find(f"{NS}Tasks"), f"{NS}Task")
        for name, value in (("ID", "99"), ("Name", "Họp báo"), ("Finish", "2026-12-22T17:00:00")):
            ElementTree.SubElement(task, f"{NS}{name}").text = value
    ElementTree.ElementTree(root).write(file, encoding="utf-8", xml_declaration=True)
    return file


def cells(model, *columns):
    return [[model.index(row, column).data() for column in columns] for row in range(model.rowCount())]


def test_a_calendar_is_asked_for_and_written(desk, tmp_path):
    desk.choose("export_calendar")
    dialog = desk.dialog(CalendarDialog)
    words = [dialog.what.itemText(number) for number in range(dialog.what.count())]
    assert words[0].startswith("Đại hội và thời hạn chung")
    assert "Chỉ của Chi bộ Một" in words
    target = tmp_path / "lich.ics"
    desk.messages.answers = [target, "Mở thư mục"]
    opened = []
    dialog.what.setCurrentIndex(1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QDesktopServices, "openUrl", opened.append)
        desk.click(dialog, dialog.do_button)
    assert desk.messages.asked[0][3].name == "Lịch đại hội và thời hạn.ics"
    assert "Đã ghi «lich.ics»." in desk.messages.asked[1][1]
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]
    found = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert "Chi bộ Hai: Treo khẩu hiệu" in [str(event["SUMMARY"]) for event in found]


def test_the_calendar_of_one_unit_is_named_after_it(desk, tmp_path):
    desk.choose("export_calendar")
    dialog = desk.dialog(CalendarDialog)
    dialog.what.setCurrentText("Chỉ của Chi bộ Một")
    dialog.warn.setValue(-1)
    desk.messages.answers = [tmp_path / "cb1.ics", None]
    desk.click(dialog, dialog.do_button)
    assert desk.messages.asked[0][3].name == "Lịch CB1.ics"
    written = (tmp_path / "cb1.ics").read_bytes()
    assert b"VALARM" not in written
    assert "Đại hội Chi bộ Hai".encode() not in written


def test_no_file_named_leaves_the_dialog_open(desk, qtbot):
    desk.choose("export_calendar")
    dialog = desk.dialog(CalendarDialog)
    desk.messages.answers = [None]
    desk.click(dialog, dialog.do_button)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_project_file_goes_out_and_its_changes_come_back_as_one_step(desk, tmp_path):
    file = changed(exported(desk, tmp_path))
    assert desk.messages.asked[0][3].name == "Kế hoạch (Microsoft Project).xml"
    desk.messages.answers = [file]
    desk.choose("import_project")
    dialog = desk.dialog(ProjectImportDialog)
    assert cells(dialog.changes, *ChangeColumn) == [[GUIDE, "Thời gian", "01/12/2026", "07/12/2026"]]
    assert (dialog.left_table.isVisible(), dialog.add_new.isVisible()) == (False, False)
    assert dialog.do_button.text() == "Nhận 1 thay đổi"
    assert desk.due(GUIDE) == date(2026, 12, 1)
    desk.click(dialog, dialog.do_button)
    assert desk.due(GUIDE) == date(2026, 12, 7)
    assert desk.book_says(history.undo_state).undo == "Nhập từ Microsoft Project: 1 thay đổi"
    desk.choose("undo")
    assert desk.due(GUIDE) == date(2026, 12, 1)


def test_what_the_book_does_not_know_is_listed_and_taken_when_ticked(desk, tmp_path):
    desk.messages.answers = [changed(exported(desk, tmp_path), new=True)]
    desk.choose("import_project")
    dialog = desk.dialog(ProjectImportDialog)
    assert cells(dialog.left, *LeftColumn) == [["99", "Họp báo", "việc không có trong sổ"]]
    dialog.add_new.click()
    desk.settle()
    assert (dialog.do_button.text(), dialog.left_table.isVisible()) == ("Nhận 2 thay đổi", False)
    desk.click(dialog, dialog.do_button)
    assert desk.due("Họp báo") == date(2026, 12, 22)


def test_a_file_without_changes_can_only_be_looked_at(desk, qtbot, tmp_path):
    desk.messages.answers = [exported(desk, tmp_path)]
    desk.choose("import_project")
    dialog = desk.dialog(ProjectImportDialog)
    assert not dialog.do_button.isEnabled()
    assert "Không có gì khác với sổ" in dialog.counts.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_moved_on_meanwhile_is_said_within_the_dialog(desk, qtbot, tmp_path):
    desk.messages.answers = [changed(exported(desk, tmp_path))]
    desk.choose("import_project")
    dialog = desk.dialog(ProjectImportDialog)
    task = next(task for task in desk.book_says(tasks.list_tasks) if task.text == GUIDE)
    desk.window.frame.runner.run(
        lambda book, _: tasks.remove_tasks(book, [task.id]), label="x", parent=desk.window
    )
    desk.settle()
    desk.click(dialog, dialog.do_button)
    assert dialog.isVisible()
    assert "không có gì để nhận" in dialog.trouble.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_bad_files_are_told_in_one_sentence(desk, tmp_path):
    bad = tmp_path / "a.xml"
    bad.write_text("<!DOCTYPE x><Project/>", encoding="utf-8")
    desk.messages.answers = [bad]
    desk.choose("import_project")
    assert "có thể gây hại" in desk.errors.known_ones[0]
    assert QApplication.activeModalWidget() is None


def test_units_with_signs_in_their_names_make_good_file_names(desk, tmp_path):
    def rename(book, _):
        body = next(body for body in units.all_ever(book) if body.name == "Chi bộ Hai")
        return units.rename_unit(book, body.id, 'Chi bộ "2/3"', date(2026, 1, 1))

    desk.window.frame.runner.run(rename, label="x", parent=desk.window)
    desk.settle()
    desk.choose("export_calendar")
    dialog = desk.dialog(CalendarDialog)
    dialog.what.setCurrentText('Chỉ của Chi bộ "2/3"')
    desk.messages.answers = [tmp_path / "a.ics", None]
    desk.click(dialog, dialog.do_button)
    assert desk.messages.asked[0][3].name == "Lịch Chi bộ 2 3.ics"
