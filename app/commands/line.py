"""The commands of the command line, and how each tells what went wrong."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import click

from app import __version__
from app.commands.compare import compare
from app.commands.congress_dates import congress_dates
from app.commands.day import Day
from app.commands.export import export
from app.commands.import_project import import_project
from app.commands.names import NAME_HELP, NEW_HELP, choices_from, names, tell_open
from app.commands.overview import overview
from app.commands.versions import as_corrected_before, diff, version_of, versions
from app.domain.dates.written import format_date
from app.domain.errors import EntryError, KnownError, KnownPlanError
from app.domain.plan import BookInfo
from app.domain.reading.plan_reading import PlanReading
from app.domain.written_name import NameChoices
from app.services import (
    books,
    congresses,
    documents_in,
    outline,
    plan_version,
    plans,
    sample,
    units,
    version_report,
    written_names,
)  # fmt: skip
from app.services.books import Book

_FILE = click.Path(path_type=Path)


class ErrorsAsSentences(click.Group):
    """A group whose known errors are one sentence on standard error and exit status 2."""

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401 - click's own signature
        """Run the command line and leave the process with its exit status."""
        try:
            status = super().main(*args, **{**extra, "standalone_mode": False})
        except KnownError as error:
            _stop(str(error))
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message())
            sys.exit(0)
        except click.UsageError as error:
            _stop(_usage_sentence(error))
        except click.Abort:
            _stop("Đã dừng theo yêu cầu.")
        except OSError as error:
            if error.filename is not None:
                raise
            _end_output()
        sys.exit(status if isinstance(status, int) else 0)


def _usage_sentence(error: click.UsageError) -> str:
    """Say in one Vietnamese sentence what is wrong with a command."""
    command = error.ctx.command_path if error.ctx else "python -m app"
    if isinstance(error, click.NoSuchOption):
        fault = f"Không có tùy chọn «{error.option_name}»"
    elif isinstance(error, click.BadParameter):
        name = error.param.human_readable_name if error.param else ""
        missing = isinstance(error, click.MissingParameter)
        fault = f"Thiếu «{name}»" if missing else f"Giá trị của «{name}» không hợp lệ"
    else:
        fault = "Không có lệnh như vậy, hoặc lệnh thừa tham số"
    return f"{fault}; hãy xem: {command} --help"


def _end_output() -> NoReturn:
    """Leave when what is printed finds no place; click sees to pipes on which nobody reads on."""
    with open(os.devnull, "wb") as nowhere:  # what is still held back is written as the process ends
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    _stop(
        "Không in được kết quả ra nơi nhận (đĩa đầy hoặc không ghi được); những gì đã lưu vào sổ vẫn còn, "
        "hãy chọn nơi nhận khác rồi chạy lại."
    )


def _stop(sentence: str) -> NoReturn:
    click.echo(sentence, err=True)
    sys.exit(2)


_DAY = Day()


@click.group(cls=ErrorsAsSentences)
@click.version_option(__version__, message="%(version)s")
def main() -> None:
    """Sổ Tuyên Truyền: đọc kế hoạch, lập sổ, đặt ngày đại hội và xuất văn bản."""


@main.command()
@click.argument("plan", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="In một đối tượng JSON thay cho bản tóm tắt.")
def read(plan: Path, *, as_json: bool) -> None:
    """Đọc văn bản kế hoạch mà không lưu gì.

    Đọc được .docx, .pdf có lớp chữ, .txt; .doc, .odt, .rtf khi máy có LibreOffice hoặc Word.
    """
    reading = documents_in.read_plan(plan)
    if as_json:
        _print_json(documents_in.reading_as_json(reading))
        return
    head = reading.document
    tasks = sum(len(phase.tasks) for wave in reading.waves for phase in wave.phases)
    click.echo(f"{head.genre} {head.symbol} {format_date(head.issued_on)} – {head.title}")
    click.echo(f"{len(reading.waves)} đợt, {tasks} nhiệm vụ, {len(reading.duties)} tổ chức được giao việc")
    for warning in reading.warnings:
        place = f"Dòng {warning.line}: " if warning.line else ""
        click.echo(f"Lưu ý: {place}{warning.why}{f' («{warning.text}»)' if warning.text else ''}")


@main.command()
@click.argument("book", type=_FILE)
@click.option("--title", default="", help="Tên sổ; nếu bỏ trống thì lấy tên tệp.")
@click.option("--issuer", default="", help="Cơ quan ban hành.")
@click.option("--superior", default="", help="Cơ quan cấp trên trực tiếp.")
@click.option("--agency", default="", help="Ký hiệu cơ quan trong số văn bản, ví dụ ĐU.")
@click.option("--place", default="", help="Địa danh.")
def new(book: Path, title: str, issuer: str, superior: str, agency: str, place: str) -> None:
    """Lập sổ mới, chưa có dữ liệu."""
    books.create_book(book, BookInfo(title or book.stem, superior, issuer, agency, place)).close()
    click.echo(f"Đã lập sổ «{book}».")


@main.command("sample")
@click.argument("book", type=_FILE)
def make_sample(book: Path) -> None:
    """Lập sổ mẫu với kế hoạch, đơn vị và tiến độ của một cơ quan giả định."""
    sample.create_sample(book).close()
    click.echo(f"Đã lập sổ mẫu «{book}».")


@main.command("import-plan")
@click.argument("book", type=_FILE)
@click.argument("plan", type=_FILE)
@click.option("--as-new", is_flag=True, help="Nhập thành kế hoạch mới dù sổ đã có kế hoạch cùng số và ngày.")
@click.option("--as-version", is_flag=True, help="Nhập thành bản mới của kế hoạch đã có; giữ nguyên tiến độ.")
@click.option("--of", "wanted", default="", help="Kế hoạch đã có (id hoặc ký hiệu) khi dùng --as-version.")
@click.option("--name", "given", multiple=True, help=NAME_HELP)
@click.option("--add-names", is_flag=True, help=NEW_HELP)
def import_plan(
    book: Path,
    plan: Path,
    wanted: str,
    given: tuple[str, ...],
    *,
    as_new: bool,
    as_version: bool,
    add_names: bool,
) -> None:
    """Nhập văn bản kế hoạch vào sổ, thành một bước hoàn tác được."""
    if as_new and (as_version or wanted):
        raise EntryError("Chỉ chọn một trong hai: --as-new hoặc --as-version.")
    as_read = documents_in.read_plan(plan)
    with books.open_book(book) as opened:
        former = plan_version.known_former(opened, as_read)
        if as_version or wanted:
            known = version_of(opened, as_read, wanted, "--of")
            reading = as_corrected_before(opened, as_read, known)
            chosen = _names(opened, reading, given, add_names=add_names)
            change = plan_version.apply_version(
                opened, known.id, reading, plan.name, as_read=as_read, names=chosen
            )
        else:
            reading = as_corrected_before(opened, as_read, plans.other_version(opened, as_read))
            chosen = _names(opened, reading, given, add_names=add_names)
            with _telling_options():
                change = plans.import_plan(
                    opened, reading, plan.name, as_new=as_new, as_read=as_read, names=chosen
                )
        named = written_names.names_of_reading(opened, reading)
    click.echo(f"{change.label}: đã lưu.")
    if former:
        click.echo(f"Lưu ý: {version_report.former_words(former)}")
    tell_open(named)
    for warning in reading.warnings:
        click.echo(f"Lưu ý: {f'dòng {warning.line}: ' if warning.line else ''}{warning.why}")


@contextmanager
def _telling_options() -> Iterator[None]:
    """Say by which options a plan is stored of which the book has another version."""
    try:
        yield
    except KnownPlanError as error:
        raise EntryError(f"{error} (Bản mới: --as-version; kế hoạch riêng: --as-new.)") from error


def _names(book: Book, reading: PlanReading, given: tuple[str, ...], *, add_names: bool) -> NameChoices:
    chosen = choices_from(book, given)
    new = written_names.additions(written_names.names_of_reading(book, reading, chosen)) if add_names else {}
    return {**new, **chosen}


@main.command("units")
@click.argument("book", type=_FILE)
@click.argument("file", type=_FILE)
def import_units(book: Path, file: Path) -> None:
    """Nhập danh sách đơn vị từ tệp .xlsx hoặc .csv."""
    found = documents_in.read_unit_list(file)
    with books.open_book(book) as opened:
        units.add_units(opened, found.entries)
    sheet = f" từ trang «{found.sheet}»" if found.sheet else ""
    click.echo(f"Đã nhập {len(found.entries)} đơn vị{sheet}.")
    for problem in found.problems:
        place = f"Bỏ qua dòng {problem.line} («{problem.text}»)" if problem.line else problem.text
        click.echo(f"{place}: {problem.why}")


@main.command("set-congress")
@click.argument("book", type=_FILE)
@click.argument("key")
@click.option("--opens", type=_DAY, help="Ngày khai mạc.")
@click.option("--closes", type=_DAY, help="Ngày bế mạc.")
def set_congress(book: Path, key: str, opens: date | None, closes: date | None) -> None:
    """Đặt ngày đại hội KEY (xem KEY bằng lệnh show); ngày nào không nêu thì giữ nguyên."""
    if opens is None and closes is None:
        raise EntryError("Chưa nêu ngày nào; hãy thêm --opens hoặc --closes.")
    with books.open_book(book) as opened:
        known = congresses.find(opened, key)
        change = congresses.set_dates(opened, key, opens or known.opens_on, closes or known.closes_on)
    click.echo(f"{change.label}: đã lưu.")


@main.command()
@click.argument("book", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="In một đối tượng JSON thay cho bản tóm tắt.")
@click.option("--as-of", type=_DAY, help="Tính đến ngày nào; mặc định là hôm nay.")
def show(book: Path, as_of: date | None, *, as_json: bool) -> None:
    """Cho xem sổ: đại hội, đợt, giai đoạn, việc, hạn và phân công."""
    with books.open_book(book) as opened:
        content = outline.outline(opened, as_of or date.today())
    if as_json:
        _print_json(content)
        return
    for congress in content["congresses"]:
        dates = " – ".join(congress[name] or "…" for name in ("opens_on", "closes_on"))
        click.echo(f"{congress['key']}: {congress['name']} ({dates})")
    for wave in content["waves"]:
        click.echo(f"Đợt {wave['ordinal']}: {wave['title']}")
        for phase in wave["phases"]:
            window = f"{phase['from'] or '…'} – {phase['to'] or '…'}"
            click.echo(f"  {phase['title']}: {len(phase['tasks'])} việc ({window})")


for _command in (export, import_project, names, diff, versions, compare, congress_dates, overview):
    main.add_command(_command)


def _print_json(content: dict[str, Any]) -> None:
    click.echo(json.dumps(content, ensure_ascii=False, indent=2))
