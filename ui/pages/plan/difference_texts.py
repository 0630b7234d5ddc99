"""The texts of one task in both versions side by side, with the words marked that differ."""

from html import escape

from PySide6.QtWidgets import QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from app.domain.comparison.changed_words import Stretch, changed_words
from ui.models.difference import Row


class TextsBeside(QWidget):
    """Shows the former text at left and the new at right: what went is struck out, what came underlined."""

    def __init__(self) -> None:
        super().__init__()
        self.old = QTextBrowser()
        self.new = QTextBrowser()
        self.remarks = QLabel()
        self.remarks.setWordWrap(True)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        named = ((self.tr("Bản trong sổ"), self.old), (self.tr("Bản mới"), self.new))
        for name, browser in named:
            browser.setAccessibleName(name)
            browser.setTabChangesFocus(True)
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(QLabel(name))
            column.addWidget(browser, 1)
            sides.addLayout(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(sides, 1)
        layout.addWidget(self.remarks)

    def show_row(self, row: Row | None) -> None:
        """Show one row, or nothing."""
        old, new = changed_words(row.old, row.new) if row else ((), ())
        marked = bool(old and new)
        self.old.setHtml(_html(old, "s", marked=marked))
        self.new.setHtml(_html(new, "u", marked=marked))
        self.remarks.setText("\n".join(row.remarks) if row else "")
        self.remarks.setVisible(bool(row and row.remarks))


def _html(stretches: tuple[Stretch, ...], tag: str, *, marked: bool) -> str:
    """Return a text as HTML; one that only one version has needs no marks."""
    parts = (
        f"<b><{tag}>{escape(each.text)}</{tag}></b>" if each.changed and marked else escape(each.text)
        for each in stretches
    )
    return " ".join(parts)
