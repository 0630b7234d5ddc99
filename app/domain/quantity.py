"""How much of something a task is to yield."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount with its unit as the plan words it: 2 "tin, bài", 100 "% chi bộ".

    `at_least` tells that the plan sets a floor ("ít nhất", "trên") and not just this amount.
    """

    words: str
    amount: Decimal
    unit: str
    at_least: bool = False
