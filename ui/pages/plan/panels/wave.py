"""The panel that corrects a wave: its name, and the events it begins and ends with."""

from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton

from app.domain.congress import CongressEvent
from app.domain.dates.due import Anchor
from app.domain.dates.due_words import edge_words
from app.domain.reading import frame
from app.domain.reading.plan_reading import PlanReading, ReadWave
from app.domain.task import Timing
from app.domain.text import tidy
from ui.models.reading_words import congress_names
from ui.pages.plan.panels.base import (
    Panel,
    can_go_when_empty,
    caption,
    choice,
    fill,
    in_row,
    note,
    stacked,
)
from ui.pages.plan.panels.stated import StatedField

_STARTS = ((CongressEvent.OPENS, 0), (CongressEvent.CLOSES, 1))
_ENDS = ((CongressEvent.OPENS, -1), (CongressEvent.CLOSES, 0))


class WavePanel(Panel):
    """Corrects a wave, adds phases to it, and takes it out when it holds no task."""

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        self._wave: ReadWave | None = None
        self.title = QLineEdit()
        self.starts = choice(self.tr("Bắt đầu"))
        self.ends = choice(self.tr("Kết thúc"))
        self.stated = StatedField()
        self.phase_button = QPushButton(self.tr("Thêm &giai đoạn"))
        self.remove_button = QPushButton(self.tr("Bỏ đợt nà&y"))
        hint = note()
        hint.setText(self.tr("Ngày của các giai đoạn tính theo hai mốc này và theo đại hội của giai đoạn."))
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        rows = (
            (self.tr("Tê&n đợt"), self.title),
            (self.tr("Bắt đầ&u"), self.starts),
            (self.tr("&Kết thúc"), self.ends),
            (self.tr("Kế h&oạch nêu"), self.stated),
        )
        for row, (words, field) in enumerate(rows):
            grid.addWidget(caption(words, field), row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(1, 1)
        stacked(self, grid, hint, in_row(self.phase_button, self.remove_button))
        self.title.editingFinished.connect(self.commit)
        self.starts.activated.connect(self._give)
        self.ends.activated.connect(self._give)
        self.stated.given.connect(self._give_stated)
        self.phase_button.clicked.connect(self._add_phase)
        self.remove_button.clicked.connect(self._remove)

    def show_wave(self, reading: PlanReading, key: str, wave: ReadWave) -> None:
        """Show a wave of a reading, and the edges that its congresses offer."""
        self._key, self._wave = key, wave
        self.title.setText(wave.title)
        self.title.setCursorPosition(0)
        self.stated.show_stated(wave.stated)
        names = congress_names(reading)
        for combo, current, offered, start in (
            (self.starts, wave.starts, _STARTS, True),
            (self.ends, wave.ends, _ENDS, False),
        ):
            edges = [Anchor(each.key, event, days) for each in reading.congresses for event, days in offered]
            if current is not None and current not in edges:
                edges.insert(0, current)
            none: list[tuple[str, object]] = [(self.tr("(kế hoạch không nêu)"), None)]
            fill(combo, [*none, *((edge_words(edge, names, start=start), edge) for edge in edges)], current)
        empty = not any(phase.tasks for phase in wave.phases)
        can_go_when_empty(self.remove_button, empty, self.tr("Chỉ bỏ được đợt không còn việc"))

    def commit(self) -> None:
        """Hand on the name if it was changed."""
        if self._wave is not None and tidy(self.title.text()) != self._wave.title:
            self._give()

    def _give(self) -> None:
        key, title = self._key, self.title.text()
        starts, ends = self.starts.currentData(), self.ends.currentData()
        self.edited.emit(
            lambda reading: frame.set_wave(reading, key, title, starts, ends), self.tr("sửa đợt")
        )

    def _give_stated(self) -> None:
        key, stated = self._key, self.stated.stated()
        self.edited.emit(
            lambda reading: frame.set_wave_stated(reading, key, stated), self.tr("đặt thời gian")
        )

    def _add_phase(self) -> None:
        key = self._key
        self.edited.emit(
            lambda reading: frame.add_phase(reading, key, Timing.THROUGHOUT, None), self.tr("thêm giai đoạn")
        )

    def _remove(self) -> None:
        key = self._key
        self._wave = None
        self.edited.emit(lambda reading: frame.remove_wave(reading, key), self.tr("bỏ đợt"))
