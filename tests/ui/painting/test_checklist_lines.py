from datetime import date

from hypothesis import given

from tests.domain.timeline_contents import congress, content, contents, item
from ui.painting.checklist_lines import cells_of, checklist_lines


@given(contents())
def test_every_task_is_printed_once(made):
    lines = [line for line in checklist_lines(made) if line.item]
    assert sorted(line.item.task.id for line in lines) == sorted(each.task.id for each in made.tasks)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


def test_tasks_stand_under_congress_wave_and_phase():
    made = content(
        item(1, "Phát động", phase_id=1, congress="bloc-5"),
        item(2, "Tổng kết", phase_id=2, congress="bloc-5"),
        item(3, "Hướng dẫn", duty_id=1),
        congresses=[congress()],
    )
    assert [(line.level, line.label) for line in checklist_lines(made)] == [
        (0, "Đại hội V"),
        (1, "Đợt 1: việc"),
        (2, "Giai đoạn 1"),
        (None, "Phát động"),
        (2, "Giai đoạn 2"),
        (None, "Tổng kết"),
        (0, "Nhiệm vụ chung"),
        (1, "Phân công thực hiện"),
        (2, "Ban 1"),
        (None, "Hướng dẫn"),
    ]


def test_the_cells_of_a_task():
    done = item(
        1, "Phát động", due=date(2026, 5, 2), phase_id=1, done=1, todo=2, overdue=1,
        leads=("Chi bộ 1",), supports=("Đoàn", "Hội"), note="Nhắc",
    )  # fmt: skip
    line = next(line for line in checklist_lines(content(done)) if line.item)
    assert cells_of(line) == ("1", "Phát động", "02/05/2026", "Chi bộ 1", "Đoàn, Hội", "Quá hạn 1/3", "Nhắc")
