"""A project as a Microsoft Project XML file (MSPDI), which ProjectLibre and others read too.

The order of elements is that of the schema mspdi_pj12.xsd, which Microsoft publishes in its documentation of
the Project XML Data Interchange.
"""

from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from app.domain.project.content import ProjectContent
from app.writing.atomic import replace_file
from app.writing.project.calendars import put_calendars
from app.writing.project.resources import put_assignments, put_resources
from app.writing.project.rows import (
    MARK_ALIAS,
    MARK_FIELD,
    MARK_FIELD_NAME,
    placed_rows,
    put_rows,
)
from app.writing.project.values import (
    MINUTES_PER_DAY,
    NAMESPACE,
    OFFICE_DAYS,
    closing,
    moment,
    name_text,
    opening,
    put,
)

_SAVE_VERSION = 12
_LONGEST_PROJECT_NAME = 255
_FIXED_DURATION, _DAYS, _HOURS, _MONDAY = 1, 7, 2, 1
_AFTER_WITH_SPACE = 3


def write_project(content: ProjectContent, target: Path) -> None:
    """Write a project; an older file is replaced whole.

    Raises:
        UnwritableFileError: it cannot be written there; an older file is left as it was.
    """
    data = project_bytes(content)
    with replace_file(target) as unfinished:
        unfinished.write_bytes(data)


def project_bytes(content: ProjectContent) -> bytes:
    """Return a project as the bytes of its file."""
    root = Element("Project", {"xmlns": NAMESPACE})
    _put_properties(root, content)
    _put_fields(root)
    put_calendars(root, content)
    placed = placed_rows(content)
    put_rows(root, content, placed)
    put_resources(root, content)
    put_assignments(root, content, placed)
    ElementTree.indent(root)
    body: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + body + b"\n"


def _put_properties(root: Element, content: ProjectContent) -> None:
    put(
        root,
        ("SaveVersion", _SAVE_VERSION),
        ("Name", name_text(content.title, _LONGEST_PROJECT_NAME)),
        ("Title", name_text(content.title)),
        ("Company", name_text(content.issuer) or None),
        ("CreationDate", moment(content.made)),
        ("LastSaved", moment(content.made)),
        ("ScheduleFromStart", True),
        ("StartDate", opening(content.starts)),
        ("FinishDate", closing(content.ends)),
        ("FYStartDate", 1),
        ("CurrencyDigits", 0),
        ("CurrencySymbol", "₫"),
        ("CurrencyCode", "VND"),
        ("CurrencySymbolPosition", _AFTER_WITH_SPACE),
        ("CalendarUID", OFFICE_DAYS),
        ("DefaultStartTime", "08:00:00"),
        ("DefaultFinishTime", "17:00:00"),
        ("MinutesPerDay", MINUTES_PER_DAY),
        ("MinutesPerWeek", 5 * MINUTES_PER_DAY),
        ("DaysPerMonth", 20),
        ("DefaultTaskType", _FIXED_DURATION),
        ("DurationFormat", _DAYS),
        ("WorkFormat", _HOURS),
        ("HonorConstraints", True),
        ("NewTasksEffortDriven", False),
        ("WeekStartDay", _MONDAY),
        ("CurrentDate", moment(content.made)),
    )


def _put_fields(root: Element) -> None:
    """Add the text field that marks what each row is in the book."""
    fields = SubElement(root, "ExtendedAttributes")
    put(
        SubElement(fields, "ExtendedAttribute"),
        ("FieldID", MARK_FIELD),
        ("FieldName", MARK_FIELD_NAME),
        ("Alias", MARK_ALIAS),
    )
