from datetime import date

import pytest

from app.domain.assignment import AssignmentState
from app.domain.body import Body, SuccessionKind
from app.domain.errors import EntryError
from app.domain.unit_entry import UnitEntry
from app.services import assignments, congresses, progress, units
from app.services.books import Book

ON = date(2026, 11, 20)
BEFORE, AFTER = date(2026, 11, 19), date(2026, 11, 21)


def unit(book: Book, name: str) -> Body:
    return next(body for body in units.all_ever(book) if body.name == name)


def owed_by(book: Book, name: str) -> list[int]:
    body = unit(book, name)
    return [each.id for each in assignments.all_assignments(book) if each.body_id == body.id]


def test_a_list_brings_known_units_up_to_date_and_clears_nothing(book: Book) -> None:
    count = len(units.all_ever(book))
    units.add_units(book, [UnitEntry(2, "Chi bộ Một (mới)", "", "01"), UnitEntry(3, "chi bo hai", "CB2")])
    assert len(units.all_ever(book)) == count
    first = unit(book, "Chi bộ Một (mới)")
    assert (first.short_name, first.code) == ("CB1", "01")
    own = congresses.find(book, "grassroots/01")
    assert own.opens_on == date(2026, 11, 2)


def test_a_name_or_code_twice_in_a_list_is_refused_whole(book: Book) -> None:
    count = len(units.all_ever(book))
    with pytest.raises(EntryError, match="dòng 2 và dòng 3"):
        units.add_units(book, [UnitEntry(2, "Chi bộ Mới", "", "09"), UnitEntry(3, "Chi bộ Khác", "", "09")])
    assert len(units.all_ever(book)) == count


def test_a_unit_added_later_gets_its_share(book: Book) -> None:
    units.add_units(book, [UnitEntry(1, "Chi bộ Bốn", "", "04")])
    assert len(owed_by(book, "Chi bộ Bốn")) == 3
    assert congresses.find(book, "grassroots/04").name == "Đại hội Chi bộ Bốn"


def test_a_merger_keeps_the_past_and_passes_on_what_is_owed(book: Book) -> None:
    done, *_ = owed_by(book, "Chi bộ Một")
    assignments.set_state(book, [done], AssignmentState.DONE, date(2026, 11, 5))
    count_before = {count.name: count for count in progress.report(book, BEFORE).by_unit}
    units.merge_units(book, [unit(book, "Chi bộ Một").id, unit(book, "Chi bộ Hai").id], "Chi bộ Hợp nhất", ON)

    assert {count.name: count for count in progress.report(book, BEFORE).by_unit} == count_before
    after = {count.name: count for count in progress.report(book, AFTER).by_unit}
    assert (after["Chi bộ Một"].total, after["Chi bộ Một"].done) == (1, 1)
    assert "Chi bộ Hai" not in after
    assert (after["Chi bộ Hợp nhất"].total, after["Chi bộ Hợp nhất"].done) == (3, 0)
    living = {body.name for body in units.list_units(book, AFTER)}
    assert living == {"Chi bộ Hợp nhất", "Chi bộ Ba", "Công đoàn"}
    assert {body.name for body in units.list_units(book, BEFORE)} == {
        "Chi bộ Một",
        "Chi bộ Hai",
        "Chi bộ Ba",
        "Công đoàn",
    }
    assert {step.kind for step in units.successions(book)} == {SuccessionKind.MERGED}


def test_a_renamed_unit_keeps_code_and_congress(book: Book) -> None:
    units.rename_unit(book, unit(book, "Chi bộ Hai").id, "Chi bộ Nhì", ON)
    fresh = unit(book, "Chi bộ Nhì")
    assert (fresh.code, fresh.valid_from) == ("02", ON)
    assert unit(book, "Chi bộ Hai").valid_to == ON
    assert {each.due_on for each in assignments.all_assignments(book) if each.body_id == fresh.id} >= {
        date(2026, 12, 10)
    }


def test_a_split_gives_each_new_unit_what_was_owed(book: Book) -> None:
    units.split_unit(book, unit(book, "Chi bộ Ba").id, ["Chi bộ Ba A", "Chi bộ Ba B"], ON)
    assert len(owed_by(book, "Chi bộ Ba A")) == len(owed_by(book, "Chi bộ Ba B")) == 3


def test_an_ended_unit_owes_nothing_more(book: Book) -> None:
    units.end_unit(book, unit(book, "Chi bộ Ba").id, ON)
    assert "Chi bộ Ba" not in {count.name for count in progress.report(book, AFTER).by_unit}
    with pytest.raises(EntryError, match="đã kết thúc"):
        units.end_unit(book, unit(book, "Chi bộ Ba").id, AFTER)


def test_only_a_unit_without_results_can_be_deleted(book: Book) -> None:
    ids = owed_by(book, "Chi bộ Một")
    assignments.set_state(book, ids[:1], AssignmentState.DONE, BEFORE)
    with pytest.raises(EntryError, match="đã có kết quả"):
        units.remove_units(book, [unit(book, "Chi bộ Một").id])
    units.remove_units(book, [unit(book, "Chi bộ Ba").id])
    assert "Chi bộ Ba" not in {body.name for body in units.all_ever(book)}


def test_a_code_in_use_is_refused(book: Book) -> None:
    from dataclasses import replace

    with pytest.raises(EntryError, match="Chi bộ Hai"):
        units.update_body(book, replace(unit(book, "Chi bộ Một"), code="02"))
