"""How a drawing is to be put on paper: how large its letters, over which days, with or without a table."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class TypeSize(StrEnum):
    """How large the letters are."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"


TYPE_FACTOR = {TypeSize.SMALL: 0.82, TypeSize.NORMAL: 1.0, TypeSize.LARGE: 1.3}


@dataclass(frozen=True)
class PaperChoice:
    """What the user chose for paper.

    `fit` makes all stand on one sheet; `with_table` sets columns with the days and the leading organisations
    beside the names; `first` and `last` are the days to be shown, None for as far as there is anything.
    """

    fit: bool = False
    type_size: TypeSize = TypeSize.NORMAL
    with_table: bool = False
    first: date | None = None
    last: date | None = None

    @property
    def factor(self) -> float:
        """Return by how much the letters are larger than usual."""
        return TYPE_FACTOR[self.type_size]


AS_USUAL = PaperChoice()
