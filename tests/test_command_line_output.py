"""Where output finds no place, and where the user stops a command before it has begun: no traceback."""

import os
import subprocess
import sys

import pytest

from app.domain.plan import BookInfo
from app.resources import resource
from app.services import books

pytestmark = pytest.mark.skipif(os.name == "nt", reason="devices and signals of Unix")

PLAN = resource("sample", "ke-hoach-mau.docx")
STOPPED_WHILE_STARTING = """
import os, signal, sys
from app.__main__ import run

class Stop:
    def find_spec(self, name, *_):
        if name == "app.commands.line":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Stop())
run()
"""


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "so.stt"
    books.create_book(path, BookInfo("Sổ thử")).close()
    return path


def said(*command, output):
    done = subprocess.run(
        [sys.executable, *map(str, command)], stdout=output, stderr=subprocess.PIPE, encoding="utf-8",
        timeout=60, check=False,
    )  # fmt: skip
    return done.returncode, done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device of Linux")
@pytest.mark.parametrize("command", [("show", "--json"), ("import-plan", PLAN), ("--help",)])
def test_output_without_a_place_is_told_in_a_sentence(book, command):
    with open("/dev/full", "wb") as full:
        status, errors = said("-m", "app", command[0], book, *command[1:], output=full)
    assert status == 2
    assert errors.startswith("Không in được kết quả")
    assert errors.count("\n") == 1


def test_nothing_is_said_where_nobody_reads_on(book):
    reader, writer = os.pipe()
    os.close(reader)
    try:
        assert said("-m", "app", "show", book, "--json", output=writer) == (1, "")
    finally:
        os.close(writer)


def test_a_stop_while_starting_says_nothing():
    status, errors = said("-c", STOPPED_WHILE_STARTING, output=subprocess.DEVNULL)
    assert status < 0
    assert errors == ""


def test_a_damaged_pdf_is_told_of_in_vietnamese_only(tmp_path):
    plan = tmp_path / "x.pdf"
    plan.write_bytes(b"%PDF-1.4" + bytes(range(256)) * 40)
    status, errors = said("-m", "app", "read", plan, output=subprocess.DEVNULL)
    assert status == 2
    assert errors.count("\n") == 1
