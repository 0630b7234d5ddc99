"""A small plan as a reader would give it, for tests that start from a stored plan."""

from datetime import date

from app.domain.congress import GRASSROOTS_KEY, CongressEvent, CongressLevel, CongressMention
from app.domain.dates.due import Anchor, DueByEvent, DueOn, DueRule
from app.domain.reading.plan_reading import (
    Citation,
    DocumentHeader,
    PlanReading,
    ReadDuty,
    ReadPhase,
    ReadTask,
    ReadWave,
    Section,
    Statement,
)
from app.domain.task import TaskKind, Timing

BLOC = "bloc-5"


def small_plan(fingerprint: str = "a" * 64) -> PlanReading:
    """Return a plan of two waves: the grassroots one throughout, the bloc's before, during and after."""
    head = DocumentHeader(
        "Kế hoạch", "36", "36-KH/ĐU", date(2026, 9, 1), "Sơn Hà", "ĐẢNG BỘ TỈNH SƠN HÀ",
        "ĐẢNG ỦY CÁC CƠ QUAN TỈNH",
        "Tuyên truyền đại hội", (Citation("12-KH/TU", date(2026, 8, 3)),),
        ("Các đơn vị trực thuộc", "Lưu Văn phòng"),
    )  # fmt: skip
    opening = DueByEvent("trước khai mạc 01 ngày", BLOC, CongressEvent.OPENS, -1)
    last = DueByEvent("khi kết thúc đại hội cơ sở", GRASSROOTS_KEY, CongressEvent.CLOSES, 0)
    return PlanReading(
        head,
        ("ĐẢNG ỦY CÁC CƠ QUAN TỈNH", "1. Đợt 1", "- Đảng ủy các cơ quan tỉnh phát động"),
        fingerprint,
        (Section("s1", "1.", "Đợt 1", "", 2, 3, (Section("s2", "-", "", "Đảng ủy phát động", 3, 3),)),),
        (Statement("Nâng cao nhận thức", 2, "s1"),),
        (),
        (
            ReadWave(
                1,
                "Đợt 1: đại hội cơ sở",
                2,
                (
                    _phase(
                        "p1", Timing.THROUGHOUT, GRASSROOTS_KEY, "Giới thiệu đại hội cơ sở", "Treo khẩu hiệu"
                    ),
                ),
                None,
                Anchor(GRASSROOTS_KEY, CongressEvent.CLOSES),
            ),
            ReadWave(
                2,
                "Đợt 2: Đại hội lần thứ V",
                3,
                (
                    _phase(
                        "p2",
                        Timing.BEFORE,
                        BLOC,
                        "Ra số báo đặc biệt",
                        "Góp ý văn kiện",
                        dues=(opening, last),
                    ),
                    _phase("p3", Timing.DURING, BLOC, "Trang trí hội trường"),
                    _phase("p4", Timing.AFTER, BLOC, "Thông báo nhanh kết quả"),
                ),
                Anchor(GRASSROOTS_KEY, CongressEvent.CLOSES, 1),
                Anchor(BLOC, CongressEvent.CLOSES),
            ),
        ),
        (Statement("Báo chí", 3, "s1"),),
        (
            ReadDuty(
                "Ban Tuyên giáo", 3, (_task("d1", "Hướng dẫn các đơn vị", DueOn("", date(2026, 12, 1))),)
            ),
            ReadDuty("Các chi bộ, các đoàn thể", 3, (_task("d2", "Xây dựng kế hoạch"),), collective=True),
        ),
        (
            CongressMention(GRASSROOTS_KEY, "Đại hội chi bộ, đảng bộ cơ sở", CongressLevel.GRASSROOTS, None),
            CongressMention(BLOC, "Đại hội lần thứ V", CongressLevel.BLOC, 5),
        ),
    )


def _phase(
    key: str, timing: Timing, congress: str, *texts: str, dues: tuple[DueRule | None, ...] = ()
) -> ReadPhase:
    padded = (*dues, *(None for _ in texts))
    tasks = tuple(_task(f"{key}{number}", text, padded[number]) for number, text in enumerate(texts))
    return ReadPhase(key, f"Phần {key}", timing, congress, 3, tasks)


def _task(key: str, text: str, due: DueRule | None = None) -> ReadTask:
    return ReadTask(key, text, TaskKind.ACTIVITY, 3, "s2", None, due)
