"""The dialog that gives tasks to organisations: a searchable list with a box before each."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.assignment import AssignmentRole
from app.domain.body import Body, BodyKind
from app.domain.terms import ASSIGNMENT_ROLE, BODY_KIND
from app.domain.text import fold
from ui.screen import room_for
from ui.widgets.tables import row_height, set_up_tree

_ID = Qt.ItemDataRole.UserRole
_FOLDED = Qt.ItemDataRole.UserRole + 1
_ORDER = (
    BodyKind.UNIT, BodyKind.UNION, BodyKind.PRESS, BodyKind.DEPARTMENT, BodyKind.ISSUER, BodyKind.SUPERIOR,
)  # fmt: skip


class AssignDialog(QDialog):
    """Asks to whom tasks are given, and in which role.

    Organisations that have all the tasks already are marked with their role and left unticked.
    """

    submitted = Signal(list, object)
    """Carries the ids of the chosen organisations and the role."""

    def __init__(
        self,
        bodies: Sequence[Body],
        given: dict[int, AssignmentRole],
        count: int,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Phân công {count} việc").format(count=count))
        self.resize(QSize(640, 600).boundedTo(room_for(self)))
        self._given = given
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Tìm theo tên, tên viết tắt, mã; có dấu hoặc không dấu"))
        self.search.setAccessibleName(self.tr("Tìm đơn vị"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Các đơn vị"))
        self.list.setHeaderLabels([self.tr("Đơn vị"), self.tr("Mã"), self.tr("Đã giao")])
        set_up_tree(self.list)
        self._fill(bodies)
        self.list.itemChanged.connect(lambda: self._tell_count())
        self.roles = {role: QRadioButton(ASSIGNMENT_ROLE[role]) for role in AssignmentRole}
        group = QButtonGroup(self)
        for button in self.roles.values():
            group.addButton(button)
        self.roles[AssignmentRole.LEAD].setChecked(True)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self.do_button = QPushButton(self.tr("Phân công"))
        self.do_button.setProperty("role", "primary")
        self.do_button.setDefault(True)
        self.do_button.clicked.connect(self._submit)
        self._lay_out()
        self._tell_count()
        self.search.setFocus()

    def chosen(self) -> list[int]:
        """Return the ids of the ticked organisations, those out of sight too."""
        return [item.data(0, _ID) for item in self._leaves() if item.checkState(0) is Qt.CheckState.Checked]

    def role(self) -> AssignmentRole:
        """Return the chosen role."""
        return next(role for role, button in self.roles.items() if button.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self._enter_list()
        else:
            super().keyPressEvent(event)

    def tick_shown(self, *, on: bool) -> None:
        """Tick or clear all that are in sight."""
        state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        with QSignalBlocker(self.list):
            for item in self._leaves():
                if not item.isHidden():
                    item.setCheckState(0, state)
        self.list.viewport().update()
        self._tell_count()

    def _fill(self, bodies: Sequence[Body]) -> None:
        for kind in _ORDER:
            of_kind = [body for body in bodies if body.kind is kind]
            if not of_kind:
                continue
            group = QTreeWidgetItem([f"{BODY_KIND[kind]} ({len(of_kind)})", "", ""])
            group.setFlags(group.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
            self.list.addTopLevelItem(group)
            for body in of_kind:
                group.addChild(self._item(body))
            group.setCheckState(0, Qt.CheckState.Unchecked)
            group.setExpanded(True)
        self.list.setColumnWidth(0, 376)
        self.list.setColumnWidth(1, 70)

    def _item(self, body: Body) -> QTreeWidgetItem:
        role = ASSIGNMENT_ROLE[self._given[body.id]] if body.id in self._given else ""
        item = QTreeWidgetItem([body.name, body.code, role])
        item.setToolTip(0, body.name)
        item.setSizeHint(0, QSize(0, row_height(self.list)))
        item.setData(0, _ID, body.id)
        item.setData(0, _FOLDED, fold(f"{body.name} {body.short_name} {body.code}"))
        item.setCheckState(0, Qt.CheckState.Unchecked)
        return item

    def _leaves(self) -> list[QTreeWidgetItem]:
        groups = [self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount())]
        return [group.child(row) for group in groups for row in range(group.childCount())]

    def _enter_list(self) -> None:
        """Go from the search field to the first organisation in sight, where Space ticks."""
        first = next((item for item in self._leaves() if not item.isHidden()), None)
        if first is not None:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.setCurrentItem(first)

    def _narrow(self) -> None:
        words = fold(self.search.text()).split()
        for item in self._leaves():
            item.setHidden(not all(word in item.data(0, _FOLDED) for word in words))
        for row in range(self.list.topLevelItemCount()):
            group = self.list.topLevelItem(row)
            shown = any(not group.child(place).isHidden() for place in range(group.childCount()))
            group.setHidden(not shown)
        self._tell_count()

    def _tell_count(self) -> None:
        leaves = self._leaves()
        ticked = [item for item in leaves if item.checkState(0) is Qt.CheckState.Checked]
        unseen = sum(item.isHidden() for item in ticked)
        words = self.tr("Đã chọn {count} đơn vị").format(count=len(ticked))
        if unseen:
            words += self.tr(" ({unseen} đơn vị đang bị ẩn do ô tìm)").format(unseen=unseen)
        self._count.setText(words)
        self.do_button.setEnabled(bool(ticked))

    def _submit(self) -> None:
        self.submitted.emit(self.chosen(), self.role())
        self.accept()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        picks = QHBoxLayout()
        for text, on in ((self.tr("Chọn tất cả đang hiện"), True), (self.tr("Bỏ chọn"), False)):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, on=on: self.tick_shown(on=on))
            picks.addWidget(button)
        picks.addStretch()
        picks.addWidget(QLabel(self.tr("Vai trò:")))
        for radio in self.roles.values():
            picks.addWidget(radio)
        layout.addLayout(picks)
        buttons = QHBoxLayout()
        buttons.addWidget(self._count)
        buttons.addStretch()
        cancel = QPushButton(self.tr("Thôi"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons.addWidget(cancel)
        buttons.addWidget(self.do_button)
        layout.addLayout(buttons)
