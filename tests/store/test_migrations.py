"""Books made by each earlier schema open with all that is in them."""

import gzip
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.comparison.plan_difference import Fate
from app.domain.corrections.correction import WarningSettled
from app.domain.dates.due import DueEvery, DueWithin, Period
from app.domain.quantity import Quantity
from app.services import history, plan_version
from app.store import congresses, corrections, plans, tasks
from app.store.book import open_book
from app.store.migrations import book_migrations
from tests.versions import amended_plan

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture
def old_book(tmp_path: Path) -> Path:
    path = tmp_path / "so.stt"
    path.write_bytes(gzip.decompress((FIXTURES / "m001.stt.gz").read_bytes()))
    return path


@pytest.fixture(params=["m001", "m002", "m003", "m004", "m005", "m006", "m007"])
def any_old_book(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "so.stt"
    path.write_bytes(gzip.decompress((FIXTURES / f"{request.param}.stt.gz").read_bytes()))
    return path


def test_every_schema_but_the_newest_has_a_book_among_the_fixtures() -> None:
    names = [migration.name for migration in book_migrations._migrations]
    kept = sorted(path.name.split(".")[0] for path in FIXTURES.glob("*.stt.gz"))
    assert kept == [name.split("_")[0] for name in names[:-1]]


def test_a_book_of_the_first_schema_gets_stated_times(old_book: Path) -> None:
    with open_book(old_book) as book:
        assert len(tasks.everything(book)) == 8
        assert all(wave.stated is None for wave in plans.waves(book))
        assert all(phase.stated is None for phase in plans.phases(book))
    assert len(list(old_book.parent.glob("so-truoc-nang-cap-*.stt"))) == 1


def test_a_stated_time_is_recorded_in_the_history_of_an_older_book(old_book: Path) -> None:
    with open_book(old_book) as book:
        phase = plans.phases(book)[0]
        with book.change("Đặt thời gian"):
            row = {"stated_words": "tháng 3", "stated_from": "2026-03-01", "stated_to": "2026-03-31"}
            book.update("phase", phase.id, dict(row))
        assert isinstance(plans.phases(book)[0].stated, DueWithin)
        history.undo(book)
        assert plans.phases(book)[0].stated is None


def test_steps_of_before_the_migration_can_still_be_taken_back(old_book: Path) -> None:
    with open_book(old_book) as book:
        history.undo(book)
        assert plans.phases(book) == []
        history.redo(book)
        assert len(tasks.everything(book)) == 8


def test_tasks_of_an_older_book_have_no_product_amount_or_names(any_old_book: Path) -> None:
    with open_book(any_old_book) as book:
        found = tasks.everything(book)
        assert len(found) == 8
        assert all((task.product, task.target, task.lead_words) == ("", None, "") for task in found)
        assert all(task.support_words == () for task in found)


def test_an_older_book_takes_what_a_table_of_assignments_says(any_old_book: Path) -> None:
    with open_book(any_old_book) as book:
        task = tasks.everything(book)[0]
        told = replace(
            task,
            due=DueEvery("trước ngày 20 hằng tháng", Period.MONTH, 20),
            product="Báo cáo",
            target=Quantity("ít nhất 1,5 tấn giấy vụn", Decimal("1.5"), "tấn giấy vụn", at_least=True),
            lead_words="Văn phòng",
            support_words=("Đoàn thanh niên", "Hội Cựu chiến binh"),
        )
        with book.change("Bổ sung việc"):
            tasks.update(book, told, congresses.ids_by_key(book))
        assert tasks.get(book, task.id) == told
        history.undo(book)
        assert tasks.get(book, task.id) == task


def test_an_older_book_keeps_corrections_of_a_plan_in_its_history(any_old_book: Path) -> None:
    kept = (WarningSettled(None, "", "Văn bản không có trích yếu.", "title"),)
    with open_book(any_old_book) as book:
        plan = plans.everything(book)[0]
        before = corrections.of_plan(book, plan.id)
        with book.change("Giữ chỗ đã sửa"):
            corrections.keep(book, plan.id, kept)
        assert corrections.of_plan(book, plan.id) == kept
        history.undo(book)
        assert corrections.of_plan(book, plan.id) == before


def test_a_plan_of_an_older_book_takes_a_new_version(any_old_book: Path) -> None:
    with open_book(any_old_book) as book:
        plan = plans.everything(book)[0]
        names = [task.text for task in tasks.everything(book)]
        found = plan_version.difference(book, plan.id, amended_plan())
        assert found.tasks.count(Fate.GONE) == found.tasks.count(Fate.ADDED) == 1
        plan_version.apply_version(book, plan.id, amended_plan(), "sua.docx")
        assert len(plan_version.former_versions(book, plan.id)) == 1
        history.undo(book)
        assert [task.text for task in tasks.everything(book)] == names
