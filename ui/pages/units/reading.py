"""What the page of the units reads from the book; on the worker."""

from datetime import date

from app.services import congresses, units
from app.services.books import Book
from ui.models.units_rows import UnitRow, unit_rows


def read_rows(book: Book, on: date) -> tuple[UnitRow, ...]:
    """Return the organisations as they exist on a day."""
    names = {body.id: body.name for body in units.all_ever(book)}
    return unit_rows(
        units.list_bodies(book, on), congresses.list_congresses(book), units.successions(book), names
    )
