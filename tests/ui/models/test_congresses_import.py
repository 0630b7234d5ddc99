from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt

from app.domain.congress import Congress, CongressLevel, CongressState
from app.domain.congress_entry import CongressEntry, CongressRow, NamedCongress, RowVerdict
from ui.models.congresses_import import CongressImportModel, ImportColumn, days_words

BEFORE = Congress(7, "a", "Đại hội A", CongressLevel.GRASSROOTS, opens_on=date(2026, 5, 1))
AFTER = replace(
    BEFORE, opens_on=date(2026, 6, 10), closes_on=date(2026, 6, 11), venue="Hội trường",
    state=CongressState.APPROVED,
)  # fmt: skip
MEANT = NamedCongress(BEFORE, "Chi bộ A", "01")
ENTRY = CongressEntry(3, "Chi bộ A")
ROWS = (
    CongressRow(2, "Dòng hỏng", RowVerdict.REFUSED, "không có ngày"),
    CongressRow(3, "chi bo A", RowVerdict.CHANGE, "", ENTRY, MEANT, AFTER),
    CongressRow(4, "Chi bộ", RowVerdict.ASK, "chưa rõ", replace(ENTRY, line=4), likely=(MEANT,)),
)


def shown():
    model = CongressImportModel()
    model.show_rows(ROWS, [MEANT])
    return model


def cells(model, row):
    return [model.index(row, column).data() for column in ImportColumn]


def test_a_row_says_what_is_now_and_what_it_becomes(qtmodeltester):
    model = shown()
    assert cells(model, 1) == [
        "3", "chi bo A", "Chi bộ A", "01/05/2026", "10–11/06/2026", "Hội trường", "Đã duyệt", "✓ Ghi",
    ]  # fmt: skip
    assert cells(model, 0)[-1] == "✕ Không nhận: không có ngày"
    assert model.summary() == "3 dòng: ghi 1, như cũ 0, cần chọn 1, không nhận 1."
    qtmodeltester.check(model)


def test_only_rows_with_an_entry_can_be_chosen_for(qtbot):
    model = shown()
    may = [
        bool(model.flags(model.index(row, ImportColumn.UNIT)) & Qt.ItemFlag.ItemIsEditable)
        for row in range(3)
    ]
    assert may == [False, True, True]
    with qtbot.waitSignal(model.chosen) as chosen:
        model.setData(model.index(2, ImportColumn.UNIT), 7)
    assert chosen.args == [4, 7]


def test_days_are_put_shortly():
    assert days_words(Congress(1, "", "", CongressLevel.BLOC)) == "—"
    assert days_words(replace(AFTER, closes_on=date(2026, 7, 1))) == "10/06/2026 – 01/07/2026"
    assert days_words(replace(BEFORE, prepares_on=date(2026, 4, 30))) == "01/05/2026, trù bị 30/04/2026"
