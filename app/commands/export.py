"""The command that writes documents and workbooks of a book."""

from datetime import date
from pathlib import Path

import click

from app.commands.day import Day
from app.domain.directive import Directive
from app.domain.plan import Plan
from app.services import books, exports, plans
from app.services.books import Book
from app.services.composing import Issue
from app.services.phase_choice import find_plan
from app.services.plans import name_of

_FILE = click.Path(path_type=Path)
_DAY = Day()


@click.command("export")
@click.argument("book", type=_FILE)
@click.argument("kind", type=click.Choice(["directive", "detailed-plan", "progress", "congress-list"]))
@click.option("-o", "--output", type=_FILE, required=True, help="Tệp cần ghi.")
@click.option(
    "--plan", "wanted", default="", help="Số (id trong lệnh show) hoặc ký hiệu kế hoạch; mặc định: mới nhất."
)
@click.option(
    "--phase", type=int, help="Số giai đoạn (id trong lệnh show); mặc định là giai đoạn đang diễn ra."
)
@click.option("--number", type=click.IntRange(min=1), help="Số văn bản; bỏ trống thì chừa chỗ.")
@click.option("--date", "issued_on", type=_DAY, help="Ngày ban hành; bỏ trống thì chừa chỗ.")
@click.option("--signer", default="", help="Họ tên người ký; bỏ trống thì lấy theo sổ hoặc chừa chỗ.")
@click.option("--as-of", type=_DAY, help="Tính đến ngày nào; mặc định là hôm nay.")
def export(
    book: Path,
    kind: str,
    output: Path,
    wanted: str,
    phase: int | None,
    number: int | None,
    issued_on: date | None,
    signer: str,
    as_of: date | None,
) -> None:
    """Xuất công văn (directive), kế hoạch chi tiết (detailed-plan), bảng tiến độ (progress).

    Danh sách ngày đại hội (congress-list) là mẫu để các đơn vị điền; nhập lại bằng lệnh congress-dates.
    """
    on, issue = as_of or date.today(), Issue(number, issued_on, signer)
    with books.open_book(book) as opened:
        if kind == "progress":
            exports.save_progress(opened, on, output)
        elif kind == "congress-list":
            exports.save_congress_list(opened, on, output)
        elif kind == "directive":
            _letter(opened, on, issue, wanted, phase, output)
        else:
            plan = find_plan(opened, wanted)
            _save(exports.detailed_plan_of(opened, on, issue, plan.id), output)
            _tell_plan(opened, plan)
    click.echo(f"Đã ghi «{output}».")


def _letter(book: Book, on: date, issue: Issue, wanted: str, phase: int | None, output: Path) -> None:
    plan_id = find_plan(book, wanted).id if wanted or phase is None else None
    chosen = exports.phase_of(book, on, phase, plan_id)
    _save(exports.phase_letter_of(book, on, issue, chosen.phase.id), output)
    _tell_plan(book, next(plan for plan in plans.all_plans(book) if plan.id == chosen.wave.plan_id))
    click.echo(f"Công văn của {chosen.words()}.")


def _tell_plan(book: Book, plan: Plan) -> None:
    if len(plans.all_plans(book)) > 1:
        click.echo(f"Kế hoạch {plan.id}: {name_of(plan)}.")


def _save(directive: Directive, output: Path) -> None:
    exports.save_directive(directive, output)
    if gaps := directive.gaps():
        click.echo(f"Văn bản còn để trống: {', '.join(gaps)}.")
