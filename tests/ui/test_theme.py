import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from app.resources import resource
from ui.style_sheet import style_sheet
from ui.theme import ThemeMode, ThemeSwitch, load_theme

NAMES = ("light", "dark", "contrast")
TICKS = ("check", "dash", "dot")
ARROWS = ("up", "down", "left", "right")
TEXT_PAIRS = [
    *(
        (text, ground)
        for text in ("text", "text_muted")
        for ground in ("window", "surface", "surface_alt", "rail")
    ),
    ("text", "hover"),
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    ("text", "accent_soft"),
    ("selection_text", "selection"),
    *(("link", ground) for ground in ("surface", "window", "rail")),
    *((kind, f"{kind}_soft") for kind in ("info", "warning", "error", "success")),
    *(("text", f"{kind}_soft") for kind in ("info", "warning", "error", "success")),
    *((kind, ground) for kind in ("error", "success", "warning", "info") for ground in ("surface", "window")),
    *((state, "surface") for state in ("todo", "doing", "done", "overdue", "today", "milestone")),
]
SIGN_PAIRS = [
    ("focus", "surface"),
    ("focus", "window"),
    ("focus", "rail"),
    ("border_strong", "surface"),
    ("accent", "rail"),
    ("accent", "surface"),
    ("text_disabled", "surface"),
]


def luminance(colour):
    def linear(part):
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=NAMES)
def theme(request):
    return load_theme(resource("themes", f"{request.param}.toml"))


def test_the_contrast_formula_gives_the_known_ends():
    assert contrast(QColor("#000"), QColor("#fff")) == pytest.approx(21)
    assert contrast(QColor("#777"), QColor("#fff")) == pytest.approx(4.48, abs=0.01)


def test_text_reads_at_aa(theme):
    needed = 7 if theme.name == "contrast" else 4.5
    ratios = {pair: contrast(theme.colour(pair[0]), theme.colour(pair[1])) for pair in TEXT_PAIRS}
    exempt = {("selection_text", "selection")} if theme.name == "contrast" else set()
    low = {
        pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < (4.5 if pair in exempt else needed)
    }
    assert low == {}


def test_signs_and_borders_of_fields_stand_out(theme):
    ratios = {pair: contrast(theme.colour(pair[0]), theme.colour(pair[1])) for pair in SIGN_PAIRS}
    assert {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < 3} == {}


def test_focus_is_not_taken_for_an_error(theme):
    focus, error = theme.colour("focus").hslHue(), theme.colour("error").hslHue()
    apart = abs(focus - error) % 360
    assert min(apart, 360 - apart) > 90
    assert f"QLineEdit:focus {{ border: 2px solid {theme.colours['focus']}" in style_sheet(
        theme.colours, theme.marks
    ).replace(", QPlainTextEdit:focus, QTextEdit:focus", "")


def test_every_theme_has_the_same_tokens():
    tokens = [set(load_theme(resource("themes", f"{name}.toml")).colours) for name in NAMES]
    assert tokens[0] == tokens[1] == tokens[2]


def test_the_style_sheet_takes_only_colours_of_the_theme(theme):
    assert "$" not in style_sheet(theme.colours, theme.marks)


def test_ticks_and_arrows_are_there_in_the_colours_of_the_theme(theme):
    sheet = style_sheet(theme.colours, theme.marks)
    named = {Path(found) for found in re.findall(r'url\("([^"]+)"\)', sheet)}
    assert {path.name for path in named} == {f"{mark}.svg" for mark in (*TICKS, *ARROWS)}
    for path in named:
        token = "text" if path.stem in ARROWS else "accent_text"
        colours = set(re.findall(r'"(#[0-9a-f]{6})"', path.read_text(encoding="utf-8")))
        assert colours == {theme.colours[token]}


def test_the_switch_puts_palette_and_sheet_on(qapp):
    switch = ThemeSwitch(qapp, resource("themes"), ThemeMode.LIGHT)
    seen = []
    switch.changed.connect(lambda theme: seen.append(theme.name))
    switch.choose(ThemeMode.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window) == switch.current.colour("window")
    assert switch.current.colours["accent"] in qapp.styleSheet()
    switch.choose(ThemeMode.DARK)
    assert seen == ["dark"]
    qapp.setStyleSheet("")


def test_the_switch_follows_the_system_when_asked_to(qapp):
    switch = ThemeSwitch(qapp, resource("themes"), ThemeMode.SYSTEM)
    dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert switch.current.dark is dark
    qapp.setStyleSheet("")


def test_a_text_area_keeps_its_place_beside_the_scroll_bar_when_it_is_entered(qapp, qtbot):
    ThemeSwitch(qapp, resource("themes"), ThemeMode.LIGHT)
    area, other = QPlainTextEdit("dòng\n" * 50), QPlainTextEdit()
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.addWidget(area)
    row.addWidget(other)
    qtbot.addWidget(holder)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    places = []
    for focused in (other, area):
        focused.setFocus()
        qapp.processEvents()
        bar = area.verticalScrollBar()
        places.append((area.viewport().geometry(), bar.mapTo(area, bar.rect().topRight())))
    assert places[0] == places[1]
    assert area.width() - places[1][1].x() > 2
    qapp.setStyleSheet("")
