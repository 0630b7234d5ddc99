"""Words turned one by one and remembered: a language says everything with a few thousand of them."""

from collections.abc import Callable

_MOST, _LONGEST = 20_000, 40


class WordForms(dict[str, str]):
    """What each word becomes, worked out when it is met first; long ones and old ones are not kept."""

    def __init__(self, turn: Callable[[str], str]) -> None:
        """Turn words by a function that gives the same for the same word."""
        super().__init__()
        self._turn = turn

    def __missing__(self, word: str) -> str:
        turned = self._turn(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = turned
        return turned

    def of(self, words: list[str]) -> str:
        """Return the words turned, with a space between each two."""
        return " ".join(map(self.__getitem__, words))
