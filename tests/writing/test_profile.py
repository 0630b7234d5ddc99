import shutil
import tomllib

import pytest

from app.domain.errors import UnreadableFileError
from app.writing.format_profile import Alignment
from app.writing.profile import load_profile
from tests.writing.documents import PARTY, PROFILES


@pytest.fixture
def copy(tmp_path):
    """Return a function that loads the party profile with a piece of its text replaced."""
    shutil.copytree(PROFILES, tmp_path / "profiles")
    path = tmp_path / "profiles" / "party-2026.toml"
    original = path.read_text(encoding="utf-8")

    def load(old="", new=""):
        assert old in original
        path.write_text(original.replace(old, new, 1), encoding="utf-8")
        return load_profile(path)

    return load


def test_the_party_profile_has_the_measures_of_the_rules():
    page = PARTY.page
    assert (page.width_mm, page.height_mm) == (210, 297)
    assert (page.top_mm, page.bottom_mm, page.left_mm, page.right_mm) == (20, 20, 30, 15)
    body = PARTY.body
    assert (body.size_pt, body.first_line_mm, body.line_pt, body.after_pt) == (14, 10, 19, 6)
    assert body.align is Alignment.JUSTIFY
    assert 18 <= body.line_pt <= 22
    assert (PARTY.page_number.size_pt, PARTY.page_number.from_edge_mm) == (14, 10)
    assert PARTY.header.issuer_rule.text == "*"
    assert PARTY.title.subject_rule.text == "-----"
    assert PARTY.header.title_rule.share == 1


def test_the_two_cells_of_head_and_foot_fill_the_text_area():
    room = PARTY.page.width_mm - PARTY.page.left_mm - PARTY.page.right_mm
    assert PARTY.header.left_mm + PARTY.header.right_mm == room
    assert PARTY.closing.left_mm + PARTY.closing.right_mm == room


def test_every_value_has_a_known_source():
    sources = dict(PARTY.sources)
    tags = {tag for source in sources.values() for tag in source.split(", ")}
    assert tags <= {"36", "05a", "05b", "399", "seed", "old", "mem", "eng"}
    data = tomllib.loads((PROFILES / "party-2026.toml").read_text(encoding="utf-8"))
    assert set(leaves(data)) == set(sources)
    assert sources["page.top_mm"] == "05a"
    assert sources["page_number.from_edge_mm"] == "05b, old"


def leaves(value, key=""):
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for name, inner in items:
        path = f"{key}.{name}" if key else str(name)
        if name in ("source", "sources"):
            continue
        if isinstance(inner, dict | list):
            yield from leaves(inner, path)
        else:
            yield path


def test_a_correction_needs_no_code(copy):
    changed = copy("line_pt = 19", "line_pt = 20.5")
    assert changed.body.line_pt == 20.5
    assert changed != PARTY


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("top_mm = 20", "", "thiếu mục «page.top_mm»"),
        ("top_mm = 20", 'top_mm = "20"', "giá trị sai ở mục «page.top_mm»"),
        ("top_mm = 20", "top_mm = true", "giá trị sai ở mục «page.top_mm»"),
        ("top_mm = 20", "top_mm = -1", "giá trị sai ở mục «page.top_mm»"),
        ("top_mm = 20", "top_mm = nan", "giá trị sai ở mục «page.top_mm»"),
        ("top_mm = 20", "top_mm = 20\ntpo_mm = 20", "mục lạ «page.tpo_mm»"),
        ("signature_lines = 5", "signature_lines = 4.5", "giá trị sai ở mục «closing.signature_lines»"),
        ('align = "justify"', 'align = "wide"', "giá trị sai ở mục «body.align»"),
        ("size_pt = 16", "size_pt = 0", "giá trị sai ở mục «title.genre.size_pt»"),
        (
            "[table.cell]\nsize_pt = 12\nsource",
            "[table.cell]\nsize_pt = 12\nsauce",
            "mục lạ «table.cell.sauce»",
        ),
        (
            '[table.cell]\nsize_pt = 12\nsource = "eng"',
            "[table.cell]\nsize_pt = 12",
            "nguồn của mục «table.cell",
        ),
        ('{ prefix = "05b" }', '{ prefiks = "05b" }', "mục lạ «header.letter_subject.sources.prefiks»"),
        ("lần {draft}", "lần {number}", "chỗ điền lạ ở mục «header.draft.text»"),
        ("lần {draft}", "lần {draft", "giá trị sai ở mục «header.draft.text»"),
        ("[page]", "[page", "viết sai cú pháp"),
        ('font = "fonts/times-new-roman.toml"', 'font = "fonts/none.toml"', "«none.toml» không đọc được"),
        ('font = "fonts/times-new-roman.toml"', "", "thiếu mục «font»"),
    ],
)
def test_a_wrong_file_is_a_sentence_that_names_the_place(copy, old, new, sentence):
    with pytest.raises(UnreadableFileError, match="hãy sửa lại tệp") as caught:
        copy(old, new)
    assert sentence in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UnreadableFileError, match=r"«x\.toml» không đọc được"):
        load_profile(tmp_path / "x.toml")
