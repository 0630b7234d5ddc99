"""The panel beside the congresses: what hangs on the one under the cursor."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain.congress import Congress, CongressEvent
from app.domain.dates.written import format_date
from app.domain.terms import CONGRESS_EVENT, CONGRESS_STATE
from app.domain.text import first_upper
from app.domain.wording import to_go_words, window_words
from ui.models.congresses import CongressesModel
from ui.models.congresses_clashes import CLASH_SIGN, WEEKDAYS
from ui.models.congresses_words import level_words
from ui.operations.congresses import Hanging
from ui.widgets.fonts import enlarge

_LEAST_WIDTH = 200


class CongressSide(QFrame):
    """Says what a congress is, when, and what moves with it."""

    other_asked = Signal(int)
    """The user wants to go to another congress; carries its id."""
    undated_asked = Signal()
    """The user wants to see the units that have given no date."""

    def __init__(self, model: CongressesModel) -> None:
        super().__init__()
        self._model = model
        self._congress: Congress | None = None
        self.setProperty("role", "card")
        self.setMinimumWidth(_LEAST_WIDTH)
        self.title = _line("title")
        enlarge(self.title, 1.1)
        self.facts = _line()
        self.undated = QPushButton()
        self.undated.setProperty("role", "link")
        self.undated.clicked.connect(self.undated_asked)
        self.clashes = _line()
        self.clashes.setTextFormat(Qt.TextFormat.RichText)
        self.clashes.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.clashes.linkActivated.connect(lambda link: self.other_asked.emit(int(link)))
        self.hanging_title = _line("title")
        self.hanging_title.setText(self.tr("Gắn với đại hội này"))
        self.counts = _line()
        self.phases = _line()
        self.phases.setTextFormat(Qt.TextFormat.RichText)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget in (
            self.title,
            self.clashes,
            self.facts,
            self.undated,
            self.hanging_title,
            self.counts,
            self.phases,
        ):
            column.addWidget(widget)
        column.setAlignment(self.undated, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(area)
        self.show_congress(None, None)

    def show_congress(
        self, congress: Congress | None, today: date | None, attending: Sequence[str] = ()
    ) -> None:
        """Show what a congress is; what hangs on it follows in `show_hanging`."""
        self._congress = congress
        for widget in (self.clashes, self.facts, self.undated, self.hanging_title, self.counts, self.phases):
            widget.setVisible(congress is not None and widget is self.facts)
        if congress is None:
            self.title.setText(self.tr("Chọn một đại hội để xem những gì gắn với ngày của đại hội đó."))
            return
        self.title.setText(self._model.label(congress))
        self.facts.setText("\n".join([*self._facts(congress, today), *self._duties(congress, attending)]))
        self._show_clashes(congress)
        undated = self._model.undated(congress) if congress.per_unit else 0
        self.undated.setVisible(undated > 0)
        self.undated.setText(self.tr("{count} đơn vị chưa có ngày").format(count=undated))

    def show_hanging(self, hanging: Hanging) -> None:
        """Show what hangs on the congress that is shown."""
        if self._congress is None or self._congress.id != hanging.congress_id:
            return
        for widget in (self.hanging_title, self.counts):
            widget.show()
        self.counts.setText(self._counts(hanging, own=self._congress.family_id is not None))
        self.phases.setVisible(bool(hanging.phases))
        rows: list[str] = []
        wave = ""
        for phase in hanging.phases:
            if phase.wave != wave:
                wave = phase.wave
                rows.append(f"<p style='margin: 8px 0 2px 0'><b>{_safe(wave)}</b></p>")
            when = window_words(phase.starts, phase.ends) or self.tr("Chưa có ngày")
            title = "" if phase.title == phase.wave else f"{_safe(phase.title)}<br>"
            rows.append(f"<p style='margin: 2px 0 4px 8px'>{title}<i>{when}</i></p>")
        self.phases.setText("".join(rows))

    def _show_clashes(self, congress: Congress) -> None:
        """Say what is in the way, with links to the congresses that are."""
        found = self._model.clashes(congress)
        self.clashes.setVisible(bool(found))
        sentences = [self._model.clash_sentence(each, self._link) for each in found]
        head = self.tr("Vướng lịch")
        self.clashes.setText(
            f"<p style='margin: 0 0 2px 0'><b>{CLASH_SIGN} {head}</b></p>"
            + "".join(f"<p style='margin: 0 0 4px 0'>{each}</p>" for each in sentences)
        )

    def _link(self, congress_id: int) -> str:
        return f"<a href='{congress_id}'>{_safe(self._model.label_of(congress_id))}</a>"

    def _duties(self, congress: Congress, attending: Sequence[str]) -> list[str]:
        own = congress.deadline_on
        family = self._model.congress(congress.family_id or 0)
        deadline = own or (family.deadline_on if family else None)
        lines = [self.tr("Hạn chót của cấp: {day}").format(day=format_date(deadline))] if deadline else []
        names = ", ".join(attending)
        return [*lines, self.tr("Ban dự: {names}").format(names=names)] if names else lines

    def _facts(self, congress: Congress, today: date | None) -> list[str]:
        level = level_words(congress)
        lines = [f"{level} · {CONGRESS_STATE[congress.state]}" if not congress.per_unit else level]
        if congress.term:
            lines.append(self.tr("Nhiệm kỳ {term}").format(term=congress.term))
        days = (
            (self.tr("Trù bị"), congress.prepares_on),
            (first_upper(CONGRESS_EVENT[CongressEvent.OPENS]), congress.opens_on),
            (first_upper(CONGRESS_EVENT[CongressEvent.CLOSES]), congress.closes_on),
        )
        if congress.per_unit:
            lines.append(self.tr("Khung thời gian chung:"))
        lines += [f"{name}: {WEEKDAYS[day.weekday()]}, {format_date(day)}" for name, day in days if day]
        if not congress.opens_on and not congress.closes_on:
            lines.append(self.tr("Chưa có ngày."))
        if today is not None and not congress.per_unit:
            lines.append(first_upper(to_go_words(congress.opens_on, congress.closes_on, today)))
        if congress.venue:
            lines.append(self.tr("Tại {venue}").format(venue=congress.venue))
        return [line for line in lines if line]

    def _counts(self, hanging: Hanging, *, own: bool) -> str:
        if not hanging.tasks:
            return self.tr("Chưa có việc nào đến hạn theo đại hội này.")
        if own:
            return self.tr("{count} việc của đơn vị đến hạn theo đại hội này.").format(count=hanging.tasks)
        if not hanging.assignments:
            return self.tr("{count} việc đến hạn theo đại hội này, chưa phân công.").format(
                count=hanging.tasks
            )
        words = self.tr("{tasks} việc đến hạn theo đại hội này; {given} phân công, {open} chưa xong.")
        return words.format(tasks=hanging.tasks, given=hanging.assignments, open=hanging.open)


def _line(role: str = "") -> QLabel:
    label = QLabel()
    if role:
        label.setProperty("role", role)
    label.setWordWrap(True)
    return label


def _safe(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
