"""Files built to exhaust the machine: refused in a sentence, in little memory."""

import io
import os
import random
import struct
import zipfile
from pathlib import Path

import docx
import pytest

from tests.reading.hostile import assert_refused

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
    "one paragraph of countless lines": within(
        TEXT.replace(b"x", noise(9_000_000).translate(bytes.maketrans(b"01", b"\n\n")))
    ),
    "an entity of parameters": declared(b'<!DOCTYPE l [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>'),
    "an outside document type": declared(b'<!DOCTYPE l SYSTEM "http://127.0.0.1/x.dtd">'),
    "a table of a million cells": within(
        b"<w:tbl>" + (b"<w:tr>" + b"<w:tc><w:p/></w:tc>" * 1000 + b"</w:tr>") * 1000 + b"</w:tbl>"
    ),
    "fields that never end": within(b'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' * 90_000),
    "paragraphs that never end": within(
        (b"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>" + noise(100) + b"</w:t></w:r></w:p>")
        * 9_000
    ),
    "elements in elements": within(b"<w:sdt>" * 400_000),
    "an endless remark": within(b"<!--" + noise(20_000_000) + b"-->"),
    "an endless attribute": within(b'<w:p a="' + noise(20_000_000) + b'"/>'),
    "an endless name": within(b"<w:p" + noise(10_000_000) + b"/>"),
    "countless attributes of one element": within(
        b"<w:p " + b" ".join(b'a%d="x"' % each for each in range(2_000_000)) + b"/>"
    ),
    "countless attributes": within(
        b"<w:tbl>" + b"".join(b'<w:r a="%d"/>' % each for each in range(690_000)) + b"</w:tbl>"
    ),
    "countless names": within(b"".join(b"<w:x%d/>" % each for each in range(600_000))),
    "a namespace repeated in every name": within(
        b'<w:r xmlns:a="http://' + noise(500_000) + b'">'
        + b"".join(b"<a:n%d/>" % each for each in range(10_000)) + b"</w:r>"
    ),
}  # fmt: skip


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


def overlapping():
    """Return a package whose directory names one stretch of bytes as thousands of parts."""
    data = packed(extra=[("word/media/x.bin", noise(400_000))])
    end = data.rfind(b"PK\x05\x06")
    entry = data.rfind(b"PK\x01\x02", 0, end)
    record = data[entry:end]
    many = b"".join(record.replace(b"x.bin", b"%05d" % number) for number in range(5_000))
    size, start = end - data.find(b"PK\x01\x02") + len(many), data.find(b"PK\x01\x02")
    tail = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 5_013, 5_013, size, start, 0)
    return data[:end] + many + tail


def wrong_sums():
    """Return a package none of whose parts has the check sum that it tells."""
    data = bytearray(packed())
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        data[place + 16] ^= 0xFF
        place = data.find(b"PK\x01\x02", place + 4)
    return bytes(data)


def flagged(flags, method=None):
    """Return a package whose parts are marked as locked, or as packed in an unknown way."""
    data = bytearray(packed())
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(sign)
        while place >= 0:
            data[place + at] |= flags
            if method is not None:
                data[place + at + 2] = method
            place = data.find(sign, place + 4)
    return bytes(data)


pytestmark = pytest.mark.skipif(os.name == "nt", reason="memory is measured on Unix")


def refused(tmp_path, data, *words, name="x.docx"):
    (tmp_path / name).write_bytes(data)
    assert_refused(tmp_path / name, *words)


@pytest.mark.parametrize("kind", HOSTILE_TEXTS)
def test_hostile_texts_are_refused_in_little_memory(tmp_path, kind):
    refused(tmp_path, packed(HOSTILE_TEXTS[kind]), "bất thường", "dài quá mức")


HOSTILE_PACKAGES = {
    "a claim of 2 GB": lambda: claiming(2**31 - 1),
    "a bomb beside the text": lambda: packed(extra=[("word/media/x.bin", b"\0" * 300_000_000)]),
    "a way out": lambda: packed(extra=[("../../../thoat.txt", b"x")]),
    "another way out": lambda: packed(extra=[("word\\..\\..\\thoat.txt", b"x")]),
    "countless parts": lambda: packed(extra=[(f"word/x{number}.xml", b"") for number in range(25_000)]),
    "a bomb that nobody opens": lambda: packed(
        extra=[("word/x.zip", packed(lambda xml: xml + b" " * 200_000_000))]
    ),
    "a claim of little": lambda: claiming(100),
    "the same bytes many times": overlapping,
    "a locked package": lambda: flagged(0x1),
    "an unknown method": lambda: flagged(0, method=99),
    "wrong check sums": wrong_sums,
    "half of it": lambda: packed()[: len(packed()) // 2],
    "endless styles": lambda: packed(
        lambda xml: xml.replace(b"</w:styles>", b"<w:style/>" * 900_000 + b"</w:styles>"),
        part="word/styles.xml",
    ),
    "styles of countless attributes": lambda: packed(
        lambda xml: xml.replace(
            b"</w:styles>",
            b"<w:style " + b" ".join(b'a%d="x"' % each for each in range(500_000)) + b"/></w:styles>",
        ),
        part="word/styles.xml",
    ),
    "entities in the lists": lambda: packed(declared(LAUGHS), part="word/numbering.xml"),
    "endless lists": lambda: packed(
        lambda xml: xml.replace(b"</w:numbering>", b"<a/>" * 1_500_000), part="word/numbering.xml"
    ),
}


@pytest.mark.parametrize("kind", HOSTILE_PACKAGES)
def test_hostile_packages_are_refused_in_little_memory(tmp_path, kind):
    refused(tmp_path, HOSTILE_PACKAGES[kind](), "bất thường", "bị hỏng", "mật khẩu", "không có chữ")
    assert not (tmp_path.parent / "thoat.txt").exists()


def locked(extra):
    """Return a compound file that Office made of a package with a password."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + extra.encode("utf-16-le") + b"\0" * 3000


OTHERS = {
    "a locked .docx": (lambda: locked("EncryptedPackage"), "x.docx", "mật khẩu"),
    "an old table as .docx": (lambda: locked("Workbook"), "x.docx", "đời cũ"),
    "nothing": (lambda: b"", "x.docx", "không có nội dung"),
    "zero bytes": (lambda: b"\0" * 30_000_000, "x.txt", "không có nội dung"),
    "zero bytes in a text": (lambda: b"Ke hoach\0\0 so 1" * 100_000, "x.txt", "Không đọc được chữ"),
    "one endless line": (lambda: b"treo co " * 4_000_000, "x.txt", "quá mức"),
    "countless lines": (lambda: b"\n- a" * 8_000_000, "x.txt", "quá mức"),
    "countless empty lines": (lambda: b"\n" * 30_000_000 + b"a", "x.txt", "quá mức"),
    "a chain of marks": (lambda: b"1." * 14_000 + b" a", "x.txt", "Không nhận ra"),
    "a picture as .docx": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 99, "x.docx", "ảnh"),
    "an endless PDF": (lambda: b"%PDF-1.7\n" + noise(9_000_000), "x.docx", "PDF"),
}


@pytest.mark.parametrize("kind", OTHERS)
def test_other_hostile_files_are_refused_in_little_memory(tmp_path, kind):
    made, name, words = OTHERS[kind]
    refused(tmp_path, made(), words, name=name)


@pytest.mark.parametrize("name", ["x.txt", "x.docx"])
def test_a_file_that_claims_two_gigabytes_is_not_loaded(tmp_path, name):
    with (tmp_path / name).open("wb") as sparse:
        sparse.truncate(2**31)
    assert_refused(tmp_path / name, "quá lớn")


def test_what_is_no_file_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "x.txt")
    assert_refused(tmp_path / "x.txt", "không phải là tệp văn bản")
    assert_refused(Path("/dev/zero"), "không phải là tệp văn bản")
