"""The dates as they were first set, kept beside today's: of tasks, deleted ones too, and of congresses."""

from app.domain.baseline import Baselines, CongressBaseline, TaskBaseline
from app.store.book import Book
from app.store.rows import day

_TAKE_TASKS = """
    INSERT INTO task_baseline (task_id, text, phase_id, duty_id, starts_on, due_on, taken_on)
    SELECT id, text, phase_id, duty_id, starts_on, due_on, date('now', 'localtime') FROM task
    WHERE due_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM task_baseline WHERE task_id = task.id)
"""
_TAKE_CONGRESSES = """
    INSERT INTO congress_baseline (congress_id, name, opens_on, closes_on, taken_on)
    SELECT id, name, opens_on, closes_on, date('now', 'localtime') FROM congress
    WHERE opens_on IS NOT NULL AND per_unit = 0
    AND NOT EXISTS (SELECT 1 FROM congress_baseline WHERE congress_id = congress.id)
"""


def take_missing(book: Book) -> None:
    """Take the baseline of what has its first dates now; inside a step.

    What an undone step took out of the book lets its baseline go first: its id may serve another.
    """
    for table in ("task", "congress"):
        book.db.conn.execute(
            f"UPDATE {table}_baseline SET {table}_id = NULL"
            f" WHERE {table}_id IS NOT NULL AND {table}_id NOT IN (SELECT id FROM {table})"
        )
    book.db.conn.execute(_TAKE_TASKS)
    book.db.conn.execute(_TAKE_CONGRESSES)


def take_anew(book: Book) -> None:
    """Let today's dates be the baseline, and forget what was deleted since; inside a step."""
    book.db.conn.execute("DELETE FROM task_baseline")
    book.db.conn.execute("DELETE FROM congress_baseline")
    take_missing(book)


def let_go(book: Book, task_id: int) -> None:
    """Keep the baseline of a task that is being deleted, as that of a task which is gone; inside a step."""
    book.db.conn.execute("UPDATE task_baseline SET task_id = NULL WHERE task_id = ?", (task_id,))


def let_congress_go(book: Book, congress_id: int) -> None:
    """Keep the baseline of a congress that is being deleted; inside a step."""
    book.db.conn.execute(
        "UPDATE congress_baseline SET congress_id = NULL WHERE congress_id = ?", (congress_id,)
    )


def everything(book: Book) -> Baselines:
    """Return the baselines of the book."""
    tasks = [
        TaskBaseline(
            row["task_id"],
            row["text"],
            row["phase_id"],
            row["duty_id"],
            day(row["starts_on"]),
            day(row["due_on"]),
        )
        for row in book.rows("SELECT * FROM task_baseline ORDER BY id")
    ]
    congresses = [
        CongressBaseline(row["congress_id"], row["name"], day(row["opens_on"]), day(row["closes_on"]))
        for row in book.rows("SELECT * FROM congress_baseline ORDER BY id")
    ]
    return Baselines(
        tuple(tasks), tuple(congresses), day(book.value("SELECT min(taken_on) FROM task_baseline"))
    )
