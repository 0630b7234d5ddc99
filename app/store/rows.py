"""Rows of the book as domain values, and domain values as columns."""

import json
import sqlite3
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.body import Body, BodyKind, Contact
from app.domain.congress import Congress, CongressEvent, CongressLevel, CongressState
from app.domain.dates.due import (
    Anchor,
    DueByEvent,
    DueByWave,
    DueEvery,
    DueOn,
    DueRule,
    DueWithin,
    Period,
    StatedTime,
    WaveEdge,
)
from app.domain.dates.workdays import Adjust
from app.domain.plan import Assignment, Duty, Phase, Plan, Task, Wave
from app.domain.quantity import Quantity
from app.domain.task import Channel, TaskKind, TaskOrigin, Timing
from app.store.book import Columns

Row = sqlite3.Row | dict[str, Any]


def day(text: str | None) -> date | None:
    """Return the date stored as ISO text."""
    return date.fromisoformat(text) if text else None


def iso(value: date | None) -> str | None:
    """Return a date as it is stored."""
    return value.isoformat() if value else None


def to_body(row: sqlite3.Row) -> Body:
    """Return an organisation from its row."""
    contact = Contact(row["contact_name"], row["contact_post"], row["contact_phone"])
    return Body(
        row["id"], row["name"], BodyKind(row["kind"]), row["short_name"], row["code"], row["order_no"],
        contact, day(row["valid_from"]), day(row["valid_to"]),
    )  # fmt: skip


def to_congress(row: sqlite3.Row) -> Congress:
    """Return a congress from its row."""
    return Congress(
        row["id"], row["key"], row["name"], CongressLevel(row["level"]), row["ordinal"], row["term"],
        row["body_id"], row["family_id"], bool(row["per_unit"]),
        day(row["prepares_on"]), day(row["opens_on"]), day(row["closes_on"]), row["venue"],
        CongressState(row["state"]), day(row["deadline_on"]),
    )  # fmt: skip


def to_plan(row: sqlite3.Row) -> Plan:
    """Return a plan from its row."""
    return Plan(
        row["id"], row["genre"], row["number"], row["symbol"], day(row["issued_on"]), row["place"],
        row["superior"], row["issuer"], row["title"], row["source_name"], row["source_text"],
    )  # fmt: skip


def to_wave(row: sqlite3.Row) -> Wave:
    """Return a wave from its row joined with the keys of its congresses."""
    edges = [
        Anchor(row[f"{edge}_congress"], CongressEvent(row[f"{edge}_event"]), row[f"{edge}_offset"])
        if row[f"{edge}_congress"]
        else None
        for edge in ("starts", "ends")
    ]
    return Wave(row["id"], row["plan_id"], row["ordinal"], row["title"], edges[0], edges[1], to_stated(row))


def to_phase(row: sqlite3.Row) -> Phase:
    """Return a phase from its row joined with the key of its congress."""
    return Phase(
        row["id"], row["wave_id"], row["ordinal"], row["title"], Timing(row["timing"]), row["congress"],
        day(row["window_from"]), day(row["window_to"]), to_stated(row),
    )  # fmt: skip


def to_duty(row: sqlite3.Row) -> Duty:
    """Return a duty from its row."""
    agencies = tuple(json.loads(row["agencies"]))
    return Duty(
        row["id"],
        row["plan_id"],
        row["ordinal"],
        row["name"],
        row["body_id"],
        bool(row["collective"]),
        agencies,
    )


def to_task(row: Row) -> Task:
    """Return a task from its row joined with the key of the congress it is due by."""
    return Task(
        id=row["id"],
        text=row["text"],
        kind=TaskKind(row["kind"]),
        origin=TaskOrigin(row["origin"]),
        ordinal=row["ordinal"],
        plan_id=row["plan_id"],
        phase_id=row["phase_id"],
        duty_id=row["duty_id"],
        line=row["line"],
        channel=Channel(row["channel"]) if row["channel"] else None,
        due=to_due(row),
        beyond_figures=bool(row["beyond_figures"]),
        fans_out_to=tuple(row["fans_out_to"].split()),
        starts_on=day(row["starts_on"]),
        due_on=day(row["due_on"]),
        product=row["product"],
        target=to_target(row),
        lead_words=row["lead_words"],
        support_words=tuple(json.loads(row["support_words"])),
        adjust=Adjust(row["due_adjust"]),
    )


def to_target(row: Row) -> Quantity | None:
    """Return the amount held in the columns of a task."""
    if row["target_amount"] is None:
        return None
    amount = Decimal(row["target_amount"])
    return Quantity(row["target_words"], amount, row["target_unit"], bool(row["target_at_least"]))


def target_columns(target: Quantity | None) -> Columns:
    """Return the columns that hold an amount; as text, so that it stays exact."""
    return {
        "target_amount": str(target.amount) if target else None,
        "target_unit": target.unit if target else "",
        "target_words": target.words if target else "",
        "target_at_least": int(target.at_least) if target else 0,
    }


def to_due(row: Row) -> DueRule | None:
    """Return the due rule held in the columns of a task."""
    words, first, last = row["due_words"], day(row["due_from"]), day(row["due_to"])
    if row["due_every"]:
        return DueEvery(words, Period(row["due_every"]), row["due_day"])
    if row["due_kind"] == "on" and last:
        return DueOn(words, last)
    if row["due_kind"] == "within" and first and last:
        return DueWithin(words, first, last)
    workdays = bool(row["due_workdays"])
    if row["due_edge"]:
        return DueByWave(words, WaveEdge(row["due_edge"]), row["due_offset"], workdays)
    if row["due_kind"] == "event" and row["due_congress"]:
        event = CongressEvent(row["due_event"])
        return DueByEvent(words, row["due_congress"], event, row["due_offset"], workdays)
    return None


def to_stated(row: sqlite3.Row) -> StatedTime | None:
    """Return the time that the heading of a wave or phase states, from its row."""
    words, first, last = row["stated_words"], day(row["stated_from"]), day(row["stated_to"])
    if last is None:
        return None
    return DueWithin(words, first, last) if first else DueOn(words, last)


def stated_columns(stated: StatedTime | None) -> Columns:
    """Return the columns that hold the time which a heading states."""
    if stated is None:
        return {"stated_words": "", "stated_from": None, "stated_to": None}
    return {
        "stated_words": stated.words,
        "stated_from": iso(stated.starts) if isinstance(stated, DueWithin) else None,
        "stated_to": iso(stated.ends if isinstance(stated, DueWithin) else stated.day),
    }


def due_columns(rule: DueRule | None, congress_ids: dict[str, int]) -> Columns:
    """Return the columns that hold a due rule; `congress_ids` gives the id of each congress key."""
    columns: Columns = dict.fromkeys(
        (
            "due_kind",
            "due_from",
            "due_to",
            "due_congress_id",
            "due_event",
            "due_offset",
            "due_every",
            "due_day",
            "due_edge",
        ),
        None,
    )
    columns |= {"due_words": rule.words if rule else "", "due_workdays": 0}
    if isinstance(rule, DueOn):
        columns |= {"due_kind": "on", "due_to": iso(rule.day)}
    elif isinstance(rule, DueWithin):
        columns |= {"due_kind": "within", "due_from": iso(rule.starts), "due_to": iso(rule.ends)}
    elif isinstance(rule, DueByEvent):
        columns |= {
            "due_kind": "event",
            "due_congress_id": congress_ids[rule.congress],
            "due_event": rule.event.value,
            "due_offset": rule.offset_days,
            "due_workdays": int(rule.workdays),
        }
    elif isinstance(rule, DueByWave):
        columns |= {
            "due_edge": rule.edge.value,
            "due_offset": rule.offset_days,
            "due_workdays": int(rule.workdays),
        }
    elif isinstance(rule, DueEvery):
        columns |= {"due_every": rule.every.value, "due_day": rule.day}
    return columns


def anchor_columns(edge: str, anchor: Anchor | None, congress_ids: dict[str, int]) -> Columns:
    """Return the columns that hold one edge ("starts" or "ends") of a wave."""
    return {
        f"{edge}_congress_id": congress_ids[anchor.congress] if anchor else None,
        f"{edge}_event": anchor.event.value if anchor else None,
        f"{edge}_offset": anchor.offset_days if anchor else None,
    }


def to_assignment(row: sqlite3.Row) -> Assignment:
    """Return an assignment from its row."""
    return Assignment(
        row["id"], row["task_id"], row["body_id"], AssignmentRole(row["role"]), AssignmentState(row["state"]),
        day(row["due_on"]), day(row["due_fixed"]), day(row["done_on"]), row["note"],
        day(row["active_from"]), day(row["ended_on"]),
    )  # fmt: skip
