"""Rows put from one recorded image to another, many in one statement."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlite_utils import Database

Image = dict[str, Any]


@dataclass(frozen=True)
class Swap:
    """A row that should look like `present` and is to look like `target`; None where there is no row."""

    table: str
    row_id: int
    present: Image | None
    target: Image | None


def put_all(db: Database, swaps: Iterable[Swap]) -> bool:
    """Put rows to their targets in order, and tell whether all of them were as expected.

    The caller drops its transaction when one was not.
    """
    return all(_is_as_expected(db, run) and _put(db, run) for run in _runs(swaps))


def _runs(swaps: Iterable[Swap]) -> Iterator[list[Swap]]:
    """Part the rows into stretches of one table and one kind of change in which no row stands twice."""
    for _, group in groupby(swaps, key=_kind):
        run: list[Swap] = []
        seen: set[int] = set()
        for swap in group:
            if swap.row_id in seen:
                yield run
                run, seen = [], set()
            run.append(swap)
            seen.add(swap.row_id)
        yield run


def _kind(swap: Swap) -> tuple[str, bool, bool, tuple[str, ...]]:
    return swap.table, swap.present is None, swap.target is None, tuple(_moved(swap))


def _moved(swap: Swap) -> list[str]:
    """Return the columns to be written."""
    if swap.target is None:
        return []
    if swap.present is None:
        return list(swap.target)
    return [name for name, value in swap.present.items() if value != swap.target[name]]


def _is_as_expected(db: Database, run: Sequence[Swap]) -> bool:
    table, columns = run[0].table, list(run[0].present or run[0].target or {})
    names = ", ".join(f'"{column}"' for column in columns)
    ids = json.dumps([swap.row_id for swap in run])
    rows = db.conn.execute(
        f'SELECT {names} FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))', (ids,)
    ).fetchall()
    found = {row["id"]: dict(row) for row in rows}
    return all(found.get(swap.row_id) == swap.present for swap in run)


def _put(db: Database, run: Sequence[Swap]) -> bool:
    """Write a stretch in one statement: triggers cost several times as much row by row."""
    table, columns = run[0].table, _moved(run[0])
    if run[0].target is None:
        ids = json.dumps([swap.row_id for swap in run])
        db.conn.execute(f'DELETE FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))', (ids,))
    elif run[0].present is None:
        insert_images(db, table, [swap.target or {} for swap in run])
    elif columns:
        sets = ", ".join(f'"{name}" = fresh."{name}"' for name in columns)
        images = json.dumps([swap.target for swap in run], ensure_ascii=False)
        db.conn.execute(
            f'UPDATE "{table}" SET {sets} FROM (SELECT {_extracted(["id", *columns])} FROM json_each(?))'
            f' AS fresh WHERE "{table}".id = fresh.id',
            (images,),
        )
    return True


def insert_images(db: Database, table: str, images: Sequence[Image]) -> None:
    """Insert rows that have the same columns in one statement, in their order."""
    columns = list(images[0])
    names = ", ".join(f'"{name}"' for name in columns)
    db.conn.execute(
        f'INSERT INTO "{table}" ({names}) SELECT {_extracted(columns)} FROM json_each(?)',
        (json.dumps(images, ensure_ascii=False),),
    )


def _extracted(columns: Sequence[str]) -> str:
    return ", ".join(f'json_extract(value, \'$."{name}"\') AS "{name}"' for name in columns)
