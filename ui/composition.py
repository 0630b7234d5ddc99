"""Puts the program together: everything is built here and handed on in constructors."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QStandardPaths
from PySide6.QtWidgets import QApplication

from app import __version__
from app.resources import resource
from ui.book_session import BookSession
from ui.dialogs.errors import DialogReporter
from ui.dialogs.messages import Messages
from ui.frame import Frame
from ui.icons import Icons
from ui.main_window import Handler, MainWindow
from ui.operations.desk import BookDesk
from ui.operations.errors import ErrorReporter
from ui.operations.runner import Runner
from ui.pages.page import PageEntry
from ui.qt_words import QtWords
from ui.settings import Settings
from ui.theme import ThemeMode, ThemeSwitch


def name_application() -> None:
    """Name the program, by which its settings and log folders are found."""
    QCoreApplication.setOrganizationName("SoTuyenTruyen")
    QCoreApplication.setApplicationName("SoTuyenTruyen")
    QCoreApplication.setApplicationVersion(__version__)


def prepare(app: QApplication) -> None:
    """Give the application its style, and Vietnamese for dates, numbers and Qt's own texts."""
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    app.setApplicationDisplayName("Sổ Tuyên Truyền")
    app.setStyle("Fusion")
    if app.findChild(QtWords) is None:
        app.installTranslator(QtWords(resource("translations", "qt-vi.toml"), app))


def build_window(
    app: QApplication,
    desk: BookDesk,
    settings: Settings,
    entries: Sequence[PageEntry],
    handlers: Mapping[str, Handler] | None = None,
    *,
    reporter: ErrorReporter | None = None,
    messages: Messages | None = None,
    books_folder: Path | None = None,
) -> MainWindow:
    """Build the window over these book services and pages; tests inject the rest too."""
    theme = ThemeSwitch(app, resource("themes"), _chosen_theme(settings))
    icons = Icons(resource("icons"), lambda: theme.current)
    app.setWindowIcon(icons.icon("app"))
    runner = Runner(reporter or DialogReporter(app), parent=app)
    session = BookSession(runner, desk, settings, parent=app)
    folder = books_folder or _documents_folder()
    frame = Frame(runner, session, icons, theme, settings, messages or Messages(), folder)
    return MainWindow(frame, entries, handlers)


def when_first_shown(window: MainWindow, then: Callable[[], None]) -> None:
    """Call back once, when the window shows a page of the book and nothing is under way."""
    runner = window.frame.runner

    def look() -> None:
        if window.frame.session.state is not None:
            runner.idle.disconnect(look)
            then()

    runner.idle.connect(look)


def _chosen_theme(settings: Settings) -> ThemeMode:
    name = settings.text("theme", ThemeMode.SYSTEM.value)
    return ThemeMode(name) if name in set(ThemeMode) else ThemeMode.SYSTEM


def _documents_folder() -> Path:
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()
