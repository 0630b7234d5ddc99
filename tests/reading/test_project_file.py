"""Project files as several programs write them, and those that are damaged or built to do harm."""

import re
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import KnownError, UnreadableFileError, UnsafeFileError
from app.domain.project.content import in_order
from app.domain.project.mark import RowKind, RowMark
from app.reading.project_file import read_project
from app.reading.project_times import ended_on, minutes_of, moment_of
from app.writing.project_file import project_bytes
from tests.writing.projects import UID, any_projects, small_project

MARK = f"stt/{UID}/task/11/20261201-20261215/75"
# Written by hand in the way of ProjectLibre: in another order, without what is empty.
PROJECTLIBRE = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Project xmlns="http://schemas.microsoft.com/project">
    <Name>so-thu.xml</Name>
    <Title>Sổ thử</Title>
    <Manager></Manager>
    <ScheduleFromStart>1</ScheduleFromStart>
    <Tasks>
        <Task><UID>0</UID><ID>0</ID><Name>Sổ thử</Name><OutlineLevel>0</OutlineLevel></Task>
        <Task>
            <Name>Trước đại hội</Name><ID>1</ID><UID>1</UID><OutlineLevel>1</OutlineLevel><Summary>1</Summary>
            <Notes>Mã sổ (đừng sửa): stt/{UID}/phase/5/20261201-20261215/40</Notes>
        </Task>
        <Task>
            <ID>2</ID>
            <Finish>2026-12-18T17:00:00</Finish>
            <Start>2026-12-02T08:00:00</Start>
            <PercentComplete>100</PercentComplete>
            <ActualFinish>2026-12-18T17:00:00</ActualFinish>
            <OutlineLevel>2</OutlineLevel>
            <ExtendedAttribute><UID>1</UID><Value>{MARK}</Value><FieldID>188744016</FieldID></ExtendedAttribute>
            <Name>Treo khẩu hiệu <!-- tách --> &amp;
                <![CDATA[<băng rôn>]]></Name>
            <UID>2</UID>
        </Task>
        <Task><UID>3</UID><ID>3</ID><IsNull>1</IsNull></Task>
        <Task>
            <UID>4</UID><ID>4</ID><Name>Việc thêm</Name><Type>1</Type><OutlineLevel>2</OutlineLevel>
            <Start>2026-12-07T00:00:00</Start><Finish>2026-12-09T00:00:00</Finish>
        </Task>
    </Tasks>
</Project>
"""
# Written by hand in the way of Microsoft Project 2016: manual tasks, and more fields than ours.
MICROSOFT = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Project xmlns="http://schemas.microsoft.com/project">
    <SaveVersion>14</SaveVersion><Name>ke-hoach.xml</Name><Title>Sổ thử</Title>
    <ExtendedAttributes><ExtendedAttribute><FieldID>188744016</FieldID><FieldName>Text30</FieldName>
        <Alias>Mã sổ (đừng sửa)</Alias></ExtendedAttribute></ExtendedAttributes>
    <Tasks>
        <Task><UID>0</UID><GUID>A</GUID><ID>0</ID><Name>Sổ thử</Name><Active>1</Active></Task>
        <Task>
            <UID>7</UID><GUID>B</GUID><ID>1</ID><Name>Treo khẩu hiệu</Name><Active>1</Active>
            <Manual>1</Manual>
            <Type>1</Type><IsNull>0</IsNull><OutlineLevel>1</OutlineLevel><Start>2026-12-01T08:00:00</Start>
            <Finish>2026-12-15T17:00:00</Finish><ManualStart>2026-12-01T08:00:00</ManualStart>
            <PercentComplete>75</PercentComplete><Notes></Notes>
            <ExtendedAttribute><FieldID>188743731</FieldID><Value>ghi chú riêng</Value></ExtendedAttribute>
            <ExtendedAttribute><FieldID>188744016</FieldID><Value>{MARK}</Value></ExtendedAttribute>
            <TimephasedData><Type>11</Type><Value>PT8H0M0S</Value></TimephasedData>
        </Task>
        <Task><UID>8</UID><ID>2</ID><Name>Mốc</Name><Active>0</Active><Start>2026-12-03T08:00:00</Start>
            <Duration>PT0H0M0S</Duration></Task>
    </Tasks>
    <Resources><Resource><UID>1</UID><Name>Không đọc</Name></Resource></Resources>
</Project>
"""


def read(tmp_path: Path, content: str | bytes, name: str = "a.xml"):
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_project(file)


def test_a_file_in_the_way_of_projectlibre_is_read(tmp_path):
    project = read(tmp_path, PROJECTLIBRE)
    assert (project.file_name, project.title) == ("a.xml", "Sổ thử")
    phase, slogans, new = project.rows
    assert (phase.level, phase.is_summary, phase.mark.kind, phase.mark.id) == (1, True, RowKind.PHASE, 5)
    assert slogans.name == "Treo khẩu hiệu & <băng rôn>"
    assert (slogans.number, slogans.level, slogans.percent) == (2, 2, 100)
    assert (slogans.starts, slogans.ends) == (date(2026, 12, 2), date(2026, 12, 18))
    assert slogans.finished_on == date(2026, 12, 18)
    assert slogans.mark == RowMark(UID, RowKind.TASK, 11, date(2026, 12, 1), date(2026, 12, 15), 75)
    # From midnight to midnight: the last day is the one before.
    assert (new.starts, new.ends, new.mark, new.percent) == (date(2026, 12, 7), date(2026, 12, 8), None, None)


def test_a_file_in_the_way_of_microsoft_project_is_read(tmp_path):
    slogans, milestone = read(tmp_path, MICROSOFT).rows
    assert (slogans.name, slogans.level, slogans.percent, slogans.is_active) == (
        "Treo khẩu hiệu",
        1,
        75,
        True,
    )
    assert slogans.mark == RowMark(UID, RowKind.TASK, 11, date(2026, 12, 1), date(2026, 12, 15), 75)
    assert (milestone.starts, milestone.ends, milestone.is_active) == (
        date(2026, 12, 3),
        date(2026, 12, 3),
        False,
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("microsoft.com/project", "microsoft.com/project/2007"),
        lambda text: text.replace(' xmlns="http://schemas.microsoft.com/project"', ""),
        lambda text: re.sub(r"<(/?)(?=[A-Z])", r"<\1m:", text).replace("xmlns=", "xmlns:m="),
        lambda text: ("\ufeff" + text),
        lambda text: text.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16"),
        lambda text: text.replace("T17:00:00", "T17:00:00+07:00").replace("T08:00:00", "T01:00:00Z"),
        lambda text: text.replace("T17:00:00", "T17:00:00.000"),
    ],
    ids=["2007", "no namespace", "prefix", "byte order mark", "utf-16", "time zones", "fractions"],
)  # fmt: skip
def test_other_ways_to_write_the_same_are_read_the_same(tmp_path, change):
    assert read(tmp_path, change(PROJECTLIBRE)).rows == read(tmp_path, PROJECTLIBRE).rows


@given(any_projects())
def test_what_we_write_is_read_back_row_by_row(tmp_path_factory, content):
    file = tmp_path_factory.mktemp("project") / "a.xml"
    file.write_bytes(project_bytes(content))
    found = read_project(file).rows
    rows = [row for _, row in in_order(content.rows)]
    assert [row.mark for row in found] == [
        RowMark(UID, row.kind, row.id, row.starts, row.ends, row.percent) for row in rows
    ]
    assert [(row.starts, row.ends, row.percent) for row in found] == [
        (row.starts, row.ends, row.percent) for row in rows
    ]


def test_levels_and_summaries_are_read_back(tmp_path):
    found = read(tmp_path, project_bytes(small_project())).rows
    assert [(row.level, row.is_summary) for row in found[:3]] == [(1, True), (2, False), (1, True)]


LAUGHS = '<!DOCTYPE Project [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
HEAD = '<?xml version="1.0"?>'


@pytest.mark.parametrize(
    "content",
    [
        f"{HEAD}{LAUGHS}<Project><Title>&b;</Title></Project>",
        f"{HEAD}{OUTSIDE}<Project><Title>&x;</Title></Project>",
        f"{HEAD}<!DOCTYPE Project><Project/>",
        f"{HEAD}{LAUGHS}<Project/>".encode("utf-16"),
        b"<?xml version='1.0' encoding='cp037'?>" + f"{OUTSIDE}<Project/>".encode("cp037"),
        f"{HEAD}<Project>{'<a>' * 50}{'</a>' * 50}</Project>",
        f"{HEAD}<Project><Title>{'a' * 1_000_001}</Title></Project>",
        f"{HEAD}<Project><Tasks>{'<Task/>' * 100_001}</Tasks></Project>",
    ],
    ids=["laughs", "outside", "doctype", "utf-16", "ebcdic", "deep", "long text", "many tasks"],
)
def test_files_built_to_do_harm_are_refused_in_one_sentence(tmp_path, content):
    with pytest.raises(KnownError) as caught:
        read(tmp_path, content)
    assert isinstance(caught.value, UnsafeFileError | UnreadableFileError)
    assert "«a.xml»" in str(caught.value)
    assert str(caught.value).count(".") <= 3


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" \n",
        b"abc",
        PROJECTLIBRE[:900].encode(),
        b"<Project><Tasks></Project>",
        b"<html><body/></html>",
        b"<Project xmlns='urn:other'/>",
        b"<?xml version='1.0' encoding='no-such'?><Project/>",
        b"<Project>\xff\xfe</Project>",
        b"<Project>&unknown;</Project>",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        b"PK\x03\x04" + b"\0" * 60,
        b"\xac\xed\x00\x05sr",
    ],
)
def test_what_is_no_project_is_refused_in_one_sentence(tmp_path, content):
    with pytest.raises(UnreadableFileError, match=r"«a\.xml»"):
        read(tmp_path, content)


def test_missing_files_and_folders_are_told(tmp_path):
    with pytest.raises(UnreadableFileError, match="Không tìm thấy"):
        read_project(tmp_path / "b.xml")
    with pytest.raises(UnreadableFileError, match="thư mục"):
        read_project(tmp_path)


@given(st.binary(max_size=300), st.integers(0, 2000), st.integers(0, 300))
def test_damaged_files_are_read_or_refused_but_break_nothing(tmp_path_factory, junk, place, length):
    data = PROJECTLIBRE.encode()
    file = tmp_path_factory.mktemp("project") / "a.xml"
    file.write_bytes(data[:place] + junk + data[place + length :])
    with suppress(KnownError):
        read_project(file)


def test_numbers_out_of_bounds_are_not_taken(tmp_path):
    odd = PROJECTLIBRE.replace("<PercentComplete>100<", "<PercentComplete>250<").replace(
        "<OutlineLevel>2<", "<OutlineLevel>x<"
    )
    row = read(tmp_path, odd).rows[1]
    assert (row.percent, row.level) == (None, 1)


def test_moments_and_lengths():
    assert str(moment_of("2026-12-01T23:30:00Z")) == "2026-12-02 06:30:00"
    assert [moment_of(text) for text in ("", "NA", "2026-13-01T08:00:00", "9999-12-31T23:00:00-12:00")] == [
        None
    ] * 4
    assert ended_on(moment_of("2026-12-01T00:00:00"), moment_of("2026-12-01T00:00:00")) == date(2026, 12, 1)
    assert [minutes_of(text) for text in ("PT8H0M0S", "P2DT30M", "8", "PT0H0M0S")] == [480, 2910, None, 0]


def test_the_reading_can_be_stopped(tmp_path):
    class StoppedError(Exception):
        pass

    def stop():
        raise StoppedError

    (tmp_path / "a.xml").write_text(PROJECTLIBRE, encoding="utf-8")
    with pytest.raises(StoppedError):
        read_project(tmp_path / "a.xml", stop)
