import unicodedata
from collections import Counter

from PySide6.QtGui import QKeySequence

from ui.actions import ACTIONS, MENUS


def test_each_action_has_words_a_tip_and_a_place():
    for spec in ACTIONS:
        for words in (spec.text, spec.tip):
            assert words.strip(), spec.id
            assert words == unicodedata.normalize("NFC", words), spec.id
        assert spec.menu[0] in MENUS, spec.id
        assert len(spec.menu) <= 2, spec.id


def test_no_id_and_no_shortcut_is_used_twice():
    ids = Counter(spec.id for spec in ACTIONS)
    keys = Counter(QKeySequence(spec.shortcut).toString() for spec in ACTIONS if spec.shortcut)
    keys.update(f"Ctrl+{number}" for number in range(1, 10))
    assert [one for one, count in (ids + keys).items() if count > 1] == []
    assert "" not in keys


def test_no_two_entries_of_a_menu_share_a_letter():
    letters = Counter()
    for spec in ACTIONS:
        if "&" in spec.text:
            letters[spec.menu, spec.text[spec.text.index("&") + 1].casefold()] += 1
    assert [key for key, count in letters.items() if count > 1] == []


def test_groups_stand_together():
    for menu in {spec.menu for spec in ACTIONS}:
        groups = [spec.group for spec in ACTIONS if spec.menu == menu]
        assert groups == sorted(groups)
