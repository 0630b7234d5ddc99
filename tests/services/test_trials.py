"""Dates tried out in a copy of the book."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.domain.errors import BookError, UndoRefusedError
from app.domain.plan import BookInfo
from app.domain.unit_entry import UnitEntry
from app.services import books, congresses, history, plans, tasks, trials, units
from app.services.books import Book
from tests.readings import BLOC, small_plan
from tests.services.test_history import content

ON = date(2026, 11, 20)
OPENS = date(2027, 3, 10)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "sổ.stt"
    with books.create_book(path, BookInfo("Sổ thử")) as book:
        plans.import_plan(book, small_plan(), "ke-hoach.docx")
        units.add_units(book, [UnitEntry(n, f"Chi bộ {n}", code=f"CB{n}") for n in range(1, 4)])
        congresses.set_dates(book, BLOC, OPENS, OPENS)
    return path


def begun(path: Path) -> Book:
    return trials.begin_from(path)


def try_out(trial: Book) -> None:
    """Move the congress, add a task and delete another."""
    congresses.set_dates(trial, BLOC, OPENS + timedelta(days=14), OPENS + timedelta(days=15))
    known = tasks.list_tasks(trial)
    tasks.add_task(trial, replace(known[0], text="Thêm đợt cao điểm", due=None))
    tasks.remove_tasks(trial, [known[-1].id])


def test_a_trial_leaves_the_book_alone_and_says_what_it_would_change(path: Path) -> None:
    before = path.read_bytes()
    with begun(path) as trial:
        gone = tasks.list_tasks(trial)[-1].text
        try_out(trial)
        found = trials.difference(trial, ON)
        assert trials.of(trial).source == path
    assert path.read_bytes() == before
    assert found.steps == 3
    assert [(each.name, each.before, each.after) for each in found.congresses] == [
        ("Đại hội lần thứ V", (OPENS, OPENS), (OPENS + timedelta(days=14), OPENS + timedelta(days=15)))
    ]
    assert found.moves.moving()
    assert (found.added, found.removed) == (("Thêm đợt cao điểm",), (gone,))


def test_a_trial_is_adopted_as_one_step_that_can_be_undone(path: Path) -> None:
    with books.open_book(path) as book:
        before = content(book)
    with begun(path) as trial:
        try_out(trial)
        history.undo(trial)
        wanted = content(trial)
    book, change = trials.adopt(trials.trial_path(path))
    with book:
        assert change.label == "Áp dụng diễn tập"
        assert content(book) == wanted
        assert history.undo(book).label == "Hoàn tác: Áp dụng diễn tập"
        assert content(book) == before
        history.redo(book)
        assert content(book) == wanted
    trials.drop(trials.trial_path(path))
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_trial_is_refused_where_the_book_was_changed_meanwhile(path: Path) -> None:
    with begun(path) as trial:
        try_out(trial)
    with books.open_book(path) as book:
        congresses.set_dates(book, BLOC, OPENS + timedelta(days=1), OPENS + timedelta(days=1))
        now = content(book)
    with pytest.raises(UndoRefusedError, match="Không áp dụng được"):
        trials.adopt(trials.trial_path(path))
    with books.open_book(path) as book:
        assert content(book) == now
    assert trials.trial_path(path).exists()


def test_what_was_changed_elsewhere_meanwhile_stays(path: Path) -> None:
    with begun(path) as trial:
        congresses.set_dates(trial, BLOC, OPENS + timedelta(days=7), OPENS + timedelta(days=7))
    with books.open_book(path) as book:
        units.add_units(book, [UnitEntry(9, "Chi bộ 9", code="CB9")])
    book, _ = trials.adopt(trials.trial_path(path))
    with book:
        assert "Chi bộ 9" in [body.name for body in units.list_units(book, ON)]
        assert congresses.find(book, BLOC).opens_on == OPENS + timedelta(days=7)


def test_one_trial_at_a_time(path: Path) -> None:
    with begun(path) as trial, pytest.raises(BookError, match="đã là bản diễn tập"):
        trials.begin(trial)
    with books.open_book(path) as book, pytest.raises(BookError, match="Đã có bản diễn tập"):
        trials.begin(book)
    trials.drop(trials.trial_path(path))
    assert not trials.trial_path(path).exists()
    begun(path).close()


def test_the_book_of_a_trial_must_be_the_one_it_came_from(path: Path) -> None:
    begun(path).close()
    trial_file = trials.trial_path(path)
    path.rename(path.with_name("khac.stt"))
    with pytest.raises(BookError, match="Không tìm thấy sổ gốc"):
        trials.adopt(trial_file)
    books.create_book(path, BookInfo("Sổ khác")).close()
    with pytest.raises(BookError, match="không còn là sổ"):
        trials.adopt(trial_file)
    with books.open_book(path) as book:
        assert trials.of(book) is None
        with pytest.raises(BookError, match="không phải là bản diễn tập"):
            trials.difference(book, ON)
