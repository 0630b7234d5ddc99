"""How much memory reading a plan of 300 pages takes, against the size of the document's XML."""

import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from app.resources import resource
from bench._long_plan import write_long_plan
from bench._word_saved import save_as_word_does
from bench.frame import BenchError, Benchmark, Samples
from bench.processes import run_python

_ROUNDS = 3


def _measure(write: Callable[[Path], None]) -> Samples:
    """Read the document in processes of their own."""
    if not Path("/proc/self/status").is_file():
        raise BenchError("the peak of a process is read from /proc, which this system does not have")
    with tempfile.TemporaryDirectory(prefix="bench-read-memory-") as folder:
        plan = Path(folder) / "ke-hoach.docx"
        write(plan)
        small = resource("sample", "ke-hoach-mau.docx")
        command = ["-m", "bench._peak_of_reading", str(small), str(plan)]
        grown = [float(run_python(command, Path(folder))) for _ in range(_ROUNDS)]
        with zipfile.ZipFile(plan) as package:
            size = float(package.getinfo("word/document.xml").file_size)
    return Samples(grown, [size] * _ROUNDS)


def _write_as_word(path: Path) -> None:
    write_long_plan(path)
    save_as_word_does(path)


BENCHMARKS = (
    Benchmark(
        name="read-memory",
        goal=4.0,
        ours="by how much the process grows at most while it reads a .docx of 10,000 paragraphs, 200 tables",
        reference="the XML of that document as python-docx writes it, without any formatting",
        measure=lambda: _measure(write_long_plan),
        unit="B",
    ),
    Benchmark(
        name="read-memory-word",
        goal=4.0,
        ours="the same for that text as Word saves it: fonts, sizes, spacing, revision numbers everywhere",
        reference="the XML of that document",
        measure=lambda: _measure(_write_as_word),
        unit="B",
    ),
)
