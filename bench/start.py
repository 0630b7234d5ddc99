"""How long a clerk waits for the window, against the least that PySide6 takes for any window."""

import shutil
import tempfile
from pathlib import Path

from bench.frame import Benchmark, Samples, interleave
from bench.processes import ROOT, run_python, seconds_until_line

_BARE_WINDOW = str(ROOT / "bench" / "_bare_window.py")


def measure() -> Samples:
    """Start both programs in turn, as processes of their own; ours on a fresh copy of the sample book."""
    with tempfile.TemporaryDirectory(prefix="bench-start-") as folder:
        home = Path(folder)
        sample, book = home / "mau.stt", home / "so.stt"
        run_python(["-m", "app", "sample", str(sample)], home)

        def ours() -> float:
            shutil.copyfile(sample, book)
            return seconds_until_line(["-m", "ui", "--bench-start", str(book)], "usable", home)

        def reference() -> float:
            return seconds_until_line([_BARE_WINDOW], "usable", home)

        return interleave(ours, reference)


BENCHMARK = Benchmark(
    name="start",
    goal=1.5,
    ours="the program started on the sample book, until its first page is shown and filled and it is idle",
    reference="a bare PySide6 window with a label, until it is shown and idle",
    measure=measure,
)
