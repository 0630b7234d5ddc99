import io
import zipfile

import pytest

from app.domain.errors import UnreadableFileError, UnsafeFileError
from app.reading.word.document import read_word
from tests.reading.word_parts import abstract, level, listed, num, p, part, read, style, texts, word_bytes

LIST = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)


@pytest.mark.parametrize("main", ["word/document2.xml", "noi-dung/van ban.xml", "word/sau/document.xml"])
def test_parts_are_found_by_their_relations(main):
    assert texts(p("Treo cờ", pr=listed(1)), numbering=LIST, main=main) == ["1. Treo cờ"]


def test_styles_and_lists_under_other_names():
    extra = [
        ("styles", "kieu.xml", part("styles", style("Muc", "<w:rPr><w:b/></w:rPr>"))),
        ("numbering", "../so/danh-sach.xml", part("numbering", LIST)),
    ]
    data = word_bytes(p("Treo cờ", pr=f'<w:pStyle w:val="Muc"/>{listed(1)}'), extra=extra)
    names = {"word/../so/danh-sach.xml": "so/danh-sach.xml"}
    (line,) = read_word(renamed(data, names), "a.docx").lines
    assert (line.text, line.bold) == ("1. Treo cờ", True)


def renamed(data, names):
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            new.writestr(names.get(name, name), old.read(name))
    return packed.getvalue()


def test_strict_names_of_everything():
    data = word_bytes(p("Treo cờ", pr=listed(1)), numbering=LIST)
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            content = content.replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
            ).replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            new.writestr(name, content)
    assert [line.text for line in read_word(packed.getvalue(), "a.docx").lines] == ["1. Treo cờ"]


def test_a_broken_list_part_is_told_of_as_word_does():
    with pytest.raises(UnreadableFileError, match="bị hỏng"):
        read(p("Treo cờ", pr=listed(1)), extra=[("numbering", "numbering.xml", "<w:numbering")])


def test_a_document_without_lists_and_styles_is_read():
    assert texts(p("Treo cờ", pr='<w:pStyle w:val="Muc"/>' + listed(1))) == ["Treo cờ"]


@pytest.mark.parametrize("blanks", range(0, 64, 3))
def test_a_document_type_is_seen_wherever_it_stands(blanks):
    # The part is read by stretches of 16 KiB: the declaration stands about where the second one ends.
    remark = "a" * (2 * 16 * 1024 - 100)

    def told(xml):
        return xml.replace("?>", f'?><!--{remark}-->{" " * blanks}<!DOCTYPE d [<!ENTITY a "b">]>', 1)

    with pytest.raises(UnsafeFileError):
        read_word(changed(word_bytes(p("Treo cờ")), told), "a.docx")


def changed(data, change):
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            new.writestr(name, change(content) if name == "word/document.xml" else content)
    return packed.getvalue()


def test_every_paragraph_of_a_long_document_is_read_once():
    written = [f"Tổ chức tuyên truyền đợt {number}" for number in range(3000)]
    assert texts("".join(map(p, written))) == written


def test_reading_asks_between_its_stretches_whether_to_go_on():
    class StopError(Exception):
        pass

    asked = []

    def check():
        asked.append(True)
        if len(asked) == 3:
            raise StopError

    with pytest.raises(StopError):
        read_word(word_bytes(p("Treo cờ tại trụ sở") * 5_000), "a.docx", check)
