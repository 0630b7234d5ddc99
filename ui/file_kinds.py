"""The kinds of files that the window asks for, each named in one place."""

PLAN_SUFFIXES = (".docx", ".doc", ".odt", ".rtf", ".pdf", ".txt")


def plan_files(words: str, every: str) -> str:
    """Return the filter of a file dialog for plan documents, and for every file after it."""
    return f"{words} ({' '.join(f'*{suffix}' for suffix in PLAN_SUFFIXES)});;{every} (*)"
