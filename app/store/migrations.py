"""The schema of a book, as the list of steps that made it; steps are only ever added."""

from sqlite_utils import Database, Migrations

from app.store.schema_1 import SCHEMA_1, SEARCHED_1
from app.store.schema_2 import STATED_2
from app.store.schema_3 import TASK_3
from app.store.schema_4 import CORRECTION_4
from app.store.schema_5 import VERSIONS_5
from app.store.schema_6 import NAMES_6
from app.store.schema_7 import SUPERIOR_7
from app.store.schema_8 import CONGRESS_8, DATES_8, TASK_8
from app.store.triggers import create_history_triggers

APPLICATION_ID = 0x53745431  # "StT1"

book_migrations = Migrations("book")


@book_migrations(name="m001_first_schema")
def _first_schema(db: Database) -> None:
    for statement in SCHEMA_1:
        db.conn.execute(statement)
    for table, columns in SEARCHED_1.items():
        db.table(table).enable_fts(columns, create_triggers=True, tokenize="unicode61 remove_diacritics 0")
    create_history_triggers(db)


@book_migrations(name="m002_stated_times")
def _stated_times(db: Database) -> None:
    for table in ("wave", "phase"):
        for column in STATED_2:
            db.conn.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
    create_history_triggers(db)


@book_migrations(name="m003_tables_of_assignments")
def _tables_of_assignments(db: Database) -> None:
    for column in TASK_3:
        db.conn.execute(f"ALTER TABLE task ADD COLUMN {column}")
    create_history_triggers(db)


@book_migrations(name="m004_kept_corrections")
def _kept_corrections(db: Database) -> None:
    for statement in CORRECTION_4:
        db.conn.execute(statement)
    create_history_triggers(db)


@book_migrations(name="m005_plan_versions")
def _plan_versions(db: Database) -> None:
    for statement in VERSIONS_5:
        db.conn.execute(statement)
    create_history_triggers(db)


@book_migrations(name="m006_written_names")
def _written_names(db: Database) -> None:
    for statement in NAMES_6:
        db.conn.execute(statement)
    create_history_triggers(db)


@book_migrations(name="m007_superior_plans")
def _superior_plans(db: Database) -> None:
    for statement in SUPERIOR_7:
        db.conn.execute(statement)
    create_history_triggers(db)


@book_migrations(name="m008_dates")
def _dates(db: Database) -> None:
    for table, columns in (("task", TASK_8), ("congress", CONGRESS_8)):
        for column in columns:
            db.conn.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
    for statement in DATES_8:
        db.conn.execute(statement)
    create_history_triggers(db)
