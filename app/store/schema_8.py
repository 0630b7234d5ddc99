"""The eighth schema: working days, days counted from a wave, who attends, baselines, and trials.

A baseline keeps the dates as they were first set. It names its task without holding on to it, since it is to
tell of tasks that were deleted as well: then `task_id` is empty. A trial is a copy of a book; the row of its
table `trial` names the book and the step up to which both are the same, and is no part of the history.
"""

TASK_8 = (
    "due_adjust TEXT NOT NULL DEFAULT ''",
    "due_workdays INTEGER NOT NULL DEFAULT 0",
    "due_edge TEXT CHECK (due_edge IN ('starts', 'ends'))",
)
CONGRESS_8 = ("deadline_on TEXT",)

DATES_8 = (
    """CREATE TABLE office_day (
        id INTEGER PRIMARY KEY,
        on_date TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('off', 'work')),
        name TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE attendance (
        id INTEGER PRIMARY KEY,
        congress_id INTEGER NOT NULL REFERENCES congress(id),
        body_id INTEGER NOT NULL REFERENCES body(id)
    )""",
    "CREATE UNIQUE INDEX attendance_once ON attendance(congress_id, body_id)",
    "CREATE INDEX attendance_body ON attendance(body_id)",
    """CREATE TABLE task_baseline (
        id INTEGER PRIMARY KEY,
        task_id INTEGER UNIQUE,
        text TEXT NOT NULL,
        phase_id INTEGER,
        duty_id INTEGER,
        starts_on TEXT,
        due_on TEXT NOT NULL,
        taken_on TEXT NOT NULL
    )""",
    """CREATE TABLE congress_baseline (
        id INTEGER PRIMARY KEY,
        congress_id INTEGER UNIQUE,
        name TEXT NOT NULL,
        opens_on TEXT NOT NULL,
        closes_on TEXT,
        taken_on TEXT NOT NULL
    )""",
    """CREATE TABLE trial (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        source TEXT NOT NULL,
        base_id INTEGER NOT NULL,
        base_hash TEXT NOT NULL,
        began_at TEXT NOT NULL
    )""",
    """INSERT INTO task_baseline (task_id, text, phase_id, duty_id, starts_on, due_on, taken_on)
        SELECT id, text, phase_id, duty_id, starts_on, due_on, date('now', 'localtime')
        FROM task WHERE due_on IS NOT NULL""",
    """INSERT INTO congress_baseline (congress_id, name, opens_on, closes_on, taken_on)
        SELECT id, name, opens_on, closes_on, date('now', 'localtime')
        FROM congress WHERE opens_on IS NOT NULL AND per_unit = 0""",
)
