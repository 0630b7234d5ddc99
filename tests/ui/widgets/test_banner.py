from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from app.resources import resource
from ui.icons import Icons
from ui.theme import load_theme
from ui.widgets.banner import Banner, Notice


def test_a_notice_is_shown_acted_on_and_closed(qtbot):
    theme = load_theme(resource("themes", "light.toml"))
    banner = Banner(Icons(resource("icons"), lambda: theme))
    qtbot.addWidget(banner)
    assert banner.text() == ""
    done = []
    banner.say(Notice.WARNING, "3 dòng chưa xếp được.", "Xem", lambda: done.append("xem"))
    assert banner.text() == "3 dòng chưa xếp được."
    assert banner.property("notice") == "warning"
    qtbot.mouseClick(banner.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert done == ["xem"]
    with qtbot.waitSignal(banner.closed):
        qtbot.mouseClick(banner.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert banner.text() == ""
    banner.say(Notice.WARNING, "Văn bản này đã có trong sổ.", closable=False)
    banner.pass_by()
    assert banner.text() == "Văn bản này đã có trong sổ."
    banner.say(Notice.SUCCESS, "Đã dời 6 việc.")
    banner.pass_by()
    assert banner.text() == ""
    banner.refuse("Không có ngày đó.")
    banner.settle()
    assert banner.text() == ""
    banner.say(Notice.INFO, "Đã nhập.")
    banner.settle()
    assert banner.text() == "Đã nhập."
    assert banner.findChild(QPushButton).isHidden()
