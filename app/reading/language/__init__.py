"""Words, marks and letters by which Vietnamese papers are read."""
