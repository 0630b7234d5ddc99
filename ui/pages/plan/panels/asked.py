"""The fields for what is asked of a task: who leads and supports it, what comes of it, and how much."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from app.domain.reading import details
from app.domain.reading.plan_reading import PlanReading, ReadTask
from app.domain.text import tidy
from app.domain.wording import amount_words
from ui.pages.plan.panels.base import caption

_NAME_EDGE = re.compile(r"\s*;\s*")


class AskedFields(QWidget):
    """Hands on each field when it is left; one beyond the figures keeps its names and nothing more."""

    edited = Signal(object, str)
    """As the signal of a panel."""

    def __init__(self) -> None:
        super().__init__()
        self._task: ReadTask | None = None
        self.lead, self.supports, self.product = QLineEdit(), QLineEdit(), QLineEdit()
        self.amount, self.unit = QLineEdit(), QLineEdit()
        self.supports.setPlaceholderText(self.tr("cách nhau bằng dấu chấm phẩy"))
        self.amount.setPlaceholderText(self.tr("số"))
        self.amount.setMaximumWidth(90)
        self.unit.setPlaceholderText(self.tr("tin, bài"))
        self.unit.setAccessibleName(self.tr("Đơn vị tính của chỉ tiêu"))
        self.at_least = QCheckBox(self.tr("ít nhất"))
        self._lay_out()
        self.lead.editingFinished.connect(self._give_lead)
        self.supports.editingFinished.connect(self._give_supports)
        self.product.editingFinished.connect(self._give_product)
        self.amount.editingFinished.connect(self._give_whole_target)
        self.unit.editingFinished.connect(self._give_whole_target)
        self.at_least.clicked.connect(self._give_whole_target)

    def show_task(self, task: ReadTask) -> None:
        """Show what is asked of a task."""
        self._task = task
        target = task.target
        for field, words in (
            (self.lead, task.lead),
            (self.supports, "; ".join(task.supports)),
            (self.product, task.product),
            (self.amount, amount_words(target.amount) if target else ""),
            (self.unit, target.unit if target else ""),
        ):
            field.setText(words)
            field.setCursorPosition(0)
        self.at_least.setChecked(bool(target and target.at_least))
        for widget in (self.product, self.amount, self.unit, self.at_least):
            widget.setEnabled(not task.beyond_figures)

    def commit(self) -> None:
        """Hand on what is typed and not yet handed on."""
        if self._task is not None:
            self._give_lead()
            self._give_supports()
            self._give_product()
            self._give_whole_target()

    def _give_lead(self) -> None:
        task, lead = self._task, tidy(self.lead.text())
        if task is not None and lead != task.lead:
            self._give(lambda reading: details.set_lead(reading, (task.key,), lead), self.tr("sửa chủ trì"))

    def _give_supports(self) -> None:
        task, names = self._task, tuple(filter(None, _NAME_EDGE.split(tidy(self.supports.text()))))
        if task is not None and names != task.supports:
            self._give(
                lambda reading: details.set_supports(reading, (task.key,), names), self.tr("sửa phối hợp")
            )

    def _give_product(self) -> None:
        task, product = self._task, tidy(self.product.text())
        if task is not None and product != task.product and not task.beyond_figures:
            self._give(
                lambda reading: details.set_product(reading, (task.key,), product), self.tr("sửa sản phẩm")
            )

    def _give_whole_target(self) -> None:
        """Hand the amount on when both its parts are there, or neither is."""
        task, amount, unit = self._task, tidy(self.amount.text()), tidy(self.unit.text())
        if task is None or task.beyond_figures or bool(amount) != bool(unit):
            return
        shown = task.target
        at_least = self.at_least.isChecked()
        now = (amount_words(shown.amount), shown.unit, shown.at_least) if shown else ("", "", at_least)
        if (amount, unit, at_least) == now:
            return

        def edit(reading: PlanReading) -> PlanReading:
            target = details.entered_target(amount, unit, at_least=at_least)
            return details.set_target(reading, (task.key,), target)

        self._give(edit, self.tr("sửa chỉ tiêu"))

    def _give(self, edit: object, words: str) -> None:
        self.edited.emit(edit, words)

    def _lay_out(self) -> None:
        target = QHBoxLayout()
        target.setSpacing(6)
        target.addWidget(self.at_least)
        target.addWidget(self.amount)
        target.addWidget(self.unit, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.addWidget(caption(self.tr("&Chủ trì"), self.lead), 0, 0)
        grid.addWidget(self.lead, 0, 1)
        grid.addWidget(caption(self.tr("Phối hợ&p"), self.supports), 0, 2)
        grid.addWidget(self.supports, 0, 3)
        grid.addWidget(caption(self.tr("Sả&n phẩm"), self.product), 1, 0)
        grid.addWidget(self.product, 1, 1)
        grid.addWidget(caption(self.tr("Chỉ tiê&u"), self.amount), 1, 2)
        grid.addLayout(target, 1, 3)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
