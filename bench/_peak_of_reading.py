"""Read a plan and print by how many bytes the process grew at most meanwhile.

Its imports and what a first small plan loads are not counted: they are the program's, not the document's.
"""

import gc
import sys
from pathlib import Path

from app.reading.plan import read_plan


def peak() -> int:
    """Return the most memory that this process has held so far, in bytes."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


if __name__ == "__main__":
    read_plan(Path(sys.argv[1]))
    gc.collect()
    before = peak()
    read_plan(Path(sys.argv[2]))
    print(peak() - before)
