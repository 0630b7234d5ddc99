"""Who attends congresses, with their deadlines: written in one step, and kept when bodies change."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.body import Body, BodyKind
from app.domain.congress import Congress
from app.domain.unit_entry import UnitEntry
from app.services import congresses, history, units
from app.services.books import Book

ON = date(2026, 11, 20)


@pytest.fixture
def offices(book: Book) -> tuple[Body, Body]:
    entries = [UnitEntry(n, name, kind=BodyKind.DEPARTMENT) for n, name in ((2, "Ban Một"), (3, "Ban Hai"))]
    units.add_units(book, entries)
    one, two = (body for body in units.all_ever(book) if body.name in ("Ban Một", "Ban Hai"))
    return one, two


def own(book: Book, name: str) -> Congress:
    return next(each for each in congresses.list_congresses(book) if each.name == f"Đại hội {name}")


def attending(book: Book, name: str) -> set[str]:
    names = {body.id: body.name for body in units.all_ever(book)}
    return {names[body] for body in congresses.attending(book).get(own(book, name).id, ())}


def test_dates_deadline_and_attendance_are_one_step(book: Book, offices: tuple[Body, Body]) -> None:
    hai = replace(own(book, "Chi bộ Hai"), venue="Hội trường", deadline_on=date(2026, 12, 31))
    change = congresses.update_many(book, [hai], {hai.id: (offices[0].id, offices[1].id)})
    assert {"congress", "attendance"} <= change.touched
    assert attending(book, "Chi bộ Hai") == {"Ban Một", "Ban Hai"}
    assert own(book, "Chi bộ Hai").deadline_on == date(2026, 12, 31)
    congresses.update_many(book, [], {hai.id: (offices[1].id,)})
    assert attending(book, "Chi bộ Hai") == {"Ban Hai"}
    history.undo(book)
    history.undo(book)
    assert attending(book, "Chi bộ Hai") == set()
    assert own(book, "Chi bộ Hai").deadline_on is None


def test_a_new_congress_has_its_attendance(book: Book, offices: tuple[Body, Body]) -> None:
    made = replace(
        own(book, "Chi bộ Hai"), key="province-9", name="Đại hội tỉnh", family_id=None, body_id=None
    )
    congresses.add(book, made, (offices[0].id,))
    found = congresses.find(book, "province-9")
    assert congresses.attending(book)[found.id] == (offices[0].id,)


def test_departments_that_merge_attend_on_as_one(book: Book, offices: tuple[Body, Body]) -> None:
    mot, hai, ba = (own(book, f"Chi bộ {name}") for name in ("Một", "Hai", "Ba"))
    one, two = offices
    congresses.update_many(book, [], {mot.id: (one.id,), hai.id: (one.id, two.id), ba.id: (two.id,)})
    units.merge_units(book, [one.id, two.id], "Ban Chung", ON)
    assert attending(book, "Chi bộ Một") == {"Ban Một"}, "held before the merger"
    assert attending(book, "Chi bộ Hai") == {"Ban Chung"}
    assert attending(book, "Chi bộ Ba") == {"Ban Chung"}
    history.undo(book)
    assert attending(book, "Chi bộ Hai") == {"Ban Một", "Ban Hai"}


def test_units_that_merge_hand_on_who_attends_their_congress(book: Book, offices: tuple[Body, Body]) -> None:
    mot, hai = own(book, "Chi bộ Một"), own(book, "Chi bộ Hai")
    congresses.update_many(book, [], {mot.id: (offices[0].id,), hai.id: (offices[1].id,)})
    units.merge_units(book, [mot.body_id or 0, hai.body_id or 0], "Chi bộ Chung", ON)
    assert attending(book, "Chi bộ Chung") == {"Ban Một", "Ban Hai"}


def test_a_department_that_ends_or_is_deleted_attends_no_more(book: Book, offices: tuple[Body, Body]) -> None:
    mot, hai = own(book, "Chi bộ Một"), own(book, "Chi bộ Hai")
    both = (offices[0].id, offices[1].id)
    congresses.update_many(book, [], {mot.id: both, hai.id: both})
    units.end_unit(book, offices[0].id, ON)
    assert attending(book, "Chi bộ Một") == {"Ban Một", "Ban Hai"}
    assert attending(book, "Chi bộ Hai") == {"Ban Hai"}
    units.remove_units(book, [offices[1].id])
    assert attending(book, "Chi bộ Hai") == set()
