"""Format profiles as .toml files: read, checked key by key, each value with its source."""

import tomllib
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from enum import StrEnum
from pathlib import Path
from string import Formatter
from typing import Any, get_args, get_origin, get_type_hints

from app.domain.errors import UnreadableFileError
from app.writing.font_metrics import FACE_NAMES, FontMetrics
from app.writing.format_profile import FormatProfile

__all__ = ["FormatProfile", "load_font", "load_profile"]

_SOURCE, _SOURCES = "source", "sources"
_PLACES = {
    "header.number.text": {"symbol"},
    "header.number.symbol": {"number", "genre", "agency"},
    "header.number.letter_symbol": {"number", "genre", "agency"},
    "header.draft.text": {"draft"},
    "annex.reference": {"genre", "symbol", "date", "issuer"},
}


def load_profile(path: Path) -> FormatProfile:
    """Read a format profile, and the font it names by a path relative to its own.

    Raises:
        UnreadableFileError: the file is missing or not a profile, or a key is missing, unknown, of
            the wrong kind or without its source.
    """
    values = _read_toml(path)
    font_file = values.pop("font", None)
    if not isinstance(font_file, str):
        raise _error(path, "thiếu mục «font»")
    table = _Table(path, values, frozenset({"font"}))
    profile: FormatProfile = table.build(FormatProfile, font=load_font(path.parent / font_file))
    _check_places(path, profile)
    return replace(profile, sources=tuple(sorted(table.sources)))


def load_font(path: Path) -> FontMetrics:
    """Read the widths of a font's letters.

    Raises:
        UnreadableFileError: the file is missing, or is not such a table.
    """
    values = _read_toml(path)
    faces: dict[str, dict[str, int]] = {}
    for face in FACE_NAMES:
        widths = values.get(face)
        if not isinstance(widths, dict):
            raise _error(path, f"thiếu mục «{face}»")
        faces[face] = {letter: int(width) for width, letters in widths.items() for letter in letters}
    if not isinstance(values.get("name"), str):
        raise _error(path, "thiếu mục «name»")
    return FontMetrics(values["name"], faces)


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise _error(path, "không đọc được") from error
    except tomllib.TOMLDecodeError as error:
        raise _error(path, f"viết sai cú pháp ({error})") from error


def _error(path: Path, what: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"Tệp thể thức «{path.name}» {what}; hãy sửa lại tệp hoặc cài lại chương trình."
    )


class _Table:
    """The values of one file being turned into dataclasses, with the sources met on the way."""

    def __init__(self, path: Path, values: dict[str, Any], given: frozenset[str]) -> None:
        self.path = path
        self.values = values
        self.given = given
        self.sources: list[tuple[str, str]] = []

    def build(self, kind: type[Any], **given: Any) -> Any:  # noqa: ANN401
        """Return the whole file as `kind`, whose fields in `given` are known already."""
        return kind(**given, **self._fields(kind, self.values, "", {*given, _SOURCES}))

    def _fields(self, kind: type[Any], values: dict[str, Any], key: str, known: set[str]) -> dict[str, Any]:
        hints = get_type_hints(kind)
        expected: dict[str, Field[Any]] = {field.name: field for field in fields(kind)}
        if unknown := set(values) - set(expected) - {_SOURCE, _SOURCES}:
            raise _error(self.path, f"có mục lạ «{_join(key, min(unknown))}»")
        made: dict[str, Any] = {}
        for name, field in expected.items():
            if name in known:
                continue
            if name in values:
                made[name] = self._value(hints[name], values[name], _join(key, name))
            elif field.default is MISSING:
                raise _error(self.path, f"thiếu mục «{_join(key, name)}»")
        self._note_sources(values, key)
        return made

    def _value(self, hint: Any, value: Any, key: str) -> Any:  # noqa: ANN401
        if get_origin(hint) is tuple:
            items = self._checked(value, list, key)
            return tuple(
                self._value(get_args(hint)[0], item, _join(key, str(n))) for n, item in enumerate(items)
            )
        if is_dataclass(hint) and isinstance(hint, type):
            return hint(**self._fields(hint, self._checked(value, dict, key), key, set()))
        if issubclass(hint, StrEnum):
            if value not in list(hint):
                raise _error(self.path, f"có giá trị sai ở mục «{key}»")
            return hint(value)
        return self._number(hint, value, key) if hint in (int, float) else self._checked(value, hint, key)

    def _checked(self, value: Any, kind: type[Any], key: str) -> Any:  # noqa: ANN401
        if not isinstance(value, kind) or value == []:
            raise _error(self.path, f"có giá trị sai ở mục «{key}»")
        return value

    def _number(self, kind: type[Any], value: Any, key: str) -> float | int:  # noqa: ANN401
        fits = isinstance(value, int if kind is int else int | float) and not isinstance(value, bool)
        if not fits or not 0 <= value <= 1000 or (key.endswith("size_pt") and value < 1):
            raise _error(self.path, f"có giá trị sai ở mục «{key}»")
        return value  # type: ignore[no-any-return]

    def _note_sources(self, values: dict[str, Any], key: str) -> None:
        """Note the source of every plain value of a table: its own, or else that of the table."""
        own = self._checked(values.get(_SOURCES, {}), dict, _join(key, _SOURCES))
        plain = {name for name, value in values.items() if not isinstance(value, dict | list)} - {_SOURCE}
        plain |= self.given if not key else set()
        if unknown := set(own) - plain:
            raise _error(self.path, f"có mục lạ «{_join(key, _SOURCES)}.{min(unknown)}»")
        for name in sorted(plain):
            source = own.get(name, values.get(_SOURCE))
            if not isinstance(source, str) or not source:
                raise _error(self.path, f"chưa ghi nguồn của mục «{_join(key, name)}»")
            self.sources.append((_join(key, name), source))


def _join(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name


def _check_places(path: Path, profile: FormatProfile) -> None:
    """Refuse a pattern with a place that the writer cannot fill in."""
    for key, allowed in _PLACES.items():
        text: Any = profile
        for name in key.split("."):
            text = getattr(text, name)
        try:
            places = {place for _, place, _, _ in Formatter().parse(text) if place is not None}
        except ValueError as error:
            raise _error(path, f"có giá trị sai ở mục «{key}»") from error
        if not places <= allowed:
            raise _error(path, f"có chỗ điền lạ ở mục «{key}»")
