"""Contents of a timeline made by hand and by chance."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from app.domain.baseline import Baselines, TaskBaseline
from app.domain.body import Body, BodyKind
from app.domain.checklist import ChecklistTask
from app.domain.congress import Congress, CongressLevel
from app.domain.plan import Duty, Phase, Task, Wave
from app.domain.task import Channel, TaskKind, TaskOrigin, Timing
from app.domain.timeline.given import GivenTasks
from app.domain.timeline.lines import TimelineContent

ON = date(2026, 6, 1)


def item(
    task_id, text="Treo khẩu hiệu", starts=None, due=None, *, phase_id=None, duty_id=None, channel=None,
    rule=None, fans_out_to=(), **counts,
):  # fmt: skip
    task = Task(
        task_id, text, TaskKind.ACTIVITY, TaskOrigin.WAVE, task_id, 1, phase_id, duty_id, channel=channel,
        due=rule, fans_out_to=fans_out_to, starts_on=starts, due_on=due,
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
            channel=draw(st.sampled_from([None, Channel.PRESS, Channel.VISUAL])),
            congress=draw(st.sampled_from([None, "bloc-5", "grassroots", "unknown"])),
            done=draw(_COUNTS),
            doing=draw(_COUNTS),
            todo=draw(_COUNTS),
            overdue=draw(st.integers(0, 1)),
        )
        for task_id in range(1, number + 1)
    ]
    made = content(*items, congresses=[congress(opens_on=draw(_DAYS)), *_family(draw)])
    return replace(made, bodies=BODIES, given=draw(_given(number)), baselines=draw(_baselines(number)))


BODIES = tuple(Body(number, f"Chi bộ {number}", BodyKind.UNIT, order_no=-number) for number in (3, 2, 1))
_STATES = st.sampled_from(["todo", "doing", "done", "not_applicable"])


def _family(draw):
    family = Congress(2, "grassroots", "Đại hội cơ sở", CongressLevel.GRASSROOTS, per_unit=True)
    units = [
        Congress(
            2 + n, f"u{n}", f"Đại hội chi bộ {n}", CongressLevel.GRASSROOTS, family_id=2, body_id=n,
            opens_on=draw(_DAYS),
        )
        for n in range(1, draw(st.integers(1, 4)))
    ]  # fmt: skip
    return draw(st.sampled_from([(), (family,), (family, *units)]))


def given_tasks(*assignments):
    """Return assignments (task, body, role, state, due as ISO text), numbered."""
    numbered = [(number, *each) for number, each in enumerate(assignments, 1)]
    return GivenTasks(sorted(numbered, key=lambda each: each[2]))


@st.composite
def _given(draw, tasks):
    if not tasks:
        return GivenTasks()
    pairs = draw(st.sets(st.tuples(st.integers(1, tasks), st.integers(1, 3)), max_size=15))
    return given_tasks(
        *(
            (
                task,
                body,
                draw(st.sampled_from(["lead", "support"])),
                draw(_STATES),
                due.isoformat() if (due := draw(_DAYS)) else None,
            )
            for task, body in sorted(pairs)
        )
    )


@st.composite
def _baselines(draw, tasks):
    gone = [
        TaskBaseline(
            None, f"Việc bỏ {n}", draw(st.sampled_from([None, 1, 4, 99])), None, None, date(2026, 3, n)
        )
        for n in range(1, draw(st.integers(1, 4)))
    ]
    kept = [
        TaskBaseline(n, "Việc", None, None, date(2026, 1, n), date(2026, 2, n)) for n in range(1, tasks, 2)
    ]
    return Baselines((*gone, *kept))
