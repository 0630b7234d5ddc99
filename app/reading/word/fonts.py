"""Runs of a Word document in fonts from before Unicode, and whether their letters are still the old ones."""

from collections.abc import Iterable, Sequence

from app.reading.files.old_letters import OldLetters, draws_capitals, has_modern_letters, raised, to_unicode
from app.reading.files.syllables import vietnamese_share
from app.reading.word.looks import Looks

_ENOUGH = 20_000


Run = tuple[str, Looks]
"""A piece of a paragraph that looks the same throughout: what it says, and how that is printed."""


class OldFonts:
    """Gathers the text set in old fonts. A document may name such a font and hold Unicode all the same."""

    def __init__(self) -> None:
        self._texts: dict[OldLetters, list[str]] = {}
        self._length = 0

    def note(self, runs: Iterable[Run]) -> None:
        """Keep the runs that are set in an old font."""
        for text, looks in runs:
            if looks.letters and self._length < _ENOUGH and not text.isascii():
                self._texts.setdefault(looks.letters, []).append(text)
                self._length += len(text)

    def settled(self) -> frozenset[OldLetters]:
        """Return the sets whose text reads as Vietnamese only once it is turned into Unicode."""
        found: set[OldLetters] = set()
        for letters, pieces in self._texts.items():
            text = " ".join(piece for piece in pieces if not has_modern_letters(piece))
            if vietnamese_share(to_unicode(text, letters)) > vietnamese_share(text):
                found.add(letters)
        return frozenset(found)


def text_of(runs: Sequence[Run], sets: frozenset[OldLetters]) -> str:
    """Return the text of a paragraph in Unicode, with the capitals that TCVN3 has no letters for."""
    if not sets:
        return "".join([text.upper() if looks.capitals else text for text, looks in runs])
    text = "".join(_turned(piece, looks, sets) for piece, looks in runs)
    if OldLetters.TCVN3 in sets and any(_is_tcvn3(piece, looks) for piece, looks in runs):
        return "\n".join(raised(line) for line in text.split("\n"))
    return text


def _is_tcvn3(text: str, looks: Looks) -> bool:
    return looks.letters is OldLetters.TCVN3 and bool(text.strip())


def _turned(text: str, looks: Looks, sets: frozenset[OldLetters]) -> str:
    """Return the text of a run as it is printed: in Unicode, and in capitals where it is set so."""
    text = _in_unicode(text, looks, sets)
    return text.upper() if looks.capitals else text


def _in_unicode(text: str, looks: Looks, sets: frozenset[OldLetters]) -> str:
    """Return the text of a run in Unicode, where its font draws one of these sets of letters."""
    if looks.letters is None or looks.letters not in sets or has_modern_letters(text):
        return text
    text = to_unicode(text, looks.letters)
    return text.upper() if draws_capitals(looks.font) else text
