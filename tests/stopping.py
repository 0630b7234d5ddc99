"""Stopping work between its steps, as a user does who has waited long enough."""

from collections.abc import Callable
from itertools import count

import pytest

from app.domain.going_on import Check


class Stopped(Exception):
    """What the check raises that stops the work."""


def stopped_everywhere(work: Callable[[Check], object], nothing_is_left: Callable[[], bool]) -> int:
    """Stop some work at its first check, then at its second and so on until it ends; return how many it has.

    After each stop nothing of it may be left.
    """
    for wanted in count(1):
        calls = 0

        def check(last: int = wanted) -> None:
            nonlocal calls
            calls += 1
            if calls == last:
                raise Stopped

        try:
            work(check)
        except Stopped:
            assert nothing_is_left()
        else:
            return calls
    pytest.fail("the work never ended")
