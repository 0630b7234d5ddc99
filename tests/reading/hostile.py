"""Reading a file in a process of its own, with what it said and the memory it took."""

import subprocess
import sys
from dataclasses import dataclass

ROOM = 200 * 1024 * 1024
"""Beyond what the interpreter and the reader's own modules take."""

_LONGEST_SECONDS = 60
_READ = """
import resource, sys
from pathlib import Path
from app.domain.errors import KnownError
from app.reading.plan import read_plan
from app.reading.units.list import read_unit_list

def peak():
    try:  # what getrusage tells may still be the size of the process that started this one
        status = Path("/proc/self/status").read_text()
        return int(status.split("VmHWM:")[1].split()[0]) * 1024
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)

before = peak()
try:
    (read_plan if sys.argv[2] == "plan" else read_unit_list)(Path(sys.argv[1]))
    print("read")
except KnownError as error:
    print(error)
print(peak() - before)
"""


@dataclass(frozen=True)
class Outcome:
    """What reading a file came to: its sentence, or "read", and the memory in bytes."""

    said: str
    memory: int


def outcome(path, what="plan"):
    """Read a file as a plan or a list of units; a crash, a traceback or a hang fails the test."""
    done = subprocess.run(
        [sys.executable, "-c", _READ, str(path), what],
        capture_output=True, text=True, encoding="utf-8", timeout=_LONGEST_SECONDS, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    said, memory = done.stdout.rsplit("\n", 2)[:2]
    return Outcome(said, int(memory))


def assert_refused(path, *words, what="plan"):
    """Assert that a file is refused in one sentence that has one of some words, in little memory."""
    found = outcome(path, what)
    assert any(word in found.said for word in words), found.said
    assert found.said.endswith(".")
    assert "\n" not in found.said
    assert found.memory < ROOM, found
