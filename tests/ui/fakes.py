"""Stand-ins for books, messages and pages, with which the frame is tried."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from app.domain.change import Change, ChangeKind, UndoState
from app.domain.errors import BookError
from app.domain.plan import BookInfo
from ui.dialogs.messages import Messages
from ui.operations.desk import BookDesk, BookState
from ui.pages.page import Page
from ui.widgets.empty_state import EmptyState
from ui.widgets.tables import set_up_table


class FakeBook:
    """A list of steps."""

    def __init__(self, path, info, *, read_only=False):
        self.path, self.info, self.read_only = path, info, read_only
        self.steps = []
        self.undone = []
        self.is_closed = False

    def close(self):
        self.is_closed = True

    def write(self, label, touched=("task",), kind=ChangeKind.DO):
        if kind is ChangeKind.DO:
            self.steps.append(label)
            self.undone.clear()
        return Change(len(self.steps), label, datetime(2026, 1, 5), kind, frozenset(touched), 1)

    def undo(self):
        label = self.steps.pop()
        self.undone.append(label)
        return self.write(f"Hoàn tác: {label}", kind=ChangeKind.UNDO)

    def redo(self):
        label = self.undone.pop()
        self.steps.append(label)
        return self.write(f"Làm lại: {label}", kind=ChangeKind.REDO)

    def state(self):
        last = self.steps[-1] if self.steps else None
        again = self.undone[-1] if self.undone else None
        return BookState(self.path, self.info, UndoState(last, again), self.read_only)

    def describe(self, info):
        self.info = info
        return self.write("Sửa thông tin sổ", ("book",))


class FakeBooks:
    """Makes and opens fake books; keeps those it gave out."""

    def __init__(self):
        self.given = []
        self.copies = []

    def create(self, path, info):
        path.write_text(info.title, encoding="utf-8")
        return self._give(FakeBook(path, info))

    def open(self, path):
        if not path.exists():
            raise BookError(f"Không tìm thấy sổ «{path.name}».")
        return self._give(FakeBook(path, BookInfo(title=path.read_text(encoding="utf-8") or path.stem)))

    def sample(self):
        return self._give(FakeBook(Path("/mau/so-mau.stt"), BookInfo(title="Sổ mẫu", is_sample=True)))

    def copy(self, book, path):
        path.write_text(book.info.title, encoding="utf-8")
        self.copies.append((path, list(book.steps)))
        return path

    def desk(self):
        return BookDesk(
            self.create,
            self.open,
            FakeBook.state,
            self.sample,
            FakeBook.undo,
            FakeBook.redo,
            FakeBook.describe,
            self.copy,
        )

    def _give(self, book):
        self.given.append(book)
        return book


class CollectedErrors:
    """Keeps errors instead of showing them."""

    def __init__(self):
        self.known_ones = []
        self.bugs = []

    def known(self, error, parent):
        self.known_ones.append(str(error))

    def bug(self, error, doing, parent):
        self.bugs.append((type(error), doing))


class ScriptedMessages(Messages):
    """Answers questions from a list, in order, and keeps what was said."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.said = []
        self.asked = []
        self.asked_with = []

    def tell(self, parent, text, detail=""):
        self.said.append(text)

    warn = tell

    def _answer(self, *args, **kwargs):
        self.asked.append(args)
        self.asked_with.append(kwargs)
        return self.answers.pop(0)

    confirm = ask = pick_open = pick_save = pick_folder = _answer


class TablePage(Page):
    """A page with a table and three buttons."""

    KEY, ICON, TITLE = "congresses", "congress", "Đại hội"
    PURPOSE = "Ngày của từng đại hội; đổi ngày ở đây thì mọi thời hạn gắn với đại hội đó đổi theo."
    WATCHES = frozenset({"congress"})

    def __init__(self, context):
        super().__init__(context)
        self.loads = 0
        self.seen = None
        self.table = QTableWidget(0, 4)
        set_up_table(self.table)
        self.table.setHorizontalHeaderLabels(["Đại hội", "Cấp", "Khai mạc", "Trạng thái"])
        self.table.setColumnWidth(0, 420)
        self.body.addWidget(self.table)
        self.add_action("&Thêm đại hội", self.add, icon="add", shortcut="Ins")
        self.add_action("Nhập từ Excel…", lambda: None, icon="import")
        self.add_action("In…", lambda: None, icon="print")

    def add(self):
        self.context.runner.run(
            lambda book, _: book.write("Thêm Đại hội Đảng bộ tỉnh lần thứ XX", ("congress",)),
            label="Đang thêm đại hội…",
            parent=self,
        )

    def load(self):
        self.loads += 1
        self.context.runner.query(lambda book: list(book.steps), self.show_rows, owner=self, key="rows")

    def show_rows(self, steps):
        self.table.setRowCount(0)
        names = [
            "Đại hội chi, đảng bộ cơ sở",
            "Đại hội Đảng bộ Khối lần thứ X",
            "Đại hội XIV của Đảng",
            *steps,
        ]
        for row, name in enumerate(names):
            self.table.insertRow(row)
            for column, text in enumerate((name, "Cơ sở", "15/06/2025", "Dự kiến")):
                self.table.setItem(row, column, QTableWidgetItem(text))

    def look_at(self, what):
        self.seen = what


class EmptyPage(Page):
    """A page with nothing to show."""

    KEY, ICON, TITLE = "plan", "plan", "Kế hoạch"
    PURPOSE = "Văn bản kế hoạch và những việc rút ra từ đó."

    def __init__(self, context):
        super().__init__(context)
        self.seen = None
        act = self.add_action("Nhập kế hoạch…", lambda: None, icon="import")
        sentence, hint = (
            "Sổ chưa có kế hoạch nào.",
            "Chọn tệp Word của kế hoạch; chương trình đọc và lập danh mục việc.",
        )
        self.body.addWidget(EmptyState(context.icons, "plan", sentence, hint, (act,)))

    def look_at(self, what):
        self.seen = what


def page_class(key, icon, title):
    return type(f"{key}Page", (TablePage,), {"KEY": key, "ICON": icon, "TITLE": title})
