"""Contents of a timeline made by hand and by chance."""

from datetime import date

from hypothesis import strategies as st

from app.domain.checklist import ChecklistTask
from app.domain.congress import Congress, CongressLevel
from app.domain.plan import Duty, Phase, Task, Wave
from app.domain.task import TaskKind, TaskOrigin, Timing
from app.domain.timeline.lines import TimelineContent

ON = date(2026, 6, 1)


def item(task_id, text="Treo khẩu hiệu", starts=None, due=None, *, phase_id=None, duty_id=None, **counts):
    task = Task(
        task_id, text, TaskKind.ACTIVITY, TaskOrigin.WAVE, task_id, 1, phase_id, duty_id,
        starts_on=starts, due_on=due,
    )  # fmt: skip
    return ChecklistTask(task, "", "", counts.pop("congress", None), **counts)


def content(*items, congresses=(), title="Sổ thử"):
    """Return two waves of two phases each, two duties, and these tasks and congresses."""
    waves = tuple(Wave(number, 1, number, f"Đợt {number}: việc") for number in (1, 2))
    phases = tuple(
        Phase(
            number, 1 + (number > 2), number, f"Giai đoạn {number}", Timing.BEFORE, "bloc-5",
            date(2026, number, 1), date(2026, number, 20),
        )
        for number in (1, 2, 3, 4)
    )  # fmt: skip
    duties = tuple(Duty(number, 1, number, f"Ban {number}", None, False) for number in (1, 2))
    return TimelineContent(title, "Đảng ủy", "", ON, items, (), waves, phases, duties, tuple(congresses))


def congress(congress_id=1, key="bloc-5", name="Đại hội V", **dates):
    return Congress(congress_id, key, name, CongressLevel.BLOC, 5, **dates)


_DAYS = st.one_of(st.none(), st.dates(date(2024, 1, 1), date(2028, 12, 31)))
_COUNTS = st.integers(0, 2)


@st.composite
def contents(draw):
    """Return tasks in known phases and duties, in unknown ones, and in none."""
    number = draw(st.integers(0, 12))
    items = [
        item(
            task_id,
            draw(st.sampled_from(["Treo băng rôn", "Đưa tin", "Hội nghị", "đợt 2 thi đua"])),
            draw(_DAYS),
            draw(_DAYS),
            phase_id=draw(st.sampled_from([None, 1, 2, 3, 4, 99])),
            duty_id=draw(st.sampled_from([None, 1, 2, 77])),
            done=draw(_COUNTS),
            doing=draw(_COUNTS),
            todo=draw(_COUNTS),
            overdue=draw(st.integers(0, 1)),
        )
        for task_id in range(1, number + 1)
    ]
    return content(*items, congresses=[congress(opens_on=draw(_DAYS))])
