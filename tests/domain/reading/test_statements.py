from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import EntryError
from app.domain.reading import statements as said
from app.domain.reading.plan_reading import ReadWarning, Statement
from app.domain.reading.statements import StatementKind
from app.domain.task import Channel
from tests.readings import small_plan

AIM = said.statement_key(StatementKind.AIM, 1)
CHANNEL = said.statement_key(StatementKind.CHANNEL, 1)
LINES = st.lists(st.integers(1, 20), max_size=6).map(sorted)


def test_words_and_channel_are_corrected_and_never_empty():
    changed = said.set_statement(small_plan(), AIM, "  Tạo  sự thống nhất ")
    assert said.find_statement(changed, AIM) == (StatementKind.AIM, Statement("Tạo sự thống nhất", 2, "s1"))
    assert (
        said.set_statement_channel(small_plan(), CHANNEL, Channel.PRESS).channels[0].channel is Channel.PRESS
    )
    with pytest.raises(EntryError, match="chưa có nội dung"):
        said.set_statement(small_plan(), AIM, " ")
    with pytest.raises(KeyError):
        said.set_statement(small_plan(), "aims-2", "gì đó")


@given(LINES, LINES)
def test_a_statement_moves_to_its_place_in_the_document_and_none_is_lost(aims, focus):
    reading = replace(
        small_plan(),
        aims=tuple(Statement(f"a{number}", line, "") for number, line in enumerate(aims)),
        focus=tuple(Statement(f"f{number}", line, "", Channel.WEB) for number, line in enumerate(focus)),
    )
    for number in range(len(focus)):
        moved = said.move_statement(
            reading, said.statement_key(StatementKind.FOCUS, number + 1), StatementKind.AIM
        )
        assert len(moved.focus) == len(focus) - 1
        assert {each.text for each in (*moved.aims, *moved.focus)} == {
            each.text for each in (*reading.aims, *reading.focus)
        }
        assert [each.line for each in moved.aims] == sorted(each.line for each in moved.aims)


def test_only_a_channel_keeps_what_it_is_about():
    told = said.set_statement_channel(small_plan(), CHANNEL, Channel.PRESS)
    assert said.move_statement(told, CHANNEL, StatementKind.FOCUS).focus[0].channel is None
    assert said.move_statement(told, CHANNEL, StatementKind.CHANNEL) == told


def test_a_line_becomes_a_statement_and_settles_its_warning():
    reading = replace(small_plan(), warnings=(ReadWarning(3, "x", "y"), ReadWarning(1, "x", "y")))
    added = said.add_statement(reading, 3, StatementKind.FOCUS)
    assert added.focus == (Statement("Đảng ủy các cơ quan tỉnh phát động", 3, "s2"),)
    assert [each.line for each in added.warnings] == [1]
    blank = replace(small_plan(), lines=("", *small_plan().lines))
    with pytest.raises(EntryError, match="không có chữ nào"):
        said.add_statement(blank, 1, StatementKind.AIM)
    assert said.remove_statement(added, "focus-1").focus == ()
