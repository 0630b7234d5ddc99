"""How the window asks for documents, workbooks and files for other programs, and what it says of them."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices

from app.domain.body import Body
from app.domain.calendar_event import CalendarChoice
from app.domain.plan import BookInfo
from app.services.composing import Issue
from ui.dialogs.calendar_choice import CalendarDialog
from ui.dialogs.issue import IssueDialog
from ui.operations import exports

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_WORD = ".docx"
_EXCEL = ".xlsx"
_CALENDAR = ".ics"
_PROJECT = ".xml"
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def say(text: str) -> str:
    """Return a text in the language of the window."""
    return QCoreApplication.translate("WindowExports", text)


def export_letter(window: "MainWindow") -> None:
    """Ask for the phase and the formal parts, then for a file, and write the letter."""

    def write(target: Path, issue: Issue, phase_id: int | None) -> None:
        done = _teller(window, target)
        exports.write_letter(window.frame.runner, window, target, issue, phase_id, done)

    _ask_issue(window, say("Công văn giao việc"), say("Công văn triển khai nhiệm vụ"), write, by_phase=True)


def export_detailed_plan(window: "MainWindow") -> None:
    """Ask for the formal parts, then for a file, and write the detailed plan."""

    def write(target: Path, issue: Issue, _: int | None) -> None:
        exports.write_detailed_plan(window.frame.runner, window, target, issue, _teller(window, target))

    _ask_issue(window, say("Kế hoạch chi tiết"), say("Kế hoạch chi tiết"), write, by_phase=False)


def export_progress(window: "MainWindow") -> None:
    """Ask for a file and write the progress workbook."""
    target = _pick(window, say("Lưu bảng tiến độ"), say("Tiến độ"), _EXCEL, say("Bảng tính Excel"))
    if target is not None:
        exports.write_progress(window.frame.runner, window, target, _teller(window, target))


def export_calendar(window: "MainWindow") -> None:
    """Ask what the calendar is to hold, then for a file, and write it."""

    def ask(units: list[Body]) -> None:
        dialog = CalendarDialog(units, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def submit(choice: CalendarChoice, unit: str) -> None:
            name = say("Lịch {unit}").format(unit=unit) if unit else say("Lịch đại hội và thời hạn")
            target = _pick(window, say("Lưu lịch"), name, _CALENDAR, say("Lịch iCalendar"))
            if target is not None:
                dialog.accept()
                done = _teller(window, target)
                exports.write_calendar(window.frame.runner, window, target, choice, done)

        dialog.submitted.connect(submit)
        dialog.open()

    exports.read_units(window.frame.runner, window, ask)


def export_project(window: "MainWindow") -> None:
    """Ask for a file and write the plan as Microsoft Project XML."""
    title, kind = say("Lưu tệp Microsoft Project"), say("Microsoft Project XML")
    target = _pick(window, title, say("Kế hoạch (Microsoft Project)"), _PROJECT, kind)
    if target is not None:
        exports.write_project(window.frame.runner, window, target, _teller(window, target))


def _ask_issue(
    window: "MainWindow",
    title: str,
    name: str,
    write: Callable[[Path, Issue, int | None], None],
    *,
    by_phase: bool,
) -> None:
    def ask(info: BookInfo, phases: list[tuple[int, str]], current: int | None) -> None:
        dialog = IssueDialog(title, info, phases if by_phase else (), current, window.frame.icons, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def submit(issue: Issue, phase_id: int | None) -> None:
            target = _pick(window, title, name, _WORD, say("Văn bản Word"))
            if target is not None:
                dialog.accept()
                write(target, issue, phase_id)

        dialog.submitted.connect(submit)
        dialog.open()

    exports.read_choices(window.frame.runner, window, ask)


def _pick(window: "MainWindow", title: str, name: str, suffix: str, kind: str) -> Path | None:
    plain = " ".join(_NOT_IN_NAMES.sub(" ", name).split())
    proposal = window.frame.books_folder / f"{plain}{suffix}"
    picked = window.frame.messages.pick_save(window, title, f"{kind} (*{suffix})", proposal)
    return (
        picked
        if picked is None or picked.suffix.lower() == suffix
        else picked.with_name(picked.name + suffix)
    )


def _teller(window: "MainWindow", target: Path) -> Callable[[tuple[str, ...]], None]:
    def told(gaps: tuple[str, ...]) -> None:
        left = say("Còn để trống: {gaps}.").format(gaps=", ".join(gaps)) if gaps else ""
        open_file, open_folder = say("Mở tệp"), say("Mở thư mục")
        answer = window.frame.messages.ask(
            window, say("Đã ghi «{name}».").format(name=target.name), [open_file, open_folder], left
        )
        if answer is not None:
            shown = target if answer == open_file else target.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(shown)))

    return told
