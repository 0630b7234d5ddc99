"""The letter (Công văn) that sends the tasks of one phase to the units."""

from collections.abc import Sequence
from datetime import date

from app.domain.body import BodyKind
from app.domain.congress import GRASSROOTS_KEY
from app.domain.dates.written import format_date
from app.domain.directive import Align, Annex, Block, Column, Directive, Genre, Paragraph, Table
from app.domain.errors import EntryError
from app.domain.plan import Phase, Wave
from app.domain.wording import window_words
from app.services.composing import Issue, Material, task_table
from app.services.phase_choice import ChosenPhase, PhaseRule, choose_phase, offered
from app.store import bodies, congresses, plans
from app.store.book import Book

_ALL_UNITS = "Các chi bộ, đảng bộ cơ sở trực thuộc"
_MOST_NAMED = 12


def current_phase(phases: Sequence[Phase], on: date) -> Phase | None:
    """Return the phase that runs on a day, else the next to begin, else the last; None without any."""
    found = choose_phase(phases, on)
    return found[0] if found else None


def chosen(book: Book, on: date, phase_id: int | None = None, plan_id: int | None = None) -> ChosenPhase:
    """Return the phase that the letter of a plan would be of: the one asked for, or the one that runs.

    Without a plan it is that of the phase asked for, else the newest.

    Raises:
        EntryError: there is no such plan, or no such phase in it, or it has no task to send.
    """
    return _chosen(Material(book, on, _plan_of(book, phase_id, plan_id)), phase_id)


def compose(
    book: Book, on: date, issue: Issue, phase_id: int | None = None, plan_id: int | None = None
) -> Directive:
    """Compose the letter for a phase, or for the one that runs on the given day.

    Raises:
        EntryError: the book has no plan, or the plan no such phase, or the phase no task to send.
    """
    material = Material(book, on, _plan_of(book, phase_id, plan_id))
    found = _chosen(material, phase_id)
    phase, wave = found.phase, found.wave
    lines = material.tasks_of(phase)
    fans_out = any(line.task.fans_out_to for line in lines)
    recipients, keep = material.recipients()
    return Directive(
        Genre.OFFICIAL_LETTER,
        material.info.superior,
        material.info.issuer,
        material.info.agency,
        f"triển khai nhiệm vụ tuyên truyền {_place(phase, wave)}",
        _body(material, phase, wave, task_table(material, [("", lines)])),
        issue.number,
        material.info.place,
        issue.issued_on,
        _addressees(material, [line.task.id for line in lines], fans_out=fans_out),
        material.signing(issue),
        recipients,
        keep,
        issue.draft,
        (_congress_annex(material),) if fans_out and phase.congress == GRASSROOTS_KEY else (),
        material.issued_by,
    )


def _plan_of(book: Book, phase_id: int | None, plan_id: int | None) -> int | None:
    if plan_id is not None or phase_id is None:
        return plan_id
    wave_id = next((phase.wave_id for phase in plans.phases(book) if phase.id == phase_id), None)
    return next((wave.plan_id for wave in plans.waves(book) if wave.id == wave_id), None)


def _chosen(material: Material, phase_id: int | None) -> ChosenPhase:
    filled = [phase for phase in material.phases if material.tasks_of(phase)]
    if phase_id is None:
        found = choose_phase(filled, material.on)
        fault = "Kế hoạch không có giai đoạn nào có việc để gửi"
    else:
        asked = next((phase for phase in material.phases if phase.id == phase_id), None)
        found = (asked, PhaseRule.ASKED, 0) if asked in filled and asked else None
        fault = (
            "Giai đoạn này chưa có việc nào để gửi" if asked else f"Kế hoạch không có giai đoạn {phase_id}"
        )
    if found is None:
        choices = offered(material.phases, material.waves, {phase.id for phase in filled})
        remedy = f"hãy chọn một trong: {choices}" if choices else "hãy thêm việc cho kế hoạch trước"
        raise EntryError(f"{fault}; {remedy}.")
    phase, rule, others = found
    return ChosenPhase(phase, next(wave for wave in material.waves if wave.id == phase.wave_id), rule, others)


def _place(phase: Phase, wave: Wave) -> str:
    if phase.title and phase.title != wave.title:
        return phase.title[:1].lower() + phase.title[1:]
    return f"Đợt {wave.ordinal}"


def _body(material: Material, phase: Phase, wave: Wave, table: Table) -> tuple[Block, ...]:
    blocks: list[Block] = [
        Paragraph(
            f"Thực hiện {material.plan_words()}, đề nghị các cơ quan, đơn vị triển khai nhiệm vụ"
            f" Đợt {wave.ordinal}{f' ({phase.title})' if phase.title and phase.title != wave.title else ''}"
            " với các nội dung sau:"
        ),
        Paragraph("1. Nội dung, phân công và thời hạn thực hiện:"),
        table,
    ]
    window = window_words(phase.window_from, phase.window_to)
    closing = "Đề nghị các cơ quan, đơn vị căn cứ nội dung trên tổ chức thực hiện đúng thời hạn."
    blocks.append(Paragraph(f"2. Thời gian thực hiện: {window[:1].lower()}{window[1:]}." if window else ""))
    blocks.append(Paragraph(closing))
    return tuple(block for block in blocks if not (isinstance(block, Paragraph) and not block.text))


def _addressees(material: Material, task_ids: Sequence[int], *, fans_out: bool) -> tuple[str, ...]:
    named = bodies.given(material.book, task_ids)
    units = [body for body in named if body.kind is BodyKind.UNIT]
    others = [body.name for body in named if body.kind is not BodyKind.ISSUER and body not in units]
    together = fans_out or len(units) > _MOST_NAMED
    return (*((_ALL_UNITS,) if together else tuple(unit.name for unit in units)), *others)


def _congress_annex(material: Material) -> Annex:
    columns = (
        Column("TT", 8, Align.CENTRE),
        Column("Đơn vị", 52),
        Column("Khai mạc", 20, Align.CENTRE),
        Column("Bế mạc", 20, Align.CENTRE),
    )
    names = {body.id: body.name for body in bodies.as_of(material.book, material.on, (BodyKind.UNIT,))}
    own = [each for each in congresses.everything(material.book) if each.body_id in names and each.family_id]
    rows = tuple(
        (str(number), names[each.body_id or 0], format_date(each.opens_on), format_date(each.closes_on))
        for number, each in enumerate(own, 1)
    )
    return Annex("Thời gian tổ chức đại hội của các chi bộ, đảng bộ cơ sở", (Table(columns, rows),))
