"""A book as a project of other planning programs: what goes out, what comes back, and what that changes."""
