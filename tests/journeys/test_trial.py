"""Dates tried out in the real window: begun, compared, adopted, taken back, dropped."""

from datetime import date
from pathlib import Path

from app.services import congresses, trials
from app.services.books import Book
from tests.journeys.clerk import Clerk, make_book, take_in_plan
from ui.dialogs.trial_difference import TrialDifferenceDialog

OPENS, LATER = date(2027, 3, 10), date(2027, 3, 24)


def first_dates(book: Book) -> tuple[str, date | None]:
    congress = next(each for each in congresses.list_congresses(book) if not each.per_unit)
    return congress.key, congress.opens_on


def set_opening(clerk: Clerk, day: date) -> None:
    """Date the first congress of the open book, as the congress page does."""
    key, _ = clerk.read(first_dates)
    clerk.window.frame.runner.run(
        lambda book, _: congresses.set_dates(book, key, day, day), label="", parent=clerk.window
    )
    clerk.settle()


def begin(clerk: Clerk) -> None:
    clerk.messages.answers.append(True)
    clerk.choose("trial")
    assert clerk.window.trials.bar.isVisible()
    assert "«Sổ ngày đầu.stt»" in clerk.window.trials.bar.text()


def test_a_trial_is_compared_and_adopted_as_one_step(clerk: Clerk, tmp_path: Path) -> None:
    path = make_book(clerk, tmp_path)
    take_in_plan(clerk)
    set_opening(clerk, OPENS)
    begin(clerk)
    recent = clerk.window.frame.settings.recent_books()
    set_opening(clerk, LATER)
    clerk.window.trials.bar.compare_button.click()
    clerk.settle()
    dialog = clerk.dialog(TrialDifferenceDialog)
    assert "10/03/2027 → 24/03/2027" in dialog.summary.text()
    assert dialog.table.model().rowCount() > 0
    dialog.adopt_button.click()
    clerk.settle()
    assert not clerk.window.trials.bar.isVisible()
    assert clerk.window.frame.session.state.path == path
    assert clerk.read(first_dates)[1] == LATER
    assert not trials.trial_path(path).exists()
    assert trials.trial_path(path) not in recent
    clerk.choose("undo")
    assert clerk.read(first_dates)[1] == OPENS


def test_a_trial_is_dropped_and_the_book_is_as_it_was(clerk: Clerk, tmp_path: Path) -> None:
    path = make_book(clerk, tmp_path)
    take_in_plan(clerk)
    set_opening(clerk, OPENS)
    begin(clerk)
    set_opening(clerk, LATER)
    clerk.messages.answers.append(True)
    clerk.window.trials.bar.drop_button.click()
    clerk.settle()
    assert clerk.window.frame.session.state.path == path
    assert clerk.read(first_dates)[1] == OPENS
    assert not trials.trial_path(path).exists()


def test_a_trial_left_half_way_is_gone_on_with(clerk: Clerk, tmp_path: Path) -> None:
    path = make_book(clerk, tmp_path)
    take_in_plan(clerk)
    set_opening(clerk, OPENS)
    begin(clerk)
    set_opening(clerk, LATER)
    clerk.window.books.open_path(path)
    clerk.settle()
    clerk.messages.answers.append("Mở bản diễn tập")
    clerk.choose("trial")
    assert clerk.window.trials.bar.isVisible()
    assert clerk.read(first_dates)[1] == LATER
    assert not clerk.window.menu_actions.get("trial").isEnabled()
