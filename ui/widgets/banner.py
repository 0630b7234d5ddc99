"""A notice within a page, which stays until it is closed or settled."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from ui.icons import Icons
from ui.widgets.marks import restyle
from ui.widgets.picture import Picture


class Notice(StrEnum):
    """What kind of notice it is; each has its own colour and its own sign."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


_SIGNS = {Notice.INFO: "info", Notice.SUCCESS: "done", Notice.WARNING: "warning", Notice.ERROR: "error"}


class Banner(QFrame):
    """Hidden until it has something to say."""

    closed = Signal()
    """The user closed the notice."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._do: Callable[[], None] | None = None
        self._refused = ""
        self._is_passing = False
        self._sign = Picture(icons.icon("info", "info"), 20)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton()
        self._button.clicked.connect(self._act)
        self._close = QToolButton()
        self._close.setIcon(icons.icon("close"))
        self._close.setIconSize(QSize(16, 16))
        self._close.setToolTip(self.tr("Đóng thông báo"))
        self._close.setAccessibleName(self.tr("Đóng thông báo"))
        self._close.clicked.connect(self._dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self._sign)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._close)
        self.hide()

    def say(
        self,
        notice: Notice,
        text: str,
        verb: str = "",
        do: Callable[[], None] | None = None,
        *,
        closable: bool = True,
    ) -> None:
        """Show a notice, with a button that does something about it when `verb` is given."""
        self._do = do
        self._sign.set_icon(self._icons.icon(_SIGNS[notice], notice.value))
        self._text.setText(text)
        self._button.setText(verb)
        self._button.setHidden(not verb)
        self._close.setHidden(not closable)
        self._is_passing = closable
        self.setProperty("notice", notice.value)
        restyle(self)
        self.setAccessibleName(text)
        self.show()

    def refuse(self, sentence: str) -> None:
        """Say why an entry is not taken, until it is settled."""
        self.say(Notice.ERROR, sentence)
        self._refused = sentence

    def settle(self) -> None:
        """Hide what was said of an entry that is right or given up now."""
        if self._refused and self.text() == self._refused:
            self.hide()
        self._refused = ""

    def pass_by(self) -> None:
        """Hide a notice that the user could close, for what it told of is no longer the latest."""
        if self._is_passing:
            self.hide()

    def text(self) -> str:
        """Return what the notice says; empty when it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def _act(self) -> None:
        if self._do is not None:
            self._do()

    def _dismiss(self) -> None:
        self.hide()
        self.closed.emit()
