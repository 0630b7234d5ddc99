"""Where the program's own data files are."""

import sys
from pathlib import Path


def resources_folder() -> Path:
    """Return the folder of icons, themes and samples, in the source tree or in the packaged program."""
    packaged = getattr(sys, "_MEIPASS", None)
    root = Path(packaged) if packaged else Path(__file__).resolve().parent.parent
    return root / "resources"
