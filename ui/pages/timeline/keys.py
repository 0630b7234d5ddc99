"""What the keys do in the chart."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.domain.timeline.drags import Grip
from ui.models.timeline_words import say

if TYPE_CHECKING:
    from ui.pages.timeline.chart import TimelineChart

_Key, _Mod = Qt.Key, Qt.KeyboardModifier
_SIDES = {_Key.Key_Left: -1, _Key.Key_Right: 1}
_GRIPS = {
    _Mod.AltModifier: Grip.WHOLE,
    _Mod.AltModifier | _Mod.ShiftModifier: Grip.END,
    _Mod.AltModifier | _Mod.ControlModifier: Grip.START,
}
_HELD = _Mod.AltModifier | _Mod.ShiftModifier | _Mod.ControlModifier


def words() -> list[tuple[str, str]]:
    """Return the keys of the chart, each with what it does."""
    return [
        ("↑ ↓", say("Chọn dòng")),
        ("← →", say("Thu gọn, mở nhóm")),
        ("Home", say("Về hôm nay")),
        ("Ctrl+Home, Ctrl+End", say("Dòng đầu, dòng cuối")),
        ("Ctrl+← →", say("Cuộn theo thời gian")),
        ("Ctrl++, Ctrl+-", say("Phóng to, thu nhỏ; cả Ctrl và con lăn")),
        ("Ctrl+0", say("Vừa chiều ngang")),
        ("Ctrl+G", say("Hiện, ẩn mốc gốc")),
        ("Ctrl+L", say("Lọc thêm: đại hội, đơn vị, hình thức")),
        ("Ctrl+T", say("Dạng bảng, dạng biểu đồ")),
        ("Alt+← →", say("Dời việc hoặc cả đại hội một ngày; nhả Alt để ghi")),
        ("Alt+Shift+← →", say("Dời hạn của việc, ngày bế mạc một ngày")),
        ("Ctrl+Alt+← →", say("Dời ngày bắt đầu, ngày họp trù bị một ngày")),
        ("Esc", say("Thôi kéo, trả ngày cũ")),
        (say("Kéo chuột"), say("Dời thanh, mép thanh hoặc mốc; giữ Shift: chỉ dừng ở ngày làm việc")),
        ("Enter", say("Mở việc trong danh mục")),
    ]


class ChartKeys:
    """Turns keys into what the chart does."""

    def __init__(self, chart: "TimelineChart") -> None:
        self._chart = chart

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False when it asks for nothing here."""
        held = event.modifiers() & _HELD
        key = _Key(event.key())
        if held in _GRIPS and key in _SIDES:
            self._chart.nudge(_GRIPS[held], _SIDES[key])
            return True
        if key is _Key.Key_Escape:
            return self._chart.cancel_drag()
        if held & _Mod.ControlModifier and self._with_control(key):
            return True
        return self._plain(key)

    def release(self, event: QKeyEvent) -> None:
        """Write what keys have moved once Alt is let go."""
        if event.key() == _Key.Key_Alt and self._chart.dragging.by_keys and not event.isAutoRepeat():
            self._chart.drop()

    def _with_control(self, key: Qt.Key) -> bool:
        chart = self._chart
        if key in (_Key.Key_Plus, _Key.Key_Equal, _Key.Key_Minus):
            chart.zoom_steps(-1 if key is _Key.Key_Minus else 1)
        elif key in _SIDES:
            bar = chart.horizontalScrollBar()
            bar.setValue(bar.value() + _SIDES[key] * bar.singleStep() * 4)
        elif key in (_Key.Key_Home, _Key.Key_End):
            every = len(chart.state.shown)
            chart.move_current(-every if key is _Key.Key_Home else every)
        else:
            return False
        return True

    def _plain(self, key: Qt.Key) -> bool:
        chart = self._chart
        page = chart.rows_in_view
        moves = {_Key.Key_Up: -1, _Key.Key_Down: 1, _Key.Key_PageUp: -page, _Key.Key_PageDown: page}
        row = chart.current_row()
        if key in moves:
            chart.move_current(moves[key])
        elif key is _Key.Key_Home:
            chart.go_to_day(chart.state.today)
        elif key in _SIDES:
            chart.fold_or_step(folded=key is _Key.Key_Left)
        elif key in (_Key.Key_Return, _Key.Key_Enter) and row is not None:
            chart.opened.emit(row)
        elif key is _Key.Key_Space and row is not None and row.foldable:
            chart.fold(row, folded=not chart.state.is_folded(row))
        else:
            return False
        return True
