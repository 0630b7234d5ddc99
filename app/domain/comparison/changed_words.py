"""Two texts word by word: which words stayed, which went, and which came."""

from dataclasses import dataclass
from difflib import SequenceMatcher

_STOPS = ".,;:"  # a word before another stop is the same word


@dataclass(frozen=True)
class Stretch:
    """Some words that follow one another; `changed` where the other text does not have them there."""

    text: str
    changed: bool


def changed_words(old: str, new: str) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Return both texts in stretches; put together with blanks between them they are the texts again."""
    before, after = old.split(), new.split()
    ours: list[Stretch] = []
    theirs: list[Stretch] = []
    old_bare, new_bare = ([word.rstrip(_STOPS) or word for word in side] for side in (before, after))
    matcher = SequenceMatcher(None, old_bare, new_bare, autojunk=False)
    for tag, start, end, start_new, end_new in matcher.get_opcodes():
        for side, words in ((ours, before[start:end]), (theirs, after[start_new:end_new])):
            if words:
                side.append(Stretch(" ".join(words), tag != "equal"))
    return tuple(ours), tuple(theirs)
