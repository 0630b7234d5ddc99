"""Texts that look alike and ask for different things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.comparison.contrary_words import may_differ


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tổ chức hội thao chào mừng Đại hội", "Tổ chức hội thảo chào mừng Đại hội"),
        ("Tổ chức bắn pháo hoa tại quảng trường", "Không tổ chức bắn pháo hoa tại quảng trường"),
        ("Đưa tin trước ngày khai mạc Đại hội", "Đưa tin sau ngày khai mạc Đại hội"),
        ("Treo cờ trước đại hội", "Treo cờ sau khi bế mạc đại hội"),
        ("Treo đèn", "Treo đen"),
    ],
)
def test_these_are_not_the_same(one, other):
    assert may_differ(one, other)
    assert may_differ(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tổ chức hoà nhạc của Đảng uỷ", "Tổ chức hòa nhạc của Đảng ủy"),
        ("To chuc hoi thao", "Tổ chức hội thảo"),
        ("Viết không dưới 02 tin, bài", "Viết ít nhất 02 tin, bài"),
        ("Tạo không khí phấn khởi trong đảng viên", "Tạo khí thế phấn khởi trong đảng viên"),
        ("Treo băng rôn trước ngày 15/10", "Treo băng rôn sau đại hội"),
        ("Tuyên truyền trước, trong và sau đại hội", "Tuyên truyền trước đại hội"),
        ("Treo băng rôn, khẩu hiệu", "Treo băng rôn, khẩu hiệu, pa nô tại trụ sở"),
    ],
)
def test_these_may_be_the_same(one, other):
    assert not may_differ(one, other)


@given(st.text())
def test_a_text_never_differs_from_itself(text):
    assert not may_differ(text, text)
