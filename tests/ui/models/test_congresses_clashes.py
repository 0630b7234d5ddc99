from datetime import date

from app.domain.congress_calendar import MarkedDay
from app.domain.congress_clashes import Clash, ClashKind
from ui.models.congresses_clashes import row_words, sentence

DAYS = {date(2026, 9, 2): MarkedDay("Quốc khánh", True)}


def said(clash):
    return sentence(clash, lambda body: f"Ban {body}", lambda congress: f"Chi bộ {congress}", DAYS)


def test_each_kind_of_clash_is_one_sentence():
    same = Clash(ClashKind.SAME_DAY, 1, (), 5, (2, 3, 4), 9)
    assert said(same) == "Trùng ngày: Ban 5 cũng dự Chi bộ 2, Chi bộ 3, Chi bộ 4 và 6 đại hội nữa."
    off = Clash(ClashKind.DAY_OFF, 1, (date(2026, 9, 2), date(2026, 9, 6)))
    assert said(off) == "Vào ngày nghỉ: 02/09/2026 (Quốc khánh), 06/09/2026 (Chủ nhật)."
    late = Clash(ClashKind.LATE, 1, (date(2026, 10, 1), date(2026, 9, 30)))
    assert said(late) == "Họp đến 01/10/2026, sau hạn chót 30/09/2026 của cấp."
    assert said(Clash(ClashKind.UNDATED, 1)) == "Đơn vị chưa có ngày đại hội."


def test_a_row_names_each_kind_once():
    same = Clash(ClashKind.SAME_DAY, 1)
    assert row_words([same, same, Clash(ClashKind.LATE, 1)]) == "⚠ Trùng ngày, Quá hạn"
    assert row_words([]) == ""
