"""The fourth schema: what the user corrected in the reading of a plan, kept for when it is read again."""

CORRECTION_4 = (
    """CREATE TABLE correction (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES plan(id),
        ordinal INTEGER NOT NULL,
        content TEXT NOT NULL
    )""",
    "CREATE INDEX correction_plan ON correction(plan_id)",
)
"""One row for each correction; `content` is JSON that `app.domain.corrections.values` reads."""
