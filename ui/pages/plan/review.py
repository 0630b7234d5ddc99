"""The review of a document before it is saved: its lines beside the tree made from them."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.change import UndoState
from app.domain.errors import EntryError
from app.domain.plan import Plan
from app.domain.reading.edits import lost_deadlines
from app.domain.reading.plan_reading import PlanReading
from ui.icons import Icons
from ui.models.reading_history import ReadingHistory
from ui.models.reading_links import Links
from ui.models.reading_nodes import only_doubtful, reading_nodes
from ui.operations.plans import Document
from ui.pages.plan.panel_stack import PanelStack
from ui.pages.plan.panels.base import Edit
from ui.pages.plan.review_actions import ReviewActions
from ui.pages.plan.review_additions import ReviewAdditions
from ui.pages.plan.review_bar import ReviewBar
from ui.pages.plan.review_commands import Command, command_of, strip_words
from ui.pages.plan.review_layout import lay_out
from ui.pages.plan.review_lines import LinesPane
from ui.pages.plan.review_notices import ReviewNotices
from ui.pages.plan.review_selection import ReviewSelection
from ui.pages.plan.review_tree import ReviewTree
from ui.settings import Settings
from ui.theme import ThemeSwitch
from ui.widgets.banner import Banner, Notice


class ReviewView(QWidget):
    """Shows and corrects a reading. Nothing of it is stored here: the page does that with `reading`."""

    stored_asked = Signal(int)
    """The user wants to see the same document in the book; carries the id of its plan."""
    compare_asked = Signal(int)
    """The user wants to compare with the plan of the book that has this id."""
    stepped = Signal()
    """What undo and redo would act on is another."""

    def __init__(self, icons: Icons, theme: ThemeSwitch, settings: Settings) -> None:
        super().__init__()
        self._document: Document | None = None
        self._history: ReadingHistory | None = None
        self._begun: PlanReading | None = None
        self.notices = ReviewNotices(icons)
        self.fault = Banner(icons)
        self.doubt = Banner(icons)
        self.bar = ReviewBar(icons)
        self.tree = ReviewTree(icons, theme, settings)
        self.lines_pane = LinesPane(icons, theme)
        self.lines = self.lines_pane.view
        self.panels = PanelStack(icons)
        self.selection = ReviewSelection(self.tree, self.lines)
        self.actions = ReviewActions(self.tree, self.lines, self.panels, self._now)
        self.strip = QLabel(strip_words())
        self.strip.setProperty("role", "muted")
        self.strip.setWordWrap(True)
        self.strip.setAccessibleName(self.tr("Các phím"))
        self._connect()
        lay_out(self, settings)

    @property
    def is_on(self) -> bool:
        """Tell whether a document is being reviewed."""
        return self._history is not None

    def would_lose(self) -> bool:
        """Tell whether corrections are lost when the document is let go, one still being typed included.

        A document that the book has comes with what was corrected of it then: only what came since counts.
        """
        if self._history is None:
            return False
        return self.reading() != (self._history.as_read if self.can_save else self._begun)

    @property
    def document(self) -> Document | None:
        """Return the document that is being reviewed, as it was read."""
        return self._document

    @property
    def name(self) -> str:
        """Return the name of the document's file."""
        return self._document.name if self._document else ""

    @property
    def other_version(self) -> Plan | None:
        """Return the plan of the book that is the same document in other words, if any."""
        return self._document.other_version if self._document else None

    @property
    def can_save(self) -> bool:
        """Tell whether the document can be saved: it is not in the book yet."""
        return self._document is not None and self._document.same is None

    def reading(self) -> PlanReading:
        """Return the reading as corrected so far, what is still being typed included."""
        self.panels.commit()
        return self._now()

    def corrected(self) -> PlanReading:
        """Return the reading as corrected so far, without what is still being typed."""
        return self._now()

    def as_read(self) -> PlanReading:
        """Return the reading as the reader made it."""
        if self._history is None:
            raise RuntimeError("no document is being reviewed")
        return self._history.as_read

    def begin(self, document: Document) -> None:
        """Show a document that was read.

        What was corrected of it before is put in as the first step, which can be taken back.
        """
        self._document = document
        self._history = ReadingHistory(document.reading)
        self.fault.hide()
        self.bar.only_doubtful.setChecked(False)
        self.notices.begin(document)
        before = document.corrected_before
        if before is not None:
            self._history.put(before.reading, self.tr("áp dụng những chỗ đã sửa lần trước"))
        self._begun = self._history.reading
        self.tree.nodes.show_nodes(())
        self.lines_pane.show_document(document.reading)
        self._show()
        self._go_to_start(document.reading)
        self.tree.setFocus()

    def know(self, document: Document) -> None:
        """Take in what the book has of the document by now, as it changed since that was read."""
        self._document = document
        self.notices.know(document)

    def end(self) -> None:
        """Let go of the document."""
        self._document = self._history = self._begun = None
        self.stepped.emit()
        self.selection.follow(None)
        self.lines.rows.show_lines(())
        self.tree.nodes.show_nodes(())

    def say(self, sentence: str, notice: Notice = Notice.ERROR) -> None:
        """Say what is wrong, above the tree."""
        self.fault.say(notice, sentence)

    def undo(self) -> None:
        """Take back the last correction."""
        self.panels.commit()
        if self._history is not None and self._history.undo():
            self._show()

    def redo(self) -> None:
        """Do again the correction taken back last."""
        self.panels.commit()
        if self._history is not None and self._history.redo():
            self._show()

    def undo_state(self) -> UndoState | None:
        """Return the words of what undo and redo act on; None when no document is being reviewed."""
        if self._history is None:
            return None
        return UndoState(self._history.undo_words or None, self._history.redo_words or None)

    def event(self, event: QEvent) -> bool:
        # The window's own undo would act on the book; here the keys take back corrections.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_undo(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = command_of(event)
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) or _is_control_y(event):
            self.redo()
        elif event.matches(QKeySequence.StandardKey.Find):
            self.lines_pane.ask_search()
        elif event.key() == Qt.Key.Key_F3:
            self.lines_pane.find.keyPressEvent(event)
        elif command in (Command.NEXT, Command.PREVIOUS):
            self.run(command)
        else:
            super().keyPressEvent(event)

    def run(self, command: Command) -> None:
        """Do what a command asks for with what is selected."""
        if self._history is not None:
            self.fault.hide()
            self.actions.run(command)

    def _now(self) -> PlanReading:
        if self._history is None:
            raise RuntimeError("no document is being reviewed")
        return self._history.reading

    def _apply(self, edit: Edit, words: str) -> None:
        if self._history is None:
            return
        try:
            corrected = edit(self._now())
        except EntryError as error:
            self.say(str(error))
            return
        self.fault.hide()
        lost = lost_deadlines(self._now(), corrected)
        if self._history.put(corrected, words):
            self._show()
        if lost:
            told = "; ".join(task.due.words or task.text for task in lost if task.due)
            self.say(
                self.tr("Lời văn mới không còn ngày của thời hạn «{words}» nên đã bỏ thời hạn đó.").format(
                    words=told
                ),
                Notice.WARNING,
            )

    def _show(self) -> None:
        if self._history is None:
            return
        reading = self._now()
        links = Links(reading)
        self.selection.follow(links)
        nodes = reading_nodes(reading, links)
        only = self.bar.only_doubtful.isChecked() and bool(reading.warnings)
        self.tree.show_nodes(only_doubtful(nodes) if only else nodes)
        reasons = _reasons(reading)
        self.lines.mark(links.linked(), reasons)
        self.lines.show_only(reasons if only else None)
        self.bar.show_history(self._history)
        self.notices.follow(reading)
        self.stepped.emit()

    def _go_to_start(self, reading: PlanReading) -> None:
        links = Links(reading)
        first = reading.waves[0].phases if reading.waves else ()
        keys = [*links.doubtful[:1], *(phase.key for phase in first[:1]), "header"]
        next((key for key in keys if self.tree.go_to(key)), None)

    def _on_picked(self) -> None:
        """Show the panel of what is selected in the tree, and why it is doubtful."""
        if self._history is not None:
            nodes = self.tree.selected()
            self.panels.show_nodes(self._now(), nodes)
            self._say_doubts([reason for node in nodes for reason in node.reasons])

    def _say_doubts(self, reasons: list[str]) -> None:
        """Say above the panel why what is selected is doubtful, and how it is seen to."""
        if reasons:
            self.doubt.say(
                Notice.WARNING,
                " ".join(dict.fromkeys(reasons)),
                self.tr("Đã xem (Enter)"),
                lambda: self.run(Command.CONFIRM),
                closable=False,
            )
        else:
            self.doubt.hide()

    def _connect(self) -> None:
        self.tree.picked.connect(self._on_picked)
        self.selection.free_line_picked.connect(
            lambda line: self._history and self.panels.show_line(self._now(), line)
        )
        for source in (self.tree, self.lines, self.bar):
            source.command_asked.connect(self.run)
        self.actions.edited.connect(self._apply)
        self.actions.told.connect(lambda words: self.say(words, Notice.INFO))
        self.bar.undo_button.clicked.connect(self.undo)
        self.bar.redo_button.clicked.connect(self.redo)
        self.bar.only_doubtful.toggled.connect(lambda _: self._show())
        additions = ReviewAdditions(self.tree, self.panels, self._now)
        additions.edited.connect(self._apply)
        self.bar.set_add_menu(additions.menu(self.bar.add_button))
        self.notices.stored_asked.connect(self.stored_asked)
        self.notices.compare_asked.connect(self.compare_asked)
        self.notices.as_read_asked.connect(self._swap_before)
        self.panels.line.header_asked.connect(lambda: self.tree.go_to("header"))
        for panel in self.panels.panels():
            panel.edited.connect(self._apply)

    def _swap_before(self) -> None:
        """Show the document without what was corrected before, or with it again."""
        if self._history is None or self._document is None:
            return
        before = self._document.corrected_before
        if before is None:
            return
        if self._now() == self._history.as_read:
            self._apply(lambda _: before.reading, self.tr("áp dụng những chỗ đã sửa lần trước"))
        else:
            as_read = self._history.as_read
            self._apply(lambda _: as_read, self.tr("xem bản đọc chưa sửa"))


def _reasons(reading: PlanReading) -> dict[int, str]:
    """Return why lines are doubtful, by their numbers."""
    found: dict[int, str] = {}
    for warning in reading.warnings:
        if warning.line is not None:
            known = found.get(warning.line, "")
            found[warning.line] = known if warning.why in known else f"{known} {warning.why}".strip()
    return found


def _is_undo(event: QKeyEvent) -> bool:
    undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
    return event.matches(undo) or event.matches(redo) or _is_control_y(event)


def _is_control_y(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
