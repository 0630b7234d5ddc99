"""The ground that conftest.py lays for every other test."""

import os
import time
from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths


def test_the_users_folders_are_not_the_users() -> None:
    assert "so-tuyen-truyen-test-" in str(Path.home())
    if os.name == "posix":
        place = QStandardPaths.StandardLocation.AppDataLocation
        assert "so-tuyen-truyen-test-" in QStandardPaths.writableLocation(place)


def test_numbers_and_clock_are_those_of_viet_nam() -> None:
    assert QLocale().toString(1250.5, "f", 1) == "1.250,5"
    if hasattr(time, "tzset"):
        assert time.localtime(0).tm_hour == 7
