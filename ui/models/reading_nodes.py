"""The tree that a review shows of a reading: plain values, built anew after each correction."""

from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.dates.due_words import due_words
from app.domain.reading import edits
from app.domain.reading.frame import wave_key
from app.domain.reading.plan_reading import (
    PlanReading,
    ReadDuty,
    ReadPhase,
    ReadTask,
    ReadWarning,
    ReadWave,
    Statement,
)
from app.domain.reading.statements import StatementKind, statement_key, statements
from app.domain.task import TaskKind
from app.domain.terms import CHANNEL, TASK_KIND, TIMING
from ui.models.reading_links import DUTIES_KEY, HEADER_KEY, Links, warning_key
from ui.models.reading_words import STATEMENT_KIND, congress_names, header_words


class NodeKind(StrEnum):
    """What a node of the tree stands for."""

    HEADER = "header"
    GROUP = "group"
    STATEMENT = "statement"
    WAVE = "wave"
    PHASE = "phase"
    DUTY = "duty"
    TASK = "task"
    WARNING = "warning"


Value = ReadTask | ReadPhase | ReadWave | ReadDuty | ReadWarning | Statement | None


@dataclass(frozen=True)
class Node:
    """One row of the tree; `key` is the same before and after a correction, `line` is None for no line.

    `kind_words`, `due` and `channel` are the cells beside its text; `reasons` say why it is doubtful.
    """

    kind: NodeKind
    key: str
    text: str
    line: int | None = None
    kind_words: str = ""
    due: str = ""
    channel: str = ""
    reasons: tuple[str, ...] = ()
    value: Value = None
    children: tuple["Node", ...] = ()


def reading_nodes(reading: PlanReading, links: Links | None = None) -> tuple[Node, ...]:
    """Return the tree: warnings first, then the document from its head to its duties; no empty groups."""
    maker = _Maker(reading, links or Links(reading))
    groups = (
        _group("warnings", "Điều cần xem", maker.warnings()),
        Node(
            NodeKind.HEADER,
            HEADER_KEY,
            header_words(reading.document) or "Phần đầu văn bản",
            next(iter(maker.links.lines(HEADER_KEY)), None),
            "Thể thức",
            reasons=maker.reasons(HEADER_KEY),
        ),
        maker.statements(StatementKind.AIM),
        maker.statements(StatementKind.FOCUS),
        *maker.waves(),
        maker.statements(StatementKind.CHANNEL),
        _group(DUTIES_KEY, "Tổ chức thực hiện", maker.duties()),
    )
    return tuple(node for node in groups if node.kind is not NodeKind.GROUP or node.children)


class _Maker:
    """Builds the nodes of one reading."""

    def __init__(self, reading: PlanReading, links: Links) -> None:
        self._reading = reading
        self.links = links
        self._names = congress_names(reading)

    def reasons(self, key: str) -> tuple[str, ...]:
        """Return why a node is doubtful, each reason once."""
        return tuple(dict.fromkeys(each.why for each in self.links.warnings(key)))

    def warnings(self) -> tuple[Node, ...]:
        return tuple(
            Node(
                NodeKind.WARNING,
                warning_key(number),
                f"{each.why} {each.text}".strip(),
                each.line,
                value=each,
            )
            for number, each in enumerate(self._reading.warnings, 1)
        )

    def statements(self, kind: StatementKind) -> Node:
        nodes = tuple(
            Node(
                NodeKind.STATEMENT,
                statement_key(kind, number),
                each.text,
                each.line,
                channel=CHANNEL[each.channel] if each.channel else "",
                reasons=self.reasons(statement_key(kind, number)),
                value=each,
            )
            for number, each in enumerate(statements(self._reading, kind), 1)
        )
        return _group(kind.value, STATEMENT_KIND[kind], nodes)

    def waves(self) -> tuple[Node, ...]:
        return tuple(
            Node(
                NodeKind.WAVE,
                wave_key(number),
                wave.title or f"Đợt {wave.ordinal}",
                wave.line or None,
                "Đợt",
                reasons=self.reasons(wave_key(number)),
                value=wave,
                children=tuple(self._phase(phase) for phase in wave.phases),
            )
            for number, wave in enumerate(self._reading.waves, 1)
        )

    def duties(self) -> tuple[Node, ...]:
        return tuple(
            Node(
                NodeKind.DUTY,
                edits.duty_key(number),
                duty.body,
                duty.line or None,
                "Các đơn vị" if duty.collective else "Tổ chức",
                reasons=self.reasons(edits.duty_key(number)),
                value=duty,
                children=tuple(self._task(task) for task in duty.items),
            )
            for number, duty in enumerate(self._reading.duties, 1)
        )

    def _phase(self, phase: ReadPhase) -> Node:
        congress = self._names.get(phase.congress or "", "")
        stated = due_words(phase.stated, self._names)
        children = tuple(self._task(task) for task in phase.tasks)
        return Node(
            NodeKind.PHASE,
            phase.key,
            phase.title,
            phase.line or None,
            TIMING[phase.timing],
            " · ".join(part for part in (congress, stated) if part),
            reasons=self.reasons(phase.key),
            value=phase,
            children=children,
        )

    def _task(self, task: ReadTask) -> Node:
        return Node(
            NodeKind.TASK,
            task.key,
            task.text,
            task.line,
            TASK_KIND[task.kind],
            due_words(task.due, self._names),
            CHANNEL[task.channel] if task.channel else "",
            self.reasons(task.key),
            task,
        )


def _group(key: str, text: str, children: tuple[Node, ...]) -> Node:
    return Node(NodeKind.GROUP, key, f"{text} ({len(children)})", None, children=children)


def is_topic(node: Node) -> bool:
    """Tell whether a node is a task that is a topic."""
    return isinstance(node.value, ReadTask) and node.value.kind is TaskKind.TOPIC


def only_doubtful(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Return the nodes that are doubtful, with those that hold them."""
    left = []
    for node in nodes:
        under = only_doubtful(node.children)
        if node.kind is NodeKind.WARNING or node.reasons or under:
            left.append(replace(node, children=under))
    return tuple(left)
