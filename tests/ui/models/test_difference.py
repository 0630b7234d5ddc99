"""What the user ticks in a comparison of two versions."""

from app.domain.comparison.plan_difference import Fate
from app.domain.comparison.task_pairing import Links
from ui.models.difference import Choice, Row, choices_of


def test_an_answer_to_one_question_is_none_to_another_about_the_same_task():
    ticks = {("t1", Choice.OVERWRITE): False}
    gone = Row("t1", Fate.GONE, "Treo cờ", "", choice=Choice.KEEP, ticked=True)
    assert choices_of([gone], ticks, Links()).each_gone["t1"].name == "KEEP_AS_OWN"
    changed = Row("t1", Fate.CHANGED, "Treo cờ", "Treo cờ Đảng", choice=Choice.OVERWRITE, ticked=True)
    assert choices_of([changed], ticks, Links()).overwritten == frozenset()
