"""The rows grouped as the plan is: waves with their phases and tasks, then duties, then the office's own."""

from app.domain.baseline import TaskBaseline
from app.domain.checklist import ChecklistTask
from app.domain.plan import Phase, Wave
from app.domain.terms import TIMING
from app.domain.text import fold
from app.domain.timeline.congress_rows import congress_section
from app.domain.timeline.lines import RowKind, TimelineContent, TimelineRow
from app.domain.timeline.making import RowMaker, around, group
from app.domain.timeline.pieces import Rows

DUTIES_KEY = "duties"
OWN_KEY = "own"

_Gone = list[tuple[int, TaskBaseline]]


def rows_by_wave(content: TimelineContent) -> Rows:
    """Return the congresses, then the waves with their phases and tasks, duties, own tasks, deleted ones."""
    maker = RowMaker(content)
    return Rows([tuple(congress_section(maker)), tuple(_Plan(maker).rows())])


class _Plan:
    """Sets the tasks of a book under their waves and phases, duties, or the office's own."""

    def __init__(self, maker: RowMaker) -> None:
        self._maker = maker
        self._content = content = maker.content
        self._phase_ids = {phase.id for phase in content.phases}
        self._duty_ids = {duty.id for duty in content.duties}
        self._by_phase: dict[int, list[ChecklistTask]] = {}
        self._by_duty: dict[int, list[ChecklistTask]] = {}
        self._others: list[ChecklistTask] = []
        self._gone_by_phase: dict[int, _Gone] = {}
        self._gone_others: _Gone = []
        for item in content.tasks:
            self._place(item)
        for number, baseline in maker.all_gone():
            self._place_gone(number, baseline)
        self._symbols = {plan.id: plan.symbol for plan in content.plans} if len(content.plans) > 1 else {}

    def rows(self) -> list[TimelineRow]:
        """Return the rows of all waves, then of the duties, then of the office's own and of deleted tasks."""
        rows = [row for wave in self._content.waves for row in self._wave(wave)]
        rows += self._duties()
        if self._others:
            rows.append(group(OWN_KEY, RowKind.WAVE, 0, "Việc bổ sung ngoài kế hoạch", self._others))
            rows += (self._maker.task(item, 1) for item in self._others)
        return rows + self._maker.gone_group(self._gone_others)

    def _place(self, item: ChecklistTask) -> None:
        task = item.task
        if task.phase_id in self._phase_ids and task.phase_id is not None:
            self._by_phase.setdefault(task.phase_id, []).append(item)
        elif task.duty_id in self._duty_ids and task.duty_id is not None:
            self._by_duty.setdefault(task.duty_id, []).append(item)
        else:
            self._others.append(item)

    def _place_gone(self, number: int, baseline: TaskBaseline) -> None:
        if baseline.phase_id in self._phase_ids and baseline.phase_id is not None:
            self._gone_by_phase.setdefault(baseline.phase_id, []).append((number, baseline))
        else:
            self._gone_others.append((number, baseline))

    def _wave(self, wave: Wave) -> list[TimelineRow]:
        phases = [phase for phase in self._content.phases if phase.wave_id == wave.id]
        items = [item for phase in phases for item in self._by_phase.get(phase.id, [])]
        window = around([(phase.window_from, phase.window_to) for phase in phases])
        head = group(f"wave:{wave.id}", RowKind.WAVE, 0, self._wave_label(wave), items, window)
        return [head, *(row for phase in phases for row in self._phase(phase, wave))]

    def _phase(self, phase: Phase, wave: Wave) -> list[TimelineRow]:
        items = self._by_phase.get(phase.id, [])
        window = around([(phase.window_from, phase.window_to)])
        label = TIMING[phase.timing] if fold(phase.title) in ("", fold(wave.title)) else phase.title
        head = group(f"phase:{phase.id}", RowKind.PHASE, 1, label, items, window, phase.congress)
        gone = self._gone_by_phase.get(phase.id, [])
        return [
            head,
            *(self._maker.task(item, 2) for item in items),
            *(self._maker.gone(each, 2, number) for number, each in gone),
        ]

    def _duties(self) -> list[TimelineRow]:
        duties = [duty for duty in self._content.duties if duty.id in self._by_duty]
        if not duties:
            return []
        items = [item for duty in duties for item in self._by_duty[duty.id]]
        rows = [group(DUTIES_KEY, RowKind.WAVE, 0, "Phân công thực hiện", items)]
        for duty in duties:
            label = self._of_plan(duty.name, duty.plan_id)
            rows.append(group(f"duty:{duty.id}", RowKind.PHASE, 1, label, self._by_duty[duty.id]))
            rows += (self._maker.task(item, 2) for item in self._by_duty[duty.id])
        return rows

    def _wave_label(self, wave: Wave) -> str:
        title = wave.title if fold(wave.title).startswith("dot") else f"Đợt {wave.ordinal}: {wave.title}"
        return self._of_plan(title.rstrip(": "), wave.plan_id)

    def _of_plan(self, label: str, plan_id: int) -> str:
        symbol = self._symbols.get(plan_id)
        return f"{label} ({symbol})" if symbol else label
