"""Letters in relation to the system's own size."""

from PySide6.QtWidgets import QWidget


def enlarge(widget: QWidget, factor: float) -> None:
    """Give a widget letters of the system font, larger or smaller by a factor."""
    font = widget.font()
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * factor)
    else:
        font.setPixelSize(round(font.pixelSize() * factor))
    widget.setFont(font)
