import re
import tomllib
from collections import Counter
from datetime import date
from typing import Any

from app.domain.assignment import AssignmentState
from app.domain.congress import CongressLevel, CongressState, congress_key
from app.domain.dates.written import parse_date
from tests.resources.make_sample_plan import SAMPLE, plan_lines
from tests.resources.make_sample_units import unit_rows

BOOK: dict[str, Any] = tomllib.loads((SAMPLE / "so-mau.toml").read_text(encoding="utf-8"))
HEAD, *ROWS = unit_rows()
UNITS = {row[HEAD.index("Mã")]: dict(zip(HEAD, row, strict=True)) for row in ROWS}
DEPARTMENTS = [department["code"] for department in BOOK["departments"]]
PER_UNIT = [code for code, unit in UNITS.items() if unit["Loại"] in BOOK["per_unit"]["kinds"]]
TIMINGS = {"1": "before", "2": "during", "3": "after"}

Place = tuple[str | int, ...]
RESULT: Place = (1, "throughout", 8)


def _places() -> set[Place]:
    """Return every task of a wave and every duty that the plan holds, as the book names them."""
    places: set[Place] = set()
    head: Place = ()
    chapter = ""
    for line in plan_lines():
        if line.startswith("- ") and head:
            places.add((*head, sum(place[:-1] == head for place in places) + 1))
        elif found := re.match(r"([IVX]+)\. ", line):
            chapter, head = found[1], ()
        elif found := re.match(r"2\.(\d)\.(?:(\d)\.)? ", line):
            head = (int(found[1]), TIMINGS.get(found[2], "throughout"))
        elif found := re.match(r"(\d)\. ", line):
            head = ("duty", int(found[1])) if chapter == "IV" else ()
        elif line == "Nơi nhận:":
            break
    return places


def _place(entry: dict[str, Any]) -> Place:
    if "duty" in entry:
        return ("duty", entry["duty"], entry["item"])
    return (entry["wave"], entry["timing"], entry["position"])


def _assigned() -> set[tuple[Place, str]]:
    per_unit = {place for place in _places() if place[0] in BOOK["per_unit"]["waves"]}
    pairs = {(place, code) for place in per_unit for code in PER_UNIT}
    for entry in BOOK["assignments"]:
        pairs |= {(_place(entry), code) for code in _codes(entry)}
    for entry in BOOK["duties"]:
        duty = ("duty", entry["duty"])
        pairs |= {(place, code) for place in _places() if place[:2] == duty for code in _codes(entry)}
    return pairs


def _codes(entry: dict[str, Any]) -> list[str]:
    return [*entry.get("lead", ()), *entry.get("support", ()), *(PER_UNIT if entry.get("every_unit") else ())]


def _progress() -> list[tuple[Place, str, dict[str, Any]]]:
    return [(_place(entry), code, entry) for entry in BOOK["progress"] for code in entry["units"]]


def test_book_names_files_that_are_there() -> None:
    assert (SAMPLE / BOOK["plan"]).is_file()
    assert (SAMPLE / BOOK["units"]).is_file()


def test_codes_are_those_of_units_or_departments() -> None:
    known = {*UNITS, *DEPARTMENTS}
    named = [code for entry in (*BOOK["assignments"], *BOOK["duties"]) for code in _codes(entry)]
    named += [code for _, code, _ in _progress()]
    assert set(named) <= known
    assert len(known) == len(UNITS) + len(DEPARTMENTS)
    assert {*BOOK["unit_congresses"]["held"], *BOOK["unit_congresses"]["approved"]} <= set(PER_UNIT)


def test_every_task_of_a_later_wave_and_every_duty_is_assigned_once_per_body() -> None:
    counted = Counter(_place(entry) for entry in BOOK["assignments"])
    assert all(count == 1 for count in counted.values())
    assert {place for place, _ in _assigned()} == _places()
    assert all(len(set(_codes(entry))) == len(_codes(entry)) for entry in BOOK["assignments"])


def test_progress_is_of_assignments_and_named_once() -> None:
    pairs = [(place, code) for place, code, _ in _progress()]
    assert set(pairs) <= _assigned()
    assert [pair for pair, count in Counter(pairs).items() if count > 1] == []


def test_done_has_a_day_that_has_passed_and_nothing_else_has_one() -> None:
    issued = date(2026, 8, 14)
    for entry in BOOK["progress"]:
        state = AssignmentState(entry["state"])
        assert state is not AssignmentState.TODO
        assert ("done_on" in entry) == (state is AssignmentState.DONE)
        assert issued <= entry.get("done_on", issued) <= BOOK["as_of"]


def test_progress_is_a_mixture_with_some_of_it_overdue() -> None:
    states = Counter(entry["state"] for _, _, entry in _progress())
    assert set(states) == {"done", "doing", "not_applicable"}
    assert 0.1 < states["done"] / len(_assigned()) < 0.5
    reported = {code: e for place, code, e in _progress() if place == RESULT}
    closed = {code: parse_date(UNITS[code]["Bế mạc đại hội"]) for code in PER_UNIT}
    late = [
        code
        for code, day in closed.items()
        if day
        and (BOOK["as_of"] - day).days > 10
        and (code not in reported or reported[code]["state"] == "doing")
    ]
    assert sorted(late) == ["CQ13", "DN01"]


def test_result_is_announced_only_after_the_congress() -> None:
    for place, code, entry in _progress():
        if place == RESULT:
            closes = parse_date(UNITS[code]["Bế mạc đại hội"])
            assert closes is not None
            assert closes <= entry.get("done_on", BOOK["as_of"])


def test_congresses_of_units_are_held_when_their_last_day_has_passed() -> None:
    past = {
        code
        for code in PER_UNIT
        if (day := parse_date(UNITS[code]["Bế mạc đại hội"])) and day < BOOK["as_of"]
    }
    assert set(BOOK["unit_congresses"]["held"]) == past
    assert not past & set(BOOK["unit_congresses"]["approved"])


def test_three_congresses_stand_in_order_under_their_keys() -> None:
    congresses = BOOK["congresses"]
    keys = [congress_key(CongressLevel(c["level"]), c.get("ordinal")) for c in congresses]
    assert [c["key"] for c in congresses] == keys == ["grassroots", "bloc-5", "province-12"]
    assert all(CongressState(c["state"]) for c in congresses)
    days = [day for c in congresses for day in (c.get("prepares_on"), c["opens_on"], c["closes_on"]) if day]
    assert days == sorted(days)
