"""The whole book as one plain object, for scripts and tests."""

from datetime import date
from typing import Any

from app.domain.checklist import ChecklistTask
from app.domain.congress import Congress
from app.domain.plan import Phase, Plan, Wave
from app.reading.to_json import due_to_json, target_to_json
from app.store import assignments, bodies, book_info, checklist, congresses, plans
from app.store.book import Book

Json = dict[str, Any]


def outline(book: Book, on: date) -> Json:
    """Return congresses with keys, plans with waves, phases, tasks and duties, units and assignments.

    Dates are ISO text or None. docs/show-json.md describes each field.
    """
    info = book_info.get(book)
    lines = checklist.tasks(book, on)
    units = {body.id: body.name for body in bodies.all_ever(book)}
    all_plans = plans.everything(book)
    return {
        "book": {"title": info.title, "issuer": info.issuer, "agency": info.agency, "place": info.place},
        "congresses": [_congress(each, units) for each in congresses.everything(book)],
        "plans": [_plan(plan) for plan in all_plans],
        "waves": [_wave(book, wave, lines) for wave in plans.waves(book)],
        "duties": [
            {
                "body": duty.name,
                "collective": duty.collective,
                "agencies": list(duty.agencies),
                "tasks": [_task(line) for line in lines if line.task.duty_id == duty.id],
            }
            for duty in plans.duties(book)
        ],
        "own_tasks": [_task(line) for line in lines if line.task.plan_id is None],
        "units": [
            {
                "code": body.code,
                "name": body.name,
                "kind": body.kind.value,
                "valid_from": _iso(body.valid_from),
                "valid_to": _iso(body.valid_to),
            }
            for body in bodies.all_ever(book)
        ],
        "assignments": [
            {
                "id": each.id,
                "task": each.task_id,
                "unit": units[each.body_id],
                "role": each.role.value,
                "state": each.state.value,
                "due_on": _iso(each.due_on),
                "done_on": _iso(each.done_on),
                "ended_on": _iso(each.ended_on),
                "note": each.note,
            }
            for each in assignments.everything(book)
        ],
    }


def _congress(congress: Congress, units: dict[int, str]) -> Json:
    return {
        "key": congress.key,
        "name": congress.name,
        "level": congress.level.value,
        "ordinal": congress.ordinal,
        "per_unit": congress.per_unit,
        "unit": units.get(congress.body_id or 0),
        "prepares_on": _iso(congress.prepares_on),
        "opens_on": _iso(congress.opens_on),
        "closes_on": _iso(congress.closes_on),
        "venue": congress.venue,
        "state": congress.state.value,
    }


def _plan(plan: Plan) -> Json:
    return {
        "id": plan.id,
        "genre": plan.genre,
        "symbol": plan.symbol,
        "issued_on": _iso(plan.issued_on),
        "title": plan.title,
        "source": plan.source_name,
    }


def _wave(book: Book, wave: Wave, lines: list[ChecklistTask]) -> Json:
    own = [phase for phase in plans.phases(book) if phase.wave_id == wave.id]
    return {
        "plan": wave.plan_id,
        "ordinal": wave.ordinal,
        "title": wave.title,
        "phases": [_phase(phase, lines) for phase in own],
    }


def _phase(phase: Phase, lines: list[ChecklistTask]) -> Json:
    return {
        "id": phase.id,
        "title": phase.title,
        "timing": phase.timing.value,
        "congress": phase.congress,
        "from": _iso(phase.window_from),
        "to": _iso(phase.window_to),
        "tasks": [_task(line) for line in lines if line.task.phase_id == phase.id],
    }


def _task(line: ChecklistTask) -> Json:
    task = line.task
    return {
        "id": task.id,
        "text": task.text,
        "kind": task.kind.value,
        "channel": task.channel.value if task.channel else None,
        "beyond_figures": task.beyond_figures,
        "per_unit": bool(task.fans_out_to),
        "lead": task.lead_words,
        "supports": list(task.support_words),
        "product": task.product,
        "target": target_to_json(task.target),
        "due": due_to_json(task.due),
        "starts_on": _iso(task.starts_on),
        "due_on": _iso(task.due_on),
        "progress": line.progress.value,
        "assigned": line.total,
        "done": line.done,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
