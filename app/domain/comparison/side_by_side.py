"""Two plans, or versions of one, side by side, as they are printed."""

from dataclasses import dataclass

from app.domain.comparison.changed_words import Stretch

Side = tuple[Stretch, ...]


@dataclass(frozen=True)
class ComparedRow:
    """One part in both versions, with what is to be said of it; a side that lacks it is empty."""

    old: Side
    new: Side
    notes: str = ""


@dataclass(frozen=True)
class Comparison:
    """The table that sets two documents side by side; `groups` are named sets of rows."""

    superior: str
    issuer: str
    subject: str
    old_heading: str
    new_heading: str
    groups: tuple[tuple[str, tuple[ComparedRow, ...]], ...]
    summary: str = ""
    title: str = "Bảng so sánh"
