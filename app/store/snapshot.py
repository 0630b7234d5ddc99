"""Whole copies of a book, taken while it is open."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from app.domain.text import readable


def snapshot(db: Database, target: Path) -> None:
    """Write a complete, compact copy of an open book, its newest steps included, to a new file.

    The copy appears under its name only when it is whole.
    """
    unfinished = target.with_name(f".{target.name}.tmp")
    unfinished.unlink(missing_ok=True)
    _copy(db, unfinished)
    os.replace(unfinished, target)


def _copy(db: Database, target: Path) -> None:
    if readable(str(target)) == str(target):
        db.execute("VACUUM INTO ?", (str(target),))
        return
    with closing(sqlite3.connect(target)) as copy:  # SQL cannot name such a file
        db.conn.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        copy.execute("VACUUM")
