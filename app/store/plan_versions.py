"""Versions of plans: the former ones, and what a plan says of its tasks whatever the user changed since."""

import json
import sqlite3
from datetime import date
from typing import Any

from app.domain.comparison.kept_task import KeptTask
from app.domain.plan import PlanVersion, Task
from app.domain.reading.plan_reading import DocumentHeader
from app.domain.task import TaskOrigin
from app.store import plans, tasks
from app.store.book import Book
from app.store.rows import day, iso, to_task

# Only the steps in force in which the plan itself was written: an import, or a new version taken over.
_PLAN_STEPS = """
    SELECT id FROM change AS step WHERE kind = 'do'
    AND EXISTS (SELECT 1 FROM change_row WHERE change_id = step.id AND tbl = 'plan' AND row_id = ?)
    AND 'undo' IS NOT (SELECT kind FROM change WHERE target_id = step.id ORDER BY id DESC LIMIT 1)
"""
# Rows recorded by an earlier schema lack the columns that came since.
_LATER: dict[str, Any] = {
    "product": "",
    "target_amount": None,
    "target_unit": "",
    "target_words": "",
    "target_at_least": 0,
    "lead_words": "",
    "support_words": "[]",
    "due_every": None,
    "due_day": None,
    "due_edge": None,
    "due_workdays": 0,
    "due_adjust": "",
    "starts_on": None,
    "due_on": None,
}


def header(book: Book, plan_id: int) -> DocumentHeader:
    """Return the header of a plan as it is stored, with its basis and recipients."""
    row = book.rows("SELECT * FROM plan WHERE id = ?", (plan_id,))[0]
    recipients = (each.text for each in plans.statements(book, plan_id) if each.kind == "recipient")
    return DocumentHeader(
        row["genre"], row["number"], row["symbol"], day(row["issued_on"]), row["place"], row["superior"],
        row["issuer"], row["title"], tuple(plans.basis(book, plan_id)), tuple(recipients), row["signer"],
        row["signer_authority"], row["signer_office"],
    )  # fmt: skip


def planned(book: Book, plan_id: int) -> dict[int, Task]:
    """Return the tasks of a plan by id as the plan has them, those that the user took out included.

    They are as the steps wrote them in which the plan came in, or as kept where a step left
    the user's own wording in its place.
    """
    images: dict[int, dict[str, Any]] = {}
    rows = book.rows(
        "SELECT row_id, after FROM change_row WHERE tbl = 'task'"
        f" AND change_id IN ({_PLAN_STEPS}) ORDER BY id",
        (plan_id,),
    )
    for row in rows:
        _take(images, row, plan_id)
    for row in book.rows("SELECT * FROM planned_task WHERE plan_id = ?", (plan_id,)):
        if row["last_version"] is None:
            images[row["task_id"]] = json.loads(row["planned"])
        else:
            images.pop(row["task_id"], None)
    keys = _congress_keys(book)
    return {task_id: _task(task_id, image, keys) for task_id, image in images.items()}


def keep_planned(book: Book, task: Task) -> None:
    """Remember what the plan says of a task whose row says otherwise; inside a step."""
    assert task.plan_id is not None
    _forget(book, task.id)
    columns = json.dumps(tasks.columns_of(book, task), ensure_ascii=False)
    book.insert("planned_task", {"task_id": task.id, "plan_id": task.plan_id, "planned": columns})


def forget_planned(book: Book, task_id: int) -> None:
    """Let the row of a task stand for what the plan says of it; inside a step."""
    _forget(book, task_id)


def mark_kept(book: Book, kept: KeptTask, plan_id: int) -> None:
    """Remember which version of which plan last had a task that the book keeps; inside a step."""
    _forget(book, kept.planned.id)
    columns: dict[str, Any] = dict(tasks.columns_of(book, kept.planned))
    columns |= {"before": tasks.columns_of(book, kept.before), "loose": tasks.columns_of(book, kept.loose)}
    row = {"task_id": kept.planned.id, "plan_id": plan_id, "last_version": kept.last_version}
    book.insert("planned_task", row | {"planned": json.dumps(columns, ensure_ascii=False)})


def kept(book: Book) -> dict[int, tuple[int, int]]:
    """Return the tasks kept from former versions, with their plan and its last version that had them."""
    rows = book.rows("SELECT * FROM planned_task WHERE last_version IS NOT NULL")
    return {row["task_id"]: (row["plan_id"], row["last_version"]) for row in rows}


def kept_tasks(book: Book, plan_id: int) -> dict[int, KeptTask]:
    """Return, by id, the tasks that the book keeps although a version of this plan dropped them."""
    keys = _congress_keys(book)
    rows = book.rows(
        "SELECT * FROM planned_task WHERE plan_id = ? AND last_version IS NOT NULL ORDER BY task_id",
        (plan_id,),
    )
    found = {}
    for row in rows:
        image, task_id = json.loads(row["planned"]), row["task_id"]
        # Rows of earlier programs hold only the task as it was before it left the plan.
        before, loose = (image.pop(name, None) for name in ("before", "loose"))
        found[task_id] = KeptTask(
            _task(task_id, image, keys),
            _task(task_id, before or image, keys),
            _task(task_id, loose or image | {"phase_id": None, "duty_id": None}, keys),
            row["last_version"],
        )
    return found


def add_former(book: Book, plan_id: int, replaced_on: date) -> int:
    """Keep the plan's text as it is now as its next former version; return that number; inside a step."""
    number = int(
        book.value("SELECT coalesce(max(number), 0) + 1 FROM plan_version WHERE plan_id = ?", (plan_id,))
    )
    row = book.rows("SELECT * FROM plan WHERE id = ?", (plan_id,))[0]
    copied = ("fingerprint", "genre", "symbol", "issued_on", "title", "source_name", "source_text")
    own = {"plan_id": plan_id, "number": number, "replaced_on": iso(replaced_on)}
    book.insert("plan_version", {name: row[name] for name in copied} | own)
    return number


def former(book: Book, plan_id: int) -> list[PlanVersion]:
    """Return the former versions of a plan, the oldest first."""
    rows = book.rows("SELECT * FROM plan_version WHERE plan_id = ? ORDER BY number", (plan_id,))
    return [_version(row) for row in rows]


def find_former(book: Book, fingerprint: str) -> PlanVersion | None:
    """Return the former version of any plan that was read from the same text, or None."""
    rows = book.rows("SELECT * FROM plan_version WHERE fingerprint = ? ORDER BY id DESC", (fingerprint,))
    return _version(rows[0]) if rows else None


def _take(images: dict[int, dict[str, Any]], row: sqlite3.Row, plan_id: int) -> None:
    image = json.loads(row["after"]) if row["after"] else None
    if image and image["plan_id"] == plan_id and image["origin"] != TaskOrigin.OWN.value:
        images[row["row_id"]] = image
    else:
        images.pop(row["row_id"], None)


def _congress_keys(book: Book) -> dict[int, str]:
    return {row["id"]: row["key"] for row in book.rows("SELECT id, key FROM congress")}


def _task(task_id: int, image: dict[str, Any], congress_keys: dict[int, str]) -> Task:
    joined = {"due_congress": congress_keys.get(image["due_congress_id"])}
    return to_task(_LATER | image | joined | {"id": task_id})


def _forget(book: Book, task_id: int) -> None:
    book.db.execute("DELETE FROM planned_task WHERE task_id = ?", (task_id,))


def _version(row: sqlite3.Row) -> PlanVersion:
    return PlanVersion(
        row["plan_id"], row["number"], row["fingerprint"], row["genre"], row["symbol"], day(row["issued_on"]),
        row["title"], row["source_name"], row["source_text"], date.fromisoformat(row["replaced_on"]),
    )  # fmt: skip
