"""How the parts of a review are laid out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.settings import Settings
from ui.widgets.remembered import remember

if TYPE_CHECKING:
    from ui.pages.plan.review import ReviewView


def lay_out(view: "ReviewView", settings: Settings) -> None:
    """Put the lines at the left, the tree over its panel at the right, and the keys at the foot."""
    panel = QWidget()
    below = QVBoxLayout(panel)
    below.setContentsMargins(8, 8, 0, 0)
    below.setSpacing(8)
    below.addWidget(view.doubt)
    below.addWidget(view.panels, 1)
    right = QSplitter(Qt.Orientation.Vertical)
    right.addWidget(_padded(view.tree, left=8))
    right.addWidget(panel)
    right.setStretchFactor(0, 3)
    right.setStretchFactor(1, 2)
    right.setChildrenCollapsible(False)
    split = QSplitter(Qt.Orientation.Horizontal)
    split.addWidget(_padded(view.lines_pane, right=8))
    split.addWidget(right)
    split.setChildrenCollapsible(False)
    if not remember(settings, "plan_review_split", split):
        split.setSizes([420, 700])
    if not remember(settings, "plan_review_right", right):
        right.setSizes([320, 250])
    layout = QVBoxLayout(view)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for widget in (view.notices, view.fault, view.bar):
        layout.addWidget(widget)
    layout.addWidget(split, 1)
    layout.addWidget(view.strip)


def _padded(widget: QWidget, *, left: int = 0, right: int = 0) -> QWidget:
    """Return a widget with room around it, so that the parts of a splitter do not touch."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(left, 0, right, 0)
    layout.addWidget(widget)
    return holder
