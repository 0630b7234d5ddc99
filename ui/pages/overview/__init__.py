"""The first page of an open book: what is due, what comes, and how far everything is."""
