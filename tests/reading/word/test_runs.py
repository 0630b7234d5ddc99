import pytest

from tests.reading.word_parts import p, r, read, style, texts

NO_TEXT = p("Thân bài")


@pytest.mark.parametrize("switch", ["<w:caps/>", "<w:smallCaps/>", '<w:caps w:val="true"/>'])
def test_capitals_by_format_are_read_as_printed(switch):
    assert texts(p(r("Kế hoạch ", switch), r("số 1"))) == ["KẾ HOẠCH số 1"]


def test_capitals_of_a_style_can_be_put_off():
    styles = style("Muc", "<w:rPr><w:caps/><w:b/></w:rPr>") + style("MucCon", based="Muc")
    body = p("Mục đích", r(", yêu cầu", '<w:caps w:val="0"/>'), pr='<w:pStyle w:val="MucCon"/>')
    (line,) = read(body, styles=styles).lines
    assert line.text == "MỤC ĐÍCH, yêu cầu"
    assert line.bold


def test_bold_through_styles_of_letters():
    strong = style("Dam", "<w:rPr><w:b/></w:rPr>", "character")
    more = style("DamHon", "<w:rPr><w:i/></w:rPr>", "character", based="Dam")
    head = style("Muc", "<w:rPr><w:b/></w:rPr>")
    body = (
        p(r("I. MỤC ĐÍCH", '<w:rStyle w:val="DamHon"/>'))
        + p(r("không", '<w:rStyle w:val="Dam"/><w:b w:val="0"/>'))
        + p("đầu mục", pr='<w:pStyle w:val="Muc"/>')
        + p(r("thường", '<w:b w:val="false"/>'), pr='<w:pStyle w:val="Muc"/>')
        + p(r("nổi ngược", '<w:rStyle w:val="Dam"/>'), pr='<w:pStyle w:val="Muc"/>')
        + p(r("tên phông", '<w:rFonts w:ascii="Times New Roman Bold"/>'))
    )
    read_lines = read(body, styles=strong + more + head).lines
    assert [line.bold for line in read_lines] == [True, False, True, False, False, True]


def test_each_line_of_a_paragraph_is_bold_for_itself():
    body = p(r("I. MỤC ĐÍCH", "<w:b/>"), r("<w:br/>", "<w:b/>"), "Nêu cao ý nghĩa.")
    first, second = read(body).lines
    assert (first.text, first.bold) == ("I. MỤC ĐÍCH", True)
    assert (second.text, second.bold) == ("Nêu cao ý nghĩa.", False)


def test_hidden_text_is_left_out_and_told_of():
    hidden = style("An", "<w:rPr><w:vanish/></w:rPr>", "character")
    body = p("Treo ", r("bỏ ", "<w:vanish/>"), r("bỏ nữa", '<w:rStyle w:val="An"/>'), "cờ") + p(
        r("Cả dòng", "<w:vanish/>")
    )
    read_text = read(body, styles=hidden)
    assert [line.text for line in read_text.lines] == ["Treo cờ"]
    (warning,) = read_text.left_out
    assert "2 đoạn chữ ẩn" in warning.why
    assert "bỏ bỏ nữa" in warning.text
    assert "Cả dòng" in warning.text


def test_breaks_tabs_and_hyphens():
    body = p(
        r("<w:t>một</w:t><w:tab/><w:t>hai</w:t><w:ptab/><w:t>ba</w:t><w:cr/><w:t>COVID</w:t>"
          '<w:noBreakHyphen/><w:t>19</w:t><w:br w:type="page"/><w:t>tuyên</w:t><w:softHyphen/>'
          '<w:t>\u00adtruyền\u00a0miệng</w:t>'
          '<w:br w:type="column"/><w:t>hết</w:t>')
    )  # fmt: skip
    lines = read(body).lines
    assert [line.text for line in lines] == ["một hai ba", "COVID-19", "tuyêntruyền miệng", "hết"]
    assert lines[0].raw == "một\thai\tba"


def test_an_end_of_line_within_a_run_is_a_blank():
    assert texts(p(r("<w:t>Treo\n      cờ\r\n  Tổ quốc</w:t>"))) == ["Treo cờ Tổ quốc"]


def test_wrappers_within_a_paragraph_are_looked_through():
    inner = (
        f'<w:smartTag w:element="date">{r("ngày ")}</w:smartTag>'
        f'<w:customXml w:element="x">{r("5/1 ")}</w:customXml>'
        f'<w:hyperlink r:id="r9">{r("tại đây ")}</w:hyperlink>'
        f"<w:sdt><w:sdtPr/><w:sdtContent>{r('hôm nay ')}</w:sdtContent></w:sdt>"
        f'<w:bdo w:val="ltr">{r("hết")}</w:bdo>'
    )
    assert texts(p(inner)) == ["ngày 5/1 tại đây hôm nay hết"]


def box(text):
    return f"<w:txbxContent>{p(text)}</w:txbxContent>"


SHAPE = f"<w:drawing><wps:txbx>{box('Khung')}</wps:txbx></w:drawing>"
OLD_SHAPE = f"<w:pict><v:shape><v:textbox>{box('Khung')}</v:textbox></v:shape></w:pict>"


def either(*choices, fallback=""):
    made = "".join(f"<mc:Choice Requires='wps'>{choice}</mc:Choice>" for choice in choices)
    return f"<mc:AlternateContent>{made}<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"


@pytest.mark.parametrize(
    "drawing",
    [
        either(SHAPE, fallback=OLD_SHAPE),
        either("<w:drawing/>", fallback=OLD_SHAPE),
        either(SHAPE, SHAPE),
        SHAPE,
        OLD_SHAPE,
    ],
)
def test_text_boxes_are_read_once(drawing):
    assert texts(p(r(drawing)) + NO_TEXT) == ["Khung", "Thân bài"]


def test_alternatives_around_paragraphs_are_read_once():
    assert texts(either(p("mới"), fallback=p("cũ")) + NO_TEXT) == ["mới", "Thân bài"]


def test_moved_text_is_read_where_it_went():
    body = p(f'<w:moveFrom w:id="1">{r("Treo cờ")}</w:moveFrom>', "Họp báo") + p(
        f'<w:moveTo w:id="2">{r("Treo cờ")}</w:moveTo>'
    )
    assert texts(body) == ["Họp báo", "Treo cờ"]
