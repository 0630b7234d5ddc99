"""What can be put on paper: made from a book's content when it is known on which paper."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.domain.errors import EntryError
from app.domain.overview import Overview
from app.domain.timeline.folding import default_folds, unfolded
from app.domain.timeline.lines import TimelineContent, TimelineRow
from app.domain.timeline.period import within
from app.domain.timeline.rows import build_rows
from ui.painting.checklist_sheets import ChecklistSheets, endless_checklist
from ui.painting.look import ChartLook
from ui.painting.overview_sheet import OverviewSheet
from ui.painting.paper_choice import PaperChoice
from ui.painting.sheet import Paper, PaperName, Sheets
from ui.painting.timeline_sheets import TimelineSheets, endless_sheet

_EMPTY = "Sổ chưa có việc nào để in; hãy nhập kế hoạch vào sổ trước."


@dataclass(frozen=True)
class Drawing:
    """A drawing that can be laid out on any paper, or on one endless sheet.

    `name` is proposed for its file; `landscape` is how its paper usually lies; `on_paper` takes a
    paper and what the user chose for it, as to make it fit one sheet, where it `can_fit`.
    """

    name: str
    landscape: bool
    can_fit: bool
    on_paper: Callable[[Paper, PaperChoice], Sheets]
    on_one: Callable[[PaperChoice], Sheets]


def timeline_drawing(
    content: TimelineContent, rows: Sequence[TimelineRow] | None = None, note: str = ""
) -> Drawing:
    """Return the timeline of these rows, or of the whole book with the units' congresses folded.

    Raises:
        EntryError: there is nothing to draw.
    """
    _check(content)
    if rows is None:
        every = build_rows(content)
        rows = unfolded(every, default_folds(every))
    shown = tuple(rows)
    return Drawing(
        "Tiến độ",
        landscape=True,
        can_fit=True,
        on_paper=lambda paper, choice: TimelineSheets(
            content,
            within(shown, choice.first, choice.last),
            paper,
            ChartLook.of_paper(choice.factor),
            choice=choice,
            note=note,
        ),
        on_one=lambda choice: endless_sheet(
            content,
            within(shown, choice.first, choice.last),
            ChartLook.of_paper(choice.factor),
            choice,
            note,
        ),
    )


def checklist_drawing(content: TimelineContent) -> Drawing:
    """Return the checklist of the whole book.

    Raises:
        EntryError: there is nothing to draw.
    """
    _check(content)
    return Drawing(
        "Danh mục việc",
        landscape=False,
        can_fit=False,
        on_paper=lambda paper, choice: ChecklistSheets(content, paper, ChartLook.of_paper(choice.factor)),
        on_one=lambda choice: endless_checklist(content, ChartLook.of_paper(choice.factor)),
    )


def overview_drawing(overview: Overview) -> Drawing:
    """Return the overview of a book, always on one sheet.

    Raises:
        EntryError: there is nothing to draw.
    """
    if not overview.book.tasks and not overview.book.congresses:
        raise EntryError(_EMPTY)
    a4 = Paper.named(PaperName.A4, landscape=False)
    return Drawing(
        "Tổng quan",
        landscape=False,
        can_fit=False,
        on_paper=lambda paper, _: OverviewSheet(overview, paper, ChartLook.of_paper()),
        on_one=lambda _: OverviewSheet(overview, a4, ChartLook.of_paper()),
    )


def _check(content: TimelineContent) -> None:
    if not content.tasks and not content.congresses:
        raise EntryError(_EMPTY)
