"""The Party congresses that a document speaks of, each once, however often and however it is written."""

from collections import Counter
from collections.abc import Iterable

from app.domain.congress import GRASSROOTS_KEY, CongressLevel, CongressMention, congress_key
from app.domain.text import first_upper
from app.reading.congresses.issuer_level import OwnLevel, own_level
from app.reading.congresses.patterns import Mentioned, find_mentions
from app.reading.language.folding import flat
from app.reading.language.vocabulary import CENTRAL_CITIES

_Held = tuple[CongressLevel, str]
UNTOLD = "?"
"""Stands for a congress that a text names and of which the document does not tell which it is."""
_NATIONAL_KNOWN, _NATIONAL_YEAR, _NATIONAL_EVERY = 14, 2026, 5


class CongressNames:
    """The congresses of one document; tells which of them a piece of its text means."""

    def __init__(
        self,
        texts: Iterable[str],
        headings: Iterable[str] = (),
        issuer: str = "",
        issued_year: int | None = None,
        superior: str = "",
    ) -> None:
        """Read all texts of a document; a congress that a heading names is not a past one."""
        texts, headings = list(texts), list(headings)
        self._own = own_level(issuer, superior, issued_year)
        self._city_is_province = _city_is_province(texts, issuer, self._own)
        found = [mention for text in texts for mention in self._mentions(text)]
        titled = {
            (m.level, m.ordinal)
            for text in headings
            for m in self._mentions(text)
            if m.level and not m.only_cited
        }
        self._ordinals = _upcoming(found, titled, issued_year)
        self.mentions = self._settle(found, issued_year)
        self._keys = {mention.key for mention in self.mentions}
        self.headed = {key for text in headings for _, key in self.find(text)}
        """The keys of the congresses that the title or a heading names."""

    def find(self, text: str) -> list[tuple[int, str]]:
        """Return where congresses are named in a text, each place with its key, or with `UNTOLD`.

        Words for all levels ("đại hội các cấp") count only where the text names no other congress.
        """
        mentions = list(self._mentions(text))
        places = [
            (mention.start, self._key(mention)) for mention in mentions if mention.level or not mention.alias
        ]
        known = [(start, key) for start, key in places if key in self._keys or key == UNTOLD]
        general = [mention.start for mention in mentions if mention.level is None and mention.alias]
        return known or [(start, UNTOLD) for start in general]

    def only(self, text: str) -> str | None:
        """Return the key of the one congress that a text names, or None for none or several."""
        keys = {key for _, key in self.find(text)}
        return keys.pop() if len(keys) == 1 and UNTOLD not in keys else None

    def last(self, text: str) -> str | None:
        """Return the key of the congress that a text names last, or `UNTOLD`."""
        places = self.find(text)
        return places[-1][1] if places else None

    def sole(self) -> str | None:
        """Return the key of the document's congress when it speaks of no other."""
        return self.mentions[0].key if len(self.mentions) == 1 else None

    def _mentions(self, text: str) -> Iterable[Mentioned]:
        return find_mentions(text, self._own, self._city_is_province)

    def _ordinal(self, mention: Mentioned) -> int | None:
        """Return the ordinal meant where only the body is named, when the document leaves no doubt."""
        if mention.level and (mention.level, mention.family) in self._ordinals:
            return self._ordinals[mention.level, mention.family]
        at_level = {ordinal for (level, _), ordinal in self._ordinals.items() if level is mention.level}
        return at_level.pop() if len(at_level) == 1 and not mention.family else None

    def _key(self, mention: Mentioned) -> str:
        """Return the key of the congress meant; for a past one a key that no congress of the document has."""
        if mention.level is None:
            return UNTOLD
        if _is_of_units(mention):
            return GRASSROOTS_KEY
        ordinal = self._ordinal(mention) if mention.ordinal is None else mention.ordinal
        return congress_key(mention.level, ordinal, own=mention.level is CongressLevel.GRASSROOTS)

    def _settle(self, found: list[Mentioned], year: int | None) -> tuple[CongressMention, ...]:
        """Return each congress once, named as the document names it most often in full."""
        names: dict[str, Counter[str]] = {}
        levels: dict[str, tuple[CongressLevel, int | None]] = {}
        for mention in found:
            ordinal = mention.ordinal
            if mention.level is None or mention.alias:
                continue
            if ordinal is not None and ordinal not in self._upcoming_at(mention):
                continue
            vague = ordinal is None and not _is_of_units(mention)
            ordinal = self._ordinal(mention) if vague else ordinal
            if vague and ordinal is None and (mention.only_cited or _is_past(mention.term, year)):
                continue
            key = self._key(mention)
            levels.setdefault(key, (mention.level, ordinal))
            names.setdefault(key, Counter())[first_upper(mention.words)] += 0 if vague and ordinal else 1
        order = list(CongressLevel)
        settled = [
            CongressMention(key, names[key].most_common(1)[0][0], level, ordinal)
            for key, (level, ordinal) in levels.items()
        ]
        return tuple(sorted(settled, key=lambda mention: order.index(mention.level)))

    def _upcoming_at(self, mention: Mentioned) -> set[int]:
        return {
            ordinal
            for (level, family), ordinal in self._ordinals.items()
            if level is mention.level and (family == mention.family or not family or not mention.family)
        }


def _upcoming(
    found: list[Mentioned], titled: set[tuple[CongressLevel, int | None]], year: int | None
) -> dict[_Held, int]:
    """Return the ordinal to come of each body: the highest, unless it too is only cited or past."""
    numbered: dict[_Held, list[Mentioned]] = {}
    for mention in found:
        if mention.ordinal is not None and mention.level:
            numbered.setdefault((mention.level, mention.family), []).append(mention)
    ordinals: dict[_Held, int] = {}
    for held, mentions in numbered.items():
        last = max(mention.ordinal or 0 for mention in mentions)
        own = [mention for mention in mentions if mention.ordinal == last]
        cited = all(mention.only_cited or _is_past(mention.term, year) for mention in own)
        if (not cited or (held[0], last) in titled) and not _is_past_nation(held, last, year):
            ordinals[held] = last
    return ordinals


def _city_is_province(texts: list[str], issuer: str, own: OwnLevel | None) -> bool:
    """Tell whether "thành phố" alone means a city that stands where a province stands."""
    if flat(issuer).startswith("thanh uy") and own:
        return own.level is CongressLevel.PROVINCE
    folded = " ".join(flat(text) for text in texts[:200])
    if "thanh uy" in folded and "tinh uy" not in folded:
        return True
    return any(f"dang bo thanh pho {flat(city)}" in folded for city in CENTRAL_CITIES)


def _is_of_units(mention: Mentioned) -> bool:
    return mention.level is CongressLevel.GRASSROOTS and not mention.family


def _is_past_nation(held: _Held, ordinal: int, year: int | None) -> bool:
    """Tell whether the Party's congress of that number was held in a year before the document's."""
    if held != (CongressLevel.NATIONAL, "") or year is None:
        return False
    return _NATIONAL_YEAR + (ordinal - _NATIONAL_KNOWN) * _NATIONAL_EVERY < year


def _is_past(term: int | None, year: int | None) -> bool:
    return term is not None and year is not None and term < year - 1
