"""A difference between versions of a plan in the words of screen, paper and command line."""

from collections.abc import Mapping
from datetime import date

from app.domain.comparison.frame_difference import FrameDifference, Subject
from app.domain.comparison.known_plan import Aspect, FreshTask, KnownPlan, known_values
from app.domain.comparison.plan_difference import Fate, PlanDifference, TaskDifference
from app.domain.congress import CongressMention
from app.domain.dates.due import Anchor, DueOn, DueWithin
from app.domain.dates.due_words import due_words, edge_words
from app.domain.dates.written import format_date
from app.domain.plan import Phase, Task, Wave
from app.domain.quantity import Quantity
from app.domain.reading.edits import places
from app.domain.reading.plan_reading import PlanReading, ReadPhase, ReadTask, ReadWave
from app.domain.task import Timing
from app.domain.terms import CHANNEL, TASK_KIND, TIMING
from app.domain.text import fold

FATE = {
    Fate.ADDED: "Việc mới",
    Fate.RETURNED: "Việc trở lại",
    Fate.CHANGED: "Việc có thay đổi",
    Fate.MOVED: "Việc chuyển chỗ",
    Fate.GONE: "Việc không còn",
    Fate.DROPPED: "Việc đã bỏ trong sổ",
    Fate.SAME: "Việc giữ nguyên",
}
"""What came of tasks, in the order in which they are shown."""

ASPECT = {
    Aspect.TEXT: "Nội dung",
    Aspect.DUE: "Thời hạn",
    Aspect.KIND: "Loại việc",
    Aspect.CHANNEL: "Hình thức",
    Aspect.LEAD: "Chủ trì",
    Aspect.SUPPORTS: "Phối hợp",
    Aspect.PRODUCT: "Sản phẩm",
    Aspect.TARGET: "Chỉ tiêu",
    Aspect.PLACE: "Giai đoạn, tổ chức",
}
SUBJECT = {
    Subject.HEADER: "Thể thức",
    Subject.WAVE: "Đợt",
    Subject.PHASE: "Giai đoạn",
    Subject.DUTY: "Tổ chức thực hiện",
    Subject.AIM: "Mục đích, yêu cầu",
    Subject.FOCUS: "Nội dung trọng tâm",
    Subject.CHANNEL: "Hình thức tuyên truyền",
    Subject.RECIPIENT: "Nơi nhận",
    Subject.BASIS: "Căn cứ",
}
_ABOUT = {
    "genre": "Loại văn bản", "number": "Số", "symbol": "Số, ký hiệu", "issued_on": "Ngày ban hành",
    "place": "Địa danh", "superior": "Cơ quan cấp trên", "issuer": "Cơ quan ban hành", "title": "Tên gọi",
    "signer": "Người ký", "signer_authority": "Thẩm quyền ký", "signer_office": "Chức vụ người ký",
    "starts": "Bắt đầu", "ends": "Kết thúc", "stated": "Thời gian", "timing": "Thời điểm",
    "congress": "Đại hội", "collective": "Giao chung",
}  # fmt: skip
NOTHING = "(không có)"


class DifferenceWords:
    """Puts one comparison into words; it knows the names of its places and congresses."""

    def __init__(self, found: PlanDifference, congresses: Mapping[str, str] | None = None) -> None:
        """`congresses` are the names of those of the book by key."""
        self._names = dict(congresses or {}) | _mentioned(found.reading.congresses)
        self._old_places = _old_places(found.known)
        self._new_places = _new_places(found.reading)

    def place(self, difference: TaskDifference) -> str:
        """Return where a task stands: in the new version, or for one that is gone, where it stood."""
        if difference.new is not None:
            return self._new_places.get(difference.new.place, "")
        return self._old_places.get(difference.old.place, "") if difference.old else ""

    def old_place(self, difference: TaskDifference) -> str:
        """Return where a task stood in the plan of the book; empty for an added one."""
        return self._old_places.get(difference.old.place, "") if difference.old else ""

    def aspect(self, difference: TaskDifference, aspect: Aspect) -> tuple[str, str]:
        """Return how the book's plan and the new version have one aspect of a task."""
        old = self._old(difference.old.planned, aspect) if difference.old else ""
        new = self._new(difference.new, aspect) if difference.new else ""
        return old or NOTHING, new or NOTHING

    def edit(self, difference: TaskDifference, aspect: Aspect) -> str:
        """Return how the user has one aspect of a task in the book."""
        current = difference.old.current if difference.old else None
        return (self._old(current, aspect) if current else "") or NOTHING

    def details(self, difference: TaskDifference) -> list[str]:
        """Return what else than its text changed of a task, as "Thời hạn: 01/12/2026 → 15/12/2026"."""
        if difference.old is None or difference.new is None:
            return []
        lines = []
        is_back = difference.fate is Fate.RETURNED  # where it stood may long be gone
        for aspect in difference.aspects:
            if aspect is not Aspect.TEXT and not (aspect is Aspect.PLACE and is_back):
                old, new = self.aspect(difference, aspect)
                lines.append(f"{ASPECT[aspect]}: {old} → {new}")
        return lines

    def frame(self, difference: FrameDifference) -> tuple[str, str, str]:
        """Return of what part something differs, and how it was and is."""
        subject = SUBJECT[difference.subject]
        about = _ABOUT.get(difference.about, "")
        whole = difference.about in ("", "text") or not difference.name
        named = subject if whole else f"{subject} «{difference.name}»"
        sides = [
            self._value(each, start=difference.about == "starts") for each in (difference.old, difference.new)
        ]
        return f"{named} – {about.lower()}" if about else named, sides[0], sides[1]

    def _old(self, task: Task, aspect: Aspect) -> str:
        if aspect is Aspect.PLACE:
            return self._old_places.get(str(known_values(task)[Aspect.PLACE]), "")
        return self._of(task, aspect, task.lead_words, task.support_words)

    def _new(self, fresh: FreshTask, aspect: Aspect) -> str:
        if aspect is Aspect.PLACE:
            return self._new_places.get(fresh.place, "")
        return self._of(fresh.read, aspect, fresh.read.lead, fresh.read.supports)

    def _of(self, task: Task | ReadTask, aspect: Aspect, lead: str, supports: tuple[str, ...]) -> str:
        words = {
            Aspect.TEXT: task.text,
            Aspect.DUE: due_words(task.due, self._names) or "theo giai đoạn",
            Aspect.KIND: TASK_KIND[task.kind],
            Aspect.CHANNEL: CHANNEL[task.channel] if task.channel else "",
            Aspect.LEAD: lead,
            Aspect.SUPPORTS: ", ".join(supports),
            Aspect.PRODUCT: task.product,
            Aspect.TARGET: _amount(task.target),
        }
        return words[aspect]

    def _value(self, value: object, *, start: bool) -> str:
        if isinstance(value, date):
            return format_date(value)
        if isinstance(value, DueOn | DueWithin):
            return due_words(value, self._names)
        if isinstance(value, Anchor):
            return edge_words(value, self._names, start=start)
        if isinstance(value, Timing):
            return TIMING[value]
        if isinstance(value, bool):
            return "có" if value else "không"
        text = str(value) if value else ""
        return self._names.get(text, text) or NOTHING


def summary_words(found: PlanDifference) -> str:
    """Return how many tasks came to what, as "2 việc mới, 3 việc có thay đổi, 36 việc giữ nguyên"."""
    counts = [(found.count(fate), word) for fate, word in FATE.items()]
    said = ", ".join(f"{count} {word[:1].lower()}{word[1:]}" for count, word in counts if count)
    return said or "Không có việc nào"


def effect_words(before: date | None, after: date | None, bodies: int) -> str:
    """Return how the last day of a task moves, as "Hạn 10/03/2026 → 15/03/2026, 12 đơn vị"."""
    days = " → ".join(format_date(day) if day else "chưa có" for day in (before, after))
    return f"Hạn {days}" + (f", {bodies} đơn vị" if bodies else "")


def _amount(target: Quantity | None) -> str:
    if target is None:
        return ""
    return target.words or f"{target.amount} {target.unit}"


def _mentioned(mentions: tuple[CongressMention, ...]) -> dict[str, str]:
    return {mention.key: mention.name for mention in mentions}


def _old_places(known: KnownPlan) -> dict[str, str]:
    waves = {wave.id: wave for wave in known.waves}
    phases = {f"phase:{phase.id}": _phase_name(waves[phase.wave_id], phase) for phase in known.phases}
    return phases | {f"duty:{duty.id}": duty.name for duty in known.duties}


def _new_places(reading: PlanReading) -> dict[str, str]:
    phases = {phase.key: _phase_name(wave, phase) for wave in reading.waves for phase in wave.phases}
    every = {place.key: place.name for place in places(reading)}
    return every | phases


def _phase_name(wave: Wave | ReadWave, phase: Phase | ReadPhase) -> str:
    if not phase.title or fold(phase.title) == fold(wave.title):
        return wave.title or f"Đợt {wave.ordinal}"
    return f"Đợt {wave.ordinal} – {phase.title}"
