"""Plans of the book as written: header, sections, statements, waves, phases and duties."""

import json

from app.domain.plan import Duty, Phase, Plan, PlanStatement, Wave
from app.domain.reading.plan_reading import (
    Citation,
    PlanReading,
    ReadDuty,
    ReadPhase,
    ReadWave,
    Section,
    Statement,
)
from app.domain.task import Channel
from app.domain.text import fold
from app.store.book import Book, Columns
from app.store.rows import anchor_columns, day, iso, stated_columns, to_duty, to_phase, to_plan, to_wave


def find_same(book: Book, fingerprint: str) -> Plan | None:
    """Return the plan that was read from the same text, or None."""
    rows = book.rows("SELECT * FROM plan WHERE fingerprint = ?", (fingerprint,))
    return to_plan(rows[0]) if rows else None


def everything(book: Book) -> list[Plan]:
    """Return the plans in the order they came in."""
    return [to_plan(row) for row in book.rows("SELECT * FROM plan ORDER BY id")]


def add(book: Book, reading: PlanReading, source_name: str) -> int:
    """Insert a plan's header, basis and statements and return its id; inside a step."""
    plan_id = book.insert("plan", _columns(reading, source_name))
    _add_parts(book, plan_id, reading)
    return plan_id


def rewrite(book: Book, plan_id: int, reading: PlanReading, source_name: str) -> None:
    """Put a new version's header, basis and statements in place of a plan's; inside a step.

    Its sections are cleared: tasks keep none until they are placed again.
    """
    book.update("plan", plan_id, _columns(reading, source_name))
    clear = "UPDATE task SET section_id = NULL WHERE section_id IN (SELECT id FROM section WHERE plan_id = ?)"
    book.db.execute(clear, (plan_id,))
    for table in ("citation", "statement", "section"):
        book.db.execute(f"DELETE FROM {table} WHERE plan_id = ?", (plan_id,))
    _add_parts(book, plan_id, reading)


def add_sections(
    book: Book, plan_id: int, sections: tuple[Section, ...], parent: int | None = None
) -> dict[str, int]:
    """Insert a tree of sections and return their ids by key; inside a step."""
    ids: dict[str, int] = {}
    for number, section in enumerate(sections, 1):
        row_id = book.insert(
            "section",
            {
                "plan_id": plan_id,
                "parent_id": parent,
                "ordinal": number,
                "label": section.label,
                "title": section.title,
                "text": section.text,
                "folded": fold(f"{section.title} {section.text}"),
                "line": section.line,
                "last_line": section.last_line,
            },
        )
        ids[section.key] = row_id
        ids |= add_sections(book, plan_id, section.children, row_id)
    return ids


def add_wave(book: Book, plan_id: int, wave: ReadWave, congress_ids: dict[str, int]) -> int:
    """Insert a wave and return its id; inside a step."""
    return book.insert("wave", _wave_columns(plan_id, wave, congress_ids))


def update_wave(book: Book, wave_id: int, plan_id: int, wave: ReadWave, congress_ids: dict[str, int]) -> None:
    """Write a wave as a new version has it; inside a step."""
    book.update("wave", wave_id, _wave_columns(plan_id, wave, congress_ids))


def _wave_columns(plan_id: int, wave: ReadWave, congress_ids: dict[str, int]) -> Columns:
    row: Columns = {"plan_id": plan_id, "ordinal": wave.ordinal, "title": wave.title}
    edges = anchor_columns("starts", wave.starts, congress_ids) | anchor_columns(
        "ends", wave.ends, congress_ids
    )
    return row | edges | stated_columns(wave.stated)


def add_phase(book: Book, wave_id: int, ordinal: int, phase: ReadPhase, congress_ids: dict[str, int]) -> int:
    """Insert a phase and return its id; inside a step."""
    return book.insert("phase", _phase_columns(wave_id, ordinal, phase, congress_ids))


def update_phase(
    book: Book, phase_id: int, wave_id: int, ordinal: int, phase: ReadPhase, congress_ids: dict[str, int]
) -> None:
    """Write a phase as a new version has it; inside a step."""
    book.update("phase", phase_id, _phase_columns(wave_id, ordinal, phase, congress_ids))


def _phase_columns(wave_id: int, ordinal: int, phase: ReadPhase, congress_ids: dict[str, int]) -> Columns:
    row: Columns = {
        "wave_id": wave_id,
        "ordinal": ordinal,
        "title": phase.title,
        "timing": phase.timing.value,
        "congress_id": congress_ids[phase.congress] if phase.congress else None,
    }
    return row | stated_columns(phase.stated)


def add_duty(book: Book, plan_id: int, ordinal: int, duty: ReadDuty, body_id: int | None) -> int:
    """Insert a duty and return its id; inside a step."""
    return book.insert("duty", _duty_columns(plan_id, ordinal, duty, body_id))


def update_duty(
    book: Book, duty_id: int, plan_id: int, ordinal: int, duty: ReadDuty, body_id: int | None
) -> None:
    """Write a duty as a new version has it; inside a step."""
    book.update("duty", duty_id, _duty_columns(plan_id, ordinal, duty, body_id))


def set_duty_body(book: Book, duty_id: int, body_id: int) -> None:
    """Write to whom a duty is given; inside a step."""
    book.update("duty", duty_id, {"body_id": body_id})


def remove_part(book: Book, table: str, row_id: int) -> None:
    """Delete a wave, phase or duty that nothing lies in any more; inside a step."""
    book.delete(table, row_id)


def _duty_columns(plan_id: int, ordinal: int, duty: ReadDuty, body_id: int | None) -> Columns:
    return {
        "plan_id": plan_id,
        "ordinal": ordinal,
        "name": duty.body,
        "body_id": body_id,
        "collective": int(duty.collective),
        "agencies": json.dumps(duty.agencies, ensure_ascii=False),
    }


def statements(book: Book, plan_id: int) -> list[PlanStatement]:
    """Return the aims, focus contents, channels and recipients of a plan, each kind in its order."""
    rows = book.rows(
        "SELECT kind, text, channel FROM statement WHERE plan_id = ? ORDER BY kind, ordinal", (plan_id,)
    )
    return [
        PlanStatement(row["kind"], row["text"], Channel(row["channel"]) if row["channel"] else None)
        for row in rows
    ]


def basis(book: Book, plan_id: int) -> list[Citation]:
    """Return the documents that a plan rests on."""
    rows = book.rows("SELECT * FROM citation WHERE plan_id = ? ORDER BY ordinal", (plan_id,))
    return [Citation(row["symbol"], day(row["issued_on"]), row["words"]) for row in rows]


def sections(book: Book, plan_id: int) -> tuple[Section, ...]:
    """Return the tree of a plan's sections; their keys are the ids of their rows."""
    rows = book.rows("SELECT * FROM section WHERE plan_id = ? ORDER BY ordinal, id", (plan_id,))
    below: dict[int | None, list[int]] = {}
    by_id = {row["id"]: row for row in rows}
    for row in rows:
        below.setdefault(row["parent_id"], []).append(row["id"])

    def build(row_id: int) -> Section:
        row = by_id[row_id]
        children = tuple(build(child) for child in below.get(row_id, ()))
        return Section(
            str(row_id), row["label"], row["title"], row["text"], row["line"], row["last_line"], children
        )

    return tuple(build(row_id) for row_id in below.get(None, ()))


def waves(book: Book) -> list[Wave]:
    """Return the waves of all plans in their order."""
    rows = book.rows(
        "SELECT wave.*, s.key AS starts_congress, e.key AS ends_congress FROM wave"
        " LEFT JOIN congress AS s ON s.id = wave.starts_congress_id"
        " LEFT JOIN congress AS e ON e.id = wave.ends_congress_id ORDER BY plan_id, wave.ordinal, wave.id"
    )
    return [to_wave(row) for row in rows]


def phases(book: Book) -> list[Phase]:
    """Return the phases of all waves in their order."""
    rows = book.rows(
        "SELECT phase.*, congress.key AS congress FROM phase JOIN wave ON wave.id = phase.wave_id"
        " LEFT JOIN congress ON congress.id = phase.congress_id"
        " ORDER BY wave.plan_id, wave.ordinal, wave.id, phase.ordinal, phase.id"
    )
    return [to_phase(row) for row in rows]


def duties(book: Book) -> list[Duty]:
    """Return what the plans ask of organisations, in the plans' order."""
    return [to_duty(row) for row in book.rows("SELECT * FROM duty ORDER BY plan_id, ordinal, id")]


def _add_statements(book: Book, plan_id: int, kind: str, items: tuple[Statement, ...]) -> None:
    for number, statement in enumerate(items, 1):
        book.insert(
            "statement",
            {
                "plan_id": plan_id,
                "kind": kind,
                "ordinal": number,
                "text": statement.text,
                "line": statement.line or None,
                "channel": statement.channel.value if statement.channel else None,
            },
        )


def _columns(reading: PlanReading, source_name: str) -> Columns:
    head = reading.document
    return {
        "fingerprint": reading.fingerprint,
        "genre": head.genre,
        "number": head.number,
        "symbol": head.symbol,
        "issued_on": iso(head.issued_on),
        "place": head.place,
        "superior": head.superior,
        "issuer": head.issuer,
        "title": head.title,
        "folded": fold(f"{head.symbol} {head.genre} {head.title} {head.issuer}"),
        "signer": head.signer,
        "signer_authority": head.signer_authority,
        "signer_office": head.signer_office,
        "source_name": source_name,
        "source_text": "\n".join(reading.lines),
    }


def _add_parts(book: Book, plan_id: int, reading: PlanReading) -> None:
    head = reading.document
    for number, citation in enumerate(head.basis, 1):
        row: Columns = {
            "plan_id": plan_id,
            "ordinal": number,
            "symbol": citation.symbol,
            "words": citation.words,
        }
        book.insert("citation", row | {"issued_on": iso(citation.issued_on)})
    recipients = tuple(Statement(text, 0, "") for text in head.recipients)
    for kind, statements in (
        ("aim", reading.aims),
        ("focus", reading.focus),
        ("channel", reading.channels),
        ("recipient", recipients),
    ):
        _add_statements(book, plan_id, kind, statements)
