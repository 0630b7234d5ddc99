from pathlib import Path

import pytest

from app.reading.tasks.duty_clauses import is_bare_body, named_agencies, split_duty


@pytest.mark.parametrize(
    ("text", "body", "task"),
    [
        ("Ban Tuyên giáo: theo dõi", "Ban Tuyên giáo", "theo dõi"),
        ("Giao Văn phòng bố trí kinh phí", "Văn phòng", "bố trí kinh phí"),
        ("Sở Thông tin và Truyền thông chỉ đạo", "Sở Thông tin và Truyền thông", "chỉ đạo"),
        ("Căn cứ kế hoạch này, các chi bộ xây dựng kế hoạch", "các chi bộ", None),
    ],
)
def test_body_and_task_in_one_clause(text, body, task):
    assert split_duty(text) == (body, task or text)


CLAUSES = Path(__file__).with_name("duty_clauses.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("marked", CLAUSES)
def test_the_body_is_the_organisation_only_and_the_rest_is_the_task(marked):
    before, _, rest = marked.partition("{")
    body, _, after = rest.partition("}")
    assert split_duty(before + body + after) == (body, after.lstrip(" :.;-–"))


@pytest.mark.parametrize(
    "text",
    [
        "Ban Tuyên giáo - Dân vận Đảng ủy", "Phòng Văn hóa - Xã hội", "Ban chỉ đạo 35 Đảng ủy",
        "Ban tổ chức đại hội",
        "Trung tâm Văn hóa - Thông tin và Thể thao", "Tổ tuyên truyền", "Các cơ quan, đơn vị trên địa bàn xã",
        "Văn phòng, Ban Tổ chức, Ban Kiểm tra", "Tiểu ban Tuyên truyền, phục vụ Đại hội V",
        "Ủy ban kiểm tra Đảng ủy",
        "Giao Văn phòng Đảng ủy", "Đối với các chi bộ trực thuộc", "Đảng ủy TP. Thanh Lâm", "Tổ giúp việc",
        "Cơ quan tham mưu, giúp việc Đảng ủy", "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội",
    ],
)  # fmt: skip
def test_bare_names(text):
    assert is_bare_body(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kinh phí thực hiện do ngân sách bảo đảm.", "Trên đây là Kế hoạch của Đảng ủy.",
        "Các hoạt động chào mừng",
        "Các nội dung: treo cờ, phát loa", "Thường xuyên báo cáo kết quả",
        "Báo cáo kết quả: trước ngày 30/6/2025",
        "Tổ chức hội nghị: chuẩn bị hội trường", "Hội nghị sơ kết tổ chức trong tháng 6",
        "Chế độ báo cáo: hằng tháng",
    ],
)  # fmt: skip
def test_no_body_is_made_of_other_words(text):
    assert split_duty(text) is None


def test_a_clause_without_a_body():
    assert split_duty("Thường xuyên báo cáo kết quả") is None


def test_agencies_one_by_one():
    text = "Cấp ủy các chi bộ: Sở Văn hóa, Thể thao và Du lịch, Báo Sơn La và Hội Nhà báo lãnh đạo đảng viên."
    assert named_agencies(text) == ["Sở Văn hóa, Thể thao và Du lịch", "Báo Sơn La", "Hội Nhà báo"]
    assert named_agencies("Ban Tuyên giáo: Tham mưu nội dung") == []
