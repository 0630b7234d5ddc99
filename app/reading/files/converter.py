"""Old office files to .docx, by LibreOffice or Word where the computer has one."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import UnreadableFileError
from app.domain.going_on import Check, go_on

_LONGEST_SECONDS, _LOOK_SECONDS = 90, 0.1
_WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_NAMES = ("soffice", "libreoffice")
_MAC = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
# Word opens the file read-only, without macros (3 = msoAutomationSecurityForceDisable), and asks nothing.
_BY_WORD = """
$ErrorActionPreference = 'Stop'
$word = New-Object -ComObject Word.Application
try {
  $word.Visible = $false; $word.DisplayAlerts = 0; $word.AutomationSecurity = 3
  $document = $word.Documents.Open($env:STT_SOURCE, $false, $true, $false)
  $document.SaveAs2($env:STT_TARGET, 16)
  $document.Close($false)
} finally { $word.Quit() }
"""


# LibreOffice runs no macro and follows no link of the document, so that nothing leaves the computer.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


@dataclass(frozen=True)
class Converter:
    """A program that turns old files into .docx: its name, and the command that does so.

    `command` may hold {source}, {folder} and {profile}; `environment` is added to the process's own.
    """

    name: str
    command: tuple[str, ...]
    by_word: bool = False


def installed_converter(
    environment: Mapping[str, str] | None = None, *, windows: bool = os.name == "nt"
) -> Converter | None:
    """Return what this computer has to convert with: LibreOffice first, then Word on Windows; or None."""
    known = os.environ if environment is None else environment
    program = next((found for name in _NAMES if (found := shutil.which(name, path=known.get("PATH")))), None)
    places = [
        Path(known[name]) / "LibreOffice/program/soffice.exe" for name in _WINDOWS_FOLDERS if name in known
    ]
    program = program or next((str(place) for place in (*places, _MAC) if place.is_file()), None)
    if program:
        return Converter("LibreOffice", (program, *_LIBREOFFICE))
    shell = shutil.which("powershell", path=known.get("PATH")) if windows else None
    if shell and _has_word(known):
        return Converter("Word", (shell, "-NoProfile", "-NonInteractive", "-Command", _BY_WORD), by_word=True)
    return None


_LIBREOFFICE = (
    "-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo", "--convert-to", "docx",
    "--outdir", "{folder}", "{source}",
)  # fmt: skip


def to_docx(data: bytes, name: str, converter: Converter | None, check: Check = go_on) -> bytes:
    """Return an old file as .docx, made in a folder of its own that is gone afterwards.

    What `check` raises ends the other program too.

    Raises:
        UnreadableFileError: there is no program for it, or it could not read the file.
    """
    if converter is None:
        raise UnreadableFileError(
            f"Tệp «{name}» thuộc định dạng cũ và máy này không có Word hay LibreOffice để chuyển; "
            "hãy mở ở máy khác và lưu thành .docx."
        )
    with tempfile.TemporaryDirectory(prefix="stt-", ignore_cleanup_errors=True) as folder:
        source = Path(folder) / f"van-ban{Path(name).suffix.lower()}"
        target = Path(folder) / "ra" / "van-ban.docx"
        target.parent.mkdir()
        source.write_bytes(data)
        _run(converter, source, target, check)
        if not target.is_file():
            raise UnreadableFileError(
                f"{converter.name} không chuyển được tệp «{name}»; "
                "hãy mở tệp đó, lưu thành .docx rồi thử lại."
            )
        return target.read_bytes()


def _run(converter: Converter, source: Path, target: Path, check: Check) -> None:
    settings = source.parent / "ho-so" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_PROFILE, encoding="utf-8")
    profile = settings.parent.parent.as_uri()
    places = {"source": str(source), "folder": str(target.parent), "profile": profile}
    command: Sequence[str] = converter.command
    if not converter.by_word:
        command = [part.format(**places) for part in command]
    environment = {**os.environ, "STT_SOURCE": str(source), "STT_TARGET": str(target)}
    # Without a target the caller says what to do.
    with suppress(OSError, subprocess.TimeoutExpired):
        _wait(command, environment, check)


def _wait(command: Sequence[str], environment: Mapping[str, str], check: Check) -> None:
    """Run a program to its end; it and those that it started are ended where it is not waited for."""
    quiet = subprocess.DEVNULL
    ends = time.monotonic() + _LONGEST_SECONDS
    with subprocess.Popen(
        command, env=environment, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    ) as process:
        try:
            while not _has_ended(process):
                check()
                if time.monotonic() > ends:
                    raise subprocess.TimeoutExpired(command, _LONGEST_SECONDS)
        except BaseException:
            _end(process)
            raise


def _has_ended(process: "subprocess.Popen[bytes]") -> bool:
    try:
        process.wait(_LOOK_SECONDS)
    except subprocess.TimeoutExpired:
        return False
    return True


def _end(process: "subprocess.Popen[bytes]") -> None:
    if sys.platform == "win32":
        command = ("taskkill", "/T", "/F", "/PID", str(process.pid))
        subprocess.run(command, capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def _has_word(known: Mapping[str, str]) -> bool:
    roots = [Path(known[name]) for name in _WINDOWS_FOLDERS[:2] if name in known]
    return any(
        (root / "Microsoft Office" / office / "WINWORD.EXE").is_file()
        for root in roots
        for office in ("root/Office16", "Office16", "Office15", "Office14", "Office12")
    )
