"""How smoothly a timeline of 50,000 bars is scrolled and zoomed, against Qt painting it plainly."""

import gc
import statistics
import tempfile
import time
from pathlib import Path

from PySide6.QtGui import QImage

from bench._given_book import write_wide_book
from bench._timeline_view import canvas, chart_of, paint_chart, paint_plain, plain_of, steps
from bench.frame import Benchmark, Samples
from ui.pages.timeline.chart import TimelineChart

_ROUNDS = 5


def measure() -> Samples:
    """Paint every frame by both in turn; a round's figure is the 95th percentile of its frames."""
    with tempfile.TemporaryDirectory(prefix="bench-timeline-") as folder:
        book = Path(folder) / "so.stt"
        write_wide_book(book)
        chart, image = chart_of(book), canvas()
    ours: list[float] = []
    reference: list[float] = []
    for turn in range(_ROUNDS + 1):
        gc.collect()
        gc.disable()  # as in the program, which collects only while nothing is asked of it
        frames = _frames(chart, image)
        gc.enable()
        if turn:
            ours.append(_percentile([mine for mine, _ in frames]))
            reference.append(_percentile([plain for _, plain in frames]))
    return Samples(ours, reference)


def _frames(chart: TimelineChart, image: QImage) -> list[tuple[float, float]]:
    """Return for each move what the frame after it cost, and what the same view costs painted plainly."""
    chart.verticalScrollBar().setValue(0)
    found = []
    for step in steps(chart):
        start = time.perf_counter()
        step()
        paint_chart(chart, image)
        mine = time.perf_counter() - start
        plain = plain_of(chart)
        start = time.perf_counter()
        paint_plain(plain, image)
        found.append((mine, time.perf_counter() - start))
    return found


def _percentile(frames: list[float]) -> float:
    return statistics.quantiles(frames, n=20)[-1]


BENCHMARK = Benchmark(
    name="timeline-paint",
    goal=3.0,
    ours="scrolling and zooming a timeline of 50,000 bars at 1920×1080, the 95th percentile of its frames",
    reference="Qt painting as many plain rectangles and texts as are in view, in the same letters",
    measure=measure,
)
