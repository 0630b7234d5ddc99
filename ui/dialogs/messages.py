"""Short questions and messages, with buttons in the program's own words."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

_Role = QMessageBox.ButtonRole


def say(text: str) -> str:
    """Return a text of the messages in the language of the window."""
    return QCoreApplication.translate("Messages", text)


class Messages:
    """Asks and tells. Pages get it from their context; tests put scripted answers in its place."""

    def tell(self, parent: QWidget | None, text: str, detail: str = "") -> None:
        """Say something that has to be read before going on."""
        box = self._box(parent, QMessageBox.Icon.Information, text, detail)
        box.addButton(say("Đã rõ"), _Role.AcceptRole)
        box.exec()
        box.deleteLater()

    def warn(self, parent: QWidget | None, text: str, detail: str = "") -> None:
        """Say that something did not work."""
        box = self._box(parent, QMessageBox.Icon.Warning, text, detail)
        box.addButton(say("Đã rõ"), _Role.AcceptRole)
        box.exec()
        box.deleteLater()

    def confirm(
        self,
        parent: QWidget | None,
        text: str,
        verb: str,
        detail: str = "",
        *,
        danger: bool = False,
        otherwise: str = "",
    ) -> bool:
        """Ask whether to go on; `verb` is on the button that does it ("Xóa 3 việc").

        The button that does nothing, which may have words of its own in `otherwise`, is the default one
        when what is done is a `danger`.
        """
        box = self._box(parent, QMessageBox.Icon.Question, text, detail)
        yes = box.addButton(verb, _Role.AcceptRole)
        no = box.addButton(otherwise or say("Không"), _Role.RejectRole)
        box.setDefaultButton(no if danger else yes)
        box.setEscapeButton(no)
        box.exec()
        box.deleteLater()
        return box.clickedButton() is yes

    def ask(
        self,
        parent: QWidget | None,
        text: str,
        verbs: Sequence[str],
        detail: str = "",
        *,
        otherwise: str = "",
    ) -> str | None:
        """Ask which of several things to do; None when the user does none of them.

        Doing none is the default where it has words of its own in `otherwise`, else the first verb is.
        """
        box = self._box(parent, QMessageBox.Icon.Question, text, detail)
        buttons: dict[QPushButton, str] = {box.addButton(verb, _Role.AcceptRole): verb for verb in verbs}
        none = box.addButton(otherwise or say("Thôi"), _Role.RejectRole)
        box.setEscapeButton(none)
        box.setDefaultButton(none if otherwise else next(iter(buttons)))
        box.exec()
        box.deleteLater()
        clicked = box.clickedButton()
        return next((verb for button, verb in buttons.items() if button is clicked), None)

    def pick_open(
        self, parent: QWidget | None, title: str, filters: str, folder: Path | None = None
    ) -> Path | None:
        """Ask for a file that is there; `filters` as "Sổ (*.stt);;Mọi tệp (*)"."""
        dialog = self._file_dialog(parent, title, filters, folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, say("Mở"))
        return self._picked(dialog)

    def pick_save(self, parent: QWidget | None, title: str, filters: str, proposal: Path) -> Path | None:
        """Ask where to write a file; the user has agreed to replace one that is there."""
        dialog = self._file_dialog(parent, title, filters, proposal.parent, QFileDialog.AcceptMode.AcceptSave)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, say("Lưu"))
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix(proposal.suffix.lstrip("."))
        dialog.selectFile(proposal.name)
        picked = self._picked(dialog)
        if picked is not None and picked.exists() and not self._may_replace(parent, picked):
            return None
        return picked

    def pick_folder(self, parent: QWidget | None, title: str, folder: Path | None = None) -> Path | None:
        """Ask for a folder."""
        dialog = self._file_dialog(parent, title, "", folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, say("Chọn"))
        return self._picked(dialog)

    def _may_replace(self, parent: QWidget | None, path: Path) -> bool:
        text = say("Đã có tệp «{name}» ở đó.").format(name=path.name)
        return self.confirm(
            parent, text, say("Ghi đè"), say("Tệp cũ sẽ được thay bằng tệp mới."), danger=True
        )

    @staticmethod
    def _box(parent: QWidget | None, icon: QMessageBox.Icon, text: str, detail: str) -> QMessageBox:
        box = QMessageBox(
            icon, QGuiApplication.applicationDisplayName(), text, QMessageBox.StandardButton.NoButton, parent
        )
        box.setInformativeText(detail)
        return box

    @staticmethod
    def _file_dialog(
        parent: QWidget | None,
        title: str,
        filters: str,
        folder: Path | None,
        mode: QFileDialog.AcceptMode = QFileDialog.AcceptMode.AcceptOpen,
    ) -> QFileDialog:
        dialog = QFileDialog(parent, title, str(folder or ""), filters)
        dialog.setAcceptMode(mode)  # before the labels, which it would set anew
        dialog.setLabelText(QFileDialog.DialogLabel.Reject, say("Thôi"))
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, say("Thư mục:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileName, say("Tên tệp:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, say("Loại tệp:"))
        return dialog

    @staticmethod
    def _picked(dialog: QFileDialog) -> Path | None:
        accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
        picked = dialog.selectedFiles()
        dialog.deleteLater()
        return Path(picked[0]) if accepted and picked else None
