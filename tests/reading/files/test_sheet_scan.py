"""Spreadsheets built to exhaust the machine: refused in a sentence, in little memory."""

import io
import os
import random
import struct
import zipfile

import openpyxl
import pytest

from app.domain.errors import UnreadableFileError
from app.reading.files.sheet_scan import scan_package
from app.reading.units.list import read_unit_list
from tests.reading.hostile import assert_refused, outcome

SHEET = "xl/worksheets/sheet1.xml"
ROW = b'<row><c t="inlineStr"><is><t>xxxxxxx</t></is></c></row>'
LAUGHS = b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = b'<!DOCTYPE l [<!ENTITY b SYSTEM "file:///etc/passwd">]>'


def packed(change=lambda xml: xml, part=SHEET, extra=()):
    book = openpyxl.Workbook()
    for row in (["STT", "Tên đơn vị"], [1, "Chi bộ Một"], [2, "Chi bộ Hai"]):
        book.active.append(row)
    plain, new = io.BytesIO(), io.BytesIO()
    book.save(plain)
    with (
        zipfile.ZipFile(plain) as old,
        zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out,
    ):
        for name in old.namelist():
            out.writestr(name, change(old.read(name)) if name == part else old.read(name))
        for name, content in extra:
            out.writestr(name, content)
    return new.getvalue()


def noise(length):
    """Return text that hardly compresses, so that no ratio gives it away."""
    return random.Random(1).randbytes(length).hex().encode()


def below(content):
    return lambda xml: xml.replace(b"</sheetData>", content + b"</sheetData>")


def cell(place, content=b"<v>1</v>"):
    return below(b'<row><c r="%s">%s</c></row>' % (place, content))


def entities(doctype):
    inside = cell(b"A9", b"<v>&b;</v>")
    return lambda xml: inside(xml).replace(b"<worksheet", doctype + b"<worksheet", 1)


def claiming(size):
    data = bytearray(packed())
    entry = data.find(b"PK\x01\x02")
    while not data[entry + 46 :].startswith(SHEET.encode()):
        entry = data.find(b"PK\x01\x02", entry + 4)
    data[entry + 24 : entry + 28] = struct.pack("<I", size)
    return bytes(data)


def ods(rows):
    """Return an .ods whose only sheet has these rows, as XML."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {spaces}><office:body><office:spreadsheet>'
        f'<table:table table:name="A">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", "<manifest/>")
        package.writestr("content.xml", content)
    return made.getvalue()


def ods_row(*cells, times=1):
    inner = "".join(
        f'<table:table-cell table:number-columns-repeated="{across}"'
        + (f' office:value-type="string"><text:p>{text}</text:p></table:table-cell>' if text else "/>")
        for text, across in cells
    )
    return f'<table:table-row table:number-rows-repeated="{times}">{inner}</table:table-row>'


HOSTILE = {
    "a cell at the end of the sheet": lambda: packed(cell(b"XFD1048576")),
    "a cell beyond the sheet": lambda: packed(cell(b"ZZZ9999999")),
    "a million cells": lambda: packed(below((b"<row>" + b"<c/>" * 20 + b"</row>") * 60_000)),
    "a bomb of blanks": lambda: packed(below(b" " * 300_000_000)),
    "countless rows": lambda: packed(below(ROW * 2_000_000)),
    "countless texts": lambda: packed(
        extra=[("xl/sharedStrings.xml", b"<sst>" + b"<si><t>x</t></si>" * 2_000_000 + b"</sst>")]
    ),
    "a billion laughs": lambda: packed(entities(LAUGHS)),
    "an outside entity": lambda: packed(entities(OUTSIDE)),
    "elements in elements": lambda: packed(below(b"<a>" * 300_000)),
    "an endless remark": lambda: packed(below(b"<!--" + noise(20_000_000) + b"-->")),
    "an endless attribute": lambda: packed(below(b'<row a="' + noise(20_000_000) + b'"/>')),
    "countless names": lambda: packed(below(b"".join(b"<x%d/>" % each for each in range(600_000)))),
    "a remark in an .ods": lambda: ods(f"<!--{noise(20_000_000).decode()}-->"),
    "a way out": lambda: packed(extra=[("../../thoat.txt", b"x")]),
    "countless parts": lambda: packed(extra=[(f"xl/x{at}.xml", b"") for at in range(25_000)]),
    "a claim of 2 GB": lambda: claiming(2**31 - 1),
    "half of it": lambda: packed()[:2000],
    "no workbook": lambda: packed(extra=()).replace(b"workbook", b"workbuch"),
    "a row that repeats": lambda: ods(ods_row(("x", 1), times=999_999_999)),
    "a cell that repeats": lambda: ods(ods_row(("x", 99_999_999))),
    "a cell far below": lambda: ods(ods_row(("", 16_384), times=1_048_575) + ods_row(("", 16_383), ("x", 1))),
}


@pytest.mark.skipif(os.name == "nt", reason="memory is measured on Unix")
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_sheets_are_refused_in_little_memory(tmp_path, kind):
    (tmp_path / "ds.xlsx").write_bytes(HOSTILE[kind]())
    assert_refused(
        tmp_path / "ds.xlsx", "bất thường", "Không đọc được", "quá xa", "bị hỏng", "quá lớn", what="units"
    )


@pytest.mark.parametrize(
    "content", [b"\n" * 19_000_000, b";" * 19_000_000, b"a" * 19_000_000, b"\0" * 5_000_000]
)
def test_hostile_lists_in_text_are_refused(tmp_path, content):
    (tmp_path / "ds.csv").write_bytes(content)
    assert_refused(tmp_path / "ds.csv", "quá lớn", "Không đọc được", what="units")


@pytest.mark.parametrize(
    "content", [b"\n" * 5_900_000, b";" * 5_900_000, b'"a' * 2_900_000, b"x" * 5_900_000]
)
def test_odd_lists_in_text_are_refused_in_little_memory(tmp_path, content):
    (tmp_path / "ds.csv").write_bytes(content)
    assert_refused(tmp_path / "ds.csv", "«ds.csv»", what="units")


@pytest.mark.parametrize("name", ["ds.xlsx", "ds.csv", "ds.xls"])
def test_a_file_that_claims_two_gigabytes_is_not_loaded(tmp_path, name):
    with (tmp_path / name).open("wb") as sparse:
        sparse.truncate(2**31)
    assert_refused(tmp_path / name, "quá lớn", what="units")


def test_formats_without_values_reach_nowhere(tmp_path):
    (tmp_path / "ds.xlsx").write_bytes(packed(cell(b"XFD1048576", b"")))
    assert len(read_unit_list(tmp_path / "ds.xlsx").entries) == 2
    rows = (
        ods_row(("Tên đơn vị", 1), ("", 16_383))
        + ods_row(("Chi bộ Một", 1))
        + ods_row(("", 9), times=1_048_574)
    )
    (tmp_path / "ds.ods").write_bytes(ods(rows))
    assert [unit.name for unit in read_unit_list(tmp_path / "ds.ods").entries] == ["Chi bộ Một"]


def test_a_merged_sheet_is_read_in_little_memory(tmp_path):
    merged = b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    (tmp_path / "ds.xlsx").write_bytes(packed(lambda xml: xml.replace(b"</sheetData>", merged)))
    assert outcome(tmp_path / "ds.xlsx", "units").said == "read"


def test_hidden_lines_of_each_sheet():
    book = openpyxl.Workbook()
    book.active.append(["Tên đơn vị"])
    book.active.row_dimensions[3].hidden = True
    book.create_sheet("Đơn vị & khác").row_dimensions[2].hidden = True
    made = io.BytesIO()
    book.save(made)
    assert scan_package(made.getvalue(), "ds.xlsx") == {"Sheet": {3}, "Đơn vị & khác": {2}}


def test_a_locked_ods_says_so():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")
        package.writestr("content.xml", b"\x01\x02")
    with pytest.raises(UnreadableFileError, match="mật khẩu"):
        scan_package(made.getvalue(), "ds.ods")
