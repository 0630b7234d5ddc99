"""Whole copies of a book, taken while it is open."""

import os
from pathlib import Path

from sqlite_utils import Database


def snapshot(db: Database, target: Path) -> None:
    """Write a complete, compact copy of an open book, its newest steps included, to a new file.

    The copy appears under its name only when it is whole.
    """
    unfinished = target.with_name(f".{target.name}.tmp")
    unfinished.unlink(missing_ok=True)
    db.execute("VACUUM INTO ?", (str(unfinished),))
    os.replace(unfinished, target)
