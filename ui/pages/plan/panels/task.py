"""The panel that corrects tasks of a reading."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from app.domain.dates.due_words import due_words
from app.domain.reading import edits
from app.domain.reading.plan_reading import PlanReading, ReadTask
from app.domain.task import Channel, TaskKind
from app.domain.terms import CHANNEL, TASK_KIND
from app.domain.text import tidy
from ui.dialogs.plan_review import DueDialog
from ui.models.reading_words import congress_names
from ui.pages.plan.panels.asked import AskedFields
from ui.pages.plan.panels.base import Panel, TextBox, caption, choice, choose, fill, note


class TaskPanel(Panel):
    """Corrects one task, or the kind, channel, place and due rule of several at once."""

    def __init__(self) -> None:
        super().__init__()
        self._reading: PlanReading | None = None
        self._keys: tuple[str, ...] = ()
        self._several = QLabel()
        self._several.setProperty("role", "title")
        self.text = TextBox(3)
        self.text.setAccessibleName(self.tr("Nội dung việc"))
        self.kind = choice(self.tr("Loại"), [(words, kind) for kind, words in TASK_KIND.items()])
        unknown = [(self.tr("(chưa rõ)"), None)]
        self.channel = choice(
            self.tr("Hình thức"), unknown + [(words, each) for each, words in CHANNEL.items()]
        )
        self.place = choice(self.tr("Đặt ở"))
        self.asked = AskedFields()
        self.due = QLabel()
        self.due.setWordWrap(True)
        self.due_button = QPushButton(self.tr("Đổi thờ&i hạn…"))
        self.remove_button = QPushButton(self.tr("Bỏ &ra, không lưu"))
        self.remove_button.setToolTip(
            self.tr("Bỏ ra, không lưu thành việc; dòng vẫn còn trong văn bản (Del)")
        )
        self._bounds = note()
        self._bounds.setText(
            self.tr("Việc này chỉ theo dõi xong hay chưa xong, không lập số liệu hay văn bản nào.")
        )
        self._connect()
        self._lay_out()

    def show_tasks(self, reading: PlanReading, keys: tuple[str, ...]) -> None:
        """Show tasks of a reading; there is at least one."""
        self._reading, self._keys = reading, keys
        tasks = edits.find_tasks(reading, keys)
        first = tasks[0]
        single = len(tasks) == 1
        self.text.setVisible(single)
        self.text.setPlainText(first.text)
        self._several.setVisible(not single)
        self._several.setText(self.tr("Đang chọn {count} việc").format(count=len(tasks)))
        choose(self.kind, _common([task.kind for task in tasks]))
        choose(self.channel, _common([task.channel for task in tasks]))
        places = [(f"{place.group} › {place.name}", place.key) for place in edits.places(reading)]
        fill(self.place, places, _common([*edits.places_of(reading, keys)]))
        beyond = any(task.beyond_figures for task in tasks)
        self.asked.setVisible(single)
        self.asked.show_task(first)
        self._bounds.setVisible(beyond)
        self.channel.setEnabled(not beyond)
        self.due.setText(self._due_words(reading, tasks))

    def commit(self) -> None:
        """Hand on the wording and what is typed beside it, if it was changed."""
        if self._reading is not None and len(self._keys) == 1:
            self.asked.commit()
        if self._reading is None or len(self._keys) != 1 or not self.text.isVisibleTo(self):
            return
        key, words = self._keys[0], self.text.toPlainText()
        if tidy(words) != edits.find_task(self._reading, key).text:
            self.edited.emit(
                lambda reading: edits.set_text(reading, key, words), self.tr("sửa nội dung việc")
            )

    def ask_due(self) -> None:
        """Ask when the tasks are due."""
        if self._reading is None:
            return
        rules = [task.due for task in edits.find_tasks(self._reading, self._keys)]
        dialog = DueDialog(self._reading, rules[0] if len(set(rules)) == 1 else None, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keys = self._keys
        dialog.submitted.connect(
            lambda rule: self.edited.emit(
                lambda reading: edits.set_due(reading, keys, rule), self.tr("đổi thời hạn")
            )
        )
        dialog.open()

    def _connect(self) -> None:
        self.text.left.connect(self.commit)
        self.kind.activated.connect(self._set_kind)
        self.channel.activated.connect(self._set_channel)
        self.place.activated.connect(self._move)
        self.asked.edited.connect(self.edited)
        self.due_button.clicked.connect(self.ask_due)
        self.remove_button.clicked.connect(self._remove)

    def _set_kind(self) -> None:
        keys, kind = self._keys, TaskKind(self.kind.currentData())
        self.edited.emit(lambda reading: edits.set_kind(reading, keys, kind), self.tr("đổi loại việc"))

    def _set_channel(self) -> None:
        value = self.channel.currentData()
        keys, channel = self._keys, Channel(value) if value else None
        self.edited.emit(lambda reading: edits.set_channel(reading, keys, channel), self.tr("đổi hình thức"))

    def _move(self) -> None:
        keys, place = self._keys, str(self.place.currentData())
        self.edited.emit(lambda reading: edits.move_tasks(reading, keys, place), self.tr("chuyển việc"))

    def _remove(self) -> None:
        keys = self._keys
        self.edited.emit(lambda reading: edits.remove_tasks(reading, keys), self.tr("bỏ việc ra"))

    def _due_words(self, reading: PlanReading, tasks: list[ReadTask]) -> str:
        rules = {task.due for task in tasks}
        if len(rules) > 1:
            return self.tr("(nhiều thời hạn khác nhau)")
        rule = tasks[0].due
        if rule is None:
            return self.tr("Theo giai đoạn")
        said = f" («{rule.words}»)" if rule.words else ""
        return due_words(rule, congress_names(reading)) + said

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.addWidget(caption(self.tr("&Loại"), self.kind), 0, 0)
        grid.addWidget(self.kind, 0, 1)
        grid.addWidget(caption(self.tr("&Hình thức"), self.channel), 0, 2)
        grid.addWidget(self.channel, 0, 3)
        grid.addWidget(caption(self.tr("Đặt &ở"), self.place), 1, 0)
        grid.addWidget(self.place, 1, 1, 1, 3)
        grid.addWidget(caption(self.tr("Thời hạn")), 2, 0)
        due = QHBoxLayout()
        due.setSpacing(8)
        due.addWidget(self.due, 1)
        due.addWidget(self.due_button)
        due.addWidget(self.remove_button)
        grid.addLayout(due, 2, 1, 1, 3)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self._several, self.text, self._bounds):
            layout.addWidget(widget)
        layout.addLayout(grid)
        layout.addWidget(self.asked)
        layout.addStretch()


def _common(values: list[object]) -> object:
    """Return the value that all have in common; a value that no choice has when they differ."""
    return values[0] if all(value == values[0] for value in values) else object()
