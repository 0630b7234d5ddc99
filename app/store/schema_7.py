"""The seventh schema: plans of superiors set beside ours, their clauses, and what the user said of them."""

SUPERIOR_7 = (
    """CREATE TABLE superior_plan (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES plan(id),
        fingerprint TEXT NOT NULL,
        genre TEXT NOT NULL DEFAULT '',
        symbol TEXT NOT NULL DEFAULT '',
        issued_on TEXT,
        issuer TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL DEFAULT '',
        source_name TEXT NOT NULL DEFAULT '',
        source_text TEXT NOT NULL DEFAULT ''
    )""",
    "CREATE UNIQUE INDEX superior_plan_text ON superior_plan(plan_id, fingerprint)",
    """CREATE TABLE superior_clause (
        id INTEGER PRIMARY KEY,
        superior_id INTEGER NOT NULL REFERENCES superior_plan(id),
        ordinal INTEGER NOT NULL,
        place TEXT NOT NULL DEFAULT '',
        addressee TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL,
        line INTEGER,
        kind TEXT NOT NULL,
        channel TEXT,
        due_words TEXT NOT NULL DEFAULT '',
        due_on TEXT,
        product TEXT NOT NULL DEFAULT '',
        target_amount TEXT,
        target_unit TEXT NOT NULL DEFAULT '',
        target_words TEXT NOT NULL DEFAULT '',
        target_at_least INTEGER NOT NULL DEFAULT 0,
        beyond_figures INTEGER NOT NULL DEFAULT 0,
        aside TEXT,
        level TEXT
    )""",
    "CREATE UNIQUE INDEX superior_clause_order ON superior_clause(superior_id, ordinal)",
    """CREATE TABLE clause_task (
        id INTEGER PRIMARY KEY,
        clause_id INTEGER NOT NULL REFERENCES superior_clause(id),
        task_id INTEGER NOT NULL REFERENCES task(id),
        belongs INTEGER NOT NULL
    )""",
    "CREATE UNIQUE INDEX clause_task_pair ON clause_task(clause_id, task_id)",
    "CREATE INDEX clause_task_of ON clause_task(task_id)",
)
"""`aside` is the reason why a clause is not for us, null when it is; `belongs` tells what the user said of
a clause and a task: 1 that the task answers it, 0 that it does not."""
