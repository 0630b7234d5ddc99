"""The tasks most like a clause, found by the rarest words they share: not each needs comparing."""

import heapq
from collections.abc import Mapping

from app.domain.comparison.clause_likeness import ClauseLikeness, worth

# From how many tasks on only so many holders of words are looked at for a clause, and how many are compared.
_MANY, _MOST_SEEN, _MOST_COMPARED = 300, 2000, 60


class ClauseRanking:
    """Ranks the same tasks for one clause after another."""

    def __init__(self, likeness: ClauseLikeness, tasks: Mapping[int, str]) -> None:
        """Look among these tasks by id."""
        self._likeness = likeness
        self._tasks = list(tasks.items())
        self._holders: dict[str, list[int]] = {}
        self._same: dict[frozenset[str], list[int]] = {}
        self._telling = [likeness.telling(text) for text in tasks.values()]
        for place, task in enumerate(self._telling):
            self._same.setdefault(task.features, []).append(place)
            for feature in task.features:
                self._holders.setdefault(feature, []).append(place)

    def ranked(self, clause: str, most: int) -> list[tuple[int, float]]:
        """Return the tasks most like a clause with their scores, the likeliest first, then in their order."""
        scored = []
        for place in self._near(clause):
            key, text = self._tasks[place]
            scored.append((self._likeness.score(clause, text), -place, key))
        scored.sort(reverse=True)
        return [(key, score) for score, _, key in scored[:most] if score > 0]

    def _near(self, clause: str) -> list[int]:
        """Return the places of the tasks worth comparing: of the same words, and the likeliest others."""
        wanted, tasks = self._likeness.telling(clause), self._telling
        worths = [
            (-worth(share, wanted, tasks[place]), place)
            for place, share in self._shares(wanted.features).items()
        ]
        near = [place for _, place in heapq.nsmallest(_MOST_COMPARED, worths)]
        return list(dict.fromkeys([*self._same.get(wanted.features, [])[:_MOST_COMPARED], *near]))

    def _shares(self, features: frozenset[str]) -> dict[int, float]:
        """Return what tasks share with a clause, by their places; the commonest words are looked at last."""
        shares: dict[int, float] = {}
        left = _MOST_SEEN if len(self._tasks) > _MANY else len(self._tasks) * len(features)
        held = sorted((len(self._holders[each]), each) for each in features if each in self._holders)
        for holders, feature in held:
            weight = self._likeness.weight(feature)
            for place in self._holders[feature][:left]:
                shares[place] = shares.get(place, 0.0) + weight
            left -= holders
            if left <= 0:
                break
        return shares
