"""A bar or milestone on its way to another day, held by the mouse or moved by keys."""

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.timeline.drags import Drag, Grip, day_held, grips_of, limited, refusal
from app.domain.timeline.lines import RowKind, TimelineRow
from app.domain.timeline.scale import days_after
from ui.models.timeline_drag_words import drag_words
from ui.pages.timeline.view_state import ViewState

if TYPE_CHECKING:
    from collections.abc import Callable


def _say_nothing(_: Drag) -> str:
    return ""


class Dragging:
    """Keeps what is dragged in the state of the view; what is let go waits there until it is written."""

    def __init__(self, state: ViewState) -> None:
        self._state = state
        self.by_keys = False
        self.waits = False
        self.remark: Callable[[Drag], str] = _say_nothing
        """Says what else becomes of what is dragged, such as that its date will be fixed."""

    @property
    def is_on(self) -> bool:
        """Tell whether something is held now."""
        return self._state.drag is not None and not self.waits

    def begin(self, row: TimelineRow, grip: Grip, *, by_keys: bool = False) -> str:
        """Take hold of a row; return why it cannot be, or nothing."""
        reason = refusal(row)
        if not reason:
            self._state.drag = Drag(row, grip)
            self.by_keys = by_keys
            self.waits = False
        return reason

    def move(self, days: int, *, working: bool = False) -> None:
        """Move what is held so many days from where it stood; to a working day when asked for."""
        drag = self._state.drag
        if drag is None:
            return
        held = day_held(drag.row, drag.grip)
        if working and held is not None and days:
            target = self._state.rest.working_day(days_after(held, days), 1 if days > 0 else -1)
            days = target.toordinal() - held.toordinal()
        self._state.drag = limited(replace(drag, days=days))

    def nudge(self, row: TimelineRow, wanted: Grip, days: int) -> str:
        """Move a row by keys, some days more than before; return why it cannot be, or nothing."""
        drag = self._state.drag
        grip = _nearest_grip(row, wanted)
        if self.waits or grip is None:
            return refusal(row)
        if drag is None or drag.row.key != row.key or drag.grip is not grip:
            reason = self.begin(row, grip, by_keys=True)
            if reason:
                return reason
        self.move((self._state.drag.days if self._state.drag else 0) + days)
        return ""

    def let_go(self) -> Drag | None:
        """Return what was dragged when it is to be written, and keep it in view until that is done."""
        drag = self._state.drag
        if drag is None or self.waits:
            return None
        if not drag.days:
            self.cancel()
            return None
        self.waits = True
        return drag

    def cancel(self) -> None:
        """Let everything stand where it stood."""
        self._state.drag = None
        self.waits = False
        self.by_keys = False

    def words(self) -> list[str]:
        """Return the lines of the live label: the date, and what else becomes of it."""
        drag = self._state.drag
        if drag is None:
            return []
        return [line for line in (drag_words(drag, self._state.rest), self.remark(drag)) if line]


def _nearest_grip(row: TimelineRow, wanted: Grip) -> Grip | None:
    """Return what keys move: of a congress its opening with all days, its closing or preparatory session."""
    grips = grips_of(row)
    if row.kind is RowKind.CONGRESS:
        wanted = {Grip.END: Grip.CLOSES, Grip.START: Grip.PREPARES}.get(wanted, Grip.WHOLE)
        if wanted is Grip.CLOSES and wanted not in grips:
            wanted = Grip.OPENS
    if row.kind is RowKind.GIVEN:
        wanted = Grip.END
    return wanted if wanted in grips else None
