"""What a user wants done, and the one place that knows threads."""
