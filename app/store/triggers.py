"""Triggers that record every row written, before and after, in the step that is open.

A write outside of a step is refused by them, so that no change of a book can go unrecorded.
"""

from sqlite_utils import Database

DERIVED = {
    "phase": {"window_from", "window_to"},
    "task": {"starts_on", "due_on"},
    "assignment": {"due_on"},
}
UNRECORDED = {"change", "change_row", "change_open", "trial", "_sqlite_migrations"}
_OPEN = "(SELECT change_id FROM change_open)"
_GUARD = f"SELECT CASE WHEN {_OPEN} IS NULL THEN RAISE(ABORT, 'write outside of a change') END;"


def recorded_tables(db: Database) -> tuple[str, ...]:
    """Return the tables whose rows are part of the history, in the order of their names."""
    names = (name for name in db.table_names() if name not in UNRECORDED and not name.startswith("sqlite_"))
    return tuple(sorted(name for name in names if "_fts" not in name))


def recorded_columns(db: Database, table: str) -> tuple[str, ...]:
    """Return the columns of a table that its row images hold, in the order of the table."""
    derived = DERIVED.get(table, set())
    return tuple(column.name for column in db[table].columns if column.name not in derived)


def create_history_triggers(db: Database) -> None:
    """Put the recording triggers on every recorded table, in place of any that are there."""
    for table in recorded_tables(db):
        columns = recorded_columns(db, table)
        old, new = (_image(row, columns) for row in ("OLD", "NEW"))
        quoted = ", ".join(f'"{column}"' for column in columns)
        for event, row_id, before, after in (
            ("INSERT", "NEW.id", "NULL", new),
            ("DELETE", "OLD.id", old, "NULL"),
            (f"UPDATE OF {quoted}", "NEW.id", old, new),
        ):
            name = f"record_{table}_{event.split()[0].lower()}"
            db.conn.execute(f'DROP TRIGGER IF EXISTS "{name}"')
            db.conn.execute(
                f'CREATE TRIGGER "{name}" AFTER {event} ON "{table}" BEGIN {_GUARD}'
                f" INSERT INTO change_row (change_id, tbl, row_id, before, after)"
                f" VALUES ({_OPEN}, '{table}', {row_id}, {before}, {after}); END"
            )


def _image(row: str, columns: tuple[str, ...]) -> str:
    pairs = ", ".join(f"'{column}', {row}.\"{column}\"" for column in columns)
    return f"json_object({pairs})"
