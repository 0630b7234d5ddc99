"""How far a task answers a clause of another committee's plan: shared words weighed by how rare they are."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from app.domain.text import fold

_WORD = re.compile(r"\w+")
# Whose plan it is, and words that every clause has, say nothing of what is to be done.
_SAYING_NOTHING = (
    "cac va cua cho ve trong tai tren theo voi den tu la duoc co nhung mot de o khi nhu cung tung moi nhat "
    "it toi thieu to chuc thuc hien trien khai tang cuong tiep tuc chi dao huong dan phoi hop chu dong lam "
    "tot day manh dang bo uy tinh huyen xa phuong khoi thanh thi quan so cap duoi don vi dia "
    "lan thu nhiem ky ngay thang nam quy"
)
_SAYS_NOTHING = frozenset(_SAYING_NOTHING.split())
_YEARS = re.compile(r"\b(\d{1,3}) nam\b")
_DAYS = re.compile(r"\b(\d{1,2})[/-](\d{1,2})\b")
_PAIR_WEIGHT = 1.5
_BOTH_WAYS, _ONE_WAY = 0.65, 0.35
_CAP_OF_OTHERS = 40.0


class ClauseLikeness:
    """Scores tasks against clauses, from 0 to 100, among all the texts that there are."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Weigh words by how few of these texts have them."""
        features = [_features(text) for text in texts]
        counts = Counter(feature for each in features for feature in each)
        self._total = max(len(features), 1)
        self._counts: Mapping[str, int] = counts
        self._known: dict[str, tuple[frozenset[str], float]] = {}

    def score(self, clause: str, task: str) -> float:
        """Return how far a task answers a clause; texts of different anniversaries or days hardly do."""
        wanted, wanted_weight = self._weighed(clause)
        given, given_weight = self._weighed(task)
        if not wanted_weight or not given_weight:
            return 100.0 if fold(clause) == fold(task) else 0.0
        shared = sum(self._weight(feature) for feature in wanted & given)
        covered, said = shared / wanted_weight, shared / given_weight
        both = 2 * covered * said / (covered + said) if shared else 0.0
        result = 100 * (_BOTH_WAYS * both + _ONE_WAY * max(covered, said))
        return min(result, _CAP_OF_OTHERS) if _of_other_days(clause, task) else result

    def ranked(self, clause: str, tasks: Mapping[int, str], most: int) -> list[tuple[int, float]]:
        """Return the tasks most like a clause with their scores, the likeliest first, then in their order."""
        scored = [(self.score(clause, text), -place, key) for place, (key, text) in enumerate(tasks.items())]
        scored.sort(reverse=True)
        return [(key, score) for score, _, key in scored[:most] if score > 0]

    def _weighed(self, text: str) -> tuple[frozenset[str], float]:
        if text not in self._known:
            features = _features(text)
            self._known[text] = features, sum(map(self._weight, features))
        return self._known[text]

    def _weight(self, feature: str) -> float:
        rare = math.log(1 + self._total / max(self._counts.get(feature, 0), 1))
        return rare * (_PAIR_WEIGHT if " " in feature else 1.0)


def _features(text: str) -> frozenset[str]:
    """Return the telling words of a text and its pairs of neighbours: words are mostly of two syllables."""
    syllables = _WORD.findall(fold(text))
    single = {each for each in syllables if each not in _SAYS_NOTHING and not each.isdigit()}
    pairs = {f"{one} {other}" for one, other in pairwise(syllables) if one in single or other in single}
    return frozenset(single | pairs)


def _of_other_days(one: str, other: str) -> bool:
    return any(
        _differ(pattern.findall(fold(one)), pattern.findall(fold(other))) for pattern in (_YEARS, _DAYS)
    )


def _differ(ours: Sequence[object], theirs: Sequence[object]) -> bool:
    return bool(ours) and bool(theirs) and not set(ours) & set(theirs)
