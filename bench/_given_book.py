"""A book of 50,000 assignments over five years: 250 tasks of five waves, each given to 200 units."""

import json
from datetime import date, timedelta
from pathlib import Path

from app.domain.assignment import AssignmentRole
from app.domain.body import Body, BodyKind
from app.domain.congress import Congress, CongressLevel
from app.domain.dates.due import DueWithin
from app.domain.plan import BookInfo, Phase, Plan, Task, Wave
from app.domain.task import Channel, TaskKind, TaskOrigin, Timing
from app.services.books import Book, create_book
from app.store import assignments, bodies, congresses, schedule, tasks

TASKS, UNITS = 250, 200
TODAY = date(2027, 6, 15)
_FIRST = date(2025, 1, 6)
_DAYS = 5 * 365
_WORDS = (
    "Treo băng rôn, khẩu hiệu tại trụ sở và trục đường chính",
    "Tổ chức hội nghị báo cáo viên quán triệt văn kiện",
    "Đăng tin, bài về công tác chuẩn bị đại hội trên trang thông tin điện tử",
    "Tuyên truyền miệng trong sinh hoạt chi bộ hằng tháng",
    "Giao lưu văn nghệ, thể thao chào mừng thành công đại hội",
)


def write_wide_book(path: Path) -> None:
    """Write the book at a path."""
    info = BookInfo("Sổ rộng", issuer="Đảng ủy Khối")
    with create_book(path, info) as book, book.change("Lập sổ rộng"):
        phases = _write_plan(book)
        named = [Body(0, f"Chi bộ cơ quan số {n}", BodyKind.UNIT, order_no=n) for n in range(UNITS)]
        units = bodies.add_many(book, named)
        made = [tasks.add(book, _task(n, phases[n % len(phases)]), {}).id for n in range(TASKS)]
        assignments.assign(book, made, [unit.id for unit in units], AssignmentRole.LEAD)
        _spread(book)
        schedule.refresh(book)


def _write_plan(book: Book) -> list[int]:
    single = Congress(0, "bloc-5", "Đại hội Đảng bộ Khối", CongressLevel.BLOC, 5, opens_on=date(2027, 9, 1))
    congresses.add(book, single)
    plan = Plan(0, "plan", "1", "1-KH/DUK", _FIRST, "", "", "Đảng ủy Khối", "Kế hoạch", "", "")
    plan_id = book.insert(
        "plan", {"fingerprint": "wide", "genre": plan.genre, "symbol": plan.symbol, "title": plan.title}
    )
    found = []
    for number in range(1, 6):
        wave = Wave(0, plan_id, number, f"Đợt {number}: tuyên truyền năm {2024 + number}")
        wave_id = book.insert("wave", {"plan_id": plan_id, "ordinal": number, "title": wave.title})
        phase = Phase(0, wave_id, 1, f"Giai đoạn {number}", Timing.THROUGHOUT, None)
        row = {"wave_id": wave_id, "ordinal": 1, "title": phase.title, "timing": phase.timing.value}
        found.append(book.insert("phase", row))
    return found


def _task(number: int, phase_id: int) -> Task:
    starts = _FIRST + timedelta(days=number * 7 % _DAYS)
    rule = DueWithin("", starts, starts + timedelta(days=20 + number % 60))
    return Task(
        0, f"{_WORDS[number % len(_WORDS)]} (việc {number})", TaskKind.ACTIVITY, TaskOrigin.WAVE, number,
        phase_id=phase_id, channel=list(Channel)[number % len(Channel)], due=rule,
    )  # fmt: skip


def _spread(book: Book) -> None:
    """Let assignments differ in state, role and due day, as they do after some years."""
    states = ["todo", "doing", "done", "done", "not_applicable"]
    book.db.execute(
        "UPDATE assignment SET state = json_extract(?, '$[' || ((id + id / 7 + task_id / 5) % 5) || ']'),"
        " role = CASE WHEN id % 3 THEN 'lead' ELSE 'support' END,"
        " due_fixed = CASE WHEN id % 4 = 0 THEN date('2025-02-01', '+' || (id * 13 % 1700) || ' days') END",
        (json.dumps(states),),
    )
