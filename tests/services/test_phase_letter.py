from dataclasses import replace
from datetime import date

import pytest

from app.domain.assignment import AssignmentRole
from app.domain.congress import GRASSROOTS_KEY
from app.domain.directive import Directive, Genre, Paragraph, Table
from app.domain.errors import EntryError
from app.domain.plan import Phase
from app.domain.reading.plan_reading import PlanReading
from app.domain.task import Timing
from app.services import assignments, congresses, phase_letter, plans, tasks, units
from app.services.books import Book
from app.services.composing import Issue
from tests.readings import BLOC, small_plan

ON = date(2026, 11, 20)


def phase(book: Book, title: str) -> Phase:
    return next(phase for phase in plans.phases(book) if phase.title == title)


def table(directive: Directive) -> Table:
    return next(block for block in directive.blocks if isinstance(block, Table))


def words(directive: Directive) -> str:
    return "\n".join(block.text for block in directive.blocks if isinstance(block, Paragraph))


def test_the_letter_of_the_grassroots_phase(book: Book) -> None:
    letter = phase_letter.compose(book, ON, Issue(), phase(book, "Phần p1").id)
    assert letter.genre is Genre.OFFICIAL_LETTER
    assert letter.addressees == ("Các chi bộ, đảng bộ cơ sở trực thuộc",)
    assert [row[1] for row in table(letter).rows] == ["Giới thiệu đại hội cơ sở", "Treo khẩu hiệu"]
    assert {row[4] for row in table(letter).rows} == {"Ngày bế mạc đại hội của đơn vị"}
    (annex,) = letter.annexes
    rows = next(block for block in annex.blocks if isinstance(block, Table)).rows
    assert rows == (
        ("1", "Chi bộ Một", "02/11/2026", "03/11/2026"),
        ("2", "Chi bộ Hai", "10/12/2026", "10/12/2026"),
        ("3", "Chi bộ Ba", "", ""),
    )


def test_what_is_not_known_stays_missing(book: Book) -> None:
    letter = phase_letter.compose(book, ON, Issue(), phase(book, "Phần p2").id)
    assert letter.gaps() == (
        "số văn bản", "ngày ban hành", "chức vụ người ký", "họ tên người ký", "nơi gửi (Kính gửi)",
    )  # fmt: skip
    assert letter.signing.name == ""
    assert letter.keep == "Lưu Văn phòng"
    assert letter.recipients == ("Các đơn vị trực thuộc",)


def test_dates_units_and_the_plan_are_quoted_from_the_book(book: Book) -> None:
    congresses.set_dates(book, GRASSROOTS_KEY, date(2026, 11, 5), date(2026, 11, 5))
    congresses.set_dates(book, BLOC, date(2027, 3, 10), date(2027, 3, 11))
    chosen = phase(book, "Phần p2")
    task = next(task for task in tasks.list_tasks(book) if task.text == "Ra số báo đặc biệt")
    by_name = {body.name: body.id for body in units.all_ever(book)}
    assignments.assign(book, [task.id], [by_name["Ban Tuyên giáo"]])
    assignments.assign(book, [task.id], [by_name["Công đoàn"]], AssignmentRole.SUPPORT)
    letter = phase_letter.compose(book, ON, Issue(7, ON, "Trần Văn B"), chosen.id)
    assert table(letter).rows[0] == ("1", "Ra số báo đặc biệt", "Ban Tuyên giáo", "Công đoàn", "09/03/2027")
    assert letter.addressees == ("Ban Tuyên giáo", "Công đoàn")
    assert "Kế hoạch số 36-KH/ĐU ngày 01/09/2026 của Đảng ủy các cơ quan tỉnh" in words(letter)
    assert "từ ngày 11/12/2026 đến ngày 09/03/2027" in words(letter)
    assert letter.symbol == "07-CV/ĐU"
    assert letter.signing.name == "Trần Văn B"


def test_without_a_choice_it_is_the_phase_that_runs(book: Book) -> None:
    congresses.set_dates(book, GRASSROOTS_KEY, date(2026, 11, 5), date(2026, 11, 5))
    congresses.set_dates(book, BLOC, date(2027, 3, 10), date(2027, 3, 11))

    def chosen(on: date) -> str:
        return str(table(phase_letter.compose(book, on, Issue())).rows[0][1])

    assert chosen(date(2026, 11, 20)) == "Giới thiệu đại hội cơ sở"
    assert chosen(date(2027, 1, 5)) == "Ra số báo đặc biệt"
    assert chosen(date(2027, 3, 10)) == "Trang trí hội trường"


def test_clauses_beyond_the_figures_never_reach_paper(empty_book: Book) -> None:
    reading = small_plan()
    plans.import_plan(empty_book, _beyond_figures(reading, "Góp ý văn kiện"), "a.txt")
    letter = phase_letter.compose(empty_book, ON, Issue(), phase(empty_book, "Phần p2").id)
    assert [row[1] for row in table(letter).rows] == ["Ra số báo đặc biệt"]


def test_a_book_without_a_plan_and_a_phase_that_is_not_there(empty_book: Book) -> None:
    with pytest.raises(EntryError, match="chưa có kế hoạch"):
        phase_letter.compose(empty_book, ON, Issue())
    plans.import_plan(empty_book, small_plan(), "a.txt")
    with pytest.raises(EntryError, match="không có giai đoạn"):
        phase_letter.compose(empty_book, ON, Issue(), 999)


def test_the_phase_of_a_day_without_any_dates_is_the_first() -> None:
    first = Phase(1, 1, 1, "a", Timing.BEFORE, None)
    assert phase_letter.current_phase([first, Phase(2, 1, 2, "b", Timing.AFTER, None)], ON) == first
    assert phase_letter.current_phase([], ON) is None


def _beyond_figures(reading: PlanReading, text: str) -> PlanReading:
    waves = tuple(
        replace(
            wave,
            phases=tuple(
                replace(part, tasks=tuple(replace(t, beyond_figures=t.text == text) for t in part.tasks))
                for part in wave.phases
            ),
        )
        for wave in reading.waves
    )
    return replace(reading, waves=waves)
