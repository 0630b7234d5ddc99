import struct

import pytest

from app.domain.errors import UnreadableFileError
from app.reading.files.old_sheets import check_old_workbook

END, FREE, TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def records(*cells):
    """Return the stream of a workbook with one sheet that has numbers in these (row, column) cells."""
    stream = struct.pack("<HHHHI", 0x0809, 8, 0x0600, 0x0010, 0)
    for row, column in cells:
        stream += struct.pack("<HHHHHd", 0x0203, 14, row, column, 0, 1.0)
    return (stream + struct.pack("<HH", 0x000A, 0)).ljust(4608, b"\0")


def compound(stream):
    """Return a compound file whose only stream is the workbook."""
    sectors = len(stream) // 512
    table = [TABLE, END, *range(3, 2 + sectors), END]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header += b"\0" * 6 + struct.pack("<9I", 0, 1, 1, 0, 4096, END, 0, END, 0)
    header = header.ljust(76, b"\0") + struct.pack("<I", 0) + struct.pack("<I", FREE) * 108
    root = "Root Entry".encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 22)
    book = "Workbook".encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 18)
    root = root.ljust(116, b"\0") + struct.pack("<IQ", END, 0)
    book = book.ljust(116, b"\0") + struct.pack("<IQ", 2, len(stream))
    first = struct.pack(f"<{len(table)}I", *table).ljust(512, b"\xff")
    return header + first + (root + book).ljust(512, b"\0") + stream


def test_a_workbook_of_few_cells_passes():
    check_old_workbook(compound(records((0, 0), (40, 9))), "ds.xls")


def test_a_cell_at_the_end_of_the_sheet_is_refused():
    with pytest.raises(UnreadableFileError, match="quá xa"):
        check_old_workbook(compound(records((0, 0), (65_535, 255))), "ds.xls")


@pytest.mark.parametrize("length", [8, 100, 600, 1200])
def test_half_a_workbook_is_refused(length):
    with pytest.raises(UnreadableFileError, match="Không đọc được"):
        check_old_workbook(compound(records((0, 0)))[:length], "ds.xls")


def test_sectors_that_follow_each_other_in_a_ring_are_refused():
    data = bytearray(compound(records((0, 0))))
    data[512 + 3 * 4 : 512 + 4 * 4] = struct.pack("<I", 2)
    with pytest.raises(UnreadableFileError, match="Không đọc được"):
        check_old_workbook(bytes(data), "ds.xls")
