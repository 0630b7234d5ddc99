"""The panel that makes something of a line which became nothing, or settles a warning."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton

from app.domain.reading import edits, frame
from app.domain.reading import statements as said
from app.domain.reading.plan_reading import PlanReading, ReadWarning
from app.domain.reading.statements import StatementKind
from ui.models.reading_places import place_near
from ui.models.reading_words import STATEMENT_KIND
from ui.pages.plan.panels.base import Panel, caption, choice, fill, in_row, note, stacked

_NEW_WAVE = "new-wave"


class LinePanel(Panel):
    """Makes a task or a statement from a line that has become nothing, or settles a warning."""

    header_asked = Signal()
    """The user wants to correct the formal parts, where a warning names no line."""

    def __init__(self) -> None:
        super().__init__()
        self._line: int | None = None
        self._warning: ReadWarning | None = None
        self._head = QLabel()
        self._head.setProperty("role", "title")
        self._head.setWordWrap(True)
        self._text = note()
        self.place = choice(self.tr("Đặt việc ở"))
        self._place_name = caption(self.tr("Đặt v&iệc ở"), self.place)
        self.make_button = QPushButton(self.tr("Tạ&o việc từ dòng này"))
        self.settle_button = QPushButton(self.tr("Đã xem, &không cần sửa (Enter)"))
        self.header_button = QPushButton(self.tr("Sửa &phần đầu văn bản"))
        self.header_button.clicked.connect(self.header_asked)
        self.make_button.clicked.connect(self._make)
        self.settle_button.clicked.connect(self._settle)
        self.place.currentIndexChanged.connect(self._name_button)
        where = QHBoxLayout()
        where.addWidget(self._place_name)
        where.addWidget(self.place, 1)
        buttons = in_row(self.make_button, self.header_button, self.settle_button)
        stacked(self, self._head, self._text, where, buttons)

    def show_line(self, reading: PlanReading, line: int) -> None:
        """Show a line that nothing was made from."""
        self._show(reading, line, None)
        is_empty = not reading.lines[line - 1].strip()
        words = self.tr("Dòng {line} để trống") if is_empty else self.tr("Dòng {line} chưa thành việc nào")
        self._head.setText(words.format(line=line))
        self._text.setText(reading.lines[line - 1])
        self._text.show()

    def show_warning(self, reading: PlanReading, warning: ReadWarning) -> None:
        """Show a warning."""
        self._show(reading, warning.line, warning)
        self._head.setText(warning.why)
        where = self.tr("Dòng {line}: ").format(line=warning.line) if warning.line else ""
        self._text.setText(where + warning.text)
        self._text.setVisible(bool(where + warning.text))

    def _show(self, reading: PlanReading, line: int | None, warning: ReadWarning | None) -> None:
        self._line, self._warning = line, warning
        fill(self.place, self._entries(reading), place_near(reading, line) or _NEW_WAVE)
        self._name_button()
        has_words = line is not None and bool(reading.lines[line - 1].strip())
        for widget in (self._place_name, self.place, self.make_button):
            widget.setVisible(has_words)
        self.settle_button.setVisible(warning is not None)
        self.header_button.setVisible(warning is not None and line is None)

    def _entries(self, reading: PlanReading) -> list[tuple[str, object]]:
        places: list[tuple[str, object]] = [
            (f"{place.group} › {place.name}", place.key) for place in edits.places(reading)
        ]
        if not places:
            places.append((self.tr("Một đợt mới"), _NEW_WAVE))
        texts: list[tuple[str, object]] = [
            (self.tr("{part} (ghi lại, không thành việc)").format(part=words), kind)
            for kind, words in STATEMENT_KIND.items()
        ]
        return places + texts

    def _name_button(self) -> None:
        is_text = _kind_in(self.place) is not None
        self.make_button.setText(
            self.tr("&Ghi dòng này vào đó") if is_text else self.tr("Tạ&o việc từ dòng này")
        )

    def _make(self) -> None:
        line, place, kind = self._line, self.place.currentData(), _kind_in(self.place)
        if line is None or place is None:
            return
        if kind is not None:
            self.edited.emit(
                lambda reading: said.add_statement(reading, line, kind), self.tr("ghi lại một dòng")
            )
        elif place == _NEW_WAVE:
            title = self.tr("Đợt 1")
            self.edited.emit(
                lambda reading: _in_new_wave(reading, line, title), self.tr("tạo việc trong đợt mới")
            )
        else:
            self.edited.emit(lambda reading: edits.add_task(reading, line, place), self.tr("tạo việc"))

    def _settle(self) -> None:
        warning = self._warning
        if warning is not None:
            self.edited.emit(
                lambda reading: frame.settle_warning(reading, warning), self.tr("bỏ điều cần xem")
            )


def _kind_in(combo: QComboBox) -> StatementKind | None:
    """Return the kind of statement that is chosen; a choice hands it back as its plain value."""
    value = combo.currentData()
    return StatementKind(value) if value in tuple(StatementKind) else None


def _in_new_wave(reading: PlanReading, line: int, title: str) -> PlanReading:
    started = frame.add_wave(reading, title)
    return edits.add_task(started, line, started.waves[-1].phases[0].key)
