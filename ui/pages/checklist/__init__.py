"""The checklist: every task of the book, ticked, assigned, dated and noted."""
