"""The panel that corrects an aim, a focus content or a channel."""

from PySide6.QtWidgets import QGridLayout, QPushButton

from app.domain.reading import statements as said
from app.domain.reading.plan_reading import PlanReading
from app.domain.reading.statements import StatementKind
from app.domain.task import Channel
from app.domain.terms import CHANNEL
from app.domain.text import tidy
from ui.models.reading_words import STATEMENT_KIND
from ui.pages.plan.panels.base import (
    Panel,
    TextBox,
    caption,
    choice,
    choose,
    in_row,
    note,
    stacked,
)


class StatementPanel(Panel):
    """Corrects the words of a statement, what it is, and which way of communicating it is about."""

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        self._words = ""
        self.text = TextBox(3)
        self.text.setAccessibleName(self.tr("Nội dung"))
        kinds = [(words, kind) for kind, words in STATEMENT_KIND.items()]
        self.kind = choice(self.tr("Thuộc phần"), kinds)
        unknown: list[tuple[str, object]] = [(self.tr("(chưa rõ)"), None)]
        known: list[tuple[str, object]] = [(words, each) for each, words in CHANNEL.items()]
        self.channel = choice(self.tr("Hình thức"), unknown + known)
        self._channel_name = caption(self.tr("&Hình thức"), self.channel)
        self.remove_button = QPushButton(self.tr("Bỏ mục nà&y"))
        self.remove_button.setToolTip(self.tr("Bỏ ra; dòng vẫn còn trong văn bản (Delete)"))
        hint = note()
        hint.setText(self.tr("Ghi vào sổ như văn bản; không thành việc."))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.addWidget(caption(self.tr("Thuộc &phần"), self.kind), 0, 0)
        grid.addWidget(self.kind, 0, 1)
        grid.addWidget(self._channel_name, 0, 2)
        grid.addWidget(self.channel, 0, 3)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
        stacked(self, self.text, grid, hint, in_row(self.remove_button))
        self.text.left.connect(self.commit)
        self.kind.activated.connect(self._move)
        self.channel.activated.connect(self._set_channel)
        self.remove_button.clicked.connect(self.remove)

    def show_statement(self, reading: PlanReading, key: str) -> None:
        """Show the statement of a reading that has this key."""
        kind, statement = said.find_statement(reading, key)
        self._key, self._words = key, statement.text
        self.text.setPlainText(statement.text)
        choose(self.kind, kind)
        choose(self.channel, statement.channel)
        for widget in (self._channel_name, self.channel):
            widget.setVisible(kind is StatementKind.CHANNEL)

    def commit(self) -> None:
        """Hand on the wording if it was changed."""
        key, words = self._key, self.text.toPlainText()
        if key and tidy(words) != self._words:
            self._words = tidy(words)
            self.edited.emit(lambda reading: said.set_statement(reading, key, words), self.tr("sửa nội dung"))

    def remove(self) -> None:
        """Take the statement out."""
        key = self._key
        self._key = ""
        self.edited.emit(lambda reading: said.remove_statement(reading, key), self.tr("bỏ mục ra"))

    def _move(self) -> None:
        key, kind = self._key, StatementKind(self.kind.currentData())
        self._key = ""
        self.edited.emit(lambda reading: said.move_statement(reading, key, kind), self.tr("chuyển mục"))

    def _set_channel(self) -> None:
        value = self.channel.currentData()
        key, channel = self._key, Channel(value) if value else None
        self.edited.emit(
            lambda reading: said.set_statement_channel(reading, key, channel), self.tr("đổi hình thức")
        )
