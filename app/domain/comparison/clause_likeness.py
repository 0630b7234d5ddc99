"""How far a task answers a clause of another committee's plan: shared words weighed by how rare they are."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

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
        self._weights: dict[str, float] = {}
        self._known: dict[str, Telling] = {}

    def score(self, clause: str, task: str) -> float:
        """Return how far a task answers a clause; texts of different anniversaries or days hardly do."""
        wanted, given = self.telling(clause), self.telling(task)
        if not wanted.weight or not given.weight:
            return 100.0 if fold(clause) == fold(task) else 0.0
        return worth(sum(map(self.weight, wanted.features & given.features)), wanted, given)

    def telling(self, text: str) -> "Telling":
        """Return what a text is compared by."""
        if text not in self._known:
            features, folded = _features(text), fold(text)
            days = tuple(frozenset(pattern.findall(folded)) for pattern in (_YEARS, _DAYS))
            self._known[text] = Telling(features, sum(map(self.weight, features)), days)
        return self._known[text]

    def weight(self, feature: str) -> float:
        """Return how much a feature tells, by how few of the texts have it."""
        if feature not in self._weights:
            rare = math.log(1 + self._total / max(self._counts.get(feature, 0), 1))
            self._weights[feature] = rare * (_PAIR_WEIGHT if " " in feature else 1.0)
        return self._weights[feature]


class Telling(NamedTuple):
    """What a text is compared by: its telling words and pairs of words, what they weigh, and its days."""

    features: frozenset[str]
    weight: float
    days: tuple[frozenset[object], ...]


def worth(shared: float, wanted: Telling, given: Telling) -> float:
    """Return how far a task answers a clause when what they share has this weight, from 0 to 100."""
    if not shared:
        return 0.0
    covered, said = shared / wanted.weight, shared / given.weight
    both = 2 * covered * said / (covered + said)
    result = 100 * (_BOTH_WAYS * both + _ONE_WAY * (covered if covered > said else said))
    if result > _CAP_OF_OTHERS and _of_other_days(wanted, given):
        return _CAP_OF_OTHERS
    return result


def _of_other_days(one: Telling, other: Telling) -> bool:
    return any(
        ours and theirs and not ours & theirs for ours, theirs in zip(one.days, other.days, strict=True)
    )


def _features(text: str) -> frozenset[str]:
    """Return the telling words of a text and its pairs of neighbours: words are mostly of two syllables."""
    syllables = _WORD.findall(fold(text))
    single = {each for each in syllables if each not in _SAYS_NOTHING and not each.isdigit()}
    pairs = {f"{one} {other}" for one, other in pairwise(syllables) if one in single or other in single}
    return frozenset(single | pairs)
