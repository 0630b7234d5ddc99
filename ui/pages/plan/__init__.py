"""The page of plans: a document reviewed before saving, and the plans of the book."""
