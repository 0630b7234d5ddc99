"""Use cases: each runs in one transaction as one named change."""
