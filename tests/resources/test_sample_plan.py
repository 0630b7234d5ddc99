import re
import unicodedata
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.table import Table

from app.domain.text import tidy
from tests.resources.make_sample_plan import SAMPLE, make, plan_lines

REPOSITORY = Path(__file__).parents[2]
SEED = REPOSITORY.parent / "shared" / "seed" / "ke-hoach-279-KH-DUK.txt"
LONGEST_SHARED_RUN = 7
OFFICIAL_NAMES = ("Sở Văn hóa, Thể thao và Du lịch",)
TEXT_FILES = ("ke-hoach-mau.txt", "don-vi.csv", "so-mau.toml")


def _docx_lines(path: Path) -> list[str]:
    lines = []
    for part in Document(str(path)).iter_inner_content():
        cells = part.rows[0].cells if isinstance(part, Table) else ()
        paragraphs = [paragraph for cell in cells for paragraph in cell.paragraphs] or [part]
        lines += [tidy(paragraph.text) for paragraph in paragraphs if paragraph.text.strip()]
    return lines


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())


def _runs(words: list[str], length: int) -> set[str]:
    return {" ".join(words[at : at + length]) for at in range(len(words) - length + 1)}


def _between(first: str, last: str) -> list[str]:
    lines = plan_lines()
    return lines[lines.index(first) + 1 : lines.index(last)]


def test_word_document_has_the_lines_of_the_text() -> None:
    assert _docx_lines(SAMPLE / "ke-hoach-mau.docx") == [tidy(line) for line in plan_lines()]


def test_word_document_is_made_the_same_twice(tmp_path: Path) -> None:
    make(tmp_path / "one.docx")
    make(tmp_path / "two.docx")
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()


def test_word_document_carries_the_rule_under_the_party_name_and_no_clock() -> None:
    with zipfile.ZipFile(SAMPLE / "ke-hoach-mau.docx") as parts:
        assert b'prst="line"' in parts.read("word/document.xml")
        assert {part.date_time for part in parts.infolist()} == {(2026, 8, 14, 0, 0, 0)}


def test_plan_has_the_parts_of_a_plan() -> None:
    lines = plan_lines()
    assert lines[3] == "Số 36-KH/ĐU"
    assert lines[-3:] == ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Đinh Quang Khải"]
    assert len(_between("I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG TUYÊN TRUYỀN")) == 3
    assert len(_between("1. Nội dung trọng tâm", "2. Nội dung tuyên truyền theo từng đợt")) == 7
    assert len(_between("III. HÌNH THỨC TUYÊN TRUYỀN", "IV. TỔ CHỨC THỰC HIỆN")) == 6
    assert len(_between("Nơi nhận:", "T/M BAN THƯỜNG VỤ")) == 7


def test_plan_has_three_waves_of_36_tasks_and_4_bodies_with_duties() -> None:
    waves = _between("2. Nội dung tuyên truyền theo từng đợt", "III. HÌNH THỨC TUYÊN TRUYỀN")
    duties = _between("IV. TỔ CHỨC THỰC HIỆN", "Nơi nhận:")
    assert sum("Đợt" in line for line in waves if not line.startswith("-")) == 3
    assert sum(line.startswith("- ") for line in waves) == 36
    assert sum(line[:1].isdigit() for line in duties) == 4
    assert sum(line.startswith("- ") for line in duties) == 11


def test_plan_shares_no_run_of_words_with_the_real_plan() -> None:
    if not SEED.exists():
        pytest.skip("the real plan is not beside the checkout")
    length = LONGEST_SHARED_RUN + 1
    real = _runs(_words(SEED.read_text(encoding="utf-8")), length)
    official = set().union(*(_runs(_words(name), length) for name in OFFICIAL_NAMES))
    ours = set().union(*(_runs(_words(line), length) for line in plan_lines()))
    assert ours & real - official == set()


@pytest.mark.parametrize("name", TEXT_FILES)
def test_text_is_composed(name: str) -> None:
    text = (SAMPLE / name).read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert not re.search("[\u00a0\u00ad\u200b]", text)


@pytest.mark.parametrize("name", TEXT_FILES)
def test_nothing_speaks_of_secrets_or_of_what_people_think(name: str) -> None:
    text = (SAMPLE / name).read_text(encoding="utf-8").casefold()
    secrecy = ("mật", "lưu hành nội bộ", "tài liệu thu hồi")
    minds = ("dư luận", "tư tưởng", "tâm tư", "phản bác", "thù địch", "góp ý", "ý kiến", "cá nhân")
    assert [word for word in (*secrecy, *minds) if word in text] == []
