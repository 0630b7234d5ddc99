import shutil
import subprocess
import sys
from pathlib import Path
from time import sleep

import docx
import pytest

from app.domain.errors import UnreadableFileError
from app.reading.files.converter import Converter, installed_converter, to_docx
from app.reading.plan import read_plan
from tests.stopping import Stopped

COPIES = "import shutil, sys; shutil.copy(sys.argv[1], sys.argv[2] + '/van-ban.docx')"


def by_python(code):
    return Converter("Máy chuyển", (sys.executable, "-c", code, "{source}", "{folder}"))


def program(folder, name):
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text("#!/bin/sh\n")
    file.chmod(0o755)
    return file


def test_libreoffice_is_found_on_the_path_and_where_windows_puts_it(tmp_path):
    on_path = program(tmp_path / "bin", "soffice")
    found = installed_converter({"PATH": str(tmp_path / "bin")}, windows=False)
    assert found is not None
    assert found.name == "LibreOffice"
    assert found.command[0] == str(on_path)
    placed = program(tmp_path / "Program Files" / "LibreOffice" / "program", "soffice.exe")
    found = installed_converter({"PATH": "", "PROGRAMFILES": str(tmp_path / "Program Files")}, windows=True)
    assert found is not None
    assert found.command[0] == str(placed)


def test_word_is_taken_where_there_is_no_libreoffice(tmp_path):
    program(tmp_path / "bin", "powershell")
    known = {"PATH": str(tmp_path / "bin"), "PROGRAMFILES": str(tmp_path / "office")}
    assert installed_converter(known, windows=True) is None
    program(tmp_path / "office" / "Microsoft Office" / "root" / "Office16", "WINWORD.EXE")
    found = installed_converter(known, windows=True)
    assert found is not None
    assert (found.name, found.by_word) == ("Word", True)
    assert installed_converter(known, windows=False) is None


def test_the_program_gets_a_copy_and_its_result_comes_back(tmp_path):
    assert to_docx(b"noi dung", "Kế hoạch {1}.doc", by_python(COPIES)) == b"noi dung"


@pytest.mark.parametrize("code", ["pass", "raise SystemExit(1)"])
def test_a_program_that_gives_nothing_is_told_of(code):
    with pytest.raises(UnreadableFileError, match=r"Máy chuyển không chuyển được tệp «a\.doc»"):
        to_docx(b"x", "a.doc", by_python(code))
    with pytest.raises(UnreadableFileError, match="không chuyển được"):
        to_docx(b"x", "a.doc", Converter("Không có", ("/khong/co/that",)))


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked for otherwise there")
def test_a_program_that_is_no_longer_waited_for_is_ended_with_those_it_started(tmp_path):
    told = tmp_path / "pids"
    code = (
        "import os, pathlib, subprocess, sys, time; "
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)']); "
        f"pathlib.Path({str(told)!r}).write_text('%s %s.' % (os.getpid(), child.pid)); time.sleep(600)"
    )

    def check():
        if told.exists() and told.read_text().endswith("."):
            raise Stopped

    with pytest.raises(Stopped):
        to_docx(b"x", "a.doc", by_python(code), check)
    for pid in map(int, told.read_text().rstrip(".").split()):
        assert has_ended(pid)


def has_ended(pid):
    """Tell whether a process is gone, or only left to be cleared away by its parent."""
    status = Path(f"/proc/{pid}/status")
    for _ in range(100):
        if not status.exists() or "State:\tZ" in status.read_text():
            return True
        sleep(0.05)
    return False


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("form", ["odt", "doc", "rtf"])
def test_what_libreoffice_saved_reads_as_before(tmp_path, plan_path, form):
    text = plan_path("tinh-uy").read_text("utf-8")
    written = docx.Document()
    for line in text.split("\n"):
        written.add_paragraph(line)
    written.save(tmp_path / "ke-hoach.docx")
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(  # the same file as an older program would have left it
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", form,
         "--outdir", tmp_path, tmp_path / "ke-hoach.docx"], check=True, capture_output=True,
    )  # fmt: skip
    old = tmp_path / f"ke-hoach.{form}"
    assert not old.read_bytes().startswith(b"PK") or form == "odt"
    assert read_plan(old) == read_plan(tmp_path / "ke-hoach.docx")
