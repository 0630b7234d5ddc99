"""What a plan asks of each organisation, and which organisations it names one by one."""

import re
from dataclasses import dataclass, field, replace

from app.domain.plan_reading import ReadDuty, ReadTask, ReadWarning, Section
from app.domain.task import TaskKind
from app.reading.deadlines import DueContext
from app.reading.folding import lower
from app.reading.items import has_words, make_task, points
from app.reading.roles import Role, role_of
from app.reading.sections import content_of
from app.reading.vocabulary import DUTY_VERBS, GROUP_START, HAND_OVER, ORGANISATION

_LONGEST_BODY = 160
_BODY = re.compile(rf"(?:{ORGANISATION}|{GROUP_START}(?!\w))")
_GROUP = re.compile(rf"(?:{GROUP_START}(?!\w)|.*\bcác (?:chi bộ|chi|đảng bộ|đảng ủy|tổ chức|cơ quan|đơn vị|đoàn thể|ban)\b)")
_HAND_OVER = re.compile(rf"(?:{'|'.join(HAND_OVER)})\s+")
_NOT_A_VERB = r"(?<!các )(?<!những )(?<!của )(?<!công tác )(?<!nhiệm vụ )"
_VERB = re.compile(
    rf"[\s,]{_NOT_A_VERB}(?:{'|'.join(sorted(DUTY_VERBS, key=len, reverse=True))})"
    r"(?!\w)(?! viên| đảng| cơ sở| chính trị| đoàn thể| hội\b)"
)
_PREAMBLE = re.compile(r"(?:căn cứ|trên cơ sở|theo|để)\b[^,;:.]{0,160},\s*")
_AGENCY_STARTS = re.compile(ORGANISATION)
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
        elif (found := _inline(content)) is not None:
            self._add_inline(child, *found)
        elif child.children and (child.title or content.endswith(":")) and not lower(content).startswith(_KEPT_WORDS):
            self.add_part(child)
        else:
            for point in points([child]):
                why = "Chưa rõ việc này giao cho tổ chức nào."
                self.warnings.append(ReadWarning(point.line, content_of(point), why))

    def _add_body(self, section: Section) -> None:
        body = _bare_body(content_of(section))
        items = [self._task(point) for point in points(section.children)]
        self._put(ReadDuty(body, section.line, tuple(items)), section)

    def _add_inline(self, section: Section, body: str, task: str) -> None:
        items = [self._task(section, task)] if task else []
        items.extend(self._task(point) for point in points(section.children))
        self._put(ReadDuty(body, section.line, tuple(items)), section)

    def _task(self, point: Section, text: str = "") -> ReadTask:
        return make_task(point, self.context, self.warnings, text=text, otherwise=TaskKind.ACTIVITY)

    def _put(self, duty: ReadDuty, section: Section) -> None:
        collective = bool(_GROUP.match(lower(duty.body)))
        agencies = [] if collective else _listed(duty.body)
        for item in duty.items:
            agencies.extend(name for name in named_agencies(item.text) if name not in agencies)
        duty = replace(duty, collective=collective, agencies=tuple(agencies))
        for index, known in enumerate(self.duties):
            if lower(known.body) == lower(duty.body):
                merged = known.agencies + tuple(name for name in duty.agencies if name not in known.agencies)
                self.duties[index] = replace(known, items=known.items + duty.items, agencies=merged)
                return
        self.duties.append(duty)


def is_body(text: str) -> bool:
    """Tell whether a heading names an organisation or a group of them."""
    words = lower(text).rstrip(" :.")
    handed = _HAND_OVER.match(words)
    bare = words[handed.end() :] if handed else words
    return bool(_BODY.match(bare)) and len(text) <= _LONGEST_BODY


def named_agencies(text: str) -> list[str]:
    """Return the organisations that a clause names one by one after a colon; a single one is no list."""
    head, colon, rest = text.partition(":")
    return _listed(_before_verb(rest.strip())) if colon and is_body(head) else []


def _listed(text: str) -> list[str]:
    """Split a list of organisations at the commas after which another one begins."""
    names: list[str] = []
    for piece in re.split(r"[,;]\s*|\s+và\s+(?=[A-ZĐ])", text):
        bare = piece.strip(" .")
        if not bare:
            continue
        if bare[0].isupper() and _AGENCY_STARTS.match(lower(bare)):
            names.append(bare)
        elif names:
            start = text.index(names[-1])
            end = text.index(bare, start + len(names[-1])) + len(bare)
            names[-1] = text[start:end].strip()
        else:
            return []
    return names if len(names) > 1 else []


def _inline(content: str) -> tuple[str, str] | None:
    """Return body and task of a clause that holds both: "Ban X: làm Y", "Giao Ban X làm Y", "Ban X làm Y"."""
    head, colon, rest = content.partition(":")
    if colon and is_body(head) and _VERB.search(lower(head)) is None:
        return _bare_body(head), rest.strip()
    words = lower(content)
    start = found.end() if (found := _PREAMBLE.match(words)) else 0
    handed = _HAND_OVER.match(words, start)
    start = handed.end() if handed else start
    if not _BODY.match(words, start):
        return None
    body = _before_verb(content[start:])
    if not body or (len(body) == len(content[start:]) and not handed) or len(body) > _LONGEST_BODY:
        return None
    return body.strip(" ,."), content


def _before_verb(text: str) -> str:
    found = _VERB.search(lower(text))
    return text[: found.start()].strip(" ,") if found else text


def _bare_body(heading: str) -> str:
    """Return the name of the body without "Giao", "Đề nghị" before it and the colon behind it."""
    handed = _HAND_OVER.match(lower(heading))
    return heading[handed.end() if handed else 0 :].strip(" :.,;")
