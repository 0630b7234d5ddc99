"""The counts behind the overview: each part is one query, over assignments by the hundred thousand too."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from app.domain.body import REPORTING_KINDS
from app.domain.overview import (
    BookCounts,
    ComingCongress,
    CongressCounts,
    DaySpan,
    GroupKind,
    GroupProgress,
    Progress,
    TaskCounts,
    UnitProgress,
    UrgentTask,
)
from app.store.book import Book
from app.store.rows import Row, iso
from app.store.task_counts import PER_TASK, days_of

_NAMED = 2  # bodies named in one line; more are only counted
_KINDS = ", ".join(f"'{kind.value}'" for kind in REPORTING_KINDS)
_BOOK = f"""
    SELECT (SELECT count(*) FROM plan) AS plans, (SELECT count(*) FROM task) AS tasks,
        (SELECT count(*) FROM body WHERE kind IN ({_KINDS}) AND valid_to IS NULL) AS units,
        count(*) AS congresses,
        count(CASE WHEN opens_on IS NOT NULL OR per_unit AND EXISTS (
            SELECT 1 FROM congress AS own WHERE own.family_id = family.id AND own.opens_on IS NOT NULL
        ) THEN 1 END) AS dated
    FROM congress AS family WHERE family_id IS NULL
"""
_TASKS = """
    SELECT count(*) AS total, count(CASE WHEN open = 0 THEN 1 END) AS finished,
        count(CASE WHEN late THEN 1 END) AS overdue, count(CASE WHEN this_week THEN 1 END) AS this_week,
        count(CASE WHEN soon THEN 1 END) AS soon, count(CASE WHEN given = 0 THEN 1 END) AS unassigned,
        count(CASE WHEN undated THEN 1 END) AS undated, count(CASE WHEN urgent THEN 1 END) AS urgent
    FROM temp.task_count
"""
_URGENT = f"""
    SELECT first.task_id, task.text, first.due, first.urgent, first.late, (
        SELECT json_group_array(name) FROM (
            SELECT coalesce(nullif(body.short_name, ''), body.name) AS name
            FROM assignment INDEXED BY assignment_once JOIN body ON body.id = body_id
            WHERE assignment.task_id = first.task_id AND ended_on IS NULL
                AND state IN ('todo', 'doing') AND due_on <= :sunday
                AND (due_on < :day OR NOT first.late)
            ORDER BY due_on, role, body.order_no, body.id LIMIT {_NAMED}
        )
    ) AS bodies
    FROM (SELECT * FROM temp.task_count WHERE urgent ORDER BY due, late DESC, task_id LIMIT :limit) AS first
    JOIN task ON task.id = first.task_id ORDER BY first.due, first.late DESC, first.task_id
"""
_GROUPS = """
    SELECT CASE WHEN wave.id IS NOT NULL THEN 'wave' WHEN task.duty_id IS NOT NULL THEN 'duties'
            ELSE 'own' END AS under,
        CASE WHEN wave.id IS NOT NULL THEN wave.id WHEN task.duty_id IS NOT NULL
            THEN coalesce(task.plan_id, 0) ELSE 0 END AS number,
        coalesce(wave.title, '') AS title, wave.ordinal, plan.symbol,
        count(*) AS total, count(CASE WHEN open = 0 THEN 1 END) AS done,
        count(CASE WHEN open AND late THEN 1 END) AS late,
        count(CASE WHEN open AND NOT late AND begun THEN 1 END) AS doing
    FROM temp.task_count AS counted JOIN task ON task.id = counted.task_id
    LEFT JOIN phase ON phase.id = task.phase_id LEFT JOIN wave ON wave.id = phase.wave_id
    LEFT JOIN plan ON plan.id = coalesce(wave.plan_id, task.plan_id)
    GROUP BY 1, 2
    ORDER BY under = 'own', plan.id, under = 'duties', wave.ordinal, wave.id
"""
# Not by the index of bodies: what one body has lies all over the table, and a pass over it is faster.
_UNITS = """
    SELECT body.id, body.name, counted.*, count(*) OVER () AS units FROM (
        SELECT body_id, count(*) AS total,
            count(CASE WHEN state IN ('done', 'not_applicable') THEN 1 END) AS done,
            count(CASE WHEN state IN ('todo', 'doing') AND due_on < :day THEN 1 END) AS late,
            count(CASE WHEN state = 'doing' AND NOT coalesce(due_on < :day, 0) THEN 1 END) AS doing
        FROM assignment NOT INDEXED WHERE ended_on IS NULL GROUP BY body_id
    ) AS counted JOIN body ON body.id = counted.body_id
    ORDER BY late DESC, 1.0 * done / total, total DESC, body.order_no, body.id LIMIT :limit
"""
_COMING = """
    SELECT key, name, opens_on, closes_on, family_id IS NOT NULL AS of_unit, count(*) OVER () AS coming,
        count(CASE WHEN opens_on BETWEEN :day AND :near THEN 1 END) OVER () AS near,
        count(*) OVER (PARTITION BY opens_on) AS together
    FROM (
        SELECT congress.*, body.order_no FROM congress LEFT JOIN body ON body.id = body_id
        WHERE NOT per_unit AND opens_on IS NOT NULL AND coalesce(closes_on, opens_on) >= :day
            AND (family_id IS NULL OR body.valid_to IS NULL)
    )
    ORDER BY opens_on, family_id IS NOT NULL, order_no, id LIMIT :limit
"""
_UNDATED = """
    SELECT count(*) AS undated, count(family_id) AS undated_units
    FROM congress LEFT JOIN body ON body.id = body_id
    WHERE NOT per_unit AND (opens_on IS NULL OR closes_on IS NULL)
        AND (family_id IS NULL OR body.valid_to IS NULL)
"""


@contextmanager
def tasks_counted(book: Book, on: date) -> Iterator[None]:
    """Keep the counts of every task as of a day until the end of the block, for the parts that need them."""
    _forget(book)
    book.db.execute(f"CREATE TEMP TABLE task_count AS {PER_TASK}", days_of(on))
    try:
        yield
    finally:
        _forget(book)


def book_counts(book: Book) -> BookCounts:
    """Return how many plans, tasks, units and congresses the book has."""
    row = book.rows(_BOOK)[0]
    return BookCounts(row["plans"], row["tasks"], row["units"], row["congresses"], row["dated"])


def task_counts(book: Book) -> tuple[TaskCounts, int]:
    """Return the numbers of tasks, and how many are urgent; where tasks are counted."""
    row = book.rows(_TASKS)[0]
    counts = TaskCounts(
        row["total"], row["finished"], row["overdue"], row["this_week"], row["soon"], row["unassigned"],
        row["undated"],
    )  # fmt: skip
    return counts, row["urgent"]


def urgent(book: Book, on: date, limit: int) -> tuple[UrgentTask, ...]:
    """Return the first tasks that are late or due this week, the latest first; where tasks are counted."""
    rows = book.rows(_URGENT, {"day": iso(on), "sunday": iso(DaySpan(on).sunday), "limit": limit})
    return tuple(
        UrgentTask(
            row["task_id"], row["text"], date.fromisoformat(row["due"]), row["urgent"], row["late"],
            tuple(json.loads(row["bodies"])),
        )
        for row in rows
    )  # fmt: skip


def groups(book: Book) -> tuple[GroupProgress, ...]:
    """Return the progress of every wave and of what stands outside waves; where tasks are counted."""
    rows = book.rows(_GROUPS)
    many = len({row["symbol"] for row in rows if row["symbol"] is not None}) > 1
    return tuple(
        GroupProgress(
            GroupKind(row["under"]),
            row["number"],
            _title(row),
            _progress(row),
            row["symbol"] or "" if many else "",
        )
        for row in rows
    )


def units(book: Book, on: date, limit: int) -> tuple[tuple[UnitProgress, ...], int]:
    """Return the progress of the organisations that are the furthest behind, and how many there are."""
    rows = book.rows(_UNITS, {"day": iso(on), "limit": limit})
    found = tuple(UnitProgress(row["id"], row["name"], _progress(row)) for row in rows)
    return found, rows[0]["units"] if rows else 0


def coming(book: Book, on: date, limit: int) -> tuple[tuple[ComingCongress, ...], CongressCounts]:
    """Return the next congresses in the order of their days, and how many there are of which kind."""
    rows = book.rows(_COMING, {"day": iso(on), "near": iso(DaySpan(on).near), "limit": limit})
    undated = book.rows(_UNDATED)[0]
    first = rows[0] if rows else None
    counts = CongressCounts(
        first["coming"] if first else 0, first["near"] if first else 0, first["together"] if first else 0,
        undated["undated"], undated["undated_units"],
    )  # fmt: skip
    return tuple(_coming(row) for row in rows), counts


def _coming(row: Row) -> ComingCongress:
    closes = date.fromisoformat(row["closes_on"]) if row["closes_on"] else None
    opens = date.fromisoformat(row["opens_on"])
    return ComingCongress(row["key"], row["name"], opens, closes, bool(row["of_unit"]))


def _progress(row: Row) -> Progress:
    return Progress(row["total"], row["done"], row["doing"], row["late"])


def _title(row: Row) -> str:
    return row["title"] or (f"Đợt {row['ordinal']}" if row["under"] == GroupKind.WAVE else "")


def _forget(book: Book) -> None:
    book.db.execute("DROP TABLE IF EXISTS temp.task_count")
