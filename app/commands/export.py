"""The command that writes documents, workbooks and files for other programs of a book."""

from datetime import date, datetime
from pathlib import Path

import click

from app.commands.day import Day
from app.domain.calendar_event import CalendarChoice
from app.domain.directive import Directive
from app.domain.errors import EntryError
from app.domain.plan import Plan
from app.services import books, calendar_events, exports, plans
from app.services.books import Book
from app.services.composing import Issue
from app.services.phase_choice import find_plan
from app.services.plans import name_of

_FILE = click.Path(path_type=Path)
_DAY = Day()

_KINDS = ("directive", "detailed-plan", "progress", "calendar", "project", "congress-list")


@click.command("export")
@click.argument("book", type=_FILE)
@click.argument("kind", type=click.Choice(_KINDS))
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
@click.option("--unit", default="", help="Lịch (calendar) của riêng đơn vị mang mã hoặc tên này.")
@click.option("--units", "each_unit", is_flag=True, help="Lịch (calendar) có thêm hạn của từng đơn vị.")
@click.option(
    "--warn", type=click.IntRange(min=-1), default=3, help="Lịch nhắc trước bao nhiêu ngày; -1: không nhắc."
)
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
    unit: str,
    warn: int,
    *,
    each_unit: bool,
) -> None:
    """Xuất văn bản, bảng tính hoặc tệp cho chương trình khác.

    KIND là công văn (directive), kế hoạch chi tiết (detailed-plan), bảng tiến độ (progress), lịch .ics
    (calendar) hoặc tệp XML của Microsoft Project (project).

    Danh sách ngày đại hội (congress-list) là mẫu để các đơn vị điền; nhập lại bằng lệnh congress-dates.
    """
    on, issue = as_of or date.today(), Issue(number, issued_on, signer)
    with books.open_book(book) as opened:
        if kind == "progress":
            exports.save_progress(opened, on, output)
        elif kind == "calendar":
            _calendar(opened, on, unit, warn, output, each_unit=each_unit)
        elif kind == "project":
            exports.save_project(opened, on, datetime.now(), output)
        elif kind == "congress-list":
            exports.save_congress_list(opened, on, output)
        elif kind == "directive":
            _letter(opened, on, issue, wanted, phase, output)
        else:
            plan = find_plan(opened, wanted)
            _save(exports.detailed_plan_of(opened, on, issue, plan.id), output)
            _tell_plan(opened, plan)
    click.echo(f"Đã ghi «{output}».")


def _calendar(book: Book, on: date, unit: str, warn: int, output: Path, *, each_unit: bool) -> None:
    if unit and each_unit:
        raise EntryError("Chỉ chọn một trong hai: --unit hoặc --units.")
    body_id = calendar_events.unit_with(book, unit, on).id if unit else None
    choice = CalendarChoice(each_unit, body_id, None if warn < 0 else warn)
    count = exports.save_calendar(book, on, choice, datetime.now(), output)
    click.echo(f"Lịch có {count} mục.")


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
