"""The readings that a review has gone through, for undo and redo before anything is stored."""

from app.domain.reading.plan_reading import PlanReading


class ReadingHistory:
    """Keeps every reading with the words of the correction that led to it."""

    def __init__(self, reading: PlanReading) -> None:
        self._steps: list[tuple[PlanReading, str]] = [(reading, "")]
        self._at = 0

    @property
    def reading(self) -> PlanReading:
        """Return the reading as corrected so far."""
        return self._steps[self._at][0]

    @property
    def as_read(self) -> PlanReading:
        """Return what the reader made, before any correction."""
        return self._steps[0][0]

    @property
    def undo_words(self) -> str:
        """Return the words of the correction that undo takes back; empty when there is none."""
        return self._steps[self._at][1]

    @property
    def redo_words(self) -> str:
        """Return the words of the correction that redo does again; empty when there is none."""
        return self._steps[self._at + 1][1] if self._at + 1 < len(self._steps) else ""

    def put(self, reading: PlanReading, words: str) -> bool:
        """Add a corrected reading; False when nothing was corrected by it."""
        if reading == self.reading:
            return False
        del self._steps[self._at + 1 :]
        self._steps.append((reading, words))
        self._at += 1
        return True

    def undo(self) -> bool:
        """Go back one correction; False at the first reading."""
        if self._at == 0:
            return False
        self._at -= 1
        return True

    def redo(self) -> bool:
        """Go forward one correction; False at the last one."""
        if self._at + 1 == len(self._steps):
            return False
        self._at += 1
        return True
