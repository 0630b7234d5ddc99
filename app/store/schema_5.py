"""The fifth schema: former versions of plans, and what a plan says of tasks that the user changed since."""

VERSIONS_5 = (
    """CREATE TABLE plan_version (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES plan(id),
        number INTEGER NOT NULL,
        fingerprint TEXT NOT NULL,
        genre TEXT NOT NULL DEFAULT '',
        symbol TEXT NOT NULL DEFAULT '',
        issued_on TEXT,
        title TEXT NOT NULL DEFAULT '',
        source_name TEXT NOT NULL DEFAULT '',
        source_text TEXT NOT NULL DEFAULT '',
        replaced_on TEXT NOT NULL
    )""",
    "CREATE UNIQUE INDEX plan_version_number ON plan_version(plan_id, number)",
    "CREATE INDEX plan_version_fingerprint ON plan_version(fingerprint)",
    """CREATE TABLE planned_task (
        id INTEGER PRIMARY KEY,
        task_id INTEGER NOT NULL UNIQUE REFERENCES task(id),
        plan_id INTEGER NOT NULL REFERENCES plan(id),
        planned TEXT NOT NULL,
        last_version INTEGER
    )""",
    "CREATE INDEX planned_task_plan ON planned_task(plan_id)",
)
"""`planned` holds the columns of a task as its plan has them, as an object; `last_version` is the number of
the last version that had a task which the book keeps although its plan no longer has it."""
