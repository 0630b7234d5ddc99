"""The form of one task: corrected, or added by the office."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from app.domain.body import BodyKind
from app.domain.dates.workdays import Adjust
from app.domain.errors import EntryError, KnownError
from app.domain.plan import Task
from app.domain.task import Channel, TaskKind, TaskOrigin
from app.domain.terms import ADJUST, CHANNEL, TASK_KIND
from app.domain.text import tidy
from ui.dialogs.form import FormDialog
from ui.dialogs.task_edit_due import DueField
from ui.dialogs.task_edit_target import TargetField
from ui.models.checklist_lines import Snapshot

_AROUND_TEXT = 12
NEW_TASK = Task(0, "", TaskKind.ACTIVITY, TaskOrigin.OWN)


class TaskDialog(FormDialog):
    """Asks for a task's text, kind, channel, phase, due rule, product and target.

    The dialog stays open until the task is saved: `refuse` says why it was not.
    """

    submitted = Signal(object)
    """The entries hold; carries the Task."""

    def __init__(self, snapshot: Snapshot, task: Task, parent: QWidget | None) -> None:
        super().__init__("", "", parent)
        is_new = task.id == 0
        self.setWindowTitle(self.tr("Thêm việc") if is_new else self.tr("Sửa việc"))
        self.do_button.setText(self.tr("Thêm việc") if is_new else self.tr("Lưu"))
        self._task = task
        self.text = QPlainTextEdit(task.text)
        self.text.setTabChangesFocus(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.text.setFixedHeight(self.fontMetrics().lineSpacing() * 5 + _AROUND_TEXT)
        self.kind = _combo([(kind, words) for kind, words in TASK_KIND.items()], task.kind)
        channels = [(None, self.tr("(chưa rõ)")), *CHANNEL.items()]
        self.channel = _combo(channels, task.channel)
        self.phase = _combo(_places(snapshot, self.tr("(ngoài các giai đoạn)")), task.phase_id)
        self.due = DueField(task.due, snapshot.congresses)
        self.adjust = _combo([(adjust, words) for adjust, words in ADJUST.items()], task.adjust)
        self.product = QLineEdit(task.product)
        self.target = TargetField(task.target)
        self.each_unit = QCheckBox(self.tr("Mỗi đơn vị tự thực hiện theo đại hội của mình"))
        self.add_field(self.tr("&Việc"), self.text)
        self.add_field(self.tr("&Loại"), self.kind)
        self.add_field(self.tr("&Hình thức"), self.channel)
        self.add_field(self.tr("&Giai đoạn"), self.phase)
        self.add_field(self.tr("Thời hạ&n"), self.due)
        self.add_field(self.tr("Nếu rơi vào ngày nghỉ"), self.adjust)
        self.add_field(self.tr("Sản &phẩm"), self.product, self.tr("ví dụ: tài liệu, phóng sự, báo cáo"))
        self.add_field(self.tr("Chỉ tiê&u"), self.target)
        if is_new:
            self.add_field(self.tr("Giao cho"), self.each_unit)
        if task.duty_id is not None:
            self.phase.setEnabled(False)
            self.phase.setToolTip(self.tr("Việc thuộc phần tổ chức thực hiện nên không đặt vào giai đoạn"))
        if task.beyond_figures:
            for field in (self.channel, self.product, self.target):
                field.setEnabled(False)
        self.text.setFocus()

    def task(self) -> Task:
        """Return the task as entered.

        Raises:
            EntryError: the due rule or the target does not hold.
        """
        channel = self.channel.currentData()
        fans_out = (BodyKind.UNIT.value,) if self.each_unit.isChecked() else self._task.fans_out_to
        return replace(
            self._task,
            text=tidy(self.text.toPlainText()),
            kind=TaskKind(self.kind.currentData()),
            channel=Channel(channel) if channel else None,
            phase_id=self.phase.currentData(),
            due=self.due.rule(),
            adjust=Adjust(self.adjust.currentData()),
            product=tidy(self.product.text()),
            target=self.target.target(),
            fans_out_to=fans_out,
        )

    def submit(self) -> None:
        """Check the entries; hand them on when they hold."""
        self.clear_faults()
        if not tidy(self.text.toPlainText()):
            self.show_fault(self.text, self.tr("Hãy nhập nội dung việc cần làm."))
            return
        if self.phase.currentData() is None and self.due.hangs_on_wave:
            self.show_fault(
                self.due, self.tr("Việc ngoài các giai đoạn không thuộc đợt nào; hãy chọn giai đoạn.")
            )
            return
        for field, entered in ((self.due, self.due.rule), (self.target, self.target.target)):
            try:
                entered()
            except EntryError as error:
                self.show_fault(field, str(error))
                return
        self.submitted.emit(self.task())

    def refuse(self, error: KnownError) -> None:
        """Say why the task was not saved."""
        self.show_fault(None, str(error))


def _combo(choices: list[tuple[object, str]], current: object) -> QComboBox:
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for value, words in choices:
        combo.addItem(words, value)
    values = [value for value, _ in choices]
    combo.setCurrentIndex(values.index(current) if current in values else 0)
    return combo


def _places(snapshot: Snapshot, outside: str) -> list[tuple[object, str]]:
    places: list[tuple[object, str]] = [(None, outside)]
    for phase in (snapshot.phases or {}).values():
        wave = snapshot.wave_of(phase)
        places.append((phase.id, f"{snapshot.wave_title(wave)} › {snapshot.phase_title(phase)}"))
    return places
