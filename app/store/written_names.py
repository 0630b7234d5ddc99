"""What the names mean that plans write, where the user said so."""

from app.domain.body import BodyKind
from app.domain.text import fold
from app.domain.written_name import Meaning, NameChoice, NameChoices
from app.store.book import Book


def everything(book: Book) -> NameChoices:
    """Return what was chosen for each name, by the name as written."""
    ids: dict[int, list[int]] = {}
    for row in book.rows("SELECT * FROM written_name_body ORDER BY id"):
        ids.setdefault(row["written_name_id"], []).append(row["body_id"])
    return {
        row["name"]: NameChoice(
            Meaning(row["meaning"]),
            tuple(ids.get(row["id"], ())),
            tuple(BodyKind(kind) for kind in row["kinds"].split()),
        )
        for row in book.rows("SELECT * FROM written_name ORDER BY id")
    }


def keep(book: Book, name: str, choice: NameChoice) -> None:
    """Keep what a name means in place of what was kept for it before; inside a step."""
    _forget(book, "folded = ?", fold(name))
    kinds = " ".join(kind.value for kind in choice.kinds)
    row_id = book.insert(
        "written_name",
        {"folded": fold(name), "name": name, "meaning": choice.meaning.value, "kinds": kinds},
    )
    for body_id in choice.body_ids:
        book.insert("written_name_body", {"written_name_id": row_id, "body_id": body_id})


def forget_body(book: Book, body_id: int) -> None:
    """Let no name mean an organisation any more, since it is deleted; inside a step."""
    alone = (
        "id IN (SELECT written_name_id FROM written_name_body WHERE body_id = ?)"
        " AND 1 = (SELECT count(*) FROM written_name_body WHERE written_name_id = written_name.id)"
    )
    _forget(book, alone, body_id)
    book.db.execute("DELETE FROM written_name_body WHERE body_id = ?", (body_id,))


def _forget(book: Book, condition: str, value: object) -> None:
    for row in book.rows(f"SELECT id FROM written_name WHERE {condition}", (value,)):
        book.db.execute("DELETE FROM written_name_body WHERE written_name_id = ?", (row["id"],))
        book.delete("written_name", row["id"])
