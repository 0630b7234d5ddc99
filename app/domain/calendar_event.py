"""What goes into a calendar that other programs read: days with a name, each known again by its uid."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class EventStatus(StrEnum):
    """How settled an event is; what is cancelled takes away a copy that a calendar got before."""

    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One stretch of whole days, `ends` included.

    `uid` stays the same for the same thing of the same book, however its days move. A `busy` event takes its
    days, as a congress does; a deadline does not. `warn_days` is how many days before the start it is
    called to mind, None for never.
    """

    uid: str
    summary: str
    starts: date
    ends: date
    description: str = ""
    location: str = ""
    categories: tuple[str, ...] = ()
    status: EventStatus = EventStatus.CONFIRMED
    busy: bool = False
    warn_days: int | None = None


@dataclass(frozen=True)
class EventCalendar:
    """The events of a book under one name; `revision` grows with every step that the book takes."""

    name: str
    events: tuple[CalendarEvent, ...]
    revision: int = 0


@dataclass(frozen=True)
class CalendarChoice:
    """What a calendar is to hold beside the congresses.

    The deadlines of the tasks as a whole; with `each_unit` those of every unit too; with `body_id` only what
    concerns that unit. `warn_days` is how many days before a deadline or a congress a reminder is given.
    """

    each_unit: bool = False
    body_id: int | None = None
    warn_days: int | None = 3
