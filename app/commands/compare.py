"""The command that sets a superior's document beside a plan of a book."""

import json
from pathlib import Path

import click

from app.domain.change import Change
from app.domain.comparison.correspondence import Coverage
from app.services import books, correspondence, correspondence_report, documents_in, exports
from app.services.books import Book
from app.services.correspondence import Correspondence
from app.services.phase_choice import find_plan

_FILE = click.Path(path_type=Path)
_OPEN = 1


@click.command("compare")
@click.argument("book", type=_FILE)
@click.argument("superior", type=_FILE)
@click.option(
    "--plan", "wanted", default="", help="Số (id) hoặc ký hiệu kế hoạch của ta; mặc định: mới nhất."
)
@click.option("--json", "as_json", is_flag=True, help="In một đối tượng JSON thay cho các dòng chữ.")
@click.option("-o", "--output", type=_FILE, help="Ghi thêm «Bảng đối chiếu» ra tệp .docx hoặc .xlsx này.")
@click.option("--keep", is_flag=True, help="Lưu văn bản cấp trên vào sổ để đối chiếu tiếp.")
@click.option("--propose", is_flag=True, help="Lập việc cho mọi nội dung chưa có (lưu vào sổ).")
@click.pass_context
def compare(
    context: click.Context,
    book: Path,
    superior: Path,
    wanted: str,
    output: Path | None,
    *,
    as_json: bool,
    keep: bool,
    propose: bool,
) -> None:
    """Đối chiếu văn bản SUPERIOR của cấp trên với kế hoạch trong sổ.

    Không lưu gì nếu không có --keep hoặc --propose. Mã thoát: 0 khi mọi nội dung đã có hoặc không thuộc ta,
    1 khi còn nội dung chưa có hay chưa rõ, 2 khi có lỗi.
    """
    if output is not None:
        exports.check_correspondence_name(output)
    reading = documents_in.read_plan(superior)
    with books.open_book(book) as opened:
        plan = find_plan(opened, wanted)
        found = correspondence.preview(opened, plan.id, reading, superior.name)
        steps: list[Change] = []
        if (keep or propose) and not found.superior.id:
            steps.append(correspondence.add_superior(opened, plan.id, reading, superior.name))
        if propose:
            found = correspondence.preview(opened, plan.id, reading, superior.name)
            steps += _propose_open(opened, found)
        if steps:
            found = correspondence.preview(opened, plan.id, reading, superior.name)
    for step in steps:
        click.echo(f"{step.label}: đã lưu.", err=as_json)
    if output is not None:
        exports.save_correspondence(found, output)
    _tell(found, as_json=as_json)
    if output is not None:
        click.echo(f"Đã ghi «{output}».", err=as_json)
    if any(each.coverage in (Coverage.OPEN, Coverage.DOUBTFUL) for each in found.matched):
        context.exit(_OPEN)


def _tell(found: Correspondence, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(correspondence_report.as_json(found), ensure_ascii=False, indent=2))
        return
    for line in correspondence_report.as_lines(found):
        click.echo(line)


def _propose_open(book: Book, found: Correspondence) -> list[Change]:
    """Make tasks of the clauses that nothing answers; return the step, if there was any to make."""
    open_ids = [each.clause.id for each in found.matched if each.coverage is Coverage.OPEN]
    return [correspondence.propose(book, found.superior.id, open_ids)] if open_ids else []
