"""Who carries out each task, put in as few words as paper has room for."""

from dataclasses import dataclass

from app.domain.assignment import AssignmentRole
from app.domain.body import BodyKind
from app.store.book import Book

_COUNTS = """
    SELECT task_id, role, kind, count(*) AS together FROM assignment JOIN body ON body.id = body_id
    WHERE ended_on IS NULL GROUP BY task_id, role, kind
    ORDER BY task_id, kind <> 'department', kind <> 'unit', kind
"""
_NAMES = """
    SELECT coalesce(nullif(short_name, ''), name) AS name FROM assignment JOIN body ON body.id = body_id
    WHERE ended_on IS NULL AND task_id = ? AND role = ? AND kind = ? ORDER BY order_no, body.id
"""
_LIVING = "SELECT kind, count(*) AS together FROM body WHERE valid_to IS NULL GROUP BY kind"
_SPOKEN_OF_TOGETHER = (BodyKind.UNIT, BodyKind.UNION)


@dataclass(frozen=True)
class Carriers:
    """The bodies of one kind that have a task in one role: all of that kind, or the names of some."""

    kind: BodyKind
    count: int
    names: tuple[str, ...] = ()

    @property
    def is_all(self) -> bool:
        """Tell whether every body of the kind has the task."""
        return not self.names


def carriers(book: Book) -> dict[tuple[int, AssignmentRole], list[Carriers]]:
    """Return the carriers of every task by role, each kind of body together.

    Where every living body of a kind has a task, and there is more than one, none is named.
    """
    living = {row["kind"]: row["together"] for row in book.rows(_LIVING)}
    found: dict[tuple[int, AssignmentRole], list[Carriers]] = {}
    for row in book.rows(_COUNTS):
        kind, count = BodyKind(row["kind"]), row["together"]
        everyone = kind in _SPOKEN_OF_TOGETHER and 1 < count >= living.get(row["kind"], 0)
        names = () if everyone else _names(book, row["task_id"], row["role"], row["kind"])
        groups = found.setdefault((row["task_id"], AssignmentRole(row["role"])), [])
        groups.append(Carriers(kind, count, names))
    return found


def _names(book: Book, task_id: int, role: str, kind: str) -> tuple[str, ...]:
    return tuple(row["name"] for row in book.rows(_NAMES, (task_id, role, kind)))
