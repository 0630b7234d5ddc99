"""The page of plans."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from app.domain.change import Change, UndoState
from app.domain.errors import KnownError
from app.domain.plan import Task
from app.domain.written_name import NameChoices
from ui.dialogs.task_edit import TaskDialog
from ui.file_kinds import plan_files
from ui.operations import plan_names, plans, tasks
from ui.operations.review_keeping import ReviewKeeper
from ui.pages.page import Page, PageContext
from ui.pages.plan.correspondence import CorrespondenceDialog
from ui.pages.plan.difference import DifferenceDialog
from ui.pages.plan.former import FormerDialog
from ui.pages.plan.keeping import ReviewKeeping
from ui.pages.plan.leaving import ReviewLeaving
from ui.pages.plan.names import NamesDialog, ask_names, close_first
from ui.pages.plan.review import ReviewView
from ui.pages.plan.review_commands import COMMANDS, words_of
from ui.pages.plan.stored import StoredView
from ui.pages.plan.wish import PlanWish
from ui.widgets.empty_state import EmptyState


class PlanPage(Page):
    """Reviews a document before it is saved, and shows the plans of the book.

    `review` takes the path of a document; the window hands it one through `look_at`, or a document that
    was read already, or the id of a plan.
    """

    KEY, ICON, TITLE = "plan", "plan", "Kế hoạch"
    PURPOSE = "Văn bản kế hoạch và những việc rút ra từ đó."
    WATCHES = frozenset(
        {"plan", "section", "wave", "phase", "duty", "task", "assignment", "congress", "body"}
    )

    def __init__(self, context: PageContext, today: Callable[[], date] = date.today) -> None:
        super().__init__(context)
        self._today = today
        self._stored: plans.StoredPlans | None = None
        self._wanted: int | None = None
        self.save_action = self.add_action(
            self.tr("Lưu &vào sổ"), self.save, icon="save", shortcut="Ctrl+S",
            tip=self.tr("Lưu kế hoạch đã xem lại thành các đợt, giai đoạn và việc"),
        )  # fmt: skip
        self.discard_action = self.add_action(
            self.tr("&Bỏ"), self.discard, icon="close", tip=self.tr("Thôi, không lưu văn bản này")
        )
        self.version_action = self.add_action(
            self.tr("So với bản trong sổ…"), self.compare, icon="documents", shortcut="Ctrl+R",
            tip=self.tr("Văn bản này là bản mới của một kế hoạch đã có: xem khác gì rồi áp dụng"),
        )  # fmt: skip
        self.edit_action = self.add_action(
            self.tr("Sửa &việc…"), self._ask_edit, icon="edit", shortcut="F2",
            tip=self.tr("Sửa nội dung, loại, thời hạn của việc đang chọn"),
        )  # fmt: skip
        self.former_action = self.add_action(
            self.tr("Các bản t&rước…"), self.show_former, icon="history",
            tip=self.tr("Đọc lại lời văn các bản trước của kế hoạch đang xem"),
        )  # fmt: skip
        self.beside_action = self.add_action(
            self.tr("Đối &chiếu cấp trên…"), self.show_beside, icon="documents",
            tip=self.tr("Đặt kế hoạch cấp trên bên cạnh kế hoạch này: nội dung nào đã có, chưa có"),
        )  # fmt: skip
        self.names_action = self.add_action(
            self.tr("Tên &đơn vị…"), self.match_names, icon="units",
            tip=self.tr("Tên đơn vị chủ trì, phối hợp ghi trong kế hoạch là đơn vị nào trong sổ"),
        )  # fmt: skip
        self.import_action = self.add_action(
            self.tr("&Nhập kế hoạch…"), self.pick, icon="import",
            tip=self.tr("Đọc văn bản kế hoạch (Word, PDF, văn bản thường) và xem lại trước khi lưu"),
        )  # fmt: skip
        self.empty = EmptyState(
            context.icons,
            "plan",
            self.tr("Sổ chưa có kế hoạch nào."),
            self.tr(
                "Chọn tệp Word của kế hoạch; chương trình đọc ra các đợt, giai đoạn và việc để bạn xem lại."
            ),
            (self.import_action,),
        )
        self.reviewed = ReviewView(context.icons, context.theme, context.settings)
        keeper = ReviewKeeper(context.runner, context.settings.reviews_folder)
        self.leaving = ReviewLeaving(self, self.reviewed, keeper, self.save)
        self.keeping = ReviewKeeping(self, self.reviewed, keeper)
        self.stored = StoredView(context.icons, context.settings)
        self._stack = QStackedWidget()
        for view in (self.empty, self.stored, self.reviewed):
            self._stack.addWidget(view)
        self.body.addWidget(self._stack, 1)
        self.reviewed.stored_asked.connect(self._leave_for_stored)
        self.reviewed.compare_asked.connect(self.compare)
        self.reviewed.stepped.connect(self.undo_changed)
        self.stored.edit_asked.connect(self.edit)
        self.stored.table.selectionModel().currentChanged.connect(lambda *_: self._show_actions())
        self._show_mode()

    def load(self) -> None:
        """Read the plans of the book, and whether it has the document under review by now."""
        plans.read_stored(self.context.runner, self, self._today(), self._take_stored)
        if (document := self.reviewed.document) is not None:
            plans.read_known(self.context.runner, self, document, self._know)

    def look_at(self, what: object) -> None:
        """Review a document, read already or by its path, ask for one, or show a plan by its id."""
        if what is PlanWish.PICK:
            self.pick()
        elif isinstance(what, Path):
            self.review(what)
        elif isinstance(what, plans.Document):
            if self.may_leave():
                self._begin(what)
        elif isinstance(what, int) and not self.reviewed.is_on:
            self._wanted = what
            self.stored.show_plan(what)

    def review(self, path: Path) -> None:
        """Read a document and show what was made of it; nothing is stored until the user says so."""
        if self.may_leave():
            folder = self.context.settings.reviews_folder
            plans.read_document(self.context.runner, self, path, self._begin, unfinished=folder)

    def pick(self) -> None:
        """Ask for a document to review."""
        words = plan_files(self.tr("Văn bản kế hoạch"), self.tr("Mọi tệp"))
        picked = self.context.messages.pick_open(self, self.tr("Nhập kế hoạch từ văn bản"), words)
        if picked is not None:
            self.review(picked)

    def save(self) -> None:
        """Store the reviewed plan."""
        if not self.reviewed.is_on or not self.reviewed.can_save:
            return
        reading = self.reviewed.reading()
        other = self.reviewed.other_version
        if other is not None and not self.leaving.agrees_to_another(other):
            return
        self.save_action.setEnabled(False)
        ask_names(self.context, self, reading, self._store, self._show_actions, self._refuse)

    def _store(self, names: NameChoices, dialog: NamesDialog | None) -> None:
        plans.import_plan(
            self.context.runner,
            dialog or self,
            self.reviewed.reading(),
            self.reviewed.name,
            close_first(dialog, self._after_save),
            dialog.refuse if dialog else self._refuse,
            as_new=self.reviewed.other_version is not None,
            as_read=self.reviewed.as_read(),
            names=names,
        )

    def _refuse(self, error: KnownError) -> None:
        self.reviewed.say(str(error))
        self._show_actions()

    def match_names(self) -> None:
        """Show the names in the plans of the book, and give their tasks to whom they mean."""

        def take(shown: plan_names.NamesShown) -> None:
            dialog = NamesDialog(self.context, shown, settle, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

        def settle(choices: NameChoices, dialog: NamesDialog) -> None:
            plan_names.settle(self.context.runner, dialog, choices, lambda _: dialog.accept(), dialog.refuse)

        plan_names.read_names(self.context.runner, self, take)

    def compare(self, plan_id: int = 0) -> None:
        """Set the reviewed document beside a plan of the book, the one it is of or else the newest."""
        if not self.reviewed.is_on or self._stored is None or not self._stored.plans:
            return
        other = self.reviewed.other_version
        known = plan_id or (other.id if other else self._stored.plans[-1].plan.id)
        dialog = DifferenceDialog(
            self.context,
            self.reviewed.reading(),
            self.reviewed.as_read(),
            self.reviewed.name,
            known,
            self,
            self._after_version,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_former(self) -> None:
        """Show the texts of the former versions of the plan that is shown."""
        plan_id = self.stored.plan_id()
        if plan_id is not None:
            dialog = FormerDialog(self.context, plan_id, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def show_beside(self) -> None:
        """Set a superior's plan beside the plan that is shown."""
        plan_id = self.stored.plan_id()
        if plan_id is not None:
            dialog = CorrespondenceDialog(self.context, plan_id, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def discard(self) -> None:
        """Let go of the reviewed document, asking first when it was corrected."""
        if self.reviewed.is_on and self.leaving.may_discard():
            self._end_review()

    def edit(self, task: Task) -> None:
        """Correct a task of the book."""
        if self._stored is None:
            return
        dialog = TaskDialog(self._stored.snapshot, task, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(
            lambda changed: tasks.update_task(
                self.context.runner, dialog, changed, lambda _: dialog.accept(), dialog.refuse
            )
        )
        dialog.open()

    def may_leave(self) -> bool:
        """Ask before a reviewed document that was not saved is let go."""
        return self.leaving.may_leave()

    def own_keys(self) -> list[tuple[str, str]]:
        """Return the keys of a review while one is on."""
        return [(each.shown, words_of(each)) for each in COMMANDS] if self.reviewed.is_on else []

    def own_undo(self) -> UndoState | None:
        """Return what a review takes back: while one is on, no step of the book goes by Ctrl+Z."""
        return self.reviewed.undo_state()

    def take_back(self) -> None:
        """Take back the last correction of the review."""
        self.reviewed.undo()

    def do_again(self) -> None:
        """Do again the correction of the review that was taken back last."""
        self.reviewed.redo()

    def focus_first(self) -> None:
        """Put the keyboard on the tree of the review, or on the tasks."""
        if self.reviewed.is_on:
            self.reviewed.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._stack.currentWidget() is self.stored:
            self.stored.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_first()

    def _begin(self, document: plans.Document) -> None:
        self.reviewed.begin(document)
        self.keeping.begin()
        self._show_mode()
        self.focus_first()

    def _know(self, document: plans.Document) -> None:
        """Take in what the book has of a document now, unless its review is over."""
        if self.reviewed.is_on and self.reviewed.as_read() is document.reading:
            self.reviewed.know(document)
            self._show_actions()

    def _after_save(self, change: Change) -> None:
        self._wanted = -1
        self.leaving.forget()
        self._end_review()
        self.refresh()

    def _after_version(self, change: Change, plan_id: int) -> None:
        self._wanted = plan_id
        self.leaving.forget()
        self._end_review()
        self.refresh()

    def _end_review(self) -> None:
        self.reviewed.end()
        self._show_mode()
        self.focus_first()

    def _leave_for_stored(self, plan_id: int) -> None:
        self._wanted = plan_id
        self._end_review()
        self.stored.show_plan(plan_id)

    def _take_stored(self, stored: plans.StoredPlans) -> None:
        self._stored = stored
        self.stored.show_stored(stored)
        if self._wanted is not None and stored.plans:
            self.stored.show_plan(stored.plans[-1].plan.id if self._wanted == -1 else self._wanted)
            self._wanted = None
        self._show_mode()

    def _ask_edit(self) -> None:
        self.stored.ask_edit()

    def _show_mode(self) -> None:
        has_plans = self._stored is not None and bool(self._stored.plans)
        view = self.reviewed if self.reviewed.is_on else self.stored if has_plans else self.empty
        self._stack.setCurrentWidget(view)
        self._show_actions()

    def _show_actions(self) -> None:
        reviewing = self.reviewed.is_on
        shows_plans = self._stack.currentWidget() is self.stored
        self.save_action.setVisible(reviewing)
        self.save_action.setEnabled(reviewing and self.reviewed.can_save)
        self.discard_action.setVisible(reviewing)
        has_plans = self._stored is not None and bool(self._stored.plans)
        self.version_action.setVisible(reviewing and has_plans and self.reviewed.can_save)
        self.import_action.setVisible(not reviewing)
        self.edit_action.setVisible(shows_plans and not reviewing)
        self.former_action.setVisible(shows_plans and not reviewing)
        self.names_action.setVisible(shows_plans and not reviewing)
        self.beside_action.setVisible(shows_plans and not reviewing)
        self.edit_action.setEnabled(self.stored.selected_task() is not None)
