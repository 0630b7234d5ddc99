"""A plan of 300 pages, made by rule: 10,000 paragraphs and 200 tables of assignments.

No two paragraphs say the same: words, numbers and deadlines are drawn anew for each, so that what a reader
remembers of one text is of no use for the next.
"""

import random
from pathlib import Path

import docx
from docx.document import Document

PARAGRAPHS, TABLES, ROWS = 10_000, 200, 10
_TEXT = (
    "tuyên truyền đại hội đảng bộ các cấp cán bộ đảng viên nhân dân nghị quyết công tác tổ chức thực "
    "hiện kế hoạch đơn vị báo cáo kết quả phong trào thi đua công trình chào mừng biên soạn tài liệu "
    "hỏi đáp phát hành sổ tay sinh hoạt chi bộ chuyên đề học tập quán triệt triển khai cụ thể hóa "
    "chương trình hành động trang trí khánh tiết hội trường treo cờ băng rôn khẩu hiệu pa nô áp phích "
    "dọc tuyến đường trung tâm xã phường thôn bản khu dân cư đoàn thanh niên phụ nữ nông dân cựu chiến "
    "binh mặt trận tổ quốc công đoàn cơ quan báo chí đài phát thanh truyền hình cổng thông tin điện tử "
    "mạng xã hội phóng sự tin bài ảnh phỏng vấn gương điển hình tiên tiến người tốt việc tốt văn hóa "
    "văn nghệ thể dục thể thao hội thi liên hoan triển lãm trưng bày sách thư viện trường học giáo viên "
    "học sinh tọa đàm gặp mặt nhân chứng lịch sử truyền thống cách mạng quê hương đổi mới phát triển "
    "kinh tế bền vững nông thôn chuyển đổi số cải cách hành chính kiểm tra giám sát đôn đốc sơ kết tổng "
    "kết khen thưởng rút kinh nghiệm lãnh đạo chỉ đạo phối hợp chặt chẽ kịp thời"
)
_WORDS = _TEXT.split()
_HEAD = (
    "ĐẢNG BỘ TỈNH THỬ NGHIỆM", "ĐẢNG ỦY CÁC CƠ QUAN", "*", "Số 1-KH/ĐU",
    "Thử Nghiệm, ngày 05 tháng 1 năm 2026", "KẾ HOẠCH",
    "Tuyên truyền đại hội đảng các cấp", "-----", "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Nâng cao nhận thức của cán bộ, đảng viên về đại hội.", "II. NỘI DUNG",
)  # fmt: skip
_TABLE_HEAD = ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm")
_DEADLINES = (
    "xong trước ngày {day}/{month}/{year}",
    "hoàn thành chậm nhất ngày {day} tháng {month} năm {year}",
    "thực hiện từ ngày {day}/{month} đến hết ngày {later}/12/{year}",
    "gửi kết quả trước ngày {day}-{month}-{year}",
    "tổ chức vào ngày {day}/{month}/{year}",
    "hoàn thành trong tháng {month}/{year}",
)


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
    amount = f"{chance.randint(2, 900)} " if number % 3 == 0 else ""
    paragraph.add_run(f"{amount}{_sentence(chance, 14).lower()}, {_deadline(chance)}.")


def _deadline(chance: random.Random) -> str:
    """Return words that set a time, each drawn of some two thousand and most of them a day."""
    words = chance.choices(_DEADLINES, weights=(8, 2, 2, 2, 2, 1))[0]
    day, month = chance.randint(1, 28), chance.randint(1, 11)
    return words.format(day=day, later=chance.randint(1, 28), month=month, year=chance.randint(2026, 2028))


def _table(document: Document, chance: random.Random) -> None:
    table = document.add_table(rows=ROWS, cols=len(_TABLE_HEAD))
    for number, row in enumerate(table._tbl.tr_lst):  # noqa: SLF001 - its own rows are slow to reach
        texts = _TABLE_HEAD if number == 0 else [str(number), *(_sentence(chance, 5) for _ in range(5))]
        for cell, text in zip(row.tc_lst, texts, strict=True):
            cell.p_lst[0].add_r().text = text


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words)).capitalize()
