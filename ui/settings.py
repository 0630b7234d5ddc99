"""What the window remembers between two starts: sizes, columns, choices, recent books."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths
from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget

_RECENT_LIMIT = 10


class Settings:
    """A settings file of the user; nothing of a book's content goes into it."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._store = QSettings(str(path), QSettings.Format.IniFormat)
        self._folder = path.parent

    @property
    def reviews_folder(self) -> Path:
        """Return the folder that holds the corrections of reviews which were not finished."""
        return self._folder / "reviews"

    def text(self, key: str, default: str = "") -> str:
        """Return a remembered text."""
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def set_text(self, key: str, value: str) -> None:
        """Remember a text."""
        self._store.setValue(key, value)

    def flag(self, key: str, default: bool = False) -> bool:
        """Return a remembered yes or no."""
        return self.text(key, "yes" if default else "no") == "yes"

    def set_flag(self, key: str, value: bool) -> None:
        """Remember a yes or no."""
        self.set_text(key, "yes" if value else "no")

    def recent_books(self) -> list[Path]:
        """Return the books opened lately, the last one first."""
        return [Path(line) for line in self.text("recent").split("\n") if line]

    def add_recent_book(self, path: Path) -> None:
        """Put a book at the head of those opened lately."""
        others = [book for book in self.recent_books() if book != path]
        self._keep_recent([path, *others])

    def forget_recent_book(self, path: Path) -> None:
        """Take a book off the list."""
        self._keep_recent([book for book in self.recent_books() if book != path])

    def save_state(self, key: str, widget: QHeaderView | QSplitter) -> None:
        """Remember the columns of a header or the parts of a splitter."""
        self._store.setValue(f"state/{key}", widget.saveState())

    def restore_state(self, key: str, widget: QHeaderView | QSplitter) -> bool:
        """Set columns or parts as they were; False when nothing fitting is remembered."""
        state = self._store.value(f"state/{key}")
        return isinstance(state, QByteArray) and widget.restoreState(state)

    def save_geometry(self, key: str, window: QWidget) -> None:
        """Remember where a window is."""
        self._store.setValue(f"geometry/{key}", window.saveGeometry())

    def restore_geometry(self, key: str, window: QWidget) -> bool:
        """Put a window where it was; False when that is not remembered."""
        state = self._store.value(f"geometry/{key}")
        return isinstance(state, QByteArray) and window.restoreGeometry(state)

    def save(self) -> None:
        """Write everything to the file now."""
        self._store.sync()

    def _keep_recent(self, books: list[Path]) -> None:
        self.set_text("recent", "\n".join(str(book) for book in books[:_RECENT_LIMIT]))


def default_settings_path() -> Path:
    """Return the settings file in the user's configuration folder."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(folder) / "window.ini"


def log_folder() -> Path:
    """Return the folder of the program's log in the user's state folder."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.StateLocation)
    return Path(folder) / "log"
