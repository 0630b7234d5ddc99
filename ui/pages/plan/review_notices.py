"""What is said over a review: that the book has the document, and what was corrected of it before."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.corrections.applied import Applied
from app.domain.reading.plan_reading import PlanReading
from app.services import kept_corrections
from ui.icons import Icons
from ui.operations.plans import Document
from ui.widgets.banner import Banner, Notice

_LISTED = 4


class ReviewNotices(QWidget):
    """Two notices, each hidden while it has nothing to say."""

    stored_asked = Signal(int)
    """The user wants to see the plan that the book has; carries its id."""
    compare_asked = Signal(int)
    """The user wants to compare with the plan of the book that has this id."""
    as_read_asked = Signal()
    """The user wants to see the reading without what was corrected before, or with it again."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._document: Document | None = None
        self._offered: str | None = None
        self.known = Banner(icons)
        self.before = Banner(icons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.known)
        layout.addWidget(self.before)
        self.hide()

    def begin(self, document: Document, known_as: str) -> None:
        """Say what there is to say of a document; `known_as` names the same one in the book."""
        self._document, self._offered = document, None
        self.known.hide()
        self.before.hide()
        known = document.same or document.other_version
        if known is not None:
            words = (
                self.tr("Văn bản này đã có trong sổ: {plan}. Không lưu thêm lần nữa.")
                if document.same
                else self.tr("Sổ đã có {plan}, lời văn khác với văn bản này. Lưu thêm sẽ trùng việc.")
            )
            asked = self.stored_asked if document.same else self.compare_asked
            self.known.say(
                Notice.WARNING,
                words.format(plan=known_as),
                self.tr("Xem kế hoạch đó") if document.same else self.tr("So với bản trong sổ"),
                lambda: asked.emit(known.id),
                closable=False,
            )
        if document.fault:
            self.before.say(Notice.WARNING, document.fault)
        self.follow(document.reading)
        self.setVisible(known is not None or not self.before.isHidden())

    def follow(self, reading: PlanReading) -> None:
        """Say what was put in of the corrections made before, or how to have them again."""
        document = self._document
        if document is None or document.fault:
            return
        before = document.corrected_before
        said = kept_corrections.sentence(before) if before else ""
        if before is None or not said:
            return
        missed = kept_corrections.missed_words(before)
        if missed:
            more = self.tr(" và {count} chỗ khác").format(count=len(missed) - _LISTED)
            said += f" ({'; '.join(missed[:_LISTED])}{more if len(missed) > _LISTED else ''})"
        if document.is_unfinished:
            said = self.tr("Lần trước bạn xem lại dở văn bản này. {said}").format(said=said)
        verb = self._verb(reading, document, before)
        if verb != self._offered:  # one that the user closed stays closed until there is another thing to do
            self._offered = verb
            self.before.say(Notice.INFO, said, verb, self.as_read_asked.emit)
            self.before.setToolTip("\n".join(missed))

    def _verb(self, reading: PlanReading, document: Document, before: Applied) -> str:
        if before.reading == document.reading:
            return ""  # nothing of it had a place
        if reading == document.reading:
            return self.tr("Áp dụng lại chỗ đã sửa")
        return self.tr("Xem bản đọc chưa sửa")
