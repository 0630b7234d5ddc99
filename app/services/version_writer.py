"""Writes a new version of a plan over the one in the book, inside the step of the caller."""

from dataclasses import replace

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.comparison.kept_task import KeptTask
from app.domain.comparison.known_plan import Aspect, FreshTask, KnownTask, differing, known_values
from app.domain.comparison.plan_difference import Fate, PlanDifference, TaskDifference
from app.domain.comparison.version_choices import GoneTasks, VersionChoices, kept_aspects, merged, set_loose
from app.domain.plan import Assignment, Task
from app.domain.reading.edits import duty_key
from app.domain.reading.frame import wave_key
from app.domain.reading.plan_reading import ReadDuty, ReadPhase
from app.domain.text import fold
from app.services.plans import PlanWriter
from app.store import assignments, plan_versions, plans, tasks
from app.store.book import Book


def is_touched(known: KnownTask, given: list[Assignment]) -> bool:
    """Tell whether something was done on a task: a state, a note or a day set, or the task itself changed."""
    return bool(known.edited) or any(
        each.state is not AssignmentState.TODO or each.note or each.due_fixed for each in given
    )


class VersionWriter:
    """Brings the waves, phases, duties and tasks of one plan to what the new version has."""

    def __init__(
        self,
        book: Book,
        difference: PlanDifference,
        choices: VersionChoices,
        writer: PlanWriter,
        congress_ids: dict[str, int],
        former: int,
    ) -> None:
        """`former` is the number of the version that is being replaced."""
        self._book = book
        self._difference = difference
        self._choices = choices
        self._writer = writer
        self._congress_ids = congress_ids
        self._former = former
        self._plan_id = difference.known.plan_id
        self._phases: dict[str, tuple[int, ReadPhase]] = {}
        self._duties: dict[str, tuple[int, ReadDuty, int | None]] = {}
        self._old_bodies = {duty.id: duty.body_id for duty in difference.known.duties}

    def write(self) -> None:
        """Write everything: parts first, then tasks; what is left empty goes at last."""
        self._write_waves()
        self._write_duties()
        remaining = [each for each in self._difference.tasks if each.fate is not Fate.GONE]
        numbers: dict[str, int] = {}
        for each in remaining:
            if each.new is not None:
                numbers[each.new.place] = numbers.get(each.new.place, 0) + 1
                self._write_task(each, each.new, numbers[each.new.place])
        self._write_gone([each for each in self._difference.tasks if each.fate is Fate.GONE])
        self._clear_parts()

    def _write_waves(self) -> None:
        frame = self._difference.frame
        for number, wave in enumerate(self._difference.reading.waves, 1):
            known = frame.waves.get(wave_key(number))
            if known:
                wave_id = _id(known)
                plans.update_wave(self._book, wave_id, self._plan_id, wave, self._congress_ids)
            else:
                wave_id = plans.add_wave(self._book, self._plan_id, wave, self._congress_ids)
            for place, phase in enumerate(wave.phases, 1):
                self._write_phase(wave_id, place, phase)

    def _write_phase(self, wave_id: int, place: int, phase: ReadPhase) -> None:
        known = self._difference.frame.phases.get(phase.key)
        if known:
            phase_id = _id(known)
            plans.update_phase(self._book, phase_id, wave_id, place, phase, self._congress_ids)
        else:
            phase_id = plans.add_phase(self._book, wave_id, place, phase, self._congress_ids)
        self._phases[phase.key] = phase_id, phase

    def _write_duties(self) -> None:
        old = {duty.id: duty for duty in self._difference.known.duties}
        for number, duty in enumerate(self._difference.reading.duties, 1):
            key = duty_key(number)
            known = self._difference.frame.duties.get(key)
            if known is None:
                body_id = self._writer.body_of(duty)
                duty_id = plans.add_duty(self._book, self._plan_id, number, duty, body_id)
            else:
                duty_id = _id(known)
                before = old[duty_id]
                body_id = before.body_id
                if (fold(before.name), before.collective) != (fold(duty.body), duty.collective):
                    body_id = self._writer.body_of(duty)
                plans.update_duty(self._book, duty_id, self._plan_id, number, duty, body_id)
            self._duties[key] = duty_id, duty, body_id

    def _write_task(self, difference: TaskDifference, fresh: FreshTask, place: int) -> None:
        if difference.fate is Fate.DROPPED and difference.key not in self._choices.restored:
            return
        if difference.old is None or difference.old.current is None:
            self._add(fresh, place)
            return
        current = difference.old.current
        by_plan = replace(self._as_planned(fresh, place), id=current.id)
        task = merged(difference, by_plan, self._kept(difference))
        tasks.update(self._book, task, self._congress_ids)
        tasks.place(self._book, task.id, self._writer.section_of(fresh.read))
        if differing(known_values(by_plan), known_values(task)):
            plan_versions.keep_planned(self._book, by_plan)
        else:
            plan_versions.forget_planned(self._book, task.id)
        self._hand_over(current, task)

    def _kept(self, difference: TaskDifference) -> tuple[Aspect, ...]:
        """Return what stays as the user has it; not a place that the new version no longer has."""
        kept = kept_aspects(difference, self._choices)
        current = difference.old.current if difference.old else None
        phases = {phase_id for phase_id, _ in self._phases.values()}
        if current and current.phase_id is not None and current.phase_id not in phases:
            return tuple(each for each in kept if each is not Aspect.PLACE)
        return kept

    def _as_planned(self, fresh: FreshTask, place: int) -> Task:
        if fresh.place in self._phases:
            return self._writer.phase_task(*self._phases[fresh.place], place, fresh.read)
        duty_id, duty, _ = self._duties[fresh.place]
        return self._writer.duty_task(duty_id, duty, place, fresh.read)

    def _add(self, fresh: FreshTask, place: int) -> None:
        if fresh.place in self._phases:
            self._writer.add_phase_task(*self._phases[fresh.place], place, fresh.read)
        else:
            duty_id, duty, body_id = self._duties[fresh.place]
            self._writer.add_duty_task(duty_id, duty, body_id, place, fresh.read)

    def _hand_over(self, before: Task, task: Task) -> None:
        """Give a task to whom the plan gives it now; who did nothing on it yet and is not named loses it."""
        if no_more := set(before.fans_out_to) - set(task.fans_out_to):
            assignments.take_back(self._book, task.id, no_more)
        bodies = {duty_id: body_id for duty_id, _, body_id in self._duties.values()}
        old = self._old_bodies.get(before.duty_id or 0)
        new = bodies.get(task.duty_id or 0)
        self._writer.hand_over(before, task, new)
        if old == new:
            return
        if old is not None:
            assignments.take_back_from(self._book, task.id, old)
        if new is not None:
            assignments.assign(self._book, [task.id], [new], AssignmentRole.LEAD)

    def _write_gone(self, gone: list[TaskDifference]) -> None:
        given: dict[int, list[Assignment]] = {}
        for each in assignments.of_tasks(self._book, [one.old.planned.id for one in gone if one.old]):
            given.setdefault(each.task_id, []).append(each)
        for one in gone:
            if one.old is None or one.old.current is None:
                continue
            task = one.old.current
            touched = is_touched(one.old, given.get(task.id, []))
            if self._choices.of_gone(one, touched=touched) is GoneTasks.REMOVE:
                tasks.remove(self._book, task.id)
            else:
                self._keep(one.old.planned, task)

    def _keep(self, planned: Task, task: Task) -> None:
        kept = KeptTask(planned, task, self._set_loose(task), self._former)
        plan_versions.mark_kept(self._book, kept, self._plan_id)

    def _set_loose(self, task: Task) -> Task:
        """Make a task the office's own, and return it; in its phase as long as there is one."""
        staying = {phase_id for phase_id, _ in self._phases.values()}
        known = self._difference.known
        phase = next((each for each in known.phases if each.id == task.phase_id), None)
        wave = next((each for each in known.waves if phase and each.id == phase.wave_id), None)
        loose = set_loose(task, phase, wave)
        if task.phase_id in staying:
            loose = replace(loose, phase_id=task.phase_id, due=task.due)
        loose = replace(loose, ordinal=tasks.next_ordinal(self._book, loose.phase_id))
        tasks.update(self._book, loose, self._congress_ids)
        tasks.place(self._book, task.id, None)
        return loose

    def _clear_parts(self) -> None:
        """Delete the parts that went; what the user put into them becomes a task without a phase."""
        known = self._difference.known
        phases = {each.id for each in known.phases} - {phase_id for phase_id, _ in self._phases.values()}
        duties = {each.id for each in known.duties} - {each[0] for each in self._duties.values()}
        waves = {each.id for each in known.waves} - {
            _id(old) for old in self._difference.frame.waves.values()
        }
        kept = plan_versions.kept_tasks(self._book, self._plan_id)
        for task in tasks.everything(self._book):
            if task.phase_id in phases or task.duty_id in duties:
                loose = self._set_loose(task)
                if task.id in kept:
                    plan_versions.mark_kept(self._book, kept[task.id].moved(task, loose), self._plan_id)
        for table, ids in (("phase", phases), ("duty", duties), ("wave", waves)):
            for row_id in sorted(ids):
                plans.remove_part(self._book, table, row_id)


def _id(key: str) -> int:
    return int(key.partition(":")[2])
