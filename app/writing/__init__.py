"""Documents out: domain values become .docx and .xlsx files through pure writers."""
