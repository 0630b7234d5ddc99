"""The tree of a document's text, built from the marks that its lines begin with."""

from collections.abc import Container, Iterable

from app.domain.reading.plan_reading import Section
from app.reading.files.lines import Line
from app.reading.language.folding import lower, starts_lower
from app.reading.language.marks import BULLETS, Mark, MarkKind, as_small_roman, find_mark
from app.reading.parts.nodes import (
    CAPITALS_RANK,
    LEAD_RANK,
    LIST_RANKS,
    PLAIN_RANK,
    POINT_RANK,
    RANKS,
    Node,
    is_period,
    marked_node,
    unmarked_node,
)
from app.reading.parts.roles import role_of
from app.reading.parts.sections import is_closing, is_request
from app.reading.tasks.duty_clauses import is_bare_body


def build_sections(lines: Iterable[Line], cells: Container[int] = ()) -> tuple[Section, ...]:
    """Return the section tree of a document's body; every line given is in it, in its order.

    `cells` are the numbers of lines that stand in tables: a number or dash there marks no list.
    A list is taken over: it is empty afterwards, so that each line goes once its section is made.
    """
    lines = lines if isinstance(lines, list) else list(lines)
    builder = _Builder(numbered=any(_is_wide(line) for line in lines))
    lines.reverse()
    while lines:
        line, after = lines.pop(), lines[-1] if lines else None
        if line.number in cells:
            builder.add_cell(line)
        else:
            builder.add(line, after)
    return builder.finished()


_WIDE = frozenset({MarkKind.ROMAN, MarkKind.UPPER, MarkKind.PART, MarkKind.CHAPTER, MarkKind.SECTION})
_LONGEST_PART = 80


class _Builder:
    def __init__(self, *, numbered: bool) -> None:
        """Build a tree; `numbered` tells that the widest parts of the document bear numbers or letters."""
        self._numbered = numbered
        # The nodes that are still open, each under the one before; one that closes becomes a section.
        self._path = [Node("", 0, 0, 0, "", heading=True)]

    def finished(self) -> tuple[Section, ...]:
        """Return the sections of the whole."""
        self._close(1)
        return tuple(self._path[0].children)

    def add(self, line: Line, after: Line | None) -> None:
        """Put a line in its place; the one after it tells whether it opens a list."""
        mark = self._told(find_mark(line.text))
        top = self._path[-1]
        if mark is None and top.mark and not top.content and not top.children:
            top.content, top.last = line.text, line.last_number
            return
        node = (
            self._ranked(marked_node(line, mark))
            if mark
            else self._promoted(unmarked_node(line, self._opens_list(line, after)), bold=line.bold)
        )
        self._make_room(node)
        node.key = self._path[-1].next_key()
        self._path.append(node)

    def _close(self, depth: int) -> None:
        """Make sections of the open nodes from a depth on, the innermost first."""
        while len(self._path) > depth:
            section = self._path.pop().as_section()
            self._path[-1].children.append(section)

    def _told(self, mark: Mark | None) -> Mark | None:
        """Tell the numeral of "i)", "ii)" from the letter of "h)", "i)" by what is counted around it."""
        if mark is None or mark.kind is not MarkKind.LETTER or (roman := as_small_roman(mark)) is None:
            return mark
        counted = {(each.mark.kind, each.mark.value) for each in self._path if each.mark}
        if (MarkKind.LETTER, mark.value - 1) in counted:
            return mark
        goes_on = roman.value == 1 or (MarkKind.SMALL_ROMAN, roman.value - 1) in counted
        return roman if goes_on else mark

    def _ranked(self, node: Node) -> Node:
        """Give "1)" the rank of "1." where it is no list in one, or counts on with one ("4)" after "3.")."""
        mark = node.mark
        if mark and mark.kind is MarkKind.BRACKET and mark.numbers:
            if (before := self._before(node)) is not None:
                node.rank, node.signature = before.rank, before.signature
                return node
            kinds = {each.mark.kind for each in self._path if each.mark and each.signature != node.signature}
            same = [each.rank for each in self._path if each.signature == node.signature]
            if (
                not kinds & {MarkKind.NUMBER, MarkKind.MULTI, MarkKind.LETTER}
                or RANKS[MarkKind.NUMBER] in same
            ):
                node.rank = RANKS[MarkKind.NUMBER]
        return node

    def _before(self, node: Node) -> Node | None:
        """Return the open point "3." that "4)" counts on with, where no list in brackets is open."""
        value = node.mark.value if node.mark else 0
        if value < 2 or any(each.signature == node.signature for each in self._path):
            return None
        numbered = (each for each in reversed(self._path) if each.mark and each.mark.kind is MarkKind.NUMBER)
        return next((each for each in numbered if each.mark and each.mark.value == value - 1), None)

    def _promoted(self, node: Node, *, bold: bool) -> Node:
        """Make a heading without a number a part of the whole in a document whose parts bear none.

        One in bold letters is so behind the points of the part before as well.
        """
        lead = node.rank == LEAD_RANK and not node.series
        if (
            not self._numbered
            and lead
            and all(each.mark is None or (bold and each.pointed) for each in self._path)
        ):
            opens = lower(node.content).endswith("như sau:") or len(node.content) > _LONGEST_PART
            if not opens and role_of(node.content):
                node.rank, node.signature = CAPITALS_RANK, f"PLAIN{CAPITALS_RANK}"
        return node

    def add_cell(self, line: Line) -> None:
        """Put a line of a table's cell, just as it is, under the heading the table belongs to."""
        self._close_for_plain(line.text)
        self._path[-1].take_cell(line)

    def _opens_list(self, line: Line, after: Line | None) -> bool:
        """Tell whether a plain line heads the points after it, rather than being a point without its dash."""
        mark = find_mark(after.text) if after else None
        if after and mark is None and after.text.endswith((".", ";")):
            return is_bare_body(line.text) and not is_bare_body(after.text.rstrip(".;"))
        if mark is None or mark.kind not in BULLETS:
            return False
        in_points = self._path[-1].rank >= POINT_RANK and self._path[-1].mark is not None
        heads = not in_points and not starts_lower(line.text)
        return heads or is_period(line.text) or is_bare_body(line.text)

    def _make_room(self, node: Node) -> None:
        if node.rank == PLAIN_RANK:
            self._close_for_plain(node.content)
            return
        if (sibling := self._counted_with(node)) is not None:
            self._close(sibling)
            return
        depths = range(len(self._path) - 1, 0, -1)
        same = next((at for at in depths if self._path[at].signature == node.signature), 0)
        # A list that starts anew belongs in the stage it stands in.
        stage = next((at for at in depths if self._path[at].container), 0) if self._is_new_list(node) else 0
        numbered = node.mark is not None and node.mark.kind is MarkKind.MULTI
        if same > stage or (same and same == stage and numbered):
            self._close(same)
            return
        while len(self._path) > stage + 1 and not _may_hold(self._path[-1], node):
            self._close(len(self._path) - 1)

    def _counted_with(self, node: Node) -> int | None:
        """Return where an open node stands that this one counts on with, though they are marked differently.

        "Đợt 2" after "1. Đợt 1", or "Trong Đại hội:" after "* Trước Đại hội:", is beside it and not in it.
        """
        if not node.series or (node.mark is not None and node.rank < RANKS[MarkKind.NUMBER]):
            return None
        depths = range(len(self._path) - 1, 0, -1)
        for at in depths:
            known = self._path[at]
            counting = bool(node.ordinal) and node.rank >= known.rank
            if known.series == node.series and (counting or _loosely(known, node)):
                return at
        if node.ordinal > 1:
            return next(
                (at for at in depths if self._path[at].ordinal and _loosely(self._path[at], node)), None
            )
        return None

    def _is_new_list(self, node: Node) -> bool:
        """Tell whether a numbered node begins a list, or goes on with numbers that no open node has."""
        mark = node.mark
        if mark is None:
            return False
        if mark.kind is MarkKind.MULTI:
            return all(
                open_node.mark is None or open_node.mark.numbers != mark.numbers[:-1]
                for open_node in self._path
            )
        return node.rank in LIST_RANKS and (mark.value == 1 or self._counts_on(node))

    def _counts_on(self, node: Node) -> bool:
        """Tell whether a list counts on under a heading just opened: "Trước: 1, 2. Trong: 3"."""
        top = self._path[-1]
        heads = top.container and top.mark is None and not node.container
        return heads and all(each.signature != node.signature for each in self._path)

    def _close_for_plain(self, text: str) -> None:
        """Leave open what a plain paragraph belongs to: the closest heading or numbered text."""
        if is_closing(text) or (is_request(text) and not self._path[-1].heading and self._path[-1].mark):
            self._close(1)
            return
        while len(self._path) > 1:
            top = self._path[-1]
            if top.rank < POINT_RANK or (top.rank < PLAIN_RANK and top.content.endswith(":")):
                return
            self._close(len(self._path) - 1)


def _is_wide(line: Line) -> bool:
    mark = find_mark(line.text)
    return mark is not None and mark.kind in _WIDE


def _loosely(known: Node, node: Node) -> bool:
    """Tell whether the marks of two nodes say nothing of which is in which."""
    return known.mark is None or node.mark is None or (known.pointed and node.pointed)


def _may_hold(holder: Node, node: Node) -> bool:
    if holder.rank != node.rank:
        return holder.rank < node.rank
    return node.mark is None or node.mark.value <= 1
