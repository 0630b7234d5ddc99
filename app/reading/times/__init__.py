"""Times that a text writes, and which of them are deadlines."""
