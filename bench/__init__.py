"""Benchmarks that print ratios: ours against a reference measured in the same run on the same machine."""
