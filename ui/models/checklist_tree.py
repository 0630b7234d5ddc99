"""The nodes of the checklist: waves and phases, duties, and the tasks under them."""

from dataclasses import dataclass, field
from datetime import date

from app.domain.checklist import ChecklistTask, TaskProgress
from app.domain.plan import Phase
from ui.models.checklist_lines import Snapshot, search_text

Key = tuple[str, int]
_FINISHED = (TaskProgress.DONE, TaskProgress.NOT_APPLICABLE)


@dataclass(eq=False)
class Node:
    """A group, which has a title, or a task, which has a line; `number` is its place in `Tree.nodes`."""

    key: Key
    number: int
    parent: "Node | None"
    row: int
    title: str = ""
    window: tuple[date | None, date | None] = (None, None)
    line: ChecklistTask | None = None
    searched: str = ""
    children: list["Node"] = field(default_factory=list)

    def lines(self) -> list[ChecklistTask]:
        """Return the lines under this node, or its own."""
        if self.line is not None:
            return [self.line]
        return [line for child in self.children for line in child.lines()]

    def stands_under(self, key: Key) -> bool:
        """Tell whether a node is in a group, directly or further down."""
        return self.parent is not None and (self.parent.key == key or self.parent.stands_under(key))

    def count(self) -> tuple[int, int]:
        """Return how many of the tasks under it are finished, and how many there are."""
        lines = self.lines()
        return sum(line.progress in _FINISHED for line in lines), len(lines)


class Tree:
    """All nodes of a snapshot, the root first."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.nodes: list[Node] = [Node(("root", 0), 0, None, 0)]
        self._groups: dict[tuple[int, Key], Node] = {}
        many_plans = len(snapshot.plans or {}) > 1
        for line in snapshot.lines:
            self._put(line, many_plans)

    def shape(self) -> list[tuple[Key, str, int]]:
        """Return what must be alike in two trees for one to take the other's lines over in place."""
        return [(node.key, node.title, node.parent.number if node.parent else -1) for node in self.nodes]

    def task_node(self, task_id: int) -> Node | None:
        """Return the node of a task."""
        return next((node for node in self.nodes if node.key == ("task", task_id)), None)

    def _put(self, line: ChecklistTask, many_plans: bool) -> None:
        at = self.nodes[0]
        task = line.task
        if many_plans and task.plan_id and (plan := (self._snapshot.plans or {}).get(task.plan_id)):
            name = " ".join(part for part in (plan.genre, plan.symbol or plan.title) if part)
            at = self._group(at, ("plan", plan.id), name)
        phase = self._snapshot.phase_of(task)
        if phase is not None:
            wave = self._snapshot.wave_of(phase)
            title = self._snapshot.wave_title(wave)
            if phase.title == wave.title:
                at = self._group(at, ("wave", wave.id), title, phase)
            else:
                at = self._group(at, ("wave", wave.id), title)
                at = self._group(at, ("phase", phase.id), self._snapshot.phase_title(phase), phase)
        elif task.duty_id is not None:
            at = self._group(at, ("duties", task.plan_id or 0), "Tổ chức thực hiện")
            at = self._group(at, ("duty", task.duty_id), line.phase)
        else:
            at = self._group(at, ("own", 0), "Việc bổ sung ngoài kế hoạch")
        self._add(at, Node(("task", task.id), 0, at, 0, line=line, searched=search_text(line)))

    def _group(self, parent: Node, key: Key, title: str, phase: Phase | None = None) -> Node:
        known = self._groups.get((parent.number, key))
        if known is None:
            window = (phase.window_from, phase.window_to) if phase else (None, None)
            known = self._add(parent, Node(key, 0, parent, 0, title, window))
            self._groups[(parent.number, key)] = known
        return known

    def _add(self, parent: Node, node: Node) -> Node:
        node.number = len(self.nodes)
        node.row = len(parent.children)
        parent.children.append(node)
        self.nodes.append(node)
        return node
