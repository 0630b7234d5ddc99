"""Corrections of what is asked of a task: who leads and supports it, what comes of it, and how much."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal

from app.domain.errors import EntryError
from app.domain.quantity import Quantity
from app.domain.reading.edits import edit_tasks, within_bounds
from app.domain.reading.plan_reading import PlanReading
from app.domain.text import tidy

_NUMBER = re.compile(r"(?:[0-9]{1,3}(?:[.][0-9]{3})+|[0-9]{1,12})(?:,[0-9]{1,6})?")
_MOST = Decimal(1_000_000_000)


def set_lead(reading: PlanReading, keys: Collection[str], lead: str) -> PlanReading:
    """Say which organisation carries tasks out, as the plan words it; empty for none."""
    return edit_tasks(reading, keys, lambda task: replace(task, lead=tidy(lead)))


def set_supports(reading: PlanReading, keys: Collection[str], supports: Sequence[str]) -> PlanReading:
    """Say which organisations help with tasks, each name once."""
    names = tuple(dict.fromkeys(name for name in (tidy(each) for each in supports) if name))
    return edit_tasks(reading, keys, lambda task: replace(task, supports=names))


def set_product(reading: PlanReading, keys: Collection[str], product: str) -> PlanReading:
    """Say what comes of tasks; nothing is asked of those beyond the figures."""
    return edit_tasks(reading, keys, lambda task: within_bounds(replace(task, product=tidy(product))))


def set_target(reading: PlanReading, keys: Collection[str], target: Quantity | None) -> PlanReading:
    """Say how much tasks are to yield; those beyond the figures have no amount."""
    return edit_tasks(reading, keys, lambda task: within_bounds(replace(task, target=target)))


def entered_target(amount: str, unit: str, *, at_least: bool) -> Quantity | None:
    """Return an amount as a user entered it ("1.250,5"), without words of the plan; None for none.

    Raises:
        EntryError: the amount is no number above nought, or one of the two is missing.
    """
    number, named = tidy(amount), tidy(unit)
    if not number and not named:
        return None
    if not number or not named:
        raise EntryError("Chỉ tiêu cần cả số lượng và đơn vị tính, ví dụ 02 và «tin, bài».")
    if not _NUMBER.fullmatch(number):
        raise EntryError(f"Số lượng «{number}» không phải là số; hãy nhập số, ví dụ 2 hoặc 1.250,5.")
    value = Decimal(number.replace(".", "").replace(",", "."))
    if not 0 < value <= _MOST:
        raise EntryError(f"Số lượng «{number}» không hợp lệ; hãy nhập một số lớn hơn 0.")
    return Quantity("", value, named, at_least)
