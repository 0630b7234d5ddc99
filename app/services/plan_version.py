"""A new version of a plan: compared with the one in the book, and taken over in one step."""

from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from app.domain.change import Change
from app.domain.comparison.frame_difference import FrameDifference, frame_differences
from app.domain.comparison.known_plan import Aspect, KnownPlan, KnownTask
from app.domain.comparison.likeness import Likeness
from app.domain.comparison.plan_difference import Fate, PlanDifference, TaskDifference, compare
from app.domain.comparison.task_pairing import Links
from app.domain.comparison.version_choices import VersionChoices, kept_aspects
from app.domain.dates.schedule import Window, wave_window, window_of
from app.domain.dates.task_days import Frame, task_window
from app.domain.errors import EntryError
from app.domain.going_on import Check, go_on
from app.domain.plan import Assignment, Phase, Plan, PlanVersion, Wave
from app.domain.reading.edits import all_tasks
from app.domain.reading.plan_reading import PlanReading
from app.domain.task import TaskOrigin
from app.domain.written_name import NO_CHOICES, NameChoices
from app.services import kept_corrections
from app.services.name_giving import learn
from app.services.phase_choice import find_plan
from app.services.plans import PlanWriter, add_congresses, name_of
from app.services.version_writer import VersionWriter, is_touched
from app.store import assignments, congresses, office_days, plan_versions, plans, schedule, tasks
from app.store.book import Book
from app.store.fan_out import fan_out

_SORTED_WORTH, _PART_WORTH, _FEWEST_WORDS = 0.95, 0.85, 3


@dataclass(frozen=True)
class DateEffect:
    """The last day of a task before and after, and for how many organisations it moves."""

    before: date | None
    after: date | None
    bodies: int


@dataclass(frozen=True)
class VersionDifference:
    """A plan of the book beside a new version, with all that is shown of it.

    `dates` and `touched` are by the keys of the tasks: whose last day moves, and on which gone ones
    something was done. `former` is the former version that the text is, if it is one.
    """

    plan: Plan
    tasks: PlanDifference
    frame: tuple[FrameDifference, ...]
    dates: dict[str, DateEffect]
    touched: frozenset[str]
    former: PlanVersion | None = None

    @property
    def is_same(self) -> bool:
        """Tell whether nothing differs."""
        same = all(each.fate is Fate.SAME for each in self.tasks.tasks)
        return same and not self.frame and not self.dates


def likeness(one: str, other: str) -> float:
    """Return how like two folded clauses are; one that holds the other whole is much like it."""
    score = max(fuzz.ratio(one, other), _SORTED_WORTH * fuzz.token_sort_ratio(one, other))
    if min(one.count(" "), other.count(" ")) + 1 >= _FEWEST_WORDS:
        score = max(score, _PART_WORTH * fuzz.token_set_ratio(one, other))
    return score


def _checked(check: Check) -> Likeness:
    """Return what tells how like clauses are, and asks each time whether to go on."""

    def like(one: str, other: str) -> float:
        check()
        return likeness(one, other)

    return like


def difference(
    book: Book, plan_id: int, reading: PlanReading, links: Links | None = None, check: Check = go_on
) -> VersionDifference:
    """Compare a plan of the book with a document that was read; nothing is written.

    `check` is called again and again while it lasts.

    Raises:
        EntryError: the book has no such plan.
    """
    plan = find_plan(book, str(plan_id))
    known = _known(book, plan)
    found = compare(known, reading, _checked(check), links)
    given: dict[int, list[Assignment]] = {}
    for each in assignments.of_tasks(book, [task.planned.id for task in known.tasks]):
        given.setdefault(each.task_id, []).append(each)
    touched = frozenset(
        each.key
        for each in found.tasks
        if each.fate is Fate.GONE and each.old and is_touched(each.old, given.get(each.old.planned.id, []))
    )
    return VersionDifference(
        plan,
        found,
        frame_differences(known, reading, found.frame),
        _date_effects(found, _new_frames(book, found), given),
        touched,
        plan_versions.find_former(book, reading.fingerprint),
    )


def apply_version(
    book: Book,
    plan_id: int,
    reading: PlanReading,
    source_name: str,
    choices: VersionChoices | None = None,
    on: date | None = None,
    as_read: PlanReading | None = None,
    names: NameChoices = NO_CHOICES,
    check: Check = go_on,
) -> Change:
    """Put a new version in place of a plan as one step; `on` is the day that is noted for it, or today.

    `as_read` is the reading before it was corrected: what was corrected is kept with the plan, for the
    version after this. `names` is what the user says of the organisations that the version names.
    `check` is called while the book is not yet written to.

    Tasks that remain keep their assignments, states, notes and days; what the user changed in the book
    is kept unless chosen otherwise. The former text stays readable. No congress is moved.

    Raises:
        EntryError: the book has no such plan, it has this very text already, or no task was found in it.
    """
    chosen = choices or VersionChoices()
    plan = find_plan(book, str(plan_id))
    _refuse(book, reading)
    with book.change(f"Nhập bản mới của {name_of(plan)}") as step:
        found = compare(_known(book, plan), reading, _checked(check), chosen.links)
        check()
        former = plan_versions.add_former(book, plan_id, on or date.today())
        congress_ids = add_congresses(book, reading.congresses)
        plans.rewrite(book, plan_id, reading, source_name)
        kept_corrections.keep(book, plan_id, as_read or reading, reading)
        section_ids = plans.add_sections(book, plan_id, reading.sections)
        learn(book, names)
        writer = PlanWriter(book, plan_id, congress_ids, section_ids)
        VersionWriter(book, found, chosen, writer, congress_ids, former).write()
        fan_out(book)
        schedule.refresh(book)
    return step.change


def _refuse(book: Book, reading: PlanReading) -> None:
    if same := plans.find_same(book, reading.fingerprint):
        raise EntryError(f"Văn bản này đã có trong sổ: {name_of(same)}. Sổ không thay đổi.")
    if not all_tasks(reading):
        raise EntryError(
            "Không tìm thấy nhiệm vụ nào trong văn bản này nên chưa dùng làm bản mới được; hãy chọn "
            "đúng tệp kế hoạch. Sổ không thay đổi."
        )


def former_versions(book: Book, plan_id: int) -> list[PlanVersion]:
    """Return the former versions of a plan with their texts, the oldest first."""
    return plan_versions.former(book, plan_id)


def known_former(book: Book, reading: PlanReading) -> PlanVersion | None:
    """Return the former version of a plan that was read from the same text, or None."""
    return plan_versions.find_former(book, reading.fingerprint)


def kept_from_former(book: Book) -> dict[int, str]:
    """Return, by id, from which version each task came that the book kept although its plan dropped it."""
    named = {plan.id: name_of(plan) for plan in plans.everything(book)}
    return {
        task_id: f"Giữ lại từ bản {number} của {named[plan_id]}"
        for task_id, (plan_id, number) in plan_versions.kept(book).items()
    }


def _known(book: Book, plan: Plan) -> KnownPlan:
    waves = tuple(wave for wave in plans.waves(book) if wave.plan_id == plan.id)
    of_plan = {wave.id for wave in waves}
    every = tasks.everything(book)
    current = {
        task.id: task for task in every if task.plan_id == plan.id and task.origin is not TaskOrigin.OWN
    }
    planned = plan_versions.planned(book, plan.id)
    known = [KnownTask(planned.get(task_id, task), task) for task_id, task in current.items()]
    left = plan_versions.kept_tasks(book, plan.id)
    kept = [
        KnownTask(left[task.id].planned, left[task.id].standing(task), kept=True)
        for task in every
        if task.id in left
    ]
    dropped = [KnownTask(task, None) for task_id, task in planned.items() if task_id not in current]
    return KnownPlan(
        plan.id,
        plan_versions.header(book, plan.id),
        waves,
        tuple(phase for phase in plans.phases(book) if phase.wave_id in of_plan),
        tuple(duty for duty in plans.duties(book) if duty.plan_id == plan.id),
        (*known, *kept, *dropped),
        tuple((each.kind, each.text) for each in plans.statements(book, plan.id)),
    )


def _date_effects(
    found: PlanDifference, frames: dict[str, Frame], given: dict[int, list[Assignment]]
) -> dict[str, DateEffect]:
    effects = {}
    for each in found.tasks:
        if each.old is None or each.old.current is None or each.new is None:
            continue
        before, after = each.old.current.due_on, _new_due(each, frames)
        if before != after:
            moved = [
                one for one in given.get(each.old.planned.id, []) if not one.due_fixed and not one.ended_on
            ]
            effects[each.key] = DateEffect(before, after, len(moved))
    return effects


def _new_frames(book: Book, found: PlanDifference) -> dict[str, Frame]:
    """Return what the days of tasks are worked out in, by the phase of the new text; "" for those of none."""
    start, calendar = found.reading.document.issued_on, congresses.calendar(book)
    work = office_days.work_calendar(book)
    frames = {"": Frame(calendar, work=work)}
    for wave in found.reading.waves:
        as_wave = Wave(0, 0, wave.ordinal, wave.title, wave.starts, wave.ends, wave.stated)
        windows: dict[str, Window] = {}
        for phase in wave.phases:
            as_phase = Phase(0, 0, 0, phase.title, phase.timing, phase.congress, stated=phase.stated)
            windows[phase.key] = window_of(as_phase, as_wave, calendar, start)
        whole = wave_window(as_wave, list(windows.values()), calendar, start)
        frames |= {key: Frame(calendar, window, whole, work) for key, window in windows.items()}
    return frames


def _new_due(each: TaskDifference, frames: dict[str, Frame]) -> date | None:
    assert each.old is not None
    assert each.old.current is not None
    assert each.new is not None
    kept = kept_aspects(each, VersionChoices())
    if Aspect.PLACE in kept:
        return each.old.current.due_on
    rule = each.old.current.due if Aspect.DUE in kept else each.new.read.due
    return task_window(rule, frames.get(each.new.place, frames[""]), each.old.current.adjust).ends
