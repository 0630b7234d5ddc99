from datetime import date

import pytest

from app.domain.assignment import AssignmentRole
from app.domain.body import Body, BodyKind
from app.domain.unit_entry import UnitEntry
from app.domain.written_name import LEFT, Certainty, Meaning, NameChoice, WrittenName
from app.services import units
from app.services.books import Book
from app.services.name_resolving import NameResolver
from app.store import written_names

NAMES = (
    ("Ban Tuyên giáo và Dân vận Đảng ủy", "BTGDV", "T1"),
    ("Chi bộ Sở Y tế", "", "D1"),
    ("Chi bộ Sở Tài chính", "", "D2"),
    ("Chi bộ Trường Chính trị", "", "D3"),
    ("Đảng bộ Trường Cao đẳng nghề Lam Xuyên", "", "D4"),
    ("Đảng bộ Trường Cao đẳng y tế Lam Xuyên", "", "D5"),
)


@pytest.fixture
def units_book(empty_book: Book) -> Book:
    units.add_units(
        empty_book,
        [UnitEntry(row, name, short, code) for row, (name, short, code) in enumerate(NAMES, 2)],
    )
    return empty_book


def ids(book: Book) -> dict[str, int]:
    return {body.code: body.id for body in units.all_ever(book)}


def found(book: Book, name: str):
    return NameResolver(book).resolve(WrittenName(name))


@pytest.mark.parametrize(
    ("name", "code"), [("BTGDV", "T1"), ("CB Sở Y tế", "D1"), ("d3", "D3"), ("chi bộ sở tài chính", "D2")]
)
def test_a_name_short_name_or_code_is_sure(units_book, name, code):
    sure = found(units_book, name)
    assert sure.certainty is Certainty.SURE
    assert sure.choice == NameChoice(Meaning.BODIES, (ids(units_book)[code],))
    assert not sure.remembered


def test_a_doubtful_name_is_open_and_tells_whom_it_may_mean(units_book):
    doubtful = found(units_book, "Trường Cao đẳng Lam Xuyên")
    assert doubtful.is_open
    assert {body.code for body in doubtful.candidates} >= {"D4", "D5"}


def test_an_unknown_name_is_open_and_tells_what_kind_it_is_likely_to_be(units_book):
    unknown = found(units_book, "Báo Lam Xuyên")
    assert (unknown.certainty, unknown.new_kind) == (Certainty.UNKNOWN, BodyKind.PRESS)


def test_all_of_a_kind_is_everyone_and_some_of_them_is_asked(units_book):
    assert found(units_book, "Các chi bộ trực thuộc").choice.meaning is Meaning.EVERYONE
    some = found(units_book, "Các chi bộ trường")
    assert some.is_open
    assert {body.code for body in some.candidates} == {"D3", "D4", "D5"}


def test_what_was_chosen_once_is_remembered(units_book):
    choice = NameChoice(Meaning.BODIES, (ids(units_book)["D4"], ids(units_book)["D5"]))
    with units_book.change("Khớp tên"):
        written_names.keep(units_book, "Các trường cao đẳng", choice)
    remembered = found(units_book, "CÁC TRƯỜNG CAO ĐẲNG")
    assert (remembered.choice, remembered.remembered) == (choice, True)
    with units_book.change("Khớp tên khác"):
        written_names.keep(units_book, "các trường cao đẳng", LEFT)
    assert found(units_book, "Các trường cao đẳng").choice == LEFT


def test_a_name_follows_the_body_that_was_renamed(units_book):
    old = ids(units_book)["D1"]
    with units_book.change("Khớp tên"):
        written_names.keep(units_book, "Ngành y", NameChoice(Meaning.BODIES, (old,)))
    units.rename_unit(units_book, old, "Chi bộ Sở Sức khỏe", date(2026, 6, 1))
    (new,) = (body for body in units.all_ever(units_book) if body.name == "Chi bộ Sở Sức khỏe")
    assert found(units_book, "Ngành y").choice.body_ids == (new.id,)
    former = found(units_book, "Chi bộ Sở Y tế")
    assert former.is_open
    assert [body.id for body in former.candidates] == [new.id]


def test_names_in_a_cell_are_parted_unless_the_whole_is_one(units_book):
    resolver = NameResolver(units_book)
    assert resolver.names_in("BTGDV, Chi bộ Sở Y tế") == ["BTGDV", "Chi bộ Sở Y tế"]
    assert resolver.names_in("Ban Tuyên giáo và Dân vận Đảng ủy") == ["Ban Tuyên giáo và Dân vận Đảng ủy"]
    assert resolver.names_in("  ") == []


def test_a_body_that_leads_does_not_support_too(units_book):
    code = ids(units_book)
    given = NameResolver(units_book).given("BTGDV", ("Các chi bộ", "Báo Lam Xuyên"))
    assert given.roles[code["T1"]] is AssignmentRole.LEAD
    assert {each for each, role in given.roles.items() if role is AssignmentRole.SUPPORT} == {
        body_id for each, body_id in code.items() if each != "T1"
    }
    assert given.fans_out_to == ()
    assert NameResolver(units_book).given("Các chi bộ", ()).fans_out_to == ("unit",)


def test_the_heading_of_a_part_may_say_more_than_the_book_and_a_new_one_is_added(units_book):
    resolver = NameResolver(units_book)
    longer = resolver.resolve_asked(WrittenName("Ban Tuyên giáo và Dân vận Đảng ủy Khối các cơ quan"))
    assert longer.choice.body_ids == (ids(units_book)["T1"],)
    assert resolver.resolve_asked(WrittenName("Hội Nông dân")).choice.meaning is Meaning.NEW


def test_a_deleted_unit_is_meant_by_no_name_any_more(units_book):
    gone = ids(units_book)["D2"]
    with units_book.change("Khớp tên"):
        written_names.keep(units_book, "Ngành tiền", NameChoice(Meaning.BODIES, (gone,)))
    units.remove_units(units_book, [gone])
    assert isinstance(found(units_book, "Ngành tiền").candidates, tuple)
    assert found(units_book, "Ngành tiền").is_open
    assert all(isinstance(body, Body) for body in units.all_ever(units_book))


def test_several_units_named_by_their_numbers_are_asked_with_those_of_the_book(empty_book):
    units.add_units(empty_book, [UnitEntry(row, f"Chi bộ {row}") for row in (1, 2, 3)])
    some = found(empty_book, "Chi bộ 1-3")
    assert some.certainty is Certainty.DOUBTFUL
    assert [body.name for body in some.candidates] == ["Chi bộ 1", "Chi bộ 2", "Chi bộ 3"]
    assert found(empty_book, "các chi bộ 7, 8").certainty is Certainty.DOUBTFUL


@pytest.mark.parametrize("name", ["đồng chí Nguyễn Văn A", "Bí thư Chi bộ Sở Y tế", "Nguyễn Văn A"])
def test_a_person_or_post_is_asked_and_never_new(units_book, name):
    for asked in (found(units_book, name), NameResolver(units_book).resolve_asked(WrittenName(name))):
        assert (asked.certainty, asked.is_person) == (Certainty.DOUBTFUL, True)
        assert "sổ chỉ ghi tổ chức" in asked.why
    served = ["Chi bộ Sở Y tế"] if "Chi bộ" in name else []
    assert [body.name for body in found(units_book, name).candidates][:1] == served
