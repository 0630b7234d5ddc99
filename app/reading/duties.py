"""What a plan asks of each organisation, and which organisations it names one by one."""

from dataclasses import dataclass, field, replace

from app.domain.plan_reading import ReadDuty, ReadTask, ReadWarning, Section
from app.domain.task import TaskKind
from app.reading.bodies import bare_body, is_body, is_group, listed, named_agencies, split_duty
from app.reading.deadlines import DueContext
from app.reading.folding import lower
from app.reading.items import has_words, make_task, make_tasks, points
from app.reading.roles import Role, role_of
from app.reading.sections import content_of

_KEPT_WORDS = ("chế độ", "kinh phí", "thông tin", "thời gian", "tiến độ", "khen thưởng")


@dataclass
class DutyMaker:
    """Collects the duties of one document by organisation, in the order of its text."""

    context: DueContext
    warnings: list[ReadWarning]
    duties: list[ReadDuty] = field(default_factory=list)

    def add_part(self, section: Section) -> None:
        """Read a part on who does what; what names no organisation comes back as a warning."""
        if is_body(content_of(section)) and section.title and role_of(section.title) is None:
            self._add_body(section)
            return
        for child in section.children:
            self._add_child(child)

    def _add_child(self, child: Section) -> None:
        content = content_of(child)
        if not has_words(child):
            return
        if role_of(content) is Role.DUTIES and child.children:
            self.add_part(child)
        elif child.children and child.title and is_body(child.title):
            self._add_body(child)
        elif (found := split_duty(content)) is not None:
            self._add_inline(child, *found)
        elif (
            child.children
            and (child.title or content.endswith(":"))
            and not lower(content).startswith(_KEPT_WORDS)
        ):
            self.add_part(child)
        else:
            for point in points([child]):
                why = "Chưa rõ việc này giao cho tổ chức nào."
                self.warnings.append(ReadWarning(point.line, content_of(point), why))

    def _add_body(self, section: Section) -> None:
        body = bare_body(content_of(section))
        context = self._context_of(body)
        items = self._tasks(section.children, context)
        self._put(ReadDuty(body, section.line, tuple(items)), section)

    def _add_inline(self, section: Section, body: str, task: str) -> None:
        context = self._context_of(body)
        items = [self._task(section, context, task)] if task else []
        items.extend(self._tasks(section.children, context))
        self._put(ReadDuty(body, section.line, tuple(items)), section)

    def _context_of(self, body: str) -> DueContext:
        """Count from the congress that a body is named after ("Tiểu ban … Đại hội V")."""
        return replace(self.context, congress=self.context.names.only(body) or self.context.congress)

    def _task(self, point: Section, context: DueContext, text: str = "") -> ReadTask:
        return make_task(point, context, self.warnings, text=text, otherwise=TaskKind.ACTIVITY)

    def _tasks(self, sections: tuple[Section, ...], context: DueContext) -> list[ReadTask]:
        return make_tasks(sections, context, self.warnings, TaskKind.ACTIVITY)

    def _put(self, duty: ReadDuty, section: Section) -> None:
        collective = is_group(duty.body)
        agencies = [] if collective else listed(duty.body)
        for item in duty.items:
            agencies.extend(name for name in named_agencies(item.text) if name not in agencies)
        duty = replace(duty, collective=collective, agencies=tuple(agencies))
        for index, known in enumerate(self.duties):
            if lower(known.body) == lower(duty.body):
                merged = known.agencies + tuple(name for name in duty.agencies if name not in known.agencies)
                self.duties[index] = replace(known, items=known.items + duty.items, agencies=merged)
                return
        self.duties.append(duty)
