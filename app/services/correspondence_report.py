"""A superior's plan beside ours for reading elsewhere: as lines, as an object for scripts, and on paper."""

from itertools import groupby
from typing import Any

from app.domain.comparison.changed_words import Stretch
from app.domain.comparison.correspondence import Answer, Coverage, Matched, count
from app.domain.comparison.correspondence_words import (
    COVERAGE,
    our_words,
    remarks,
    summary_words,
    superior_words,
    task_words,
)
from app.domain.comparison.side_by_side import ComparedRow, Comparison
from app.services.correspondence import Correspondence
from app.services.plans import name_of

TITLE = "Bảng đối chiếu"


def as_lines(found: Correspondence) -> list[str]:
    """Return the clauses as lines of text, those first that want looking at."""
    lines = [f"{superior_words(found.superior)} – {name_of(found.plan)}: {summary_words(found.matched)}."]
    for coverage, words in COVERAGE.items():
        of_state = [each for each in found.matched if each.coverage is coverage]
        lines += [f"{words}:"] if of_state else []
        for each in of_state:
            lines.append(f"  {each.clause.ordinal}. {each.clause.text} [{each.clause.place}]")
            lines += [f"      = {task_words(answer.task)}" for answer in each.answers]
            lines += [f"      ? {task_words(answer.task)}" for answer in each.candidates]
            lines += [f"      {line}" for line in remarks(each)]
    return lines


def as_json(found: Correspondence) -> dict[str, Any]:
    """Return the correspondence as an object; docs/compare-json.md says what its fields are."""
    superior = found.superior
    return {
        "plan": {"id": found.plan.id, "symbol": found.plan.symbol, "title": found.plan.title},
        "superior": {
            "id": superior.id or None,
            "symbol": superior.symbol,
            "issued_on": superior.issued_on.isoformat() if superior.issued_on else None,
            "issuer": superior.issuer,
            "title": superior.title,
            "source": superior.source_name,
        },
        "counts": {each.value: count(found.matched, each) for each in Coverage},
        "clauses": [_clause(each) for each in found.matched],
    }


def table(found: Correspondence) -> Comparison:
    """Return the content of the table of correspondence, in the order of the superior's document."""
    groups = [
        (place or "Nội dung khác", tuple(map(_row, rows)))
        for place, rows in groupby(found.matched, key=lambda each: each.clause.place)
    ]
    return Comparison(
        found.plan.superior, found.plan.issuer,
        f"{superior_words(found.superior)} với {name_of(found.plan)}",
        "Nội dung kế hoạch cấp trên", "Nội dung kế hoạch của ta", tuple(groups),
        f"Tổng hợp: {summary_words(found.matched)}.", TITLE,
    )  # fmt: skip


def _row(matched: Matched) -> ComparedRow:
    ours = "\n".join(our_words(matched))
    notes = "\n".join([COVERAGE[matched.coverage], *remarks(matched)])
    return ComparedRow(_plain(matched.clause.text), _plain(ours), notes)


def _plain(text: str) -> tuple[Stretch, ...]:
    return (Stretch(text, changed=False),) if text else ()


def _clause(matched: Matched) -> dict[str, Any]:
    clause = matched.clause
    return {
        "ordinal": clause.ordinal,
        "text": clause.text,
        "place": clause.place,
        "line": clause.line or None,
        "addressee": clause.addressee,
        "due_on": clause.due_on.isoformat() if clause.due_on else None,
        "coverage": matched.coverage.value,
        "aside": clause.aside,
        "answers": [_answer(each) for each in matched.answers],
        "candidates": [_answer(each) for each in matched.candidates],
        "later": bool(matched.later),
        "less": matched.is_less,
    }


def _answer(answer: Answer) -> dict[str, Any]:
    task = answer.task
    return {
        "task": task.id,
        "text": task.text,
        "due_on": task.due_on.isoformat() if task.due_on else None,
        "likeness": round(answer.likeness),
        "by_hand": answer.by_hand,
    }
