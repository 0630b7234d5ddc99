"""The command line of the benchmarks: python -m bench [NAME ...] [--json] [--write FILE]."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from bench import report
from bench.catalogue import benchmarks
from bench.frame import BenchError, Benchmark, Result, run


def main(arguments: Sequence[str], known: Mapping[str, Benchmark]) -> int:
    """Measure the named benchmarks, or all, and print them.

    Returns:
        0 when all were measured, whether their goals are met or not; 1 when one could not be measured;
        2 when a name is unknown.
    """
    asked = _parser(known).parse_args(arguments)
    unknown = [name for name in asked.names if name not in known]
    if unknown:
        print(f"There is no benchmark named {unknown[0]}; there are: {', '.join(known)}.", file=sys.stderr)
        return 2
    results: list[Result] = []
    names = dict.fromkeys(asked.names or known)
    for name in names:
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        try:
            result = run(known[name])
        except BenchError as error:
            print(f"{name} could not be measured: {error}", file=sys.stderr)
            continue
        results.append(result)
        if asked.json:
            print(report.json_line(result), flush=True)
    if results and not asked.json:
        print(report.table(results))
    if results and asked.write:
        report.write_page(results, asked.write, date.today())
    return 0 if len(results) == len(names) else 1


def _parser(known: Mapping[str, Benchmark]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description="Measure this program against references, in turns in one run, and print the ratios.",
        epilog="benchmarks: " + ", ".join(known),
    )
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="what to measure; everything when none is named"
    )
    parser.add_argument("--json", action="store_true", help="print one line of JSON for each benchmark")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the results as a page of Markdown")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], benchmarks()))
