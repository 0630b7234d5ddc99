"""Corrections of a reading as a user might make them, one after another, for properties."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from app.domain.congress import CongressEvent, CongressLevel, CongressMention
from app.domain.dates.due import Anchor, DueByEvent, DueOn, DueWithin
from app.domain.errors import EntryError
from app.domain.quantity import Quantity
from app.domain.reading import details, edits, frame, joins
from app.domain.reading import statements as said
from app.domain.task import Channel, TaskKind, Timing

WORDS = st.text("abcđ ;.", min_size=1, max_size=12).filter(str.strip)
STEPS = st.lists(st.tuples(st.integers(0, 17), st.integers(0, 999), st.integers(0, 999), WORDS), max_size=12)


def corrected(reading, steps):
    """Return a reading after steps of which each is what to do, two numbers and some words."""
    for what, one, other, words in steps:
        try:
            reading = _DO[what](reading, one, other, words)
        except EntryError:
            continue
    return reading


def _at(values, number):
    return values[number % len(values)] if values else None


def _key(reading, number):
    task = _at(edits.all_tasks(reading), number)
    if task is None:
        raise EntryError("-")
    return task.key


def _place(reading, number):
    return _at(edits.places(reading), number).key


def _move(reading, one, other, _):
    return edits.move_tasks(reading, [_key(reading, one)], _place(reading, other))


def _add(reading, one, other, _):
    return edits.add_task(reading, 1 + one % len(reading.lines), _place(reading, other))


def _merge(reading, one, other, _):
    return joins.merge_tasks(reading, [_key(reading, one), _key(reading, other)])


def _due(reading, one, other, _):
    mention = _at(reading.congresses, other)
    rules = [None, DueOn("", date(2027, 1, 2)), DueWithin("", date(2027, 1, 2), date(2027, 1, 9))]
    if mention:
        rules.append(DueByEvent("", mention.key, CongressEvent.OPENS, -3))
    return edits.set_due(reading, [_key(reading, one)], _at(rules, other))


def _fill(reading, one, _, words):
    told = details.set_lead(reading, [_key(reading, one)], words)
    told = details.set_product(told, [_key(reading, one)], words)
    return details.set_target(told, [_key(reading, one)], Quantity("", Decimal("1.5"), words))


def _settle(reading, one, *_):
    warning = _at(reading.warnings, one)
    return frame.settle_warning(reading, warning) if warning else reading


def _wave(reading, one, other, words):
    number = 1 + one % max(1, len(reading.waves))
    edge = _at((None, *(Anchor(each.key, CongressEvent.CLOSES) for each in reading.congresses)), other)
    named = frame.set_wave(reading, frame.wave_key(number), words, edge, None)
    return frame.set_wave_stated(named, frame.wave_key(number), DueOn("", date(2027, 2, 3)))


def _phase_key(reading, number):
    phases = [phase.key for wave in reading.waves for phase in wave.phases]
    if not phases:
        raise EntryError("-")
    return _at(phases, number)


def _phase(reading, one, other, words):
    mention = _at(reading.congresses, other)
    return frame.set_phase(reading, _phase_key(reading, one), Timing.BEFORE, mention and mention.key, words)


def _add_phase(reading, one, *_):
    number = 1 + one % max(1, len(reading.waves))
    return frame.add_phase(reading, frame.wave_key(number), Timing.THROUGHOUT, None)


def _remove(reading, one, other, _):
    if other % 3 == 0:
        return frame.remove_phase(reading, _phase_key(reading, one))
    if other % 3 == 1 and reading.waves:
        return frame.remove_wave(reading, frame.wave_key(1 + one % len(reading.waves)))
    return frame.remove_duty(reading, 1 + one % max(1, len(reading.duties)))


def _duty(reading, one, other, words):
    number = 1 + one % max(1, len(reading.duties))
    return frame.set_duty(reading, number, words, collective=bool(other % 2))


def _statement(reading, one, other, words):
    kind = _at(list(said.StatementKind), other)
    if one % 2:
        return said.add_statement(reading, 1 + one % len(reading.lines), kind)
    there = said.statements(reading, kind)
    if not there:
        return reading
    key = said.statement_key(kind, 1 + one % len(there))
    ways = [
        lambda: said.remove_statement(reading, key),
        lambda: said.set_statement(reading, key, words),
        lambda: said.move_statement(reading, key, _at(list(said.StatementKind), one)),
    ]
    return _at(ways, one // 2)()


def _header(reading, one, _, words):
    from dataclasses import replace

    field = _at(["signer", "place", "title", "number"], one)
    return frame.set_header(reading, replace(reading.document, **{field: words}))


_DO = [
    _move,
    _add,
    _merge,
    _due,
    _fill,
    _settle,
    _wave,
    _phase,
    _add_phase,
    _remove,
    _duty,
    _statement,
    _header,
    lambda reading, one, other, words: joins.split_task(reading, _key(reading, one), ["x" + words, "y"]),
    lambda reading, one, *_: edits.remove_tasks(reading, [_key(reading, one)]),
    lambda reading, one, other, words: edits.set_text(reading, _key(reading, one), words),
    lambda reading, one, other, words: (
        frame.add_wave(reading, words) if other % 2 else frame.add_duty(reading, words)
    ),
    lambda reading, one, other, words: frame.add_congress(
        edits.set_channel(
            edits.set_kind(reading, [_key(reading, one)], TaskKind.TOPIC), [_key(reading, one)], Channel.PRESS
        ),
        CongressMention(f"unit-{one}", words, CongressLevel.GRASSROOTS, None),
    ),
]
