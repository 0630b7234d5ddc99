"""The user's wish to stop reaches the work that each intent starts."""

from collections.abc import Callable
from typing import Any

import pytest

from app.resources import resource
from ui.operations import correspondence, plans
from ui.operations.progress import Cancelled, Progress

PLAN = resource("sample", "ke-hoach-mau.docx")


class Taker:
    """Stands for the runner and takes the job of what is asked of it."""

    def __init__(self) -> None:
        self.job: Callable[[Any, Progress], Any] | None = None

    def work(self, job: Callable[[Any, Progress], Any], *_: object, **__: object) -> None:
        self.job = job

    run = work


def nothing(*_: object) -> None:
    pass


def reading(taker: Any) -> None:
    plans.read_document(taker, None, PLAN, nothing)


def reading_a_superior(taker: Any) -> None:
    correspondence.read_superior(taker, None, PLAN, nothing, nothing)


@pytest.mark.parametrize("intent", [reading, reading_a_superior])
def test_a_document_that_is_being_read_is_let_go_of(intent: Callable[[Any], None]) -> None:
    taker = Taker()
    intent(taker)
    stopped = Progress()
    stopped.cancel()
    assert taker.job is not None
    with pytest.raises(Cancelled):
        taker.job(None, stopped)
