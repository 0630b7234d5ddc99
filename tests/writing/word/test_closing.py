from dataclasses import replace

import pytest

from app.domain.directive import Genre
from app.writing.word.closing import recipient_lines
from tests.writing.documents import PARTY, letter


def lines(recipients, keep="Lưu Văn phòng", genre=Genre.PLAN):
    directive = replace(letter(), genre=genre, recipients=recipients, keep=keep)
    return recipient_lines(directive, PARTY)


def test_marks_are_set_as_ruled_whatever_the_names_carried():
    assert lines(("- Tỉnh ủy,", "– Ban Tổ chức;", "Các chi bộ.")) == [
        "- Tỉnh ủy;",
        "- Ban Tổ chức;",
        "- Các chi bộ;",
        "- Lưu Văn phòng.",
    ]


@pytest.mark.parametrize("keep", ["Văn phòng ĐUK", "Lưu Văn phòng ĐUK", "- Lưu Văn phòng ĐUK."])
def test_the_copy_kept_is_named_once(keep):
    assert lines(("Tỉnh ủy",), keep)[-1] == "- Lưu Văn phòng ĐUK."


def test_a_copy_kept_among_the_recipients_is_the_last_line():
    assert lines(("Tỉnh ủy", "Lưu Chi bộ"), "") == ["- Tỉnh ủy;", "- Lưu Chi bộ."]


@pytest.mark.parametrize("given", [("Tỉnh ủy",), ("Như trên", "Tỉnh ủy")])
def test_a_letter_begins_with_those_it_is_addressed_to(given):
    assert lines(given, genre=Genre.OFFICIAL_LETTER)[:2] == ["- Như trên;", "- Tỉnh ủy;"]


def test_what_is_missing_is_blank():
    assert lines((), "") == [f"- {PARTY.blank};", f"- Lưu {PARTY.blank}."]
    assert lines(("Lưu học sinh",), "Lưu Chi bộ") == ["- Lưu học sinh;", "- Lưu Chi bộ."]
