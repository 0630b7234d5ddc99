"""The sixth schema: what the names mean that plans write, where the user said so."""

NAMES_6 = (
    """CREATE TABLE written_name (
        id INTEGER PRIMARY KEY,
        folded TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        meaning TEXT NOT NULL,
        kinds TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE written_name_body (
        id INTEGER PRIMARY KEY,
        written_name_id INTEGER NOT NULL REFERENCES written_name(id),
        body_id INTEGER NOT NULL REFERENCES body(id)
    )""",
    "CREATE UNIQUE INDEX written_name_body_pair ON written_name_body(written_name_id, body_id)",
    "CREATE INDEX written_name_body_of ON written_name_body(body_id)",
)
"""`meaning` is a `Meaning`; `kinds` are the kinds of bodies, apart by blanks, where it means all of them."""
