"""What the checklist shows, read at one time: the lines with their places, dates in words, and names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.body import Body
from app.domain.checklist import ChecklistTask, TaskMarks
from app.domain.congress import Congress
from app.domain.dates.due import Anchor, DueByEvent, DueByWave, DueEvery, DueOn, DueRule
from app.domain.dates.due_words import counted_words
from app.domain.dates.task_days import due_anchor
from app.domain.dates.written import format_date
from app.domain.plan import Phase, Plan, Task, Wave
from app.domain.terms import CHANNEL, CONGRESS_EVENT, TIMING, WAVE_EDGE
from app.domain.text import fold
from app.domain.wording import every_words, own_congress_words, window_words


@dataclass(frozen=True)
class Snapshot:
    """The checklist of the book as of a day; pure values, made on the worker and shown by the page.

    `marks` tell what is open of each task, or of those of one body where `body_id` names it.
    """

    on: date
    lines: tuple[ChecklistTask, ...] = ()
    waves: Mapping[int, Wave] | None = None
    phases: Mapping[int, Phase] | None = None
    congresses: tuple[Congress, ...] = ()
    plans: Mapping[int, Plan] | None = None
    bodies: tuple[Body, ...] = ()
    marks: Mapping[int, TaskMarks] | None = None
    body_id: int = 0

    def marks_of(self, task: Task) -> TaskMarks | None:
        """Return what is open of a task; None where the body that is asked for does not have it."""
        return (self.marks or {}).get(task.id)

    def phase_of(self, task: Task) -> Phase | None:
        """Return the phase under which a task stands."""
        return (self.phases or {}).get(task.phase_id or 0)

    def wave_of(self, phase: Phase) -> Wave:
        """Return the wave of a phase."""
        return (self.waves or {})[phase.wave_id]

    def phase_title(self, phase: Phase) -> str:
        """Return a phase's title, or where it stands to its congress when the plan gives it none."""
        same = phase.title == self.wave_of(phase).title
        return TIMING[phase.timing] if same or not phase.title else phase.title

    @staticmethod
    def wave_title(wave: Wave) -> str:
        """Return a wave's title, or its number when the plan gives it none."""
        return wave.title or f"Đợt {wave.ordinal}"

    def place(self, line: ChecklistTask) -> str:
        """Return where a task stands in its plan."""
        phase = self.phase_of(line.task)
        if phase is None:
            return line.phase
        return f"{self.wave_title(self.wave_of(phase))} › {self.phase_title(phase)}"

    def unit_anchor(self, task: Task) -> Anchor | None:
        """Return what each unit's own due date of a task hangs on, where it hangs on its own congress."""
        if not task.fans_out_to:
            return None
        anchor = self._anchor(task)
        families = {each.key for each in self.congresses if each.per_unit}
        return anchor if anchor and anchor.congress in families else None

    def due_words(self, task: Task) -> str:
        """Return when a task is due in few words, as a table shows it."""
        if self.unit_anchor(task):
            return "Theo đại hội của đơn vị"
        return format_date(task.due_on)

    def rule_words(self, task: Task) -> str:
        """Return in a sentence what a task's due date follows from."""
        if task.due is not None:
            return self._rule(task.due)
        phase = self.phase_of(task)
        if phase is None:
            return "Chưa đặt thời hạn."
        anchor = self.unit_anchor(task)
        if anchor is not None:
            words = own_congress_words(anchor)
            return f"Theo giai đoạn «{self.phase_title(phase)}»: {words[:1].lower()}{words[1:]}."
        window = window_words(phase.window_from, phase.window_to)
        known = f" ({window[:1].lower()}{window[1:]})" if window else "; đại hội chưa có ngày"
        return f"Theo giai đoạn «{self.phase_title(phase)}»{known}."

    def congress_name(self, key: str) -> str:
        """Return the name of a congress, or its key when the book has none of it."""
        return next((each.name for each in self.congresses if each.key == key), key)

    def source_words(self, task: Task) -> str:
        """Return which line of which plan a task came from; empty for the office's own."""
        plan = (self.plans or {}).get(task.plan_id or 0)
        if plan is None:
            return ""
        name = " ".join(part for part in (plan.genre, plan.symbol or f"«{plan.title}»") if part)
        return f"{name}, dòng {task.line}" if task.line else name

    def source_line(self, task: Task) -> str:
        """Return the line of the plan's text from which a task was made, as it was read."""
        plan = (self.plans or {}).get(task.plan_id or 0)
        lines = plan.source_text.splitlines() if plan else []
        return lines[task.line - 1].strip() if task.line and task.line <= len(lines) else ""

    def _anchor(self, task: Task) -> Anchor | None:
        phase = self.phase_of(task)
        return due_anchor(task, phase, self.wave_of(phase) if phase else None)

    def _rule(self, rule: DueRule) -> str:
        said = f"«{rule.words}»: " if rule.words else ""
        if isinstance(rule, DueOn):
            return f"{said}ngày {format_date(rule.day)}."
        if isinstance(rule, DueByEvent):
            return f"{said}{self._event(rule)}."
        if isinstance(rule, DueByWave):
            return f"{said}{counted_words(rule, WAVE_EDGE[rule.edge])}."
        if isinstance(rule, DueEvery):
            return f"{said}{every_words(rule)}."
        return f"{said}từ ngày {format_date(rule.starts)} đến ngày {format_date(rule.ends)}."

    def _event(self, rule: DueByEvent) -> str:
        event = f"{CONGRESS_EVENT[rule.event]} {self.congress_name(rule.congress)}"
        return counted_words(rule, f"ngày {event}" if rule.offset_days == 0 else event)


def search_text(line: ChecklistTask) -> str:
    """Return all that the text box looks in, without marks."""
    channel = CHANNEL[line.task.channel] if line.task.channel else ""
    return fold(
        " ".join((line.task.text, channel, *line.leads, *line.supports, line.note, line.wave, line.phase))
    )
