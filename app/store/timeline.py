"""What the timeline reads besides tasks and congresses: assignments as plain rows, and who has any."""

from operator import itemgetter

from app.domain.body import Body
from app.domain.timeline.given import GivenTasks
from app.store.book import Book
from app.store.failures import known_failures
from app.store.rows import to_body

_GIVEN = "SELECT id, task_id, body_id, role, state, due_on FROM assignment WHERE ended_on IS NULL"
_BODY = itemgetter(2)


def given(book: Book) -> GivenTasks:
    """Return the assignments that stand, those of one organisation one after another."""
    with known_failures(book.path):
        cursor = book.db.conn.cursor()
        cursor.row_factory = None  # plain tuples: of so many rows only those looked at become more
        rows = cursor.execute(_GIVEN).fetchall()
    rows.sort(key=_BODY)  # faster here than there, where each row would be looked up by an index
    return GivenTasks(rows)


def bodies_given(book: Book) -> list[Body]:
    """Return the organisations that have any assignment, in the official order."""
    rows = book.rows(
        "SELECT * FROM body WHERE EXISTS"
        " (SELECT 1 FROM assignment WHERE body_id = body.id AND ended_on IS NULL)"
        " ORDER BY kind, order_no, id"
    )
    return [to_body(row) for row in rows]


def tasks_of(book: Book, body_id: int) -> frozenset[int]:
    """Return the ids of the tasks that an organisation has been given."""
    rows = book.rows("SELECT task_id FROM assignment WHERE body_id = ? AND ended_on IS NULL", (body_id,))
    return frozenset(row["task_id"] for row in rows)
