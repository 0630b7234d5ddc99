"""Points under an activity that only say who leads it, who helps, or for whom it is."""

from collections.abc import Iterable

from app.domain.plan_reading import Section
from app.reading.bodies import split_names
from app.reading.folding import lower
from app.reading.sections import content_of

_LEADS = (
    "đơn vị thực hiện:", "đơn vị chủ trì:", "đơn vị phụ trách:", "cơ quan chủ trì:", "cơ quan thực hiện:",
    "chủ trì:", "phụ trách:", "đơn vị tổ chức:",
)  # fmt: skip
_HELPS = ("đơn vị phối hợp:", "cơ quan phối hợp:", "phối hợp:", "phối hợp thực hiện:")
_OTHERS = (
    "thành phần:", "thành phần tham dự:", "thành phần tham gia:", "đối tượng:", "đối tượng tham gia:",
)  # fmt: skip
_NOTES = (*_LEADS, *_HELPS, *_OTHERS)


def only_role_notes(points: Iterable[Section]) -> bool:
    """Tell whether points say nothing but who leads, who helps and for whom, and so are nothing to do."""
    return all(not point.children and lower(content_of(point)).startswith(_NOTES) for point in points)


def read_roles(points: Iterable[Section]) -> tuple[str, tuple[str, ...]]:
    """Return who leads and who helps by the notes among some points, empty where none says so."""
    lead = ""
    supports: tuple[str, ...] = ()
    for point in points:
        words = lower(content_of(point))
        said = content_of(point).partition(":")[2].strip(" .;")
        if words.startswith(_LEADS):
            lead = lead or said
        elif words.startswith(_HELPS):
            supports = supports or tuple(split_names(said))
    return lead, supports
