from datetime import date

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor

from app.domain.body import Body, BodyKind
from app.domain.congress import Congress, CongressLevel, CongressState
from app.domain.wording import to_go_words
from app.services.due_moves import Moved
from ui.models.congresses import (
    CONGRESS_ROLE,
    CongressColumn,
    CongressesModel,
)
from ui.models.congresses_proxy import CongressChip, CongressesProxy
from ui.models.congresses_words import day_words, moved_words

TODAY = date(2026, 3, 1)
FAMILY = Congress(
    1, "grassroots", "Đại hội cơ sở", CongressLevel.GRASSROOTS, per_unit=True,
    opens_on=date(2026, 5, 1), closes_on=date(2026, 5, 31),
)  # fmt: skip
BLOC = Congress(
    2, "bloc-5", "Đại hội V", CongressLevel.BLOC, 5, opens_on=date(2026, 6, 15), closes_on=date(2026, 6, 17)
)


def own(number, opens=None):
    return Congress(
        10 + number, f"grassroots-{number}", "", CongressLevel.GRASSROOTS, body_id=number, family_id=1,
        opens_on=opens, closes_on=opens,
    )  # fmt: skip


NAMES = ["Đội xe", "Ăn ca", "An ninh", "Dân vận"]
BODIES = {n: Body(n, name, BodyKind.UNIT, code=f"{n:02d}") for n, name in enumerate(NAMES, 1)}
UNITS = [own(1, date(2026, 3, 20)), own(2, date(2026, 2, 1)), own(3), own(4, date(2026, 8, 1))]


def shown(*congresses):
    model = CongressesModel(lambda _: QColor("black"))
    model.show_congresses(congresses or (FAMILY, *UNITS, BLOC), BODIES, TODAY)
    return model


def cell(model, congress_id, column, role=Qt.ItemDataRole.DisplayRole):
    return model.index_of(congress_id, column).data(role)


def test_single_congresses_stand_before_the_family_and_its_units(qtmodeltester):
    model = shown()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Đại hội V", "Đại hội cơ sở"]
    family = model.index_of(1)
    assert model.rowCount(family) == 4
    assert model.index_of(12).parent() == family
    qtmodeltester.check(model)


def test_nothing_is_said_of_units_that_are_not_there():
    assert cell(shown(FAMILY, BLOC), 1, CongressColumn.TO_GO) == ""
    assert cell(shown(), 1, CongressColumn.TO_GO) == "1/4 chưa báo"


def test_cells_say_days_with_weekdays_and_the_days_to_go():
    model = shown()
    assert cell(model, 2, CongressColumn.OPENS) == "15/06/2026 (T2)"
    assert cell(model, 2, CongressColumn.TO_GO) == "còn 106 ngày"
    assert cell(model, 2, CongressColumn.LEVEL) == "Cấp trên trực tiếp cơ sở, lần thứ V"
    assert cell(model, 1, CongressColumn.TO_GO) == "1/4 chưa báo"
    assert cell(model, 13, CongressColumn.OPENS) == "[01/05/2026]"
    assert cell(model, 13, CongressColumn.NAME) == "03  An ninh"


def test_an_entry_asks_for_a_save_and_changes_nothing(qtbot):
    model = shown()
    with qtbot.waitSignal(model.save_asked) as asked:
        assert model.setData(model.index_of(13, CongressColumn.OPENS), date(2026, 4, 2))
    assert (asked.args[0].id, asked.args[0].opens_on) == (13, date(2026, 4, 2))
    assert model.index_of(13).data(CONGRESS_ROLE).opens_on is None
    with qtbot.waitSignal(model.save_asked) as asked:
        model.setData(model.index_of(2, CongressColumn.STATE), "held")
    assert asked.args[0].state is CongressState.HELD
    with qtbot.assertNotEmitted(model.save_asked):
        assert not model.setData(model.index_of(2, CongressColumn.OPENS), date(2026, 6, 15))


def test_new_values_of_the_same_congresses_leave_rows_in_place(qtbot):
    model = shown()
    with qtbot.assertNotEmitted(model.modelReset):
        assert not model.show_congresses((FAMILY, own(1), *UNITS[1:], BLOC), BODIES, TODAY)
    assert cell(model, 11, CongressColumn.OPENS) == "[01/05/2026]"
    with qtbot.waitSignal(model.modelReset):
        assert model.show_congresses((FAMILY, BLOC), BODIES, TODAY)


def units_shown(proxy, model):
    family = proxy.mapFromSource(model.index_of(1))
    return [proxy.index(row, 0, family).data(CONGRESS_ROLE).body_id for row in range(proxy.rowCount(family))]


def test_units_are_narrowed_by_text_and_conditions_and_the_rest_stays():
    model = shown()
    proxy = CongressesProxy(model)
    proxy.ask("dan", frozenset(), TODAY)
    assert units_shown(proxy, model) == [4]
    assert proxy.rowCount() == 2
    for chip, expected in (
        (CongressChip.UNDATED, [3]),
        (CongressChip.SOON, [1]),
        (CongressChip.UNMARKED, [2]),
    ):
        proxy.ask("", frozenset({chip}), TODAY)
        assert units_shown(proxy, model) == expected


def test_units_sort_while_single_congresses_stay_ahead():
    bodies = {n: Body(n, name, BodyKind.UNIT) for n, name in enumerate(NAMES, 1)}
    model = CongressesModel(lambda _: QColor("black"))
    model.show_congresses((FAMILY, *UNITS, BLOC), bodies, TODAY)
    proxy = CongressesProxy(model)
    proxy.sort(CongressColumn.NAME, Qt.SortOrder.AscendingOrder)
    assert units_shown(proxy, model) == [3, 2, 4, 1]
    proxy.sort(CongressColumn.OPENS, Qt.SortOrder.DescendingOrder)
    assert proxy.index(0, 0, QModelIndex()).data() == "Đại hội V"
    assert [each for each in units_shown(proxy, model) if each != 3] == [4, 1, 2]


def test_words_of_days():
    assert day_words(date(2026, 3, 1)) == "01/03/2026 (CN)"
    assert to_go_words(date(2026, 3, 2), None, TODAY) == "ngày mai"
    assert to_go_words(TODAY, TODAY, TODAY) == "hôm nay"
    assert to_go_words(date(2026, 2, 27), date(2026, 3, 3), TODAY) == "đang diễn ra"
    assert to_go_words(date(2026, 2, 20), None, TODAY) == "đã qua 9 ngày"
    assert moved_words(Moved(12, 200)) == "Đã dời 12 việc, 200 phân công."
    assert moved_words(Moved(1, 0, 6, 2)) == "Đã đặt ngày cho 6 việc, 2 phân công. Đã dời 1 việc."
    assert moved_words(Moved()) == "Không có thời hạn nào phải dời."
