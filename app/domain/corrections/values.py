"""Corrections as plain values, to be kept in a book or a file."""

from collections.abc import Iterable

from app.domain.congress import CongressEvent, CongressLevel, CongressMention
from app.domain.corrections.correction import (
    CongressAdded,
    Correction,
    FrameAdded,
    FrameCorrected,
    FrameKind,
    FrameRef,
    FrameRemoved,
    HeaderCorrected,
    LineStatements,
    LineTasks,
    StatementNow,
    TaskNow,
    TaskRef,
    WarningSettled,
)
from app.domain.corrections.kept_tasks import FIELDS
from app.domain.dates.due import (
    Anchor,
    DueByEvent,
    DueByWave,
    DueEvery,
    DueOn,
    DueWithin,
    Period,
    WaveEdge,
)
from app.domain.errors import UnreadableFileError
from app.domain.plain_values import Plain, PlainValues
from app.domain.quantity import Quantity
from app.domain.reading.line_spots import Spot
from app.domain.reading.plan_reading import Citation, ReadDuty, ReadPhase, ReadWave
from app.domain.reading.statements import StatementKind
from app.domain.task import Channel, TaskKind, Timing

_CORRECTIONS = (
    HeaderCorrected, CongressAdded, FrameCorrected, FrameAdded, FrameRemoved, LineTasks, LineStatements,
    WarningSettled,
)  # fmt: skip
_VALUES = PlainValues(
    (
        *_CORRECTIONS, FrameKind, FrameRef, TaskRef, TaskNow, StatementNow, Spot, CongressMention,
        CongressLevel, CongressEvent, Anchor, DueOn, DueWithin, DueByEvent, DueByWave, WaveEdge, DueEvery,
        Period, Citation, ReadWave, ReadPhase, ReadDuty, Quantity, StatementKind, Channel, TaskKind, Timing,
    )
)  # fmt: skip


def corrections_to_plain(corrections: Iterable[Correction]) -> list[Plain]:
    """Return corrections as plain values."""
    return [_VALUES.to_plain(each) for each in corrections]


def corrections_from_plain(plain: object) -> tuple[Correction, ...]:
    """Return the corrections that were made plain.

    Raises:
        UnreadableFileError: they are damaged, or made by another version of the program.
    """
    found = _VALUES.from_plain(plain)
    if not isinstance(found, tuple) or not all(isinstance(each, _CORRECTIONS) for each in found):
        raise UnreadableFileError("Những chỗ đã sửa ở lần trước bị hỏng; hãy xem lại và sửa từ bản đọc mới.")
    for each in found:
        if isinstance(each, LineTasks):
            _check(each)
    return found


def _check(each: LineTasks) -> None:
    """Refuse what no task has, or comes from a task that is not there."""
    count = len(each.was)
    for now in each.now:
        inside = all(number is None or 0 <= number < count for number in (now.origin, now.section_of))
        if not inside or any(name not in FIELDS for name, _ in now.fields):
            raise UnreadableFileError(
                "Những chỗ đã sửa ở lần trước bị hỏng; hãy xem lại và sửa từ bản đọc mới."
            )
