"""A plan reading as the plain values that `read --json` prints; docs/read-json.md describes each."""

from datetime import date

from app.domain.dates.due import Anchor, DueByEvent, DueByWave, DueEvery, DueOn, DueRule, StatedTime
from app.domain.quantity import Quantity
from app.domain.reading.plan_reading import (
    DocumentHeader,
    PlanReading,
    ReadDuty,
    ReadPhase,
    ReadTask,
    ReadWave,
    Section,
    Statement,
)

Json = dict[str, object]


def reading_to_json(reading: PlanReading) -> Json:
    """Return a reading as dictionaries, lists, strings, numbers and None; days are ISO dates."""
    return {
        "document": _document(reading.document),
        "sections": [_section(section) for section in reading.sections],
        "aims": _texts(reading.aims),
        "focus": _texts(reading.focus),
        "waves": [_wave(wave) for wave in reading.waves],
        "channels": _texts(reading.channels),
        "duties": [_duty(duty) for duty in reading.duties],
        "congresses": [
            {"key": each.key, "name": each.name, "level": each.level.value, "ordinal": each.ordinal}
            for each in reading.congresses
        ],
        "warnings": [{"line": each.line, "text": each.text, "why": each.why} for each in reading.warnings],
        "fingerprint": reading.fingerprint,
    }


def due_to_json(due: DueRule | None) -> Json | None:
    """Return a due rule in one of its shapes, or None."""
    if due is None:
        return None
    if isinstance(due, DueOn):
        return {"words": due.words, "date": due.day.isoformat()}
    if isinstance(due, DueEvery):
        return {"words": due.words, "every": due.every.value, "day": due.day}
    if isinstance(due, DueByEvent):
        return {
            "words": due.words,
            "congress": due.congress,
            "event": due.event.value,
            "offset_days": due.offset_days,
        }
    if isinstance(due, DueByWave):
        return {"words": due.words, "wave": due.edge.value, "offset_days": due.offset_days}
    return {"words": due.words, "from": due.starts.isoformat(), "to": due.ends.isoformat()}


def _document(document: DocumentHeader) -> Json:
    return {
        "genre": document.genre,
        "number": document.number,
        "symbol": document.symbol,
        "issued_on": _day(document.issued_on),
        "place": document.place,
        "superior": document.superior,
        "issuer": document.issuer,
        "title": document.title,
        "basis": [{"symbol": each.symbol, "issued_on": _day(each.issued_on)} for each in document.basis],
        "recipients": list(document.recipients),
        "signer": document.signer,
        "signer_authority": document.signer_authority,
        "signer_office": document.signer_office,
        "signer_for": document.signer_for,
    }


def _section(section: Section) -> Json:
    return {
        "label": section.label,
        "title": section.title,
        "text": section.text,
        "line": section.line,
        "last_line": section.last_line,
        "children": [_section(child) for child in section.children],
    }


def _wave(wave: ReadWave) -> Json:
    return {
        "ordinal": wave.ordinal,
        "title": wave.title,
        "line": wave.line,
        "starts": _anchor(wave.starts),
        "ends": _anchor(wave.ends),
        "stated": due_to_json(wave.stated),
        "phases": [_phase(phase, wave.stated) for phase in wave.phases],
    }


def _phase(phase: ReadPhase, of_wave: StatedTime | None) -> Json:
    return {
        "timing": phase.timing.value,
        "congress": phase.congress,
        "title": phase.title,
        "line": phase.line,
        "stated": due_to_json(phase.stated),
        "tasks": [_task(task, phase.stated or of_wave) for task in phase.tasks],
    }


def _task(task: ReadTask, of_phase: StatedTime | None = None) -> Json:
    due = task.due or (None if task.due_unclear else of_phase)
    return {
        "text": task.text,
        "kind": task.kind.value,
        "due": due_to_json(due),
        "channel": task.channel.value if task.channel else None,
        "target": target_to_json(task.target),
        "lead": task.lead,
        "supports": list(task.supports),
        "product": task.product,
        "beyond_figures": task.beyond_figures,
        "line": task.line,
    }


def target_to_json(target: Quantity | None) -> Json | None:
    """Return an amount with the words that state it, or None."""
    if target is None:
        return None
    whole = target.amount == target.amount.to_integral_value()
    amount = int(target.amount) if whole else float(target.amount)
    return {"words": target.words, "amount": amount, "unit": target.unit, "at_least": target.at_least}


def _duty(duty: ReadDuty) -> Json:
    return {
        "body": duty.body,
        "items": [item.text for item in duty.items],
        "tasks": [_task(item) for item in duty.items],
        "agencies": list(duty.agencies),
        "collective": duty.collective,
        "line": duty.line,
    }


def _anchor(anchor: Anchor | None) -> Json | None:
    if anchor is None:
        return None
    return {"congress": anchor.congress, "event": anchor.event.value, "offset_days": anchor.offset_days}


def _texts(statements: tuple[Statement, ...]) -> list[str]:
    return [statement.text for statement in statements]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
