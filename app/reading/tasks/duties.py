"""What a plan asks of each organisation, and which organisations it names one by one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.domain.reading.plan_reading import ReadDuty, ReadTask, ReadWarning, Section
from app.domain.task import TaskKind
from app.reading.language.folding import lower
from app.reading.parts.items import has_words, make_task, make_tasks, points
from app.reading.parts.roles import role_of
from app.reading.parts.sections import content_of
from app.reading.tables.leads import without_person
from app.reading.tasks.bodies import bare_body, is_group, listed
from app.reading.tasks.duty_clauses import is_bare_body, named_agencies, split_duties, split_duty
from app.reading.times.deadlines import DueContext, find_due

_KEPT_WORDS = (
    "chế độ", "kinh phí", "nguồn kinh phí", "thời gian", "tiến độ", "khen thưởng", "địa điểm",
    "kết quả thực hiện", "kết quả triển khai", "báo cáo kết quả thực hiện",
)  # fmt: skip
# "1. Cấp tỉnh", "2. Ở cơ sở": what stands under it and names nobody is for all of that level.
_LEVEL = re.compile(
    r"(?:ở |đối với |các )?(?:cấp )?"
    r"(?:trung ương|tỉnh|thành phố|huyện|xã|phường|xã, phường|cơ sở|chi bộ|chi hội)"
)
# "(Danh mục tại Phụ lục kèm theo)" on a line of its own asks nobody for anything.
_REFERS = re.compile(r"\([^.;]*\b(?:phụ lục|biểu|danh mục|mẫu)\b[^.;]*\b(?:kèm theo|đính kèm|gửi kèm)\W*\Z")
_KEPT = "Mục này được giữ nguyên văn, chưa lập nhiệm vụ từ đây."
_NOBODY = "Chưa rõ việc này giao cho tổ chức nào."


@dataclass
class DutyMaker:
    """Collects the duties of one document by organisation, in the order of its text."""

    context: DueContext
    warnings: list[ReadWarning]
    duties: list[ReadDuty] = field(default_factory=list)
    _places: dict[str, int] = field(default_factory=dict)

    def add_part(self, section: Section) -> None:
        """Read a part on who does what; what names no organisation comes back as a warning."""
        content = content_of(section)
        if not section.children or (role_of(section.title) is None and is_bare_body(content)):
            self._add_child(section)
            return
        if section.text and split_duty(content) is not None:
            self._add_child(section)
            return
        for child in section.children:
            self._add_child(child)

    def add_request(self, section: Section) -> bool:
        """Read a request at the end of a document that says by when; one without a day is none of anybody."""
        content = content_of(section)
        found = split_duty(content)
        if found is None or find_due(content, self.context).rule is None:
            return False
        self._add_inline(section, *found)
        return True

    def _add_child(self, child: Section) -> None:
        content = content_of(child)
        if not has_words(child):
            return
        if child.children and is_bare_body(content):
            self._add_body(child)
        elif not child.children and (several := split_duties(content)):
            for number, (body, task) in enumerate(several):
                self._add_inline(child, body, task, number)
        elif (found := split_duty(content)) is not None:
            self._add_inline(child, *found)
        elif child.children and _LEVEL.fullmatch(lower(content).strip(" :.")):
            self._add_level(child)
        elif child.children and (child.title or content.endswith(":")):
            for grandchild in child.children:
                self._add_child(grandchild)
        else:
            self._keep(child)

    def _keep(self, section: Section) -> None:
        kept = lower(content_of(section)).startswith(_KEPT_WORDS)
        why = _KEPT if kept else _NOBODY
        self.warnings.extend(ReadWarning(each.line, content_of(each), why) for each in points([section]))

    def _add_body(self, section: Section) -> None:
        body = bare_body(content_of(section))
        own, others = _parted(section.children)
        context = self._context_of(body)
        items = self._tasks(own, context)
        if items or not others:
            self._put(ReadDuty(body, section.line, tuple(items)))
        for other in others:
            self._add_child(other)

    def _add_level(self, section: Section) -> None:
        """Add what a heading asks of a whole level; points that name a body are for that alone."""
        named = [each for each in section.children if split_duty(content_of(each)) or each.children]
        own = [each for each in section.children if each not in named]
        if own:
            body = content_of(section).strip(" :.")
            self._put(ReadDuty(body, section.line, tuple(self._tasks(own, self._context_of(body)))))
        for each in named:
            self._add_child(each)

    def _add_inline(self, section: Section, body: str, task: str, number: int = 0) -> None:
        """Add what a clause asks of a body; points under a full sentence may be about other bodies.

        `number` counts the clauses of one paragraph.
        """
        context = self._context_of(body)
        opens = bool(section.children) and content_of(section).endswith(":")
        items = [self._task(section, context, task)] if task and not opens else []
        if number:
            items = [replace(item, key=f"{item.key}-{number}") for item in items]
        others = [] if opens else [each for each in section.children if _is_apart(each)]
        apart = {each.key for each in others}
        items.extend(self._tasks([each for each in section.children if each.key not in apart], context))
        self._put(ReadDuty(body, section.line, tuple(items)))
        for other in others:
            self._add_child(other)

    def _context_of(self, body: str) -> DueContext:
        """Count from the congress that a body is named after ("Tiểu ban … Đại hội V")."""
        return replace(
            self.context, congress=self.context.names.only(body) or self.context.congress, bodies=body
        )

    def _task(self, point: Section, context: DueContext, text: str = "") -> ReadTask:
        return make_task(point, context, self.warnings, text=text, otherwise=TaskKind.ACTIVITY)

    def _tasks(self, sections: Sequence[Section], context: DueContext) -> list[ReadTask]:
        return make_tasks(sections, context, self.warnings, TaskKind.ACTIVITY)

    def _put(self, duty: ReadDuty) -> None:
        duty = replace(duty, body=without_person(duty.body))
        collective = is_group(duty.body)
        agencies = [] if collective else listed(duty.body)
        for item in duty.items:
            agencies.extend(name for name in named_agencies(item.text) if name not in agencies)
        duty = replace(duty, collective=collective, agencies=tuple(agencies))
        at = self._places.setdefault(lower(duty.body), len(self.duties))
        if at == len(self.duties):
            self.duties.append(duty)
            return
        known = self.duties[at]
        merged = known.agencies + tuple(name for name in duty.agencies if name not in known.agencies)
        self.duties[at] = replace(known, items=known.items + duty.items, agencies=merged)


def _is_apart(point: Section) -> bool:
    """Tell whether what stands under a full sentence is of another body, or a paragraph about the whole."""
    content = content_of(point)
    return split_duty(content) is not None or (not point.label and lower(content).startswith(_KEPT_WORDS))


def _parted(children: Sequence[Section]) -> tuple[list[Section], list[Section]]:
    """Tell the points of a body from those that head a body within it, and from paragraphs after them.

    Such paragraphs are about the whole, or another body.
    """
    own: list[Section] = []
    others: list[Section] = []
    for child in children:
        content = content_of(child)
        paragraph = not child.label and any(each.label for each in own)
        apart = lower(content).startswith(_KEPT_WORDS) or (paragraph and split_duty(content) is not None)
        apart = apart or (content.startswith("(") and _REFERS.match(lower(content)) is not None)
        inner = bool(child.children) and is_bare_body(content)
        (others if inner or (not child.label and apart) else own).append(child)
    return own, others
