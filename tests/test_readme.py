"""What the README and the architecture page say is there."""

import re

import pytest

import dev
from app.commands.line import main

README = (dev.ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (dev.ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def test_the_readme_shows_every_command_and_no_other() -> None:
    shown = set(re.findall(r"^    python -m app ([\w-]+)", README, re.MULTILINE))
    assert shown == set(main.commands)


@pytest.mark.parametrize("launcher", ["make", "py dev.py"])
def test_the_readme_names_only_chores_that_exist(launcher: str) -> None:
    named = set(re.findall(rf"`{launcher} (\w+)", README))
    assert {"lint", "bench", "package"} <= named <= set(dev.TASKS)


def test_the_architecture_names_the_versions_that_are_locked() -> None:
    lock = (dev.ROOT / dev.LOCK).read_text(encoding="utf-8")
    locked = dict(re.findall(r"^([\w-]+)==([\w.]+)", lock, re.MULTILINE))
    named = dict(re.findall(r"^\| ([\w-]+) (\d[\w.]+)", ARCHITECTURE, re.MULTILINE))
    assert {name: locked.get(name.lower()) for name in named} == named
    project = (dev.ROOT / "pyproject.toml").read_text(encoding="utf-8")
    wanted = re.findall(r'^    "([\w-]+)[><=]', project.split("[dependency-groups]")[0], re.MULTILINE)
    assert {name.lower() for name in named} == set(wanted)


def test_the_folders_that_the_architecture_names_exist() -> None:
    named = re.findall(r"^\| `((?:app|ui|bench|resources|tests)/[\w./]*)", ARCHITECTURE, re.MULTILINE)
    assert len(named) > 5
    assert [folder for folder in named if not (dev.ROOT / folder).exists()] == []
