from decimal import Decimal

import pytest

from app.domain.errors import EntryError
from app.domain.quantity import Quantity
from app.domain.reading import details, edits
from tests.readings import small_plan


def test_who_carries_a_task_out_is_kept_as_worded():
    told = details.set_lead(small_plan(), ["p20", "p30"], " Văn phòng  Đảng ủy ")
    told = details.set_supports(told, ["p20"], ["Đoàn thanh niên", " ", "Đoàn  thanh niên", "Công đoàn"])
    task = edits.find_task(told, "p20")
    assert (task.lead, task.supports) == ("Văn phòng Đảng ủy", ("Đoàn thanh niên", "Công đoàn"))
    assert edits.find_task(told, "p30").lead == "Văn phòng Đảng ủy"


@pytest.mark.parametrize(
    ("entered", "amount"), [("02", "2"), ("1.250,5", "1250.5"), ("12", "12"), ("1250", "1250")]
)
def test_amounts_are_read_as_they_are_written_here(entered, amount):
    assert details.entered_target(entered, "tin, bài", at_least=True) == Quantity(
        "", Decimal(amount), "tin, bài", at_least=True
    )


@pytest.mark.parametrize(
    ("amount", "unit"), [("2", ""), ("", "tin"), ("hai", "tin"), ("0", "tin"), ("1.2", "t")]
)
def test_half_an_amount_is_refused(amount, unit):
    with pytest.raises(EntryError):
        details.entered_target(amount, unit, at_least=False)


def test_nothing_entered_is_no_amount():
    assert details.entered_target(" ", "", at_least=True) is None


def test_a_clause_beyond_the_figures_gets_no_amount_and_no_product():
    moody = edits.set_text(small_plan(), "p20", "Nắm tình hình dư luận xã hội")
    told = details.set_target(moody, ["p20"], Quantity("", Decimal(5), "ý kiến"))
    told = details.set_product(told, ["p20"], "Báo cáo dư luận")
    assert edits.find_task(told, "p20") == edits.find_task(moody, "p20")
