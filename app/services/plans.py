"""Take a plan that was read, and perhaps corrected, into the book."""

from dataclasses import replace

from app.domain.assignment import AssignmentRole
from app.domain.body import Body, BodyKind
from app.domain.change import Change
from app.domain.comparison.plan_identity import VersionSign, version_sign
from app.domain.congress import GRASSROOTS_KEY, Congress, CongressMention
from app.domain.errors import EntryError, KnownPlanError
from app.domain.going_on import Check, go_on
from app.domain.plan import BookInfo, Duty, Phase, Plan, PlanStatement, Task, Wave
from app.domain.reading.edits import all_tasks
from app.domain.reading.plan_reading import (
    Citation,
    PlanReading,
    ReadDuty,
    ReadPhase,
    ReadTask,
    ReadWave,
    Section,
)
from app.domain.task import EVERY_UNIT, TaskOrigin
from app.domain.text import fold
from app.domain.written_name import NO_CHOICES, Meaning, NameChoice, NameChoices, WrittenName
from app.services import kept_corrections
from app.services.body_matching import spelt_out
from app.services.name_giving import NameGiver, add_named, learn
from app.services.name_resolving import NameResolver
from app.store import assignments, bodies, book_info, congresses, plan_versions, plans, schedule, tasks
from app.store.book import Book
from app.store.fan_out import fan_out


def same_plan(book: Book, reading: PlanReading) -> Plan | None:
    """Return the plan of the book that was read from the same text, or None."""
    return plans.find_same(book, reading.fingerprint)


def other_version(book: Book, reading: PlanReading) -> Plan | None:
    """Return the plan of the book that is the same document in other words, or None.

    It bears the same symbol, day of issue and issuer, or the title of a draft that has no symbol, or it
    says that it amends that plan, or it is a former text of that plan: to store it beside the first doubles
    its tasks.
    """
    if former := plan_versions.find_former(book, reading.fingerprint):
        return next(plan for plan in plans.everything(book) if plan.id == former.plan_id)
    head = reading.document
    return next((plan for plan in reversed(plans.everything(book)) if version_sign(plan, head)), None)


def import_plan(
    book: Book,
    reading: PlanReading,
    source_name: str,
    *,
    as_new: bool = False,
    as_read: PlanReading | None = None,
    names: NameChoices = NO_CHOICES,
    check: Check = go_on,
) -> Change:
    """Store a plan with its waves, phases, tasks, duties and congresses as one step.

    What the book does not yet say of its committee is taken from the document's header. Tasks of the
    grassroots congresses, and duties of all units together, become one assignment per unit. A task beside
    which the plan names organisations is given to those that they surely mean; `names` is what the user says
    of the others, and is remembered. `as_new` stores a plan although the book has one of the same symbol and
    day. `as_read` is the reading before it was corrected: what was corrected is kept with the plan.
    `check` is called before anything is written, and between parts that are all taken back if it raises.

    Raises:
        EntryError: the same document is in the book already, or nothing to do was found in it; nothing was
            changed.
        KnownPlanError: another version of it is in the book, and not `as_new`; nothing was changed.
    """
    check()
    _refuse(book, reading, as_new=as_new)
    with book.change(f"Nhập kế hoạch {reading.document.symbol or source_name}".strip()) as step:
        _fill_book_info(book, reading)
        congress_ids = add_congresses(book, reading.congresses)
        plan_id = plans.add(book, reading, source_name)
        kept_corrections.keep(book, plan_id, as_read or reading, reading)
        learn(book, names)
        section_ids = plans.add_sections(book, plan_id, reading.sections)
        importer = PlanWriter(book, plan_id, congress_ids, section_ids)
        importer.add_all(reading, check)
        fan_out(book)
        schedule.refresh(book)
    return step.change


def _refuse(book: Book, reading: PlanReading, *, as_new: bool) -> None:
    if known := same_plan(book, reading):
        raise EntryError(f"Văn bản này đã có trong sổ: {name_of(known)}. Sổ không thay đổi.")
    if not as_new and (known := other_version(book, reading)):
        raise KnownPlanError(_other_version_words(book, reading, known))
    if not all_tasks(reading):
        raise EntryError(
            "Không tìm thấy nhiệm vụ nào trong văn bản này nên chưa nhập được; hãy chọn đúng tệp kế hoạch, "
            "hoặc lập nhiệm vụ từ các dòng của văn bản rồi nhập. Sổ không thay đổi."
        )


def _other_version_words(book: Book, reading: PlanReading, known: Plan) -> str:
    if former := plan_versions.find_former(book, reading.fingerprint):
        return (
            f"Văn bản này là bản {former.number} cũ của {name_of(known)}, đã được thay bằng bản mới. Sổ "
            "không thay đổi; nếu muốn trở lại bản cũ, hãy nhập thành bản mới của kế hoạch đó."
        )
    sign = version_sign(known, reading.document)
    alike = f"{sign} với văn bản này" if sign in (VersionSign.SYMBOL, VersionSign.TITLE) else sign
    return (
        f"Sổ đã có {name_of(known)}, {alike} nhưng khác lời văn; nhập thêm sẽ trùng việc. Sổ không thay đổi; "
        "hãy nhập thành bản mới của kế hoạch đó, hoặc nếu đúng là hai kế hoạch riêng, nhập thành kế hoạch "
        "mới."
    )


def name_of(plan: Plan) -> str:
    """Return how a plan is called in a sentence: its genre, symbol or title."""
    return " ".join(part for part in (plan.genre, plan.symbol or f"«{plan.title}»") if part)


def all_plans(book: Book) -> list[Plan]:
    """Return the plans in the order they came in."""
    return plans.everything(book)


def sections(book: Book, plan_id: int) -> tuple[Section, ...]:
    """Return a plan's text as a tree of sections."""
    return plans.sections(book, plan_id)


def statements(book: Book, plan_id: int) -> list[PlanStatement]:
    """Return the aims, focus contents, channels and recipients of a plan."""
    return plans.statements(book, plan_id)


def basis(book: Book, plan_id: int) -> list[Citation]:
    """Return the documents that a plan rests on."""
    return plans.basis(book, plan_id)


def waves(book: Book) -> list[Wave]:
    """Return the waves of all plans."""
    return plans.waves(book)


def phases(book: Book) -> list[Phase]:
    """Return the phases of all waves, with the windows that today's congress dates give them."""
    return plans.phases(book)


def duties(book: Book) -> list[Duty]:
    """Return what the plans ask of organisations."""
    return plans.duties(book)


class PlanWriter:
    """Writes the parts of one plan inside a step."""

    def __init__(
        self, book: Book, plan_id: int, congress_ids: dict[str, int], section_ids: dict[str, int]
    ) -> None:
        """Write into this plan, whose congresses and sections are in the book."""
        self._book = book
        self._plan_id = plan_id
        self._congress_ids = congress_ids
        self._section_ids = section_ids
        self._families = {family.key for family in congresses.families(book)}
        self._resolver = NameResolver(book)
        self._giver = NameGiver(book, self._resolver)
        self._added: dict[str, int] = {}

    def add_all(self, reading: PlanReading, check: Check) -> None:
        """Write the waves and duties of a reading; `check` is called before each, and at last."""
        for wave in reading.waves:
            check()
            self.add_wave(wave)
        for number, duty in enumerate(reading.duties, 1):
            check()
            self.add_duty(number, duty)
        check()

    def add_wave(self, wave: ReadWave) -> None:
        """Write a wave with its phases and tasks."""
        wave_id = plans.add_wave(self._book, self._plan_id, wave, self._congress_ids)
        for number, phase in enumerate(wave.phases, 1):
            self.add_phase(wave_id, number, phase)

    def add_duty(self, number: int, duty: ReadDuty) -> None:
        """Write what is asked of one organisation, or of all units, as tasks given to them."""
        body_id = self.body_of(duty)
        duty_id = plans.add_duty(self._book, self._plan_id, number, duty, body_id)
        for place, item in enumerate(duty.items, 1):
            self.add_duty_task(duty_id, duty, body_id, place, item)

    def add_phase(self, wave_id: int, number: int, phase: ReadPhase) -> None:
        """Write a phase with its tasks."""
        phase_id = plans.add_phase(self._book, wave_id, number, phase, self._congress_ids)
        for place, task in enumerate(phase.tasks, 1):
            self.add_phase_task(phase_id, phase, place, task)

    def add_phase_task(self, phase_id: int, phase: ReadPhase, place: int, read: ReadTask) -> Task:
        """Write one task of a phase, given to whom it names, or else to whom its phase is for."""
        return self._store(self.phase_task(phase_id, phase, place, read), read)

    def add_duty_task(
        self, duty_id: int, duty: ReadDuty, body_id: int | None, place: int, read: ReadTask
    ) -> Task:
        """Write one task of a duty, given to its body."""
        task = self._store(self.duty_task(duty_id, duty, place, read), read)
        if body_id is not None:
            assignments.assign(self._book, [task.id], [body_id], AssignmentRole.LEAD)
        return task

    def phase_task(self, phase_id: int, phase: ReadPhase, place: int, read: ReadTask) -> Task:
        """Return what one task of a phase is in the book; nothing is written."""
        of_units = EVERY_UNIT if phase.congress in self._families else ()
        fans_out = self._resolver.given(read.lead, ()).fans_out_to if read.lead else of_units
        return replace(
            self._task(place, read), origin=TaskOrigin.WAVE, phase_id=phase_id, fans_out_to=fans_out
        )

    def duty_task(self, duty_id: int, duty: ReadDuty, place: int, read: ReadTask) -> Task:
        """Return what one task of a duty is in the book; nothing is written."""
        fans_out = _collective_kinds(duty.body) if duty.collective else ()
        return replace(self._task(place, read), origin=TaskOrigin.DUTY, duty_id=duty_id, fans_out_to=fans_out)

    def section_of(self, read: ReadTask) -> int | None:
        """Return the id of the section that a task came from."""
        return self._section_ids.get(read.section)

    def _task(self, place: int, read: ReadTask) -> Task:
        return Task(
            0, read.text, read.kind, TaskOrigin.WAVE, place, self._plan_id, line=read.line or None,
            channel=read.channel, due=read.due, beyond_figures=read.beyond_figures, product=read.product,
            target=read.target, lead_words=read.lead, support_words=read.supports,
        )  # fmt: skip

    def hand_over(self, before: Task, task: Task, asked: int | None) -> None:
        """Give a task to whom its words name now, where they named others; whom it is `asked` keeps it."""
        self._giver.hand_over(task, self._resolver.given(before.lead_words, before.support_words), asked)

    def _store(self, task: Task, read: ReadTask) -> Task:
        stored = tasks.add(self._book, task, self._congress_ids, self.section_of(read))
        self._giver.give(stored)
        return stored

    def body_of(self, duty: ReadDuty) -> int | None:
        """Return the organisation that a duty is given to, new in the book if need be.

        None for all units together, and for a name of which the user has yet to say what it means.
        """
        if duty.collective:
            return None
        choice = self._resolver.resolve_asked(WrittenName(duty.body)).choice
        if choice.meaning is Meaning.NEW:
            return self._new_body(duty.body, choice)
        return choice.body_ids[0] if choice.body_ids else None

    def _new_body(self, name: str, choice: NameChoice) -> int:
        spelt = spelt_out(name)
        if spelt not in self._added:
            self._added[spelt] = add_named(self._book, name, choice).id
        return self._added[spelt]


def _collective_kinds(name: str) -> tuple[str, ...]:
    unions = (BodyKind.UNION.value,) if "doan the" in fold(name) else ()
    return (BodyKind.UNIT.value, *unions)


def add_congresses(book: Book, mentions: tuple[CongressMention, ...]) -> dict[str, int]:
    """Add the congresses that a document speaks of and the book lacks; return the ids of all by key."""
    known = congresses.ids_by_key(book)
    for mention in mentions:
        if mention.key not in known:
            per_unit = mention.key == GRASSROOTS_KEY
            congresses.add(
                book,
                Congress(0, mention.key, mention.name, mention.level, mention.ordinal, per_unit=per_unit),
            )
    return congresses.ids_by_key(book)


def _fill_book_info(book: Book, reading: PlanReading) -> None:
    head = reading.document
    known = book_info.get(book)
    keep = next((text for text in head.recipients if fold(text).startswith("luu")), "")
    offered = BookInfo(
        known.title, head.superior, head.issuer, head.symbol.rpartition("/")[2], head.place,
        head.signer_authority, head.signer_office, head.signer or "", keep,
    )  # fmt: skip
    fields = ("superior", "issuer", "agency", "place", "keep")
    signer = ("signer_authority", "signer_office", "signer_name")
    blank = [name for name in fields if not getattr(known, name)]
    if not any(getattr(known, name) for name in signer):
        blank += signer
    filled = replace(known, **{name: getattr(offered, name) for name in blank})
    if filled != known:
        book_info.update(book, filled)
    if filled.issuer and not any(body.kind is BodyKind.ISSUER for body in bodies.all_ever(book)):
        bodies.add(book, Body(0, filled.issuer, BodyKind.ISSUER))
