"""What the keys of a review do with the nodes or lines that are selected."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.reading import edits, frame, joins
from app.domain.reading.plan_reading import PlanReading, ReadWarning
from ui.dialogs.place_chooser import PlaceChooser
from ui.dialogs.split_task import SplitDialog
from ui.models.reading_links import Links
from ui.models.reading_nodes import NodeKind
from ui.models.reading_places import made_from_lines, new_keys
from ui.pages.plan.panel_stack import PanelStack
from ui.pages.plan.panels.base import Edit
from ui.pages.plan.review_commands import Command
from ui.pages.plan.review_lines import LinesView
from ui.pages.plan.review_tree import ReviewTree


class ReviewActions(QObject):
    """Carries out commands on the tree's selection, or on that of the lines while they have the keyboard."""

    edited = Signal(object, str)
    """Carries an Edit and the words of the step."""
    told = Signal(str)
    """There is something that the user should know of what was done, or why nothing was."""

    def __init__(
        self, tree: ReviewTree, lines: LinesView, panels: PanelStack, reading: Callable[[], PlanReading]
    ) -> None:
        super().__init__(tree)
        self._tree, self._lines, self._panels, self._reading = tree, lines, panels, reading
        self._do: dict[Command, Callable[[], None]] = {
            Command.CONFIRM: self._confirm,
            Command.MOVE: self._ask_place,
            Command.SPLIT: self._ask_split,
            Command.MERGE: self._merge,
            Command.DROP: self._drop,
            Command.MAKE: lambda: self._make(joined=False),
            Command.MAKE_ONE: lambda: self._make(joined=True),
            Command.KIND: self._toggle_kind,
            Command.DUE: self._ask_due,
            Command.WORDING: self._ask_wording,
            Command.NEXT: lambda: self.go_doubtful(1),
            Command.PREVIOUS: lambda: self.go_doubtful(-1),
        }

    def run(self, command: Command) -> None:
        """Do what a command asks for."""
        self._panels.commit()
        self._do[command]()

    def go_doubtful(self, step: int) -> None:
        """Go to the next doubtful place, or with -1 to the one before; the first comes after the last."""
        keys = Links(self._reading()).doubtful
        if keys:
            self._tree.go_to(keys[self._next(keys, step)])

    def _next(self, keys: Sequence[str], step: int) -> int:
        """Return which doubtful place follows where the user is, in the order of the document."""
        here = [key for key in self._doubtful_here() if key in keys]
        if here:
            return (keys.index(here[0]) + step) % len(keys)
        at = self._lines.selected() if self._lines.hasFocus() else ()
        line = next((each for each in (*at, *(node.line for node in self._tree.selected())) if each), 0)
        links = Links(self._reading())
        ahead = [
            number
            for number, key in enumerate(keys)
            if any((warning.line or 0) > line for warning in links.warnings(key))
        ]
        after = ahead[0] if ahead else 0
        return after if step > 0 else (after - 1) % len(keys)

    def _doubtful_here(self) -> list[str]:
        """Return the keys of the selected doubtful nodes; a warning stands for the node it is about."""
        links, found = Links(self._reading()), []
        for node in self._tree.selected():
            value = node.value
            if isinstance(value, ReadWarning):
                found += [key for key in links.doubtful if value in links.warnings(key)]
            elif links.warnings(node.key):
                found.append(node.key)
        if self._lines.hasFocus():
            found += [key for line in self._lines.selected() if (key := links.doubtful_at(line))]
        return list(dict.fromkeys(found))

    def _confirm(self) -> None:
        reading, links, here = self._reading(), Links(self._reading()), self._doubtful_here()
        picked = [node.value for node in self._tree.selected() if isinstance(node.value, ReadWarning)]
        settled = picked or [warning for key in here for warning in links.warnings(key)]
        if not settled:
            self.go_doubtful(1)
            return
        keys = links.doubtful
        after = keys[(keys.index(here[-1]) + 1) % len(keys)]
        following = links.warnings(after)

        def edit(reading: PlanReading) -> PlanReading:
            for warning in settled:
                reading = frame.settle_warning(reading, warning)
            return reading

        self.edited.emit(edit, self.tr("đã xem {count} chỗ").format(count=len(settled)))
        now = Links(self._reading())
        left = [key for key in now.doubtful if set(now.warnings(key)) & set(following)]
        if left or now.doubtful:
            self._tree.go_to((left or list(now.doubtful))[0])
        elif reading.warnings:
            self.told.emit(self.tr("Đã xem hết những chỗ cần xem; Ctrl+S để lưu vào sổ."))

    def _tasks(self) -> tuple[str, ...]:
        """Return the keys of the selected tasks, in the order of the reading; none is said."""
        keys = set(self._tree.task_keys())
        found = tuple(task.key for task in edits.all_tasks(self._reading()) if task.key in keys)
        if not found:
            self.told.emit(self.tr("Hãy chọn một việc trước; dòng chưa thành việc thì N để tạo việc."))
        return found

    def _ask_place(self) -> None:
        keys = self._tasks()
        if not keys:
            return
        reading = self._reading()
        chooser = PlaceChooser(edits.places(reading), edits.place_of(reading, keys[0]), self._tree.window())
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.chosen.connect(lambda place: self._move(keys, place))
        chooser.open()

    def _move(self, keys: tuple[str, ...], place: str) -> None:
        self._edit(
            lambda reading: edits.move_tasks(reading, keys, place),
            self.tr("chuyển {count} việc").format(count=len(keys)),
            keys,
        )

    def _ask_split(self) -> None:
        keys = self._tasks()
        if len(keys) > 1:
            self.told.emit(self.tr("Mỗi lần chỉ tách một việc; hãy chọn một việc."))
        elif keys:
            dialog = SplitDialog(edits.find_task(self._reading(), keys[0]).text, self._tree.window())
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.submitted.connect(lambda texts: self._split(keys[0], texts))
            dialog.open()

    def _split(self, key: str, texts: tuple[str, ...]) -> None:
        before = self._reading()
        words = self.tr("tách thành {count} việc").format(count=len(texts))
        self.edited.emit(lambda reading: joins.split_task(reading, key, texts), words)
        self._tree.select([key, *new_keys(before, self._reading())])

    def _merge(self) -> None:
        keys = self._tasks()
        if len(keys) == 1:
            following = joins.next_in_place(self._reading(), keys[0])
            if following is None:
                self.told.emit(self.tr("Đây là việc cuối trong giai đoạn; không còn việc sau để gộp."))
                return
            keys = (keys[0], following)
        if not keys:
            return
        clashes = joins.merge_clashes(self._reading(), keys)
        words = self.tr("gộp {count} việc").format(count=len(keys))
        self._edit(lambda reading: joins.merge_tasks(reading, keys), words, keys)
        if clashes:
            said = self.tr("Các việc gộp khác nhau về {what}; đã giữ của việc đứng trước (Ctrl+Z: tách lại).")
            self.told.emit(said.format(what=", ".join(clashes)))

    def _drop(self) -> None:
        keys = self._tree.task_keys()
        if keys:
            after = self._tree.key_after_selected()
            words = self.tr("bỏ {count} việc").format(count=len(keys))
            self._edit(lambda reading: edits.remove_tasks(reading, keys), words, (after,))
        else:
            self._drop_node()

    def _drop_node(self) -> None:
        """Take out the statement that is selected, or the empty wave, phase or duty."""
        node = next(iter(self._tree.selected()), None)
        if node is None:
            return
        if node.kind is NodeKind.STATEMENT:
            self._panels.statement.remove()
            return
        after = self._tree.key_after_selected()
        if node.kind is NodeKind.WAVE:
            self.edited.emit(lambda reading: frame.remove_wave(reading, node.key), self.tr("bỏ đợt"))
        elif node.kind is NodeKind.PHASE:
            self.edited.emit(lambda reading: frame.remove_phase(reading, node.key), self.tr("bỏ giai đoạn"))
        elif node.kind is NodeKind.DUTY:
            number = int(node.key.rpartition("-")[2])
            self.edited.emit(lambda reading: frame.remove_duty(reading, number), self.tr("bỏ tổ chức"))
        else:
            self.told.emit(self.tr("Chỗ này không bỏ được; chỗ cần xem thì Enter khi đã xem."))
            return
        if not self._tree.selected():
            self._tree.go_to(after)

    def _make(self, *, joined: bool) -> None:
        lines = self._lines.selected() if self._lines.hasFocus() else self._tree_lines()
        before = self._reading()
        made = made_from_lines(before, lines, self._lines.rows.content, joined=joined)
        if made is None:
            self.told.emit(self.tr("Những dòng này đã thành việc, hoặc để trống; hãy chọn dòng khác."))
            return
        reading, count = made
        self.edited.emit(lambda _: reading, self.tr("tạo {count} việc").format(count=count))
        self._tree.select(new_keys(before, self._reading()))

    def _tree_lines(self) -> tuple[int, ...]:
        found = [node.line for node in self._tree.selected() if node.kind is not NodeKind.TASK]
        return tuple(line for line in found if line)

    def _toggle_kind(self) -> None:
        if keys := self._tasks():
            self._edit(lambda reading: edits.toggle_kind(reading, keys), self.tr("đổi loại việc"), keys)

    def _ask_due(self) -> None:
        if self._tasks():
            self._panels.task.ask_due()

    def _ask_wording(self) -> None:
        if self._tasks():
            self._panels.task.text.setFocus()

    def _edit(self, edit: Edit, words: str, then: Sequence[str]) -> None:
        """Hand on a correction, and keep what it was made of selected."""
        self.edited.emit(edit, words)
        there = {task.key for task in edits.all_tasks(self._reading())}
        if any(key in there for key in then):
            self._tree.select([key for key in then if key in there])
        elif then:
            self._tree.go_to(then[0])
