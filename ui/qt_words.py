"""Qt's own texts in Vietnamese: menus of text fields, file and print dialogs, standard buttons."""

import tomllib
from pathlib import Path

from PySide6.QtCore import QObject, QTranslator


class QtWords(QTranslator):
    """Answers Qt's questions for its own texts from a table; the program's texts are Vietnamese already."""

    def __init__(self, table: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: dict[str, dict[str, str]] = tomllib.loads(table.read_text(encoding="utf-8"))

    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the Vietnamese of a text, or None for one that is not in the table."""
        of_context = self._words.get(context)
        return of_context.get(sourceText) if of_context is not None else None

    def isEmpty(self) -> bool:
        return not self._words
