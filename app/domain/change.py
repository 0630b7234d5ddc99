"""Named steps of the user, of which every write of the program is one."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ChangeKind(StrEnum):
    """Whether a step is new, takes one back, or does one again."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True)
class Change:
    """One named step and the kinds of rows it touched, by which pages know whether to read again.

    `touched` holds table names of the book; `rows` is the number of rows written by the step.
    """

    id: int
    label: str
    at: datetime
    kind: ChangeKind
    touched: frozenset[str]
    rows: int


@dataclass(frozen=True)
class UndoState:
    """The labels of the steps that undo and redo would act on now, or None where there is none."""

    undo: str | None = None
    redo: str | None = None
