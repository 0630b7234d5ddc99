"""Whether long work is to go on: services ask between steps, and know nothing of who wants it stopped."""

from collections.abc import Callable

Check = Callable[[], None]
"""What long work calls between its steps; whoever wants it to stop lets the call raise."""


def go_on() -> None:
    """Let the work go on: what it is given where nobody can stop it."""
