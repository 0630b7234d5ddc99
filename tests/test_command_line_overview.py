"""The overview on the command line."""

import json
from pathlib import Path

import pytest

from tests.test_command_line import ok, run


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "so.stt"
    ok("sample", path)
    return path


def test_the_overview_is_printed_as_of_a_day(sample: Path) -> None:
    printed = ok("overview", sample, "--as-of", "2026-11-23").splitlines()
    assert printed[0].endswith("Thứ Hai, ngày 23/11/2026")
    assert printed[2].startswith("47 việc: 0 đã xong, ")
    for title in ("Cần làm ngay:", "Đại hội sắp tới:", "Tiến độ theo đợt:"):
        assert title in printed
    assert any(line.startswith("  Quá hạn ") for line in printed)


def test_the_json_is_as_its_page_says(sample: Path) -> None:
    content = json.loads(ok("overview", sample, "--as-of", "23/11/2026", "--json"))
    page = (Path(__file__).parent.parent / "docs" / "overview-json.md").read_text("utf-8")
    assert [key for key in content if f"| `{key}` |" not in page] == []
    inner = {key for name in ("tasks", "congresses", "book") for key in content[name]}
    inner |= {key for name in ("urgent", "coming", "groups", "units") for key in content[name][0]}
    assert [key for key in inner if f"`{key}`" not in page] == []
    assert (content["as_of"], content["next_step"]) == ("2026-11-23", None)


def test_an_empty_book_names_the_next_step(tmp_path: Path) -> None:
    ok("new", tmp_path / "so.stt")
    printed = ok("overview", tmp_path / "so.stt").splitlines()
    assert "Bước tiếp theo: Nhập văn bản kế hoạch" in printed
    assert "Cần làm ngay:" not in printed


def test_a_book_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    result = run("overview", tmp_path / "khong-co.stt")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
