"""A .docx to lines and tables, as Word would print it."""
