"""Units and other organisations: added, listed as of a day, renamed, merged, split and ended."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.domain.body import REPORTING_KINDS, Body, BodyKind, Contact, Succession, SuccessionKind
from app.domain.change import Change
from app.domain.dates.written import format_date
from app.domain.errors import EntryError
from app.domain.text import fold, tidy
from app.domain.unit_entry import UnitEntry
from app.services.name_giving import give_to_new
from app.store import assignments, attendance, bodies, congresses, schedule, written_names
from app.store.book import Book
from app.store.fan_out import congress_name, fan_out


def list_bodies(book: Book, on: date, kinds: Sequence[BodyKind] = tuple(BodyKind)) -> list[Body]:
    """Return the organisations that exist on a day, by kind and official order."""
    return bodies.as_of(book, on, kinds)


def list_units(book: Book, on: date) -> list[Body]:
    """Return the organisations that carry out tasks and report, as they exist on a day."""
    return bodies.as_of(book, on, REPORTING_KINDS)


def all_ever(book: Book) -> list[Body]:
    """Return every organisation, those that have ended too."""
    return bodies.all_ever(book)


def successions(book: Book) -> list[Succession]:
    """Return how organisations became one another."""
    return bodies.successions(book)


def known_units(book: Book, entries: Sequence[UnitEntry]) -> list[Body | None]:
    """Return for each row of a list the organisation that `add_units` would bring up to date, or None."""
    known = _Known(bodies.all_ever(book))
    return [known.find(entry) for entry in entries]


def add_units(book: Book, entries: Sequence[UnitEntry]) -> Change:
    """Add units of a list, or bring those up to date that are in the book by code or by name.

    New units get their own congress in each family and their share of the common tasks. A value that
    a list leaves blank never clears what the book has.

    Raises:
        EntryError: a name is missing, or a code or name stands twice in the list; nothing was changed.
    """
    _check_entries(entries)
    label = f"Thêm đơn vị {entries[0].name}" if len(entries) == 1 else f"Nhập danh sách {len(entries)} đơn vị"
    with book.change(label) as step:
        known = _Known(bodies.all_ever(book))
        found = [(known.find(entry), entry) for entry in entries]
        for body, entry in found:
            if body is not None:
                _bring_up_to_date(book, body, entry)
        new = [entry for body, entry in found if body is None]
        added = bodies.add_many(book, _new_bodies(book, new))
        fan_out(book)
        give_to_new(book, [body.id for body in added])
        dated = [(body.id, entry) for body, entry in found if body is not None]
        _set_own_congresses(
            book, [*dated, *((body.id, entry) for body, entry in zip(added, new, strict=True))]
        )
        schedule.refresh(book)
    return step.change


def update_body(book: Book, body: Body) -> Change:
    """Change an organisation's names, code, kind, order or contact.

    Raises:
        EntryError: it has no name, or another one has its code.
    """
    _check_name(body.name)
    for other in bodies.all_ever(book):
        if other.id != body.id and body.code and other.code == body.code and other.valid_to is None:
            raise EntryError(f"Mã «{body.code}» đã dùng cho {other.name}; hãy chọn mã khác.")
    with book.change(f"Sửa {body.name}") as step:
        _rename_congress(book, _get(book, body.id), body)
        bodies.update(book, body)
        fan_out(book)
        schedule.refresh(book)
    return step.change


def remove_units(book: Book, body_ids: Sequence[int]) -> Change:
    """Delete units that were added by mistake: on which nothing has been done or noted.

    Raises:
        EntryError: something has been done; the unit can only be ended.
    """
    for body_id in body_ids:
        if bodies.is_used(book, body_id):
            raise EntryError(
                f"{_get(book, body_id).name} đã có kết quả trong sổ nên không xóa được;"
                " hãy dùng «Kết thúc hoạt động» để giữ lại số liệu cũ."
            )
    with book.change(_of_many("Xóa", book, body_ids)) as step:
        for body_id in body_ids:
            assignments.remove_untouched(book, body_id)
            own = congresses.of_body(book, body_id)
            if own:
                congresses.remove(book, own.id)
            written_names.forget_body(book, body_id)
            attendance.forget_body(book, body_id)
            bodies.remove(book, body_id)
        schedule.refresh(book)
    return step.change


def end_unit(book: Book, body_id: int, on: date) -> Change:
    """End a unit from a day on without a successor: what it still owes is owed no more."""
    body = _get(book, body_id)
    with book.change(f"Kết thúc hoạt động của {body.name} từ ngày {format_date(on)}") as step:
        _end(book, body, on)
        assignments.end_open(book, body.id, on)
        attendance.end(book, body.id, on)
        schedule.refresh(book)
    return step.change


def rename_unit(book: Book, body_id: int, name: str, on: date) -> Change:
    """Rename a unit from a day on: earlier lists keep the old name, what is owed passes to the new one."""
    body = _get(book, body_id)
    return _succeed(book, SuccessionKind.RENAMED, [body], [name], on, f"Đổi tên {body.name} thành {name}")


def merge_units(book: Book, body_ids: Sequence[int], name: str, on: date) -> Change:
    """Merge units into a new one from a day on; what each of them still owes passes to it.

    Raises:
        EntryError: fewer than two units are given.
    """
    if len(set(body_ids)) < 2:
        raise EntryError("Cần chọn ít nhất hai đơn vị để sáp nhập.")
    merged = [_get(book, body_id) for body_id in body_ids]
    return _succeed(
        book, SuccessionKind.MERGED, merged, [name], on, f"Sáp nhập {len(merged)} đơn vị thành {name}"
    )


def split_unit(book: Book, body_id: int, names: Sequence[str], on: date) -> Change:
    """Split a unit into new ones from a day on; each of them owes what it still owed.

    Raises:
        EntryError: fewer than two names are given.
    """
    if len(names) < 2:
        raise EntryError("Cần nhập ít nhất hai tên đơn vị mới để chia tách.")
    body = _get(book, body_id)
    return _succeed(book, SuccessionKind.SPLIT, [body], names, on, f"Chia tách {body.name}")


class _Known:
    """The living organisations of the book, found by code, else by folded name."""

    def __init__(self, all_bodies: Sequence[Body]) -> None:
        living = [body for body in all_bodies if body.valid_to is None]
        self._by_code = {body.code: body for body in living if body.code}
        self._by_name = {fold(body.name): body for body in living}

    def find(self, entry: UnitEntry) -> Body | None:
        return self._by_code.get(entry.code) or self._by_name.get(fold(entry.name))


def _new_bodies(book: Book, entries: Sequence[UnitEntry]) -> list[Body]:
    orders: dict[BodyKind, int] = {}
    fresh: list[Body] = []
    for entry in entries:
        kind = BodyKind.UNIT if entry.kind in REPORTING_KINDS else entry.kind  # these share one order
        order = orders.get(kind) or bodies.next_order(book, kind)
        orders[kind] = order + 1
        name = tidy(entry.name)
        fresh.append(Body(0, name, entry.kind, entry.short_name, entry.code, order, entry.contact))
    return fresh


def _bring_up_to_date(book: Book, known: Body, entry: UnitEntry) -> None:
    contact = Contact(
        entry.contact.name or known.contact.name,
        entry.contact.post or known.contact.post,
        entry.contact.phone or known.contact.phone,
    )
    fresh = replace(
        known,
        name=tidy(entry.name),
        short_name=entry.short_name or known.short_name,
        code=entry.code or known.code,
        kind=entry.kind,
        contact=contact,
    )
    if fresh != known:
        bodies.update(book, fresh)


def _set_own_congresses(book: Book, dated: Sequence[tuple[int, UnitEntry]]) -> None:
    own = {each.body_id: each for each in congresses.everything(book) if each.family_id is not None}
    for body_id, entry in dated:
        known = own.get(body_id)
        if known is None or not (entry.opens_on or entry.closes_on):
            continue
        opens, closes = entry.opens_on or known.opens_on, entry.closes_on or known.closes_on
        if opens and closes and closes < opens:
            raise EntryError(
                f"{entry.name}: ngày bế mạc đại hội trước ngày khai mạc; hãy kiểm tra dòng {entry.line}."
            )
        fresh = replace(known, opens_on=opens, closes_on=closes)
        if fresh != known:
            congresses.update(book, fresh)


def _succeed(
    book: Book, kind: SuccessionKind, old: Sequence[Body], names: Sequence[str], on: date, label: str
) -> Change:
    for name in names:
        _check_name(name)
    with book.change(label) as step:
        for body in old:
            _end(book, body, on)
        fresh = [
            _successor(book, old[0], name, on, keeps_code=kind is not SuccessionKind.SPLIT) for name in names
        ]
        for successor in fresh:
            for body in old:
                bodies.add_succession(book, Succession(kind, body.id, successor.id, on))
                assignments.pass_on(book, body.id, successor.id, on)
                attendance.pass_on(book, body.id, successor.id, on)
        for body in old:
            assignments.end_open(book, body.id, on)
            attendance.end(book, body.id, on)
        fan_out(book)
        for successor in fresh:
            _inherit_congress(book, old, successor)
        schedule.refresh(book)
    return step.change


def _successor(book: Book, old: Body, name: str, on: date, *, keeps_code: bool) -> Body:
    contact = old.contact if keeps_code else Contact()
    code = old.code if keeps_code else ""
    return bodies.add(book, Body(0, tidy(name), old.kind, "", code, old.order_no, contact, on))


def _inherit_congress(book: Book, old: Sequence[Body], successor: Body) -> None:
    """Give the congress of a successor the last dates of those before it, and all that attend one of them."""
    own = congresses.of_body(book, successor.id)
    before = [congress for body in old if (congress := congresses.of_body(book, body.id))]
    if own is None or not before:
        return
    attending = attendance.everything(book)
    attends = [body for congress in before for body in attending.get(congress.id, ())]
    attendance.keep(book, own.id, tuple(dict.fromkeys(attends)))
    last = max(before, key=lambda congress: congress.opens_on or date.min)
    if last.opens_on is None:
        return
    dates = replace(own, prepares_on=last.prepares_on, opens_on=last.opens_on, closes_on=last.closes_on)
    more = replace(dates, venue=last.venue, state=last.state, deadline_on=last.deadline_on)
    congresses.update(book, more)


def _rename_congress(book: Book, old: Body, new: Body) -> None:
    own = congresses.of_body(book, new.id)
    if own and own.name == congress_name(old.name):
        congresses.update(book, replace(own, name=congress_name(new.name)))


def _end(book: Book, body: Body, on: date) -> None:
    if body.valid_to is not None:
        raise EntryError(f"{body.name} đã kết thúc hoạt động từ ngày {format_date(body.valid_to)}.")
    if body.valid_from and on <= body.valid_from:
        raise EntryError(
            f"{body.name} chỉ hoạt động từ ngày {format_date(body.valid_from)}; hãy chọn ngày sau đó."
        )
    bodies.update(book, replace(body, valid_to=on))


def _get(book: Book, body_id: int) -> Body:
    body = bodies.get(book, body_id)
    if body is None:
        raise EntryError("Đơn vị này không còn trong sổ; hãy tải lại danh sách.")
    return body


def _of_many(verb: str, book: Book, body_ids: Sequence[int]) -> str:
    return (
        f"{verb} {_get(book, body_ids[0]).name}" if len(body_ids) == 1 else f"{verb} {len(body_ids)} đơn vị"
    )


def _check_name(name: str) -> None:
    if not tidy(name):
        raise EntryError("Đơn vị chưa có tên; hãy nhập tên đơn vị.")


def _check_entries(entries: Sequence[UnitEntry]) -> None:
    if not entries:
        raise EntryError("Danh sách không có đơn vị nào.")
    seen: dict[str, int] = {}
    for entry in entries:
        _check_name(entry.name)
        marks = [f"tên «{entry.name}»", *([f"mã «{entry.code}»"] if entry.code else [])]
        for mark in marks:
            if (first := seen.setdefault(fold(mark), entry.line)) != entry.line:
                raise EntryError(
                    f"Danh sách có {mark} hai lần, ở dòng {first} và dòng {entry.line}; hãy bỏ một dòng."
                )
