"""A plan of 300 pages, made by rule: 10,000 paragraphs and 200 tables of assignments."""

import random
from pathlib import Path

import docx
from docx.document import Document

PARAGRAPHS, TABLES, ROWS = 10_000, 200, 10
_WORDS = (
    "tuyên truyền đại hội đảng bộ các cấp cán bộ đảng viên nhân dân nghị quyết công tác tổ chức thực hiện "
    "kế hoạch đơn vị báo cáo kết quả phong trào thi đua công trình chào mừng"
)
_HEAD = (
    "ĐẢNG BỘ TỈNH THỬ NGHIỆM", "ĐẢNG ỦY CÁC CƠ QUAN", "*", "Số 1-KH/ĐU",
    "Thử Nghiệm, ngày 05 tháng 1 năm 2026", "KẾ HOẠCH",
    "Tuyên truyền đại hội đảng các cấp", "-----", "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Nâng cao nhận thức của cán bộ, đảng viên về đại hội.", "II. NỘI DUNG",
)  # fmt: skip
_TABLE_HEAD = ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm")


def write_long_plan(path: Path) -> None:
    """Write the plan; the same every time."""
    chance = random.Random(279)
    document = docx.Document()
    for line in _HEAD:
        document.add_paragraph(line)
    for number in range(PARAGRAPHS - len(_HEAD)):
        _paragraph(document, chance, number)
        if number % (PARAGRAPHS // TABLES) == PARAGRAPHS // TABLES - 20:
            _table(document, chance)
    document.save(str(path))


def _paragraph(document: Document, chance: random.Random, number: int) -> None:
    if number % 500 == 0:
        document.add_paragraph(f"Đợt {number // 500 + 1}: {_sentence(chance, 6)}")
        return
    paragraph = document.add_paragraph()
    paragraph.add_run("- " + _sentence(chance, 6))
    paragraph.add_run(" ").bold = True
    paragraph.add_run(f"{_sentence(chance, 14).lower()}, xong trước ngày {number % 28 + 1}/3/2026.")


def _table(document: Document, chance: random.Random) -> None:
    table = document.add_table(rows=ROWS, cols=len(_TABLE_HEAD))
    for number, row in enumerate(table._tbl.tr_lst):  # noqa: SLF001 - its own rows are slow to reach
        texts = _TABLE_HEAD if number == 0 else [str(number), *(_sentence(chance, 5) for _ in range(5))]
        for cell, text in zip(row.tc_lst, texts, strict=True):
            cell.p_lst[0].add_r().text = text


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS.split(), k=words)).capitalize()
