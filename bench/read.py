"""How long reading a whole plan takes, against python-docx opening the file and walking its paragraphs."""

import tempfile
from pathlib import Path

import docx

from app.reading.plan import read_plan
from bench._long_plan import write_long_plan
from bench.frame import Benchmark, Samples, interleave, timed


def measure() -> Samples:
    """Read the same document of 300 pages by both in turn."""
    with tempfile.TemporaryDirectory(prefix="bench-read-") as folder:
        plan = Path(folder) / "ke-hoach.docx"
        write_long_plan(plan)
        return interleave(
            timed(lambda: read_plan(plan)),
            timed(lambda: sum(len(paragraph.text) for paragraph in docx.Document(str(plan)).paragraphs)),
            rounds=5,
        )


BENCHMARK = Benchmark(
    name="read",
    goal=3.0,
    ours="a .docx of 10,000 paragraphs and 200 tables read into a plan: tasks, deadlines, tables, warnings",
    reference="python-docx opening the same file and taking the text of each of its paragraphs",
    measure=measure,
)
