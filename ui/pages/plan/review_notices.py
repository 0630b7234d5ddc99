"""What is said over a review: that the book has the document, and what was corrected of it before."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.corrections.applied import Applied
from app.domain.dates.written import format_date
from app.domain.reading.plan_reading import PlanReading
from app.services import kept_corrections
from app.services.plans import name_of
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

    def begin(self, document: Document) -> None:
        """Say what there is to say of a document."""
        self._offered = None
        self.before.hide()
        if document.fault:
            self.before.say(Notice.WARNING, document.fault)
        self.know(document)
        self.follow(document.reading)
        self._show_any()

    def know(self, document: Document) -> None:
        """Say whether the book has the document, in these words, in others, or in words it had before."""
        self._document = document
        known = document.same or document.other_version
        if known is None:
            self.known.hide()
        else:
            asked = self.stored_asked if document.same else self.compare_asked
            self.known.say(
                Notice.WARNING,
                self._words(document, name_of(known)),
                self.tr("Xem kế hoạch đó") if document.same else self.tr("So với bản trong sổ"),
                lambda: asked.emit(known.id),
                closable=False,
            )
        self._show_any()

    def _words(self, document: Document, plan: str) -> str:
        if document.same:
            return self.tr("Văn bản này đã có trong sổ: {plan}. Không lưu thêm lần nữa.").format(plan=plan)
        if former := document.former:
            return self.tr(
                "Đây là lời văn cũ (bản {number}, đã được thay ngày {day}) của {plan}. "
                "Áp dụng văn bản này là đưa kế hoạch trở về lời văn cũ."
            ).format(number=former.number, day=format_date(former.replaced_on), plan=plan)
        words = self.tr("Sổ đã có {plan}, lời văn khác với văn bản này. Lưu thêm sẽ trùng việc.")
        return words.format(plan=plan)

    def _show_any(self) -> None:
        self.setVisible(not (self.known.isHidden() and self.before.isHidden()))

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
