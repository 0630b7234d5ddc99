"""The dialog that asks what the names mean that a plan gives its tasks to."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.change import Change
from app.domain.errors import KnownError
from app.domain.reading.plan_reading import PlanReading
from app.domain.written_name import NO_CHOICES, Meaning, NameChoice, NameChoices
from ui.dialogs.entries import EntryDialog
from ui.models.plan_names import Column, NamesModel
from ui.operations import plan_names
from ui.operations.plan_names import NamesShown
from ui.pages.page import PageContext
from ui.pages.plan.name_meaning import NameMeaning
from ui.widgets.banner import Banner, Notice
from ui.widgets.columns import GivingWay
from ui.widgets.dialog_size import remember_size
from ui.widgets.remembered import remember
from ui.widgets.tables import go_to, set_up_table

Submit = Callable[[NameChoices, "NamesDialog"], None]
Go = Callable[[NameChoices, "NamesDialog | None"], None]


class NamesDialog(EntryDialog):
    """Shows names with whom they mean; nothing is stored before `submit` is called with what was chosen.

    With `for_import` it stands before a plan is stored, which goes on with names left open too.
    """

    def __init__(
        self,
        context: PageContext,
        shown: NamesShown,
        submit: Submit,
        parent: QWidget | None,
        *,
        for_import: bool = False,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._all = shown
        self._submit_choices = submit
        self._for_import = for_import
        self.setWindowTitle(self.tr("Đơn vị trong kế hoạch"))
        remember_size(self, context.settings, "names", QSize(1080, 640))
        self.intro = QLabel()
        self.intro.setWordWrap(True)
        self.trouble = Banner(context.icons)
        self.open_only = QCheckBox(self.tr("&Chỉ hiện tên chưa rõ"))
        self.model = NamesModel(context.icons, self)
        self.table = QTableView()
        self.meaning = NameMeaning(self)
        self.counts = QLabel()
        self.new_button = QPushButton(self.tr("&Thêm mọi tên chưa có vào sổ"))
        self.cancel_button = QPushButton(self.tr("&Huỷ"))
        self.do_button = QPushButton(self.tr("&Lưu vào sổ") if for_import else self.tr("&Giao việc theo tên"))
        self._set_up()
        self._lay_out()
        self.open_only.setChecked(bool(shown.open))
        self._show_rows()

    def is_changed(self) -> bool:
        """Tell whether the user said anything of a name."""
        return bool(self.model.choices)

    def first_field(self) -> QWidget | None:
        """Return the table, which has the keyboard first."""
        return self.table

    def rows(self) -> list[int]:
        """Return the selected rows, the one with the cursor first."""
        rows = [index.row() for index in self.table.selectionModel().selectedRows()]
        current = self.table.currentIndex().row()
        return sorted(rows, key=lambda row: (row != current, row))

    def add_unknown(self) -> None:
        """Have every name added that is like nothing in the book."""
        for row in self.model.unknown():
            kind = self.model.names[row].new_kind
            self.model.choose(row, NameChoice(Meaning.NEW, kinds=(kind,)))
        self._follow()
        self._tell_counts()

    def submit(self) -> None:
        """Hand on what was chosen."""
        self.do_button.setEnabled(False)
        self._submit_choices(self.model.chosen(), self)

    def refuse(self, error: KnownError) -> None:
        """Say why nothing was stored."""
        self.trouble.say(Notice.ERROR, str(error), closable=False)
        self._tell_counts()

    def _show_rows(self) -> None:
        names = self._all.names
        if self.open_only.isChecked():
            names = tuple(name for name in names if name.is_open or name.written.name in self.model.choices)
        self.model.show(names, self._all.bodies)
        if names:
            go_to(self.table, self.model.index(0, 0))
        self._follow()
        self._tell_counts()

    def _follow(self) -> None:
        rows = self.rows()
        if not rows:
            self.meaning.show_name(None, None)
            return
        choice = self.model.meaning(rows[0])
        same = all(self.model.meaning(row) == choice for row in rows)
        self.meaning.show_name(self.model.names[rows[0]], choice if same else None, len(rows))

    def _choose(self, choice: NameChoice | None) -> None:
        for row in self.rows():
            self.model.choose(row, choice)
        self._tell_counts()

    def _tell_counts(self) -> None:
        left = [name for name in self._all.open if name.written.name not in self.model.choices]
        tasks = sum(name.written.tasks for name in left)
        if left:
            words = self.tr("{count} tên chưa rõ; {tasks} lượt giao việc để lại, có thể khớp sau.")
            self.counts.setText(words.format(count=len(left), tasks=tasks))
        else:
            self.counts.setText(self.tr("Mọi tên đã rõ."))
        self.new_button.setEnabled(bool(self.model.unknown()))
        self.do_button.setEnabled(self._for_import or self.is_changed())

    def _set_up(self) -> None:
        set_up_table(self.table)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Tên trong kế hoạch"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.resizeSection(Column.TASKS, 150)
        for column in (Column.NAME, Column.MEANING):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        GivingWay(header, Column.MEANING, [Column.TASKS])
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._follow())
        self.meaning.show_bodies(self._all.bodies)
        self.meaning.chosen.connect(self._choose)
        self.open_only.toggled.connect(lambda _: self._show_rows())
        self.intro.setText(
            self.tr(
                "Kế hoạch ghi tên đơn vị chủ trì, phối hợp của từng việc. Hãy cho biết các tên chưa rõ là "
                "ai; chương trình giao việc theo đó và nhớ cho lần sau."
            )
        )
        for button, act in (
            (self.new_button, self.add_unknown),
            (self.cancel_button, self.reject),
            (self.do_button, self.submit),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)
        self.do_button.setProperty("role", "primary")

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        above = QHBoxLayout()
        above.addWidget(self.open_only)
        above.addStretch()
        above.addWidget(self.new_button)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self.meaning)
        split.setChildrenCollapsible(False)
        if not remember(self._context.settings, "names_split", split):
            split.setSizes([640, 400])
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.counts)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.do_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.intro)
        layout.addWidget(self.trouble)
        layout.addWidget(split, 1)
        layout.addLayout(buttons)


def ask_names(
    context: PageContext,
    parent: QWidget,
    reading: PlanReading,
    go: Go,
    stay: Callable[[], None],
    refused: Callable[[KnownError], None],
) -> None:
    """Go on with storing a document, after asking what its names mean where that is open.

    `go` gets the choices and the dialog that asked for them, if any; `stay` is called when the user
    gives up.
    """

    def take(shown: NamesShown) -> None:
        if not shown.open:
            go(NO_CHOICES, None)
            return
        dialog = NamesDialog(context, shown, go, parent, for_import=True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.rejected.connect(stay)
        dialog.open()

    plan_names.read_names(context.runner, parent, take, refused, reading)


def close_first(dialog: NamesDialog | None, then: Callable[[Change], None]) -> Callable[[Change], None]:
    """Return what closes the dialog before it goes on."""

    def done(change: Change) -> None:
        if dialog is not None:
            dialog.accept()
        then(change)

    return done
