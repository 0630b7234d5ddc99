"""What is to be done first with a new book: steps with a tick or a number, and a button for the next one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.overview import Overview, Step, next_step, steps_done
from app.domain.overview_words import STEPS
from ui.icons import Icons
from ui.widgets.fonts import enlarge
from ui.widgets.marks import restyle
from ui.widgets.picture import Picture

_SIDE = 22


class _StepRow(QWidget):
    """One step: its sign, its name and the reason for it."""

    def __init__(self, icons: Icons, number: int, step: Step) -> None:
        super().__init__()
        name, why = STEPS[step]
        self._name = name
        self._tick = Picture(icons.icon("done", "success"), _SIDE)
        self._number = QLabel(str(number))
        self._number.setFixedSize(_SIDE, _SIDE)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setProperty("role", "count")
        self._title = QLabel(name)
        self._why = QLabel(why)
        self._why.setWordWrap(True)
        self._why.setProperty("role", "muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._why)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for sign in (self._tick, self._number):
            row.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_done(self, *, done: bool, is_next: bool) -> None:
        """Show whether the step is done, and whether it is the next one."""
        self._tick.setVisible(done)
        self._number.setVisible(not done)
        self._why.setVisible(not done)
        self._title.setText(self.tr("{step} – đã xong").format(step=self._name) if done else self._name)
        font = self._title.font()
        font.setBold(is_next)
        self._title.setFont(font)


class StepsCard(QFrame):
    """Shown until every first step is done; decides nothing: each step is a signal."""

    asked = Signal(object)
    """The user wants to do a step; carries the Step."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.title = QLabel()
        self.title.setProperty("role", "title")
        enlarge(self.title, 1.15)
        self._rows = {step: _StepRow(icons, number, step) for number, step in enumerate(Step, 1)}
        self.buttons = {step: self._button(step) for step in Step}
        self._lay_out()

    def show_overview(self, overview: Overview) -> None:
        """Show which steps are done; nothing is shown when all are."""
        done, coming = steps_done(overview), next_step(overview)
        self.setVisible(coming is not None)
        if coming is None:
            return
        is_new = coming is Step.PLAN
        words = self.tr("Bắt đầu từ đây") if is_new else self.tr("Còn {count} bước để sổ sẵn sàng")
        self.title.setText(words.format(count=sum(not each for each in done.values())))
        self.setAccessibleName(self.title.text())
        for step, row in self._rows.items():
            row.show_done(done=done[step], is_next=step is coming)
            row.setVisible(is_new or not done[step])
            self.buttons[step].setVisible(not done[step])
            self._mark(self.buttons[step], is_next=step is coming)

    def stops(self) -> Sequence[QWidget]:
        """Return all that the keyboard can reach, in order."""
        return list(self.buttons.values())

    def _button(self, step: Step) -> QPushButton:
        words = {
            Step.PLAN: self.tr("Nhập kế hoạch…"),
            Step.UNITS: self.tr("Đến trang Đơn vị"),
            Step.DATES: self.tr("Đến trang Đại hội"),
            Step.ASSIGN: self.tr("Đến danh mục việc"),
        }
        button = QPushButton(words[step])
        button.setAutoDefault(True)
        button.setAccessibleName(f"{STEPS[step][0]}: {words[step]}")
        button.clicked.connect(lambda: self.asked.emit(step))
        return button

    @staticmethod
    def _mark(button: QPushButton, *, is_next: bool) -> None:
        button.setProperty("role", "primary" if is_next else "")
        restyle(button)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self.title)
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        for step, row in self._rows.items():
            self.buttons[step].setMinimumWidth(widest)
            line = QHBoxLayout()
            line.setSpacing(16)
            line.addWidget(row, 1)
            line.addWidget(self.buttons[step], alignment=Qt.AlignmentFlag.AlignVCenter)
            layout.addLayout(line)
