from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.congress import Congress, CongressLevel
from app.domain.dates.due import DueEvery, Period
from app.domain.quantity import Quantity
from ui.dialogs.task_edit import NEW_TASK, TaskDialog
from ui.dialogs.task_edit_due import DueField
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
    assert len(labels) == 9
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


EVERY = [
    DueEvery("ngày 20 hằng tháng", Period.MONTH, 20),
    DueEvery("thứ Hai hằng tuần", Period.WEEK, 1),
    DueEvery("hằng tuần", Period.WEEK),
    DueEvery("ngày 25 tháng cuối quý", Period.QUARTER, 25),
    DueEvery("hằng năm", Period.YEAR),
]


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.words)
def test_a_deadline_that_comes_back_is_kept_with_its_words(qtbot, rule):
    field = DueField(rule, (BLOC,))
    qtbot.addWidget(field)
    assert field.rule() == rule


def test_a_deadline_that_comes_back_can_be_entered(qtbot):
    field = DueField(None, (BLOC,))
    qtbot.addWidget(field)
    field.show()
    field.way.setCurrentIndex(field.way.findText("Lặp lại định kỳ"))
    field.every.period.setCurrentIndex(field.every.period.findData(Period.QUARTER))
    assert not field.every.weekday.isVisible()
    assert field.every.of_quarter.isVisible()
    field.every.day.setValue(15)
    assert field.rule() == DueEvery("", Period.QUARTER, 15)
    field.every.period.setCurrentIndex(field.every.period.findData(Period.WEEK))
    field.every.weekday.setCurrentIndex(5)
    assert field.rule() == DueEvery("", Period.WEEK, 5)


def test_product_and_target_are_entered_and_a_wrong_amount_is_said_beside_its_field(dialog, qtbot):
    dialog.text.setPlainText("Treo băng rôn")
    dialog.product.setText("Báo cáo")
    dialog.target.amount.setText("hai mươi")
    dialog.target.unit.setText("băng rôn")
    with qtbot.assertNotEmitted(dialog.submitted):
        dialog.submit()
    faults = [label.text() for label in dialog.findChildren(QLabel) if "không phải là số" in label.text()]
    assert len(faults) == 1
    dialog.target.amount.setText("1.250,5")
    dialog.target.at_least.setChecked(True)
    with qtbot.waitSignal(dialog.submitted) as caught:
        dialog.submit()
    (task,) = caught.args
    assert (task.product, task.target) == ("Báo cáo", Quantity("", Decimal("1250.5"), "băng rôn", True))


def test_a_target_left_alone_keeps_the_words_of_the_plan(qtbot):
    target = Quantity("ít nhất 02 tin, bài", Decimal(2), "tin, bài", at_least=True)
    task = replace(NEW_TASK, id=7, text="Đưa tin", product="Tin", target=target)
    dialog = TaskDialog(Snapshot(date(2026, 11, 20), congresses=(BLOC,)), task, None)
    qtbot.addWidget(dialog)
    assert dialog.task() == task


def test_a_clause_beyond_the_figures_takes_no_product_and_no_target(qtbot):
    task = replace(NEW_TASK, id=7, text="Nắm tình hình", beyond_figures=True)
    dialog = TaskDialog(Snapshot(date(2026, 11, 20)), task, None)
    qtbot.addWidget(dialog)
    assert not dialog.product.isEnabled()
    assert not dialog.target.isEnabled()
