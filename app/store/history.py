"""The history of a book: steps with the images of their rows, chained so that a break shows."""

import hashlib
import json
import sqlite3
from datetime import UTC, datetime

from sqlite_utils import Database

from app.domain.change import Change, ChangeKind, UndoState
from app.domain.errors import UndoRefusedError
from app.store.swaps import Image, Swap, put_all

_OPEN_STEPS = """
    SELECT id, label FROM change AS step
    WHERE kind = 'do' AND row_count > 0 AND id > (SELECT min(id) FROM change)
    AND coalesce((SELECT kind FROM change WHERE target_id = step.id ORDER BY id DESC LIMIT 1), 'redo') = :last
"""


def begin(db: Database, label: str, kind: ChangeKind, target: int | None, user: str, computer: str) -> int:
    """Open a step; every row written from now on is recorded in it. Return its id."""
    cursor = db.conn.execute(
        "INSERT INTO change (at, user_name, computer, label, kind, target_id) VALUES (?, ?, ?, ?, ?, ?)",
        (datetime.now(UTC).isoformat(timespec="seconds"), user, computer, label, kind, target),
    )
    change_id = cursor.lastrowid
    assert change_id is not None
    db.conn.execute("INSERT INTO change_open (id, change_id) VALUES (1, ?)", (change_id,))
    return change_id


def finish(db: Database, change_id: int, label: str) -> Change:
    """Close the step with its final label, chain it to the one before, and return it."""
    db.conn.execute("DELETE FROM change_open")
    count, tables = db.conn.execute(
        "SELECT count(*), json_group_array(DISTINCT tbl) FROM change_row WHERE change_id = ?", (change_id,)
    ).fetchone()
    db.conn.execute("UPDATE change SET label = ?, row_count = ? WHERE id = ?", (label, count, change_id))
    db.conn.execute("UPDATE change SET hash = ? WHERE id = ?", (_hash(db, change_id), change_id))
    row = db.conn.execute("SELECT at, kind FROM change WHERE id = ?", (change_id,)).fetchone()
    at = datetime.fromisoformat(row[0])
    return Change(change_id, label, at, ChangeKind(row[1]), frozenset(json.loads(tables)), count)


def undo_target(db: Database) -> sqlite3.Row | None:
    """Return id and label of the newest step that is in force, or None.

    The step that made the book is never taken back.
    """
    row: sqlite3.Row | None = db.conn.execute(
        _OPEN_STEPS + " ORDER BY id DESC LIMIT 1", {"last": "redo"}
    ).fetchone()
    return row


def redo_target(db: Database) -> sqlite3.Row | None:
    """Return id and label of the oldest undone step after which nothing new was done, or None."""
    newest = undo_target(db)
    parameters = {"last": "undo", "after": newest["id"] if newest else 0}
    row: sqlite3.Row | None = db.conn.execute(
        _OPEN_STEPS + " AND id > :after ORDER BY id LIMIT 1", parameters
    ).fetchone()
    return row


def undo_state(db: Database) -> UndoState:
    """Return the labels of what undo and redo would act on now."""
    undo, redo = undo_target(db), redo_target(db)
    return UndoState(undo["label"] if undo else None, redo["label"] if redo else None)


def revert(db: Database, change_id: int) -> None:
    """Put the rows of a step back to how they were before it, newest first; inside an open step.

    Raises:
        UndoRefusedError: a row is no longer as the step left it; the caller's transaction is to be dropped.
    """
    _exchange(db, change_id, "after", "before", "DESC")


def reapply(db: Database, change_id: int) -> None:
    """Put the rows of an undone step to how it left them, oldest first; inside an open step.

    Raises:
        UndoRefusedError: a row is no longer as it was before the step.
    """
    _exchange(db, change_id, "before", "after", "ASC")


def broken_links(db: Database) -> list[int]:
    """Return the ids of the steps whose record does not agree with its hash; empty for a whole history."""
    ids = [row[0] for row in db.conn.execute("SELECT id FROM change ORDER BY id")]
    return [change_id for change_id in ids if _stored_hash(db, change_id) != _hash(db, change_id)]


def _exchange(db: Database, change_id: int, expected: str, wanted: str, order: str) -> None:
    rows = db.conn.execute(
        f"SELECT tbl, row_id, {expected} AS expected, {wanted} AS wanted FROM change_row"
        f" WHERE change_id = ? ORDER BY id {order}",
        (change_id,),
    ).fetchall()
    swaps = (Swap(row["tbl"], row["row_id"], _image(row["expected"]), _image(row["wanted"])) for row in rows)
    if not put_all(db, swaps):
        raise UndoRefusedError(
            "Không hoàn tác được: dữ liệu của bước này đã được sửa tiếp sau đó; sổ vẫn như cũ."
        )


def _image(text: str | None) -> Image | None:
    return json.loads(text) if text else None


def _stored_hash(db: Database, change_id: int) -> str:
    return str(db.conn.execute("SELECT hash FROM change WHERE id = ?", (change_id,)).fetchone()[0])


def _hash(db: Database, change_id: int) -> str:
    digest = hashlib.sha256()
    earlier = db.conn.execute(
        "SELECT hash FROM change WHERE id < ? ORDER BY id DESC LIMIT 1", (change_id,)
    ).fetchone()
    digest.update((earlier[0] if earlier else "").encode())
    head = db.conn.execute(
        "SELECT at, user_name, computer, label, kind, target_id, row_count FROM change WHERE id = ?",
        (change_id,),
    ).fetchone()
    digest.update(repr(tuple(head)).encode())
    for row in db.conn.execute(
        "SELECT tbl, row_id, before, after FROM change_row WHERE change_id = ? ORDER BY id", (change_id,)
    ):
        digest.update(repr(tuple(row)).encode())
    return digest.hexdigest()
