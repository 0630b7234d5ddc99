"""A superior's plan beside ours: which of its clauses our tasks answer, which may be, which are open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from app.domain.comparison.clause_likeness import ClauseLikeness
from app.domain.comparison.clause_ranking import ClauseRanking
from app.domain.comparison.contrary_words import may_differ
from app.domain.congress import CongressLevel
from app.domain.going_on import Check, go_on
from app.domain.plan import Task
from app.domain.quantity import Quantity
from app.domain.task import Channel, TaskKind
from app.domain.text import fold

_SURE, _DOUBTFUL, _SAME_CHANNEL = 50.0, 25.0, 6.0
_MOST_CANDIDATES = 5
_OF_ANOTHER_CONGRESS = _SAYS_OTHERWISE = 45.0
_MOST_LIKE = 0.85


class Coverage(StrEnum):
    """What becomes of a clause of the superior's plan in ours."""

    OPEN = "open"
    """Nothing in our plan answers it."""
    DOUBTFUL = "doubtful"
    """Some task may answer it; the user has to say."""
    COVERED = "covered"
    """Tasks answer it, by their words or because the user said so."""
    ASIDE = "aside"
    """The user says that it is not for us."""


@dataclass(frozen=True)
class SuperiorPlan:
    """A superior's document that is set beside a plan of the book."""

    id: int
    plan_id: int
    source_name: str
    genre: str = ""
    symbol: str = ""
    issued_on: date | None = None
    issuer: str = ""
    title: str = ""
    fingerprint: str = ""


@dataclass(frozen=True)
class Clause:
    """One thing that a superior's plan asks for.

    `place` are the headings above it, `addressee` is whom it asks where it names anybody, and `due_on` the
    last day that its words or its phase give. `aside` is why the user set it aside, None when it is not.
    `level` is that of the congress that it is about, where its phase has one.
    """

    id: int
    ordinal: int
    text: str
    place: str = ""
    addressee: str = ""
    line: int = 0
    kind: TaskKind = TaskKind.ACTIVITY
    channel: Channel | None = None
    due_words: str = ""
    due_on: date | None = None
    product: str = ""
    target: Quantity | None = None
    beyond_figures: bool = False
    aside: str | None = None
    level: CongressLevel | None = None


@dataclass(frozen=True)
class Decisions:
    """What the user said of pairs of a clause and a task: that they belong together, or that they do not."""

    linked: frozenset[tuple[int, int]] = frozenset()
    refused: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True)
class Answer:
    """A task that answers a clause, or may, with how like it is (0 to 100) and whether the user said so."""

    task: Task
    likeness: float
    by_hand: bool = False


@dataclass(frozen=True)
class Matched:
    """A clause with what answers it; a doubtful one with what may, the likeliest first."""

    clause: Clause
    coverage: Coverage
    answers: tuple[Answer, ...] = ()
    candidates: tuple[Answer, ...] = ()

    @property
    def later(self) -> tuple[Answer, ...]:
        """Return the answers that are due after the superior's last day."""
        limit = self.clause.due_on
        return tuple(each for each in self.answers if limit and each.task.due_on and each.task.due_on > limit)

    @property
    def is_less(self) -> bool:
        """Tell whether all answers that have a target of the same unit together stay below the superior's."""
        wanted = self.clause.target
        if wanted is None:
            return False
        same = [
            each.task.target.amount
            for each in self.answers
            if each.task.target and fold(each.task.target.unit) == fold(wanted.unit)
        ]
        return bool(same) and sum(same) < wanted.amount


def match(
    clauses: Sequence[Clause],
    tasks: Sequence[Task],
    decisions: Decisions,
    levels: Mapping[int, CongressLevel] = MappingProxyType({}),
    check: Check = go_on,
) -> tuple[Matched, ...]:
    """Return every clause with what answers it, in their order; each is in exactly one state.

    `levels` are those of the congresses that our tasks are about, by the ids of the tasks. `check` is
    called before each clause.
    """
    ours = _Ours(tasks, levels, [clause.text for clause in clauses], decisions)
    found = []
    for clause in clauses:
        check()
        found.append(_matched(clause, ours))
    return tuple(found)


def count(matched: Sequence[Matched], coverage: Coverage) -> int:
    """Return how many clauses are in a state."""
    return sum(each.coverage is coverage for each in matched)


class _Ours:
    """Our tasks, to be looked through for each clause."""

    def __init__(
        self,
        tasks: Sequence[Task],
        levels: Mapping[int, CongressLevel],
        clauses: Sequence[str],
        decisions: Decisions,
    ) -> None:
        self._tasks = {task.id: task for task in tasks}
        self._levels = levels
        self._decisions = decisions
        self._linked: dict[int, set[int]] = {}
        for clause_id, task_id in decisions.linked:
            self._linked.setdefault(clause_id, set()).add(task_id)
        texts = {task.id: task.text for task in tasks}
        self._likeness = ClauseLikeness([*clauses, *texts.values()])
        self._ranking = ClauseRanking(self._likeness, texts)

    def linked(self, clause: Clause) -> tuple[Answer, ...]:
        """Return the tasks of which the user said that they answer a clause."""
        said = self._linked.get(clause.id)
        if said is None:
            return ()
        return tuple(
            Answer(task, self._likeness.score(clause.text, task.text), by_hand=True)
            for task in self._tasks.values()
            if task.id in said
        )

    def ranked(self, clause: Clause) -> list[Answer]:
        """Return the tasks that may answer a clause, the likeliest first.

        One of the same channel is a little more likely to; one about another congress, or of words that may
        ask for something else, never surely does.
        """
        found = []
        for task_id, score in self._ranking.ranked(clause.text, 2 * _MOST_CANDIDATES):
            task = self._tasks[task_id]
            same = clause.channel is not None and clause.channel is task.channel
            worth = min(score + _SAME_CHANNEL * same, 100.0)
            if self._levels.get(task_id, clause.level) is not clause.level and clause.level is not None:
                worth = min(worth, _OF_ANOTHER_CONGRESS)
            if worth >= _SURE and may_differ(clause.text, task.text):
                worth = min(worth, _SAYS_OTHERWISE)
            if worth >= _DOUBTFUL and (clause.id, task_id) not in self._decisions.refused:
                found.append(Answer(task, worth))
        return sorted(found, key=lambda each: -each.likeness)


def _matched(clause: Clause, ours: _Ours) -> Matched:
    linked = ours.linked(clause)
    if clause.aside is not None:
        return Matched(clause, Coverage.ASIDE, linked)
    if linked:
        return Matched(clause, Coverage.COVERED, linked)
    ranked = ours.ranked(clause)
    if ranked and ranked[0].likeness >= _SURE:
        least = max(_SURE, ranked[0].likeness * _MOST_LIKE)
        return Matched(clause, Coverage.COVERED, tuple(each for each in ranked if each.likeness >= least))
    if ranked:
        return Matched(clause, Coverage.DOUBTFUL, candidates=tuple(ranked[:_MOST_CANDIDATES]))
    return Matched(clause, Coverage.OPEN)
