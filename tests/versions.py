"""The small plan amended, for tests that compare it with the book."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from app.domain.dates.due import DueOn
from app.domain.reading.plan_reading import PlanReading, ReadPhase, ReadTask
from app.domain.task import TaskKind
from tests.readings import small_plan


def amended_plan(fingerprint: str = "f" * 64) -> PlanReading:
    """Return the small plan as amended.

    One task is reworded ("Ra hai số báo đặc biệt"), "Góp ý văn kiện" moves into the phase during the
    congress, "Thông báo nhanh kết quả" is gone, "Họp báo" is added, and one deadline is later.
    """
    plan = small_plan(fingerprint)
    moved = plan.waves[1].phases[0].tasks[1]
    plan = in_phase(plan, "p2", lambda tasks: (replace(tasks[0], text="Ra hai số báo đặc biệt về đại hội"),))
    plan = in_phase(plan, "p3", lambda tasks: (*tasks, moved))
    plan = in_phase(plan, "p4", lambda _: (ReadTask("n1", "Họp báo", TaskKind.ACTIVITY, 3, "s2"),))
    duty = plan.duties[0]
    later = replace(duty, items=(replace(duty.items[0], due=DueOn("", date(2026, 12, 15))),))
    return replace(plan, duties=(later, *plan.duties[1:]))


def in_phase(
    plan: PlanReading, key: str, change: Callable[[tuple[ReadTask, ...]], tuple[ReadTask, ...]]
) -> PlanReading:
    """Return a plan with the tasks of one phase changed."""

    def changed(phase: ReadPhase) -> ReadPhase:
        return replace(phase, tasks=change(phase.tasks)) if phase.key == key else phase

    waves = (replace(wave, phases=tuple(map(changed, wave.phases))) for wave in plan.waves)
    return replace(plan, waves=tuple(waves))
