"""Read plans, lists of units and of their congresses, without storing anything."""

from pathlib import Path
from typing import Any

from app.domain.congress_entry import CongressEntries
from app.domain.going_on import Check, go_on
from app.domain.reading.plan_reading import PlanReading
from app.domain.unit_entry import UnitList


def read_plan(path: Path, check: Check = go_on) -> PlanReading:
    """Read a plan document; `check` is called between the steps of it.

    Raises:
        KnownError: it cannot be read, is unsafe, or no plan is recognised in it.
    """
    from app.reading import plan  # readers are slow imports that opening a book does without

    return plan.read_plan(path, check)


def reading_as_json(reading: PlanReading) -> dict[str, Any]:
    """Return a reading as the object that docs/read-json.md describes."""
    from app.reading import to_json

    return to_json.reading_to_json(reading)


def read_unit_list(path: Path) -> UnitList:
    """Read a list of units from a spreadsheet or CSV file.

    Raises:
        KnownError: it cannot be read, has no column of names, or looks like a file on persons.
    """
    from app.reading.units import list as unit_list

    return unit_list.read_unit_list(path)


def read_pasted_units(text: str) -> UnitList:
    """Read units from cells pasted from a spreadsheet.

    Raises:
        KnownError: nothing was pasted, or the columns look like a file on persons.
    """
    from app.reading.units import list as unit_list

    return unit_list.read_pasted_units(text)


def read_congress_list(path: Path) -> CongressEntries:
    """Read a list of the units' congress dates from a spreadsheet or CSV file.

    Raises:
        KnownError: it cannot be read, has no columns of units and days, or looks like a file on persons.
    """
    from app.reading.units import congress_list

    return congress_list.read_congress_list(path)


def read_pasted_congresses(text: str) -> CongressEntries:
    """Read the units' congress dates from cells pasted from a spreadsheet.

    Raises:
        KnownError: nothing was pasted, or there are no units and days in it.
    """
    from app.reading.units import congress_list

    return congress_list.read_pasted_congresses(text)
