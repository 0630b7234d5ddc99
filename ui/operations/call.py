"""One job on its way through the worker and back."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.domain.errors import KnownError
from ui.operations.progress import Progress

if TYPE_CHECKING:
    from concurrent.futures import Future


@dataclass(eq=False)
class Call:
    """What to do on the worker, and what to do with its answer in the window's thread.

    The window keeps the call until it is finished, so that whatever the job holds (perhaps a
    widget) is never freed on the worker. A call with a label is one the user waits for. `always`
    gets the answer in any case, `deliver` only while the owner is there and the call not stale.
    `stays` tells that what the job did stays though the user wanted it stopped, as a step of the book or a
    file does that was written by then: its answer is given all the same.
    `answered` is set before the answer is given, which may take as long as the user reads a message.
    """

    work: Callable[[Progress], Any]
    deliver: Callable[[Any], None] | None = None
    always: Callable[[Any], None] | None = None
    label: str = ""
    owner: QObject | None = None
    refused: Callable[[KnownError], None] | None = None
    after_failure: Callable[[], None] | None = None
    cancellable: bool = True
    stays: bool = True
    droppable: bool = False
    slot: tuple[int, str] | None = None
    stale: bool = False
    answered: bool = False
    progress: Progress = field(default_factory=Progress)
    future: "Future[Any] | None" = None

    def run(self) -> Any:  # noqa: ANN401 - whatever the job returns
        """Do the job; on the worker."""
        self.progress.started = True
        self.progress.check()
        return self.work(self.progress)

    @property
    def wanted(self) -> bool:
        """Tell whether the answer is still waited for."""
        return not self.stale and (self.owner is None or isValid(self.owner))

    @property
    def window(self) -> QWidget | None:
        """Return the window over which dialogs of this call belong, if it is still there."""
        if isinstance(self.owner, QWidget) and isValid(self.owner):
            return self.owner.window()
        return None
