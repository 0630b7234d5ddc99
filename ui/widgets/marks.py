"""Marks that the style sheet draws from a widget's properties."""

from PySide6.QtWidgets import QWidget


def mark_invalid(field: QWidget, *, invalid: bool) -> None:
    """Draw a field as holding a wrong entry, or as well again."""
    field.setProperty("invalid", "true" if invalid else "false")
    restyle(field)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at a widget's properties again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
