"""The dependency rules of docs/architecture.md, each with a proof that it can fail."""

import ast
import re
import sys
from collections.abc import Callable, Iterator

import pytest

from tests.sources import Source, imports, is_within, sources

EXCEPTIONS: dict[str, set[str]] = {}
"""Imports that a rule would refuse, by importing module; each needs its reason beside it. Empty at best."""

GROUND = ("app.__version__", "app.resources")
MAY_IMPORT = {
    "app.domain": ("app.domain",),
    "app.store": ("app.store", "app.domain"),
    "app.reading": ("app.reading", "app.domain"),
    "app.writing": ("app.writing", "app.domain"),
    "app.services": ("app.services", "app.store", "app.reading", "app.writing", "app.domain", *GROUND),
    "app.resources": (),
    "app.commands": ("app.commands", "app.services", "app.domain", *GROUND),
    "app.__main__": ("app.commands", "app.services", "app.domain", *GROUND),
    "ui": ("ui", "app.services", "app.domain", *GROUND),
}
"""Which of our own modules each layer may import; a module of no layer may import none."""

OWNERS = {
    "PySide6": ("ui",),
    "shiboken6": ("ui",),
    "sqlite3": ("app.store",),
    "sqlite_utils": ("app.store",),
    "sqlcipher3": ("app.store",),
    "docx": ("app.reading", "app.writing"),
    "openpyxl": ("app.reading", "app.writing"),
    "python_calamine": ("app.reading", "app.writing"),
    "lxml": ("app.reading", "app.writing"),
    "zipfile": ("app.reading", "app.writing"),
}
"""Which layers alone may import a library."""

LONGEST = 600

COMMANDS = ("app.commands", "app.__main__", "ui.__main__", "ui.export")
"""The command line: its sentences may name its options."""

_OPTION = re.compile(r"\S.*?[\s(]--[a-z]")

_SQL = re.compile(
    r"\s*(SELECT\s.+\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|REPLACE\s+INTO\s"
    r"|WITH\s.+\sAS\s*\(|(CREATE|DROP|ALTER)\s+(TEMP\s+)?(UNIQUE\s+|VIRTUAL\s+)?(TABLE|INDEX|TRIGGER|VIEW)\s"
    r"|PRAGMA\s+\w|VACUUM\b|BEGIN\s+(IMMEDIATE|EXCLUSIVE)|ATTACH\s+DATABASE)",
    re.IGNORECASE | re.DOTALL,
)


def layers(source: Source) -> Iterator[str]:
    """A layer imports only itself and the layers below it."""
    layer = next((name for name in MAY_IMPORT if source.within(name)), None)
    allowed = MAY_IMPORT[layer] if layer else ()
    for name in imports(source):
        if not is_within(name, "app", "ui", "bench", "tests", "dev") or is_within(name, *allowed):
            continue
        if name not in EXCEPTIONS.get(source.module, ()):
            yield f"{source.module} imports {name}"


def library_owners(source: Source) -> Iterator[str]:
    """A library is imported only by the layers that own it, so that app/ never sees Qt, nor ui/ SQL."""
    for name in imports(source):
        owners = OWNERS.get(name.split(".")[0])
        if owners and not source.within(*owners) and name not in EXCEPTIONS.get(source.module, ()):
            yield f"{source.module} imports {name}"


def pure_domain(source: Source) -> Iterator[str]:
    """app/domain imports nothing but the standard library and itself."""
    if source.within("app.domain"):
        for name in imports(source):
            if name.split(".")[0] not in sys.stdlib_module_names and not is_within(name, "app.domain"):
                yield f"{source.module} imports {name}"


def sql_only_in_store(source: Source) -> Iterator[str]:
    """SQL is written in app/store and nowhere else."""
    if not source.within("app.store"):
        for node, text in string_literals(source.tree):
            if _SQL.match(text):
                yield f"{source.module}:{node.lineno} holds SQL: {text.strip()[:40]}"


def options_only_in_commands(source: Source) -> Iterator[str]:
    """Only the command line's own sentences name its options; all others may stand in a window."""
    if not source.within(*COMMANDS):
        for node, text in string_literals(source.tree):
            if _OPTION.search(text):
                yield f"{source.module}:{node.lineno} names an option: {text.strip()[:40]}"


def string_literals(tree: ast.Module) -> Iterator[tuple[ast.expr, str]]:
    """Yield the strings of a file, those with placeholders too, but no docstring."""
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield node, "".join(str(getattr(part, "value", "x")) for part in _flat(node))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare | inside:
            yield node, node.value


def _flat(joined: ast.JoinedStr) -> Iterator[ast.expr]:
    for part in joined.values:
        yield part if isinstance(part, ast.Constant) else ast.Constant("x")


def no_broad_except(source: Source) -> Iterator[str]:
    """Only errors that are named are caught: a bug passes on, though what it left may be tidied first."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ExceptHandler):
            passed_on = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
            caught = [] if passed_on else [node.type or ast.Name("BaseException")]
        else:
            suppresses = isinstance(node, ast.Call) and _called(node) == "suppress"
            caught = node.args if suppresses else []
        if any(_is_broad(kind) for kind in caught):
            yield f"{source.module}:{getattr(node, 'lineno', 0)} catches everything"


def _called(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def _is_broad(kind: ast.expr) -> bool:
    kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return any(
        getattr(one, "attr", getattr(one, "id", "")) in ("Exception", "BaseException") for one in kinds
    )


def no_process_events(source: Source) -> Iterator[str]:
    """Long work runs on a thread; the event loop is never pumped by hand."""
    for node in ast.walk(source.tree):
        if getattr(node, "attr", getattr(node, "id", "")) == "processEvents":
            yield f"{source.module}:{getattr(node, 'lineno', 0)} calls processEvents"


def no_relative_imports(source: Source) -> Iterator[str]:
    """Every import names its module in full."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield f"{source.module}:{node.lineno} imports relatively"


def no_utils(source: Source) -> Iterator[str]:
    """A file is named after the thing it holds."""
    if {"util", "utils", "helpers", "misc", "common"} & set(source.module.split(".")):
        yield f"{source.module} is named after nothing"


def not_too_long(source: Source) -> Iterator[str]:
    """A file that nobody can hold in mind is split."""
    lines = source.text.count("\n")
    if lines > LONGEST:
        yield f"{source.module} has {lines} lines"


Rule = Callable[[Source], Iterator[str]]

PROGRAM_RULES: tuple[Rule, ...] = (
    layers,
    library_owners,
    pure_domain,
    sql_only_in_store,
    options_only_in_commands,
    no_broad_except,
    no_process_events,
)
EVERYWHERE_RULES: tuple[Rule, ...] = (no_relative_imports, no_utils, not_too_long)

PROGRAM = sources("app", "ui")
EVERYTHING = [*PROGRAM, *sources("bench", "tests")]


def test_the_program_was_found() -> None:
    assert {"app", "app.domain.errors", "app.__main__", "app.store.book"} <= {one.module for one in PROGRAM}


@pytest.mark.parametrize("rule", PROGRAM_RULES, ids=lambda rule: rule.__name__)
def test_the_program_keeps(rule: Rule) -> None:
    assert [fault for source in PROGRAM for fault in rule(source)] == []


@pytest.mark.parametrize("rule", EVERYWHERE_RULES, ids=lambda rule: rule.__name__)
def test_every_file_keeps(rule: Rule) -> None:
    assert [fault for source in EVERYTHING for fault in rule(source)] == []


def test_every_exception_is_still_needed() -> None:
    found = {source.module: set(imports(source)) for source in PROGRAM}
    assert {module: names - found.get(module, set()) for module, names in EXCEPTIONS.items() if names} == {
        module: set() for module in EXCEPTIONS
    }


VIOLATIONS = [
    (layers, "ui.pages.plan", "from app.store.book import Book"),
    (layers, "ui.pages.plan", "from app.writing.atomic import replace_file"),
    (layers, "ui.pages.plan", "from app import reading"),
    (layers, "app.services.plans", "import ui.pages"),
    (layers, "app.services.plans", "def f():\n    from ui import pages"),
    (layers, "app.store.book", "from app.services import plans"),
    (layers, "app.store.book", "from app.reading import plan"),
    (layers, "app.reading.plan", "from app.store import book"),
    (layers, "app.writing.letter", "import app.services.plans"),
    (layers, "app.domain.task", "from app.store.book import Book"),
    (layers, "app.__main__", "from app.store.book import Book"),
    (layers, "app.__main__", "import ui"),
    (layers, "app.newlayer.thing", "from app.domain.task import TaskKind"),
    (layers, "app.services.plans", "import importlib\nimportlib.import_module('ui.pages')"),
    (library_owners, "app.services.plans", "from PySide6.QtCore import QDate"),
    (library_owners, "app.domain.task", "import shiboken6"),
    (library_owners, "app.services.plans", "import sqlite3"),
    (library_owners, "ui.models.tasks", "from sqlite_utils import Database"),
    (library_owners, "app.services.locked", "from sqlcipher3 import dbapi2"),
    (library_owners, "app.services.exports", "import docx.shared"),
    (library_owners, "app.store.units", "from openpyxl import Workbook"),
    (library_owners, "ui.dialogs.units", "from python_calamine import CalamineWorkbook"),
    (library_owners, "app.services.exports", "from lxml import etree"),
    (library_owners, "app.services.exports", "import zipfile"),
    (library_owners, "app.services.exports", "__import__('PySide6')"),
    (pure_domain, "app.domain.text", "import rapidfuzz"),
    (pure_domain, "app.domain.text", "from app.services import plans"),
    (sql_only_in_store, "app.services.plans", "q = 'select id from task where x = 1'"),
    (sql_only_in_store, "app.services.plans", "q = f'SELECT {columns} FROM {table}'"),
    (sql_only_in_store, "ui.models.tasks", "run('''\n  INSERT INTO task VALUES (1)''')"),
    (sql_only_in_store, "ui.models.tasks", "run('UPDATE task SET done = 1')"),
    (sql_only_in_store, "app.services.plans", "run('DELETE FROM task')"),
    (sql_only_in_store, "app.services.plans", "run('PRAGMA foreign_keys = off')"),
    (sql_only_in_store, "app.services.plans", "run('CREATE UNIQUE INDEX i ON t (a)')"),
    (options_only_in_commands, "app.services.plans", "raise EntryError(f'{plan} (--as-new).')"),
    (options_only_in_commands, "ui.pages.plan", "say('hãy dùng --plan')"),
    (no_broad_except, "ui.app", "try:\n    f()\nexcept Exception:\n    pass"),
    (no_broad_except, "ui.app", "try:\n    f()\nexcept:\n    pass"),
    (no_broad_except, "ui.app", "try:\n    f()\nexcept (OSError, builtins.BaseException):\n    pass"),
    (no_broad_except, "ui.app", "with contextlib.suppress(Exception):\n    f()"),
    (no_broad_except, "ui.app", "try:\n    f()\nexcept Exception as error:\n    raise OSError from error"),
    (no_process_events, "ui.app", "QApplication.processEvents()"),
    (no_process_events, "ui.app", "from_here = processEvents"),
    (no_relative_imports, "app.domain.task", "from . import text"),
    (no_relative_imports, "app.domain.task", "from ..store import book"),
    (no_utils, "app.domain.utils", ""),
    (no_utils, "ui.util.dates", ""),
    (not_too_long, "app.domain.task", "x = 1\n" * (LONGEST + 1)),
]


@pytest.mark.parametrize(("rule", "module", "text"), VIOLATIONS)
def test_the_rule_finds_a_violation(rule: Rule, module: str, text: str) -> None:
    assert len(list(rule(Source.parse(module, text)))) == 1


def test_every_rule_is_proved_able_to_fail() -> None:
    assert {rule for rule, _, _ in VIOLATIONS} == {*PROGRAM_RULES, *EVERYWHERE_RULES}


INNOCENT = [
    (
        layers,
        "ui.pages.plan",
        "from app.services import plans\nfrom app.domain.task import TaskKind\nimport ui.icons",
    ),
    (layers, "ui.__main__", "from app import __version__"),
    (layers, "app.services.plans", "from app.store.book import Book\nfrom app.reading import plan"),
    (layers, "app.store.book", "import application\nimport uinput"),
    (library_owners, "app.store.book", "import sqlite3\nfrom sqlite_utils import Database"),
    (library_owners, "ui.app", "from PySide6.QtWidgets import QWidget"),
    (pure_domain, "app.domain.text", "import unicodedata\nfrom app.domain import terms"),
    (sql_only_in_store, "app.services.plans", '"""Select the tasks from a plan."""\nx = "Chọn việc"'),
    (sql_only_in_store, "app.store.tasks", "q = 'SELECT id FROM task'"),
    (options_only_in_commands, "app.commands.names", "raise EntryError('hãy dùng --plan')"),
    (
        options_only_in_commands,
        "app.reading.files.converter",
        '"""What `read --json` prints."""\nx = "--headless"',
    ),
    (no_broad_except, "ui.app", "try:\n    f()\nexcept (OSError, ValueError):\n    pass"),
    (no_broad_except, "ui.app", "try:\n    f()\nexcept BaseException:\n    tidy()\n    raise"),
    (no_utils, "app.domain.text", ""),
    (not_too_long, "app.domain.task", "x = 1\n" * LONGEST),
]


@pytest.mark.parametrize(("rule", "module", "text"), INNOCENT)
def test_the_rule_lets_the_innocent_pass(rule: Rule, module: str, text: str) -> None:
    assert list(rule(Source.parse(module, text))) == []
