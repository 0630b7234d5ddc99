"""The commands that compare a document with a plan of a book, and list a plan's former versions."""

import json
from pathlib import Path

import click

from app.domain.dates.written import format_date
from app.domain.errors import EntryError
from app.domain.plan import Plan
from app.domain.reading.plan_reading import PlanReading
from app.services import (
    books,
    documents_in,
    exports,
    kept_corrections,
    plan_version,
    plans,
    version_report,
)
from app.services.books import Book
from app.services.phase_choice import find_plan
from app.services.plans import name_of

_FILE = click.Path(path_type=Path)
_DIFFERS = 1


@click.command("diff")
@click.argument("book", type=_FILE)
@click.argument("plan", type=_FILE)
@click.option("--plan", "wanted", default="", help="Số (id) hoặc ký hiệu kế hoạch; mặc định: tự nhận ra.")
@click.option("--json", "as_json", is_flag=True, help="In một đối tượng JSON thay cho các dòng chữ.")
@click.option("-o", "--output", type=_FILE, help="Ghi thêm «Bảng so sánh» ra tệp .docx này.")
@click.pass_context
def diff(
    context: click.Context, book: Path, plan: Path, wanted: str, output: Path | None, *, as_json: bool
) -> None:
    """So văn bản PLAN với kế hoạch trong sổ; không lưu gì.

    Mã thoát: 0 khi không khác, 1 khi có khác, 2 khi có lỗi.
    """
    reading = documents_in.read_plan(plan)
    with books.open_book(book) as opened:
        known = version_of(opened, reading, wanted, "--plan")
        reading = as_corrected_before(opened, reading, known, aside=as_json)
        found = plan_version.difference(opened, known.id, reading)
        if output is not None:
            exports.save_comparison(version_report.comparison(opened, found), output)
        if as_json:
            click.echo(json.dumps(version_report.as_json(opened, found), ensure_ascii=False, indent=2))
        else:
            for line in version_report.as_lines(opened, found):
                click.echo(line)
        if output is not None:
            click.echo(f"Đã ghi «{output}».", err=as_json)
    if not found.is_same:
        context.exit(_DIFFERS)


@click.command("versions")
@click.argument("book", type=_FILE)
@click.option("--plan", "wanted", default="", help="Số (id) hoặc ký hiệu kế hoạch; mặc định: mới nhất.")
@click.option("--text", "number", type=click.IntRange(min=1), help="In lời văn của bản cũ có số này.")
def versions(book: Path, wanted: str, number: int | None) -> None:
    """Liệt kê các bản cũ của một kế hoạch, hoặc in lời văn của một bản."""
    with books.open_book(book) as opened:
        plan = find_plan(opened, wanted)
        former = plan_version.former_versions(opened, plan.id)
    if number is not None:
        found = next((each for each in former if each.number == number), None)
        if found is None:
            raise EntryError(f"{name_of(plan)} không có bản cũ số {number}; hãy xem lệnh versions.")
        click.echo(found.source_text)
        return
    for each in former:
        symbol = " ".join(part for part in (each.genre, each.symbol or f"«{each.title}»") if part)
        click.echo(
            f"Bản {each.number}: {symbol}, {each.source_name}, thay ngày {format_date(each.replaced_on)}"
        )
    click.echo(f"Bản hiện hành: {name_of(plan)}, {plan.source_name}")


def as_corrected_before(
    book: Book, reading: PlanReading, earlier: Plan | None, *, aside: bool = False
) -> PlanReading:
    """Put in what was corrected in an earlier version of a document, and say so.

    `aside` says it on standard error, where standard output is for a program.
    """
    if earlier is None:
        return reading
    applied = kept_corrections.applied_from(book, earlier.id, reading)
    if said := kept_corrections.sentence(applied):
        click.echo(said, err=aside)
        for words in kept_corrections.missed_words(applied):
            click.echo(f"Không áp dụng được: {words}", err=aside)
    return applied.reading


def version_of(book: Book, reading: PlanReading, wanted: str, option: str) -> Plan:
    """Return the plan of the book that a document is compared with: the one named, or the one it is of.

    `option` is the one by which the calling command has it named.

    Raises:
        EntryError: there is no such plan, or none that the document is a version of.
    """
    if wanted.strip():
        return find_plan(book, wanted)
    found = plans.same_plan(book, reading) or plans.other_version(book, reading)
    if found is None:
        raise EntryError(
            "Không nhận ra văn bản này là bản khác của kế hoạch nào trong sổ; "
            f"hãy nêu kế hoạch bằng {option}."
        )
    return found
