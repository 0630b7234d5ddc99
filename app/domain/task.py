"""What a plan asks for: kinds of tasks, when in a congress they fall, and how they are communicated."""

from enum import StrEnum

from app.domain.body import BodyKind

EVERY_UNIT = (BodyKind.UNIT.value,)
"""The kinds of bodies that carry out a task of the units' own congresses, each for itself."""


class TaskKind(StrEnum):
    """A topic is carried and tracked by coverage; an activity is done or not."""

    TOPIC = "topic"
    ACTIVITY = "activity"


class Timing(StrEnum):
    """Where a phase stands to its congress."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    THROUGHOUT = "throughout"


class Channel(StrEnum):
    """How something is communicated."""

    PRESS = "press"
    WEB = "web"
    SOCIAL = "social"
    ORAL = "oral"
    MEETING = "meeting"
    VISUAL = "visual"
    CULTURE = "culture"
    CONSULTATION = "consultation"
    OTHER = "other"


class TaskOrigin(StrEnum):
    """Where a task of the book came from."""

    WAVE = "wave"
    DUTY = "duty"
    OWN = "own"
