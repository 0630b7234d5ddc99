"""What is asked before a reviewed document is let go, or stored beside another version of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.domain.plan import Plan
from app.services.plans import name_of
from ui.operations.review_keeping import ReviewKeeper
from ui.pages.page import Page
from ui.pages.plan.review import ReviewView


class ReviewLeaving(QObject):
    """Asks over the plan page, in its words, and does what the user says becomes of the document."""

    def __init__(
        self, page: Page, reviewed: ReviewView, keeper: ReviewKeeper, save: Callable[[], None]
    ) -> None:
        """Ask about what `reviewed` shows; `keeper` keeps it for later, `save` stores it."""
        super().__init__(page)
        self._page = page
        self._reviewed = reviewed
        self._save = save
        self._messages = page.context.messages
        self._keeper = keeper

    def may_leave(self) -> bool:
        """Tell whether the review may end now, asking where something would be lost."""
        reviewed = self._reviewed
        if not reviewed.is_on or (not reviewed.can_save and not reviewed.would_lose()):
            return True
        return self._may_drop() if reviewed.can_save else self._may_drop_since()

    def may_discard(self) -> bool:
        """Tell whether the user, who wants to let the document go, loses nothing or agrees to that."""
        reviewed = self._reviewed
        if not reviewed.would_lose():
            return True
        return self._may_drop() if reviewed.can_save else self._may_drop_since()

    def agrees_to_another(self, other: Plan) -> bool:
        """Ask whether to store the document beside another version of it."""
        return self._messages.confirm(
            self._page,
            self.tr("Sổ đã có {plan}, là bản khác của văn bản này. Vẫn lưu thành một kế hoạch nữa?").format(
                plan=name_of(other)
            ),
            self.tr("Lưu thành kế hoạch mới"),
            self.tr("Các việc của kế hoạch đã có vẫn giữ nguyên, nên việc giống nhau sẽ có hai lần."),
            danger=True,
        )

    def forget(self) -> None:
        """Let go of what was set aside of the document, as its review is over."""
        self._keeper.forget(self._reviewed.as_read())

    def _may_drop(self) -> bool:
        """Ask what becomes of the document; False when the user stays with it, or stores it."""
        store, later = self.tr("Lưu vào sổ"), self.tr("Để xem tiếp sau")
        drop = self.tr("Bỏ, không lưu")
        answer = self._messages.ask(
            self._page,
            self.tr("Kế hoạch «{name}» chưa lưu vào sổ. Lưu, để xem tiếp sau hay bỏ?").format(
                name=self._reviewed.name
            ),
            [store, later, drop],
            self.tr(
                "Để xem tiếp sau thì những chỗ đã sửa được giữ lại trên máy này, mở lại văn bản là có; "
                "bỏ thì mất."
            ),
            otherwise=self.tr("Xem tiếp"),
        )
        if answer == store:
            self._save()
        elif answer == later:
            return self._set_aside()
        elif answer == drop:
            self.forget()
        return answer == drop

    def _may_drop_since(self) -> bool:
        """Ask before what was corrected of a document that the book has already is lost."""
        return self._messages.confirm(
            self._page,
            self.tr("Văn bản «{name}» đã có trong sổ. Bỏ những chỗ vừa sửa ở đây?").format(
                name=self._reviewed.name
            ),
            self.tr("Bỏ chỗ vừa sửa"),
            self.tr("Kế hoạch trong sổ vẫn giữ nguyên; muốn đổi việc nào thì sửa ở kế hoạch trong sổ."),
            danger=True,
        )

    def _set_aside(self) -> bool:
        """Keep what was corrected for later; the review stays when that cannot be written."""
        return self._keeper.keep(
            self._reviewed.as_read(),
            self._reviewed.reading(),
            lambda error: self._reviewed.say(str(error)),
        )
