"""Plans of superiors set beside ours: their clauses, and what the user said of clauses and tasks."""

import json
from collections.abc import Sequence

from app.domain.comparison.correspondence import Clause, Decisions, SuperiorPlan
from app.domain.congress import CongressLevel
from app.domain.reading.plan_reading import PlanReading
from app.domain.task import Channel, TaskKind
from app.store.book import Book, Columns
from app.store.rows import Row, day, iso, target_columns, to_target

_GIVEN = "IN (SELECT value FROM json_each(?))"


def add(
    book: Book, plan_id: int, reading: PlanReading, source_name: str, clauses: Sequence[Clause]
) -> SuperiorPlan:
    """Insert a superior's document with its clauses, whose ids are ignored; inside a step."""
    head = reading.document
    row_id = book.insert(
        "superior_plan",
        {
            "plan_id": plan_id,
            "fingerprint": reading.fingerprint,
            "genre": head.genre,
            "symbol": head.symbol,
            "issued_on": iso(head.issued_on),
            "issuer": head.issuer,
            "title": head.title,
            "source_name": source_name,
            "source_text": "\n".join(reading.lines),
        },
    )
    for clause in clauses:
        book.insert("superior_clause", _columns(row_id, clause))
    return of_plan(book, plan_id)[-1]


def of_plan(book: Book, plan_id: int) -> list[SuperiorPlan]:
    """Return the superiors' documents that are set beside a plan, in the order they came in."""
    rows = book.rows("SELECT * FROM superior_plan WHERE plan_id = ? ORDER BY id", (plan_id,))
    return [_superior(row) for row in rows]


def get(book: Book, superior_id: int) -> SuperiorPlan | None:
    """Return a superior's document, or None."""
    rows = book.rows("SELECT * FROM superior_plan WHERE id = ?", (superior_id,))
    return _superior(rows[0]) if rows else None


def source_text(book: Book, superior_id: int) -> str:
    """Return the text of a superior's document as it was read."""
    return str(book.value("SELECT source_text FROM superior_plan WHERE id = ?", (superior_id,)))


def clauses(book: Book, superior_id: int) -> list[Clause]:
    """Return the clauses of a superior's document in their order."""
    rows = book.rows("SELECT * FROM superior_clause WHERE superior_id = ? ORDER BY ordinal", (superior_id,))
    return [_clause(row) for row in rows]


def decisions(book: Book, superior_id: int) -> Decisions:
    """Return what the user said of the clauses of a document and tasks."""
    rows = book.rows(
        "SELECT clause_task.* FROM clause_task JOIN superior_clause ON superior_clause.id = clause_id"
        " WHERE superior_id = ?",
        (superior_id,),
    )
    pairs = [((row["clause_id"], row["task_id"]), bool(row["belongs"])) for row in rows]
    return Decisions(
        frozenset(pair for pair, belongs in pairs if belongs),
        frozenset(pair for pair, belongs in pairs if not belongs),
    )


def decide(book: Book, clause_id: int, task_id: int, *, belongs: bool) -> None:
    """Write whether a task answers a clause; inside a step."""
    undecide(book, clause_id, task_id)
    book.insert("clause_task", {"clause_id": clause_id, "task_id": task_id, "belongs": int(belongs)})


def undecide(book: Book, clause_id: int, task_id: int) -> None:
    """Forget what was said of a clause and a task; inside a step."""
    book.db.execute("DELETE FROM clause_task WHERE clause_id = ? AND task_id = ?", (clause_id, task_id))


def set_aside(book: Book, clause_ids: Sequence[int], reason: str | None) -> None:
    """Write why clauses are not for us, or with None that they are; inside a step."""
    book.db.execute(
        f"UPDATE superior_clause SET aside = ? WHERE id {_GIVEN}", (reason, json.dumps(list(clause_ids)))
    )


def remove(book: Book, superior_id: int) -> None:
    """Delete a superior's document with all that was said of it; inside a step."""
    book.db.execute(
        "DELETE FROM clause_task WHERE clause_id IN (SELECT id FROM superior_clause WHERE superior_id = ?)",
        (superior_id,),
    )
    book.db.execute("DELETE FROM superior_clause WHERE superior_id = ?", (superior_id,))
    book.delete("superior_plan", superior_id)


def _columns(superior_id: int, clause: Clause) -> Columns:
    columns: Columns = {
        "superior_id": superior_id,
        "ordinal": clause.ordinal,
        "place": clause.place,
        "addressee": clause.addressee,
        "text": clause.text,
        "line": clause.line or None,
        "kind": clause.kind.value,
        "channel": clause.channel.value if clause.channel else None,
        "due_words": clause.due_words,
        "due_on": iso(clause.due_on),
        "product": clause.product,
        "beyond_figures": int(clause.beyond_figures),
        "level": clause.level.value if clause.level else None,
    }
    return columns | target_columns(clause.target)


def _superior(row: Row) -> SuperiorPlan:
    return SuperiorPlan(
        row["id"], row["plan_id"], row["source_name"], row["genre"], row["symbol"], day(row["issued_on"]),
        row["issuer"], row["title"], row["fingerprint"],
    )  # fmt: skip


def _clause(row: Row) -> Clause:
    return Clause(
        row["id"], row["ordinal"], row["text"], row["place"], row["addressee"], row["line"] or 0,
        TaskKind(row["kind"]), Channel(row["channel"]) if row["channel"] else None, row["due_words"],
        day(row["due_on"]), row["product"], to_target(row), bool(row["beyond_figures"]), row["aside"],
        CongressLevel(row["level"]) if row["level"] else None,
    )  # fmt: skip
