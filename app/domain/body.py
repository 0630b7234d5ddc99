"""Organisations: the committee that issues, its departments, and the units that report to it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class BodyKind(StrEnum):
    """What an organisation is to the committee that keeps the book."""

    SUPERIOR = "superior"
    ISSUER = "issuer"
    DEPARTMENT = "department"
    UNIT = "unit"
    UNION = "union"
    PRESS = "press"


REPORTING_KINDS = (BodyKind.UNIT, BodyKind.UNION, BodyKind.PRESS)


class SuccessionKind(StrEnum):
    """How one organisation became another."""

    RENAMED = "renamed"
    MERGED = "merged"
    SPLIT = "split"


@dataclass(frozen=True)
class Contact:
    """The office contact to which documents are sent: a name, a post and a phone number, nothing else."""

    name: str = ""
    post: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Body:
    """An organisation with the days between which it exists: from `valid_from`, until before `valid_to`."""

    id: int
    name: str
    kind: BodyKind
    short_name: str = ""
    code: str = ""
    order_no: int = 0
    contact: Contact = Contact()
    valid_from: date | None = None
    valid_to: date | None = None

    def exists_on(self, day: date) -> bool:
        """Tell whether the organisation exists on that day."""
        begun = self.valid_from is None or self.valid_from <= day
        ended = self.valid_to is not None and self.valid_to <= day
        return begun and not ended


@dataclass(frozen=True)
class Succession:
    """One step of an organisation's life: what it became, and from which day."""

    kind: SuccessionKind
    predecessor_id: int
    successor_id: int
    on: date
