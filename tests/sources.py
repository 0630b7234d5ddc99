"""The program's own Python files as syntax trees, for the tests that hold rules over all of them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Source:
    """One Python file: its dotted module name, its text and its syntax tree."""

    module: str
    text: str
    tree: ast.Module

    @classmethod
    def parse(cls, module: str, text: str) -> "Source":
        return cls(module, text, ast.parse(text, module))

    def within(self, *packages: str) -> bool:
        """Whether the module is one of the packages or lies inside one."""
        return is_within(self.module, *packages)


def is_within(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(package + ".") for package in packages)


def sources(*folders: str) -> list[Source]:
    """Return every Python file of the given top folders."""
    paths = (path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")))
    return [Source.parse(module_name(path), path.read_text(encoding="utf-8")) for path in paths]


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(source: Source) -> Iterator[str]:
    """Yield every module that a file imports, at its top, inside a function, or by name at run time.

    ``from package import name`` yields ``package.name``, so that a rule sees sub-modules imported that way.
    """
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and node.args and _called(node) in ("import_module", "__import__"):
            name = node.args[0]
            if isinstance(name, ast.Constant) and isinstance(name.value, str):
                yield name.value


def _called(call: ast.Call) -> str:
    return getattr(call.func, "attr", None) or getattr(call.func, "id", "")
