"""Documents and lists in: files become domain values and warnings, never half-read."""
