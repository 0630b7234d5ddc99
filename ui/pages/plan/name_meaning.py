"""The side of the names dialog where the user says what the selected name means."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.body import Body, BodyKind
from app.domain.terms import BODY_KIND
from app.domain.written_name import LEFT, Meaning, NameChoice, ResolvedName
from ui.models.body_ticks import BodyTicksModel, BodyTicksProxy
from ui.widgets.tables import RowDelegate, row_height

_NEW_KINDS = (BodyKind.DEPARTMENT, BodyKind.UNIT, BodyKind.UNION, BodyKind.PRESS)
_EVERYONE = (
    (BodyKind.UNIT,),
    (BodyKind.UNIT, BodyKind.UNION),
    (BodyKind.UNION,),
    (BodyKind.PRESS,),
)


class NameMeaning(QWidget):
    """Offers the meanings of a name; `chosen` carries what the user made of it, None with nothing ticked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLabel()
        self.name.setProperty("role", "title")
        self.name.setWordWrap(True)
        self.example = QLabel()
        self.example.setProperty("role", "muted")
        self.example.setWordWrap(True)
        self.radios = {
            Meaning.BODIES: QRadioButton(self.tr("Là &đơn vị trong sổ (đánh dấu một hoặc nhiều):")),
            Meaning.NEW: QRadioButton(self.tr("Thêm &vào sổ, là:")),
            Meaning.EVERYONE: QRadioButton(self.tr("&Mọi đơn vị thuộc loại:")),
            Meaning.LEFT: QRadioButton(self.tr("Để &nguyên tên, chưa giao cho ai")),
        }
        self._group = QButtonGroup(self)
        for radio in self.radios.values():
            self._group.addButton(radio)
            radio.clicked.connect(lambda: self._tell())
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Tìm theo tên, tên viết tắt, mã"))
        self.search.setAccessibleName(self.tr("Tìm đơn vị"))
        self.search.setClearButtonEnabled(True)
        self.bodies = BodyTicksModel(self)
        self.shown = BodyTicksProxy(self)
        self.shown.setSourceModel(self.bodies)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Các đơn vị"))
        self.list.setModel(self.shown)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.search.textChanged.connect(self.shown.narrow)
        self.bodies.ticked.connect(self._tick)
        self.new_kind = self._kinds([(kind,) for kind in _NEW_KINDS], self.tr("Loại đơn vị thêm vào"))
        self.everyone = self._kinds(list(_EVERYONE), self.tr("Loại đơn vị được giao"))
        self.new_kind.activated.connect(lambda _: self._pick(Meaning.NEW))
        self.everyone.activated.connect(lambda _: self._pick(Meaning.EVERYONE))
        self._lay_out()

    def show_bodies(self, bodies: Iterable[Body]) -> None:
        """Take these organisations for those that there are."""
        self.bodies.show_bodies(bodies)

    def show_name(self, name: ResolvedName | None, choice: NameChoice | None, together: int = 1) -> None:
        """Show what a name means; `together` names are selected, all of which are to mean the same."""
        self.setEnabled(name is not None)
        if name is None:
            self.name.clear()
            self.example.clear()
            return
        title = (
            name.written.name if together == 1 else self.tr("{count} tên đang chọn").format(count=together)
        )
        self.name.setText(title)
        example = self.tr("Việc: {text}").format(text=name.written.example) if together == 1 else ""
        self.example.setText(" ".join(part for part in (name.why, example) if part))
        self.search.clear()
        self.bodies.arrange(name.candidates if together == 1 else (), choice.body_ids if choice else ())
        self.list.scrollToTop()
        self._set_kinds(self.new_kind, (name.new_kind,))
        self._show_choice(choice)

    def _show_choice(self, choice: NameChoice | None) -> None:
        self._group.setExclusive(False)
        for meaning, radio in self.radios.items():
            radio.setChecked(choice is not None and choice.meaning is meaning)
        self._group.setExclusive(True)
        if choice is not None and choice.meaning is Meaning.EVERYONE:
            self._set_kinds(self.everyone, choice.kinds)
        if choice is not None and choice.meaning is Meaning.NEW:
            self._set_kinds(self.new_kind, choice.kinds)

    def _tick(self) -> None:
        self.radios[Meaning.BODIES].setChecked(True)
        self._tell()

    def _pick(self, meaning: Meaning) -> None:
        self.radios[meaning].setChecked(True)
        self._tell()

    def _tell(self) -> None:
        self.chosen.emit(self._choice())

    def _choice(self) -> NameChoice | None:
        meaning = next((each for each, radio in self.radios.items() if radio.isChecked()), None)
        if meaning is Meaning.BODIES:
            ids = self.bodies.ids()
            return NameChoice(Meaning.BODIES, ids) if ids else None
        if meaning is Meaning.NEW:
            return NameChoice(Meaning.NEW, kinds=self.new_kind.currentData())
        if meaning is Meaning.EVERYONE:
            return NameChoice(Meaning.EVERYONE, kinds=self.everyone.currentData())
        return LEFT if meaning is Meaning.LEFT else None

    def _kinds(self, groups: list[tuple[BodyKind, ...]], name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for kinds in groups:
            box.addItem(self.tr(" và ").join(BODY_KIND[kind] for kind in kinds), kinds)
        return box

    @staticmethod
    def _set_kinds(box: QComboBox, kinds: tuple[BodyKind, ...]) -> None:
        for row in range(box.count()):
            if box.itemData(row) == kinds:
                box.setCurrentIndex(row)

    def _lay_out(self) -> None:
        self.list.setMinimumHeight(4 * row_height(self.list))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.name)
        layout.addWidget(self.example)
        layout.addWidget(self.radios[Meaning.BODIES])
        inner = QVBoxLayout()
        inner.setContentsMargins(24, 0, 0, 0)
        inner.addWidget(self.search)
        inner.addWidget(self.list)
        layout.addLayout(inner, 1)
        for meaning, box in ((Meaning.NEW, self.new_kind), (Meaning.EVERYONE, self.everyone)):
            row = QHBoxLayout()
            row.addWidget(self.radios[meaning])
            row.addWidget(box, 1)
            layout.addLayout(row)
        layout.addWidget(self.radios[Meaning.LEFT], 0, Qt.AlignmentFlag.AlignLeft)
