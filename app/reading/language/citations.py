"""Issued documents that a text cites by number, and the days of their issue."""

import re
from datetime import date

from app.domain.reading.plan_reading import Citation
from app.domain.text import tidy

SYMBOL = r"\d{1,5}\s?[-–/]\s?(?:\d{4}\s?/\s?)?[A-ZĐ][A-Za-zĐđƯư]*(?:\s?[-–/]\s?[A-ZĐ0-9][A-Za-zĐđƯư0-9]*)*"
DAY = (
    r"(?:(?P<d>\d{1,2})\s*[/.\-]\s*(?P<m>\d{1,2})\s*[/.\-]\s*(?P<y>\d{4})"
    r"|(?P<D>\d{1,2})\s+tháng\s+(?P<M>\d{1,2})\s*(?:năm\s+|/\s*)(?P<Y>\d{4}))"
)
# The sign comes before the look behind it for a digit: it is sooner found.
_BEGINS = re.compile(r"[-–/](?:(?<=\d.)|(?<=\d\s.))\s?(?:\d{4}\s?/\s?)?[A-Za-zĐđ]")
_CITED = re.compile(
    rf"(?P<genre>[A-ZĐa-zđ][\wà-ỹ]+\s[\wà-ỹ]+\s+)?(?:số\s*:?\s*)?(?<![\d/])(?P<symbol>{SYMBOL})"
    rf"(?:\s*,?\s*(?:ký\s+)?ngày\s+{DAY})?",
    re.IGNORECASE,
)


def day_of(found: re.Match[str]) -> date | None:
    """Return the day matched by `DAY`, or None when the calendar has no such day."""
    parts = found.groupdict()
    if parts.get("y"):
        return _day(parts["y"], parts["m"], parts["d"])
    return _day(parts["Y"], parts["M"], parts["D"]) if parts.get("Y") else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def find_citations(text: str) -> list[Citation]:
    """Return the documents cited with a symbol, each once, in the order of the text."""
    cited: dict[str, Citation] = {}
    for found in _CITED.finditer(text):
        symbol = tidy_symbol(found["symbol"])
        if "/" not in symbol or not _is_symbol(symbol):
            continue
        citation = Citation(symbol, day_of(found), tidy(found.group()))
        if symbol not in cited or cited[symbol].issued_on is None:
            cited[symbol] = citation
    return list(cited.values())


def tidy_symbol(symbol: str) -> str:
    """Return a symbol without blanks and with plain hyphens: "15 – KH/ĐU" becomes "15-KH/ĐU"."""
    return re.sub(r"\s+", "", symbol).replace("–", "-").replace("—", "-").rstrip("-/")


def citation_spans(text: str) -> list[tuple[int, int]]:
    """Return where the citations stand in a text, their days included."""
    if not _BEGINS.search(text):
        return []
    return [found.span() for found in _CITED.finditer(text) if _is_symbol(tidy_symbol(found["symbol"]))]


def _is_symbol(symbol: str) -> bool:
    """Tell a symbol from a fraction or a unit: it has a part in capitals after its number."""
    letters = [part for part in re.split(r"[-/]", symbol)[1:] if not part.isdigit()]
    return bool(letters) and any(part[:2].isupper() for part in letters)
