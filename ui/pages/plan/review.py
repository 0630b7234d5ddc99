"""The review of a document before it is saved: its lines beside the tree made from them."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.domain import reading_edits as edits
from app.domain import reading_frame as frame
from app.domain.errors import EntryError
from app.domain.plan import Plan
from app.domain.plan_reading import PlanReading
from ui.icons import Icons
from ui.models.plan_lines import PlanLineDelegate, PlanLinesModel
from ui.models.reading_history import ReadingHistory
from ui.models.reading_nodes import NodeKind, reading_nodes
from ui.models.reading_words import summary_words
from ui.operations.plans import Document
from ui.pages.plan.panel_stack import PanelStack
from ui.pages.plan.panels.base import Edit
from ui.pages.plan.review_tree import ReviewTree
from ui.settings import Settings
from ui.theme import ThemeSwitch
from ui.widgets.banner import Banner, Notice
from ui.widgets.remembered import remember


class ReviewView(QWidget):
    """Shows and corrects a reading. Nothing of it is stored here: `save_asked` hands it on."""

    save_asked = Signal()
    discard_asked = Signal()
    stored_asked = Signal(int)
    """The user wants to see the same document in the book; carries the id of its plan."""
    compare_asked = Signal(int)
    """The user wants to compare with the plan of the book that has this id."""

    def __init__(self, icons: Icons, theme: ThemeSwitch, settings: Settings) -> None:
        super().__init__()
        self._document: Document | None = None
        self._history: ReadingHistory | None = None
        self._syncing = False
        self.banner = Banner(icons)
        self.fault = Banner(icons)
        self.tree = ReviewTree(icons, settings)
        self.lines = QListView()
        self._lines_model = PlanLinesModel(self)
        self._set_up_lines(icons, theme)
        self.panels = PanelStack(icons)
        self.summary = QLabel()
        self.summary.setProperty("role", "title")
        self.summary.setWordWrap(True)
        self.next_button = QPushButton(icons.icon("warning", "warning"), "")
        self.undo_button = QPushButton(icons.icon("undo"), self.tr("Hoàn tác"))
        self.redo_button = QPushButton(icons.icon("redo"), self.tr("Làm lại"))
        self.add_button = QPushButton(icons.icon("add"), self.tr("Thê&m"))
        self._connect()
        self._lay_out(settings)

    @property
    def is_on(self) -> bool:
        """Tell whether a document is being reviewed."""
        return self._history is not None

    @property
    def is_corrected(self) -> bool:
        """Tell whether the user corrected anything."""
        return self._history is not None and self._history.is_corrected

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

    def begin(self, document: Document, known_as: str = "") -> None:
        """Show a document that was read; `known_as` names the same one in the book."""
        self._document = document
        self._history = ReadingHistory(document.reading)
        self.fault.hide()
        self.banner.hide()
        if (known := document.same or document.other_version) is not None:
            words = (
                self.tr("Văn bản này đã có trong sổ: {plan}. Không lưu thêm lần nữa.")
                if document.same
                else self.tr("Sổ đã có {plan}, lời văn khác với văn bản này. Lưu thêm sẽ trùng việc.")
            )
            verb = self.tr("Xem kế hoạch đó") if document.same else self.tr("So với bản trong sổ")
            asked = self.stored_asked if document.same else self.compare_asked
            self.banner.say(
                Notice.WARNING,
                words.format(plan=known_as),
                verb,
                lambda: asked.emit(known.id),
                closable=False,
            )
        self.tree.nodes.show_nodes(())
        self._lines_model.show_lines(document.reading.lines)
        self._show()
        first = document.reading.waves[0].phases if document.reading.waves else ()
        self.tree.go_to("warning-1") or (first and self.tree.go_to(first[0].key)) or self.tree.go_to("header")
        self.tree.setFocus()

    def end(self) -> None:
        """Let go of the document."""
        self._document = None
        self._history = None
        self._lines_model.show_lines(())
        self.tree.nodes.show_nodes(())

    def say(self, sentence: str) -> None:
        """Say what is wrong, above the tree."""
        self.fault.say(Notice.ERROR, sentence)

    def undo(self) -> None:
        """Take back the last correction."""
        if self._history is not None and self._history.undo():
            self._show()

    def redo(self) -> None:
        """Do again the correction taken back last."""
        if self._history is not None and self._history.redo():
            self._show()

    def next_warning(self) -> None:
        """Go to the next thing to look at, the first after the last."""
        self.panels.commit()
        keys = [f"warning-{number}" for number in range(1, len(self._now().warnings) + 1)]
        if keys:
            at = [node.key for node in self.tree.selected()]
            here = keys.index(at[0]) + 1 if at and at[0] in keys else 0
            self.tree.go_to(keys[here % len(keys)])

    def event(self, event: QEvent) -> bool:
        # The window's own undo would act on the book; here the keys take back corrections.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_undo(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) or _is_control_y(event):
            self.redo()
        elif event.key() == Qt.Key.Key_F8:
            self.next_warning()
        else:
            super().keyPressEvent(event)

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
        if self._history.put(corrected, words):
            self._show()

    def _show(self) -> None:
        reading = self._now()
        self.summary.setText(summary_words(reading))
        self.tree.show_nodes(reading_nodes(reading))
        warned = frozenset(each.line for each in reading.warnings if each.line is not None)
        self._lines_model.mark(self.tree.nodes.lines(), warned)
        count = len(reading.warnings)
        self.next_button.setText(self.tr("Điều cần xem ({count})").format(count=count))
        self.next_button.setVisible(count > 0)
        if self._history is not None:
            self._follow(self.undo_button, self._history.undo_words, self.tr("Hoàn tác: {words} (Ctrl+Z)"))
            self._follow(self.redo_button, self._history.redo_words, self.tr("Làm lại: {words} (Ctrl+Y)"))

    @staticmethod
    def _follow(button: QPushButton, words: str, tip: str) -> None:
        button.setEnabled(bool(words))
        button.setToolTip(tip.format(words=words) if words else "")

    def _on_picked(self) -> None:
        if self._history is None:
            return
        nodes = self.tree.selected()
        self.panels.show_nodes(self._now(), nodes)
        line = next((node.line for node in nodes if node.line is not None), None)
        if not self._syncing and line is not None:
            self._syncing = True
            self._select_line(line)
            self._syncing = False

    def _on_line(self) -> None:
        index = self.lines.currentIndex()
        if self._syncing or self._history is None or not index.isValid():
            return
        line = index.row() + 1
        self._syncing = True
        if not self.tree.go_to_line(line):
            self.tree.clearSelection()
            self.panels.show_line(self._now(), line)
        self._syncing = False

    def _select_line(self, line: int) -> None:
        index = self._lines_model.index_of(line)
        self.lines.setCurrentIndex(index)
        self.lines.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _connect(self) -> None:
        self.tree.picked.connect(self._on_picked)
        self.tree.kind_asked.connect(self._on_tasks(edits.toggle_kind, self.tr("đổi loại việc")))
        self.tree.removal_asked.connect(self._remove_selected)
        self.tree.wording_asked.connect(lambda: self.panels.task.text.setFocus())
        self.tree.due_asked.connect(self.panels.task.ask_due)
        self.lines.selectionModel().currentChanged.connect(lambda *_: self._on_line())
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        self.next_button.clicked.connect(self.next_warning)
        self.next_button.setToolTip(self.tr("Đến điều cần xem kế tiếp (F8)"))
        menu = QMenu(self.add_button)
        menu.addAction(self.tr("Thêm đợt"), self._add_wave)
        menu.addAction(self.tr("Thêm tổ chức thực hiện"), self._add_duty)
        self.add_button.setMenu(menu)
        self.panels.line.header_asked.connect(lambda: self.tree.go_to("header"))
        for panel in self.panels.panels():
            panel.edited.connect(self._apply)

    def _on_tasks(self, edit: Callable[..., PlanReading], words: str) -> Callable[[], None]:
        def act() -> None:
            keys = self.tree.task_keys()
            self._apply(lambda reading: edit(reading, keys), words)

        return act

    def _remove_selected(self) -> None:
        """Take out the tasks that are selected, or the statement where it is one."""
        keys = self.tree.task_keys()
        if keys:
            after = self.tree.key_after_selected()
            self._apply(lambda reading: edits.remove_tasks(reading, keys), self.tr("bỏ việc ra"))
            self.tree.go_to(after)
        elif any(node.kind is NodeKind.STATEMENT for node in self.tree.selected()):
            self.panels.statement.remove()

    def _add_wave(self) -> None:
        self.panels.commit()
        title = self.tr("Đợt {number}").format(number=len(self._now().waves) + 1)
        self._apply(lambda reading: frame.add_wave(reading, title), self.tr("thêm đợt"))
        self.tree.go_to(frame.wave_key(len(self._now().waves)))
        self._name_new(self.panels.wave.title)

    def _add_duty(self) -> None:
        self.panels.commit()
        name = self.tr("Tổ chức {number}").format(number=len(self._now().duties) + 1)
        self._apply(lambda reading: frame.add_duty(reading, name), self.tr("thêm tổ chức"))
        self.tree.go_to(edits.duty_key(len(self._now().duties)))
        self._name_new(self.panels.duty.name)

    @staticmethod
    def _name_new(field: QLineEdit) -> None:
        field.setFocus()
        field.selectAll()

    def _set_up_lines(self, icons: Icons, theme: ThemeSwitch) -> None:
        self.lines.setModel(self._lines_model)
        self.lines.setItemDelegate(PlanLineDelegate(icons, theme, self.lines))
        self.lines.setResizeMode(QListView.ResizeMode.Adjust)
        self.lines.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that came later would narrow the lines after their heights were worked out.
        self.lines.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.lines.setAccessibleName(self.tr("Văn bản"))

    def _lay_out(self, settings: Settings) -> None:
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(_padded(self.tree, left=8))
        right.addWidget(_padded(self.panels, left=8, top=8))
        right.setStretchFactor(0, 1)
        right.setChildrenCollapsible(False)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(_padded(self.lines, right=8))
        split.addWidget(right)
        split.setChildrenCollapsible(False)
        if not remember(settings, "plan_review_split", split):
            split.setSizes([420, 700])
        if not remember(settings, "plan_review_right", right):
            right.setSizes([340, 230])
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.summary, 1)
        for button in (self.next_button, self.add_button, self.undo_button, self.redo_button):
            bar.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.banner)
        layout.addWidget(self.fault)
        layout.addLayout(bar)
        layout.addWidget(split, 1)


def _padded(widget: QWidget, *, left: int = 0, top: int = 0, right: int = 0) -> QWidget:
    """Return a widget with room around it, so that the parts of a splitter do not touch."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(left, top, right, 0)
    layout.addWidget(widget)
    return holder


def _is_undo(event: QKeyEvent) -> bool:
    undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
    return event.matches(undo) or event.matches(redo) or _is_control_y(event)


def _is_control_y(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
