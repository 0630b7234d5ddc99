"""Where the program's data files are: profiles, sample, icons, themes."""

import sys
from pathlib import Path

_ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))


def resource(*parts: str) -> Path:
    """Return the path of a data file or folder under resources/, packaged or not."""
    return _ROOT.joinpath("resources", *parts)
