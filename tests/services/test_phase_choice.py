from dataclasses import replace
from datetime import date

import pytest

from app.domain.errors import EntryError
from app.domain.plan import Phase
from app.domain.task import Timing
from app.services import detailed_plan, phase_letter, plans
from app.services.books import Book
from app.services.composing import Issue
from app.services.phase_choice import PhaseRule, choose_phase, find_plan
from tests.readings import small_plan

ON = date(2026, 11, 20)


def other_plan(book: Book) -> None:
    reading = small_plan("b" * 64)
    head = replace(reading.document, symbol="40-KH/ĐU", title="Tuyên truyền bầu cử")
    plans.import_plan(book, replace(reading, document=head), "hai.docx")


def phase(number: int, starts: date | None, ends: date | None) -> Phase:
    return Phase(number, 1, number, "a", Timing.BEFORE, None, starts, ends)


@pytest.mark.parametrize(
    ("windows", "taken", "rule", "others"),
    [
        (
            [(date(2026, 11, 1), date(2026, 12, 1)), (date(2026, 10, 1), date(2026, 11, 30))],
            2,
            PhaseRule.RUNNING,
            1,
        ),
        (
            [(date(2026, 11, 1), date(2026, 11, 20)), (date(2026, 11, 21), date(2026, 12, 1))],
            1,
            PhaseRule.RUNNING,
            0,
        ),
        (
            [(date(2027, 2, 1), date(2027, 3, 1)), (date(2027, 1, 1), date(2027, 1, 2))],
            2,
            PhaseRule.COMING,
            0,
        ),
        ([(None, date(2026, 1, 1)), (None, date(2026, 2, 1))], 2, PhaseRule.LAST, 0),
        ([(None, None), (None, None)], 1, PhaseRule.UNDATED, 0),
    ],
)
def test_the_rule_by_which_a_phase_is_taken(windows, taken, rule, others) -> None:
    phases = [phase(number, *window) for number, window in enumerate(windows, 1)]
    assert choose_phase(phases, ON) == (phases[taken - 1], rule, others)
    assert choose_phase([], ON) is None


@pytest.mark.parametrize("wanted", ["1", "36-KH/ĐU", "36-kh/đu", "36 - KH/ĐU", "36-KH/DU"])
def test_a_plan_is_found_by_its_number_or_symbol(book: Book, wanted: str) -> None:
    other_plan(book)
    assert find_plan(book).symbol == "40-KH/ĐU"
    assert find_plan(book, wanted).symbol == "36-KH/ĐU"
    with pytest.raises(EntryError, match=r"không có kế hoạch «9»; .*1 \(Kế hoạch 36-KH/ĐU\); 2 "):
        find_plan(book, "9")


def test_a_symbol_of_two_plans_is_asked_about(book: Book) -> None:
    plans.import_plan(book, small_plan("b" * 64), "ban-hai.docx", as_new=True)
    with pytest.raises(EntryError, match="có nhiều kế hoạch"):
        find_plan(book, "36-KH/ĐU")


def test_documents_are_of_the_plan_that_is_asked_for(book: Book) -> None:
    other_plan(book)
    old, new = plans.all_plans(book)
    assert "36-KH/ĐU" in detailed_plan.compose(book, ON, Issue(), old.id).subject
    assert "40-KH/ĐU" in detailed_plan.compose(book, ON, Issue()).subject
    of_old = phase_letter.chosen(book, ON, plan_id=old.id)
    assert (of_old.wave.plan_id, of_old.rule) == (old.id, PhaseRule.OPEN)
    assert phase_letter.chosen(book, ON).wave.plan_id == new.id
    asked = phase_letter.chosen(book, ON, of_old.phase.id)
    assert (asked.wave.plan_id, asked.rule, asked.phase.id) == (old.id, PhaseRule.ASKED, of_old.phase.id)


def test_a_phase_of_another_plan_or_without_tasks_names_those_to_choose_from(book: Book) -> None:
    other_plan(book)
    old, new = plans.all_plans(book)
    stranger = phase_letter.chosen(book, ON, plan_id=old.id).phase.id
    with pytest.raises(
        EntryError, match=rf"không có giai đoạn {stranger}; hãy chọn một trong: giai đoạn \d+ \(Đợt 1"
    ):
        phase_letter.compose(book, ON, Issue(), stranger, new.id)
