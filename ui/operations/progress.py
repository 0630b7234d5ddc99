"""How far a long job is, and whether it should stop; shared by the worker and the window."""

import threading


class Cancelled(Exception):
    """The user stopped the job; nothing of it may remain."""


class Progress:
    """Handed to a job, which reports to it and asks it whether to go on.

    The worker writes and the window only reads, so no lock is needed beyond the event.
    """

    def __init__(self) -> None:
        self.done = 0
        self.total = 0
        self.words = ""
        self.started = False
        self._stop = threading.Event()

    def report(self, done: int, total: int = 0, words: str = "") -> None:
        """Tell how much is done of how much (0 for unknown), and stop here when the user wants it.

        Raises:
            Cancelled: the user stopped the job.
        """
        self.done, self.total = done, total
        if words:
            self.words = words
        self.check()

    def check(self) -> None:
        """Stop here when the user wants it.

        Raises:
            Cancelled: the user stopped the job.
        """
        if self._stop.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the job to stop at its next check."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Tell whether the job has been asked to stop."""
        return self._stop.is_set()
