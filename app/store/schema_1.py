"""The first schema: the tables of a book, each with its place in the history.

Columns that follow from others by the schedule (`window_from`, `window_to`, `starts_on`, `due_on`) are
derived: they are kept for sorting and filtering, are worked out again after each change of dates,
and are no part of the history.
"""

_CHANGES = (
    """CREATE TABLE change (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        user_name TEXT NOT NULL,
        computer TEXT NOT NULL,
        label TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
        target_id INTEGER REFERENCES change(id),
        row_count INTEGER NOT NULL DEFAULT 0,
        hash TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE change_row (
        id INTEGER PRIMARY KEY,
        change_id INTEGER NOT NULL REFERENCES change(id),
        tbl TEXT NOT NULL,
        row_id INTEGER NOT NULL,
        before TEXT,
        after TEXT
    )""",
    "CREATE INDEX change_row_change ON change_row(change_id)",
    "CREATE INDEX change_row_row ON change_row(tbl, row_id)",
    "CREATE TABLE change_open (id INTEGER PRIMARY KEY CHECK (id = 1), change_id INTEGER NOT NULL)",
)

_BODIES = (
    """CREATE TABLE book (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        uid TEXT NOT NULL,
        title TEXT NOT NULL,
        is_sample INTEGER NOT NULL DEFAULT 0,
        superior TEXT NOT NULL DEFAULT '',
        issuer TEXT NOT NULL DEFAULT '',
        agency TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL DEFAULT '',
        signer_authority TEXT NOT NULL DEFAULT '',
        signer_office TEXT NOT NULL DEFAULT '',
        signer_name TEXT NOT NULL DEFAULT '',
        keep TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE body (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        folded TEXT NOT NULL,
        short_name TEXT NOT NULL DEFAULT '',
        code TEXT NOT NULL DEFAULT '',
        kind TEXT NOT NULL,
        order_no INTEGER NOT NULL DEFAULT 0,
        contact_name TEXT NOT NULL DEFAULT '',
        contact_post TEXT NOT NULL DEFAULT '',
        contact_phone TEXT NOT NULL DEFAULT '',
        valid_from TEXT,
        valid_to TEXT
    )""",
    "CREATE UNIQUE INDEX body_code ON body(code) WHERE code <> '' AND valid_to IS NULL",
    "CREATE INDEX body_kind ON body(kind, order_no)",
    """CREATE TABLE succession (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        predecessor_id INTEGER NOT NULL REFERENCES body(id),
        successor_id INTEGER NOT NULL REFERENCES body(id),
        on_date TEXT NOT NULL
    )""",
    "CREATE INDEX succession_predecessor ON succession(predecessor_id)",
    "CREATE INDEX succession_successor ON succession(successor_id)",
    """CREATE TABLE congress (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        folded TEXT NOT NULL,
        level TEXT NOT NULL,
        ordinal INTEGER,
        term TEXT NOT NULL DEFAULT '',
        body_id INTEGER REFERENCES body(id),
        family_id INTEGER REFERENCES congress(id),
        per_unit INTEGER NOT NULL DEFAULT 0,
        prepares_on TEXT,
        opens_on TEXT,
        closes_on TEXT,
        venue TEXT NOT NULL DEFAULT '',
        state TEXT NOT NULL DEFAULT 'expected'
    )""",
    "CREATE UNIQUE INDEX congress_family ON congress(family_id, body_id) WHERE family_id IS NOT NULL",
    "CREATE INDEX congress_body ON congress(body_id)",
)

_PLANS = (
    """CREATE TABLE plan (
        id INTEGER PRIMARY KEY,
        fingerprint TEXT NOT NULL UNIQUE,
        genre TEXT NOT NULL DEFAULT '',
        number TEXT NOT NULL DEFAULT '',
        symbol TEXT NOT NULL DEFAULT '',
        issued_on TEXT,
        place TEXT NOT NULL DEFAULT '',
        superior TEXT NOT NULL DEFAULT '',
        issuer TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL DEFAULT '',
        folded TEXT NOT NULL DEFAULT '',
        signer TEXT,
        signer_authority TEXT NOT NULL DEFAULT '',
        signer_office TEXT NOT NULL DEFAULT '',
        source_name TEXT NOT NULL DEFAULT '',
        source_text TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE citation (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES plan(id),
        ordinal INTEGER NOT NULL,
        symbol TEXT NOT NULL,
        issued_on TEXT,
        words TEXT NOT NULL DEFAULT ''
    )""",
    "CREATE INDEX citation_plan ON citation(plan_id)",
    """CREATE TABLE section (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES plan(id),
        parent_id INTEGER REFERENCES section(id),
        ordinal INTEGER NOT NULL,
        label TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL DEFAULT '',
        folded TEXT NOT NULL DEFAULT '',
        line INTEGER NOT NULL,
        last_line INTEGER NOT NULL
    )""",
    "CREATE INDEX section_plan ON section(plan_id)",
    "CREATE INDEX section_parent ON section(parent_id)",
    """CREATE TABLE statement (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES plan(id),
        kind TEXT NOT NULL CHECK (kind IN ('aim', 'focus', 'channel', 'recipient')),
        ordinal INTEGER NOT NULL,
        text TEXT NOT NULL,
        line INTEGER,
        channel TEXT
    )""",
    "CREATE INDEX statement_plan ON statement(plan_id)",
    """CREATE TABLE wave (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES plan(id),
        ordinal INTEGER NOT NULL,
        title TEXT NOT NULL,
        starts_congress_id INTEGER REFERENCES congress(id),
        starts_event TEXT,
        starts_offset INTEGER,
        ends_congress_id INTEGER REFERENCES congress(id),
        ends_event TEXT,
        ends_offset INTEGER
    )""",
    "CREATE INDEX wave_plan ON wave(plan_id)",
    """CREATE TABLE phase (
        id INTEGER PRIMARY KEY,
        wave_id INTEGER NOT NULL REFERENCES wave(id),
        ordinal INTEGER NOT NULL,
        title TEXT NOT NULL,
        timing TEXT NOT NULL,
        congress_id INTEGER REFERENCES congress(id),
        window_from TEXT,
        window_to TEXT
    )""",
    "CREATE INDEX phase_wave ON phase(wave_id)",
    "CREATE INDEX phase_congress ON phase(congress_id)",
    """CREATE TABLE duty (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES plan(id),
        ordinal INTEGER NOT NULL,
        name TEXT NOT NULL,
        body_id INTEGER REFERENCES body(id),
        collective INTEGER NOT NULL DEFAULT 0,
        agencies TEXT NOT NULL DEFAULT '[]'
    )""",
    "CREATE INDEX duty_plan ON duty(plan_id)",
)

_TASKS = (
    """CREATE TABLE task (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER REFERENCES plan(id),
        phase_id INTEGER REFERENCES phase(id),
        duty_id INTEGER REFERENCES duty(id),
        section_id INTEGER REFERENCES section(id),
        ordinal INTEGER NOT NULL,
        origin TEXT NOT NULL,
        line INTEGER,
        text TEXT NOT NULL,
        folded TEXT NOT NULL,
        kind TEXT NOT NULL,
        channel TEXT,
        beyond_figures INTEGER NOT NULL DEFAULT 0,
        fans_out_to TEXT NOT NULL DEFAULT '',
        due_kind TEXT CHECK (due_kind IN ('on', 'within', 'event')),
        due_words TEXT NOT NULL DEFAULT '',
        due_from TEXT,
        due_to TEXT,
        due_congress_id INTEGER REFERENCES congress(id),
        due_event TEXT,
        due_offset INTEGER,
        starts_on TEXT,
        due_on TEXT
    )""",
    "CREATE INDEX task_plan ON task(plan_id)",
    "CREATE INDEX task_phase ON task(phase_id)",
    "CREATE INDEX task_duty ON task(duty_id)",
    "CREATE INDEX task_section ON task(section_id)",
    "CREATE INDEX task_due_congress ON task(due_congress_id)",
    """CREATE TABLE assignment (
        id INTEGER PRIMARY KEY,
        task_id INTEGER NOT NULL REFERENCES task(id),
        body_id INTEGER NOT NULL REFERENCES body(id),
        role TEXT NOT NULL DEFAULT 'lead',
        state TEXT NOT NULL DEFAULT 'todo',
        done_on TEXT,
        due_fixed TEXT,
        note TEXT NOT NULL DEFAULT '',
        active_from TEXT,
        ended_on TEXT,
        passed_from_id INTEGER REFERENCES assignment(id),
        due_on TEXT
    )""",
    "CREATE UNIQUE INDEX assignment_once ON assignment(task_id, body_id)",
    "CREATE INDEX assignment_body ON assignment(body_id)",
    "CREATE INDEX assignment_due ON assignment(state, due_on)",
    "CREATE INDEX assignment_passed ON assignment(passed_from_id)",
)

SCHEMA_1 = _CHANGES + _BODIES + _PLANS + _TASKS

SEARCHED_1 = {
    "body": ["folded"],
    "congress": ["folded"],
    "plan": ["folded"],
    "section": ["folded"],
    "task": ["folded"],
}
