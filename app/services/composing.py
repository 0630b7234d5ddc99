"""What every outgoing document of a book has in common."""

from dataclasses import dataclass
from datetime import date

from app.domain.assignment import AssignmentRole
from app.domain.body import BodyKind
from app.domain.checklist import ChecklistTask
from app.domain.dates.due import Anchor
from app.domain.dates.task_days import due_anchor
from app.domain.dates.written import format_date
from app.domain.directive import Align, Column, Signing, Table
from app.domain.plan import BookInfo, Phase, Plan, Wave
from app.domain.text import first_upper
from app.domain.wording import as_written, is_keep_line, own_congress_words, strip_dash
from app.services.name_resolving import NameResolver
from app.services.phase_choice import find_plan
from app.store import book_info, checklist, congresses, plans
from app.store.book import Book
from app.store.carriers import carriers

_MOST_NAMED = 6
_PLAIN = (
    Column("TT", 7, Align.CENTRE),
    Column("Nội dung, công việc", 43),
    Column("Chủ trì", 18),
    Column("Phối hợp", 16),
    Column("Thời hạn", 16),
)
_WITH_PRODUCTS = (
    Column("TT", 7, Align.CENTRE),
    Column("Nội dung, công việc", 33),
    Column("Chủ trì", 16),
    Column("Phối hợp", 15),
    Column("Thời hạn", 15),
    Column("Sản phẩm", 14),
)
_TOGETHER = {BodyKind.UNIT: "các chi bộ, đảng bộ cơ sở", BodyKind.UNION: "các đoàn thể"}


@dataclass(frozen=True)
class Issue:
    """What is entered when a document is issued; what is left out stays visibly blank on paper."""

    number: int | None = None
    issued_on: date | None = None
    signer_name: str = ""
    draft: int | None = None
    signer_authority: str = ""
    signer_office: str = ""


class Material:
    """One plan of the book with all that documents about it need, read once."""

    def __init__(self, book: Book, on: date, plan_id: int | None = None) -> None:
        """Read the plan with this id, or the newest.

        Raises:
            EntryError: the book has no such plan.
        """
        self.book = book
        self.on = on
        self.info: BookInfo = book_info.get(book)
        self.plan: Plan = find_plan(book, str(plan_id or ""))
        self.waves: list[Wave] = [wave for wave in plans.waves(book) if wave.plan_id == self.plan.id]
        of_plan = {wave.id for wave in self.waves}
        self.phases: list[Phase] = [phase for phase in plans.phases(book) if phase.wave_id in of_plan]
        self.families = {family.key for family in congresses.families(book)}
        self._tasks = checklist.tasks(book, on)
        self._carriers = carriers(book)
        self._names = NameResolver(book)

    def tasks_of(self, phase: Phase) -> list[ChecklistTask]:
        """Return the tasks of a phase that documents may speak of: not those beyond the figures."""
        return [
            line for line in self._tasks if line.task.phase_id == phase.id and not line.task.beyond_figures
        ]

    def duty_tasks(self, duty_id: int) -> list[ChecklistTask]:
        """Return what is asked of one organisation, without clauses beyond the figures."""
        return [line for line in self._tasks if line.task.duty_id == duty_id and not line.task.beyond_figures]

    @property
    def issued_by(self) -> str:
        """Return the issuer as it is written within a sentence."""
        return as_written(self.info.issuer, self.plan.source_text)

    def plan_words(self) -> str:
        """Return the plan as it is cited: genre, number, date, issuer and subject, as far as known."""
        plan = self.plan
        number = f" số {plan.symbol}" if plan.symbol else ""
        issued = f" ngày {format_date(plan.issued_on)}" if plan.issued_on else ""
        issuer = f" của {as_written(plan.issuer, plan.source_text)}" if plan.issuer else ""
        subject = f" về {plan.title[:1].lower()}{plan.title[1:]}" if plan.title else ""
        return f"{plan.genre or 'Văn bản'}{number}{issued}{issuer}{subject}"

    def due_words(self, line: ChecklistTask) -> str:
        """Return when a task is due: a date, or each unit's own congress where the units carry it out."""
        anchor = self._unit_anchor(line)
        if anchor and anchor.congress in self.families:
            return own_congress_words(anchor)
        return format_date(line.task.due_on)

    def carrier_words(self, line: ChecklistTask, role: AssignmentRole) -> str:
        """Return who has a task in a role: all of a kind together, others by name while they are few.

        Whom the plan names and the book does not know stands in the plan's own words.
        """
        words = []
        for group in self._carriers.get((line.task.id, role), ()):
            if group.is_all:
                words.append(_TOGETHER[group.kind])
            elif group.count > _MOST_NAMED:
                words.append(f"{group.count} đơn vị")
            else:
                words.extend(group.names)
        task = line.task
        cells = (task.lead_words,) if role is AssignmentRole.LEAD else task.support_words
        words.extend(name for cell in cells for name in self._names.left_in(cell))
        return first_upper(", ".join(words))

    def signing(self, issue: Issue) -> Signing:
        """Return the signing block as the book and the issue give it."""
        info = self.info
        return Signing(
            issue.signer_authority or info.signer_authority,
            issue.signer_office or info.signer_office,
            issue.signer_name or info.signer_name,
        )

    def recipients(self) -> tuple[tuple[str, ...], str]:
        """Return the plan's recipients and the line that says where a copy is kept."""
        lines = [
            strip_dash(statement.text)
            for statement in plans.statements(self.book, self.plan.id)
            if statement.kind == "recipient"
        ]
        kept = next((line for line in lines if is_keep_line(line)), strip_dash(self.info.keep))
        return tuple(line for line in lines if not is_keep_line(line)), kept

    def _unit_anchor(self, line: ChecklistTask) -> Anchor | None:
        task = line.task
        if not task.fans_out_to or task.phase_id is None:
            return None
        phase = next(phase for phase in self.phases if phase.id == task.phase_id)
        wave = next(wave for wave in self.waves if wave.id == phase.wave_id)
        return due_anchor(task, phase, wave)


def task_table(material: Material, groups: list[tuple[str, list[ChecklistTask]]], caption: str = "") -> Table:
    """Return the table of assignments, with one row that names each group above its tasks.

    It has a column for products where the plan names any.
    """
    products = any(line.task.product for _, lines in groups for line in lines)
    rows: list[tuple[str, ...]] = []
    number = 0
    for title, lines in groups:
        if title:
            rows.append((title,))
        for line in lines:
            number += 1
            product = (first_upper(line.task.product),) if products else ()
            rows.append((str(number), *_cells(material, line), *product))
    return Table(_WITH_PRODUCTS if products else _PLAIN, tuple(rows), caption)


def _cells(material: Material, line: ChecklistTask) -> tuple[str, ...]:
    return (
        first_upper(line.task.text),
        material.carrier_words(line, AssignmentRole.LEAD),
        material.carrier_words(line, AssignmentRole.SUPPORT),
        material.due_words(line),
    )
