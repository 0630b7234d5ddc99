"""What every unit has of its own: a congress in each family, and its share of the common tasks."""

from app.domain.congress import Congress
from app.domain.text import fold
from app.store import assignments, congresses, tasks
from app.store.book import Book

_UNITS_WITHOUT = """
    SELECT id, name, code FROM body WHERE kind = 'unit' AND valid_to IS NULL
    AND NOT EXISTS (SELECT 1 FROM congress WHERE family_id = ? AND body_id = body.id) ORDER BY order_no, id
"""


def fan_out(book: Book) -> None:
    """Give every unit its own congresses and its assignments of the tasks that fan out; inside a step."""
    for family in congresses.families(book):
        _add_unit_congresses(book, family)
    for kind in ("unit", "union"):
        for task in tasks.fanning_out(book, kind):
            assignments.fan_out(book, task.id, task.fans_out_to)


def unit_congress_key(family: Congress, code: str, body_id: int) -> str:
    """Return the key of a unit's own congress: that of the family, and the unit's code or number."""
    return f"{family.key}/{fold(code).replace(' ', '-') or body_id}"


def congress_name(unit_name: str) -> str:
    """Return what a unit's own congress is called."""
    return f"Đại hội {unit_name}"


def _add_unit_congresses(book: Book, family: Congress) -> None:
    taken = set(congresses.ids_by_key(book))
    rows = []
    for unit in book.rows(_UNITS_WITHOUT, (family.id,)):
        key = unit_congress_key(family, unit["code"], unit["id"])
        key = key if key not in taken else f"{key}-{unit['id']}"
        taken.add(key)
        name = congress_name(unit["name"])
        rows.append((key, name, fold(name), family.level.value, unit["id"], family.id))
    book.db.conn.executemany(
        "INSERT INTO congress (key, name, folded, level, body_id, family_id) VALUES (?, ?, ?, ?, ?, ?)", rows
    )
