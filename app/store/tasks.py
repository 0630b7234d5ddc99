"""Tasks of the book."""

import json
from dataclasses import replace

from app.domain.plan import Task
from app.domain.text import fold
from app.store import baselines
from app.store.book import Book, Columns
from app.store.rows import due_columns, target_columns, to_task

_SELECT = """
    SELECT task.*, congress.key AS due_congress FROM task
    LEFT JOIN congress ON congress.id = task.due_congress_id
"""


def add(book: Book, task: Task, congress_ids: dict[str, int], section_id: int | None = None) -> Task:
    """Insert a task, whose id is ignored, and return it with its own; inside a step."""
    row = _columns(task, congress_ids) | {"section_id": section_id}
    return replace(task, id=book.insert("task", row))


def update(book: Book, task: Task, congress_ids: dict[str, int]) -> None:
    """Write a task's columns; inside a step."""
    book.update("task", task.id, _columns(task, congress_ids))


def place(book: Book, task_id: int, section_id: int | None) -> None:
    """Write which section of its plan's text a task comes from; inside a step."""
    book.update("task", task_id, {"section_id": section_id})


def columns_of(book: Book, task: Task) -> Columns:
    """Return a task as the columns of its row."""
    return _columns(task, {row["key"]: row["id"] for row in book.rows("SELECT id, key FROM congress")})


def remove(book: Book, task_id: int) -> None:
    """Delete a task and its assignments; inside a step."""
    baselines.let_go(book, task_id)
    for table in ("assignment", "planned_task", "clause_task"):
        book.db.execute(f"DELETE FROM {table} WHERE task_id = ?", (task_id,))
    book.delete("task", task_id)


def get(book: Book, task_id: int) -> Task | None:
    """Return a task, or None."""
    rows = book.rows(f"{_SELECT} WHERE task.id = ?", (task_id,))
    return to_task(rows[0]) if rows else None


def everything(book: Book) -> list[Task]:
    """Return the tasks of the book, by plan, then as the plan has them, the office's own last."""
    return [
        to_task(row)
        for row in book.rows(
            f"{_SELECT} LEFT JOIN phase ON phase.id = task.phase_id LEFT JOIN wave ON wave.id = phase.wave_id"
            " ORDER BY task.plan_id IS NULL, task.plan_id, task.duty_id IS NOT NULL, wave.ordinal, wave.id,"
            " phase.ordinal, phase.id, task.duty_id, task.ordinal, task.id"
        )
    ]


def fanning_out(book: Book, kind: str) -> list[Task]:
    """Return the tasks that every body of a kind carries out for itself."""
    rows = book.rows(
        f"{_SELECT} WHERE ' ' || task.fans_out_to || ' ' LIKE ? ORDER BY task.id", (f"% {kind} %",)
    )
    return [to_task(row) for row in rows]


def next_ordinal(book: Book, phase_id: int | None) -> int:
    """Return the place after the last task of a phase."""
    return int(book.value("SELECT coalesce(max(ordinal), 0) + 1 FROM task WHERE phase_id IS ?", (phase_id,)))


def _columns(task: Task, congress_ids: dict[str, int]) -> Columns:
    columns: Columns = {
        "plan_id": task.plan_id,
        "phase_id": task.phase_id,
        "duty_id": task.duty_id,
        "ordinal": task.ordinal,
        "origin": task.origin.value,
        "line": task.line,
        "text": task.text,
        "folded": fold(task.text),
        "kind": task.kind.value,
        "channel": task.channel.value if task.channel else None,
        "beyond_figures": int(task.beyond_figures),
        "fans_out_to": " ".join(task.fans_out_to),
        "product": task.product,
        "lead_words": task.lead_words,
        "support_words": json.dumps(task.support_words, ensure_ascii=False),
        "due_adjust": task.adjust.value,
    }
    return columns | target_columns(task.target) | due_columns(task.due, congress_ids)
