"""Every benchmark of this package, found by its module."""

import pkgutil
from importlib import import_module

import bench
from bench.frame import Benchmark


def benchmarks() -> dict[str, Benchmark]:
    """Return the benchmarks by name, in the order of the alphabet.

    A module holds one as ``BENCHMARK``, or several that share their preparation as ``BENCHMARKS``.
    """
    found: list[Benchmark] = []
    for module in pkgutil.iter_modules(bench.__path__):
        if not module.name.startswith("_"):
            declared = import_module(f"bench.{module.name}")
            found += [declared.BENCHMARK] if hasattr(declared, "BENCHMARK") else []
            found += getattr(declared, "BENCHMARKS", ())
    return {benchmark.name: benchmark for benchmark in sorted(found, key=lambda one: one.name)}
