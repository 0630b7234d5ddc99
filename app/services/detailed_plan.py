"""The detailed plan: the plan's waves and phases with their dates, and the table of assignments."""

from datetime import date

from app.domain.checklist import ChecklistTask
from app.domain.directive import Annex, Block, Directive, Genre, Heading, Paragraph
from app.domain.numerals import to_roman
from app.domain.plan import Phase, Wave
from app.domain.wording import strip_dash, window_words
from app.services.composing import Issue, Material, task_table
from app.store import plans
from app.store.book import Book


def compose(book: Book, on: date, issue: Issue, plan_id: int | None = None) -> Directive:
    """Compose the detailed plan of a plan, or of the book's newest one.

    Raises:
        EntryError: the book has no such plan.
    """
    material = Material(book, on, plan_id)
    recipients, keep = material.recipients()
    return Directive(
        Genre.PLAN,
        material.info.superior,
        material.info.issuer,
        material.info.agency,
        f"Chi tiết thực hiện {_short_name(material)}",
        tuple(_body(material)),
        issue.number,
        material.info.place,
        issue.issued_on,
        (),
        material.signing(issue),
        recipients,
        keep,
        issue.draft,
        (Annex("Bảng phân công nhiệm vụ", (task_table(material, _groups(material)),), landscape=True),),
        material.issued_by,
    )


def _short_name(material: Material) -> str:
    plan = material.plan
    return f"{plan.genre or 'văn bản'} số {plan.symbol}" if plan.symbol else f"«{plan.title}»"


def _body(material: Material) -> list[Block]:
    blocks: list[Block] = [Paragraph(f"Căn cứ {material.plan_words()}, kế hoạch chi tiết thực hiện như sau:")]
    texts = plans.statements(material.book, material.plan.id)
    chapters: list[tuple[str, list[Block]]] = [
        ("MỤC ĐÍCH, YÊU CẦU", _numbered([each.text for each in texts if each.kind == "aim"])),
        ("NỘI DUNG, TIẾN ĐỘ", _progress(material)),
        ("HÌNH THỨC TUYÊN TRUYỀN", _numbered([each.text for each in texts if each.kind == "channel"])),
        ("TỔ CHỨC THỰC HIỆN", _duties(material)),
    ]
    filled = [(title, content) for title, content in chapters if content]
    for number, (title, content) in enumerate(filled, 1):
        blocks.append(Heading(1, f"{to_roman(number)}.", title))
        blocks.extend(content)
    return blocks


def _numbered(texts: list[str]) -> list[Block]:
    return [Paragraph(f"{number}. {text}") for number, text in enumerate(texts, 1)]


def _progress(material: Material) -> list[Block]:
    blocks: list[Block] = []
    for number, wave in enumerate(material.waves, 1):
        blocks.append(Heading(2, f"{number}.", wave_title(wave)))
        phases = [phase for phase in material.phases if phase.wave_id == wave.id]
        for place, phase in enumerate(phases, 1):
            if phase.title and phase.title != wave.title:
                blocks.append(Heading(3, f"{number}.{place}.", phase.title))
            window = window_words(phase.window_from, phase.window_to)
            if window:
                blocks.append(Paragraph(f"Thời gian: {window[:1].lower()}{window[1:]}."))
            blocks.extend(Paragraph(line.task.text, dash=True) for line in material.tasks_of(phase))
    return blocks


def _duties(material: Material) -> list[Block]:
    blocks: list[Block] = []
    of_plan = [duty for duty in plans.duties(material.book) if duty.plan_id == material.plan.id]
    told = [(duty, lines) for duty in of_plan if (lines := material.duty_tasks(duty.id))]
    for number, (duty, lines) in enumerate(told, 1):
        blocks.append(Heading(2, f"{number}.", duty.name))
        blocks.extend(Paragraph(line.task.text, dash=True) for line in lines)
    return blocks


def _groups(material: Material) -> list[tuple[str, list[ChecklistTask]]]:
    waves = {wave.id: wave for wave in material.waves}
    named = [
        (_group_title(phase, waves[phase.wave_id]), material.tasks_of(phase)) for phase in material.phases
    ]
    return [(title, lines) for title, lines in named if lines]


def _group_title(phase: Phase, wave: Wave) -> str:
    own = f" – {phase.title}" if phase.title and phase.title != wave.title else ""
    title = f"Đợt {wave.ordinal}{own}" if own else wave_title(wave)
    window = window_words(phase.window_from, phase.window_to)
    return f"{title} ({window[:1].lower()}{window[1:]})" if window else title


def wave_title(wave: Wave) -> str:
    """Return a wave's title with its number in front, where the title does not say it itself."""
    title = strip_dash(wave.title)
    return title if title.casefold().startswith(("đợt", "giai đoạn")) else f"Đợt {wave.ordinal}: {title}"
