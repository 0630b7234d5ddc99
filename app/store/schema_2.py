"""The second schema: the time that the heading of a wave or phase states, which no congress moves."""

STATED_2 = ("stated_words TEXT NOT NULL DEFAULT ''", "stated_from TEXT", "stated_to TEXT")
"""The columns added to waves and to phases; `stated_from` is empty where only the last day is stated."""
