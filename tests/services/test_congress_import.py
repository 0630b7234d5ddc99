from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.domain.congress import CongressState
from app.domain.congress_entry import CongressEntries, CongressEntry, RowVerdict
from app.domain.errors import EntryError
from app.services import congress_import, congresses, documents_in, exports, history, units
from app.services.books import Book

DAY, NEXT = date(2026, 12, 1), date(2026, 12, 2)


def entry(line: int, name: str, code: str = "", **more: object) -> CongressEntry:
    return CongressEntry(line, name, code, **{"opens_on": DAY, "closes_on": NEXT, **more})  # type: ignore[arg-type]


def rows_of(book: Book, *entries: CongressEntry, choices: dict[int, int] | None = None):  # type: ignore[no-untyped-def]
    return congress_import.preview(book, CongressEntries(entries), choices)


def test_units_are_found_by_code_name_short_name_and_nearly_the_same_name(book: Book) -> None:
    rows = rows_of(
        book, entry(2, "", "1"), entry(3, "CHI BỘ HAI"), entry(4, "Đại hội Chi bộ Ba", venue="Hội trường A")
    )
    assert [row.verdict for row in rows] == [RowVerdict.CHANGE] * 3
    assert [row.meant.label for row in rows if row.meant] == ["Chi bộ Một", "Chi bộ Hai", "Chi bộ Ba"]
    assert rows_of(book, entry(2, "CB1"))[0].meant == rows[0].meant


def test_a_code_and_a_name_of_two_units_are_asked_and_the_choice_holds(book: Book) -> None:
    (row,) = rows_of(book, entry(2, "Chi bộ Hai", "03"))
    assert row.verdict is RowVerdict.ASK
    assert {each.label for each in row.likely} == {"Chi bộ Hai", "Chi bộ Ba"}
    wanted = next(each.congress.id for each in row.likely if each.label == "Chi bộ Ba")
    (chosen,) = rows_of(book, entry(2, "Chi bộ Hai", "03"), choices={2: wanted})
    assert chosen.verdict is RowVerdict.CHANGE
    assert chosen.meant is not None
    assert chosen.meant.label == "Chi bộ Ba"
    (skipped,) = rows_of(book, entry(2, "Chi bộ Hai", "03"), choices={2: congress_import.SKIP})
    assert skipped.verdict is RowVerdict.REFUSED


def test_rows_that_cannot_be_taken_say_why(book: Book) -> None:
    rows = rows_of(
        book,
        entry(2, "Trường Đại học Bách khoa"),
        entry(3, "Chi bộ Một", closes_on=date(2026, 11, 1)),
        entry(4, "Chi bộ Hai"),
        entry(5, "Chi bộ Hai"),
    )
    why = {row.line: row.why for row in rows if row.verdict is RowVerdict.REFUSED}
    assert set(why) == {2, 3, 5}
    assert "không có đơn vị nào" in why[2]
    assert "trước ngày khai mạc" in why[3]
    assert "đã có ở dòng 4" in why[5]


def test_what_a_row_leaves_blank_stays_and_all_rows_are_one_step(book: Book) -> None:
    rows = rows_of(
        book,
        CongressEntry(2, "Chi bộ Một", venue="Hội trường A"),
        entry(3, "Chi bộ Ba", state=CongressState.APPROVED),
        CongressEntry(4, "Chi bộ Hai", opens_on=date(2026, 12, 10)),
    )
    assert [row.verdict for row in rows] == [RowVerdict.CHANGE, RowVerdict.CHANGE, RowVerdict.SAME]
    change = congress_import.take_in(book, rows)
    assert change.label == "Nhập danh sách ngày đại hội: 2 đại hội"
    own = {each.name: each for each in congresses.list_congresses(book)}
    one, three = own["Đại hội Chi bộ Một"], own["Đại hội Chi bộ Ba"]
    assert (one.opens_on, one.venue) == (date(2026, 11, 2), "Hội trường A")
    assert (three.opens_on, three.closes_on, three.state) == (DAY, NEXT, CongressState.APPROVED)
    history.undo(book)
    assert {each.name: each for each in congresses.list_congresses(book)}[
        "Đại hội Chi bộ Ba"
    ].opens_on is None


def test_a_list_with_nothing_new_is_refused(book: Book) -> None:
    with pytest.raises(EntryError, match="không có gì mới"):
        congress_import.take_in(book, ())


def test_the_template_reads_back_as_it_is_and_holds_no_formula(book: Book, tmp_path: Path) -> None:
    own = next(each for each in congresses.list_congresses(book) if each.name == "Đại hội Chi bộ Một")
    congresses.set_dates(book, own.key, DAY, NEXT)
    body = next(each for each in units.all_ever(book) if each.name == "Chi bộ Hai")
    units.rename_unit(book, body.id, "=1+1 Chi bộ", date(2026, 1, 1))
    path = tmp_path / "mau.xlsx"
    exports.save_congress_list(book, date(2026, 1, 2), path)
    listed = documents_in.read_congress_list(path)
    assert "=1+1 Chi bộ" in [each.name for each in listed.entries]
    rows = congress_import.preview(book, listed)
    assert {row.verdict for row in rows} == {RowVerdict.SAME}
    cells = [cell for cells in load_workbook(path).worksheets[0].iter_rows() for cell in cells]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    assert DAY in {cell.value.date() for cell in cells if isinstance(cell.value, datetime)}
