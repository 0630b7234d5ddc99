import pytest

from app.reading.language.marks import MarkKind, find_mark


@pytest.mark.parametrize(
    ("text", "kind", "label", "rest"),
    [
        ("I. MỤC ĐÍCH", MarkKind.ROMAN, "I.", "MỤC ĐÍCH"),
        ("IV- TỔ CHỨC", MarkKind.ROMAN, "IV-", "TỔ CHỨC"),
        ("ii) Phát thanh", MarkKind.SMALL_ROMAN, "ii)", "Phát thanh"),
        ("iv. Đưa tin", MarkKind.SMALL_ROMAN, "iv.", "Đưa tin"),
        ("II/. NỘI DUNG", MarkKind.ROMAN, "II/.", "NỘI DUNG"),
        ("III/ HÌNH THỨC", MarkKind.ROMAN, "III/", "HÌNH THỨC"),
        ("I - MỤC ĐÍCH", MarkKind.ROMAN, "I -", "MỤC ĐÍCH"),
        ("A. PHẦN CHUNG", MarkKind.UPPER, "A.", "PHẦN CHUNG"),
        ('B. CHỦ ĐỀ: "Đoàn kết"', MarkKind.UPPER, "B.", 'CHỦ ĐỀ: "Đoàn kết"'),
        ("1. Trọng tâm", MarkKind.NUMBER, "1.", "Trọng tâm"),
        ("1.Trọng tâm", MarkKind.NUMBER, "1.", "Trọng tâm"),
        ("1- 100% chi đoàn sinh hoạt", MarkKind.NUMBER, "1-", "100% chi đoàn sinh hoạt"),
        ("4- 95 năm truyền thống", MarkKind.NUMBER, "4-", "95 năm truyền thống"),
        ("2- Hình thức", MarkKind.NUMBER, "2-", "Hình thức"),
        ("3/. Kinh phí", MarkKind.NUMBER, "3/.", "Kinh phí"),
        ("3) Kinh phí", MarkKind.BRACKET, "3)", "Kinh phí"),
        ("2.1. Đợt 1", MarkKind.MULTI, "2.1.", "Đợt 1"),
        ("2.1 Đợt 1", MarkKind.MULTI, "2.1", "Đợt 1"),
        ("2.2.1.Trước", MarkKind.MULTI, "2.2.1.", "Trước"),
        ("a) Trước", MarkKind.LETTER, "a)", "Trước"),
        ("đ)Sau", MarkKind.LETTER, "đ)", "Sau"),
        ("b. Trong", MarkKind.LETTER, "b.", "Trong"),
        ("- Treo cờ", MarkKind.DASH, "-", "Treo cờ"),
        ("–Treo cờ", MarkKind.DASH, "–", "Treo cờ"),
        ("+ Treo cờ", MarkKind.PLUS, "+", "Treo cờ"),
        ("* Treo cờ", MarkKind.STAR, "*", "Treo cờ"),
        ("•Treo cờ", MarkKind.BULLET, "•", "Treo cờ"),
        ("Phần II. NỘI DUNG", MarkKind.PART, "Phần II.", "NỘI DUNG"),
        ("PHẦN THỨ NHẤT", MarkKind.PART, "PHẦN THỨ NHẤT", ""),
        ("Điều 3. Trách nhiệm", MarkKind.ARTICLE, "Điều 3.", "Trách nhiệm"),
        ("Phụ lục 1", MarkKind.ANNEX, "Phụ lục 1", ""),
        ("PHỤ LỤC: PHÂN CÔNG", MarkKind.ANNEX, "PHỤ LỤC:", "PHÂN CÔNG"),
    ],
)
def test_marks(text, kind, label, rest):
    mark = find_mark(text)
    assert mark is not None
    assert (mark.kind, mark.label, mark.rest) == (kind, label, rest)


@pytest.mark.parametrize(
    "text",
    [
        "01 ngày trước khai mạc", "35 năm thực hiện", "19/9/2024 của Ban", "2 - 3 tin bài", "20.000 lượt",
        "-----", "*",
        "V/v tuyên truyền", "v.v… và các việc khác", "Phần mềm quản lý", "Mục đích chung",
        "C. Mác và Ph. Ăng-ghen",
        "Điều 3 của Quy định này", "10/10 chi bộ", "Phụ lục này kèm theo",
    ],
)  # fmt: skip
def test_no_marks(text):
    assert find_mark(text) is None
