"""Versions of plans on the command line: compared, taken over, listed."""

import json
from pathlib import Path

import pytest
from docx import Document

from app.resources import resource
from tests.test_command_line import book as book
from tests.test_command_line import ok, run

SAMPLE = resource("sample", "ke-hoach-mau.txt")


@pytest.fixture
def amended(tmp_path: Path) -> Path:
    path = tmp_path / "ban-sua.txt"
    text = SAMPLE.read_text("utf-8")
    assert "Mở chuyên mục" in text
    path.write_text(text.replace("Mở chuyên mục", "Mở thêm chuyên mục"), "utf-8")
    return path


def test_the_same_text_differs_in_nothing(book: Path) -> None:
    result = run("diff", book, SAMPLE)
    assert result.exit_code == 0, result.output
    assert "việc giữ nguyên." in result.stdout
    assert json.loads(ok("diff", book, SAMPLE, "--json"))["same"] is True


def test_a_difference_is_told_and_gives_status_1(book: Path, amended: Path, tmp_path: Path) -> None:
    table = tmp_path / "so-sanh.docx"
    result = run("diff", book, amended, "-o", table)
    assert result.exit_code == 1
    assert "Việc có thay đổi:" in result.stdout
    assert "Mở thêm chuyên mục" in result.stdout
    assert len(Document(str(table)).tables) == 3  # the issuer, the comparison, the places to sign
    content = json.loads(run("diff", book, amended, "--json").stdout)
    changed = [task for task in content["tasks"] if task["fate"] == "changed"]
    assert [[each["aspect"] for each in task["aspects"]] for task in changed] == [["text"]] * len(changed)
    assert content["counts"]["added"] == content["counts"]["gone"] == 0


def test_a_version_is_taken_over_and_the_former_can_be_read(book: Path, amended: Path) -> None:
    refused = run("import-plan", book, amended)
    assert refused.exit_code == 2
    assert "--as-version" in refused.stderr
    assert "Nhập bản mới của Kế hoạch" in ok("import-plan", book, amended, "--as-version")
    assert "Bản 1: Kế hoạch" in ok("versions", book)
    former = ok("versions", book, "--text", "1")
    assert "Mở chuyên mục" in former
    assert "Mở thêm chuyên mục" not in former
    assert run("diff", book, amended).exit_code == 0
    back = run("diff", book, SAMPLE)
    assert back.exit_code == 1
    assert "Văn bản này là bản 1 cũ" in back.stdout
    for options in ((), ("--as-version",)):
        again = run("import-plan", book, SAMPLE, *options)
        assert "Văn bản này là bản 1 cũ" in again.output
        assert ("--as-version" in again.stderr) is (not options)
    assert run("versions", book, "--text", "7").exit_code == 2


def test_a_document_of_no_plan_wants_the_plan_named(book: Path, tmp_path: Path) -> None:
    other = tmp_path / "khac.txt"
    other.write_text(SAMPLE.read_text("utf-8").replace("36-KH/ĐU", "99-KH/ĐU"), "utf-8")
    refused = run("diff", book, other)
    assert refused.exit_code == 2
    assert "--plan" in refused.stderr
    named = run("diff", book, other, "--plan", "1")
    assert named.exit_code == 1
    assert "36-KH/ĐU → 99-KH/ĐU" in named.stdout
    unnamed = run("import-plan", book, other, "--as-version")
    assert unnamed.exit_code == 2
    assert "--of" in unnamed.stderr
    assert "--plan" not in unnamed.stderr
    both = run("import-plan", book, other, "--as-version", "--as-new")
    assert both.exit_code == 2
