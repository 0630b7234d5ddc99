"""The letter (Công văn) that sends the tasks of one phase to the units."""

from collections.abc import Sequence
from datetime import date

from app.domain.body import BodyKind
from app.domain.congress import GRASSROOTS_KEY
from app.domain.dates import format_date
from app.domain.directive import Align, Annex, Block, Column, Directive, Genre, Paragraph, Table
from app.domain.errors import EntryError
from app.domain.plan import Phase, Wave
from app.domain.wording import window_words
from app.services.composing import Issue, Material, task_table
from app.store import bodies, congresses
from app.store.book import Book

_ALL_UNITS = "Các chi bộ, đảng bộ cơ sở trực thuộc"
_MOST_NAMED = 12


def current_phase(phases: Sequence[Phase], on: date) -> Phase | None:
    """Return the phase that runs on a day, else the next to begin, else the last; None without any.

    Of several that run, the one that ends first is meant; where no end is known yet, because units have
    not reported their dates, it is the first of the plan that is not over.
    """
    running = [phase for phase in phases if _has_begun(phase, on) and not _is_over(phase, on)]
    sure = [phase for phase in running if phase.window_from and phase.window_to]
    coming = [phase for phase in phases if phase.window_from and phase.window_from > on]
    if sure:
        return min(sure, key=lambda phase: phase.window_to or date.max)
    if running:
        return running[0]
    if coming:
        return min(coming, key=lambda phase: phase.window_from or date.min)
    dated = [phase for phase in phases if phase.window_to]
    return dated[-1] if dated else next(iter(phases), None)


def _has_begun(phase: Phase, on: date) -> bool:
    """Tell whether a phase with a known day has begun; one without any has not."""
    begun = phase.window_from is None or phase.window_from <= on
    return begun and bool(phase.window_from or phase.window_to)


def _is_over(phase: Phase, on: date) -> bool:
    return phase.window_to is not None and phase.window_to < on


def compose(book: Book, on: date, issue: Issue, phase_id: int | None = None) -> Directive:
    """Compose the letter for a phase, or for the one that runs on the given day.

    Raises:
        EntryError: the book has no plan, or the plan no such phase, or the phase no task to send.
    """
    material = Material(book, on)
    phase = _chosen(material, on, phase_id)
    lines = material.tasks_of(phase)
    if not lines:
        raise EntryError("Giai đoạn này chưa có việc nào để gửi; hãy chọn giai đoạn khác.")
    wave = next(wave for wave in material.waves if wave.id == phase.wave_id)
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


def _chosen(material: Material, on: date, phase_id: int | None) -> Phase:
    if phase_id is None:
        phase = current_phase([phase for phase in material.phases if material.tasks_of(phase)], on)
    else:
        phase = next((phase for phase in material.phases if phase.id == phase_id), None)
    if phase is None:
        raise EntryError("Kế hoạch không có giai đoạn này; hãy chọn một giai đoạn của kế hoạch.")
    return phase


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
