"""The real plan, as text and saved as .docx in three ways, must read as the clerk reads it."""

import re
import textwrap
import unicodedata
from datetime import date

import docx
import pytest

from app.domain.congress import CongressEvent
from app.domain.dates.due import Anchor, DueByEvent
from app.domain.reading.plan_reading import Citation
from app.domain.task import TaskKind, Timing
from app.reading.plan import read_plan, read_plan_text
from app.reading.to_json import reading_to_json
from tests.corpus.word import build_word
from tests.old_letters import in_tcvn3, in_vni


@pytest.fixture
def reading(seed_path):
    return read_plan(seed_path)


def tasks_of(reading):
    return [task for wave in reading.waves for phase in wave.phases for task in phase.tasks]


def test_header(reading):
    document = reading.document
    assert (document.genre, document.number, document.symbol) == ("Kế hoạch", "279", "279-KH/ĐUK")
    assert (document.place, document.issued_on) == ("Yên Bái", date(2024, 10, 4))
    assert document.superior == "ĐẢNG BỘ TỈNH YÊN BÁI"
    assert document.issuer == "ĐẢNG ỦY KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH"
    assert document.title.startswith("Tuyên truyền đại hội")
    assert document.title.endswith("lần thứ XIV của Đảng")
    assert [(each.symbol, each.issued_on) for each in document.basis] == [
        ("185-KH/TU", date(2024, 9, 19)),
        ("273-KH/ĐUK", date(2024, 8, 14)),
    ]
    assert all(isinstance(each, Citation) for each in document.basis)


def test_recipients_and_missing_signer(reading):
    assert len(reading.document.recipients) == 7
    assert reading.document.recipients[-1] == "Lưu Văn phòng ĐUK"
    assert reading.document.signer is None
    assert [(each.line, "người ký" in each.why) for each in reading.warnings] == [(None, True)]


def test_counts(reading):
    assert (len(reading.aims), len(reading.focus), len(reading.channels)) == (3, 7, 6)
    counts = [[len(phase.tasks) for phase in wave.phases] for wave in reading.waves]
    assert counts == [[5], [7, 5, 4], [6, 3, 2], [2, 7, 5]]
    assert [len(duty.items) for duty in reading.duties] == [3, 2, 1, 4]
    assert [duty.collective for duty in reading.duties] == [False, False, False, True]
    assert len(reading.duties[3].agencies) == 6
    assert "Sở Văn hóa, Thể thao và Du lịch" in reading.duties[3].agencies


def test_phases_hang_on_their_congress(reading):
    shape = [[(phase.timing, phase.congress) for phase in wave.phases] for wave in reading.waves]
    three = (Timing.BEFORE, Timing.DURING, Timing.AFTER)
    assert shape[0] == [(Timing.THROUGHOUT, "grassroots")]
    for phases, key in zip(shape[1:], ("bloc-10", "province-20", "national-14"), strict=True):
        assert phases == [(timing, key) for timing in three]


def test_edges(reading):
    edges = [(wave.starts, wave.ends) for wave in reading.waves]
    closes = CongressEvent.CLOSES
    assert edges == [
        (None, Anchor("grassroots", closes)),
        (Anchor("grassroots", closes, 1), Anchor("bloc-10", closes)),
        (Anchor("bloc-10", closes, 1), Anchor("province-20", closes)),
        (None, None),
    ]


def test_congresses(reading):
    assert [(each.key, each.ordinal) for each in reading.congresses] == [
        ("grassroots", None),
        ("bloc-10", 10),
        ("province-20", 20),
        ("national-14", 14),
    ]


def test_exactly_two_deadlines(reading):
    items = [item for duty in reading.duties for item in duty.items]
    dues = [task.due for task in (*tasks_of(reading), *items) if task.due]
    assert [(due.congress, due.event, due.offset_days) for due in dues if isinstance(due, DueByEvent)] == [
        ("grassroots", CongressEvent.CLOSES, 0),
        ("bloc-10", CongressEvent.OPENS, -1),
    ]
    assert len(dues) == 2
    text = "\n".join(reading.lines)
    assert all(f"{due.words}." in text for due in dues)
    assert dues[0].words.startswith("Hoàn thành")
    assert "trước phiên khai mạc 01 ngày" in dues[1].words


def test_kinds_channels_and_the_boundary(reading):
    tasks = tasks_of(reading)
    activities = [task for task in tasks if task.kind is TaskKind.ACTIVITY]
    assert all(task.kind is TaskKind.ACTIVITY for task in reading.waves[1].phases[1].tasks)
    assert 10 <= len(activities) <= 20
    beyond = [task.text for task in tasks if task.beyond_figures]
    assert len(beyond) == 2
    duties = [item.text for duty in reading.duties for item in duty.items if item.beyond_figures]
    assert len(duties) == 2
    assert [each.channel.value for each in reading.channels] == [
        "press", "social", "oral", "meeting", "visual", "consultation",
    ]  # fmt: skip


def plain(reading):
    return without_lines(reading_to_json(reading))


def without_lines(value):
    if isinstance(value, dict):
        return {key: without_lines(each) for key, each in value.items() if key not in ("line", "last_line")}
    return [without_lines(each) for each in value] if isinstance(value, list) else value


def test_one_paragraph_per_line(reading, tmp_path, seed_path):
    written = docx.Document()
    for line in seed_path.read_text("utf-8").split("\n"):
        written.add_paragraph(line)
    written.save(tmp_path / "plan.docx")
    assert plain(read_plan(tmp_path / "plan.docx")) == plain(reading)


def test_one_paragraph_with_line_breaks(reading, tmp_path, seed_path):
    written = docx.Document()
    written.add_paragraph(seed_path.read_text("utf-8"))
    written.save(tmp_path / "plan.docx")
    assert plain(read_plan(tmp_path / "plan.docx")) == plain(reading)


@pytest.mark.parametrize("encoded", [in_tcvn3, in_vni])
def test_letters_of_before_unicode(reading, tmp_path, seed_path, encoded):
    text = encoded(unicodedata.normalize("NFC", seed_path.read_text("utf-8")))
    for name, data in (("bytes.txt", text.encode("cp1252")), ("copied.txt", text.encode("utf-8"))):
        (tmp_path / name).write_bytes(data)
        read = read_plan(tmp_path / name)
        assert plain(read) == plain(reading)


@pytest.mark.parametrize(("encoded", "font"), [(in_tcvn3, ".VnTime"), (in_vni, "VNI-Times")])
def test_fonts_of_before_unicode(reading, tmp_path, seed_path, encoded, font):
    written = docx.Document()
    written.styles["Normal"].font.name = font
    capitals = ".VnTimeH" if font == ".VnTime" else font
    for line in unicodedata.normalize("NFC", seed_path.read_text("utf-8")).split("\n"):
        paragraph = written.add_paragraph()
        # Marked capitals that TCVN3 lacks were set in a font that draws small letters as capitals.
        for piece in re.split(r"([À-ỸĐ](?:[À-ỸĐA-Z ]*[À-ỸĐA-Z])?)", line):
            run = paragraph.add_run(encoded(piece))
            if piece[:1].isupper() and piece.isupper() and not piece.isascii():
                run.font.name = capitals
    written.save(tmp_path / "plan.docx")
    assert plain(read_plan(tmp_path / "plan.docx")) == plain(reading)


NUMBERED = re.compile(r"\s*(?P<label>[IVX]+\.|\d+(?:\.\d+)*\.)\s*(?P<rest>\S.*)")


def test_numbers_that_word_counts_by_itself(reading, tmp_path, seed_path):
    lines = ["!list deep"]
    counted = 0
    for line in unicodedata.normalize("NFC", seed_path.read_text("utf-8")).split("\n"):
        found = NUMBERED.fullmatch(line)
        if found is None:
            lines.append(line)
            continue
        level = found["label"].count(".") if found["label"][0].isdigit() else 0
        lines.append(f"n{level}| {found['rest']}")
        counted += 1
    assert counted > 25
    build_word("\n".join(lines), tmp_path / "plan.docx")
    assert "2.2.1." not in "".join(
        each.text for each in docx.Document(str(tmp_path / "plan.docx")).paragraphs
    )
    assert plain(read_plan(tmp_path / "plan.docx")) == plain(reading)


def test_unicode_under_the_name_of_an_old_font_stays(reading, tmp_path, seed_path):
    written = docx.Document()
    written.styles["Normal"].font.name = ".VnTime"
    for line in seed_path.read_text("utf-8").split("\n"):
        written.add_paragraph(line)
    written.save(tmp_path / "plan.docx")
    assert plain(read_plan(tmp_path / "plan.docx")) == plain(reading)


def fill(cell, lines):
    cell.paragraphs[0].text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line)


def test_header_and_signing_in_tables(reading, tmp_path, seed_path):
    lines = seed_path.read_text("utf-8").split("\n")
    genre, closing = lines.index("KẾ HOẠCH"), next(i for i, line in enumerate(lines) if "Nơi nhận" in line)
    written = docx.Document()
    head = written.add_table(1, 2)
    fill(head.cell(0, 0), [lines[0], "ĐẢNG ỦY KHỐI CƠ QUAN", "VÀ DOANH NGHIỆP TỈNH", "*", lines[5]])
    fill(head.cell(0, 1), [lines[6], "", lines[9]])
    for line in lines[genre:closing]:
        written.add_paragraph(line)
    foot = written.add_table(1, 2)
    fill(foot.cell(0, 0), [line for line in lines[closing:] if line.strip()])
    fill(foot.cell(0, 1), ["T/M BAN THƯỜNG VỤ", "BÍ THƯ", "", "", "Nguyễn Văn A"])
    written.save(tmp_path / "plan.docx")
    read = plain(read_plan(tmp_path / "plan.docx"))
    expected = plain(reading)
    signed = read["document"]
    assert (signed["signer"], signed["signer_authority"], signed["signer_office"]) == (
        "Nguyễn Văn A",
        "T/M BAN THƯỜNG VỤ",
        "BÍ THƯ",
    )
    assert {key: value for key, value in signed.items() if not key.startswith("signer")} == {
        key: value for key, value in expected["document"].items() if not key.startswith("signer")
    }
    for part in ("sections", "aims", "focus", "waves", "channels", "duties", "congresses"):
        assert read[part] == expected[part]
    assert read["warnings"] == []


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_hard_wrapped(reading, seed_path, width):
    lines = seed_path.read_text("utf-8").split("\n")
    wrapped = [
        "\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False))
        for line in lines
    ]
    assert plain(read_plan_text("\n".join(wrapped))) == plain(reading)


def test_without_blank_lines(reading, seed_path):
    lines = [line for line in seed_path.read_text("utf-8").split("\n") if line.strip()]
    assert plain(read_plan_text("\n".join(lines))) == plain(reading)


ROMAN, NUMBER, THIRD = r"(?m)^\s*([IVX]+)\. ", r"(?m)^(\d)\. ", r"(?m)^\d\.\d\.\d\. "
ORDINALS = {"1": "nhất", "2": "hai", "3": "ba", "4": "tư"}
RESTYLED = {
    "dashes after numbers": ((ROMAN, r"\1- "), (NUMBER, r"\1- ")),
    "strokes and dots": ((ROMAN, r"\1/. "), (NUMBER, r"\1/. ")),
    "brackets": ((NUMBER, r"\1) "),),
    "no last dot": ((r"(?m)^(\d(?:\.\d)+)\. ", r"\1 "),),
    "letters": tuple(
        (rf"(?m)^\d\.\d\.{at}\. ", f"{letter}) ") for at, letter in ((1, "a"), (2, "b"), (3, "c"))
    ),
    "starred phases": ((THIRD, "* "),),
    "bare phases": ((THIRD, ""),),
    "bare waves": ((r"(?m)^\d\.\d\. Đợt", "Đợt"),),
    "waves in words": ((r"Đợt (\d)", lambda found: f"Đợt thứ {ORDINALS[found[1]]}"),),
    "waves in capitals": ((r"Đợt (\d)", r"ĐỢT \1"),),
    "stages": ((r"Đợt (\d):", r"Giai đoạn \1."),),
    "pluses": ((r"(?m)^- ", "+ "),),
    "bullets": ((r"(?m)^- ", "• "),),
    "no blank after the dash": ((r"(?m)^- ", "–"),),
    "a tab after the dash": ((r"(?m)^- ", "-\t"),),
    "parts": ((ROMAN, r"Phần \1: "),),
    "parts on their own line": ((ROMAN, "PHẦN \\1\n"),),
    "no labels on the parts": ((ROMAN, ""),),
    "another committee": (("Đảng bộ Khối", "Đảng bộ xã Tân An"),),
    "Arabic ordinals": (("XIV", "14"), ("lần thứ X", "lần thứ 10"), ("Đại hội X ", "Đại hội 10 ")),
    "semicolons": ((r"(?m)^(- .*?)\.?\s*$", r"\1;"),),
    "indented": ((r"(?m)^(?=\S)", "    "),),
}


@pytest.mark.parametrize("style", RESTYLED)
def test_other_styles_of_the_same_plan_give_the_same_counts(reading, seed_path, style):
    text = seed_path.read_text("utf-8")
    for pattern, change in RESTYLED[style]:
        text = re.sub(pattern, change, text)
    read = read_plan_text(text)
    for part in ("aims", "focus", "channels", "warnings"):
        assert len(getattr(read, part)) == len(getattr(reading, part)), part
    assert shape(read) == shape(reading)
    assert [len(duty.items) for duty in read.duties] == [3, 2, 1, 4]
    assert [each.key for each in read.congresses] == [each.key for each in reading.congresses]
    assert len(read.document.basis) == 2
    assert len(read.document.recipients) == 7


def shape(reading):
    return [
        [(phase.timing, phase.congress, len(phase.tasks)) for phase in wave.phases] for wave in reading.waves
    ]
