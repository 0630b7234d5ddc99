import unicodedata

import pytest

from app.domain.errors import UnreadableFileError
from app.reading.files.text_file import decode_text
from app.reading.plan import read_plan_text
from tests.old_letters import in_tcvn3, in_vni

TEXT = "Số 1-KH/ĐU\nKẾ HOẠCH\nTuyên truyền đại hội đảng bộ các cấp\n"


def windows_1258(text):
    """Encode as old Vietnamese Windows did: base letters with tone marks after them."""
    encoded = b""
    for letter in text:
        base, *marks = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in marks if mark not in "\u0302\u0306\u031b"]
        shapes = [mark for mark in marks if mark not in tones]
        whole = unicodedata.normalize("NFC", base + "".join(shapes))
        encoded += whole.encode("cp1258") + "".join(tones).encode("cp1258")
    return encoded


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        unicodedata.normalize("NFD", TEXT).encode(),
        windows_1258(TEXT),
        in_tcvn3(TEXT).encode("cp1252"),
        in_vni(TEXT).encode("cp1252"),
        in_tcvn3(TEXT).encode(),
        in_vni(TEXT).encode("utf-16-le"),
    ],
)
def test_every_encoding_gives_the_same_text(data):
    assert decode_text(data, "a.txt") == TEXT


@pytest.mark.parametrize(
    "data", ["Dépôt légal, été, façade, œuvre".encode("cp1252") * 9, bytes(range(256)), b"a\0b\0\0\0c"]
)
def test_other_bytes_are_refused(data):
    with pytest.raises(UnreadableFileError, match=r"a\.txt"):
        decode_text(data, "a.txt")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\x0b", "\u2028"])
def test_line_ends_make_the_same_lines(ending):
    assert read_plan_text(TEXT.replace("\n", ending)).lines == tuple(TEXT.split("\n")[:-1])


def test_lines_that_are_of_today_already_stay_among_old_ones():
    text = in_tcvn3(TEXT * 3) + "Đảng ủy xã đã ký\n"
    assert decode_text(text.encode(), "a.txt") == TEXT * 3 + "Đảng ủy xã đã ký\n"


def test_a_text_with_some_foreign_words_stays_as_it_is():
    text = "Hội nghị tại Genève, quán café «Mười giờ»\nTuyên truyền đại hội\n"
    assert decode_text(text.encode(), "a.txt") == text
