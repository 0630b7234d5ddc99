"""What the user corrected in the reading of each plan."""

import json
from collections.abc import Sequence

from app.domain.corrections.correction import Correction
from app.domain.corrections.values import corrections_from_plain, corrections_to_plain
from app.store.book import Book


def keep(book: Book, plan_id: int, corrections: Sequence[Correction]) -> None:
    """Keep the corrections of a plan in place of those kept before; inside a step."""
    for row in book.rows("SELECT id FROM correction WHERE plan_id = ?", (plan_id,)):
        book.delete("correction", row["id"])
    for number, plain in enumerate(corrections_to_plain(corrections), 1):
        content = json.dumps(plain, ensure_ascii=False)
        book.insert("correction", {"plan_id": plan_id, "ordinal": number, "content": content})


def of_plan(book: Book, plan_id: int) -> tuple[Correction, ...]:
    """Return the corrections kept of a plan, in the order they are applied.

    Raises:
        UnreadableFileError: they were made by another version of the program.
    """
    rows = book.rows("SELECT content FROM correction WHERE plan_id = ? ORDER BY ordinal", (plan_id,))
    return corrections_from_plain([json.loads(row["content"]) for row in rows])
