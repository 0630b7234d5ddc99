"""The panel that shows the text of what is not corrected, and says what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from ui.models.reading_nodes import Node
from ui.pages.plan.panels.base import Panel, note


class NotePanel(Panel):
    """Shows the text of what is not corrected here."""

    def __init__(self) -> None:
        super().__init__()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._hint = note()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._text)
        layout.addWidget(self._hint)
        layout.addStretch()

    def show_node(self, node: Node | None) -> None:
        """Show a node, or what can be done when none is selected."""
        self._text.setText(node.text if node else "")
        common = self.tr("Chọn một việc trong cây hoặc một dòng bên trái; dùng các phím ở hàng dưới cùng.")
        self._hint.setText(common)
