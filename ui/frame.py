"""What the window is made of; put together where the program starts."""

from dataclasses import dataclass
from pathlib import Path

from ui.book_session import BookSession
from ui.dialogs.messages import Messages
from ui.icons import Icons
from ui.operations.runner import Runner
from ui.settings import Settings
from ui.theme import ThemeSwitch


@dataclass(frozen=True)
class Frame:
    """The parts that the window and its helpers share; `books_folder` is where new books are proposed."""

    runner: Runner
    session: BookSession
    icons: Icons
    theme: ThemeSwitch
    settings: Settings
    messages: Messages
    books_folder: Path
