"""Which task of a plan is which in a new version of it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from app.domain.comparison.contrary_words import may_differ
from app.domain.comparison.likeness import Likeness, NearTexts, best_pairs, naming_numbers, other_names
from app.domain.text import fold

_LIKE_HERE, _SURE_HERE = 60.0, 78.0
_LIKE_ELSEWHERE, _SURE_ELSEWHERE = 72.0, 90.0
_SAME_PLACE = 12.0
_NEARLY_AS_LIKE = 15.0
_MOST_IN_PLACE = 40


@dataclass(frozen=True)
class Clause:
    """A task of either side as far as pairing needs it; `place` is the key of its phase or duty."""

    key: str
    text: str
    place: str


@dataclass(frozen=True)
class Links:
    """What the user says of pairs, as (old key, new key): these are one task, and these are not."""

    linked: tuple[tuple[str, str], ...] = ()
    parted: frozenset[tuple[str, str]] = frozenset()

    def link(self, old: str, new: str) -> "Links":
        """Return the links with these two made one, whatever each was linked to."""
        kept = tuple(pair for pair in self.linked if pair[0] != old and pair[1] != new)
        return Links((*kept, (old, new)), self.parted - {(old, new)})

    def part(self, old: str, new: str) -> "Links":
        """Return the links with these two held apart."""
        kept = tuple(pair for pair in self.linked if pair != (old, new))
        return Links(kept, self.parted | {(old, new)})


@dataclass(frozen=True)
class Pair:
    """A task of the old version and the one that it is in the new; `doubtful` where only likeness says so."""

    old: str
    new: str
    doubtful: bool = False


@dataclass
class _Open:
    """The clauses of both sides that have no partner yet, in their order."""

    old: dict[str, Clause]
    new: dict[str, Clause]
    pairs: list[Pair] = field(default_factory=list)

    def join(self, old: str, new: str, *, doubtful: bool = False) -> None:
        self.pairs.append(Pair(old, new, doubtful))
        del self.old[old]
        del self.new[new]


def pair_tasks(
    old: Sequence[Clause],
    new: Sequence[Clause],
    places: Mapping[str, str],
    likeness: Likeness,
    links: Links | None = None,
    kept: Collection[str] = (),
) -> list[Pair]:
    """Return the tasks that remain, one to one; those of either side in no pair are gone or added.

    `places` gives the old place of each new one. What the user linked comes first, then equal text in the
    same place, equal text elsewhere, and likeness at last. Two that the user parted find no partner by
    likeness either. Texts that name different things by number are never paired by themselves. The old ones
    that are `kept` from an earlier version come after those of the last, and only where they surely match.
    """
    said = links or Links()
    left = _Open({each.key: each for each in old}, {each.key: each for each in new})
    for one, other in said.linked:
        if one in left.old and other in left.new:
            left.join(one, other)
    for among in (left.old.keys() - set(kept), set(kept)):
        for here in (True, False):
            _join_equal(left, places, said, among, here=here)
    apart = set(chain.from_iterable((("old", one), ("new", other)) for one, other in said.parted))
    _join_alike(left, places, likeness, apart, kept)
    return left.pairs


def _join_equal(
    left: _Open, places: Mapping[str, str], links: Links, among: Collection[str], *, here: bool
) -> None:
    waiting: dict[tuple[str, str | None], list[str]] = defaultdict(list)
    for clause in (each for each in left.old.values() if each.key in among):
        waiting[fold(clause.text), clause.place if here else None].append(clause.key)
    for clause in list(left.new.values()):
        place = places.get(clause.place, "-") if here else None
        found = waiting.get((fold(clause.text), place), [])
        free = next((key for key in found if (key, clause.key) not in links.parted), None)
        if free is not None:
            found.remove(free)
            left.join(free, clause.key, doubtful=may_differ(left.old[free].text, clause.text))


def _join_alike(
    left: _Open,
    places: Mapping[str, str],
    likeness: Likeness,
    apart: set[tuple[str, str]],
    kept: Collection[str],
) -> None:
    olds = {key: clause for key, clause in left.old.items() if ("old", key) not in apart}
    order = {key: number for side in (left.old, left.new) for number, key in enumerate(side)}
    folded = {key: fold(clause.text) for key, clause in olds.items()}
    naming = {key: naming_numbers(clause.text) for key, clause in olds.items()}
    scored = []
    sure: dict[tuple[str, str], bool] = {}
    for new_key, clause, key in _candidates(olds, left.new, places, apart):
        if naming[key] != naming_numbers(clause.text):
            continue
        at_home = places.get(clause.place) == olds[key].place
        score = likeness(folded[key], fold(clause.text))
        if score < (_LIKE_HERE if at_home else _LIKE_ELSEWHERE):
            continue
        clear = score >= (_SURE_HERE if at_home else _SURE_ELSEWHERE)
        texts = olds[key].text, clause.text
        sure[key, new_key] = clear and not (other_names(*texts) or may_differ(*texts))
        if sure[key, new_key] or key not in kept:
            rank = score + (_SAME_PLACE if at_home else 0.0)
            scored.append((rank, abs(order[key] - order[new_key]), key, new_key))
    found = [(old_key, new_key) for old_key, new_key, _ in best_pairs(scored)]
    contested = _contested(scored, found)
    for pair in found:
        left.join(*pair, doubtful=not sure[pair] or pair in contested)


def _contested(
    scored: Iterable[tuple[float, int, str, str]], found: Sequence[tuple[str, str]]
) -> set[tuple[str, str]]:
    """Return the pairs of which one side is nearly as like a clause that found no partner.

    A task that was cut in two, or made of two, is like both: which of them goes on with its progress is
    for the user to say.
    """
    of_old, of_new = dict(found), {new: old for old, new in found}
    ranks = {(old, new): rank for rank, _, old, new in scored}
    contested: set[tuple[str, str]] = set()
    for (old, new), rank in ranks.items():
        rivals = []
        if old in of_old and new not in of_new:
            rivals.append((old, of_old[old]))
        if new in of_new and old not in of_old:
            rivals.append((of_new[new], new))
        contested.update(pair for pair in rivals if rank >= ranks[pair] - _NEARLY_AS_LIKE)
    return contested


def _candidates(
    olds: Mapping[str, Clause],
    news: Mapping[str, Clause],
    places: Mapping[str, str],
    apart: set[tuple[str, str]],
) -> Iterable[tuple[str, Clause, str]]:
    """Yield each new clause with the old ones worth comparing: those in its place, and those near it."""
    near = NearTexts({key: clause.text for key, clause in olds.items()})
    in_place: dict[str, list[str]] = defaultdict(list)
    for key, clause in olds.items():
        in_place[clause.place].append(key)
    for new_key, clause in news.items():
        if ("new", new_key) in apart:
            continue
        here = in_place.get(places.get(clause.place, ""), [])
        close = near.near(clause.text)
        for key in dict.fromkeys([*close, *(here if len(here) <= _MOST_IN_PLACE else ())]):
            yield new_key, clause, key
