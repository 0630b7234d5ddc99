"""What every test stands on: no display, no user's data, a fixed place and time zone."""

import atexit
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
SEED_PLAN = ROOT.parent / "shared" / "seed" / "ke-hoach-279-KH-DUK.txt"


def _make_home() -> Path:
    """Make a home folder for this run, so that no test reads or writes the user's own."""
    home = Path(tempfile.mkdtemp(prefix="so-tuyen-truyen-test-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    return home


def _set_environment(home: Path) -> None:
    """Point everything that looks for the user's folders into the given one, before Qt is loaded."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folders = {
        "HOME": "home",
        "USERPROFILE": "home",
        "APPDATA": "home/roaming",
        "LOCALAPPDATA": "home/local",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_STATE_HOME": "state",
        "XDG_CACHE_HOME": "cache",
        "XDG_RUNTIME_DIR": "run",
    }
    for name, folder in folders.items():
        path = home / folder
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ[name] = str(path)
    # A POSIX rule, since a bare machine has no time zone files.
    os.environ["TZ"] = "ICT-7"
    if hasattr(time, "tzset"):
        time.tzset()
    if sys.platform == "linux":
        os.environ["LC_ALL"] = "C.UTF-8"


_set_environment(_make_home())


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the size of the run on damaged files be chosen."""
    parser.addoption("--damaged", type=int, default=600, help="how many damaged files to read (default: 600)")


settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(scope="session", autouse=True)
def _vietnamese_locale() -> None:
    """Let Qt write numbers, dates and sorted names as in Viet Nam, whatever the machine is set to."""
    from PySide6.QtCore import QLocale

    QLocale.setDefault(QLocale("vi_VN"))


@pytest.fixture(scope="session")
def seed_plan() -> Path:
    """Return the path of the real plan, which is kept outside the repository."""
    if not SEED_PLAN.is_file():
        pytest.skip(f"the real plan is not beside this checkout: {SEED_PLAN}")
    return SEED_PLAN
