"""The panel that corrects a phase: its name, and where it stands to which congress."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton

from app.domain.congress import Congress, CongressMention
from app.domain.reading import frame
from app.domain.reading.plan_reading import PlanReading, ReadPhase
from app.domain.task import Timing
from app.domain.terms import TIMING
from app.domain.text import tidy
from ui.dialogs.congress import CongressDialog
from ui.pages.plan.panels.base import (
    Panel,
    can_go_when_empty,
    caption,
    choice,
    choose,
    fill,
    in_row,
    note,
    stacked,
)
from ui.pages.plan.panels.stated import StatedField

_NEW = "new"


class PhasePanel(Panel):
    """Corrects a phase, and takes it out when it holds no task."""

    def __init__(self) -> None:
        super().__init__()
        self._phase: ReadPhase | None = None
        self.title = QLineEdit()
        self.timing = choice(self.tr("Thời điểm"), [(words, timing) for timing, words in TIMING.items()])
        self.congress = choice(self.tr("Đại hội"))
        self.stated = StatedField()
        self.remove_button = QPushButton(self.tr("Bỏ giai đoạn nà&y"))
        hint = note()
        hint.setText(
            self.tr("Thời hạn các việc theo thời gian kế hoạch nêu, nếu không thì theo ngày của đại hội này.")
        )
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        rows = (
            (self.tr("Tê&n giai đoạn"), self.title),
            (self.tr("Thờ&i điểm"), self.timing),
            (self.tr("Đại &hội"), self.congress),
            (self.tr("&Kế hoạch nêu"), self.stated),
        )
        for row, (words, field) in enumerate(rows):
            grid.addWidget(caption(words, field), row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(1, 1)
        stacked(self, grid, hint, in_row(self.remove_button))
        self.title.editingFinished.connect(self.commit)
        self.timing.activated.connect(self._give)
        self.congress.activated.connect(self._choose_congress)
        self.stated.given.connect(self._give_stated)
        self.remove_button.clicked.connect(self._remove)

    def show_phase(self, reading: PlanReading, phase: ReadPhase) -> None:
        """Show a phase of a reading."""
        self._phase = phase
        self.title.setText(phase.title)
        self.title.setCursorPosition(0)
        self.stated.show_stated(phase.stated)
        choose(self.timing, phase.timing)
        none: list[tuple[str, object]] = [(self.tr("(không gắn với đại hội nào)"), None)]
        known: list[tuple[str, object]] = [(each.name, each.key) for each in reading.congresses]
        fill(self.congress, [*none, *known, (self.tr("Thêm đại hội khác…"), _NEW)], phase.congress)
        can_go_when_empty(
            self.remove_button, not phase.tasks, self.tr("Chỉ bỏ được giai đoạn không còn việc")
        )

    def commit(self) -> None:
        """Hand on the name if it was changed."""
        if self._phase is not None and tidy(self.title.text()) != self._phase.title:
            phase, title = self._phase, self.title.text()
            self.edited.emit(
                lambda reading: frame.set_phase(reading, phase.key, phase.timing, phase.congress, title),
                self.tr("đổi tên giai đoạn"),
            )

    def _remove(self) -> None:
        if self._phase is not None:
            key = self._phase.key
            self.edited.emit(lambda reading: frame.remove_phase(reading, key), self.tr("bỏ giai đoạn"))

    def _give(self) -> None:
        if self._phase is not None:
            key, timing = self._phase.key, Timing(self.timing.currentData())
            congress = self.congress.currentData()
            self.edited.emit(
                lambda reading: frame.set_phase(reading, key, timing, congress), self.tr("đổi giai đoạn")
            )

    def _give_stated(self) -> None:
        if self._phase is not None:
            key, stated = self._phase.key, self.stated.stated()
            self.edited.emit(
                lambda reading: frame.set_phase_stated(reading, key, stated),
                self.tr("đặt thời gian"),
            )

    def _choose_congress(self) -> None:
        if self.congress.currentData() != _NEW:
            self._give()
            return
        if self._phase is None:
            return
        choose(self.congress, self._phase.congress)
        phase, timing = self._phase, Timing(self.timing.currentData())
        dialog = CongressDialog(None, self, with_dates=False)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def add(made: Congress) -> None:
            mention = CongressMention(made.key, made.name, made.level, made.ordinal)

            def edit(reading: PlanReading) -> PlanReading:
                return frame.set_phase(frame.add_congress(reading, mention), phase.key, timing, made.key)

            self.edited.emit(edit, self.tr("thêm đại hội"))
            dialog.accept()

        dialog.submitted.connect(add)
        dialog.open()
