from app.domain.comparison.correspondence_words import remarks, superior_words
from app.services import correspondence_report
from tests.writing.correspondences import SUPERIOR, correspondence


def test_lines_tell_states_answers_and_what_to_look_at():
    lines = correspondence_report.as_lines(correspondence())
    assert lines[0] == (
        "Kế hoạch 12-KH/TU ngày 03/08/2026 của TỈNH ỦY SƠN HÀ – Kế hoạch 36-KH/ĐU: 4 nội dung của cấp trên:"
        " chưa có 1, chưa rõ 1, đã có 1, không thuộc ta 1."
    )
    assert "      ? Treo băng rôn trên các tuyến đường" in lines
    assert "      = Treo băng rôn tại trụ sở (hạn 20/10/2026, 20 băng rôn)" in lines
    assert "      Lý do: Việc của Báo" in lines


def test_a_later_day_and_a_smaller_amount_are_remarked():
    covered = correspondence().matched[0]
    assert remarks(covered) == [
        "Hạn của cấp trên: 10/10/2026",
        "Chỉ tiêu của cấp trên: 50 băng rôn",
        "Hạn của ta muộn hơn: 20/10/2026",
        "Chỉ tiêu của ta thấp hơn",
    ]


def test_the_object_for_scripts_holds_every_clause():
    content = correspondence_report.as_json(correspondence())
    assert content["counts"] == {"open": 1, "doubtful": 1, "covered": 1, "aside": 1}
    first = content["clauses"][0]
    assert (first["later"], first["less"], first["answers"][1]["by_hand"]) == (True, True, True)


def test_the_table_keeps_the_order_and_headings_of_the_superior():
    table = correspondence_report.table(correspondence())
    assert [(name, len(rows)) for name, rows in table.groups] == [
        ("Đợt 1 › Trước đại hội", 3),
        ("Tổ chức thực hiện", 1),
    ]
    assert table.title == "Bảng đối chiếu"


def test_a_document_without_symbol_is_called_by_its_title():
    bare = type(SUPERIOR)(1, 1, "x.docx", title="tuyên truyền đại hội")
    assert superior_words(bare) == "«tuyên truyền đại hội»"
