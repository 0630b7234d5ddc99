"""The calendar of congresses as something that can be put on paper."""

from datetime import date

from app.domain.congress_calendar import CalendarContent
from ui.painting.congress_sheets import CongressSheets, title_of
from ui.painting.drawing import Drawing
from ui.painting.look import ChartLook
from ui.painting.sheet import Paper, PaperName


def congress_drawing(
    content: CalendarContent, day: date, issuer: str, *, whole_year: bool, note: str = ""
) -> Drawing:
    """Return the month or the year of a day, followed by the list of its congresses."""

    def on(paper: Paper) -> CongressSheets:
        look = ChartLook.of_paper()
        return CongressSheets(content, day, paper, look, issuer=issuer, whole_year=whole_year, note=note)

    return Drawing(
        title_of(day, whole_year=whole_year),
        landscape=True,
        can_fit=False,
        on_paper=lambda paper, _: on(paper),
        on_one=lambda _: on(Paper.named(PaperName.A3, landscape=True)),
    )
