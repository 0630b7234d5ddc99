"""How long the timeline of 50,000 bars takes to open, against plain SQL and one plain paint."""

import sqlite3
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop

from app.domain.timeline.lines import Grouping
from app.resources import resource
from app.services.books import open_book
from bench._given_book import TODAY, write_wide_book
from bench._timeline_view import (
    HIGH,
    WIDE,
    application,
    canvas,
    chart_of,
    paint_chart,
    paint_plain,
    plain_of,
)
from bench.frame import Benchmark, Samples, interleave, timed
from ui.dialogs.messages import Messages
from ui.icons import Icons
from ui.operations.errors import ErrorReporter
from ui.operations.runner import Runner
from ui.pages.page import PageContext
from ui.pages.timeline.page import TimelinePage
from ui.settings import Settings
from ui.theme import ThemeSwitch

_SQL = """
    SELECT body.name, task.text, assignment.role, assignment.state, task.starts_on, assignment.due_on
    FROM assignment JOIN task ON task.id = task_id JOIN body ON body.id = body_id
    WHERE ended_on IS NULL ORDER BY body.order_no, body.id, task.ordinal, task.id
"""


def measure() -> Samples:
    """Open the page on its rows, and read the same rows by SQL and paint as much plainly, in turns."""
    with tempfile.TemporaryDirectory(prefix="bench-timeline-") as folder:
        home = Path(folder)
        book = home / "so.stt"
        write_wide_book(book)
        runner, page = _page(book, home)
        connection = sqlite3.connect(book)
        chart, image = chart_of(book), canvas()
        plain = plain_of(chart)

        def ours() -> None:
            loop = QEventLoop()
            page.chart.rows_changed.connect(loop.quit)
            page.load()
            loop.exec()
            page.chart.rows_changed.disconnect(loop.quit)
            paint_chart(page.chart, image)

        def reference() -> None:
            connection.execute(_SQL).fetchall()
            paint_plain(plain, image)

        samples = interleave(timed(ours), timed(reference), rounds=9)
        connection.close()
        runner.shut_down()
    return samples


class _Told(ErrorReporter):
    """Passes every error on: none is expected here."""

    def known(self, error: Exception, _: object) -> None:
        raise error

    def bug(self, error: BaseException, doing: str, _: object) -> None:
        raise RuntimeError(doing) from error


def _page(book: Path, home: Path) -> tuple[Runner, TimelinePage]:
    """Return the page on a book by unit, nothing folded, after it was opened once."""
    app = application()
    theme = ThemeSwitch(app, resource("themes"))
    runner = Runner(_Told(), parent=app)
    icons = Icons(resource("icons"), lambda: theme.current)
    settings = Settings(home / "window.ini")
    settings.set_text("timeline/grouping", Grouping.UNIT.value)
    settings.set_flag("timeline/baseline", True)
    context = PageContext(runner, icons, theme, settings, Messages(), lambda _page, _what: None)
    page = TimelinePage(context, lambda: TODAY)
    page.resize(WIDE, HIGH)
    runner.open(lambda: open_book(book))
    page.show()
    page.refresh()
    runner.wait_idle(60_000)
    page.chart.fold_all(())
    return runner, page


BENCHMARK = Benchmark(
    name="timeline-open",
    goal=1.5,
    ours="the timeline of 50,000 assignments by unit read, laid out unfolded and painted at 1920×1080",
    reference="plain SQL reading the text, unit, role, state and days of each, and a plain paint of the view",
    measure=measure,
)
