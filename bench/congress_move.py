"""How long moving a congress takes on which 100,000 assignments hang, against a plain update of those."""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from app.services import congresses
from bench._wide_book import CONGRESS, OPENS, make_wide_book
from bench.frame import Benchmark, Samples, interleave, timed

_UNITS, _TASKS = 5_000, 20


def measure() -> Samples:
    """Move the congress in one book, and write the same new dates to the same rows of a copy, in turn."""
    with tempfile.TemporaryDirectory(prefix="bench-move-") as folder:
        plain = Path(folder) / "plain.stt"
        with make_wide_book(Path(folder) / "so.stt", _UNITS, _TASKS) as book:
            book.db.execute("VACUUM INTO ?", (str(plain),))
            with closing(sqlite3.connect(plain)) as other:
                other.execute("PRAGMA journal_mode = WAL")
                ours, reference = _days(), _days()
                return interleave(
                    timed(lambda: congresses.set_dates(book, CONGRESS, day := next(ours), day)),
                    timed(lambda: _update(other, next(reference))),
                )


def _days() -> Iterator[date]:
    return (OPENS + timedelta(days=number) for number in count(1))


def _update(connection: sqlite3.Connection, opens: date) -> None:
    """Write the due dates of all tasks and their assignments, each task so many days before the opening."""
    for number, (task_id,) in enumerate(connection.execute("SELECT id FROM task ORDER BY id").fetchall()):
        due = (opens - timedelta(days=number)).isoformat()
        connection.execute("UPDATE task SET due_on = ? WHERE id = ?", (due, task_id))
        connection.execute("UPDATE assignment SET due_on = ? WHERE task_id = ?", (due, task_id))
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)")


BENCHMARK = Benchmark(
    name="congress-move",
    goal=2.0,
    ours="a congress moved on which 20 tasks and 100,000 assignments hang, as one step that can be undone",
    reference="the plain SQL update of those rows in a copy of that book",
    measure=measure,
)
