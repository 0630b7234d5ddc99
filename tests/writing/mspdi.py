"""The order and types of the elements of Microsoft Project XML that this program writes, for its tests.

Written out by hand after the pages "XML Schema for the … Element" of Microsoft's documentation of the schema
mspdi_pj12.xsd (github.com/MicrosoftDocs/office-developer-msproject-xml-docs, project-xml-data-interchange/).
Of each sequence those elements are listed that stand between or around what we write, in its order.
"""

import re
from xml.etree.ElementTree import Element

NAMESPACE = "http://schemas.microsoft.com/project"

_FORMS = {
    "integer": re.compile(r"-?\d+"),
    "boolean": re.compile(r"[01]|true|false"),
    "float": re.compile(r"-?\d+(\.\d+)?"),
    "dateTime": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"),
    "time": re.compile(r"\d\d:\d\d:\d\d"),
    "duration": re.compile(r"P(T\d+H\d+M\d+S)"),
    "string": re.compile(r"(?s).*"),
}
_SIZES = re.compile(r"string(\d+)")

ORDER = {
    "Project": (
        "SaveVersion:integer UID:string16 Name:string255 Title:string512 Subject:string512 Category:string512"
        " Company:string512 Manager:string512 Author:string512 CreationDate:dateTime Revision:integer"
        " LastSaved:dateTime ScheduleFromStart:boolean StartDate:dateTime FinishDate:dateTime"
        " FYStartDate:integer CriticalSlackLimit:integer CurrencyDigits:integer CurrencySymbol:string20"
        " CurrencyCode:string3 CurrencySymbolPosition:integer CalendarUID:integer DefaultStartTime:time"
        " DefaultFinishTime:time MinutesPerDay:integer MinutesPerWeek:integer DaysPerMonth:integer"
        " DefaultTaskType:integer DefaultFixedCostAccrual:integer DurationFormat:integer WorkFormat:integer"
        " EditableActualCosts:boolean HonorConstraints:boolean EarnedValueMethod:integer"
        " InsertedProjectsLikeSummary:boolean MultipleCriticalPaths:boolean NewTasksEffortDriven:boolean"
        " NewTasksEstimated:boolean FiscalYearStart:boolean WeekStartDay:integer StatusDate:dateTime"
        " CurrentDate:dateTime OutlineCodes:* WBSMasks:* ExtendedAttributes:* Calendars:* Tasks:* Resources:*"
        " Assignments:*"
    ),
    "ExtendedAttributes": "ExtendedAttribute:*",
    "ExtendedAttributes/ExtendedAttribute": (
        "FieldID:string FieldName:string CFType:integer Guid:string ElemType:integer UserDef:boolean"
        " Alias:string50"
    ),
    "Calendars": "Calendar:*",
    "Calendar": (
        "UID:integer Name:string512 IsBaseCalendar:boolean BaseCalendarUID:integer WeekDays:* Exceptions:*"
        " WorkWeeks:*"
    ),
    "WeekDays": "WeekDay:*",
    "WeekDay": "DayType:integer DayWorking:boolean TimePeriod:* WorkingTimes:*",
    "TimePeriod": "FromDate:dateTime ToDate:dateTime",
    "WorkingTimes": "WorkingTime:*",
    "WorkingTime": "FromTime:time ToTime:time",
    "Exceptions": "Exception:*",
    "Exception": (
        "EnteredByOccurrences:boolean TimePeriod:* Occurrences:integer Name:string512 Type:integer"
        " Period:integer DaysOfWeek:integer MonthItem:integer MonthPosition:integer Month:integer"
        " MonthDay:integer DayWorking:boolean WorkingTimes:*"
    ),
    "Tasks": "Task:*",
    "Task": (
        "UID:integer ID:integer Name:string512 Type:integer IsNull:boolean CreateDate:dateTime"
        " Contact:string512 WBS:string WBSLevel:string OutlineNumber:string512 OutlineLevel:integer"
        " Priority:integer Start:dateTime Finish:dateTime Duration:duration DurationFormat:integer"
        " Work:duration Stop:dateTime Resume:dateTime ResumeValid:boolean EffortDriven:boolean"
        " Recurring:boolean OverAllocated:boolean Estimated:boolean Milestone:boolean Summary:boolean"
        " Critical:boolean FixedCostAccrual:string PercentComplete:integer PercentWorkComplete:integer"
        " Cost:float OvertimeCost:float OvertimeWork:duration ActualStart:dateTime ActualFinish:dateTime"
        " ActualDuration:duration ActualCost:float ActualOvertimeCost:float ActualWork:duration"
        " ActualOvertimeWork:duration RegularWork:duration RemainingDuration:duration RemainingCost:float"
        " RemainingWork:duration ConstraintType:integer CalendarUID:integer ConstraintDate:dateTime"
        " Deadline:dateTime LevelAssignments:boolean LevelingCanSplit:boolean Hyperlink:string512"
        " IgnoreResourceCalendar:boolean Notes:string HideBar:boolean Rollup:boolean"
        " EarnedValueMethod:integer PredecessorLink:* ExtendedAttribute:* Baseline:* OutlineCode:*"
    ),
    "Task/ExtendedAttribute": "FieldID:string Value:string ValueGUID:string DurationFormat:integer",
    "Task/Baseline": (
        "TimephasedData:* Number:integer Interim:boolean Start:dateTime Finish:dateTime Duration:duration"
        " DurationFormat:integer EstimatedDuration:boolean Work:duration Cost:float"
    ),
    "Resources": "Resource:*",
    "Resource": (
        "UID:integer ID:integer Name:string512 Type:integer IsNull:boolean Initials:string512"
        " Phonetics:string512 NTAccount:string512 MaterialLabel:string512 Code:string512 Group:string512"
        " WorkGroup:integer EmailAddress:string512 MaxUnits:float PeakUnits:float CanLevel:boolean"
        " AccrueAt:integer Work:duration CalendarUID:integer Notes:string BCWS:float BCWP:float"
        " IsGeneric:boolean IsInactive:boolean"
    ),
    "Assignments": "Assignment:*",
    "Assignment": (
        "UID:integer TaskUID:integer ResourceUID:integer PercentWorkComplete:integer ActualCost:float"
        " ActualFinish:dateTime ActualOvertimeCost:float ActualOvertimeWork:duration ActualStart:dateTime"
        " ActualWork:duration ACWP:float Confirmed:boolean Cost:float CV:float Delay:integer Finish:dateTime"
        " FinishVariance:integer LinkedFields:boolean Milestone:boolean Notes:string Overallocated:boolean"
        " OvertimeCost:float OvertimeWork:duration PeakUnits:float RegularWork:duration RemainingCost:float"
        " RemainingOvertimeCost:float RemainingOvertimeWork:duration RemainingWork:duration"
        " ResponsePending:boolean Start:dateTime Stop:dateTime Resume:dateTime StartVariance:integer"
        " Summary:boolean SV:float Units:float UpdateNeeded:boolean VAC:float Work:duration"
        " WorkContour:integer ExtendedAttribute:* Baseline:*"
    ),
}

ALLOWED = {
    "Task/Type": {0, 1, 2},
    "Task/DurationFormat": {7, 39},
    "Task/ConstraintType": set(range(8)),
    "WeekDay/DayType": set(range(8)),
    "Exception/Type": set(range(1, 10)),
    "Resource/Type": {0, 1},
    "Project/CurrencySymbolPosition": {0, 1, 2, 3},
    "Project/WeekStartDay": set(range(7)),
    "Project/DefaultTaskType": {0, 1, 2},
    "Project/WorkFormat": {1, 2, 3, 4, 5},
    "Project/FYStartDate": set(range(1, 13)),
}
"""Of numbers that stand for something else, those that the schema lists (of formats, those that we use)."""


def faults(root: Element) -> list[str]:
    """Return where a file departs from the schema."""
    found: list[str] = []
    _look(root, "", found)
    return found


def _look(element: Element, parent: str, found: list[str]) -> None:
    name = local(element)
    known = ORDER.get(f"{parent}/{name}") or ORDER.get(name)
    if known is None:
        found.append(f"{parent}/{name} is not known")
        return
    places = {part.partition(":")[0]: place for place, part in enumerate(known.split())}
    kinds = dict(part.split(":") for part in known.split())
    last = -1
    for child in element:
        inner = local(child)
        if inner not in places:
            found.append(f"{name}/{inner} is not known")
            continue
        if places[inner] < last or (places[inner] == last and kinds[inner] != "*"):
            found.append(f"{name}/{inner} stands too late")
        last = places[inner]
        if kinds[inner] == "*":
            _look(child, name, found)
        elif not _fits(child, kinds[inner], ALLOWED.get(f"{name}/{inner}")):
            found.append(f"{name}/{inner} is no {kinds[inner]}: {child.text!r}")


def _fits(element: Element, kind: str, allowed: set[int] | None) -> bool:
    text = element.text or ""
    if len(element) or (allowed is not None and int(text) not in allowed):
        return False
    if size := _SIZES.fullmatch(kind):
        return len(text) <= int(size[1])
    return _FORMS[kind].fullmatch(text) is not None


def local(element: Element) -> str:
    """Return an element's name, which must be of the namespace."""
    assert element.tag.startswith(f"{{{NAMESPACE}}}"), element.tag
    return element.tag.partition("}")[2]
