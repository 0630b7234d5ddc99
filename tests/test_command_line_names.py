"""Names in plans on the command line: told, settled, settled while a plan is imported."""

import json
from pathlib import Path

import pytest

from tests.test_command_line import ok, run

PLAN = """\
ĐẢNG ỦY CÁC CƠ QUAN TỈNH SƠN HÀ
Số 36-KH/ĐU
Sơn Hà, ngày 01 tháng 9 năm 2026

KẾ HOẠCH
Tuyên truyền đại hội

Phụ lục
PHÂN CÔNG NHIỆM VỤ

TT\tNội dung\tChủ trì\tPhối hợp\tThời gian\tSản phẩm
1\tTreo băng rôn tại trụ sở\tVăn phòng Đảng ủy\tCác chi bộ\tTrước 10/10/2026\t20 băng rôn
2\tBiên soạn tài liệu tuyên truyền\tBTG\tBáo Sơn Hà\tTháng 11/2026\tTài liệu
3\tTổ chức hội thi\tTrường Cao đẳng Sơn Hà\tVPĐU\tTháng 12/2026\tHội thi
"""
UNITS = """\
Tên đơn vị,Mã,Tên viết tắt,Loại
Văn phòng Đảng ủy,T1,VPĐU,Ban
Ban Tuyên giáo và Dân vận,T2,,Ban
Chi bộ Sở Y tế,D1,,Chi bộ
Đảng bộ Trường Cao đẳng nghề Sơn Hà,D2,,Đảng bộ
Đảng bộ Trường Cao đẳng y tế Sơn Hà,D3,,Đảng bộ
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "so.stt"
    units = tmp_path / "don-vi.csv"
    units.write_text(UNITS, "utf-8")
    ok("new", path)
    ok("units", path, units)
    return path


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(PLAN, "utf-8")
    return path


def given(book: Path) -> dict[str, set[tuple[str, str]]]:
    """Return for each task the units that have it, with their roles."""
    shown = json.loads(ok("show", book, "--json"))
    texts = {
        task["id"]: task["text"]
        for wave in shown["waves"]
        for phase in wave["phases"]
        for task in phase["tasks"]
    }
    found: dict[str, set[tuple[str, str]]] = {text: set() for text in texts.values()}
    for each in shown["assignments"]:
        found[texts[each["task"]]].add((each["unit"], each["role"]))
    return found


def test_sure_names_are_given_and_open_ones_told(book: Path, plan: Path) -> None:
    said = ok("import-plan", book, plan)
    assert "Chưa rõ «BTG» (1 việc)" in said
    assert "Chưa rõ «Trường Cao đẳng Sơn Hà» (1 việc): có thể là Đảng bộ Trường Cao đẳng" in said
    assert "«Văn phòng Đảng ủy»" not in said
    by_task = given(book)
    assert by_task["Treo băng rôn tại trụ sở"] == {
        ("Văn phòng Đảng ủy", "lead"),
        ("Chi bộ Sở Y tế", "support"),
        ("Đảng bộ Trường Cao đẳng nghề Sơn Hà", "support"),
        ("Đảng bộ Trường Cao đẳng y tế Sơn Hà", "support"),
    }
    assert by_task["Tổ chức hội thi"] == {("Văn phòng Đảng ủy", "support")}


def test_what_names_mean_is_said_at_import(book: Path, plan: Path) -> None:
    said = ok(
        "import-plan", book, plan, "--add-names",
        "--name", "Trường Cao đẳng Sơn Hà=D2; D3", "--name", "BTG=Ban Tuyên giáo và Dân vận",
    )  # fmt: skip
    assert "Chưa rõ" not in said
    by_task = given(book)
    assert by_task["Biên soạn tài liệu tuyên truyền"] == {
        ("Ban Tuyên giáo và Dân vận", "lead"),
        ("Báo Sơn Hà", "support"),
    }
    assert ("Đảng bộ Trường Cao đẳng y tế Sơn Hà", "lead") in by_task["Tổ chức hội thi"]


def test_names_are_listed_and_settled_later(book: Path, plan: Path) -> None:
    ok("import-plan", book, plan)
    assert "BTG (1 việc): chưa rõ" in ok("names", book)
    ok("names", book, "--name", "BTG=T2", "--name", "Báo Sơn Hà=-", "--name", "Trường Cao đẳng Sơn Hà=*")
    content = json.loads(ok("names", book, "--json"))["names"]
    meant = {each["name"]: (each["meaning"], each["units"]) for each in content}
    assert meant["BTG"] == ("bodies", ["Ban Tuyên giáo và Dân vận"])
    assert meant["Báo Sơn Hà"] == ("left", [])
    assert meant["Trường Cao đẳng Sơn Hà"] == ("everyone", [])
    assert ("Ban Tuyên giáo và Dân vận", "lead") in given(book)["Biên soạn tài liệu tuyên truyền"]
    assert len(given(book)["Tổ chức hội thi"]) == 4


@pytest.mark.parametrize("option", ["BTG", "=T2", "BTG=", "BTG=Hội Làm vườn", "BTG=Trường Cao đẳng"])
def test_an_option_that_says_nothing_clear_is_refused(book: Path, plan: Path, option: str) -> None:
    result = run("import-plan", book, plan, "--name", option)
    assert result.exit_code == 2
    assert result.stderr.strip()
    assert json.loads(ok("show", book, "--json"))["plans"] == []
