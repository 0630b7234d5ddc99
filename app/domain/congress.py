"""Congresses, the events of them that dates hang on, and how far along they are."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

GRASSROOTS_KEY = "grassroots"
OWN_KEY = "own"


class CongressLevel(StrEnum):
    """The level at which a congress is held, from the lowest."""

    GRASSROOTS = "grassroots"
    BLOC = "bloc"
    PROVINCE = "province"
    NATIONAL = "national"


class CongressEvent(StrEnum):
    """A day of a congress that dates may hang on."""

    OPENS = "opens"
    CLOSES = "closes"


class CongressState(StrEnum):
    """How settled the dates of a congress are."""

    EXPECTED = "expected"
    APPROVED = "approved"
    HELD = "held"


@dataclass(frozen=True)
class CongressMention:
    """A congress that a plan speaks of.

    The grassroots congresses of all units are one mention without an ordinal; each unit then has its own.
    Where the issuer itself stands at that level, its own congress is a mention apart, under the key "own".
    """

    key: str
    name: str
    level: CongressLevel
    ordinal: int | None


@dataclass(frozen=True)
class Congress:
    """A congress of the book, or the family of the congresses that every unit holds for itself.

    A family (`per_unit`) gives the frame set for its level: its dates stand in where a unit has
    not reported its own. A unit's congress names its family in `family_id` and its unit in `body_id`.
    `deadline_on` is the last day on which its level allows it to be held; of a family, for all its units.
    """

    id: int
    key: str
    name: str
    level: CongressLevel
    ordinal: int | None = None
    term: str = ""
    body_id: int | None = None
    family_id: int | None = None
    per_unit: bool = False
    prepares_on: date | None = None
    opens_on: date | None = None
    closes_on: date | None = None
    venue: str = ""
    state: CongressState = CongressState.EXPECTED
    deadline_on: date | None = None


def congress_key(level: CongressLevel, ordinal: int | None, *, own: bool = False) -> str:
    """Return the key by which the command line names a congress, such as "bloc-10" or "grassroots".

    `own` is for the single congress of an issuer that is itself a grassroots organisation.
    """
    stem = OWN_KEY if own else level.value
    return stem if ordinal is None else f"{stem}-{ordinal}"
