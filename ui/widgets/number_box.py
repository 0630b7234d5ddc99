"""A field for a number, whose words stand as far from its edge as in other fields."""

from PySide6.QtWidgets import QSpinBox

_MARGIN = 7


class NumberBox(QSpinBox):
    """A QSpinBox; the style sheet's padding does not reach the line in it."""

    def __init__(self) -> None:
        super().__init__()
        self.lineEdit().setTextMargins(_MARGIN, 0, 0, 0)
