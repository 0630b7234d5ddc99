"""Names of organisations as a plan writes them, and what they mean in the book."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from app.domain.body import Body, BodyKind


class Meaning(StrEnum):
    """What a written name stands for."""

    BODIES = "bodies"
    """Certain organisations of the book."""
    NEW = "new"
    """One that the book does not have yet and is to have."""
    EVERYONE = "everyone"
    """All organisations of some kinds, each for itself."""
    LEFT = "left"
    """Nobody for now: the words stay beside the task and nothing is given."""


class Certainty(StrEnum):
    """How sure it is what a name means."""

    SURE = "sure"
    DOUBTFUL = "doubtful"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class NameChoice:
    """What a name means: `body_ids` for organisations, `kinds` for everyone of them or for a new one."""

    meaning: Meaning
    body_ids: tuple[int, ...] = ()
    kinds: tuple[BodyKind, ...] = ()


NameChoices = Mapping[str, NameChoice]
"""Choices by the name as it is written."""
NO_CHOICES: NameChoices = MappingProxyType({})

LEFT = NameChoice(Meaning.LEFT)


@dataclass(frozen=True)
class WrittenName:
    """A name as a plan writes it, and how many tasks it leads, supports or is asked for in a part of its own.

    `example` is the text of the first of these tasks.
    """

    name: str
    leads: int = 0
    supports: int = 0
    asked: int = 0
    example: str = ""

    @property
    def tasks(self) -> int:
        """Return in how many tasks the name stands."""
        return self.leads + self.supports + self.asked


@dataclass(frozen=True)
class ResolvedName:
    """A written name with what it means, as far as that is sure, or with what it may mean, likeliest first.

    `remembered` tells that the user chose it, now or for an earlier plan; `why` says what makes it doubtful.
    Of one that is a person or a post no organisation is ever made.
    """

    written: WrittenName
    certainty: Certainty
    choice: NameChoice = LEFT
    candidates: tuple[Body, ...] = ()
    remembered: bool = False
    why: str = ""
    is_person: bool = False
    new_kind: BodyKind = BodyKind.DEPARTMENT

    @property
    def is_open(self) -> bool:
        """Tell whether the user has to say what the name means."""
        return self.certainty is not Certainty.SURE
