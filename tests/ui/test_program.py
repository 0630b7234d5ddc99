"""What the program is delivered with."""

import inspect

from ui.actions import ACTIONS
from ui.program import handlers, page_entries


def test_each_entry_speaks_of_its_page_as_the_page_does(qtbot, tmp_path):
    for entry in page_entries():
        inner = inspect.getclosurevars(entry.make).nonlocals
        page = getattr(__import__(f"ui.pages.{inner['module']}", fromlist=["x"]), inner["name"])
        assert (entry.key, entry.icon, entry.words) == (page.KEY, page.ICON, page.TITLE)


def test_every_handler_is_behind_an_action():
    assert set(handlers()) <= {spec.id for spec in ACTIONS}
