"""What a user corrected in a reading, told by the words of the lines it is about and not by their numbers."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.congress import CongressMention
from app.domain.reading.line_spots import Spot
from app.domain.reading.plan_reading import ReadDuty, ReadPhase, ReadWave
from app.domain.reading.statements import StatementKind
from app.domain.task import Channel


class FrameKind(StrEnum):
    """What can hold tasks or phases."""

    WAVE = "wave"
    PHASE = "phase"
    DUTY = "duty"


@dataclass(frozen=True)
class FrameRef:
    """A wave, phase or duty: the one with the number `nth` of those made from the line at `spot`.

    One that the user added has no line; it is known by its name (`names`: as read and as corrected), and a
    phase by the wave it is in (`parent`) as well.
    """

    kind: FrameKind
    spot: Spot | None
    nth: int
    names: tuple[str, ...]
    parent: "FrameRef | None" = None


@dataclass(frozen=True)
class HeaderCorrected:
    """A formal part was put right; `was` is what the reader had made of it."""

    field: str
    was: object
    now: object


@dataclass(frozen=True)
class CongressAdded:
    """The plan speaks of one more congress."""

    mention: CongressMention


@dataclass(frozen=True)
class FrameCorrected:
    """A field of a wave, phase or duty was put right."""

    frame: FrameRef
    field: str
    was: object
    now: object


@dataclass(frozen=True)
class FrameAdded:
    """A wave, phase or duty was added; `value` is without what stands in it."""

    frame: FrameRef
    value: ReadWave | ReadPhase | ReadDuty


@dataclass(frozen=True)
class FrameRemoved:
    """An empty wave, phase or duty was taken out."""

    frame: FrameRef


@dataclass(frozen=True)
class TaskRef:
    """The task with the number `index` of those made from a line."""

    spot: Spot | None
    index: int


@dataclass(frozen=True)
class TaskNow:
    """What a task of a line has become.

    `origin` is its number among those the reader made from the line, None when the user made it. `fields`
    are those that differ from it, or all. `place` is None where it was not moved. `order` is its number
    among all tasks; `follows`, where that does not come from the lines, is the task before it, or none.
    """

    origin: int | None
    fields: tuple[tuple[str, object], ...]
    place: FrameRef | None
    order: int
    mark: str = ""
    section_of: int | None = None
    joined: tuple[Spot, ...] = ()
    pinned: bool = False
    follows: TaskRef | None = None


@dataclass(frozen=True)
class LineTasks:
    """The tasks of a line: `was` are the texts of those the reader made from it."""

    spot: Spot
    was: tuple[str, ...]
    now: tuple[TaskNow, ...]


@dataclass(frozen=True)
class StatementNow:
    """What a statement of a line has become."""

    kind: StatementKind
    text: str
    channel: Channel | None = None


@dataclass(frozen=True)
class LineStatements:
    """The statements of a line, as the reader made them and as they are now."""

    spot: Spot
    was: tuple[StatementNow, ...]
    now: tuple[StatementNow, ...]


@dataclass(frozen=True)
class WarningSettled:
    """A doubtful place was seen to."""

    spot: Spot | None
    text: str
    why: str
    about: str = ""


Correction = (
    HeaderCorrected
    | CongressAdded
    | FrameCorrected
    | FrameAdded
    | FrameRemoved
    | LineTasks
    | LineStatements
    | WarningSettled
)


def correction_words(correction: Correction) -> str:
    """Return what a correction is about, in the words of the screen."""
    if isinstance(correction, LineTasks):
        return f"Việc ở dòng «{_short(correction.spot.text)}»"
    if isinstance(correction, LineStatements):
        return f"Nội dung ở dòng «{_short(correction.spot.text)}»"
    if isinstance(correction, FrameCorrected | FrameAdded | FrameRemoved):
        return f"{_FRAME[correction.frame.kind]} «{_short(correction.frame.names[0])}»"
    if isinstance(correction, CongressAdded):
        return f"Đại hội «{_short(correction.mention.name)}»"
    if isinstance(correction, HeaderCorrected):
        return f"Phần đầu văn bản «{_short(str(correction.now))}»"
    return f"Điều đã xem «{_short(correction.why)}»"


_FRAME = {FrameKind.WAVE: "Đợt", FrameKind.PHASE: "Giai đoạn", FrameKind.DUTY: "Tổ chức"}


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"
