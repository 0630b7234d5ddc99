"""The frame of the benchmarks, tried with made-up ones, and the reference that `start` measures against."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from bench import report
from bench.__main__ import main
from bench.catalogue import benchmarks
from bench.frame import BenchError, Benchmark, Result, Samples, interleave, run, timed
from bench.processes import ROOT, run_python, seconds_until_line


def made_up(
    name: str, ours: list[float], reference: list[float], goal: float = 1.5, unit: str = "s"
) -> Benchmark:
    return Benchmark(name, goal, "our way", "the plain way", lambda: Samples(ours, reference), unit)


def failing() -> Samples:
    raise BenchError("the machine is on fire")


KNOWN = {
    "quick": made_up("quick", [0.3, 0.1, 0.2], [0.2, 0.2, 9.0]),
    "slow": made_up("slow", [4.0], [2.0]),
    "broken": Benchmark("broken", 1, "our way", "the plain way", failing),
}


def test_medians_are_compared() -> None:
    result = run(KNOWN["quick"])
    assert (result.ours, result.reference, result.ratio, result.met) == (0.2, 0.2, 1.0, True)


@pytest.mark.parametrize(("ours", "met"), [(1.5, True), (1.51, False)])
def test_the_goal_is_the_largest_ratio_accepted(ours: float, met: bool) -> None:
    assert run(made_up("edge", [ours], [1.0])).met is met


def test_a_reference_that_costs_nothing_gives_no_ratio() -> None:
    with pytest.raises(BenchError, match="no ratio"):
        run(made_up("nothing", [1.0], [0.0]))


def test_both_sides_take_turns_after_a_warm_up() -> None:
    order: list[str] = []

    def side(name: str) -> float:
        order.append(name)
        return float(len(order))

    samples = interleave(lambda: side("ours"), lambda: side("reference"), rounds=2, warm_up=1)
    assert order == ["reference", "ours", "ours", "reference", "reference", "ours"]
    assert samples == Samples([3.0, 6.0], [4.0, 5.0])


def test_an_action_is_timed_in_seconds() -> None:
    assert 0 < timed(lambda: sum(range(10_000)))() < 5


def test_json_is_one_line_for_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["slow", "quick", "--json"], KNOWN) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines == [
        {"name": "slow", "ours": 4.0, "reference": 2.0, "ratio": 2.0, "goal": 1.5, "met": False},
        {"name": "quick", "ours": 0.2, "reference": 0.2, "ratio": 1.0, "goal": 1.5, "met": True},
    ]


def test_the_table_has_a_row_for_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quick", "slow"], KNOWN) == 0
    heading, quick, slow = capsys.readouterr().out.splitlines()
    assert heading.split() == ["benchmark", "ours", "reference", "ratio", "goal", "met"]
    assert quick.split() == ["quick", "200.0", "ms", "200.0", "ms", "1.00", "1.5", "yes"]
    assert slow.split() == ["slow", "4.00", "s", "2.00", "s", "2.00", "1.5", "NO"]
    assert len(heading) == len(quick) == len(slow)


def test_an_unknown_name_is_a_sentence_and_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quick", "quik"], KNOWN) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "There is no benchmark named quik; there are: quick, slow, broken.\n"


def test_one_that_cannot_be_measured_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["broken", "quick", "--json"], KNOWN) == 1
    said = capsys.readouterr()
    assert json.loads(said.out)["name"] == "quick"
    assert "broken could not be measured: the machine is on fire" in said.err


def test_the_page_says_what_where_and_when(tmp_path: Path) -> None:
    target = tmp_path / "docs" / "benchmarks.md"
    assert main(["quick", "--write", str(target)], KNOWN) == 0
    text = target.read_text(encoding="utf-8")
    assert "| quick | 200.0 ms | 200.0 ms | 1.00 | 1.5 | yes |" in text
    assert "- `quick`: our way, against the plain way." in text
    assert f"Measured on {date.today().isoformat()}" in text
    assert "PySide6 6." in text
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (2.5, "s", "2.50 s"),
        (0.0421, "s", "42.1 ms"),
        (3_450_000, "B", "3.5 MB"),
        (1200, "B", "1.2 kB"),
        (7, "pages", "7 pages"),
    ],
)
def test_amounts_read_well(value: float, unit: str, words: str) -> None:
    assert report.amount(value, unit) == words


def test_the_ratio_in_json_is_not_rounded_away() -> None:
    line = json.loads(report.json_line(Result(made_up("fine", [], []), 0.123456789, 0.1)))
    assert (line["ours"], line["ratio"]) == (0.123457, 1.2346)


def test_the_package_declares_start() -> None:
    found = benchmarks()
    assert found["start"].goal == 1.5
    assert (found["timeline-paint"].goal, found["timeline-open"].goal) == (3.0, 1.5)
    assert list(found) == sorted(found)


def test_the_bare_window_becomes_usable(tmp_path: Path) -> None:
    assert 0 < seconds_until_line([str(ROOT / "bench" / "_bare_window.py")], "usable", tmp_path) < 60


@pytest.mark.parametrize(
    ("program", "why"),
    [
        ("print('ready')", "never printed the line 'usable'"),
        ("print('usable'); raise SystemExit('no book')", "ended with 1: no book"),
    ],
)
def test_a_program_that_fails_gives_no_figure(tmp_path: Path, program: str, why: str) -> None:
    with pytest.raises(BenchError, match=why):
        seconds_until_line(["-c", program], "usable", tmp_path)


def test_a_program_that_hangs_is_ended(tmp_path: Path) -> None:
    with pytest.raises(BenchError, match="ended with"):
        seconds_until_line(["-c", "import time; time.sleep(60)"], "usable", tmp_path, longest=0.5)


def test_a_preparation_that_fails_is_reported(tmp_path: Path) -> None:
    with pytest.raises(BenchError, match="No module named nowhere"):
        run_python(["-m", "nowhere"], tmp_path)


def test_the_command_itself_knows_its_names() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bench", "nothing"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "There is no benchmark named nothing" in done.stderr
