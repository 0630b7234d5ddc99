import gc
import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap

from app.resources import resource
from tests.sources import sources
from ui.actions import ACTIONS
from ui.icons import Icons
from ui.theme import load_theme

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))
NEEDED = {
    "plan", "congress", "timeline", "checklist", "units", "documents", "reports", "overview", "history",
    "search", "settings", "help", "add", "remove", "edit", "import", "export", "print", "undo", "redo",
    "filter", "open", "save", "warning", "info", "done", "folder", "paste", "assign", "app",
}  # fmt: skip
USED = re.compile(r'\bicon(?:s\.icon)?\(\s*"(\w+)"')


def icons(theme="light"):
    loaded = load_theme(resource("themes", f"{theme}.toml"))
    return Icons(resource("icons"), lambda: loaded)


def inked(icon, side, mode=QIcon.Mode.Normal):
    image = icon.pixmap(QSize(side, side), mode).toImage()
    every = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return [colour for colour in every if colour.alpha() > 200]


def test_the_family_has_every_icon_that_is_named():
    used = {name for source in sources("ui") for name in USED.findall(source.text)}
    in_menus = {spec.icon for spec in ACTIONS if spec.icon}
    assert used | in_menus | NEEDED <= set(NAMES)
    assert "done" in used


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn(qapp, name):
    assert len(inked(icons().icon(name), 48)) > 40


@pytest.mark.parametrize("name", [name for name in NAMES if name != "app"])
def test_an_icon_is_of_the_family(name):
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in drawing
    assert 'stroke="currentColor" stroke-width="1.75"' in drawing
    assert not re.search(r'(stroke|fill)="#', drawing)


def test_an_icon_takes_the_colour_of_the_theme(qapp):
    family = icons("dark")
    strongest = {colour.name() for colour in inked(family.icon("add"), 48) if colour.alpha() == 255}
    assert strongest == {"#efebe8"}
    faded = {
        colour.name()
        for colour in inked(family.icon("add"), 48, QIcon.Mode.Disabled)
        if colour.alpha() == 255
    }
    assert faded == {"#857d77"}


def test_an_icon_is_sharp_on_a_fine_screen(qapp):
    pixmap = icons().icon("plan").pixmap(QSize(24, 24), 2.0)
    assert pixmap.size() == QSize(48, 48)
    assert pixmap.devicePixelRatio() == 2.0


def test_an_unknown_icon_is_a_fault(qapp):
    with pytest.raises(FileNotFoundError):
        icons().icon("không-có")


def test_an_icon_that_qt_copies_outlives_its_pattern(qapp):
    original = icons().icon("add")
    copy = QIcon(original)
    copy.addPixmap(QPixmap(4, 4))
    del original
    gc.collect()
    assert not copy.pixmap(24, 24).isNull()
