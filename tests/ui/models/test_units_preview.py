"""What a list would do agrees with what the service then does."""

from datetime import date

from app.domain.body import Body, BodyKind
from app.domain.unit_entry import UnitEntry, UnitList, UnitListProblem
from ui.models.units_preview import Verdict, accepted, preview, summary

KNOWN = Body(1, "Chi bộ Một", BodyKind.UNIT, code="01")


def test_rows_are_added_updated_or_refused_in_the_order_of_the_list():
    listed = UnitList(
        (
            UnitEntry(2, "Chi bộ Hai"),
            UnitEntry(3, "Chi bộ Một mới", code="01"),
            UnitEntry(5, "chi bo hai"),
            UnitEntry(6, "Chi bộ Ba", code="01"),
            UnitEntry(7, "Chi bộ Tư", opens_on=date(2026, 5, 2), closes_on=date(2026, 5, 1)),
        ),
        (UnitListProblem(4, "09", "dòng này không có tên đơn vị"),),
    )
    rows = preview(listed, [None, KNOWN, None, KNOWN, None])
    assert [(row.line, row.verdict, row.why) for row in rows] == [
        (2, Verdict.ADD, ""),
        (3, Verdict.UPDATE, "đang có: Chi bộ Một"),
        (4, Verdict.REFUSED, "dòng này không có tên đơn vị"),
        (5, Verdict.REFUSED, "trùng tên với dòng 2"),
        (6, Verdict.REFUSED, "trùng mã với dòng 3"),
        (7, Verdict.REFUSED, "ngày bế mạc đại hội trước ngày khai mạc"),
    ]
    assert [entry.line for entry in accepted(rows)] == [2, 3]
    assert summary(rows) == "6 dòng: thêm 1, cập nhật 1, không nhận 4."


def test_a_refused_row_takes_no_name_from_a_later_one():
    wrong = UnitEntry(2, "Chi bộ Hai", opens_on=date(2026, 5, 2), closes_on=date(2026, 5, 1))
    rows = preview(UnitList((wrong, UnitEntry(3, "Chi bộ Hai"))), [None, None])
    assert [row.verdict for row in rows] == [Verdict.REFUSED, Verdict.ADD]
