"""Programs started from a benchmark, in a home folder of their own."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from bench.frame import BenchError

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 120.0


def environment(home: Path) -> dict[str, str]:
    """Return an environment without a display in which no program reads or writes the user's own settings."""
    folders = {name: str(home) for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")}
    xdg = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    return {**os.environ, **folders, **xdg, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}


def run_python(arguments: Sequence[str], home: Path) -> str:
    """Run a module of this project to its end and return what it printed.

    Raises:
        BenchError: it failed; the error carries the last line it said.
    """
    command = [sys.executable, *arguments]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment(home),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise BenchError(_failure(arguments, done.returncode, done.stderr))
    return done.stdout


def seconds_until_line(arguments: Sequence[str], line: str, home: Path, longest: float = LONGEST) -> float:
    """Return how long a started Python program takes until it prints a line; it must then end well by itself.

    Raises:
        BenchError: the line never came, the program failed, or it did not end in time.
    """
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        alarm = threading.Timer(longest, process.kill)
        alarm.start()
        try:
            seconds = _wait_for(process, line, start)
            _, errors = process.communicate()
        finally:
            alarm.cancel()
    if process.returncode != 0:
        raise BenchError(_failure(arguments, process.returncode, errors))
    if seconds is None:
        raise BenchError(f"python {' '.join(arguments)} never printed the line {line!r}")
    return seconds


def _wait_for(process: subprocess.Popen[str], line: str, start: float) -> float | None:
    for printed in process.stdout or ():
        if printed.strip() == line:
            return time.perf_counter() - start
    return None


def _failure(arguments: Sequence[str], status: int, errors: str) -> str:
    said = (errors.strip().splitlines() or ["it said nothing"])[-1]
    return f"python {' '.join(arguments)} ended with {status}: {said}"
