"""What the frame asks of books, injected so that it can be tried without them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.domain.change import Change, UndoState
from app.domain.plan import BookInfo
from app.domain.trial import Trial


@dataclass(frozen=True)
class BookState:
    """What the frame shows of the open book."""

    path: Path
    info: BookInfo
    undo: UndoState = field(default_factory=UndoState)
    read_only: bool = False
    trial: Trial | None = None


@dataclass(frozen=True)
class TrialDesk:
    """The services behind trials; `begin` and `adopt` take a path and give the book that is open then."""

    path: Callable[[Path], Path]
    begin: Callable[[Path], Any]
    adopt: Callable[[Path], Any]
    drop: Callable[[Path], None]


@dataclass(frozen=True)
class BookDesk:
    """The services behind the frame; all of them are called on the worker.

    `sample` makes a fresh copy of the sample book at a path of its own choice and opens it. `undo`,
    `redo` and `copy` are left out when there is nothing behind them.
    """

    create: Callable[[Path, BookInfo], Any]
    open: Callable[[Path], Any]
    state: Callable[[Any], BookState]
    sample: Callable[[], Any] | None = None
    undo: Callable[[Any], Change] | None = None
    redo: Callable[[Any], Change] | None = None
    describe: Callable[[Any, BookInfo], Change] | None = None
    copy: Callable[[Any, Path], Path] | None = None
    trials: TrialDesk | None = None
