"""What the user ticks in a comparison of two versions."""

from app.domain.comparison.plan_difference import Fate
from app.domain.comparison.task_pairing import Links
from app.resources import resource
from ui.icons import Icons
from ui.models.difference import Choice, Column, DifferenceModel, Row, choices_of
from ui.theme import ThemeMode, ThemeSwitch


def test_an_answer_to_one_question_is_none_to_another_about_the_same_task():
    ticks = {("t1", Choice.OVERWRITE): False}
    gone = Row("t1", Fate.GONE, "Treo cờ", "", choice=Choice.KEEP, ticked=True)
    assert choices_of([gone], ticks, Links()).each_gone["t1"].name == "KEEP_AS_OWN"
    changed = Row("t1", Fate.CHANGED, "Treo cờ", "Treo cờ Đảng", choice=Choice.OVERWRITE, ticked=True)
    assert choices_of([changed], ticks, Links()).overwritten == frozenset()


def test_what_came_of_a_part_of_the_document_stands_in_its_row(qapp):
    theme = ThemeSwitch(qapp, resource("themes"), ThemeMode.LIGHT)
    model = DifferenceModel(Icons(resource("icons"), lambda: theme.current))
    model.show([Row("1", None, "", "Đợt 1"), Row("2", None, "Đợt 1", ""), Row("3", None, "Đợt 1", "Đợt 2")])
    assert [model.index(row, Column.FATE).data() for row in range(3)] == [
        "Phần chung mới", "Phần chung không còn", "Phần chung có thay đổi",
    ]  # fmt: skip
