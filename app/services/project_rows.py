"""The rows of a project file sorted: those that the book knows, and those that it does not."""

from collections.abc import Collection
from dataclasses import dataclass

from app.domain.errors import EntryError
from app.domain.project.changes import LeftRow
from app.domain.project.mark import RowKind, RowMark
from app.domain.project.reading import ReadProject, ReadRow

_HOLDING = (RowKind.BOOK, RowKind.GROUP, RowKind.PLAN, RowKind.WAVE, RowKind.PHASE, RowKind.DUTY)


@dataclass(frozen=True)
class MarkedRow:
    """A row of the file with the mark by which this book knows it."""

    row: ReadRow
    mark: RowMark


@dataclass(frozen=True)
class UnknownRow:
    """A row that is no task of this book; `phase_id` is of the phase in which it stands, if in any."""

    row: ReadRow
    why: str
    phase_id: int | None = None

    @property
    def can_add(self) -> bool:
        """Tell whether it may come in as a task of its own: it does not hold others."""
        return bool(self.row.name) and not self.row.is_summary and self.row.is_active

    def left(self) -> LeftRow:
        """Return it as what is not taken."""
        why = "dòng gộp các việc khác" if self.row.is_summary else self.why
        return LeftRow(self.row.number, self.row.name, why, self.can_add)


class SortedRows:
    """The rows of a file as a book with this uid sees them; `task_ids` are those of its tasks."""

    def __init__(self, project: ReadProject, uid: str, task_ids: Collection[int]) -> None:
        """Sort the rows.

        Raises:
            EntryError: the file was written from another book.
        """
        self.known: list[MarkedRow] = []
        self.unknown: list[UnknownRow] = []
        self._uid, self._task_ids = uid, task_ids
        marked = {row.mark.book for row in project.rows if row.mark}
        self.is_ours = uid in marked
        if marked and not self.is_ours:
            raise EntryError(
                f"Tệp «{project.file_name}» được xuất từ một sổ khác nên không nhận vào sổ này được;"
                " hãy mở sổ đó rồi nhập."
            )
        seen: dict[tuple[RowKind, int], int] = {}
        above: list[ReadRow] = []
        for row in project.rows:
            del above[row.level - 1 :]
            self._sort(row, seen, self._phase_of(above))
            above.append(row)

    def _sort(self, row: ReadRow, seen: dict[tuple[RowKind, int], int], phase_id: int | None) -> None:
        mark = row.mark
        if mark is None or mark.book != self._uid:
            why = "việc không có trong sổ" if mark is None else "việc của một sổ khác"
            self.unknown.append(UnknownRow(row, why, phase_id))
            return
        if mark.kind in _HOLDING:
            return
        identity = (mark.kind, mark.id)
        if mark.kind is not RowKind.OCCURRENCE and identity in seen:
            self.unknown.append(UnknownRow(row, f"chép từ dòng {seen[identity]}", phase_id))
        elif mark.kind is RowKind.TASK and mark.id not in self._task_ids:
            self.unknown.append(UnknownRow(row, "việc này không còn trong sổ", phase_id))
        else:
            seen.setdefault(identity, row.number)
            self.known.append(MarkedRow(row, mark))

    def _phase_of(self, above: list[ReadRow]) -> int | None:
        marks = (row.mark for row in reversed(above) if row.mark and row.mark.book == self._uid)
        return next((mark.id for mark in marks if mark.kind is RowKind.PHASE), None)
