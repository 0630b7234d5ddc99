"""Tables of a document, and what their rows assign to whom."""
