"""What a reader made of a document, and how a user may change it."""
