"""What tells the parts of a plan apart where a heading does not, or not by itself."""

import re
from collections.abc import Sequence

from app.domain.reading.plan_reading import Section
from app.domain.task import TaskKind
from app.reading.language.folding import is_upper, lower
from app.reading.language.marks import BULLETS
from app.reading.parts.roles import Role, role_of
from app.reading.parts.sections import content_of, is_closing, kind_of
from app.reading.tasks.classify import guess_kind
from app.reading.tasks.duty_clauses import is_bare_body, split_duty
from app.reading.tasks.notes import is_note

_PREAMBLE = ("căn cứ", "thực hiện", "thi hành", "để ", "nhằm", "kính gửi", "triển khai", "trên cơ sở", "theo")
_RESTS_ON = re.compile(
    r"căn cứ |(?:thực hiện|theo|thi hành|triển khai) (?:kế hoạch|chỉ thị|nghị quyết|hướng dẫn|công văn|"
    r"quyết định|kết luận|thông báo|quy định|chương trình|luật|nghị định)\b.{0,80}(?:số|\d{4})"
)
_LONGEST_PART = 40


def inline_role(content: str) -> Role | None:
    """Return what "KINH PHÍ: Từ nguồn …" or "Mục đích: Để …" on one line announces: kept text, or aims."""
    head, colon, rest = content.partition(":")
    if not colon or len(head) > _LONGEST_PART:
        return None
    role = role_of(head)
    if role is Role.AIMS and rest.strip():
        return role
    return Role.KEPT if role is Role.KEPT and is_upper(head) else None


def asked_of_bodies(sections: Sequence[Section], least: int) -> tuple[list[Section], list[Section]]:
    """Part the points of a letter without headings: what asks nobody by name, and what asks a body each.

    Fewer such points than `least` may as well name a body in passing; then none is parted.
    """
    asked = [each for each in sections if each.label and split_duty(content_of(each)) is not None]
    if len(asked) < least:
        return list(sections), []
    lines = {each.line for each in asked}
    return [each for each in sections if each.line not in lines], asked


def is_of_a_body(section: Section) -> bool:
    """Tell whether a numbered part is headed by the organisation that its points are for."""
    return bool(section.label and section.children) and is_bare_body(content_of(section))


def begins(section: Section) -> bool:
    """Tell whether a section is the first of the plan itself, after the documents that it rests on."""
    if kind_of(section) in BULLETS and _RESTS_ON.match(lower(content_of(section))):
        return False
    titled = bool(section.title) and (not section.title.endswith(":") or _heads_a_part(section))
    return bool(section.label) or titled or inline_role(section.text) is Role.AIMS


def _heads_a_part(section: Section) -> bool:
    """Tell whether "Nội dung công việc:" heads a part, unlike the sentence that opens the whole plan."""
    words = lower(section.title)
    opens = len(words) > _LONGEST_PART or words.endswith("sau:") or words.startswith(_PREAMBLE)
    return not opens and bool(section.children) and role_of(section.title) is not None


def unheaded(sections: Sequence[Section]) -> list[Section]:
    """Return the paragraphs of a document without any heading or mark, but for how it begins and ends."""
    found: list[Section] = []
    for section in sections:
        words = lower(content_of(section))
        if words.startswith(_PREAMBLE) or words.endswith(":"):
            found.extend(section.children)
        elif not is_closing(words):
            found.append(section)
    return found


def is_bare_heading(section: Section) -> bool:
    """Tell whether a section is the heading of a part that has nothing under it."""
    head, _, rest = section.title.partition(":")
    return bool(role_of(head)) and not rest.strip() and not section.children and is_upper(head)


def guess_role(found: Sequence[Section], role: Role | None) -> Role | None:
    """Tell a part by its points when its heading does not: most of them things to do make tasks.

    So do points that tell who does something, or when.
    """
    if any(is_note(content_of(point)) for point in found):
        return Role.TASKS
    doing = sum(1 for point in found if guess_kind(content_of(point)) is TaskKind.ACTIVITY)
    if found and doing * 2 >= len(found) and (role is Role.CONTENT or len(found) > 1):
        return Role.TASKS
    return Role.FOCUS if role is Role.CONTENT else None
