"""A date as an option of the command line."""

from datetime import date
from typing import Any

import click

from app.domain.dates.written import parse_date
from app.domain.errors import EntryError


class Day(click.ParamType[date]):
    """A date given as dd/MM/yyyy or yyyy-MM-dd."""

    name = "ngày"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401
        """Return the date that was typed."""
        if isinstance(value, date):
            return value
        typed = parse_date(str(value))
        if typed is None:
            raise EntryError("Thiếu ngày; hãy nhập theo dạng ngày/tháng/năm.")
        return typed
