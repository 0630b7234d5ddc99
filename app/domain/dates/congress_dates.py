"""Dates of congresses as they are entered: moved together where one would overtake another."""

from dataclasses import replace
from datetime import date

from app.domain.congress import Congress
from app.domain.dates.schedule import shifted


def with_opening(congress: Congress, opens: date | None) -> Congress:
    """Return the congress opened on another day.

    Its preparatory session and its closing move by as many days when they would otherwise come to
    stand on the wrong side of the opening.
    """
    before = congress.opens_on
    if opens is None or before is None:
        return replace(congress, opens_on=opens)
    days = (opens - before).days
    prepares, closes = congress.prepares_on, congress.closes_on
    if prepares and prepares > opens:
        prepares = shifted(prepares, days)
    if closes and closes < opens:
        closes = shifted(closes, days)
    return replace(congress, opens_on=opens, prepares_on=prepares, closes_on=closes)
