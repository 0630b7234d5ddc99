"""What the sections of a plan say: aims, focus, waves, channels and duties."""

import re
from collections.abc import Callable, Iterable, Sequence

from app.domain.reading.plan_reading import (
    DocumentHeader,
    ReadDuty,
    ReadWarning,
    ReadWave,
    Section,
    Statement,
)
from app.domain.task import TaskKind
from app.domain.text import first_upper
from app.reading.congresses.names import CongressNames
from app.reading.language.folding import lower
from app.reading.language.marks import BULLETS, MarkKind
from app.reading.parts.items import points
from app.reading.parts.roles import Role, role_of
from app.reading.parts.sections import (
    content_of,
    is_closing,
    is_request,
    kind_of,
    only,
    walk,
    with_end_apart,
    without,
)
from app.reading.parts.signs import (
    asked_of_bodies,
    begins,
    guess_role,
    inline_role,
    is_bare_heading,
    is_of_a_body,
    unheaded,
)
from app.reading.parts.waves import WaveMaker, has_phases, has_stages, is_phase_section, is_stage_section
from app.reading.tasks.classify import guess_channel, guess_kind
from app.reading.tasks.duties import DutyMaker
from app.reading.tasks.notes import is_only_noted
from app.reading.tasks.quantities import find_quantity
from app.reading.times.deadlines import DueContext, find_due
from app.reading.times.stated_times import overall_time

_AT_END = "Đoạn chung ở cuối văn bản, chưa lập nhiệm vụ từ đây."
_UNPLACED = "Chưa rõ dòng này thuộc phần nào của kế hoạch."
_TIMED = "Câu này có nêu thời gian «{words}» nhưng không được lập thành nhiệm vụ; hãy xem lại."
_EMPTY = "Mục này chỉ có tiêu đề, không có nội dung."
# What these tell of is done already, or somebody else's: their lists make no tasks unless a heading says so.
_TELLING = (
    "Báo cáo", "Tờ trình", "Thông báo", "Biên bản", "Quyết định", "Đề cương", "Đề cương tuyên truyền",
    "Diễn văn", "Diễn văn khai mạc", "Bài phát biểu", "Phát biểu", "Lời kêu gọi", "Thư ngỏ", "Thư chúc mừng",
    "Giấy mời",     "Bài tuyên truyền", "Bài viết", "Phóng sự",
)  # fmt: skip
_LEAST_ASKED = 2
_SMALL = frozenset({
    MarkKind.NUMBER, MarkKind.LETTER, MarkKind.SMALL_ROMAN, MarkKind.BRACKET, MarkKind.MULTI,
})  # fmt: skip
# A notice of what a meeting concluded gives out work, as a letter does.
_CONCLUDES = re.compile(r"(?:ý kiến )?(?:chỉ đạo,? )?kết luận\b")


class ContentReader:
    """Reads the sections of one document; nothing of them is left without a place or a warning."""

    def __init__(self, names: CongressNames, document: DocumentHeader) -> None:
        """Read against the congresses of the document and what its header says."""
        self.names = names
        self.warnings: list[ReadWarning] = []
        self.aims: list[Statement] = []
        self.focus: list[Statement] = []
        self.channels: list[Statement] = []
        # A title that speaks of all levels does not tell which of them a plain "Đại hội" means.
        titled = None if "các cấp" in lower(document.title) else names.only(document.title)
        self._title = document.title
        self._concludes = _CONCLUDES.match(lower(document.title)) is not None
        self._tells = document.genre in _TELLING and not self._concludes
        self._is_letter = document.genre == "Công văn"
        self.context = DueContext(names, document.issued_on, names.sole() or titled)
        self._waves = WaveMaker(names, self.context, self.warnings)
        self._duties = DutyMaker(self.context, self.warnings)

    @property
    def waves(self) -> list[ReadWave]:
        """Return the waves in the order of the document."""
        return self._waves.waves

    @property
    def duties(self) -> list[ReadDuty]:
        """Return the duties in the order of the document."""
        return self._duties.duties

    def found_anything(self) -> bool:
        """Tell whether the document has any part that a plan has."""
        return bool(self.aims or self.focus or self.channels or self.waves or self.duties)

    def found_tasks(self) -> bool:
        """Tell whether the document asks anybody to do anything."""
        return any(phase.tasks for wave in self.waves for phase in wave.phases) or any(
            duty.items for duty in self.duties
        )

    def read(self, sections: Sequence[Section]) -> None:
        """Read all sections of a document; what stands before its first heading or mark is the preamble."""
        loose: list[Section] = []
        bodies: list[Section] = []
        begun = ended = False
        sections = with_end_apart(sections)
        if overall := overall_time(sections, self.context.issued_on):
            self._waves.overall = overall.rule
        for section in sections:
            begun = begun or begins(section)
            if not section.label and begun and is_closing(content_of(section)):
                ended = True
            elif not section.label and begun and (ended or is_request(content_of(section))):
                self._read_end(section)
            elif begun and self._is_loose(section):
                (bodies if is_of_a_body(section) else loose).append(section)
            elif begun:
                ended = False
                self._read_top(section)
            else:
                told = (child for child in section.children if inline_role(child.text) is Role.AIMS)
                self.aims.extend(map(_statement, told))
        if not begun:
            told = (each for each in unheaded(sections) if inline_role(each.text) is not Role.AIMS)
            loose = [each for each in told if not self._is_request_read(each)]
        self._read_loose(loose, bodies)
        if overall and any(wave.stated == overall.rule for wave in self.waves):
            self.warnings[:] = [each for each in self.warnings if each.line != overall.line]

    def _read_loose(self, loose: list[Section], bodies: list[Section]) -> None:
        """Read what stands under no part: what is headed by a body, or asks one by name, is its duty."""
        apart = self._is_letter or self._concludes or not (self._tells or self.found_anything())
        asked: list[Section] = []
        if apart:
            bodies = [*bodies, *(each for each in loose if _gives_out(each, 1))]
            loose = [each for each in loose if not _gives_out(each, 1)]
            loose, asked = asked_of_bodies(loose, 1 if bodies else _LEAST_ASKED)
        for section in sorted([*bodies, *asked], key=lambda each: each.line):
            self._duties.add_part(section)
        if not loose:
            return
        title = first_upper(self._title) or content_of(loose[0])
        whole = Section("0", "", title, "", loose[0].line, loose[-1].last_line)
        if self._is_letter and all(self._asks(point) for point in points(loose)):
            role: Role | None = Role.TASKS
        else:
            role = Role.CONTENT if asked and not self._is_letter else None  # a lone deed beside duties is one
        self._read_points(loose, role, whole)

    def _read_end(self, section: Section) -> None:
        """Read a paragraph after the last part: a request with a day is a duty, anything else is kept."""
        if section.title and section.children:
            self._read_top(section)
        elif not self._duties.add_request(section):
            self._keep(section, _AT_END)

    def _is_request_read(self, section: Section) -> bool:
        """Read a request with a day where the work stands in a table or in plain paragraphs."""
        asks = not section.label and is_request(content_of(section))
        return asks and self._duties.add_request(section)

    def _is_loose(self, section: Section) -> bool:
        """Tell whether a section stands at the top without a heading that says what it is for."""
        kind = kind_of(section)
        wide = kind is not None and kind not in BULLETS and kind not in _SMALL
        known = role_of(section.title) or has_stages(section) or is_stage_section(section)
        known = known or has_phases(section) or is_phase_section(section)
        known = known or inline_role(section.text) is Role.AIMS
        return not (wide or known or any(self._own_role(child) for child in section.children)) and (
            section.label != "" or not section.title
        )

    def _read_top(self, section: Section) -> None:
        if kind_of(section) is MarkKind.ANNEX:
            words = f"{section.label} {content_of(section)}".strip()
            why = "Phụ lục được giữ nguyên văn, chưa lập nhiệm vụ từ đây."
            self.warnings.append(ReadWarning(section.line, words, why))
        else:
            self._read(section, None)

    def _read(self, section: Section, inherited: Role | None, above: str = "") -> None:
        content = content_of(section)
        if is_stage_section(section) and inherited is not Role.DUTIES:
            self._waves.add_stage(section, above)
            return
        role = (role_of(content) if section.title else inline_role(content)) or inherited
        if role is Role.DUTIES and not (has_stages(section) or is_bare_heading(section)):
            self._duties.add_part(section)
        elif role is Role.BASIS:
            return
        elif not section.children and is_bare_heading(section):
            self.warnings.append(ReadWarning(section.line, content, _EMPTY))
        elif not section.children:
            self._read_points([section], role)
        elif has_phases(section) and role is not Role.AIMS:
            phases = [child for child in section.children if is_phase_section(child)]
            self._waves.add_implied(section, phases)
            self._read_children(section, [c for c in section.children if c not in phases], role)
        elif has_stages(section) or any(self._parts_from(role, child) for child in section.children):
            self._read_children(section, section.children, role)
        else:
            self._read_part(section, role)

    def _own_role(self, section: Section) -> bool:
        headed = section.title and section.children and role_of(section.title) and not is_only_noted(section)
        return bool(headed) or has_phases(section)

    def _parts_from(self, role: Role | None, child: Section) -> bool:
        """Tell whether a child is read by its own heading: kinds of activities are one part together."""
        if role is Role.TASKS and role_of(child.title) is Role.TASKS and not has_phases(child):
            return False
        return self._own_role(child)

    def _read_children(self, section: Section, children: Iterable[Section], role: Role | None) -> None:
        """Read the children each by its own heading, and the plain points between them together."""
        plain: list[Section] = []
        for child in children:
            if is_stage_section(child) or has_stages(child) or self._own_role(child):
                self._read(child, role, content_of(section))
            else:
                plain.append(child)
        if plain:
            self._read_points(plain, role, section)

    def _read_part(self, section: Section, role: Role | None) -> None:
        """Read the points of a part; work of which every point asks a body by name is given out."""
        if role is Role.TASKS and _gives_out(section, _LEAST_ASKED):
            self._duties.add_part(section)
        else:
            self._read_points(section.children, role, section)

    def _read_points(
        self, sections: Sequence[Section], role: Role | None, parent: Section | None = None
    ) -> None:
        found = list(points(sections))
        if role in (None, Role.CONTENT):
            noted = any(map(is_only_noted, sections)) and not self._tells
            role = Role.TASKS if noted else None if self._tells else guess_role(found, role)
        if role is Role.AIMS:
            self._state(found, self.aims)
        elif role is Role.FOCUS:
            self._state(self._without_asked(sections, parent, self._is_timed), self.focus)
        elif role is Role.CHANNELS:
            others = self._without_asked(sections, parent, self._asks)
            self.channels.extend(_statement(point, channel=True) for point in others)
        elif role is Role.TASKS and (holder := parent or (sections[0] if sections else None)):
            self._waves.add_implied(holder, sections)
        elif role is Role.KEPT:
            rest = [point for point in found if self._tells or not self._duties.add_request(point)]
            self._keep_all(rest, "Mục này được giữ nguyên văn, chưa lập nhiệm vụ từ đây.")
        else:
            others = self._without_asked(sections, parent, self._is_asked) if self._is_letter else found
            self._keep_all(others, _UNPLACED)

    def _without_asked(
        self, sections: Sequence[Section], parent: Section | None, asks: Callable[[Section], bool]
    ) -> list[Section]:
        """Make tasks of the points that ask for something to be done, and return the others."""
        asked = [point for point in points(sections) if asks(point)]
        if not asked:
            return list(points(sections))
        lines = {point.line for point in asked}
        self._waves.add_implied(parent or asked[0], only(sections, lines))
        return [point for point in points(without(sections, lines)) if point.line not in lines]

    def _state(self, found: Iterable[Section], told: list[Statement]) -> None:
        """Take points as statements; one that sets a time may be meant as work, and is warned of."""
        for point in found:
            told.append(_statement(point))
            if due := find_due(content_of(point), self.context).rule:
                why = _TIMED.format(words=due.words)
                self.warnings.append(ReadWarning(point.line, content_of(point), why))

    def _is_timed(self, point: Section) -> bool:
        """Tell whether a point says by when, and is nothing that is only to be spoken of."""
        words = content_of(point)
        if guess_kind(words, asks=True) is not TaskKind.ACTIVITY:
            return False
        due = find_due(words, self.context)
        return bool(due.rule or due.why)

    def _is_asked(self, point: Section) -> bool:
        """Tell whether a letter asks for what a point says: a deed, or anything with a time or an amount."""
        return guess_kind(content_of(point)) is TaskKind.ACTIVITY or self._asks(point)

    def _asks(self, point: Section) -> bool:
        """Tell whether a point states a time, an amount, or who is to do it."""
        words = content_of(point)
        due = find_due(words, self.context)
        told = due.rule or due.why or find_quantity(words)
        return bool(told) or is_only_noted(point)

    def _keep(self, section: Section, why: str) -> None:
        self._keep_all(list(walk([section])), why)

    def _keep_all(self, found: Iterable[Section], why: str) -> None:
        for point in found:
            if content_of(point):
                self.warnings.append(ReadWarning(point.line, content_of(point), why))


def _gives_out(section: Section, least: int) -> bool:
    """Tell whether every point under a section asks a body by name, and at least so many do."""
    return bool(section.children) and not asked_of_bodies(section.children, least)[0]


def _statement(point: Section, *, channel: bool = False) -> Statement:
    text = content_of(point)
    return Statement(text, point.line, point.key, guess_channel(text) if channel else None)
