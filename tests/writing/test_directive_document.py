import re
import sys
import zipfile
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.directive import Annex, Column, Directive, Genre, Heading, Paragraph, Signing, Table
from app.domain.errors import UnwritableFileError
from app.writing.directive_document import write_directive
from app.writing.safe_text import safe_text
from tests.writing.documents import PARTY, blank, letter, long_letter, plan, task_table
from tests.writing.word_package import find, look, opened, paragraphs, part, text_of, written

GAP = PARTY.blank


def test_pages_have_the_paper_margins_and_numbers_of_the_rules(tmp_path):
    document = opened(plan(), tmp_path)
    sizes = [(round(each.page_width.mm), round(each.page_height.mm)) for each in document.sections]
    assert sizes == [(210, 297), (297, 210), (210, 297)]
    assert document.sections[1].orientation == WD_ORIENT.LANDSCAPE
    for section in document.sections:
        margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
        assert [round(each.mm, 1) for each in margins] == [20, 20, 30, 15]
        assert round(section.header_distance.mm, 1) == 10
        assert section.different_first_page_header_footer
        assert section.first_page_header.paragraphs[0].text == ""
        number = section.header.paragraphs[0]
        assert number.style.font.size.pt == 14
        assert number.alignment == 1
        assert "PAGE" in [each.text for each in number._p.iter(qn("w:instrText"))]


def test_each_annex_counts_its_pages_from_one(tmp_path):
    document = opened(plan(), tmp_path)
    starts = [section._sectPr.find(qn("w:pgNumType")) for section in document.sections]
    assert starts[0] is None
    assert [each.get(qn("w:start")) for each in starts[1:]] == ["1", "1"]


def test_the_font_is_named_for_every_script(tmp_path):
    styles = part(written(plan(), tmp_path), "word/styles.xml")
    named = list(styles.iter(qn("w:rFonts")))
    assert len(named) > 5
    for fonts in named:
        assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "cs", "eastAsia")} == {
            "Times New Roman"
        }
        assert not [key for key in fonts.attrib if "Theme" in key]
    assert {each.get(qn("w:val")) for each in styles.iter(qn("w:lang"))} == {"vi-VN"}


@pytest.mark.parametrize(
    ("beginning", "expected"),
    [
        ("ĐẢNG CỘNG SẢN VIỆT NAM", (15, True, False, False)),
        ("ĐẢNG BỘ TỈNH SƠN LÂM", (14, False, False, False)),
        ("ĐẢNG ỦY KHỐI CƠ QUAN", (14, True, False, False)),
        ("*", (14, False, False, False)),
        ("Số 05-KH/ĐUK", (14, False, False, False)),
        ("Sơn Lâm, ngày\xa003\xa0tháng\xa011\xa0năm\xa02026", (14, False, True, False)),
        ("KẾ HOẠCH", (16, True, False, False)),
        ("về tuyên truyền đại hội", (14, True, False, False)),
        ("-----", (14, False, False, False)),
        ("T/M BAN THƯỜNG VỤ", (14, True, False, False)),
        ("PHÓ BÍ THƯ", (14, False, False, False)),
        ("Nguyễn Thị Ánh Tuyết", (14, True, False, False)),
        ("Nơi nhận:", (14, False, False, True)),
        ("- Thường trực Tỉnh ủy;", (12, False, False, False)),
        ("- Lưu Văn phòng ĐUK.", (12, False, False, False)),
        ("Phụ lục 1", (14, True, False, False)),
        ("Bảng phân công nhiệm vụ", (14, True, False, False)),
    ],
)
def test_each_component_of_a_plan_looks_as_ruled(beginning, expected, tmp_path):
    root = part(written(plan(3, 3), tmp_path), "word/document.xml")
    assert look(find(root, beginning)) == expected


def test_a_letter_has_its_subject_under_the_number_and_no_title(tmp_path):
    root = part(written(letter(), tmp_path), "word/document.xml")
    texts = paragraphs(root)
    assert texts[texts.index("Số 12-CV/CB") + 1] == "về việc triển khai nhiệm vụ tuyên truyền trước đại hội"
    assert look(find(root, "về việc")) == (12, False, True, False)
    assert "CÔNG VĂN" not in texts
    assert "-----" not in texts
    label = find(root, "Kính gửi:")
    assert italics(label) == [True, False, False]
    start = texts.index("Kính gửi: \t- Các chi bộ trực thuộc;")
    assert texts[start + 1 : start + 3] == ["- Đoàn Thanh niên xã;", "- Hội Liên hiệp Phụ nữ xã."]
    assert texts[texts.index("Nơi nhận:") + 1] == "- Như trên;"


def italics(paragraph):
    marks = [each.find(f"{qn('w:rPr')}/{qn('w:i')}") for each in paragraph.iter(qn("w:r"))]
    return [mark.get(qn("w:val")) != "0" for mark in marks]


def test_a_single_addressee_stands_beside_the_label(tmp_path):
    texts = paragraphs(part(written(long_letter(), tmp_path), "word/document.xml"))
    assert f"Kính gửi: {long_letter().addressees[0]}" in texts


def test_the_line_under_the_title_is_drawn_as_long_as_the_title(tmp_path):
    root = part(written(plan(), tmp_path), "word/document.xml")
    (extent,) = root.iter(qn("wp:extent"))
    length = int(extent.get("cx")) / 12700
    assert length == pytest.approx(PARTY.font.width_pt("ĐẢNG CỘNG SẢN VIỆT NAM", 15, bold=True), abs=0.1)
    fallback = list(root.iter("{urn:schemas-microsoft-com:vml}line"))
    assert len(fallback) == 1


def test_the_body_has_the_measures_of_the_rules(tmp_path):
    document = opened(plan(), tmp_path)
    body = next(each for each in document.paragraphs if each.text.startswith("Căn cứ"))
    style = body.style
    layout = style.paragraph_format
    assert (style.font.size.pt, layout.line_spacing.pt, layout.space_after.pt) == (14, 19, 6)
    assert layout.first_line_indent == pytest.approx(Mm(10), abs=700)
    assert layout.alignment == 3
    headings = [(each.style.name, each.text) for each in document.paragraphs if "Heading" in each.style.name]
    assert ("Heading 1", "I. MỤC ĐÍCH, YÊU CẦU") in headings
    assert ("Heading 2", "1. Nội dung trọng tâm") in headings
    assert ("Heading 3", "2.1. Đợt 1: đại hội chi bộ, đảng bộ cơ sở") in headings
    assert "- Kết quả nổi bật của nhiệm kỳ." in [each.text for each in document.paragraphs]


def test_a_label_without_a_mark_gets_its_full_stop(tmp_path):
    blocks = (Heading(1, "IV", "Kinh phí"), Heading(2, "a)", "Nguồn"), Heading(7, "2.2.1", "Sâu"))
    texts = paragraphs(part(written(replace(letter(), blocks=blocks), tmp_path), "word/document.xml"))
    assert {"IV. KINH PHÍ", "a) Nguồn", "2.2.1. Sâu"} <= set(texts)


def test_tables_repeat_their_headings_and_keep_rows_whole(tmp_path):
    document = opened(plan(), tmp_path)
    table = next(each for each in document.tables if each.rows[0].cells[0].text == "TT")
    rows = table._tbl.findall(qn("w:tr"))
    assert len(rows) == 1 + 60 + 3
    assert [row for row in rows if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None] == rows[:1]
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    group = rows[1]
    (cell,) = group.findall(qn("w:tc"))
    assert cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}").get(qn("w:val")) == "5"
    assert text_of(cell).startswith("Đợt 1")


def test_columns_fill_the_width_exactly(tmp_path):
    document = opened(plan(), tmp_path)
    widths = [
        sum(int(each.get(qn("w:w"))) for each in table._tbl.tblGrid.findall(qn("w:gridCol")))
        for table in document.tables
    ]
    assert widths == [9354, 9354, 9354, 14287]  # of 165 and 252 mm


def test_the_signature_is_kept_with_what_stands_before_it(tmp_path):
    for blocks in (letter().blocks, (task_table(4),), (Paragraph("Một câu."),)):
        root = part(written(replace(letter(), blocks=blocks), tmp_path), "word/document.xml")
        content = list(root.find(qn("w:body")))
        closing = max(number for number, each in enumerate(content) if each.tag == qn("w:tbl"))
        before = content[closing - 1]
        assert before.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None
        if isinstance(blocks[-1], Table):
            last_row = content[closing - 2].findall(qn("w:tr"))[-1]
            assert all(
                each.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None
                for each in last_row.iter(qn("w:p"))
            )
        row = content[closing].find(qn("w:tr"))
        assert row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None


def test_a_draft_shows_its_number_under_the_date_and_none_for_the_document(tmp_path):
    root = part(written(long_letter(), tmp_path), "word/document.xml")
    texts = paragraphs(root)
    date_line = next(place for place, text in enumerate(texts) if "ngày\xa027" in text)
    assert texts[date_line + 1] == "Dự thảo lần 2"
    assert look(find(root, "Dự thảo")) == (14, False, True, False)
    assert "Số       -CV/TBTTKT" in texts


def test_an_annex_names_what_it_belongs_to(tmp_path):
    texts = paragraphs(part(written(plan(), tmp_path), "word/document.xml"))
    assert texts[texts.index("Phụ lục 1") + 1 :][:2] == [
        "Bảng phân công nhiệm vụ",
        "(kèm theo Kế hoạch số 05-KH/ĐUK ngày 03 tháng 11 năm 2026 của Ban Thường vụ Đảng ủy Khối)",
    ]
    alone = replace(plan(), annexes=plan().annexes[:1], issued_by="")
    texts = paragraphs(part(written(alone, tmp_path), "word/document.xml"))
    assert "Phụ lục" in texts
    assert any(text.endswith(f"của {plan().issuer})") for text in texts)


@pytest.mark.parametrize("genre", list(Genre))
def test_all_gaps_are_visibly_blank(genre, tmp_path):
    root = part(written(blank(genre), tmp_path), "word/document.xml")
    texts = paragraphs(root)
    assert f"Số       -{genre.value}/{GAP}" in texts
    assert f"{GAP},\xa0ngày\xa0\xa0\xa0".replace(",\xa0", ", ") in "\n".join(texts)
    assert texts.count(GAP) == (4 if genre is Genre.PLAN else 3)  # issuer, subject of a plan, office, name
    assert f"- Lưu {GAP}." in texts
    if genre is Genre.OFFICIAL_LETTER:
        assert {f"về việc {GAP}", f"Kính gửi: {GAP}"} <= set(texts)
    else:
        assert f"- {GAP};" in texts


def test_whom_one_signs_for_alone_leaves_the_office_blank(tmp_path):
    signed = replace(letter(), signing=Signing("T/M Chi bộ", "", "Trần Văn Bình"))
    assert "chức vụ người ký" in signed.gaps()
    texts = paragraphs(part(written(signed, tmp_path), "word/document.xml"))
    assert texts[texts.index("T/M CHI BỘ") + 1] == GAP
    head = replace(letter(), signing=Signing("Trưởng ban", "", "Trần Văn Bình"))
    assert "chức vụ người ký" not in head.gaps()


def test_the_same_content_gives_the_same_bytes(tmp_path):
    write_directive(plan(), PARTY, tmp_path / "a.docx")
    write_directive(plan(), PARTY, tmp_path / "b.docx")
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        assert {each.date_time for each in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert len(set(package.namelist())) == len(package.namelist())
    core = docx.Document(str(tmp_path / "a.docx")).core_properties
    assert (core.author, core.created, core.modified) == (plan().issuer, None, None)


def test_an_old_file_stays_when_the_disk_is_full(tmp_path, monkeypatch):
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    def full(parts, path):
        path.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.writing.directive_document.write_package", full)
    with pytest.raises(UnwritableFileError, match="đĩa đã đầy"):
        write_directive(plan(), PARTY, target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_the_work_grows_with_the_rows_and_no_faster(tmp_path):
    def calls(rows):
        directive = replace(letter(), blocks=(task_table(rows),))
        counted = Counter()
        sys.setprofile(lambda _frame, event, _argument: counted.update((event,)))
        try:
            write_directive(directive, PARTY, tmp_path / "a.docx")
        finally:
            sys.setprofile(None)
        return counted["call"] + counted["c_call"]

    calls(10)
    few, many = calls(100), calls(500)
    assert few < many < 5.5 * few


_ORDER = {
    "w:pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind jc"
    " outlineLvl rPr sectPr",
    "w:rPr": "rStyle rFonts b bCs i iCs caps strike noProof color spacing sz szCs highlight u vertAlign lang",
    "w:tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "w:tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "w:trPr": "cantSplit trHeight tblHeader jc",
    "w:sectPr": "headerReference footerReference type pgSz pgMar pgBorders pgNumType cols vAlign titlePg"
    " docGrid",
    "w:tbl": "tblPr tblGrid tr",
    "w:tc": "tcPr p",
    "w:style": "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr"
    " tblPr",
    "w:settings": "zoom mirrorMargins defaultTabStop characterSpacingControl compat themeFontLang"
    " decimalSymbol listSeparator",
}


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "word/settings.xml"])
def test_elements_stand_in_the_order_of_the_schema(name, tmp_path):
    root = part(written(plan(3, 3), tmp_path), name)
    checked = 0
    for parent, names in _ORDER.items():
        order = {qn(f"w:{each}"): place for place, each in enumerate(names.split())}
        for element in root.iter(qn(parent)):
            children = [child.tag for child in element]
            assert set(children) <= set(order), (parent, children)
            assert all(order[first] <= order[second] for first, second in pairwise(children)), children
            checked += 1
    assert checked


_NASTY = st.text(
    st.one_of(
        st.characters(max_codepoint=0x24F),
        st.characters(min_codepoint=0x1EA0, max_codepoint=0x1EF9),
        st.sampled_from("\x00\x0b\r\n\t\ud800\ufffe\U0001f389&<>\"'{}%\u0301\u00ad"),
    ),
    max_size=40,
)
_WORDS = st.one_of(st.just(""), _NASTY)
_BLOCKS = st.lists(
    st.one_of(
        st.builds(Heading, st.integers(1, 5), _WORDS, _NASTY),
        st.builds(Paragraph, _NASTY, st.booleans()),
        st.builds(
            Table,
            st.just((Column("A", 1), Column("B", 2))),
            st.lists(st.one_of(st.tuples(_NASTY), st.tuples(_NASTY, _NASTY)), max_size=3).map(tuple),
            _WORDS,
        ),
    ),
    max_size=4,
).map(tuple)
_DIRECTIVES = st.builds(
    Directive,
    genre=st.sampled_from(Genre),
    superior=_WORDS,
    issuer=_WORDS,
    agency=_WORDS,
    subject=_WORDS,
    blocks=_BLOCKS,
    number=st.one_of(st.none(), st.integers(1, 999)),
    place=_WORDS,
    issued_on=st.one_of(st.none(), st.dates()),
    addressees=st.lists(_WORDS, max_size=3).map(tuple),
    signing=st.builds(Signing, _WORDS, _WORDS, _WORDS),
    recipients=st.lists(_WORDS, max_size=3).map(tuple),
    keep=_WORDS,
    draft=st.one_of(st.none(), st.integers(1, 5)),
    annexes=st.lists(st.builds(Annex, _WORDS, _BLOCKS, st.booleans()), max_size=2).map(tuple),
    issued_by=_WORDS,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_DIRECTIVES)
def test_any_text_opens_again_whole_and_nothing_is_made_up(tmp_path, directive):
    path = written(directive, tmp_path)
    docx.Document(str(path))
    shown = "\n".join(paragraphs(part(path, "word/document.xml")))
    for text in given_texts(directive):
        assert bare(text) in bare(shown), text
    if not directive.signing.name.strip():
        assert GAP in shown
    known = bare(" ".join((*given_texts(directive), *identity(directive), *FIXED)))
    for word in re.findall(r"\w+", shown.casefold()):
        assert bare(word) in known, word


FIXED = (
    "ĐẢNG CỘNG SẢN VIỆT NAM KẾ HOẠCH Công văn về việc Kính gửi: Số ngày tháng năm Nơi nhận: Như trên Lưu",
    "Phụ lục 1 2 kèm theo số của Dự thảo lần A B",
)


def identity(directive):
    day = directive.issued_on
    dates = (f"{day.day:02d}", f"{day.month:02d}", str(day.month), str(day.year)) if day else ()
    own = (directive.issuer, directive.superior, directive.agency, directive.place, directive.issued_by)
    number = (f"{directive.number:02d}",) if directive.number else ()
    return (*own, *number, directive.genre.value, str(directive.draft), directive.keep, *dates)


def given_texts(directive):
    """Return the texts of a document that must be on paper."""
    yield from (directive.superior, directive.issuer, directive.agency, directive.place, directive.subject)
    yield from (directive.signing.authority, directive.signing.office, directive.signing.name)
    yield from (*directive.recipients, directive.keep)
    if directive.genre is Genre.OFFICIAL_LETTER:
        yield from directive.addressees
    annexes = [block for annex in directive.annexes for block in annex.blocks]
    yield from (annex.title for annex in directive.annexes)
    for block in (*directive.blocks, *annexes):
        if isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row)
            yield block.caption
        else:
            yield from (block.label, block.text) if isinstance(block, Heading) else (block.text,)


def bare(text):
    """Return the letters and digits of a text as if set in capitals, which is how some parts are set."""
    return "".join(re.findall(r"\w", safe_text(text).upper().casefold()))
