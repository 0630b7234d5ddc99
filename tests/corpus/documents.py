"""Where the corpus lies and how its documents are made: text files turned about, Word files built.

A text file may begin with a line of what happens to it, such as ``%% wrap=72 encoding=utf-16``: hard-wrapped
lines, ``quote`` marks of e-mail, letters taken apart (``nfd``), ``crlf``, and the bytes of another encoding.
"""

import json
import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path

from tests.corpus.old_text import to_tcvn3, to_vni, to_windows_1258
from tests.corpus.word import build_word

FOLDER = Path(__file__).parent / "documents"

ENCODERS: dict[str, Callable[[str], bytes]] = {
    "utf-8": lambda text: text.encode(),
    "utf-8-sig": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16-be": lambda text: "\ufeff".encode("utf-16-be") + text.encode("utf-16-be"),
    "windows-1258": to_windows_1258,
    "tcvn3": lambda text: to_tcvn3(text).encode("latin-1"),
    "vni": lambda text: to_vni(text).encode("latin-1"),
}


def names() -> list[str]:
    """Return the names of all documents of the corpus."""
    return sorted(path.stem for path in FOLDER.iterdir() if path.suffix in (".txt", ".word"))


def expected(name: str) -> dict:
    """Return what a person reads in a document."""
    return json.loads((FOLDER / f"{name}.expected.json").read_text(encoding="utf-8"))


def make(name: str, folder: Path) -> Path:
    """Write a document of the corpus into a folder and return its path."""
    word = FOLDER / f"{name}.word"
    if word.exists():
        target = folder / f"{name}.docx"
        build_word(word.read_text(encoding="utf-8"), target)
        return target
    target = folder / f"{name}.txt"
    target.write_bytes(text_bytes((FOLDER / f"{name}.txt").read_text(encoding="utf-8")))
    return target


def text_bytes(source: str) -> bytes:
    """Return the bytes of a text file after what its first line asks for."""
    wishes: dict[str, str] = {}
    if source.startswith("%% "):
        first, source = source.split("\n", 1)
        wishes = dict((*wish.split("="), "")[:2] for wish in first[3:].split())
    if "wrap" in wishes:
        source = "\n".join(_wrapped(line, int(wishes["wrap"])) for line in source.split("\n"))
    if "quote" in wishes:
        source = _quoted(source)
    if "crlf" in wishes:
        source = source.replace("\n", "\r\n")
    if "nfd" in wishes:
        source = unicodedata.normalize("NFD", source)
    return ENCODERS[wishes.get("encoding", "utf-8")](source)


def _wrapped(line: str, width: int) -> str:
    if "\t" in line or "   " in line.strip():
        return line
    indent = line[: len(line) - len(line.lstrip())]
    parts = textwrap.wrap(line.strip(), width - len(indent), break_long_words=False, break_on_hyphens=False)
    return "\n".join([indent + parts[0], *parts[1:]]) if parts else ""


def _quoted(text: str) -> str:
    """Put "> " before the lines between two lines of "%%", as a forwarded message has them."""
    before, inner, after = text.split("%%\n")
    return before + "".join(f"> {line}".rstrip() + "\n" for line in inner.splitlines()) + after
