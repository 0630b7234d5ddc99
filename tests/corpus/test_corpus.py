"""The scorer on made-up readings, and the corpus itself: every document can be made and read."""

import copy

import pytest

from app.reading.plan import read_plan
from app.reading.to_json import reading_to_json
from tests.corpus import score as scorer
from tests.corpus.compare import MEASURES, Tally, alike, compare, expected_items, fold
from tests.corpus.documents import FOLDER, expected, make, names, text_bytes
from tests.corpus.old_text import to_tcvn3, to_vni, to_windows_1258

DAY = {"words": "trước ngày 15/3/2025", "date": "2025-03-15"}
CLOSING = {"words": "sau bế mạc 03 ngày", "congress": "bloc-2", "event": "closes", "offset_days": 3}


def task(text, **more):
    blank = {"kind": "activity", "due": None, "lead": "", "supports": [], "product": "", "target": None}
    return {"text": text, **blank, **more}


@pytest.fixture
def wanted():
    head = {
        "genre": "Kế hoạch", "number": "05", "symbol": "05-KH/ĐU", "issued_on": "2025-02-01",
        "place": "Hà Khê", "superior": "", "issuer": "ĐẢNG ỦY XÃ HÀ KHÊ",
        "title": "Tuyên truyền đại hội", "signer": None,
        "basis": ["07-KH/TU"], "recipients_count": 2,
    }  # fmt: skip
    before = {"timing": "before", "congress": "bloc-2", "tasks": [
        task("Treo 10 băng rôn trước ngày 15/3/2025.", due=DAY, lead="Văn phòng",
             target={"amount": 10, "unit": "băng rôn", "at_least": False}),
        task("Đưa tin về đại hội."),
    ]}  # fmt: skip
    after = {"timing": "after", "congress": "bloc-2", "tasks": [task("Đưa tin về đại hội.", due=CLOSING)]}
    return {
        "document": head,
        "waves": [{"ordinal": 1, "phases": [before, after]}],
        "duties": [{"body": "Ban Tuyên giáo", "items": [task("theo dõi, đôn đốc.")]}],
        "aims": 2, "focus": 0, "channels": 1,
    }  # fmt: skip


@pytest.fixture
def printed(wanted):
    """The reading that a faultless program would print."""
    made = copy.deepcopy(wanted)
    made["document"]["basis"] = [{"symbol": "07-KH/TU", "issued_on": None}]
    made["document"]["recipients"] = ["Tỉnh ủy", "Lưu"]
    for duty in made["duties"]:
        duty["tasks"] = duty["items"]
        duty["items"] = [each["text"] for each in duty["tasks"]]
    return made | {"aims": ["a", "b"], "focus": [], "channels": ["c"]}


def shares(score, measure):
    tally = score.tallies[measure]
    return tally.right, tally.expected, tally.found


def first_tasks(printed):
    return printed["waves"][0]["phases"][0]["tasks"]


def test_a_faultless_reading_has_no_fault(wanted, printed):
    score = compare(wanted, printed)
    assert score.faults == []
    assert all(tally.right == tally.expected == tally.found for tally in score.tallies.values())
    assert shares(score, "tasks") == (4, 4, 4)
    assert shares(score, "leads") == (2, 2, 2)
    assert scorer.falls_short(score.tallies) == []


def test_a_missed_task_takes_its_deadline_and_lead_with_it(wanted, printed):
    del first_tasks(printed)[0]
    score = compare(wanted, printed)
    assert shares(score, "tasks") == (3, 4, 3)
    assert shares(score, "deadlines") == (1, 2, 1)
    assert shares(score, "leads") == (1, 2, 1)
    assert [fault.what for fault in score.faults if fault.measure == "tasks"] == ["missed"]
    assert scorer.falls_short(score.tallies) == ["tasks", "deadlines", "leads"]


def test_an_invented_task_costs_precision_and_so_does_its_deadline(wanted, printed):
    first_tasks(printed).append(task("Kính gửi các chi bộ", due=DAY))
    score = compare(wanted, printed)
    assert shares(score, "tasks") == (4, 4, 5)
    assert shares(score, "deadlines") == (2, 2, 3)
    assert score.tallies["tasks"].recall == 1.0
    assert score.tallies["tasks"].precision == 0.8


@pytest.mark.parametrize(
    "due",
    [
        {**DAY, "date": "2025-03-14"},
        {"words": DAY["words"], "from": "2025-03-01", "to": "2025-03-15"},
        {**DAY, "words": "trước ngày khai mạc"},
        CLOSING,
    ],
)
def test_a_wrong_deadline_costs_both(wanted, printed, due):
    first_tasks(printed)[0]["due"] = due
    score = compare(wanted, printed)
    assert shares(score, "deadlines") == (1, 2, 2)
    assert [fault.what for fault in score.faults] == ["wrong"]


def test_the_words_of_a_deadline_may_be_more_or_fewer(wanted, printed):
    first_tasks(printed)[0]["due"] = {**DAY, "words": "Treo 10 băng rôn trước ngày 15/3/2025"}
    assert compare(wanted, printed).faults == []
    first_tasks(wanted)[0]["due"] = {**DAY, "words": ["chậm nhất 15/3", "trước ngày 15/3/2025"]}
    assert compare(wanted, printed).faults == []


def test_the_day_of_a_weekly_deadline_is_left_open_but_not_of_a_monthly_one(wanted, printed):
    for every, faults in (("week", 0), ("month", 1)):
        first_tasks(wanted)[0]["due"] = {"words": "ngày 20 hằng tháng", "every": every, "day": 20}
        first_tasks(printed)[0]["due"] = {"words": "ngày 20 hằng tháng", "every": every, "day": None}
        assert len(compare(wanted, printed).faults) == faults


def test_a_deadline_out_of_nothing_is_a_false_find(wanted, printed):
    first_tasks(printed)[1]["due"] = DAY
    score = compare(wanted, printed)
    assert shares(score, "deadlines") == (2, 2, 3)
    assert [(fault.measure, fault.what) for fault in score.faults] == [("deadlines", "false")]


def test_what_a_person_could_argue_is_not_asked(wanted, printed):
    for name in ("kind", "due", "target"):
        del first_tasks(wanted)[0][name]
    first_tasks(printed)[0].update(kind="topic", due=None, target=None)
    assert compare(wanted, printed).faults == []


def test_a_duty_read_as_a_task_is_missed_and_false(wanted, printed):
    first_tasks(printed).append(printed["duties"][0]["tasks"].pop())
    score = compare(wanted, printed)
    assert shares(score, "tasks") == (3, 4, 4)
    assert shares(score, "leads") == (1, 2, 1)
    assert any("read as task" in fault.words for fault in score.faults)


def test_the_name_before_a_duty_is_the_same_duty(wanted, printed):
    printed["duties"][0]["tasks"][0]["text"] = "Ban Tuyên giáo theo dõi, đôn đốc."
    assert compare(wanted, printed).faults == []
    printed["duties"][0]["body"] = "Văn phòng"
    assert compare(wanted, printed).faults != []


def test_tasks_of_the_same_words_are_told_apart_by_their_phase(wanted, printed):
    printed["waves"][0]["phases"].reverse()
    assert compare(wanted, printed).faults == []


def test_a_program_that_prints_no_leads_yet_misses_them(wanted, printed):
    for each in first_tasks(printed):
        for name in ("lead", "supports", "product", "target"):
            del each[name]
    score = compare(wanted, printed)
    assert shares(score, "leads") == (1, 2, 1)
    assert shares(score, "quantities") == (0, 1, 0)


def test_the_header_counts_field_by_field(wanted, printed):
    printed["document"].update(place="", signer="Nguyễn Văn A", number="06", basis=[], recipients=["Lưu"])
    printed["document"]["title"] = "về việc tuyên truyền đại hội"
    faults = {fault.words.split(":")[0]: fault.what for fault in compare(wanted, printed).faults}
    assert faults == {
        "place": "missed", "signer": "false", "number": "wrong", "basis": "missed", "recipients": "wrong",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("- Treo cờ, băng rôn;", "Treo cờ, băng rôn.", True),
        ('Hội thi "Đảng trong tôi"', "Hội thi “Đảng trong tôi”", True),
        ("nhiệm kỳ 2020 - 2025", "nhiệm kỳ 2020–2025", True),
        ("Treo cờ", "Treo cờ, băng rôn", False),
        ("2. Treo cờ ở thôn", "Treo cờ ở thôn", False),
        ("Treo cờ", "Treo co", False),
    ],
)
def test_only_marks_blanks_and_closing_points_are_overlooked(one, other, same):
    assert alike(one, other) is same


def test_sums_and_the_promise():
    sums = scorer.totals([])
    assert scorer.falls_short(sums) == []
    sums["leads"] = Tally(expected=100, found=100, right=97)
    assert scorer.falls_short(sums) == []
    sums["leads"] = Tally(expected=100, found=101, right=97)
    assert scorer.falls_short(sums) == ["leads"]


def test_the_exit_status_and_the_list_of_misses(monkeypatch, capsys, wanted, printed):
    monkeypatch.setattr(scorer, "names", lambda: ["bịa"])
    monkeypatch.setattr(scorer, "score_document", lambda _name, _folder: compare(wanted, printed))
    assert scorer.main([]) == 0
    first_tasks(printed)[0]["text"] = "Viết bài về gương sáng"
    assert scorer.main([]) == 1
    said = capsys.readouterr().out
    assert "missed  Treo 10 băng rôn trước ngày 15/3/2025." in said
    assert "false   Viết bài về gương sáng" in said
    assert scorer.main(["không có"]) == 2


def test_old_encodings():
    assert to_tcvn3("Đảng ủy xã Ỷ La") == "§¶ng ñy x· û La"
    assert to_vni("ĐẢNG ỦY phường Ưu Nghĩa") == "ÑAÛNG UÛY phöôøng Öu Nghóa"
    assert to_windows_1258("Kế hoạch").decode("cp1258") == "Kê\u0301 hoa\u0323ch"
    assert text_bytes("%% encoding=utf-16 crlf\na\nb") == "a\r\nb".encode("utf-16")


def test_every_document_has_its_reading_and_its_words_are_in_it(tmp_path):
    assert len(names()) >= 28
    assert {path.name.removesuffix(".expected.json") for path in FOLDER.glob("*.json")} == set(names())
    for name in names():
        source = next(FOLDER.glob(f"{name}.[tw]*")).read_text(encoding="utf-8")
        words = set(fold(source.replace("␣", " ").replace("⏎", " ")).replace("¬", "").split())
        items = list(expected_items(expected(name)))
        assert items, name
        for item in items:
            lost = [word for word in fold(item.text).split() if not any(word in whole for whole in words)]
            assert len(lost) <= 1, (name, item.text, lost)


@pytest.mark.parametrize("name", names())
def test_every_document_is_read_without_error(name, tmp_path):
    printed = reading_to_json(read_plan(make(name, tmp_path)))
    assert set(compare(expected(name), printed).tallies) == set(MEASURES)


def test_the_corpus_is_read_as_well_as_it_must_be(tmp_path):
    sums = scorer.totals([scorer.score_document(name, tmp_path) for name in names()])
    assert scorer.falls_short(sums) == []
