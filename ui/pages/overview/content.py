"""What the cards of the overview say, and where their rows lead."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QIcon

from app.domain.overview import GroupProgress, Overview, UnitProgress
from app.domain.overview_words import (
    NO_CONGRESS,
    congress_days,
    congress_to_go,
    due_words,
    group_title,
    grouped,
    owner_words,
    progress_words,
    quiet_words,
)
from app.domain.text import first_upper
from ui.icons import Icons
from ui.models.checklist_filter import ChecklistFilter, Chip, Owner, Place
from ui.pages.overview.card import Card, Target
from ui.pages.overview.rows import RowWords

URGENT_ROWS, CONGRESS_ROWS = 8, 6
URGENT = ChecklistFilter(chips=frozenset({Chip.OVERDUE, Chip.THIS_WEEK}))
Go = Callable[[str, Any], None]
Row = tuple[RowWords, QIcon | None, Target]


def fill_urgent(card: Card, overview: Overview, icons: Icons, go: Go) -> None:
    """Show what is late or due this week, the latest first."""
    late, due = icons.icon("warning", "overdue"), icons.icon("calendar", "text_muted")
    rows: list[Row] = []
    for task in overview.urgent[:URGENT_ROWS]:
        is_late = task.due < overview.on
        words = RowWords(
            first_upper(task.text), owner_words(task), due_words(task, overview.on), "late" if is_late else ""
        )
        target = lambda task_id=task.task_id: go("checklist", task_id)  # noqa: E731 - one for each row
        rows.append((words, late if is_late else due, target))
    card.show_rows(rows, quiet_words(overview), is_good=True)
    count = grouped(overview.urgent_total)
    card.show_every(f"Xem tất cả {count} việc" if rows else "", "quá hạn hoặc đến hạn tuần này")


def fill_congresses(card: Card, overview: Overview, icons: Icons, go: Go) -> None:
    """Show the next congresses with their days."""
    single, of_unit = icons.icon("congress", "accent"), icons.icon("units", "text_muted")
    rows: list[Row] = []
    for each in overview.coming[:CONGRESS_ROWS]:
        words = RowWords(each.name, congress_days(each), first_upper(congress_to_go(each, overview.on)))
        rows.append((words, of_unit if each.of_unit else single, _to_congress(each.key, go)))
    card.show_rows(rows, NO_CONGRESS)
    more = overview.congresses.coming > len(rows) or not rows
    card.show_every("Xem tất cả" if rows and more else "Đến trang Đại hội" if not rows else "")


def fill_groups(card: Card, overview: Overview, go: Go) -> None:
    """Show how far every wave is."""
    rows = [(_group_words(each), None, _to_group(each, go)) for each in overview.groups]
    card.show_rows(rows, "Sổ chưa có việc nào.")
    card.show_every("Biểu đồ thời gian" if rows else "")


def fill_units(card: Card, overview: Overview, go: Go) -> None:
    """Show how far the units are that are the furthest behind."""
    rows = [(unit_words(each), None, lambda each=each: go_to_unit(each, go)) for each in overview.units]
    quiet = "Chưa giao việc cho đơn vị nào." if overview.book.units else "Sổ chưa có đơn vị nào."
    card.show_rows(rows, quiet)
    more = overview.units_total > len(rows)
    count = grouped(overview.units_total)
    other = "Đến danh mục việc" if overview.book.units else "Đến trang Đơn vị"
    card.show_every(f"Xem tất cả {count} đơn vị" if rows and more else "" if rows else other)


def unit_words(unit: UnitProgress) -> RowWords:
    """Return what is said of a unit."""
    return _with_progress(unit.name, unit)


def go_to_unit(unit: UnitProgress, go: Go) -> None:
    """Show the tasks of a unit in the checklist."""
    go("checklist", ChecklistFilter(owner=Owner(unit.body_id, unit.name)))


def _group_words(group: GroupProgress) -> RowWords:
    return _with_progress(group_title(group), group)


def _with_progress(name: str, of: UnitProgress | GroupProgress) -> RowWords:
    done, *others = progress_words(of.progress).split(", ")
    return RowWords(name, "", f"{done}", "", of.progress) if not others else RowWords(
        name, ", ".join(others), done, "", of.progress
    )  # fmt: skip


def _to_congress(key: str, go: Go) -> Target:
    return lambda: go("congresses", key)


def _to_group(group: GroupProgress, go: Go) -> Target:
    place = Place(group.kind, group.id, group_title(group))
    return lambda: go("checklist", ChecklistFilter(place=place))
