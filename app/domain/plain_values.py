"""Values of the domain as plain ones, and back, to be kept in a book or a file."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any

from app.domain.errors import UnreadableFileError

Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]
_IS = "is"


class PlainValues:
    """Turns values made of dataclasses, enums, days, amounts and tuples into plain ones and back.

    Only values of the given classes come back: what is kept in a file can make nothing else.
    """

    def __init__(self, classes: Iterable[type]) -> None:
        self._classes = {each.__name__: each for each in classes}

    def to_plain(self, value: object) -> Plain:
        """Return a value as dictionaries, lists, strings, numbers and None."""
        if isinstance(value, Enum):
            return {_IS: type(value).__name__, "value": value.value}
        if value is None or isinstance(value, bool | int | str):
            return value
        if isinstance(value, date):
            return {_IS: "date", "value": value.isoformat()}
        if isinstance(value, Decimal):
            return {_IS: "Decimal", "value": str(value)}
        if isinstance(value, tuple):
            return [self.to_plain(each) for each in value]
        if is_dataclass(value) and type(value).__name__ in self._classes:
            held = {each.name: self.to_plain(getattr(value, each.name)) for each in fields(value)}
            return {_IS: type(value).__name__, **held}
        raise TypeError(f"{type(value).__name__} is not kept as a plain value")

    def from_plain(self, plain: object) -> Any:  # noqa: ANN401 - as it was given to to_plain
        """Return the value that was made plain.

        Raises:
            UnreadableFileError: it is no such value; it was damaged, or made by another version.
        """
        try:
            return self._value(plain)
        except (TypeError, ValueError, KeyError, InvalidOperation) as error:
            raise UnreadableFileError(
                "Không đọc được những chỗ đã sửa ở lần trước; hãy xem lại và sửa từ bản đọc mới."
            ) from error

    def _value(self, plain: object) -> Any:  # noqa: ANN401
        if isinstance(plain, list):
            return tuple(self._value(each) for each in plain)
        if not isinstance(plain, dict):
            return plain
        name = plain[_IS]
        if name == "date":
            return date.fromisoformat(plain["value"])
        if name == "Decimal":
            return Decimal(plain["value"])
        made = self._classes[name]
        if issubclass(made, Enum):
            return made(plain["value"])
        return made(**{key: self._value(each) for key, each in plain.items() if key != _IS})
