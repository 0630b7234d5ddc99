"""The panels under the review's tree, of which the one that fits the selection is shown."""

from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from app.domain.reading.plan_reading import PlanReading, ReadDuty, ReadPhase, ReadWarning, ReadWave
from ui.icons import Icons
from ui.models.reading_nodes import Node, NodeKind
from ui.pages.plan.panels.base import Panel
from ui.pages.plan.panels.duty import DutyPanel
from ui.pages.plan.panels.header import HeaderPanel
from ui.pages.plan.panels.line import LinePanel
from ui.pages.plan.panels.note import NotePanel
from ui.pages.plan.panels.phase import PhasePanel
from ui.pages.plan.panels.statement import StatementPanel
from ui.pages.plan.panels.task import TaskPanel
from ui.pages.plan.panels.wave import WavePanel


class PanelStack(QStackedWidget):
    """Holds every panel of a review and shows one."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.note = NotePanel()
        self.task = TaskPanel()
        self.header = HeaderPanel(icons)
        self.phase = PhasePanel()
        self.line = LinePanel()
        self.statement = StatementPanel()
        self.wave = WavePanel()
        self.duty = DutyPanel()
        for panel in self.panels():
            self.addWidget(_scrolled(panel))

    def panels(self) -> tuple[Panel, ...]:
        """Return the panels in the order they are stacked."""
        return (
            self.note, self.task, self.header, self.phase, self.line, self.statement, self.wave, self.duty,
        )  # fmt: skip

    def commit(self) -> None:
        """Hand on what is typed in the panel that is shown and not yet handed on."""
        self.panels()[self.currentIndex()].commit()

    def show_line(self, reading: PlanReading, line: int) -> None:
        """Show a line of the document that nothing was made from, with the doubt about it if there is one."""
        warning = next((each for each in reading.warnings if each.line == line), None)
        if warning is None:
            self.line.show_line(reading, line)
        else:
            self.line.show_warning(reading, warning)
        self._show_only(self.line)

    def show_nodes(self, reading: PlanReading, nodes: list[Node]) -> None:
        """Show what is selected in the tree; several tasks are shown together."""
        keys = tuple(node.key for node in nodes if node.kind is NodeKind.TASK)
        if keys:
            self.task.show_tasks(reading, keys)
            self._show_only(self.task)
        else:
            self._show_only(self._fitting(reading, nodes[0] if nodes else None))

    def _fitting(self, reading: PlanReading, node: Node | None) -> Panel:
        if node is None:
            return self._noted(None)
        if node.kind is NodeKind.HEADER:
            self.header.show_header(reading.document)
            return self.header
        if node.kind is NodeKind.STATEMENT:
            self.statement.show_statement(reading, node.key)
            return self.statement
        if isinstance(node.value, ReadPhase):
            self.phase.show_phase(reading, node.value)
            return self.phase
        if isinstance(node.value, ReadWave):
            self.wave.show_wave(reading, node.key, node.value)
            return self.wave
        if isinstance(node.value, ReadDuty):
            self.duty.show_duty(reading.duties.index(node.value) + 1, node.value)
            return self.duty
        if isinstance(node.value, ReadWarning):
            self.line.show_warning(reading, node.value)
            return self.line
        return self._noted(node)

    def _noted(self, node: Node | None) -> Panel:
        self.note.show_node(node)
        return self.note

    def _show_only(self, panel: Panel) -> None:
        self.setCurrentIndex(self.panels().index(panel))


def _scrolled(panel: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(area.focusPolicy().NoFocus)
    area.setWidget(panel)
    area.viewport().setAutoFillBackground(False)
    panel.setAutoFillBackground(False)
    return area
