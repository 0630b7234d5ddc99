"""How long a document can be and still be a plan; far beyond what any office writes."""

LONGEST_LINE = 30_000
"""Letters of one line."""
LONGEST_PARAGRAPH = 200_000
"""Letters of one paragraph, whatever line breaks stand in it."""
MOST_LINES = 60_000
"""Lines of a document."""
LARGEST_TEXT = 8_000_000
"""Letters or bytes of a plain text."""
