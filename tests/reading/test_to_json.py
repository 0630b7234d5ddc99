import json
import re
from pathlib import Path

import pytest

from app.reading.plan import read_plan, read_plan_text
from app.reading.to_json import reading_to_json

DOCUMENTED = Path(__file__).parents[2] / "docs" / "read-json.md"


@pytest.fixture
def printed(plan_path):
    return reading_to_json(read_plan(plan_path("dang-uy-xa")))


def test_shapes(printed):
    assert set(printed) >= {
        "document", "sections", "aims", "focus", "waves", "channels", "duties", "congresses", "warnings",
    }  # fmt: skip
    assert set(printed["document"]) >= {
        "genre", "number", "symbol", "issued_on", "place", "superior", "issuer", "title", "basis",
        "recipients", "signer",
    }  # fmt: skip
    assert printed["document"]["basis"] == [{"symbol": "41-CT/TU", "issued_on": "2025-02-10"}]
    assert all(isinstance(text, str) for part in ("aims", "focus", "channels") for text in printed[part])
    assert printed["duties"][2]["items"][1] == "Báo cáo kết quả về Đảng ủy."
    assert printed["congresses"][1] == {
        "key": "bloc-2",
        "name": "Đại hội Đảng bộ xã Thượng Lâm lần thứ II",
        "level": "bloc",
        "ordinal": 2,
    }


def test_the_three_shapes_of_due(printed):
    first, second = printed["waves"]
    assert first["phases"][0]["tasks"][1]["due"] == {
        "words": "Phát thanh tin đại hội chi bộ trên hệ thống truyền thanh xã, xong trong tháng 5/2025",
        "from": "2025-05-01",
        "to": "2025-05-31",
    }
    assert second["phases"][0]["tasks"][0]["due"] == {
        "words": "hoàn thành trước ngày khai mạc 03 ngày",
        "congress": "bloc-2",
        "event": "opens",
        "offset_days": -3,
    }
    assert second["phases"][0]["tasks"][1]["due"] is None
    assert printed["duties"][2]["tasks"][0]["due"]["date"] == "2025-03-20"


def test_it_is_json(printed):
    assert json.loads(json.dumps(printed, ensure_ascii=False)) == printed


def keys_of(value):
    if isinstance(value, dict):
        return set(value).union(*(keys_of(each) for each in value.values()))
    return set().union(*(keys_of(each) for each in value)) if isinstance(value, list) else set()


def test_every_field_is_documented(printed, plan_path):
    named = set(re.findall(r"`([a-z_]+)`", DOCUMENTED.read_text("utf-8")))
    others = reading_to_json(read_plan(plan_path("thieu-dau")))
    assert (keys_of(printed) | keys_of(others)) - named == set()


def test_a_target_is_printed_and_a_clause_beyond_the_figures_has_none():
    reading = read_plan_text(
        "Số 1-KH/ĐU\nKẾ HOẠCH\nTuyên truyền\n-----\nI. NHIỆM VỤ\n"
        "- Mỗi chi bộ viết ít nhất 02 tin, bài.\n"
        "- Nắm tình hình dư luận xã hội qua ít nhất 02 hội nghị.\n"
        "- Bảo đảm 98,5% đảng viên học tập.\n"
    )
    tasks = reading_to_json(reading)["waves"][0]["phases"][0]["tasks"]
    assert [task["target"] for task in tasks] == [
        {"words": "ít nhất 02 tin, bài", "amount": 2, "unit": "tin, bài", "at_least": True},
        None,
        {"words": "98,5% đảng viên", "amount": 98.5, "unit": "% đảng viên", "at_least": False},
    ]
    assert tasks[1]["beyond_figures"]
