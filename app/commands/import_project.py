"""The command that takes a Microsoft Project file back into a book."""

from datetime import date
from pathlib import Path

import click

from app.commands.day import Day
from app.domain.project.changes import ExchangePreview
from app.services import books, project_exchange

_FILE = click.Path(path_type=Path)
_DAY = Day()


@click.command("import-project")
@click.argument("book", type=_FILE)
@click.argument("file", type=_FILE)
@click.option("--dry-run", is_flag=True, help="Chỉ cho xem sẽ đổi gì, không lưu.")
@click.option("--add-tasks", is_flag=True, help="Nhận cả việc không có trong sổ, thành việc của cơ quan.")
@click.option("--as-of", type=_DAY, help="Tính đến ngày nào; mặc định là hôm nay.")
def import_project(book: Path, file: Path, as_of: date | None, *, dry_run: bool, add_tasks: bool) -> None:
    """Nhận ngày và tiến độ đã sửa trong tệp XML của Microsoft Project vào sổ.

    Tệp phải do lệnh «export BOOK project» của chính sổ này ghi ra lúc đầu; mọi thay đổi là một bước hoàn tác
    được. Việc không có trong sổ được kể ra và chỉ nhận khi có --add-tasks.
    """
    on = as_of or date.today()
    project = project_exchange.read_project(file)
    with books.open_book(book) as opened:
        told = project_exchange.preview(opened, project, on, add_new=add_tasks)
        _tell(told)
        if dry_run or not told.changes:
            click.echo("Chưa lưu gì vào sổ.")
            return
        change = project_exchange.take_in(opened, project, on, add_new=add_tasks)
    click.echo(f"{change.label}: đã lưu.")


def _tell(told: ExchangePreview) -> None:
    if not told.is_ours:
        click.echo("Lưu ý: tệp này không do sổ này xuất ra, nên không nhận ra được việc nào của sổ.")
    for each in told.changes:
        days = f"{each.before} → {each.after}" if each.before else each.after
        click.echo(f"{each.name}: {each.what.lower()} {days}")
    if told.moved_along:
        click.echo(f"Kéo theo: {told.moved_along} việc đổi hạn theo ngày đại hội.")
    for row in told.left:
        click.echo(f"Không nhận dòng {row.number} («{row.name}»): {row.why}")
    if not told.changes:
        click.echo("Tệp không có gì khác với sổ.")
