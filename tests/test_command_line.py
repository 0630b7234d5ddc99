"""The command line as scripts use it: output, exit status, and errors of one sentence."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from docx import Document
from openpyxl import load_workbook

from app.commands.line import main
from app.domain.reading import edits
from app.resources import resource
from app.services import books, documents_in, plans, tasks

PLAN = resource("sample", "ke-hoach-mau.docx")
UNITS = resource("sample", "don-vi.xlsx")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def ok(*arguments: object) -> str:
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def shown(book: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(ok("show", book, "--json"))
    return content


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "so.stt"
    ok("new", path, "--title", "Sổ thử")
    ok("import-plan", path, PLAN)
    ok("units", path, UNITS)
    return path


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_files_whose_names_are_of_any_bytes_are_read_stored_and_named(tmp_path: Path) -> None:
    plan, book = (tmp_path / os.fsdecode(name) for name in (b"kh\xff.txt", b"so\xe1.stt"))
    plan.write_bytes(PLAN.with_suffix(".txt").read_bytes())

    def said(*arguments: str | Path) -> str:
        command = [sys.executable, "-m", "app", *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False)
        assert "Traceback" not in done.stderr
        return done.stdout + done.stderr

    assert "Đã lập sổ" in said("new", book)
    assert "đã lưu" in said("import-plan", book, plan)
    assert "kh\ufffd.txt" in said("versions", book)
    assert "Không tìm thấy tệp" in said("read", plan.with_suffix(".docx"))


def test_the_whole_loop(book: Path, tmp_path: Path) -> None:
    ok("set-congress", book, "bloc-5", "--opens", "2027-03-10", "--closes", "11/03/2027")
    content = shown(book)
    assert [congress["key"] for congress in content["congresses"] if not congress["unit"]] == [
        "grassroots", "bloc-5", "province-12",
    ]  # fmt: skip
    before, during, _ = content["waves"][1]["phases"]
    assert (before["to"], during["from"], during["to"]) == ("2027-03-09", "2027-03-10", "2027-03-11")
    bulletin = before["tasks"][6]
    assert (bulletin["due"]["offset_days"], bulletin["due_on"]) == (-7, "2027-03-03")
    first = content["waves"][0]["phases"][0]["tasks"][0]
    given = [each for each in content["assignments"] if each["task"] == first["id"]]
    assert len(given) == 35
    letter, plan, progress = (tmp_path / name for name in ("cv.docx", "kh.docx", "td.xlsx"))
    ok(
        "export",
        book,
        "directive",
        "-o",
        letter,
        "--number",
        5,
        "--date",
        "24/11/2026",
        "--as-of",
        "23/11/2026",
    )
    ok("export", book, "detailed-plan", "-o", plan)
    ok("export", book, "progress", "-o", progress)
    text = "\n".join(node.text or "" for node in Document(str(letter)).element.body.iter() if node.text)
    assert "Số 05-CV/ĐU" in text
    assert first["text"] in text
    assert len(Document(str(plan)).sections) == 2
    assert load_workbook(progress).sheetnames == [
            "Theo đại hội", "Theo đơn vị", "Danh mục việc", "Việc chưa phân công",
        ]  # fmt: skip


def test_a_units_own_congress_has_a_key_and_moves_its_own_assignments(book: Path) -> None:
    own = next(each for each in shown(book)["congresses"] if each["unit"] and each["opens_on"] is None)
    ok("set-congress", book, own["key"], "--opens", "2027-01-05", "--closes", "2027-01-06")
    due = {each["due_on"] for each in shown(book)["assignments"] if each["unit"] == own["unit"]}
    assert {"2027-01-02", "2027-01-06", "2027-01-16"} <= due


def test_blanks_are_named_when_a_document_is_written(book: Path, tmp_path: Path) -> None:
    assert "số văn bản, ngày ban hành" in ok("export", book, "detailed-plan", "-o", tmp_path / "kh.docx")


def test_the_same_plan_again_is_refused_and_the_book_untouched(book: Path) -> None:
    before = shown(book)
    result = run("import-plan", book, PLAN.with_suffix(".txt"))
    assert result.exit_code == 2
    assert "36-KH/ĐU" in result.stderr
    assert shown(book) == before


def test_the_sample_book(tmp_path: Path) -> None:
    path = tmp_path / "mau.stt"
    ok("sample", path)
    content = shown(path)
    states = {each["state"] for each in content["assignments"]}
    assert states == {"todo", "doing", "done", "not_applicable"}
    assert len(content["units"]) == 44


def test_reading_alone_stores_nothing(tmp_path: Path) -> None:
    content = json.loads(ok("read", PLAN, "--json"))
    assert content["document"]["symbol"] == "36-KH/ĐU"
    assert list(tmp_path.iterdir()) == []
    assert "3 đợt, 36 nhiệm vụ" in ok("read", PLAN)


@pytest.mark.parametrize(
    "arguments",
    [
        ("read", "khong-co.docx"),
        ("show", "khong-co.stt"),
        ("set-congress", "{book}", "bloc-99", "--opens", "1/1/2027"),
        ("set-congress", "{book}", "bloc-5", "--opens", "31/2/2027"),
        ("set-congress", "{book}", "bloc-5", "--opens", "2/1/2027", "--closes", "1/1/2027"),
        ("set-congress", "{book}", "bloc-5"),
        ("set-congress", "{book}"),
        ("new", "{book}"),
        ("units", "{book}", "khong-co.xlsx"),
        ("export", "{book}", "directive", "-o", "khong/co/thu/muc.docx"),
        ("export", "{book}", "directive", "--phase", "999", "-o", "{out}"),
        ("export", "{book}", "bieu-do", "-o", "{out}"),
        ("lenh-la",),
        ("export", "{book}", "progress", "-o", "{book}"),
        ("export", "{book}", "detailed-plan", "-o", "{book}"),
    ],
)
def test_a_known_error_is_one_sentence_and_status_2(book: Path, arguments: tuple[str, ...]) -> None:
    before = shown(book)
    filled = [part.format(book=book, out=book.with_name("ra.docx")) for part in arguments]
    result = run(*filled)
    assert result.exit_code == 2
    assert len(result.stderr.strip().splitlines()) == 1
    assert "Traceback" not in result.output
    assert not book.with_name("ra.docx").exists()
    assert shown(book) == before


def test_every_command_has_help() -> None:
    for name, command in main.commands.items():
        assert command.help, name
        assert "--help" in ok(name, "--help")


def test_a_text_of_one_endless_line_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "dai.txt"
    path.write_text("a" * 1_000_000, encoding="utf-8")
    result = run("read", path)
    assert result.exit_code == 2
    assert "dài quá mức" in result.stderr


def test_without_a_command_the_help_is_shown() -> None:
    assert "set-congress" in ok()


@pytest.mark.parametrize(
    "arguments", [("lenh-la",), ("show",), ("show", "a", "--la"), ("export", "a", "zzz", "-o", "b")]
)
def test_a_wrong_command_is_said_in_vietnamese(arguments: tuple[str, ...]) -> None:
    sentence = run(*arguments).stderr
    assert "hãy xem" in sentence
    assert not any(word in sentence for word in ("No such", "Missing", "Invalid", "is not"))


def test_another_text_of_the_same_plan_is_taken_in_only_when_asked_for(book: Path, tmp_path: Path) -> None:
    signed = tmp_path / "co-chu-ky.txt"
    text = PLAN.with_suffix(".txt").read_text(encoding="utf-8")
    signed.write_text(f"{text}\nNguyễn Văn An\n", encoding="utf-8")
    before = shown(book)
    result = run("import-plan", book, signed)
    assert result.exit_code == 2
    assert "36-KH/ĐU" in result.stderr
    assert "--as-new" in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert shown(book) == before
    ok("import-plan", book, signed, "--as-new")
    assert len(shown(book)["plans"]) == 2


def test_an_export_says_which_phase_and_which_plan_it_took(book: Path, tmp_path: Path) -> None:
    other = tmp_path / "khac.txt"
    text = PLAN.with_suffix(".txt").read_text(encoding="utf-8").replace("36-KH/ĐU", "99-KH/ĐU")
    other.write_text(text, encoding="utf-8")
    letter = tmp_path / "cv.docx"
    alone = ok("export", book, "directive", "-o", letter)
    assert "Công văn của giai đoạn " in alone
    assert "Kế hoạch 1" not in alone
    ok("import-plan", book, other)
    for wanted in ("1", "36-KH/ĐU", "36-kh/du"):
        said = ok("export", book, "directive", "-o", letter, "--plan", wanted)
        assert "Kế hoạch 1: Kế hoạch 36-KH/ĐU." in said
        assert "Kế hoạch 1: Kế hoạch 36-KH/ĐU." in ok(
            "export", book, "detailed-plan", "-o", tmp_path / "kh.docx", "--plan", wanted
        )
    assert "Kế hoạch 2: Kế hoạch 99-KH/ĐU." in ok("export", book, "directive", "-o", letter)
    ids = [phase["id"] for wave in shown(book)["waves"] if wave["plan"] == 1 for phase in wave["phases"]]
    said = ok("export", book, "directive", "-o", letter, "--phase", ids[0])
    assert f"Công văn của giai đoạn {ids[0]} (Đợt 1" in said
    assert "Kế hoạch 1" in said
    refused = run("export", book, "directive", "-o", letter, "--phase", ids[0], "--plan", "2").stderr
    assert f"không có giai đoạn {ids[0]}; hãy chọn một trong: giai đoạn " in refused


def test_a_new_version_takes_over_what_was_corrected(tmp_path: Path) -> None:
    book, first, second = tmp_path / "so.stt", tmp_path / "1.txt", tmp_path / "2.txt"
    text = PLAN.with_suffix(".txt").read_text(encoding="utf-8")
    first.write_text(text, encoding="utf-8")
    ok("new", book)
    as_read = documents_in.read_plan(first)
    dropped, reworded = edits.wave_tasks(as_read)[:2]
    with books.open_book(book) as opened:
        corrected = edits.remove_tasks(as_read, [dropped.key, reworded.key])
        plans.import_plan(opened, corrected, "1.txt", as_read=as_read)
    second.write_text(text.replace(reworded.text, "Lời mới của bản thứ hai"), encoding="utf-8")
    said = ok("import-plan", book, second, "--as-new")
    assert "Đã áp dụng lại 1 chỗ đã sửa ở lần đọc trước. 1 chỗ không áp dụng được" in said
    assert "Không áp dụng được: Việc ở dòng «" in said
    with books.open_book(book) as opened:
        newer = plans.all_plans(opened)[-1]
        texts = [task.text for task in tasks.list_tasks(opened) if task.plan_id == newer.id]
    assert dropped.text not in texts
    assert "Lời mới của bản thứ hai" in texts
