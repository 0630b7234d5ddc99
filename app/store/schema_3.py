"""The third schema: what a table of assignments says of a task, its amount, and deadlines that come back.

A deadline that comes back has `due_every` and no `due_kind`. Amounts are text, so that they stay exact.
"""

TASK_3 = (
    "product TEXT NOT NULL DEFAULT ''",
    "target_amount TEXT",
    "target_unit TEXT NOT NULL DEFAULT ''",
    "target_words TEXT NOT NULL DEFAULT ''",
    "target_at_least INTEGER NOT NULL DEFAULT 0",
    "lead_words TEXT NOT NULL DEFAULT ''",
    "support_words TEXT NOT NULL DEFAULT '[]'",
    "due_every TEXT CHECK (due_every IN ('week', 'month', 'quarter', 'year'))",
    "due_day INTEGER",
)
"""The columns added to tasks."""
