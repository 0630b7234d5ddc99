"""The bodies of a project as its resources, and their shares in the tasks."""

from xml.etree.ElementTree import Element, SubElement

from app.domain.dates.workdays import WorkCalendar
from app.domain.project.content import ProjectContent, Share
from app.writing.project.calendars import resource_calendar
from app.writing.project.rows import Placed
from app.writing.project.values import closing, duration, name_text, opening, put

_WORK = 1


def put_resources(root: Element, content: ProjectContent) -> None:
    """Add the bodies that carry out tasks."""
    resources = SubElement(root, "Resources")
    for number, each in enumerate(content.resources):
        put(
            SubElement(resources, "Resource"),
            ("UID", number + 1),
            ("ID", number + 1),
            ("Name", name_text(each.name)),
            ("Type", _WORK),
            ("IsNull", False),
            ("Initials", name_text(each.short_name or each.code or each.name[:1])),
            ("Code", name_text(each.code) or None),
            ("Group", name_text(each.group) or None),
            ("MaxUnits", "1.00"),
            ("CalendarUID", resource_calendar(number)),
            ("IsGeneric", False),
        )


def put_assignments(root: Element, content: ProjectContent, placed: list[Placed]) -> None:
    """Add the share of each body in each task, with its own days and state."""
    assignments = SubElement(root, "Assignments")
    numbers = {each.body_id: number for number, each in enumerate(content.resources, 1)}
    uid = 0
    for each in placed:
        for share in each.row.shares:
            uid += 1
            assignment = SubElement(assignments, "Assignment")
            put(assignment, ("UID", uid), ("TaskUID", each.uid), ("ResourceUID", numbers[share.body_id]))
            _put_share(assignment, share, each, content.work)


def _put_share(assignment: Element, share: Share, each: Placed, work: WorkCalendar) -> None:
    minutes = each.share_minutes(share.starts, share.ends, work)
    done = minutes * share.percent // 100
    put(
        assignment,
        ("PercentWorkComplete", share.percent),
        ("ActualFinish", closing(share.ends) if share.percent == 100 else None),
        ("ActualStart", opening(share.starts) if share.percent else None),
        ("ActualWork", duration(done)),
        ("Finish", closing(share.ends)),
        ("Milestone", False),
        ("Notes", share.notes or None),
        ("RegularWork", duration(minutes)),
        ("RemainingWork", duration(minutes - done)),
        ("Start", opening(share.starts)),
        ("Units", 1),
        ("Work", duration(minutes)),
    )
