"""What can be done with the selected tasks: each asks what it must, then hands on to an operation."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.checklist import ChecklistTask, TaskProgress
from app.domain.plan import Assignment, Task
from app.services import assignments as reading
from ui.dialogs.assign import AssignDialog
from ui.dialogs.assign_due import DueDialog, NoteDialog
from ui.dialogs.task_edit import NEW_TASK, TaskDialog
from ui.operations import assignments, tasks
from ui.pages.checklist import agreement
from ui.pages.checklist.agreement import Question
from ui.pages.checklist.tree import ChecklistTree
from ui.pages.page import Page


class TaskCommands(QObject):
    """Acts on what is selected in the tree."""

    def __init__(self, page: Page, tree: ChecklistTree, today: Callable[[], date]) -> None:
        super().__init__(page)
        self._page = page
        self._runner = page.context.runner
        self._tree = tree
        self._today = today
        self._actions: list[QAction] = []
        self._single: list[QAction] = []

    def keep(
        self, actions: Sequence[QAction], *, always: Sequence[QAction], single: Sequence[QAction]
    ) -> None:
        """Take the actions that need a task, and those that need the current one alone."""
        self._actions = [action for action in actions if action not in always]
        self._single = list(single)

    def enable(self, lines: Sequence[ChecklistTask]) -> None:
        """Let the actions be used that make sense for these tasks."""
        for action in self._actions:
            action.setEnabled(bool(lines))
        for action in self._single:
            action.setEnabled(self._tree.current_line() is not None)

    def tick(self) -> None:
        """Mark the selected tasks as done; when all are done, as not done."""
        self.tick_ids(self._ids())

    def tick_ids(self, task_ids: Sequence[int]) -> None:
        """Mark these tasks as done; when all are done, as not done."""
        lines = [line for line in self._tree.model_of_book.snapshot.lines if line.task.id in set(task_ids)]
        if lines:
            all_done = all(line.progress is TaskProgress.DONE for line in lines)
            state = AssignmentState.TODO if all_done else AssignmentState.DONE
            self._set_state(lines, state)

    def set_state(self, state: AssignmentState) -> None:
        """Set the state of the selected tasks."""
        if lines := self._tree.selected_lines():
            self._set_state(lines, state)

    def set_assignments_state(self, rows: Sequence[Assignment], state: AssignmentState) -> None:
        """Set the state of these assignments."""
        done = sum(row.state is AssignmentState.DONE for row in rows)
        if self._agreed_to(agreement.about_assignments(done, len(rows), state)):
            ids = [row.id for row in rows]
            assignments.set_state(self._runner, self._page, ids, state, self._today())

    def assign(self) -> None:
        """Ask to whom the selected tasks are given."""
        if ids := self._ids():
            self._runner.query(
                lambda book: reading.of_tasks(book, ids),
                lambda given: self._ask_assign(ids, given),
                owner=self,
                key="assign",
            )

    def set_due(self) -> None:
        """Ask for one due date of all assignments of the selected tasks."""
        if ids := self._ids():
            dialog = DueDialog(_count(ids, _say("việc")), self._page)
            dialog.submitted.connect(
                lambda day: assignments.set_tasks_due(self._runner, self._page, ids, day)
            )
            _open(dialog)

    def set_note(self) -> None:
        """Ask for one note of all assignments of the selected tasks."""
        lines = self._tree.selected_lines()
        ids = [line.task.id for line in lines if not line.task.beyond_figures]
        if lines and not ids:
            self._page.context.messages.tell(
                self._page, _say("Việc này chỉ ghi nhận xong hay chưa xong nên không có ghi chú.")
            )
        elif ids:
            dialog = NoteDialog(
                _count(ids, _say("việc")), lines[0].note if len(lines) == 1 else "", self._page
            )
            dialog.submitted.connect(
                lambda note: assignments.set_tasks_note(self._runner, self._page, ids, note)
            )
            _open(dialog)

    def set_assignments_due(self, ids: Sequence[int]) -> None:
        """Ask for one due date of these assignments."""
        dialog = DueDialog(_count(ids, _say("phân công")), self._page)
        dialog.submitted.connect(lambda day: assignments.set_due(self._runner, self._page, ids, day))
        _open(dialog)

    def set_assignments_note(self, ids: Sequence[int]) -> None:
        """Ask for one note of these assignments."""
        line = self._tree.current_line()
        if line is not None and not line.task.beyond_figures:
            dialog = NoteDialog(_count(ids, _say("phân công")), "", self._page)
            dialog.submitted.connect(lambda note: assignments.set_note(self._runner, self._page, ids, note))
            _open(dialog)

    def take_back(self) -> None:
        """Take back all assignments of the selected tasks, when the user agrees."""
        lines = [line for line in self._tree.selected_lines() if line.total]
        given, done = sum(line.total for line in lines), sum(line.done for line in lines)
        detail = _say("Trong đó {done} phân công đã xong.").format(done=done) if done else ""
        if lines and self._agreed(_say("Bỏ {given} phân công của {count} việc?").format(
            given=given, count=len(lines)), _say("Bỏ phân công"), detail):  # fmt: skip
            ids = [line.task.id for line in lines]
            assignments.take_back_tasks(self._runner, self._page, ids)

    def edit(self) -> None:
        """Correct the current task."""
        line = self._tree.current_line()
        if line is not None:
            self._ask_task(line.task, tasks.update_task)

    def add(self) -> None:
        """Add a task; it is proposed for the phase of the current one."""
        line = self._tree.current_line()
        phase_id = line.task.phase_id if line else None
        self._ask_task(
            Task(NEW_TASK.id, "", NEW_TASK.kind, NEW_TASK.origin, phase_id=phase_id), tasks.add_task
        )

    def remove(self) -> None:
        """Delete the selected tasks, when the user agrees."""
        lines = self._tree.selected_lines()
        if not lines:
            return
        given = sum(line.total for line in lines)
        detail = _say("Cùng với {given} phân công. Có thể hoàn tác.").format(given=given)
        words = _say("Xóa {count} việc?").format(count=len(lines))
        if self._agreed(words, _say("Xóa {count} việc").format(count=len(lines)), detail):
            tasks.remove_tasks(self._runner, self._page, [line.task.id for line in lines])

    def _set_state(self, lines: Sequence[ChecklistTask], state: AssignmentState) -> None:
        """Set the state of tasks, when the user agrees where it must be asked."""
        if self._agreed_to(agreement.about_tasks(lines, state)):
            ids = [line.task.id for line in lines]
            assignments.tick_tasks(self._runner, self._page, ids, state, self._today())

    def _agreed_to(self, question: Question | None) -> bool:
        return question is None or self._page.context.messages.confirm(
            self._page, question.text, question.verb, question.detail, danger=question.danger
        )

    def _ids(self) -> list[int]:
        return [line.task.id for line in self._tree.selected_lines()]

    def _agreed(self, question: str, verb: str, detail: str) -> bool:
        return self._page.context.messages.confirm(self._page, question, verb, detail, danger=True)

    def _ask_assign(self, ids: list[int], given: Sequence[Assignment]) -> None:
        dialog = AssignDialog(
            self._tree.model_of_book.snapshot.bodies, _given_to_all(ids, given), len(ids), self._page
        )
        dialog.submitted.connect(
            lambda bodies, role: assignments.assign(self._runner, self._page, ids, bodies, role)
        )
        _open(dialog)

    def _ask_task(self, task: Task, save: Callable[..., None]) -> None:
        dialog = TaskDialog(self._tree.model_of_book.snapshot, task, self._page)
        dialog.submitted.connect(
            lambda entered: save(self._runner, dialog, entered, lambda _: dialog.accept(), dialog.refuse)
        )
        _open(dialog)


def _given_to_all(ids: Sequence[int], given: Sequence[Assignment]) -> dict[int, AssignmentRole]:
    held: dict[int, list[AssignmentRole]] = {}
    for each in given:
        if each.ended_on is None:
            held.setdefault(each.body_id, []).append(each.role)
    return {body: roles[0] for body, roles in held.items() if len(roles) == len(ids) and len(set(roles)) == 1}


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _count(ids: Sequence[int], what: str) -> str:
    return f"{len(ids)} {what}"


def _say(text: str) -> str:
    return QCoreApplication.translate("Checklist", text)
