"""The command that prints the overview of a book."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from app.commands.day import Day
from app.domain.overview import Overview, next_step
from app.domain.overview_words import (
    STEPS,
    congress_days,
    congress_to_go,
    due_words,
    group_title,
    grouped,
    next_congress_words,
    owner_words,
    progress_words,
    quiet_words,
    today_words,
)
from app.domain.text import first_upper
from app.services import books
from app.services import overview as overviews


@click.command("overview")
@click.argument("book", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="In một đối tượng JSON thay cho các dòng chữ.")
@click.option("--as-of", type=Day(), help="Tính đến ngày nào; mặc định là hôm nay.")
def overview(book: Path, as_of: date | None, *, as_json: bool) -> None:
    """Cho xem tổng quan: việc quá hạn, đến hạn, đại hội sắp tới, tiến độ theo đợt và đơn vị."""
    with books.open_book(book) as opened:
        found = overviews.read(opened, as_of or date.today())
    if as_json:
        click.echo(json.dumps(overviews.as_json(found), ensure_ascii=False, indent=2))
        return
    for line in as_lines(found):
        click.echo(line)


def as_lines(found: Overview) -> Iterator[str]:
    """Yield the overview as it is printed."""
    tasks, congresses = found.tasks, found.congresses
    yield f"{found.title} – {today_words(found.on)}"
    yield next_congress_words(found)
    if step := next_step(found):
        yield f"Bước tiếp theo: {STEPS[step][0]}"
    yield (
        f"{grouped(tasks.total)} việc: {grouped(tasks.finished)} đã xong, {grouped(tasks.overdue)} quá hạn,"
        f" {grouped(tasks.this_week)} hạn trong tuần này, {grouped(tasks.soon)} hạn trong 7 ngày tới,"
        f" {grouped(tasks.unassigned)} chưa giao, {grouped(tasks.undated)} chưa có ngày"
    )
    yield (
        f"Đại hội: {grouped(congresses.near)} trong 30 ngày tới, {grouped(congresses.undated)} chưa có ngày"
        f" ({grouped(congresses.undated_units)} của đơn vị)"
    )
    yield from _part(
        "Cần làm ngay", _urgent(found), found.urgent_total, quiet_words(found) if tasks.total else ""
    )
    yield from _part("Đại hội sắp tới", _congresses(found), congresses.coming)
    groups = [f"{group_title(each)}: {progress_words(each.progress)}" for each in found.groups]
    yield from _part("Tiến độ theo đợt", groups, len(groups))
    units = [f"{each.name}: {progress_words(each.progress)}" for each in found.units]
    yield from _part("Tiến độ theo đơn vị, chậm nhất trước", units, found.units_total)


def _urgent(found: Overview) -> list[str]:
    return [
        f"{due_words(each, found.on)}: {first_upper(each.text)} ({owner_words(each)})"
        for each in found.urgent
    ]


def _congresses(found: Overview) -> list[str]:
    return [f"{congress_days(each)}, {congress_to_go(each, found.on)}: {each.name}" for each in found.coming]


def _part(title: str, lines: list[str], total: int, quiet: str = "") -> Iterator[str]:
    if not lines and not quiet:
        return
    yield f"{title}:"
    yield from (f"  {line}" for line in lines or [quiet])
    if total > len(lines) > 0:
        yield f"  … và {grouped(total - len(lines))} dòng khác"
