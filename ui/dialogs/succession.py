"""The forms by which a unit ends, is renamed, merged or split from a day on."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from app.domain.errors import KnownError
from app.domain.text import tidy
from ui.dialogs.form import FormDialog
from ui.widgets.date_edit import DateEdit


class SuccessionDialog(FormDialog):
    """Asks for a day, says what happens to what is owed, and stays open until the step is saved."""

    submitted = Signal(object, object)
    """Carries the day and, as a list, the new names."""

    def __init__(
        self, title: str, verb: str, units: Sequence[str], explanation: str, parent: QWidget | None, day: date
    ) -> None:
        super().__init__(title, verb, parent)
        who = QLabel("\n".join(units))
        who.setWordWrap(True)
        self.add_field(self.tr("Đơn vị"), who)
        self.day = DateEdit()
        self.day.set_day(day)
        self._explanation = QLabel(explanation)
        self._explanation.setWordWrap(True)
        self._explanation.setProperty("role", "muted")

    def names(self) -> list[str]:
        """Return the new names as entered."""
        return []

    def submit(self) -> None:
        """Check the entries; hand them on when they hold."""
        self.clear_faults()
        if not self.day.commit():
            self.show_fault(self.day, self.day.fault())
            return
        if self.day.day() is None:
            self.show_fault(self.day, self.tr("Hãy nhập ngày có hiệu lực."))
            return
        if self._names_hold():
            self.submitted.emit(self.day.day(), self.names())

    def refuse(self, error: KnownError) -> None:
        """Say why nothing was saved."""
        self.show_fault(None, str(error))

    def _add_day(self) -> None:
        self.add_field(self.tr("&Từ ngày"), self.day, self.tr("ngày/tháng/năm"))
        self.form.addRow(self._explanation)

    def _names_hold(self) -> bool:
        return True


class EndDialog(SuccessionDialog):
    """Ends a unit without a successor."""

    def __init__(self, unit: str, parent: QWidget | None, day: date) -> None:
        super().__init__("", "", [unit], "", parent, day)
        self.setWindowTitle(self.tr("Kết thúc hoạt động"))
        self.do_button.setText(self.tr("Kết thúc hoạt động"))
        self._explanation.setText(
            self.tr(
                "Từ ngày này đơn vị không còn trong danh sách. Việc đã xong và số liệu trước đó giữ nguyên; "
                "việc chưa xong không còn phải làm. "
                "Nếu có đơn vị kế thừa, hãy dùng đổi tên, sáp nhập hoặc chia tách."
            )
        )
        self._add_day()


class RenameDialog(SuccessionDialog):
    """Gives one unit a new name, or several units a new one together."""

    def __init__(self, units: Sequence[str], parent: QWidget | None, day: date) -> None:
        super().__init__("", "", units, "", parent, day)
        merges = len(units) > 1
        self.setWindowTitle(self.tr("Sáp nhập đơn vị") if merges else self.tr("Đổi tên đơn vị"))
        self.do_button.setText(self.tr("Sáp nhập") if merges else self.tr("Đổi tên"))
        self.name = QLineEdit("" if merges else units[0])
        self.add_field(self.tr("Tên &mới"), self.name, self.tr("Tên đơn vị sau ngày này"))
        self._explanation.setText(
            self.tr(
                "Danh sách trước ngày này vẫn giữ tên cũ. Việc đã xong vẫn tính cho đơn vị cũ; "
                "việc chưa xong, hạn và ghi chú chuyển sang đơn vị mới."
            )
        )
        self._old = set(units)
        self._add_day()

    def names(self) -> list[str]:
        return [tidy(self.name.text())]

    def _names_hold(self) -> bool:
        name = self.names()[0]
        if not name:
            self.show_fault(self.name, self.tr("Hãy nhập tên mới của đơn vị."))
        elif self._old == {name}:
            self.show_fault(self.name, self.tr("Tên mới giống tên đang dùng; hãy nhập tên khác."))
        else:
            return True
        return False


class SplitDialog(SuccessionDialog):
    """Makes several units of one."""

    def __init__(self, unit: str, parent: QWidget | None, day: date) -> None:
        super().__init__("", "", [unit], "", parent, day)
        self.setWindowTitle(self.tr("Chia tách đơn vị"))
        self.do_button.setText(self.tr("Chia tách"))
        self.list = QPlainTextEdit()
        self.list.setTabChangesFocus(True)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.list.setFixedHeight(self.fontMetrics().lineSpacing() * 6)
        self.list.setPlaceholderText(self.tr("Mỗi dòng một đơn vị mới"))
        self.add_field(self.tr("Các đơn vị &mới"), self.list)
        self._explanation.setText(
            self.tr(
                "Danh sách trước ngày này vẫn giữ đơn vị cũ. Việc đã xong vẫn tính cho đơn vị cũ; "
                "việc chưa xong chuyển cho từng đơn vị mới, mỗi đơn vị làm phần của mình."
            )
        )
        self._add_day()

    def names(self) -> list[str]:
        return [name for line in self.list.toPlainText().splitlines() if (name := tidy(line))]

    def _names_hold(self) -> bool:
        names = self.names()
        if len(names) < 2:
            self.show_fault(self.list, self.tr("Hãy nhập ít nhất hai đơn vị mới, mỗi dòng một tên."))
        elif len({name.casefold() for name in names}) < len(names):
            self.show_fault(self.list, self.tr("Có tên nhập hai lần; hãy bỏ một dòng."))
        else:
            return True
        return False
