from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.comparison.correspondence import Coverage
from app.domain.congress import GRASSROOTS_KEY, CongressEvent
from app.domain.dates.due import DueByEvent, DueOn
from app.domain.errors import EntryError
from app.domain.going_on import Check
from app.domain.quantity import Quantity
from app.domain.reading.plan_reading import (
    DocumentHeader,
    PlanReading,
    ReadDuty,
    ReadPhase,
    ReadTask,
    ReadWave,
)
from app.domain.task import TaskKind, Timing
from app.domain.unit_entry import UnitEntry
from app.services import assignments, congresses, correspondence, history, plans, tasks, units
from app.services.books import Book
from tests.readings import BLOC, small_plan
from tests.stopping import stopped_everywhere

TEXTS = (
    "Giới thiệu về đại hội cơ sở",
    "Treo khẩu hiệu, băng rôn",
    "Trang trí hội trường đại hội",
    "Sản xuất phim tài liệu",
)


def province_plan(fingerprint: str = "p" * 64) -> PlanReading:
    """Return a province's plan of four things, and one asked of a newspaper."""
    head = DocumentHeader(
        "Kế hoạch", "12", "12-KH/TU", date(2026, 8, 3), "Sơn Hà", "", "TỈNH ỦY SƠN HÀ", "Tuyên truyền đại hội"
    )
    read = tuple(
        ReadTask(
            f"t{number}", text, TaskKind.ACTIVITY, number, "s1",
            due=DueOn("", date(2026, 10, number)),
            target=Quantity("50 băng rôn", Decimal(50), "băng rôn") if number == 2 else None,
        )
        for number, text in enumerate(TEXTS, 1)
    )  # fmt: skip
    phase = ReadPhase("p1", "Trước đại hội", Timing.BEFORE, None, 1, read)
    duty = ReadDuty("Báo Sơn Hà", 9, (ReadTask("d1", "Mở chuyên trang", TaskKind.ACTIVITY, 9, "s2"),))
    return PlanReading(head, TEXTS, fingerprint, waves=(ReadWave(1, "Đợt 1", 1, (phase,)),), duties=(duty,))


@pytest.fixture
def beside(book: Book) -> Book:
    plan_id = plans.all_plans(book)[0].id
    correspondence.add_superior(book, plan_id, province_plan(), "tinh-uy.docx")
    return book


def found(book: Book) -> correspondence.Correspondence:
    (superior,) = correspondence.superiors(book, plans.all_plans(book)[0].id)
    return correspondence.correspondence(book, superior.id)


def states(book: Book) -> dict[str, Coverage]:
    return {each.clause.text: each.coverage for each in found(book).matched}


def clause(book: Book, text: str):
    return next(each for each in found(book).matched if each.clause.text == text)


def test_clauses_are_answered_doubtful_or_open(beside):
    assert states(beside)["Giới thiệu về đại hội cơ sở"] is Coverage.COVERED
    assert states(beside)["Sản xuất phim tài liệu"] is Coverage.OPEN
    asked = clause(beside, "Mở chuyên trang").clause
    assert (asked.addressee, asked.place) == ("Báo Sơn Hà", "Tổ chức thực hiện")
    assert clause(beside, "Sản xuất phim tài liệu").clause.place == "Đợt 1 › Trước đại hội"


def test_a_preview_says_the_same_and_stores_nothing(book):
    plan_id = plans.all_plans(book)[0].id
    shown = correspondence.preview(book, plan_id, province_plan(), "tinh-uy.docx")
    assert correspondence.superiors(book, plan_id) == []
    correspondence.add_superior(book, plan_id, province_plan(), "tinh-uy.docx")
    assert [each.coverage for each in shown.matched] == [each.coverage for each in found(book).matched]
    assert correspondence.preview(book, plan_id, province_plan(), "x").superior == found(book).superior


def test_the_same_document_our_own_plan_and_one_that_asks_nothing_are_refused(beside):
    plan_id = plans.all_plans(beside)[0].id
    for reading in (province_plan(), small_plan(), replace(province_plan("q" * 64), waves=(), duties=())):
        with pytest.raises(EntryError):
            correspondence.add_superior(beside, plan_id, reading, "x.docx")
    assert len(correspondence.superiors(beside, plan_id)) == 1


def test_an_open_clause_becomes_a_task_in_its_words_and_can_be_undone(beside):
    wanted = clause(beside, "Sản xuất phim tài liệu")
    before = len(tasks.list_tasks(beside))
    correspondence.propose(beside, found(beside).superior.id, [wanted.clause.id])
    made = clause(beside, "Sản xuất phim tài liệu")
    assert made.coverage is Coverage.COVERED
    (answer,) = made.answers
    assert (answer.task.text, answer.task.due_on, answer.by_hand) == (
        "Sản xuất phim tài liệu", date(2026, 10, 4), True,
    )  # fmt: skip
    assert answer.task.phase_id is not None
    with pytest.raises(EntryError):
        correspondence.propose(beside, found(beside).superior.id, [wanted.clause.id])
    history.undo(beside)
    assert states(beside)["Sản xuất phim tài liệu"] is Coverage.OPEN
    assert len(tasks.list_tasks(beside)) == before


def test_a_task_is_proposed_into_the_phase_asked_for(beside):
    phase = next(each for each in plans.phases(beside) if each.congress == BLOC)
    correspondence.propose(
        beside, found(beside).superior.id, [clause(beside, "Sản xuất phim tài liệu").clause.id], phase.id
    )
    assert clause(beside, "Sản xuất phim tài liệu").answers[0].task.phase_id == phase.id


def test_pairs_are_linked_and_parted_by_hand(beside):
    film = clause(beside, "Sản xuất phim tài liệu").clause
    (task,) = [each for each in tasks.list_tasks(beside) if each.text == "Góp ý văn kiện"]
    correspondence.link(beside, [film.id], task.id)
    assert [each.task.id for each in clause(beside, film.text).answers] == [task.id]
    correspondence.refuse(beside, [(film.id, task.id)])
    assert states(beside)[film.text] is Coverage.OPEN
    history.undo(beside)
    assert states(beside)[film.text] is Coverage.COVERED


def test_a_clause_is_set_aside_with_its_reason_and_taken_back(beside):
    asked = clause(beside, "Mở chuyên trang").clause
    correspondence.set_aside(beside, [asked.id], " Việc của  báo ")
    assert clause(beside, "Mở chuyên trang").clause.aside == "Việc của báo"
    assert states(beside)["Mở chuyên trang"] is Coverage.ASIDE
    correspondence.take_back(beside, [asked.id])
    assert states(beside)["Mở chuyên trang"] is not Coverage.ASIDE


def test_later_days_and_smaller_amounts_are_told(beside):
    (ours,) = [each for each in tasks.list_tasks(beside) if each.text == "Treo khẩu hiệu"]
    fewer = Quantity("", Decimal(20), "Băng rôn")
    tasks.update_task(beside, replace(ours, due=DueOn("", date(2026, 12, 30)), target=fewer))
    banners = clause(beside, "Treo khẩu hiệu, băng rôn")
    assert [each.task.id for each in banners.answers] == [ours.id]
    assert [each.task.id for each in banners.later] == [ours.id]
    assert banners.is_less


def test_a_deleted_task_leaves_its_clause_open(beside):
    film = clause(beside, "Sản xuất phim tài liệu").clause
    correspondence.propose(beside, found(beside).superior.id, [film.id])
    made = clause(beside, film.text).answers[0].task
    tasks.remove_tasks(beside, [made.id])
    assert states(beside)[film.text] is Coverage.OPEN
    history.undo(beside)
    assert states(beside)[film.text] is Coverage.COVERED


def test_a_document_is_forgotten_and_what_was_made_of_it_stays(beside):
    film = clause(beside, "Sản xuất phim tài liệu").clause
    superior = found(beside).superior
    correspondence.propose(beside, superior.id, [film.id])
    correspondence.forget(beside, superior.id)
    assert correspondence.superiors(beside, superior.plan_id) == []
    assert film.text in [each.text for each in tasks.list_tasks(beside)]
    history.undo(beside)
    assert states(beside)[film.text] is Coverage.COVERED


def test_days_come_from_the_document_alone_and_not_from_our_congresses(book):
    plan = province_plan()
    (wave,) = plan.waves
    (phase,) = wave.phases
    first, second, *_ = phase.tasks
    hung = (
        replace(first, due=None),
        replace(second, due=DueByEvent("trước khai mạc 05 ngày", BLOC, CongressEvent.OPENS, -5)),
    )
    waves = (replace(wave, phases=(replace(phase, congress=BLOC, tasks=hung),)),)
    plan_id = plans.all_plans(book)[0].id
    congresses.set_dates(book, BLOC, date(2027, 1, 19), date(2027, 1, 20))
    assert congresses.calendar(book)[BLOC].day(CongressEvent.OPENS)
    correspondence.add_superior(book, plan_id, replace(plan, waves=waves), "tinh-uy.docx")
    told = [each.clause for each in found(book).matched if each.clause.place != "Tổ chức thực hiện"]
    assert [each.due_on for each in told] == [None, None]
    assert told[1].due_words == "trước khai mạc 05 ngày"


def test_a_proposed_task_is_nobodys_until_somebody_gives_it(beside):
    """The units' own congresses are in the book, but nothing says that each unit is to make a film."""
    units = next(each for each in plans.phases(beside) if each.congress == GRASSROOTS_KEY)
    given = next(each for each in tasks.list_tasks(beside) if each.phase_id == units.id)
    film = clause(beside, "Sản xuất phim tài liệu").clause
    correspondence.link(beside, [clause(beside, "Trang trí hội trường đại hội").clause.id], given.id)
    correspondence.propose(beside, found(beside).superior.id, [film.id])
    (made,) = [each for each in tasks.list_tasks(beside) if each.text == film.text]
    assert (made.phase_id, made.fans_out_to) == (None, ())
    assert not assignments.of_tasks(beside, [made.id])


@pytest.mark.parametrize("kept", [True, False])
def test_the_issuer_is_named_as_the_book_writes_it_in_sentences(book: Book, *, kept: bool) -> None:
    plan_id, reading = plans.all_plans(book)[0].id, province_plan()

    def issuer() -> str:
        return correspondence.preview(book, plan_id, reading, "tinh-uy.docx").superior.issuer

    if kept:
        correspondence.add_superior(book, plan_id, reading, "tinh-uy.docx")
    assert issuer() == "TỈNH ỦY SƠN HÀ"
    units.add_units(book, [UnitEntry(2, "Chi bộ Văn phòng Tỉnh ủy Sơn Hà")])
    assert issuer() == "Tỉnh ủy Sơn Hà"
    reading = replace(province_plan("q" * 64), lines=("Kế hoạch của Tỉnh uỷ", "Tỉnh Ủy Sơn Hà yêu cầu"))
    assert issuer() == "Tỉnh Ủy Sơn Hà"


def test_looking_for_answers_that_is_stopped_leaves_the_book_as_it_was(beside: Book) -> None:
    shown = found(beside)
    before = [each.text for each in tasks.list_tasks(beside)]

    def propose(check: Check) -> None:
        correspondence.propose(beside, shown.superior.id, [clause(beside, TEXTS[3]).clause.id], check=check)

    def preview(check: Check) -> None:
        correspondence.preview(beside, shown.plan.id, province_plan("q" * 64), "tinh-uy.docx", check)

    for work in (preview, propose):
        unchanged = stopped_everywhere(
            work, lambda: [each.text for each in tasks.list_tasks(beside)] == before
        )
        assert unchanged >= len(shown.matched)
