"""What the user corrected in a reading: kept with its plan, and put into a later reading of the document."""

from app.domain.corrections.applied import Applied, apply_corrections
from app.domain.corrections.correction import Correction, correction_words
from app.domain.corrections.kept import corrections_between, is_edit
from app.domain.reading.plan_reading import PlanReading
from app.store import corrections
from app.store.book import Book


def keep(book: Book, plan_id: int, as_read: PlanReading, corrected: PlanReading) -> None:
    """Keep with a plan what was corrected in its reading; inside the step that stores the plan."""
    corrections.keep(book, plan_id, corrections_between(as_read, corrected))


def of_plan(book: Book, plan_id: int) -> tuple[Correction, ...]:
    """Return what was corrected in the reading of a plan.

    Raises:
        UnreadableFileError: it was kept by another version of the program.
    """
    return corrections.of_plan(book, plan_id)


def applied_from(book: Book, plan_id: int, reading: PlanReading) -> Applied:
    """Return a reading with the corrections of a plan put into it, this document or another version of it.

    Raises:
        UnreadableFileError: they were kept by another version of the program.
    """
    return apply_corrections(reading, of_plan(book, plan_id))


def edits_in(applied: Applied) -> int:
    """Return how many corrections are in a reading, without the doubtful places that were seen to."""
    return sum(is_edit(each) for each in applied.done)


def sentence(applied: Applied) -> str:
    """Say how many corrections were put into a reading and how many had no place; empty for none."""
    done, missed = edits_in(applied), missed_words(applied)
    if not done and not missed:
        return ""
    said = f"Đã áp dụng lại {done} chỗ đã sửa ở lần đọc trước."
    if missed:
        said += f" {len(missed)} chỗ không áp dụng được vì dòng đó không còn hoặc nay đọc ra khác."
    return said


def missed_words(applied: Applied) -> tuple[str, ...]:
    """Return what each correction is about that had no place in a reading."""
    return tuple(correction_words(each) for each in applied.missed if is_edit(each))
