"""Corrections of the aims, focus contents and channels of a reading."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from app.domain.errors import EntryError
from app.domain.reading.lines import line_words, section_key_at, settle_line
from app.domain.reading.plan_reading import PlanReading, Statement
from app.domain.task import Channel
from app.domain.text import tidy

_Statements = tuple[Statement, ...]


class StatementKind(StrEnum):
    """What a statement of a plan is; the value names the field of a reading that holds it."""

    AIM = "aims"
    FOCUS = "focus"
    CHANNEL = "channels"


def statement_key(kind: StatementKind, number: int) -> str:
    """Return the key of the statement with this number among those of its kind, counted from 1."""
    return f"{kind.value}-{number}"


def statements(reading: PlanReading, kind: StatementKind) -> _Statements:
    """Return the statements of one kind."""
    found: _Statements = getattr(reading, kind.value)
    return found


def find_statement(reading: PlanReading, key: str) -> tuple[StatementKind, Statement]:
    """Return the statement with this key and what it is.

    Raises:
        KeyError: there is none.
    """
    for kind in StatementKind:
        for number, statement in enumerate(statements(reading, kind), 1):
            if statement_key(kind, number) == key:
                return kind, statement
    raise KeyError(key)


def set_statement(reading: PlanReading, key: str, text: str) -> PlanReading:
    """Reword a statement.

    Raises:
        EntryError: the text is empty.
    """
    words = tidy(text)
    if not words:
        raise EntryError("Mục này chưa có nội dung; hãy nhập nội dung, hoặc bỏ mục ra.")
    return _edit(reading, key, lambda each: replace(each, text=words))


def set_statement_channel(reading: PlanReading, key: str, channel: Channel | None) -> PlanReading:
    """Say which way of communicating a statement is about."""
    return _edit(reading, key, lambda each: replace(each, channel=channel))


def move_statement(reading: PlanReading, key: str, kind: StatementKind) -> PlanReading:
    """Make a statement one of another kind, where it stands in the order of the document."""
    before, statement = find_statement(reading, key)
    if before is kind:
        return reading
    channel = statement.channel if kind is StatementKind.CHANNEL else None
    return _put(remove_statement(reading, key), kind, replace(statement, channel=channel))


def remove_statement(reading: PlanReading, key: str) -> PlanReading:
    """Take a statement out; its line stays in the document."""
    return _edit(reading, key, lambda _: None)


def add_statement(reading: PlanReading, line: int, kind: StatementKind) -> PlanReading:
    """Make a statement from a line that has become nothing, and settle the warnings on that line.

    Raises:
        EntryError: the line is empty.
    """
    statement = Statement(line_words(reading, line), line, section_key_at(reading, line))
    added = _put(reading, kind, statement)
    return settle_line(added, line)


def _put(reading: PlanReading, kind: StatementKind, statement: Statement) -> PlanReading:
    there = statements(reading, kind)
    at = next((number for number, each in enumerate(there) if each.line > statement.line), len(there))
    return with_statements(reading, kind, (*there[:at], statement, *there[at:]))


def _edit(reading: PlanReading, key: str, change: Callable[[Statement], Statement | None]) -> PlanReading:
    """Return the reading with one statement changed, or left out where None comes back."""
    kind, _ = find_statement(reading, key)
    changed = (
        change(each) if statement_key(kind, number) == key else each
        for number, each in enumerate(statements(reading, kind), 1)
    )
    return with_statements(reading, kind, tuple(each for each in changed if each is not None))


def with_statements(reading: PlanReading, kind: StatementKind, found: _Statements) -> PlanReading:
    """Return the reading with other statements of one kind."""
    return replace(
        reading,
        aims=found if kind is StatementKind.AIM else reading.aims,
        focus=found if kind is StatementKind.FOCUS else reading.focus,
        channels=found if kind is StatementKind.CHANNEL else reading.channels,
    )
