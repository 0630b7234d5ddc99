"""Results as lines of JSON, as a table on the terminal, and as the page docs/benchmarks.md."""

import json
import os
import platform
import sqlite3
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

from bench.frame import Result

_HEADINGS = ("benchmark", "ours", "reference", "ratio", "goal", "met")


def json_line(result: Result) -> str:
    """Return one result as one line of JSON; the figures are in seconds or bytes."""
    line = {
        "name": result.benchmark.name,
        "ours": float(f"{result.ours:.6g}"),
        "reference": float(f"{result.reference:.6g}"),
        "ratio": round(result.ratio, 4),
        "goal": result.benchmark.goal,
        "met": result.met,
    }
    return json.dumps(line)


def table(results: Sequence[Result]) -> str:
    """Return the results in aligned columns."""
    rows = [_HEADINGS, *(_cells(result) for result in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    return "\n".join(
        " ".join(
            [
                row[0].ljust(widths[0]),
                *(cell.rjust(width + 1) for cell, width in zip(row[1:], widths[1:], strict=True)),
            ]
        )
        for row in rows
    )


def page(results: Sequence[Result], day: date) -> str:
    """Return the whole page docs/benchmarks.md."""
    rows = ["| " + " | ".join(_cells(result)) + " |" for result in results]
    meanings = [
        f"- `{result.benchmark.name}`: {result.benchmark.ours}, against {result.benchmark.reference}."
        for result in results
    ]
    parts = [
        "# Benchmarks",
        "",
        "Written by `make bench`. Each row is a ratio: ours and the reference are measured in turns in one",
        "run on one machine, and the medians are compared. A goal is the largest ratio that is accepted.",
        "",
        "| " + " | ".join(_HEADINGS) + " |",
        "|---|---:|---:|---:|---:|---|",
        *rows,
        "",
        *meanings,
        "",
        f"Measured on {day.isoformat()}: {machine()}; {versions()}.",
        "",
    ]
    return "\n".join(parts)


def write_page(results: Sequence[Result], target: Path, day: date) -> None:
    """Write the page; an older one is replaced whole."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.tmp")
    unfinished.write_text(page(results, day), encoding="utf-8")
    os.replace(unfinished, target)


def machine() -> str:
    """Return the processor, its number of cores and the system."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    processor = next(names, platform.processor() or platform.machine())
    return f"{processor}, {os.cpu_count()} cores, {platform.system()} {platform.release()}"


def versions() -> str:
    """Return the versions that the figures depend on."""
    return (
        f"Python {platform.python_version()}, PySide6 {version('pyside6-essentials')}, "
        f"SQLite {sqlite3.sqlite_version}"
    )


def _cells(result: Result) -> tuple[str, ...]:
    unit = result.benchmark.unit
    return (
        result.benchmark.name,
        amount(result.ours, unit),
        amount(result.reference, unit),
        f"{result.ratio:.2f}",
        f"{result.benchmark.goal:g}",
        "yes" if result.met else "NO",
    )


def amount(value: float, unit: str) -> str:
    """Return a figure with a unit that suits its size."""
    if unit == "s":
        return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.1f} ms"
    if unit == "B":
        return f"{value / 1e6:.1f} MB" if value >= 1e6 else f"{value / 1e3:.1f} kB"
    return f"{value:g} {unit}"
