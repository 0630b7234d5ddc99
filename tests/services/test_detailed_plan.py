from datetime import date

from app.domain.congress import GRASSROOTS_KEY
from app.domain.directive import Heading, Paragraph, Table
from app.services import congresses, detailed_plan
from app.services.books import Book
from app.services.composing import Issue
from tests.readings import BLOC


def test_it_says_what_the_plan_says_with_the_dates_of_the_book(book: Book) -> None:
    congresses.set_dates(book, GRASSROOTS_KEY, date(2026, 11, 5), date(2026, 11, 5))
    congresses.set_dates(book, BLOC, date(2027, 3, 10), date(2027, 3, 11))
    plan = detailed_plan.compose(book, date(2026, 11, 20), Issue())
    headings = [
        (block.label, block.text) for block in plan.blocks if isinstance(block, Heading) and block.level == 1
    ]
    assert headings == [
        ("I.", "MỤC ĐÍCH, YÊU CẦU"),
        ("II.", "NỘI DUNG, TIẾN ĐỘ"),
        ("III.", "HÌNH THỨC TUYÊN TRUYỀN"),
        ("IV.", "TỔ CHỨC THỰC HIỆN"),
    ]
    texts = [block.text for block in plan.blocks if isinstance(block, Paragraph)]
    assert "1. Nâng cao nhận thức" in texts
    assert "Thời gian: từ ngày 10/03/2027 đến ngày 11/03/2027." in texts
    assert "Hướng dẫn các đơn vị" in texts
    (annex,) = plan.annexes
    assert annex.landscape
    (table,) = annex.blocks
    assert isinstance(table, Table)
    groups = [row[0] for row in table.rows if len(row) == 1]
    assert groups[1] == "Đợt 2 – Phần p2 (từ ngày 11/12/2026 đến ngày 09/03/2027)"
    numbers = [row[0] for row in table.rows if len(row) > 1]
    assert numbers == [str(number) for number in range(1, 7)]
    assert plan.subject == "Chi tiết thực hiện Kế hoạch số 36-KH/ĐU"
