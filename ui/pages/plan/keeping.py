"""Keeping the corrections of a review while it goes on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.domain.errors import KnownError
from ui.operations.review_keeping import ReviewKeeper
from ui.pages.plan.review import ReviewView
from ui.widgets.banner import Notice

if TYPE_CHECKING:
    from app.domain.reading.plan_reading import PlanReading

_PAUSE_MS = 1500


class ReviewKeeping(QObject):
    """Has a review kept a moment after each correction, so that a power cut costs little."""

    def __init__(self, page: QWidget, reviewed: ReviewView, keeper: ReviewKeeper) -> None:
        """Keep what `reviewed` shows with `keeper`."""
        super().__init__(page)
        self._page = page
        self._reviewed = reviewed
        self._keeper = keeper
        self._kept: PlanReading | None = None
        self._fails = False
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.keep_now)
        reviewed.stepped.connect(self._take_note)

    def begin(self) -> None:
        """Begin with a document: as it is shown now, it is in its file or nothing was corrected of it."""
        self._timer.stop()
        self._kept, self._fails = self._reviewed.corrected(), False

    def keep_now(self) -> None:
        """Keep what was corrected since it was kept last."""
        reviewed = self._reviewed
        if not reviewed.is_on or not reviewed.can_save or self._fails:
            return
        corrected = reviewed.corrected()
        if corrected is not self._kept:
            self._kept = corrected
            self._keeper.keep_meanwhile(self._page, reviewed.as_read(), corrected, self._tell)

    def _take_note(self) -> None:
        if self._reviewed.is_on:
            self._timer.start()
        else:
            self._timer.stop()

    def _tell(self, error: KnownError) -> None:
        """Say once that nothing can be kept."""
        self._fails = True
        if self._reviewed.is_on:
            self._reviewed.say(str(error), Notice.WARNING)
