"""A small correspondence with every kind of row, for the tests of what is written of it."""

from datetime import date
from decimal import Decimal

from app.domain.comparison.correspondence import Answer, Clause, Coverage, Matched, SuperiorPlan
from app.domain.dates.due import DueOn
from app.domain.plan import Plan, Task
from app.domain.quantity import Quantity
from app.domain.task import TaskKind, TaskOrigin
from app.services.correspondence import Correspondence

PLAN = Plan(
    1, "Kế hoạch", "36", "36-KH/ĐU", date(2026, 9, 1), "Sơn Hà", "ĐẢNG BỘ TỈNH SƠN HÀ",
    "ĐẢNG ỦY CÁC CƠ QUAN TỈNH", "tuyên truyền đại hội", "ke-hoach.docx", "",
)  # fmt: skip
SUPERIOR = SuperiorPlan(
    1, 1, "tinh-uy.docx", "Kế hoạch", "12-KH/TU", date(2026, 8, 3), "TỈNH ỦY SƠN HÀ", "tuyên truyền đại hội"
)


def correspondence() -> Correspondence:
    """Return clauses that are covered twice over and late, doubtful, open like a formula, and set aside."""
    banners = Clause(
        1, 1, "Treo 50 băng rôn", "Đợt 1 › Trước đại hội", due_words="trước 10/10/2026",
        due_on=date(2026, 10, 10), target=Quantity("50 băng rôn", Decimal(50), "băng rôn"),
    )  # fmt: skip
    ours = (
        _task(1, "Treo băng rôn tại trụ sở", date(2026, 10, 20), Quantity("", Decimal(20), "băng rôn")),
        _task(2, "Treo băng rôn trên các tuyến đường", None, None),
    )
    film = Clause(3, 3, "=Sản xuất phim tài liệu", "Đợt 1 › Trước đại hội")
    paper = Clause(4, 4, "Mở chuyên trang", "Tổ chức thực hiện", "Báo Sơn Hà", aside="Việc của Báo")
    return Correspondence(
        PLAN,
        SUPERIOR,
        (
            Matched(banners, Coverage.COVERED, (Answer(ours[0], 81.0), Answer(ours[1], 70.0, by_hand=True))),
            Matched(
                Clause(2, 2, "Tổ chức hội thi", "Đợt 1 › Trước đại hội"),
                Coverage.DOUBTFUL,
                candidates=(Answer(ours[1], 30.0),),
            ),
            Matched(film, Coverage.OPEN),
            Matched(paper, Coverage.ASIDE),
        ),
        ours,
    )


def _task(number: int, text: str, due: date | None, target: Quantity | None) -> Task:
    rule = DueOn("", due) if due else None
    return Task(
        number, text, TaskKind.ACTIVITY, TaskOrigin.WAVE, number, 1, due=rule, due_on=due, target=target
    )
