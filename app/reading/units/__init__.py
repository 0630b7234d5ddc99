"""Lists of units: files and pasted cells to rows."""
