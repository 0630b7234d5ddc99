"""The form that makes a new book."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from app.domain.plan import BookInfo
from app.domain.text import tidy
from ui.dialogs.form import FormDialog

SUFFIX = ".stt"
_UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


class BookInfoDialog(FormDialog):
    """Asks for what a book says of itself; also the form that changes it later."""

    submitted = Signal(object)
    """The entries hold; carries the BookInfo. The dialog stays open until `accept`."""

    def __init__(
        self, title: str, verb: str, info: BookInfo, parent: QWidget | None, *, with_signer: bool = True
    ) -> None:
        super().__init__(title, verb, parent)
        self._info = info
        self.authority = QLineEdit(info.signer_authority)
        self.office = QLineEdit(info.signer_office)
        self.signer = QLineEdit(info.signer_name)
        self.name = QLineEdit(info.title)
        self.issuer = QLineEdit(info.issuer)
        self.superior = QLineEdit(info.superior)
        self.place = QLineEdit(info.place)
        self.agency = QLineEdit(info.agency)
        self.agency.setMaxLength(20)
        self.add_field(
            self.tr("&Tên sổ"), self.name, self.tr("Ví dụ: Tuyên truyền đại hội nhiệm kỳ 2025 - 2030")
        )
        self.add_field(self.tr("&Cơ quan ban hành"), self.issuer, self.tr("Như ghi ở góc trái văn bản"))
        self.add_field(
            self.tr("Cơ quan cấp t&rên"),
            self.superior,
            self.tr("Dòng trên cơ quan ban hành; có thể để trống"),
        )
        self.add_field(self.tr("Đị&a danh"), self.place, self.tr("Nơi ghi trước ngày ban hành"))
        self.add_field(
            self.tr("&Ký hiệu cơ quan"), self.agency, self.tr("Phần sau dấu gạch chéo của số, ký hiệu")
        )
        if with_signer:
            self._add_signer()

    def info(self) -> BookInfo:
        """Return the entries, tidied."""
        return replace(
            self._info,
            title=tidy(self.name.text()),
            issuer=tidy(self.issuer.text()),
            superior=tidy(self.superior.text()),
            place=tidy(self.place.text()),
            agency=tidy(self.agency.text()),
            signer_authority=tidy(self.authority.text()),
            signer_office=tidy(self.office.text()),
            signer_name=tidy(self.signer.text()),
        )

    def _add_signer(self) -> None:
        self.add_field(self.tr("&Quyền hạn ký"), self.authority, self.tr("Ví dụ: T/M BAN THƯỜNG VỤ"))
        self.add_field(self.tr("Chức &vụ người ký"), self.office, self.tr("Ví dụ: PHÓ BÍ THƯ"))
        self.add_field(self.tr("&Họ tên người ký"), self.signer, self.tr("Điền sẵn khi xuất văn bản"))

    def submit(self) -> None:
        """Check the entries; hand them on when they hold."""
        self.clear_faults()
        if self.holds():
            self.submitted.emit(self.info())

    def holds(self) -> bool:
        """Tell whether the entries hold, saying beside the field what does not."""
        if not tidy(self.name.text()):
            self.show_fault(self.name, self.tr("Hãy nhập tên sổ."))
            return False
        return True


class NewBookDialog(BookInfoDialog):
    """Asks for a book's description and where to keep it; the file's name follows the title."""

    def __init__(
        self,
        folder: Path,
        pick: Callable[[QWidget, Path], Path | None],
        parent: QWidget | None,
        info: BookInfo | None = None,
    ) -> None:
        super().__init__("", "", info or BookInfo(title=""), parent, with_signer=False)
        self.setWindowTitle(self.tr("Lập sổ mới"))
        self.do_button.setText(self.tr("Lập sổ"))
        self._folder = folder
        self._pick = pick
        self._path_is_own = False
        self.where = QLineEdit()
        browse = QPushButton(self.tr("Chọn nơi khác…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        self.add_field(self.tr("&Lưu ở"), self.where, beside=browse)
        self.name.textChanged.connect(self._follow_name)
        self.where.textEdited.connect(self._take_over_path)
        self._follow_name()

    def path(self) -> Path:
        """Return where the book is to be kept."""
        path = Path(self.where.text().strip()).expanduser()
        named = path.suffix.lower() == SUFFIX or not path.name
        return path if named else path.with_name(path.name + SUFFIX)

    def holds(self) -> bool:
        """Tell whether the entries hold, saying beside the field what does not."""
        if not super().holds():
            return False
        path = self.path()
        if not self.where.text().strip() or not path.name or not path.is_absolute():
            self.show_fault(self.where, self.tr("Hãy chọn nơi lưu sổ."))
        elif not path.parent.is_dir():
            self.show_fault(self.where, self.tr("Không có thư mục «{folder}».").format(folder=path.parent))
        elif path.exists():
            self.show_fault(
                self.where, self.tr("Đã có tệp «{name}» ở đó; hãy đặt tên khác.").format(name=path.name)
            )
        else:
            return True
        return False

    def _follow_name(self) -> None:
        if not self._path_is_own:
            self.where.setText(str(free_path(self._folder, self.name.text())))
            self.clear_fault(self.where)

    def _take_over_path(self) -> None:
        self._path_is_own = True

    def _browse(self) -> None:
        picked = self._pick(self, self.path())
        if picked is not None:
            self._path_is_own = True
            self.where.setText(str(picked))
            self.clear_fault(self.where)


def free_path(folder: Path, title: str) -> Path:
    """Return where in a folder a book of this title can be kept: a name that no file has."""
    name = _UNFIT.sub(" ", tidy(title)).strip(" .")[:80].strip(" .") or "Sổ tuyên truyền"
    path = folder / f"{name}{SUFFIX}"
    number = 2
    while path.exists():
        path = folder / f"{name} ({number}){SUFFIX}"
        number += 1
    return path
