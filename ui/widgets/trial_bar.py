"""The bar over all pages that says that what is done now is only tried out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from app.domain.trial import Trial
from ui.icons import Icons
from ui.widgets.picture import Picture


class TrialBar(QFrame):
    """Hidden unless the open book is a trial."""

    compare_asked = Signal()
    adopt_asked = Signal()
    drop_asked = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setProperty("notice", "warning")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self.compare_button = QPushButton(self.tr("So sánh với sổ…"))
        self.adopt_button = QPushButton(self.tr("Áp dụng vào sổ"))
        self.adopt_button.setProperty("role", "primary")
        self.drop_button = QPushButton(self.tr("Bỏ diễn tập"))
        self.compare_button.clicked.connect(self.compare_asked)
        self.adopt_button.clicked.connect(self.adopt_asked)
        self.drop_button.clicked.connect(self.drop_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(8)
        layout.addWidget(Picture(icons.icon("warning", "warning"), 20))
        layout.addWidget(self._text, 1)
        for button in (self.compare_button, self.drop_button, self.adopt_button):
            layout.addWidget(button)
        self.hide()

    def show_trial(self, trial: Trial | None) -> None:
        """Say which book a trial is of, or hide for a book of its own."""
        self.setVisible(trial is not None)
        if trial is not None:
            words = self.tr("Đang diễn tập trên bản sao của sổ «{name}»; chưa có gì vào sổ thật.")
            self._text.setText(words.format(name=trial.source.name))

    def text(self) -> str:
        """Return what the bar says."""
        return self._text.text()
