"""The book on disk: all SQL of the program, its schema, history and repositories."""
