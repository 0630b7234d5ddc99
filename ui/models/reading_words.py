"""Parts of a plan in the words of the screen."""

from app.domain.dates.written import format_date
from app.domain.reading import edits
from app.domain.reading.plan_reading import DocumentHeader, PlanReading
from app.domain.reading.statements import StatementKind

STATEMENT_KIND = {
    StatementKind.AIM: "Mục đích, yêu cầu",
    StatementKind.FOCUS: "Nội dung trọng tâm",
    StatementKind.CHANNEL: "Hình thức tuyên truyền",
}


def congress_names(reading: PlanReading) -> dict[str, str]:
    """Return the names of the congresses of a reading by key."""
    return {mention.key: mention.name for mention in reading.congresses}


def header_words(head: DocumentHeader) -> str:
    """Return a document's formal parts in one line, without those it does not carry."""
    named = " ".join(part for part in (head.genre, head.symbol) if part)
    dated = f"ngày {format_date(head.issued_on)}" if head.issued_on else ""
    start = " ".join(part for part in (named, dated) if part)
    return " · ".join(part for part in (start, head.issuer) if part)


def summary_words(reading: PlanReading) -> str:
    """Return how much was made of a document, as "4 đợt, 46 việc, 4 tổ chức, 2 thời hạn"."""
    duty_items = sum(len(duty.items) for duty in reading.duties)
    dues = sum(task.due is not None for task in edits.all_tasks(reading))
    counts = [
        f"{len(reading.waves)} đợt",
        tasks_words(len(edits.wave_tasks(reading)), duty_items),
        f"{len(reading.duties)} tổ chức",
        f"{len(reading.congresses)} đại hội",
        f"{dues} thời hạn",
    ]
    if reading.warnings:
        counts.append(f"{len(reading.warnings)} điều cần xem")
    return ", ".join(counts)


def tasks_words(in_waves: int, of_duties: int) -> str:
    """Return the number of tasks in words: those of the waves apart from those given to organisations."""
    if not of_duties:
        return f"{in_waves} việc"
    given = f"{of_duties} việc giao cho tổ chức"
    return f"{in_waves} việc trong các đợt và {given}" if in_waves else given
