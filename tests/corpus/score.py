"""Score the reader by the corpus: python -m tests.corpus.score [NAME …], or make corpus.

Prints precision and recall of the whole and of every document, then every miss and every false find. The exit
status is 1 when tasks, deadlines or leads fall short of the promised share.
"""

import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from app.domain.errors import KnownError
from app.reading.plan import read_plan
from app.reading.to_json import reading_to_json
from tests.corpus.compare import GATED, MEASURES, Fault, Score, Tally, compare
from tests.corpus.documents import expected, make, names

PROMISED = 0.97
NOTHING_READ: dict = {
    "document": dict.fromkeys(
        ("genre", "number", "symbol", "issued_on", "place", "superior", "issuer", "title", "signer"), ""
    )
    | {"basis": [], "recipients": []},
    "waves": [],
    "duties": [],
    "aims": [],
    "focus": [],
    "channels": [],
}


def score_document(name: str, folder: Path) -> Score:
    """Build a document, read it and compare; a document that is refused counts as read empty."""
    try:
        found = reading_to_json(read_plan(make(name, folder)))
    except KnownError as error:
        score = compare(expected(name), NOTHING_READ)
        score.faults.insert(0, Fault("tasks", "refused", str(error)))
        return score
    return compare(expected(name), found)


def totals(scores: Iterable[Score]) -> dict[str, Tally]:
    """Return the sums of the measures over documents."""
    sums = {measure: Tally() for measure in MEASURES}
    for score in scores:
        for measure, tally in score.tallies.items():
            sums[measure].add(tally)
    return sums


def falls_short(sums: dict[str, Tally]) -> list[str]:
    """Return the promised measures whose precision or recall is below the promise."""
    return [name for name in GATED if min(sums[name].precision, sums[name].recall) < PROMISED]


def report(scores: dict[str, Score]) -> Iterable[str]:
    """Yield the lines of the report."""
    yield f"{'':24}" + "".join(f"{name:>24}" for name in GATED)
    yield f"{'':24}" + f"{'precision   recall':>24}" * len(GATED)
    for name, score in scores.items():
        yield f"{name:24}" + "".join(_cell(score.tallies[measure]) for measure in GATED)
    yield ""
    for name, tally in totals(scores.values()).items():
        shares = f"precision {tally.precision:.3f}  recall {tally.recall:.3f}"
        yield f"{name:12} {shares}  right {tally.right}, expected {tally.expected}, found {tally.found}"
    for name, score in scores.items():
        if score.faults:
            yield f"\n{name}"
        yield from (f"  {fault.measure:10} {fault.what:7} {fault.words}" for fault in score.faults)


def _cell(tally: Tally) -> str:
    return f"{tally.precision:>15.3f}{tally.recall:>9.3f}" if tally.expected or tally.found else f"{'-':>24}"


def main(wanted: list[str]) -> int:
    """Score the named documents, or all, and print the report."""
    unknown = sorted(set(wanted) - set(names()))
    if unknown:
        print(f"no such document in the corpus: {', '.join(unknown)}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        scores = {name: score_document(name, Path(folder)) for name in wanted or names()}
    print("\n".join(report(scores)))
    short = falls_short(totals(scores.values()))
    print(
        f"\nbelow {PROMISED}: {', '.join(short)}"
        if short
        else f"\nall of {', '.join(GATED)} reach {PROMISED}"
    )
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
