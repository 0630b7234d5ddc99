"""Damaged files: whatever is done to a document, it is read, or refused in one sentence."""
