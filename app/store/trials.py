"""Trials: copies of a book that know where they come from, and what was changed in them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from app.domain.date_moves import DateMoves
from app.domain.trial import CongressMove, Trial
from app.store.book import Book, open_book
from app.store.date_moves import moved_since
from app.store.rows import day
from app.store.snapshot import snapshot
from app.store.swaps import Image, Swap

_LAST = "SELECT id, hash FROM change ORDER BY id DESC LIMIT 1"
_CONGRESSES = """
    SELECT mine.name, theirs.opens_on AS opened, theirs.closes_on AS closed, mine.opens_on, mine.closes_on
    FROM congress AS mine JOIN source.congress AS theirs ON theirs.id = mine.id
    WHERE mine.opens_on IS NOT theirs.opens_on OR mine.closes_on IS NOT theirs.closes_on ORDER BY mine.id
"""
_ONLY_IN = """
    SELECT title AS words FROM {here}.wave WHERE id NOT IN (SELECT id FROM {there}.wave)
    UNION ALL SELECT name FROM {here}.congress WHERE id NOT IN (SELECT id FROM {there}.congress)
    UNION ALL SELECT text FROM {here}.task WHERE id NOT IN (SELECT id FROM {there}.task)
"""


def begin(book: Book, target: Path) -> Book:
    """Copy a book into a new file, note in it where it comes from, and open it."""
    last = book.rows(_LAST)[0]
    snapshot(book.db, target)
    trial = open_book(target)
    row = (str(book.path), last["id"], last["hash"], datetime.now(UTC).isoformat(timespec="seconds"))
    with trial.db.atomic():
        trial.db.conn.execute("DELETE FROM trial")
        trial.db.conn.execute(
            "INSERT INTO trial (id, source, base_id, base_hash, began_at) VALUES (1, ?, ?, ?, ?)", row
        )
    return trial


def of(book: Book) -> Trial | None:
    """Return what a book is a trial of, or None for a book of its own."""
    rows = book.rows("SELECT * FROM trial")
    if not rows:
        return None
    row = rows[0]
    began = datetime.fromisoformat(row["began_at"])
    return Trial(Path(row["source"]), row["base_id"], row["base_hash"], began)


def become_own(book: Book) -> None:
    """Let a trial forget where it comes from, so that it is a book of its own."""
    with book.db.atomic():
        book.db.conn.execute("DELETE FROM trial")


def holds_base(book: Book, trial: Trial) -> bool:
    """Tell whether a book has the very step from which a trial went on."""
    return bool(book.value("SELECT hash FROM change WHERE id = ?", (trial.base_id,)) == trial.base_hash)


def steps(trial: Book, base_id: int) -> int:
    """Return how many steps that changed anything were made in a trial."""
    return int(trial.value("SELECT count(*) FROM change WHERE id > ? AND row_count > 0", (base_id,)))


def net_swaps(trial: Book, base_id: int) -> list[Swap]:
    """Return what was changed in a trial, each row once: from how it was to how it became."""
    first: dict[tuple[str, int], Image | None] = {}
    last: dict[tuple[str, int], Image | None] = {}
    rows = trial.rows("SELECT * FROM change_row WHERE change_id > ? ORDER BY id", (base_id,))
    for row in rows:
        place = (row["tbl"], row["row_id"])
        first.setdefault(place, _image(row["before"]))
        last[place] = _image(row["after"])
    swaps = (Swap(*place, first[place], last[place]) for place in first if first[place] != last[place])
    return sorted(swaps, key=_order)


@contextmanager
def beside_source(trial: Book, source: Path) -> Iterator[None]:
    """Let the book that a trial comes from be read as `source` in the trial's queries."""
    trial.db.conn.execute("ATTACH DATABASE ? AS source", (str(source),))
    try:
        yield
    finally:
        trial.db.conn.execute("DETACH DATABASE source")


def congress_moves(trial: Book) -> tuple[CongressMove, ...]:
    """Return the congresses that are held on other days in the trial; beside its source."""
    return tuple(
        CongressMove(
            row["name"],
            (day(row["opened"]), day(row["closed"])),
            (day(row["opens_on"]), day(row["closes_on"])),
        )
        for row in trial.rows(_CONGRESSES)
    )


def due_moves(trial: Book, on: date) -> DateMoves:
    """Return the tasks that are due on other days in the trial, as of a day; beside its source."""
    trial.db.conn.execute("CREATE TEMP VIEW due_before AS SELECT id, task_id, due_on FROM source.assignment")
    trial.db.conn.execute("CREATE TEMP VIEW task_before AS SELECT id, due_on FROM source.task")
    try:
        return moved_since(trial, on)
    finally:
        for name in ("due_before", "task_before"):
            trial.db.conn.execute(f"DROP VIEW temp.{name}")


def only_in(trial: Book, *, trial_side: bool) -> tuple[str, ...]:
    """Return the waves, congresses and tasks that only the trial has, or only its source; beside it."""
    here, there = ("main", "source") if trial_side else ("source", "main")
    return tuple(row["words"] for row in trial.rows(_ONLY_IN.format(here=here, there=there)))


def _order(swap: Swap) -> tuple[bool, str, int]:
    """Put what is deleted before what is changed or inserted, so that what must be unique stays so."""
    return swap.target is not None, swap.table, swap.row_id


def _image(text: str | None) -> Image | None:
    found: dict[str, Any] | None = json.loads(text) if text else None
    return found
