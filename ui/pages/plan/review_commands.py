"""What can be done in a review by one key: the same in its tree, lines, menus and strip of keys."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP as NOOP
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent


class Command(StrEnum):
    """A thing to do with what is selected."""

    CONFIRM = "confirm"
    MOVE = "move"
    SPLIT = "split"
    MERGE = "merge"
    DROP = "drop"
    MAKE = "make"
    MAKE_ONE = "make_one"
    KIND = "kind"
    DUE = "due"
    WORDING = "wording"
    NEXT = "next"
    PREVIOUS = "previous"


@dataclass(frozen=True)
class CommandKey:
    """The key of a command, its words in menus, and those in the strip, where it has a place there."""

    command: Command
    keys: tuple[Qt.Key, ...]
    shown: str
    words: str
    short: str = ""
    shift: bool = False


_CONTEXT = "ReviewCommands"
COMMANDS = (
    CommandKey(
        Command.CONFIRM, (Qt.Key.Key_Return, Qt.Key.Key_Enter), "Enter",
        NOOP(_CONTEXT, "Đã xem, đến chỗ cần xem kế tiếp"), NOOP(_CONTEXT, "đã xem"),
    ),
    CommandKey(
        Command.MOVE, (Qt.Key.Key_M,), "M", NOOP(_CONTEXT, "Chuyển sang giai đoạn, tổ chức khác…"),
        NOOP(_CONTEXT, "chuyển"),
    ),
    CommandKey(
        Command.SPLIT, (Qt.Key.Key_S,), "S", NOOP(_CONTEXT, "Tách thành nhiều việc…"), NOOP(_CONTEXT, "tách")
    ),
    CommandKey(
        Command.MERGE, (Qt.Key.Key_J,), "J", NOOP(_CONTEXT, "Gộp với việc sau, hoặc gộp các việc đang chọn"),
        NOOP(_CONTEXT, "gộp"),
    ),
    CommandKey(
        Command.MAKE, (Qt.Key.Key_N,), "N", NOOP(_CONTEXT, "Tạo việc, mỗi dòng một việc"),
        NOOP(_CONTEXT, "tạo việc"),
    ),
    CommandKey(
        Command.MAKE_ONE, (Qt.Key.Key_N,), "Shift+N", NOOP(_CONTEXT, "Tạo một việc từ các dòng đang chọn"),
        shift=True,
    ),
    CommandKey(
        Command.KIND, (Qt.Key.Key_T,), "T", NOOP(_CONTEXT, "Đổi loại (nội dung ⇄ việc làm)"),
        NOOP(_CONTEXT, "loại"),
    ),
    CommandKey(
        Command.DUE, (Qt.Key.Key_D,), "D", NOOP(_CONTEXT, "Đổi thời hạn…"), NOOP(_CONTEXT, "thời hạn")
    ),
    CommandKey(
        Command.WORDING, (Qt.Key.Key_F2,), "F2", NOOP(_CONTEXT, "Sửa lời"), NOOP(_CONTEXT, "sửa lời")
    ),
    CommandKey(
        Command.DROP, (Qt.Key.Key_Delete,), "Del", NOOP(_CONTEXT, "Bỏ ra, không lưu thành việc"),
        NOOP(_CONTEXT, "bỏ"),
    ),
    CommandKey(
        Command.NEXT, (Qt.Key.Key_F8,), "F8", NOOP(_CONTEXT, "Đến chỗ cần xem kế tiếp"),
        NOOP(_CONTEXT, "chỗ kế"),
    ),
    CommandKey(
        Command.PREVIOUS, (Qt.Key.Key_F8,), "Shift+F8", NOOP(_CONTEXT, "Về chỗ cần xem trước đó"), shift=True
    ),
)  # fmt: skip
"""Every command, in the order of menus."""


def command_of(event: QKeyEvent) -> Command | None:
    """Return the command that a key asks for; None for any other key."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    plain, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    for each in COMMANDS:
        if event.key() in each.keys and modifiers == (shift if each.shift else plain):
            return each.command
    return None


def words_of(each: CommandKey) -> str:
    """Return the words of a command in menus."""
    return QCoreApplication.translate(_CONTEXT, each.words)


def strip_words() -> str:
    """Return the keys with what they do, as the rich text of the strip."""
    shown = (
        f"<b>{each.shown}</b>&nbsp;{QCoreApplication.translate(_CONTEXT, each.short).replace(' ', '&nbsp;')}"
        for each in COMMANDS
        if each.short
    )
    undo = QCoreApplication.translate(_CONTEXT, NOOP(_CONTEXT, "hoàn tác")).replace(" ", "&nbsp;")
    return " &nbsp;·&nbsp; ".join((*shown, f"<b>Ctrl+Z</b>&nbsp;{undo}"))
