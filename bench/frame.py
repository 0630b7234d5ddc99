"""What a benchmark is, and how both sides of it are measured fairly."""

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Figure = Callable[[], float]
"""Does one side's work once and returns what it cost: seconds, bytes or any other amount."""


class BenchError(Exception):
    """A benchmark cannot be measured here; the text says why."""


@dataclass(frozen=True)
class Samples:
    """What each round cost, side by side."""

    ours: Sequence[float]
    reference: Sequence[float]


@dataclass(frozen=True)
class Benchmark:
    """One ratio to keep: a module of this package declares it under the name ``BENCHMARK``.

    Attributes:
        name: How it is called on the command line.
        goal: The largest ratio of ours to the reference that is accepted.
        ours: What is measured of this program, in words.
        reference: What it is measured against, in words.
        measure: Measures both in one run; raises BenchError when that is not possible here.
        unit: ``s`` for seconds, ``B`` for bytes; anything else is printed as it is.
    """

    name: str
    goal: float
    ours: str
    reference: str
    measure: Callable[[], Samples]
    unit: str = "s"


@dataclass(frozen=True)
class Result:
    """The medians of both sides."""

    benchmark: Benchmark
    ours: float
    reference: float

    @property
    def ratio(self) -> float:
        return self.ours / self.reference

    @property
    def met(self) -> bool:
        return self.ratio <= self.benchmark.goal


def run(benchmark: Benchmark) -> Result:
    """Measure a benchmark and return the medians of its rounds.

    Raises:
        BenchError: it cannot be measured here, or its reference cost nothing.
    """
    samples = benchmark.measure()
    reference = statistics.median(samples.reference)
    if reference <= 0:
        raise BenchError("the reference cost nothing, so there is no ratio")
    return Result(benchmark, statistics.median(samples.ours), reference)


def interleave(ours: Figure, reference: Figure, rounds: int = 7, warm_up: int = 1) -> Samples:
    """Measure both sides in turn, the first place changing each round, after rounds that do not count."""
    costs: tuple[list[float], list[float]] = ([], [])
    sides = (ours, reference)
    for turn in range(warm_up + rounds):
        for side in (0, 1) if turn % 2 else (1, 0):
            cost = sides[side]()
            if turn >= warm_up:
                costs[side].append(cost)
    return Samples(*costs)


def timed(action: Callable[[], object]) -> Figure:
    """Return a figure that is the seconds an action takes, with no garbage of others collected meanwhile."""

    def figure() -> float:
        gc.collect()
        gc.disable()
        try:
            start = time.perf_counter()
            action()
            return time.perf_counter() - start
        finally:
            gc.enable()

    return figure
