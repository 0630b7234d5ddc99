"""A superior's plan beside ours: taken in, matched, corrected by the user, its open clauses made tasks."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from app.domain.change import Change
from app.domain.comparison.correspondence import Clause, Coverage, Decisions, Matched, SuperiorPlan, match
from app.domain.congress import CongressLevel
from app.domain.dates.due import DueOn
from app.domain.errors import EntryError
from app.domain.going_on import Check, go_on
from app.domain.plan import Plan, Task
from app.domain.reading.plan_reading import PlanReading
from app.domain.task import EVERY_UNIT, TaskOrigin
from app.domain.text import tidy
from app.domain.wording import as_written
from app.services.phase_choice import find_plan
from app.services.plans import name_of
from app.services.superior_clauses import clauses_of
from app.store import bodies, congresses, plan_versions, plans, schedule, superior_plans, tasks
from app.store.book import Book
from app.store.fan_out import fan_out

_SHOWN = 60


@dataclass(frozen=True)
class Correspondence:
    """A superior's document beside a plan of the book, clause by clause; `tasks` are those of our plan."""

    plan: Plan
    superior: SuperiorPlan
    matched: tuple[Matched, ...]
    tasks: tuple[Task, ...]


def add_superior(book: Book, plan_id: int, reading: PlanReading, source_name: str) -> Change:
    """Set a superior's document beside a plan, as one step.

    Raises:
        EntryError: it is beside it already, it is that plan itself, or it asks for nothing.
    """
    plan = find_plan(book, str(plan_id))
    _check_is_not_ours(book, reading)
    if any(each.fingerprint == reading.fingerprint for each in superior_plans.of_plan(book, plan_id)):
        raise EntryError(f"Văn bản này đã được đặt bên cạnh {name_of(plan)}. Sổ không thay đổi.")
    clauses = clauses_of(reading)
    if not clauses:
        raise EntryError(
            "Không tìm thấy nhiệm vụ nào trong văn bản cấp trên để đối chiếu. Sổ không thay đổi."
        )
    with book.change(f"Đối chiếu với {_named(reading, source_name)}") as step:
        superior_plans.add(book, plan_id, reading, source_name, clauses)
    return step.change


def superiors(book: Book, plan_id: int) -> list[SuperiorPlan]:
    """Return the superiors' documents that are set beside a plan, in the order they came in."""
    return [_named_in_words(book, each) for each in superior_plans.of_plan(book, plan_id)]


def preview(
    book: Book, plan_id: int, reading: PlanReading, source_name: str, check: Check = go_on
) -> Correspondence:
    """Return a document beside a plan without storing anything; `check` is called before each clause.

    Raises:
        EntryError: the book has no such plan, or the document is one of the book's own plans.
    """
    plan = find_plan(book, str(plan_id))
    _check_is_not_ours(book, reading)
    head = reading.document
    superior = SuperiorPlan(
        0, plan.id, source_name, head.genre, head.symbol, head.issued_on, head.issuer, head.title,
        reading.fingerprint,
    )  # fmt: skip
    superior = _named_in_words(book, superior, "\n".join(reading.lines))
    known = next(
        (each for each in superior_plans.of_plan(book, plan.id) if each.fingerprint == reading.fingerprint),
        None,
    )
    if known is not None:
        return correspondence(book, known.id, check)
    own = _tasks(book, plan.id, ())
    clauses = clauses_of(reading)
    return Correspondence(plan, superior, match(clauses, own, Decisions(), _levels(book, own), check), own)


def correspondence(book: Book, superior_id: int, check: Check = go_on) -> Correspondence:
    """Return a superior's document beside our plan, as the book is now; `check` is called before each clause.

    Raises:
        EntryError: the document is no longer in the book.
    """
    superior = _superior(book, superior_id)
    said = superior_plans.decisions(book, superior_id)
    own = _tasks(book, superior.plan_id, [task_id for _, task_id in said.linked])
    matched = match(superior_plans.clauses(book, superior_id), own, said, _levels(book, own), check)
    return Correspondence(find_plan(book, str(superior.plan_id)), superior, matched, own)


def link(book: Book, clause_ids: Sequence[int], task_id: int) -> Change:
    """Say that a task answers clauses."""
    with book.change(f"Ghép {_clauses(clause_ids)} với việc của ta") as step:
        superior_plans.set_aside(book, clause_ids, None)
        for clause_id in clause_ids:
            superior_plans.decide(book, clause_id, task_id, belongs=True)
    return step.change


def refuse(book: Book, pairs: Sequence[tuple[int, int]]) -> Change:
    """Say of pairs of a clause and a task that the task does not answer it."""
    with book.change(f"Bỏ ghép {len(pairs)} cặp khi đối chiếu") as step:
        for clause_id, task_id in pairs:
            superior_plans.decide(book, clause_id, task_id, belongs=False)
    return step.change


def set_aside(book: Book, clause_ids: Sequence[int], reason: str) -> Change:
    """Say that clauses are not for us, and why."""
    with book.change(f"Để ngoài {_clauses(clause_ids)} của cấp trên") as step:
        superior_plans.set_aside(book, clause_ids, tidy(reason))
    return step.change


def take_back(book: Book, clause_ids: Sequence[int]) -> Change:
    """Say that clauses that were set aside are for us."""
    with book.change(f"Đưa lại {_clauses(clause_ids)} vào đối chiếu") as step:
        superior_plans.set_aside(book, clause_ids, None)
    return step.change


def propose(
    book: Book,
    superior_id: int,
    clause_ids: Sequence[int],
    phase_id: int | None = None,
    check: Check = go_on,
) -> Change:
    """Make tasks of our plan of clauses that nothing answers, in their words, as one step.

    They stand in the phase that is asked for, else where the tasks stand that answer their neighbours.
    `check` is called while the book is not yet written to.

    Raises:
        EntryError: none of the clauses is open.
    """
    found = correspondence(book, superior_id, check)
    wanted = [
        each
        for each in found.matched
        if each.clause.id in set(clause_ids) and each.coverage in (Coverage.OPEN, Coverage.DOUBTFUL)
    ]
    if not wanted:
        raise EntryError("Những nội dung này đã có việc của ta; không cần lập thêm.")
    with book.change(f"Lập {len(wanted)} việc theo {_called(found.superior)}") as step:
        ids = congresses.ids_by_key(book)
        of_units = _phases_of_units(book)
        for each in wanted:
            place = phase_id if phase_id is not None else _likely_phase(found, each, of_units)
            task = _proposed(each.clause, place, tasks.next_ordinal(book, place))
            task = replace(task, fans_out_to=EVERY_UNIT if place in of_units else ())
            stored = tasks.add(book, task, ids)
            superior_plans.decide(book, each.clause.id, stored.id, belongs=True)
        fan_out(book)
        schedule.refresh(book)
    return step.change


def forget(book: Book, superior_id: int) -> Change:
    """Take a superior's document away from beside our plan; tasks that were made from it stay."""
    superior = _superior(book, superior_id)
    with book.change(f"Thôi đối chiếu với {_called(superior)}") as step:
        superior_plans.remove(book, superior_id)
    return step.change


def _check_is_not_ours(book: Book, reading: PlanReading) -> None:
    former = plan_versions.find_former(book, reading.fingerprint)
    if plans.find_same(book, reading.fingerprint) or former:
        ours = f"bản {former.number} cũ của một kế hoạch" if former else "một kế hoạch"
        raise EntryError(f"Đây chính là {ours} của sổ; hãy chọn văn bản của cấp trên.")


def _tasks(book: Book, plan_id: int, also: Sequence[int]) -> tuple[Task, ...]:
    """Return the tasks of a plan, those that the office added to its phases, and linked ones."""
    waves = {wave.id for wave in plans.waves(book) if wave.plan_id == plan_id}
    phases = {phase.id for phase in plans.phases(book) if phase.wave_id in waves}
    return tuple(
        task
        for task in tasks.everything(book)
        if task.plan_id == plan_id or task.phase_id in phases or task.id in also
    )


def _levels(book: Book, own: Sequence[Task]) -> dict[int, CongressLevel]:
    """Return the level of the congress that each task is about, where its phase has one."""
    known = {congress.key: congress.level for congress in congresses.everything(book)}
    of_phase = {phase.id: known[phase.congress] for phase in plans.phases(book) if phase.congress in known}
    return {task.id: of_phase[task.phase_id] for task in own if task.phase_id in of_phase}


def _phases_of_units(book: Book) -> set[int]:
    """Return the phases of which every unit carries out the tasks for its own congress."""
    families = {family.key for family in congresses.families(book)}
    return {phase.id for phase in plans.phases(book) if phase.congress in families}


def _likely_phase(found: Correspondence, wanted: Matched, of_units: Collection[int]) -> int | None:
    """Return the phase of the tasks that answer the nearest clause with an answer, or None.

    A phase whose tasks every unit carries out is none for a clause that is not about the units' congresses:
    nobody has decided that each of them is to do it.
    """
    places = [
        (abs(each.clause.ordinal - wanted.clause.ordinal), each.answers[0].task.phase_id)
        for each in found.matched
        if each.answers and each.answers[0].task.phase_id is not None
    ]
    nearest = min(places, key=lambda place: place[0], default=None)
    if nearest is None or (nearest[1] in of_units and wanted.clause.level is not CongressLevel.GRASSROOTS):
        return None
    return nearest[1]


def _proposed(clause: Clause, phase_id: int | None, ordinal: int) -> Task:
    due = DueOn(clause.due_words, clause.due_on) if clause.due_on else None
    return Task(
        0, clause.text, clause.kind, TaskOrigin.OWN, ordinal, phase_id=phase_id, channel=clause.channel,
        due=due, beyond_figures=clause.beyond_figures, product=clause.product, target=clause.target,
    )  # fmt: skip


def _superior(book: Book, superior_id: int) -> SuperiorPlan:
    superior = superior_plans.get(book, superior_id)
    if superior is None:
        raise EntryError("Văn bản cấp trên này không còn trong sổ; hãy tải lại.")
    return _named_in_words(book, superior)


def _named_in_words(book: Book, superior: SuperiorPlan, text: str = "") -> SuperiorPlan:
    """Return a document whose issuer is as sentences have it, where its own text or the book writes it so."""
    if not superior.issuer.isupper():
        return superior
    own = text or superior_plans.source_text(book, superior.id)
    names = (body.name for body in bodies.all_ever(book) if not body.name.isupper())
    written = "\n".join((own, *names, *(plan.source_text for plan in plans.everything(book))))
    return replace(superior, issuer=as_written(superior.issuer, written))


def _called(superior: SuperiorPlan) -> str:
    return (
        " ".join(each for each in (superior.genre, superior.symbol) if each) or f"«{_short(superior.title)}»"
    )


def _named(reading: PlanReading, source_name: str) -> str:
    head = reading.document
    return " ".join(each for each in (head.genre, head.symbol) if each) or f"«{source_name}»"


def _clauses(clause_ids: Sequence[int]) -> str:
    return f"{len(clause_ids)} nội dung" if len(clause_ids) > 1 else "một nội dung"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
