"""Files built to exhaust the machine: refused in a sentence, in little memory."""

import io
import random
import resource
import struct
import subprocess
import sys
import zipfile

import docx
import pytest

# Beyond what the interpreter and the reader's own modules take.
ROOM = 200 * 1024 * 1024
READ = """
import resource, sys
from pathlib import Path
from app.domain.errors import KnownError
from app.reading.plan import read_plan
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    read_plan(Path(sys.argv[1]))
    print("read")
except KnownError as error:
    print(error)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
TEXT = b"<w:p><w:r><w:t>x</w:t></w:r></w:p>"
LAUGHS = b'<!DOCTYPE l [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + step, b"&%c;" % (97 + step) * 10) for step in range(9)
) + b"]>"  # fmt: skip
OUTSIDE = b'<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def noise(length):
    """Return text that hardly compresses, so that no ratio gives it away."""
    return random.Random(1).randbytes(length).hex().encode()


def within(content):
    return lambda xml: xml.replace(b"<w:body>", b"<w:body>" + content)


def declared(doctype):
    return lambda xml: xml.replace(b"?>", b"?>" + doctype, 1).replace(b"<w:body>", b"<w:body><w:p>&a;</w:p>")


HOSTILE_TEXTS = {
    "a bomb of blanks": lambda xml: xml + b" " * 300_000_000,
    "a billion laughs": declared(LAUGHS),
    "an outside entity": declared(OUTSIDE),
    "countless small elements": within(b"".join(b"<w:r/>" + noise(3) for _ in range(1_600_000))),
    "countless paragraphs": within(TEXT * 1_000_000),
    "one endless paragraph": within(b"<w:p><w:r><w:t>" + noise(17_000_000) + b"</w:t></w:r></w:p>"),
    "elements in elements": within(b"<w:sdt>" * 400_000),
}


def packed(change=lambda xml: xml, extra=(), part="word/document.xml"):
    plain, new = io.BytesIO(), io.BytesIO()
    docx.Document().save(plain)
    with (
        zipfile.ZipFile(plain) as old,
        zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out,
    ):
        for name in old.namelist():
            out.writestr(name, change(old.read(name)) if name == part else old.read(name))
        for name, content in extra:
            out.writestr(name, content)
    return new.getvalue()


def claiming(size):
    """Return a package whose directory says that its text is of this size."""
    data = bytearray(packed())
    entry = data.find(b"PK\x01\x02")
    while not data[entry + 46 :].startswith(b"word/document.xml"):
        entry = data.find(b"PK\x01\x02", entry + 4)
    data[entry + 24 : entry + 28] = struct.pack("<I", size)
    return bytes(data)


def reading(tmp_path, data):
    """Read a file in a process of its own; return what it said and the memory it took, in bytes."""
    (tmp_path / "x.docx").write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", READ, str(tmp_path / "x.docx")],
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    said, memory = done.stdout.rsplit("\n", 2)[:2]
    return said, int(memory) * 1024


@pytest.mark.skipif(not hasattr(resource, "getrusage"), reason="memory is measured on Unix")
@pytest.mark.parametrize("kind", HOSTILE_TEXTS)
def test_hostile_texts_are_refused_in_little_memory(tmp_path, kind):
    said, memory = reading(tmp_path, packed(HOSTILE_TEXTS[kind]))
    assert "bất thường" in said or "dài quá mức" in said
    assert memory < ROOM


HOSTILE_PACKAGES = {
    "a claim of 2 GB": lambda: claiming(2**31 - 1),
    "a bomb beside the text": lambda: packed(extra=[("word/media/x.bin", b"\0" * 300_000_000)]),
    "a way out": lambda: packed(extra=[("../../../thoat.txt", b"x")]),
    "another way out": lambda: packed(extra=[("word\\..\\..\\thoat.txt", b"x")]),
    "countless parts": lambda: packed(extra=[(f"word/x{number}.xml", b"") for number in range(25_000)]),
    "endless lists": lambda: packed(
        lambda xml: xml.replace(b"</w:numbering>", b"<a/>" * 1_500_000), part="word/numbering.xml"
    ),
}


@pytest.mark.parametrize("kind", HOSTILE_PACKAGES)
def test_hostile_packages_are_refused_in_little_memory(tmp_path, kind):
    said, memory = reading(tmp_path, HOSTILE_PACKAGES[kind]())
    assert "bất thường" in said or "bị hỏng" in said
    assert memory < ROOM
    assert not (tmp_path.parent / "thoat.txt").exists()
