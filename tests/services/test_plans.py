from dataclasses import replace
from datetime import date

import pytest

from app.domain.body import BodyKind
from app.domain.congress import GRASSROOTS_KEY, CongressLevel, CongressMention
from app.domain.dates.due import DueOn, DueWithin, StatedTime
from app.domain.directive import Paragraph, Table
from app.domain.errors import EntryError
from app.domain.going_on import Check
from app.domain.reading.edits import add_task
from app.domain.reading.plan_reading import DocumentHeader, PlanReading, ReadPhase, ReadWave
from app.domain.task import TaskOrigin, Timing
from app.domain.unit_entry import UnitEntry
from app.services import assignments, books, congresses, history, phase_letter, plans, tasks, units
from app.services.books import Book
from app.services.composing import Issue
from tests.readings import BLOC, small_plan
from tests.stopping import stopped_everywhere


def test_import_stores_every_part_in_its_place(book: Book) -> None:
    (plan,) = plans.all_plans(book)
    assert (plan.symbol, plan.issued_on) == ("36-KH/ĐU", date(2026, 9, 1))
    assert [wave.title for wave in plans.waves(book)] == ["Đợt 1: đại hội cơ sở", "Đợt 2: Đại hội lần thứ V"]
    assert [phase.title for phase in plans.phases(book)] == ["Phần p1", "Phần p2", "Phần p3", "Phần p4"]
    assert [task.text for task in tasks.list_tasks(book)] == [
        "Giới thiệu đại hội cơ sở", "Treo khẩu hiệu", "Ra số báo đặc biệt", "Góp ý văn kiện",
        "Trang trí hội trường", "Thông báo nhanh kết quả", "Hướng dẫn các đơn vị", "Xây dựng kế hoạch",
    ]  # fmt: skip
    assert [text.text for text in plans.statements(book, plan.id) if text.kind == "recipient"] == [
        "Các đơn vị trực thuộc",
        "Lưu Văn phòng",
    ]
    (top,) = plans.sections(book, plan.id)
    assert [child.text for child in top.children] == ["Đảng ủy phát động"]


def test_what_the_book_lacks_is_taken_from_the_header(book: Book) -> None:
    info = books.info(book)
    assert (info.superior, info.issuer, info.agency, info.place, info.keep) == (
        "ĐẢNG BỘ TỈNH SƠN HÀ", "ĐẢNG ỦY CÁC CƠ QUAN TỈNH", "ĐU", "Sơn Hà", "Lưu Văn phòng",
    )  # fmt: skip
    assert info.signer_name == ""


def test_importing_the_same_text_again_is_recognised(book: Book) -> None:
    before = len(tasks.list_tasks(book))
    with pytest.raises(EntryError, match="36-KH/ĐU"):
        plans.import_plan(book, small_plan(), "ban-sao.txt")
    assert len(tasks.list_tasks(book)) == before
    assert plans.same_plan(book, small_plan("b" * 64)) is None


def test_the_same_document_in_other_words_is_not_stored_beside_the_first(book: Book) -> None:
    signed = replace(small_plan("b" * 64), document=replace(small_plan().document, signer="Nguyễn Văn A"))
    before = len(tasks.list_tasks(book))
    known = plans.other_version(book, signed)
    assert known is not None
    assert known.symbol == "36-KH/ĐU"
    with pytest.raises(EntryError, match="cùng số và ngày"):
        plans.import_plan(book, signed, "ban-ky.docx")
    assert len(tasks.list_tasks(book)) == before
    plans.import_plan(book, signed, "ban-ky.docx", as_new=True)
    assert len(plans.all_plans(book)) == 2


@pytest.mark.parametrize(
    "other",
    [
        {"symbol": "37-KH/ĐU"},
        {"symbol": ""},
        {"issued_on": date(2027, 9, 1)},
        {"issuer": "ĐẢNG ỦY XÃ B"},
    ],
)
def test_another_number_day_or_issuer_makes_another_document(book: Book, other: dict[str, object]) -> None:
    reading = small_plan("b" * 64)
    assert plans.other_version(book, replace(reading, document=replace(reading.document, **other))) is None


def test_a_text_without_tasks_is_refused_until_the_user_makes_one_of_its_lines(book: Book) -> None:
    told = replace(small_plan("c" * 64), document=DocumentHeader(), waves=(), duties=())
    before = len(plans.all_plans(book))
    with pytest.raises(EntryError, match="Không tìm thấy nhiệm vụ nào"):
        plans.import_plan(book, told, "bao-cao.txt")
    assert len(plans.all_plans(book)) == before
    phase = ReadPhase("p", "Việc tự lập", Timing.THROUGHOUT, None, 3)
    started = replace(told, waves=(ReadWave(1, "Việc tự lập", 3, (phase,)),))
    plans.import_plan(book, add_task(started, 3, "p"), "bao-cao.txt")
    assert len(plans.all_plans(book)) == before + 1


def test_a_grassroots_task_is_one_task_with_an_assignment_per_unit(book: Book) -> None:
    task = next(task for task in tasks.list_tasks(book) if task.text == "Treo khẩu hiệu")
    given = assignments.of_tasks(book, [task.id])
    names = {body.id: body.name for body in units.all_ever(book)}
    assert {names[each.body_id]: each.due_on for each in given} == {
        "Chi bộ Một": date(2026, 11, 3),
        "Chi bộ Hai": date(2026, 12, 10),
        "Chi bộ Ba": None,
    }


def test_duties_go_to_their_body_and_collective_ones_to_all(book: Book) -> None:
    names = {body.id: body.name for body in units.all_ever(book)}
    given = {
        task.text: {names[each.body_id] for each in assignments.of_tasks(book, [task.id])}
        for task in tasks.list_tasks(book)
        if task.origin is TaskOrigin.DUTY
    }
    assert given == {
        "Hướng dẫn các đơn vị": {"Ban Tuyên giáo"},
        "Xây dựng kế hoạch": {"Chi bộ Một", "Chi bộ Hai", "Chi bộ Ba", "Công đoàn"},
    }
    kinds = {body.name: body.kind for body in units.all_ever(book)}
    assert kinds["Ban Tuyên giáo"] is BodyKind.DEPARTMENT
    assert kinds["ĐẢNG ỦY CÁC CƠ QUAN TỈNH"] is BodyKind.ISSUER


def test_nothing_hangs_on_the_last_unit_while_one_has_no_date(book: Book) -> None:
    due = {task.text: task.due_on for task in tasks.list_tasks(book)}
    assert due["Góp ý văn kiện"] is None
    windows = {phase.title: (phase.window_from, phase.window_to) for phase in plans.phases(book)}
    assert windows["Phần p1"] == (date(2026, 9, 1), None)
    congresses.set_dates(book, GRASSROOTS_KEY, None, date(2026, 12, 20))
    windows = {phase.title: (phase.window_from, phase.window_to) for phase in plans.phases(book)}
    assert windows["Phần p1"] == (date(2026, 9, 1), date(2026, 12, 20))


def test_dates_follow_from_the_congresses(book: Book) -> None:
    congresses.set_dates(book, GRASSROOTS_KEY, date(2026, 11, 5), date(2026, 11, 5))
    congresses.set_dates(book, BLOC, date(2027, 3, 10), date(2027, 3, 11))
    due = {task.text: task.due_on for task in tasks.list_tasks(book)}
    assert due["Ra số báo đặc biệt"] == date(2027, 3, 9)
    assert due["Góp ý văn kiện"] == date(2026, 12, 10)
    assert due["Trang trí hội trường"] == date(2027, 3, 11)
    assert due["Thông báo nhanh kết quả"] is None
    assert due["Hướng dẫn các đơn vị"] == date(2026, 12, 1)
    windows = {phase.title: (phase.window_from, phase.window_to) for phase in plans.phases(book)}
    assert windows == {
        "Phần p1": (date(2026, 9, 1), date(2026, 12, 10)),
        "Phần p2": (date(2026, 12, 11), date(2027, 3, 9)),
        "Phần p3": (date(2027, 3, 10), date(2027, 3, 11)),
        "Phần p4": (date(2027, 3, 12), None),
    }


def with_stated_times(first: StatedTime, second: StatedTime) -> PlanReading:
    """Return the small plan with a time for its first wave, and one for the phase before the congress."""
    reading = small_plan()
    grassroots, bloc = reading.waves
    before, *others = bloc.phases
    phases = (replace(before, stated=second), *others)
    return replace(reading, waves=(replace(grassroots, stated=first), replace(bloc, phases=phases)))


def test_stated_times_are_windows_that_no_congress_moves(empty_book: Book) -> None:
    month = DueWithin("trong tháng 10/2026", date(2026, 10, 1), date(2026, 10, 31))
    last = DueOn("xong trước 15/02/2027", date(2027, 2, 15))
    plans.import_plan(empty_book, with_stated_times(month, last), "ke-hoach.docx")
    units.add_units(empty_book, [UnitEntry(2, "Chi bộ Một", "", "01", opens_on=date(2026, 11, 2))])
    congresses.set_dates(empty_book, BLOC, date(2027, 3, 10), date(2027, 3, 11))
    windows = {phase.title: (phase.window_from, phase.window_to) for phase in plans.phases(empty_book)}
    assert windows["Phần p1"] == (date(2026, 10, 1), date(2026, 10, 31))
    assert windows["Phần p2"][1] == date(2027, 2, 15)
    assert windows["Phần p3"] == (date(2027, 3, 10), date(2027, 3, 11))
    assert [wave.stated for wave in plans.waves(empty_book)] == [month, None]
    assert plans.phases(empty_book)[1].stated == last


def test_tasks_of_a_stated_time_are_due_by_it_for_every_unit(empty_book: Book) -> None:
    month = DueWithin("trong tháng 10/2026", date(2026, 10, 1), date(2026, 10, 31))
    plans.import_plan(empty_book, with_stated_times(month, DueOn("", date(2027, 2, 15))), "ke-hoach.docx")
    entry = UnitEntry(2, "Chi bộ Một", "", "01", opens_on=date(2026, 11, 2), closes_on=date(2026, 11, 2))
    units.add_units(empty_book, [entry])
    task = next(task for task in tasks.list_tasks(empty_book) if task.text == "Treo khẩu hiệu")
    assert (task.due, task.starts_on, task.due_on) == (None, date(2026, 10, 1), date(2026, 10, 31))
    assert [each.due_on for each in assignments.of_tasks(empty_book, [task.id])] == [date(2026, 10, 31)]
    letter = phase_letter.compose(empty_book, date(2026, 10, 5), Issue(), task.phase_id)
    table = next(block for block in letter.blocks if isinstance(block, Table))
    assert {row[4] for row in table.rows} == {"31/10/2026"}
    paragraphs = [block.text for block in letter.blocks if isinstance(block, Paragraph)]
    assert "2. Thời gian thực hiện: từ ngày 01/10/2026 đến ngày 31/10/2026." in paragraphs


def with_signer(reading: PlanReading, **head: object) -> PlanReading:
    """Return the plan as issued once more, with other text: another fingerprint."""
    return replace(reading, document=replace(reading.document, **head), fingerprint="c" * 64)


@pytest.mark.parametrize(
    "head",
    [
        {"signer": "Nguyễn Văn An"},
        {"symbol": "36-kh/đu"},
        {"symbol": "36 - KH/ĐU"},
        {"issuer": "Đảng uỷ các cơ quan tỉnh"},
        {"issued_on": None},
        {"title": "Tuyên truyền đại hội đảng bộ"},
    ],
)
def test_another_text_of_a_plan_is_refused_unless_asked_for(book: Book, head: dict[str, object]) -> None:
    before = len(tasks.list_tasks(book))
    again = with_signer(small_plan(), **head)
    with pytest.raises(EntryError, match=r"36-KH/ĐU, cùng số và ngày .*kế hoạch mới"):
        plans.import_plan(book, again, "lan-hai.docx")
    assert len(tasks.list_tasks(book)) == before
    plans.import_plan(book, again, "lan-hai.docx", as_new=True)
    assert len(tasks.list_tasks(book)) == 2 * before


@pytest.mark.parametrize(
    "head",
    [
        {"symbol": "37-KH/ĐU"},
        {"issued_on": date(2027, 9, 1)},
        {"issuer": "ĐẢNG ỦY XÃ TÂN LẬP"},
        {"symbol": ""},
    ],
)
def test_another_plan_is_not_taken_for_one_of_the_book(book: Book, head: dict[str, object]) -> None:
    plans.import_plan(book, with_signer(small_plan(), **head), "khac.docx")
    assert len(plans.all_plans(book)) == 2


def test_drafts_without_a_number_are_alike_by_their_title(empty_book: Book) -> None:
    draft = with_signer(small_plan(), symbol="", number="")
    plans.import_plan(empty_book, draft, "du-thao.docx")
    with pytest.raises(EntryError, match="Tuyên truyền đại hội"):
        plans.import_plan(empty_book, replace(draft, fingerprint="d" * 64), "du-thao-2.docx")
    other = replace(draft, document=replace(draft.document, title="Kỷ niệm"), fingerprint="e" * 64)
    plans.import_plan(empty_book, other, "ky-niem.docx")


@pytest.mark.parametrize("key", ["own", "own-5", "bloc", "national"])
def test_a_single_congress_is_no_family_whatever_its_key(empty_book: Book, key: str) -> None:
    level = CongressLevel.GRASSROOTS if key.startswith("own") else CongressLevel.BLOC
    mention = CongressMention(key, "Đại hội Chi bộ", level, None)
    reading = small_plan()
    wave = replace(reading.waves[0], phases=tuple(replace(p, congress=key) for p in reading.waves[0].phases))
    reading = replace(reading, congresses=(*reading.congresses, mention), waves=(wave, *reading.waves[1:]))
    plans.import_plan(empty_book, reading, "ke-hoach.docx")
    units.add_units(empty_book, [UnitEntry(1, "Tổ đảng Một"), UnitEntry(2, "Tổ đảng Hai")])
    known = congresses.find(empty_book, key)
    assert not known.per_unit
    assert [each for each in congresses.list_congresses(empty_book) if each.family_id == known.id] == []
    task = next(task for task in tasks.list_tasks(empty_book) if task.text == "Treo khẩu hiệu")
    assert task.fans_out_to == ()
    assert assignments.of_tasks(empty_book, [task.id]) == []


def test_storing_a_plan_that_is_stopped_leaves_the_book_as_it_was(empty_book: Book) -> None:
    def store(check: Check) -> None:
        plans.import_plan(empty_book, small_plan(), "kh.docx", check=check)

    before = history.undo_state(empty_book)
    checks = stopped_everywhere(
        store, lambda: not plans.all_plans(empty_book) and history.undo_state(empty_book) == before
    )
    assert checks > 3
    assert tasks.list_tasks(empty_book)
