"""The tree of a document's text, built from the marks that its lines begin with."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from app.domain.plan_reading import Section
from app.reading.bodies import is_bare_body
from app.reading.folding import is_upper, lower, starts_lower
from app.reading.lines import Line
from app.reading.marks import BULLETS, Mark, MarkKind, find_mark
from app.reading.stages import is_stage, phase_timing

_RANKS = {
    MarkKind.ANNEX: 1,
    MarkKind.PART: 2,
    MarkKind.CHAPTER: 3,
    MarkKind.ROMAN: 5,
    MarkKind.UPPER: 5,
    MarkKind.SECTION: 6,
    MarkKind.ARTICLE: 7,
    MarkKind.NUMBER: 8,
    MarkKind.LETTER: 20,
    MarkKind.BRACKET: 20,
    MarkKind.DASH: 30,
    MarkKind.PLUS: 31,
    MarkKind.STAR: 31,
    MarkKind.BULLET: 31,
}
_CAPITALS_RANK, _STAGE_RANK, _LEAD_RANK, _POINT_RANK, _PLAIN_RANK = 5, 18, 25, 30, 40
_LIST_RANKS = (_RANKS[MarkKind.NUMBER], _RANKS[MarkKind.LETTER])
_SHORT, _LONGEST_TITLE = 120, 250
_STOPS = (".", ";", ",", "…", "!", "?")
_CLOSINGS = (
    "trên đây là",
    "kế hoạch này",
    "nhận được",
    "quá trình thực hiện",
    "trong quá trình",
    "quá trình tổ chức",
)
_ASKS_ALL = re.compile(
    r"(?:ban thường vụ|ban chấp hành|thường trực|đảng ủy|huyện ủy|thành ủy|tỉnh ủy|ban chỉ đạo|ban tổ chức)"
    r"[^.;:]{0,60}? (?:yêu cầu|đề nghị|giao) (?:tất cả )?(?:các|cấp ủy|thủ trưởng|lãnh đạo)[^.]{0,120}"
    r"(?:kế hoạch|hướng dẫn|công văn|chương trình) này"
)
_REQUESTS = ("đề nghị các", "yêu cầu các", "đề nghị các đồng chí")


@dataclass
class _Node:
    content: str
    line: int
    last: int
    rank: int
    signature: str
    mark: Mark | None = None
    heading: bool = False
    container: bool = False
    children: list["_Node"] = field(default_factory=list)


def build_sections(lines: Iterable[Line], cells: Collection[int] = ()) -> tuple[Section, ...]:
    """Return the section tree of a document's body; every line given is in it, in its order.

    `cells` are the numbers of lines that stand in tables: a number or dash there marks no list.
    """
    builder = _Builder()
    lines = list(lines)
    for line, after in zip_longest(lines, lines[1:]):
        if line.number in cells:
            builder.add_cell(line)
        else:
            builder.add(line, after)
    return tuple(_freeze(node, str(number)) for number, node in enumerate(builder.root.children, start=1))


def walk(sections: Iterable[Section]) -> Iterator[Section]:
    """Yield the sections and all that are under them, in the order of the text."""
    for section in sections:
        yield section
        yield from walk(section.children)


def kind_of(section: Section) -> MarkKind | None:
    """Return the kind of mark that a section bears, or None for a plain paragraph."""
    mark = find_mark(section.label) or find_mark(f"{section.label} XXXX") if section.label else None
    return mark.kind if mark else None


def without(sections: Iterable[Section], lines: Collection[int]) -> tuple[Section, ...]:
    """Return the sections without those that stand on some lines."""
    return tuple(
        replace(section, children=without(section.children, lines))
        for section in sections
        if section.line not in lines
    )


def content_of(section: Section) -> str:
    """Return the words of a section, be they a title or a text."""
    return section.title or section.text


def is_closing(text: str) -> bool:
    """Tell whether a paragraph is one of those that end a document ("Trên đây là kế hoạch …")."""
    words = lower(text)
    return words.startswith(_CLOSINGS) or bool(_ASKS_ALL.match(words))


def is_request(text: str) -> bool:
    """Tell whether a paragraph asks everybody addressed, as the last one of a document often does."""
    return lower(text).startswith(_REQUESTS)


class _Builder:
    def __init__(self) -> None:
        self.root = _Node("", 0, 0, 0, "", heading=True)
        self._path = [self.root]

    def add(self, line: Line, after: Line | None) -> None:
        """Put a line in its place; the one after it tells whether it opens a list."""
        mark = find_mark(line.text)
        top = self._path[-1]
        if mark is None and top.mark and not top.content and not top.children:
            top.content, top.last = line.text, line.last_number
            return
        node = self._ranked(_marked(line, mark)) if mark else _unmarked(line, self._opens_list(line, after))
        self._make_room(node)
        self._path[-1].children.append(node)
        self._path.append(node)

    def _ranked(self, node: _Node) -> _Node:
        """Give "1)" the rank of "1." where it is not a list within one."""
        mark = node.mark
        if mark and mark.kind is MarkKind.BRACKET and mark.numbers:
            kinds = {each.mark.kind for each in self._path if each.mark and each.signature != node.signature}
            same = [each.rank for each in self._path if each.signature == node.signature]
            if (
                not kinds & {MarkKind.NUMBER, MarkKind.MULTI, MarkKind.LETTER}
                or _RANKS[MarkKind.NUMBER] in same
            ):
                node.rank = _RANKS[MarkKind.NUMBER]
        return node

    def add_cell(self, line: Line) -> None:
        """Put the text of a table's cell under the heading the table belongs to."""
        node = _Node(line.text, line.number, line.last_number, _PLAIN_RANK, "CELL")
        self._close_for_plain(node)
        self._path[-1].children.append(node)

    def _opens_list(self, line: Line, after: Line | None) -> bool:
        """Tell whether a plain line heads the points after it, rather than being a point without its dash."""
        mark = find_mark(after.text) if after else None
        if after and mark is None and after.text.endswith((".", ";")):
            return is_bare_body(line.text) and not is_bare_body(after.text.rstrip(".;"))
        if mark is None or mark.kind not in BULLETS:
            return False
        in_points = self._path[-1].rank >= _POINT_RANK and self._path[-1].mark is not None
        return is_bare_body(line.text) or (not in_points and not starts_lower(line.text))

    def _make_room(self, node: _Node) -> None:
        if node.rank == _PLAIN_RANK:
            self._close_for_plain(node)
            return
        depths = range(len(self._path) - 1, 0, -1)
        same = next((at for at in depths if self._path[at].signature == node.signature), 0)
        # A list that starts anew belongs in the stage it stands in.
        stage = next((at for at in depths if self._path[at].container), 0) if self._is_new_list(node) else 0
        numbered = node.mark is not None and node.mark.kind is MarkKind.MULTI
        if same > stage or (same and same == stage and numbered):
            del self._path[same:]
            return
        while len(self._path) > stage + 1 and not _may_hold(self._path[-1], node):
            self._path.pop()

    def _is_new_list(self, node: _Node) -> bool:
        """Tell whether a numbered node begins a list, or goes on with numbers that no open node has."""
        mark = node.mark
        if mark is None:
            return False
        if mark.kind is MarkKind.MULTI:
            return all(
                open_node.mark is None or open_node.mark.numbers != mark.numbers[:-1]
                for open_node in self._path
            )
        return mark.value == 1 and node.rank in _LIST_RANKS

    def _close_for_plain(self, node: _Node) -> None:
        """Leave open what a plain paragraph belongs to: the closest heading or numbered text."""
        if is_closing(node.content) or (
            is_request(node.content) and not self._path[-1].heading and self._path[-1].mark
        ):
            del self._path[1:]
            return
        while len(self._path) > 1:
            top = self._path[-1]
            if top.rank < _POINT_RANK or (top.rank < _PLAIN_RANK and top.content.endswith(":")):
                return
            self._path.pop()


def _may_hold(holder: _Node, node: _Node) -> bool:
    if holder.rank != node.rank:
        return holder.rank < node.rank
    return node.mark is None or node.mark.value <= 1


def _marked(line: Line, mark: Mark) -> _Node:
    rank = _RANKS.get(mark.kind, _RANKS[MarkKind.NUMBER] + mark.depth - 1)
    # Headings in capitals are a list of their own: the items under "1. MỤC ĐÍCH" may count from 1 again.
    capitals = "capitals" if mark.kind is MarkKind.NUMBER and is_upper(mark.rest) else ""
    signature = f"{mark.kind.name}{mark.depth}{mark.style}{capitals}"
    staged = is_stage(mark.rest) or phase_timing(mark.rest) is not None
    short = len(mark.rest) <= _SHORT and not mark.rest.endswith(_STOPS)
    if mark.kind in BULLETS and short and (staged or line.bold or is_upper(mark.rest)):
        # A pointed-out heading stands above the points of its list, whichever sign it bears.
        rank, signature = _LEAD_RANK, f"LEAD{signature}"
    heading = line.level is not None or (mark.kind not in BULLETS and is_upper(mark.rest))
    return _Node(
        mark.rest,
        line.number,
        line.last_number,
        rank,
        signature,
        mark,
        heading,
        staged and rank < _POINT_RANK,
    )


def _unmarked(line: Line, opens_list: bool) -> _Node:
    text = line.text
    short = len(text) <= _SHORT and not text.endswith(_STOPS)
    rank, heading, container = _PLAIN_RANK, False, False
    if is_stage(text) and len(text) <= _LONGEST_TITLE:
        rank, heading, container = _STAGE_RANK, True, True
    elif line.level is not None and line.has_words and len(text) <= _LONGEST_TITLE:
        rank, heading = _CAPITALS_RANK + min(line.level, 9), True
    elif short and phase_timing(text) is not None:
        rank, heading, container = _LEAD_RANK, True, True
    elif is_upper(text) and 3 < len(text) <= _SHORT and " " in text and line.cell is None:
        rank, heading = _CAPITALS_RANK, True
    elif short and line.has_words and (text.endswith(":") or line.bold or opens_list):
        rank, heading = _LEAD_RANK, True
    return _Node(text, line.number, line.last_number, rank, f"PLAIN{rank}", None, heading, container)


def _freeze(node: _Node, key: str) -> Section:
    children = tuple(_freeze(child, f"{key}.{number}") for number, child in enumerate(node.children, start=1))
    is_title = _is_title(node)
    return Section(
        key=key,
        label=node.mark.label if node.mark else "",
        title=node.content if is_title else "",
        text="" if is_title else node.content,
        line=node.line,
        last_line=children[-1].last_line if children else node.last,
        children=children,
    )


def _is_title(node: _Node) -> bool:
    content = node.content
    if node.heading:
        return True
    stopped = content.endswith(_STOPS)
    if node.mark is None or node.mark.kind in BULLETS:
        return bool(node.children) and len(content) <= _SHORT and not stopped
    if len(content) <= _SHORT and not stopped:
        return True
    one_sentence = ". " not in content and "; " not in content
    return bool(node.children) and len(content) <= _LONGEST_TITLE and (one_sentence or not stopped)
