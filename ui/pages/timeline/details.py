"""The strip under the chart: everything there is to say of the selected row."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.domain.timeline.lines import TimelineRow
from ui.icons import Icons
from ui.models.timeline_words import facts_of
from ui.widgets.action_button import ActionButton

_LINES, _AROUND = 3, 8


class DetailsStrip(QFrame):
    """Names the selected row in full, with its days, progress and units."""

    opened = Signal(object)
    """The user asked to see the row where it is worked on; carries the row."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Chi tiết"))
        self._row: TimelineRow | None = None
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._facts = QLabel()
        for label in (self._title, self._facts):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setTextFormat(Qt.TextFormat.RichText)
        action = QAction(self.tr("Mở trong danh mục việc"), self)
        action.triggered.connect(self._open)
        self.button = ActionButton(action, primary=False, icons=icons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self._scrolled(), 1)
        layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignTop)
        self.show_row(None)

    def show_row(self, row: TimelineRow | None) -> None:
        """Show another row, or that none is selected."""
        self._row = row
        self.button.setVisible(row is not None and row.item is not None)
        if row is None:
            self._title.setText("")
            self._facts.setText(self.tr("Chọn một dòng để xem thời gian, tiến độ và đơn vị thực hiện."))
            self._title.hide()
            return
        self._title.show()
        self._title.setText(row.label)
        facts = (f"{escape(name)}:&nbsp;<b>{escape(value)}</b>" for name, value in facts_of(row))
        self._facts.setText(" &nbsp;·&nbsp; ".join(facts))
        self._facts.setVisible(bool(self._facts.text()))

    def text(self) -> str:
        """Return what is shown, without markup; for tests and for copying."""
        if self._row is None:
            return self._facts.text()
        return "\n".join([self._row.label, *(f"{name}: {value}" for name, value in facts_of(self._row))])

    def _scrolled(self) -> QScrollArea:
        """Return the words in a place of fixed height, so that the chart above does not jump."""
        inside = QWidget()
        words = QVBoxLayout(inside)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        words.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + words.spacing() + _AROUND)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (area, area.viewport(), inside):
            part.setAutoFillBackground(False)
        area.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        return area

    def _open(self) -> None:
        if self._row is not None:
            self.opened.emit(self._row)
