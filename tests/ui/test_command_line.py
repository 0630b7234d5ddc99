import os
import subprocess
import sys

import pytest

from app.domain.plan import BookInfo
from app.services import books


def run(*arguments, **environment):
    settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    return subprocess.run(
        [sys.executable, "-m", "ui", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        env=settings,
        check=False,
    )


def test_the_start_is_told_once_the_book_is_shown(tmp_path):
    path = tmp_path / "sổ.stt"
    books.create_book(path, BookInfo("Sổ thử")).close()
    done = run("--bench-start", str(path))
    assert (done.returncode, done.stdout, done.stderr) == (0, "usable\n", "")


def test_a_wrong_option_is_one_sentence():
    done = run("--khong-co")
    assert done.returncode == 2
    assert done.stderr.startswith("Lệnh chưa đúng")
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may be without a display")
def test_without_a_display_the_command_line_is_named():
    done = run(QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 2
    assert "python -m app --help" in done.stderr
