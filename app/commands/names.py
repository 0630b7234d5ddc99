"""The command that matches the names in plans with the organisations of the book, and its options."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from app.domain.body import Body, BodyKind
from app.domain.errors import EntryError
from app.domain.terms import BODY_KIND
from app.domain.written_name import (
    LEFT,
    Certainty,
    Meaning,
    NameChoice,
    NameChoices,
    ResolvedName,
)
from app.services import books, name_giving, units, written_names
from app.services.body_matching import BodyMatcher
from app.services.books import Book

_FILE = click.Path(path_type=Path)
_EVERYONE, _NEW, _LEFT = "*", "+", "-"
_HOW = (
    "tên hoặc mã đơn vị; nhiều đơn vị cách nhau bằng dấu chấm phẩy; * là mọi đơn vị; + là thêm vào sổ; "
    "- là để nguyên"
)
NAME_HELP = f"Tên trong kế hoạch là đơn vị nào: TÊN=ĐƠN VỊ ({_HOW}). Có thể nêu nhiều lần."
NEW_HELP = "Thêm vào sổ những tên trong kế hoạch mà sổ chưa có."


@click.command("names")
@click.argument("book", type=_FILE)
@click.option("--name", "given", multiple=True, help=NAME_HELP)
@click.option("--add-names", is_flag=True, help=NEW_HELP)
@click.option("--json", "as_json", is_flag=True, help="In một đối tượng JSON thay cho các dòng chữ.")
def names(book: Path, given: tuple[str, ...], *, add_names: bool, as_json: bool) -> None:
    """Xem tên đơn vị trong các kế hoạch của sổ là đơn vị nào, hoặc khớp lại cho đúng."""
    with books.open_book(book) as opened:
        choices = choices_from(opened, given)
        if add_names:
            choices = {**written_names.additions(written_names.names_of_book(opened)), **choices}
        if choices:
            change = name_giving.settle(opened, choices)
            click.echo(f"{change.label}: đã lưu.", err=as_json)
        found = written_names.names_of_book(opened)
        known = {body.id: body for body in units.all_ever(opened)}
    if as_json:
        click.echo(
            json.dumps({"names": [_plain(each, known) for each in found]}, ensure_ascii=False, indent=2)
        )
        return
    for each in found:
        click.echo(f"{each.written.name} ({each.written.tasks} việc): {_words(each, known)}")


def choices_from(book: Book, given: Iterable[str]) -> NameChoices:
    """Return what the options "TÊN=ĐƠN VỊ" say.

    Raises:
        EntryError: an option is not of that form, or names an organisation that the book does not have.
    """
    matcher = BodyMatcher(body for body in units.all_ever(book) if body.valid_to is None)
    return dict(_choice(matcher, option) for option in given)


def tell_open(found: Iterable[ResolvedName]) -> None:
    """Say which names are still open, and how to settle them."""
    left = written_names.open_names(found)
    for each in left:
        click.echo(f"Chưa rõ «{each.written.name}» ({each.written.tasks} việc): {_open_words(each)}")
    if left:
        click.echo('Những việc ấy chưa giao; hãy dùng lệnh names với --name "TÊN=ĐƠN VỊ".')


def _choice(matcher: BodyMatcher, option: str) -> tuple[str, NameChoice]:
    name, sign, meant = (part.strip() for part in option.partition("="))
    if not (name and sign and meant):
        raise EntryError(f"«{option}» chưa đúng dạng TÊN=ĐƠN VỊ.")
    if meant == _LEFT:
        return name, LEFT
    if meant == _NEW:
        return name, NameChoice(Meaning.NEW, kinds=(BodyKind.DEPARTMENT,))
    if meant == _EVERYONE:
        return name, NameChoice(Meaning.EVERYONE, kinds=(BodyKind.UNIT,))
    ids = tuple(_known(matcher, each.strip()).id for each in meant.split(";") if each.strip())
    return name, NameChoice(Meaning.BODIES, tuple(dict.fromkeys(ids)))


def _known(matcher: BodyMatcher, name: str) -> Body:
    found = matcher.match(name)
    if found.body is None:
        likely = f" Có thể là: {_listed(found.candidates)}." if found.candidates else ""
        raise EntryError(f"Sổ không có đơn vị «{name}».{likely} Hãy nêu đúng tên hoặc mã.")
    return found.body


def _words(name: ResolvedName, known: dict[int, Body]) -> str:
    if name.is_open:
        return f"chưa rõ; {_open_words(name)}"
    if name.choice.meaning is Meaning.EVERYONE:
        return ", ".join(f"mọi «{BODY_KIND[kind]}»" for kind in name.choice.kinds)
    if name.choice.meaning is Meaning.BODIES:
        return _listed([known[body_id] for body_id in name.choice.body_ids])
    return "để nguyên, chưa giao"


def _open_words(name: ResolvedName) -> str:
    if name.candidates:
        why = f"{name.why} Có thể là" if name.is_person else "có thể là"
        return f"{why} {_listed(name.candidates)}."
    return "sổ chưa có tên này." if name.certainty is Certainty.UNKNOWN else name.why


def _listed(bodies: Sequence[Body]) -> str:
    return "; ".join(f"{body.name} ({body.code})" if body.code else body.name for body in bodies)


def _plain(name: ResolvedName, known: dict[int, Body]) -> dict[str, object]:
    choice = name.choice
    return {
        "name": name.written.name,
        "leads": name.written.leads,
        "supports": name.written.supports,
        "asked": name.written.asked,
        "certainty": name.certainty.value,
        "meaning": None if name.is_open else choice.meaning.value,
        "units": [known[body_id].name for body_id in choice.body_ids],
        "kinds": [kind.value for kind in choice.kinds],
        "candidates": [] if not name.is_open else [body.name for body in name.candidates],
        "chosen": name.remembered,
    }
