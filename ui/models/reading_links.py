"""Which lines of a document each node of its review is made from, and which doubts are about it."""

from collections.abc import Iterable, Iterator

from app.domain.reading import edits
from app.domain.reading.frame import wave_key
from app.domain.reading.plan_reading import PlanReading, ReadWarning, Section
from app.domain.reading.statements import StatementKind, statement_key, statements

HEADER_KEY = "header"
DUTIES_KEY = "duties"
_OTHER = "-"


def warning_key(number: int) -> str:
    """Return the key of the warning with this number, counted from 1."""
    return f"warning-{number}"


class Links:
    """Leads from lines to nodes, from nodes to lines, and from doubts to the nodes they are about."""

    def __init__(self, reading: PlanReading) -> None:
        self._reading = reading
        self._node: dict[int, str] = {}
        self._tasks = {task.key for task in edits.all_tasks(reading)}
        self._given = {task.key for duty in reading.duties for task in duty.items}
        self._parts: dict[str, list[str]] = {}
        for key, line in _made_from(reading):
            self._link(line, key, again=True)
        self._link_tasks(reading)
        self._spread_over_paragraphs(reading.sections)
        for row in reading.table_rows:
            self._spread([line for cell in row for line in cell])
        self._link_header()
        self._link_headings(reading.sections)
        self._lines: dict[str, list[int]] = {}
        for line in sorted(self._node):
            self._lines.setdefault(self._node[line], []).append(line)
        self._warnings: dict[str, list[ReadWarning]] = {}
        self._doubtful: list[str] = []
        for number, warning in enumerate(reading.warnings, 1):
            self._note(number, warning)

    @property
    def doubtful(self) -> tuple[str, ...]:
        """Return the keys of the nodes that have doubts, in the order of the warnings."""
        return tuple(self._doubtful)

    def node(self, line: int) -> str:
        """Return the key of the node made from a line; empty when nothing was."""
        return self._node.get(line, "")

    def nodes(self, line: int) -> tuple[str, ...]:
        """Return the keys of all nodes made from a line: the tasks, where it was cut into several."""
        own = self.node(line)
        return tuple(self._parts.get(own, [own] if own else []))

    def lines(self, key: str) -> tuple[int, ...]:
        """Return the lines that a node was made from."""
        return tuple(self._lines.get(key, ()))

    def linked(self) -> frozenset[int]:
        """Return all lines that something was made from."""
        return frozenset(self._node)

    def warnings(self, key: str) -> tuple[ReadWarning, ...]:
        """Return the doubts about a node, or about a line when it is that of a warning."""
        return tuple(self._warnings.get(key, ()))

    def doubtful_at(self, line: int) -> str:
        """Return the key of the doubtful node at a line; empty when there is none."""
        own = self._node.get(line, "")
        if own in self._warnings:
            return own
        return next(
            (key for key in self._doubtful if any(each.line == line for each in self._warnings[key])), ""
        )

    def _note(self, number: int, warning: ReadWarning) -> None:
        key = HEADER_KEY if warning.about else self._node.get(warning.line or 0, warning_key(number))
        if key not in self._warnings:
            self._doubtful.append(key)
        self._warnings.setdefault(key, []).append(warning)

    def _link_tasks(self, reading: PlanReading) -> None:
        """Let a line lead to the first task made from it."""
        by_line: dict[int, list[str]] = {}
        for task in edits.all_tasks(reading):
            by_line.setdefault(task.line, []).append(task.key)
            for line in task.joined:
                self._link(line, task.key, again=True)
        for line, keys in by_line.items():
            self._link(line, keys[0], again=True)
            self._parts[keys[0]] = keys

    def _link(self, line: int, key: str, *, again: bool = False) -> None:
        is_there = 0 < line <= len(self._reading.lines) and self._reading.lines[line - 1].strip()
        if is_there and (again or line not in self._node):
            self._node[line] = key

    def _spread(self, lines: Iterable[int]) -> None:
        """Let all lines of one paragraph or row lead to the node made from one of them."""
        every = list(lines)
        key = next((self._node[line] for line in every if line in self._node), "")
        if key:
            for line in every:
                self._link(line, key)

    def _spread_over_paragraphs(self, sections: tuple[Section, ...]) -> None:
        for section in sections:
            last = section.children[0].line - 1 if section.children else section.last_line
            self._spread(range(section.line, last + 1))
            self._spread_over_paragraphs(section.children)
            self._link_notes(section)

    def _link_notes(self, section: Section) -> None:
        """Let the points under a task that only tell of it ("Chủ trì: …") lead to it."""
        key = self._node.get(section.line, "")
        if key in self._tasks:
            for child in section.children:
                if not child.children and child.line not in self._node:
                    self._spread([section.line, *range(child.line, child.last_line + 1)])

    def _link_header(self) -> None:
        sections = self._reading.sections
        if not sections:
            return
        symbols = [each.symbol for each in self._reading.document.basis if each.symbol]
        within = {line for each in sections for line in range(each.line, each.last_line + 1)}
        for line, text in enumerate(self._reading.lines, 1):
            if line not in within or any(symbol in text for symbol in symbols):
                self._link(line, HEADER_KEY)

    def _link_headings(self, sections: tuple[Section, ...]) -> None:
        """Let the heading over the statements of one kind, or over all duties, lead to their group."""
        for section in sections:
            under = {self._group(line) for line in range(section.line + 1, section.last_line + 1)} - {""}
            if section.title and len(under) == 1 and _OTHER not in under:
                self._link(section.line, under.pop())
            else:
                self._link_headings(section.children)

    def _group(self, line: int) -> str:
        key = self._node.get(line, "")
        if key.startswith("duty-") or key in self._given:
            return DUTIES_KEY
        stem = key.rpartition("-")[0]
        if stem in set(StatementKind):
            return stem
        return "" if not key or key == HEADER_KEY else _OTHER


def _made_from(reading: PlanReading) -> Iterator[tuple[str, int]]:
    """Yield what is no task with its line, those further in after those that hold them."""
    for kind in StatementKind:
        for number, statement in enumerate(statements(reading, kind), 1):
            yield statement_key(kind, number), statement.line
    for number, wave in enumerate(reading.waves, 1):
        yield wave_key(number), wave.line
        for phase in wave.phases:
            yield phase.key, phase.line
    for number, duty in enumerate(reading.duties, 1):
        yield edits.duty_key(number), duty.line
