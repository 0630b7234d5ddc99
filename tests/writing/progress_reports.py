"""Progress of an invented committee for the writers' tests."""

from datetime import date, timedelta

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.progress import CongressProgress, ProgressCount, ProgressItem, ProgressReport, UnassignedTask

AS_OF = date(2026, 11, 20)
_STATES = tuple(AssignmentState)
_LATER, _UNASSIGNED = "Đại hội Đảng bộ tỉnh lần thứ XXI", 3


def report(items: int = 60, units: int = 12) -> ProgressReport:
    """Return a report of that many assignments spread over units and congresses."""
    made = tuple(_item(number, units) for number in range(items))
    return ProgressReport(
        book="Sổ tuyên truyền đại hội & hội nghị",
        superior="Đảng bộ tỉnh Sơn Lâm",
        issuer="Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh",
        as_of=AS_OF,
        by_congress=_congresses(made),
        by_unit=_counts(made, "unit"),
        items=made,
        unassigned=tuple(_task(number) for number in range(_UNASSIGNED)),
    )


def empty() -> ProgressReport:
    """Return the report of a book in which nothing has been assigned."""
    return ProgressReport("Sổ", "", "Đảng ủy", AS_OF, (), (), ())


def _congresses(items: tuple[ProgressItem, ...]) -> tuple[CongressProgress, ...]:
    """Return what the items count, and a congress of which nothing is assigned."""
    counted = tuple(CongressProgress(each, each.total, each.total) for each in _counts(items, "congress"))
    return (*counted, CongressProgress(ProgressCount(_LATER), _UNASSIGNED, 0))


def _task(number: int) -> UnassignedTask:
    due = AS_OF + timedelta(days=5 * number - 5) if number else None
    return UnassignedTask(_LATER, "Đợt 3", "Trước đại hội", f"Mở chuyên mục trên báo số {number}", due)


def _item(number: int, units: int) -> ProgressItem:
    state = _STATES[number * 7 % 4]
    return ProgressItem(
        congress=("Đại hội chi bộ, đảng bộ cơ sở", "Đại hội Đảng bộ Khối lần thứ IX", "")[number % 3],
        wave="Đợt 1: tuyên truyền đại hội chi bộ, đảng bộ cơ sở",
        phase="Trước đại hội",
        task=f"Treo băng rôn, khẩu hiệu chào mừng đại hội tại trụ sở và trục đường chính, lượt {number + 1}",
        unit=f"Chi bộ Sở Văn hóa số {number % units + 1}",
        role=AssignmentRole.LEAD if number % 5 else AssignmentRole.SUPPORT,
        due=AS_OF + timedelta(days=number - 30) if number % 4 else None,
        state=state,
        done_on=AS_OF - timedelta(days=2) if state is AssignmentState.DONE else None,
        note="=1+1" if number == 3 else "",
    )


def _counts(items: tuple[ProgressItem, ...], by: str) -> tuple[ProgressCount, ...]:
    counts = []
    for name in dict.fromkeys(getattr(item, by) for item in items):
        own = [item for item in items if getattr(item, by) == name]
        of = {state: [item for item in own if item.state is state] for state in _STATES}
        late = [
            item
            for item in (*of[AssignmentState.TODO], *of[AssignmentState.DOING])
            if item.due is not None and item.due < AS_OF
        ]
        counts.append(
            ProgressCount(
                name,
                len(of[AssignmentState.DONE]),
                len(of[AssignmentState.DOING]),
                len(of[AssignmentState.TODO]),
                len(of[AssignmentState.NOT_APPLICABLE]),
                len(late),
            )
        )
    return tuple(counts)
