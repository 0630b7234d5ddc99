from tests.reading.word_parts import p, part, r, read, texts


def test_notes_of_readers_and_pages_are_counted():
    extra = [
        ("comments", "comments1.xml", part("comments", "<w:comment w:id='1'><w:p/></w:comment>" * 2)),
        (
            "footnotes",
            "footnotes.xml",
            part(
                "footnotes",
                '<w:footnote w:type="separator" w:id="-1"/>'
                f'<w:footnote w:type="normal" w:id="1">{p("Theo Quy định 1")}</w:footnote>'
                f'<w:footnote w:id="2">{p("Theo Quy định 2")}</w:footnote>',
            ),
        ),
        ("endnotes", "endnotes.xml", part("endnotes", f'<w:endnote w:id="2">{p("Hết")}</w:endnote>')),
    ]
    found = read(p("Treo cờ", r('<w:footnoteReference w:id="1"/>')), extra=extra)
    assert [line.text for line in found.lines] == ["Treo cờ"]
    whys = [warning.why for warning in found.left_out]
    assert [why.split(" trong ")[0] for why in whys] == [
        "Không đọc 2 ghi chú của người góp ý",
        "Không đọc 2 chú thích cuối trang",
        "Không đọc 1 chú thích cuối văn bản",
    ]
    assert found.left_out[1].text == "Theo Quy định 1 | Theo Quy định 2"


def test_drawn_schemes_are_told_of():
    scheme = '<d:m xmlns:d="x" xmlns:a="y"><a:t>Ban chỉ đạo</a:t><a:t>Tiểu ban</a:t></d:m>'
    found = read(p("Treo cờ"), extra=[("diagramData", "diagrams/data1.xml", scheme)])
    assert "1 sơ đồ" in found.left_out[0].why
    assert found.left_out[0].text == "Ban chỉ đạo Tiểu ban"


def test_struck_out_ends_of_paragraphs_join_them():
    struck = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
    gone = f'<w:del w:id="2" w:author="a">{r("<w:delText>bỏ</w:delText>")}</w:del>'
    body = p("Treo cờ ", pr=struck) + p("Tổ quốc") + p(gone, pr=struck) + p("Họp báo") + p("Hết", pr=struck)
    assert texts(body) == ["Treo cờ Tổ quốc", "Họp báo", "Hết"]
    assert len(read(body).lines) == 3


def test_hidden_ends_of_paragraphs_join_them():
    body = p("1. Treo cờ: ", pr="<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p("ở mọi nhà")
    assert texts(body) == ["1. Treo cờ: ở mọi nhà"]


def test_embedded_documents_are_told_of():
    found = read(p("Treo cờ") + '<w:altChunk r:id="r7"/>' + p("Họp báo"))
    assert [line.text for line in found.lines] == ["Treo cờ", "Họp báo"]
    assert "Có 1 tệp khác chèn" in found.left_out[0].why
