from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.congress import Congress, CongressLevel
from ui.dialogs.task_edit import NEW_TASK, TaskDialog
from ui.models.checklist_lines import Snapshot

BLOC = Congress(1, "bloc-5", "Đại hội V", CongressLevel.BLOC, 5)


@pytest.fixture
def dialog(qtbot):
    dialog = TaskDialog(Snapshot(date(2026, 11, 20), congresses=(BLOC,)), NEW_TASK, None)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    return dialog


def test_every_label_stands_beside_the_first_line_of_its_field(dialog):
    labels = [label for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    assert len(labels) == 6
    for label in labels:
        middle = label.mapTo(dialog, label.rect().center()).y()
        top = label.buddy().mapTo(dialog, label.buddy().rect().topLeft()).y()
        assert 0 <= middle - top <= 32, label.text()


def test_no_room_is_kept_for_days_that_are_not_asked_for(dialog):
    due = dialog.due
    assert due.height() <= due.way.height() + 8
    due.way.setCurrentIndex(3)
    QApplication.processEvents()
    assert due.congress.isVisible()
    assert due.height() > 2 * due.way.height()
    due.way.setCurrentIndex(0)
    QApplication.processEvents()
    assert not due.congress.isVisible()
