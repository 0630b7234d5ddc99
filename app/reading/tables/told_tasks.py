"""The tasks that the text of a plan tells, found again by the words of a row of a table."""

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process

from app.domain.reading.plan_reading import ReadWave
from app.domain.text import fold

_NEARLY = 95.0
_LEAST_WORDS = 4
_NUMBER, _WORD = re.compile("[0-9]+"), re.compile(r"\w+")

TaskPlace = tuple[int, str, str]
"""Where a task stands: the number of its wave, the key of its phase, and its own key."""


class ToldTasks:
    """The tasks of the text, to be found once each.

    Indexed by their words, so that a table of thousands of rows asks each task at most once. Only those are
    kept that a row may repeat: the ones that open as it does, or have the same numbers.
    """

    def __init__(self, waves: Sequence[ReadWave], rows: Iterable[str]) -> None:
        """Take the tasks of all waves that one of these texts of rows may repeat."""
        asked = [comparable(row) for row in rows]
        self._opening: dict[str, list[int]] = {_opening(words): [] for words in asked if words}
        self._by_numbers: dict[str, list[int]] = {" ".join(_numbers(words)): [] for words in asked}
        self._any_numbers = any(self._by_numbers)
        self._places: dict[int, TaskPlace] = {}
        self._texts: dict[int, str] = {}
        self._choices: dict[str, dict[int, str]] = {}
        self._words: dict[int, str] = {}
        counted = 0
        for at, wave in enumerate(waves):
            for phase in wave.phases:
                for task in phase.tasks:
                    if self._take(task.text, counted := counted + 1):
                        self._places[counted] = at, phase.key, task.key

    def find(self, row_text: str) -> TaskPlace | None:
        """Return where the task stands that a row repeats, and take it out.

        A row repeats a task by the same words but for marks, by its beginning without the time behind it, or
        by nearly the same words with the same numbers.
        """
        words = comparable(row_text)
        number = self._with_same_words(words)
        if number is None and words.count(" ") + 1 >= _LEAST_WORDS:
            number = self._that_begins(words, row_text)
            number = self._with_nearly(words) if number is None else number
        if number is None:
            return None
        self._take_out(number)
        return self._places[number]

    def _take(self, text: str, number: int) -> bool:
        """Keep the text of a task under its opening and numbers where a row has such."""
        opening = _opening_of(text)
        alike = self._opening.get(opening)
        numbers = self._numbers_of(text) if opening else None
        same = None if numbers is None else self._by_numbers.get(numbers)
        for there in (alike, same):
            if there is not None:
                there.append(number)
                self._texts[number] = text
        return number in self._texts

    def _numbers_of(self, text: str) -> str | None:
        """Return the numbers of a text; None where it has some and no row has any, which is soon seen."""
        if not self._any_numbers:
            return None if _NUMBER.search(text) else ""
        return " ".join(_numbers(text))

    def _take_out(self, number: int) -> None:
        text = self._texts[number]
        numbers = " ".join(_numbers(text))
        for there in (self._opening.get(_opening_of(text)), self._by_numbers.get(numbers)):
            if there is not None:
                there.remove(number)
        self._choices.get(numbers, {}).pop(number, None)

    def _words_of(self, number: int) -> str:
        """Return the words of a task to compare; most tasks are never asked for them."""
        if number not in self._words:
            self._words[number] = comparable(self._texts[number])
        return self._words[number]

    def _with_same_words(self, words: str) -> int | None:
        there = self._opening.get(_opening(words), ())
        return next((number for number in there if self._words_of(number) == words), None)

    def _that_begins(self, words: str, row_text: str) -> int | None:
        """Return the task that says the row's words and then, behind a comma or bracket, by when."""
        numbers, end = _numbers(words), len(row_text.strip(" .;,"))
        for number in self._opening.get(_opening(words), ()):
            text = self._texts[number]
            told = self._words_of(number)
            begins = told.startswith(f"{words} ") and _numbers(told)[: len(numbers)] == numbers
            if begins and text[end:].lstrip().startswith((",", ";", "(")):
                return number
        return None

    def _with_nearly(self, words: str) -> int | None:
        numbers = " ".join(_numbers(words))
        if numbers not in self._choices:
            there = self._by_numbers.get(numbers, ())
            self._choices[numbers] = {number: self._words_of(number) for number in there}
        if not (choices := self._choices[numbers]):
            return None
        found = process.extractOne(words, choices, scorer=fuzz.ratio, score_cutoff=_NEARLY)
        return found[2] if found else None


def comparable(text: str) -> str:
    """Return the words of a text without case, marks and punctuation, single spaces between."""
    return " ".join(_WORD.findall(fold(text)))


def _opening(words: str) -> str:
    return " ".join(words.split(" ", _LEAST_WORDS)[:_LEAST_WORDS])


def _opening_of(text: str) -> str:
    """Return the opening of a text, without turning all of it."""
    first = fold(" ".join(text.split(maxsplit=_LEAST_WORDS)[:_LEAST_WORDS]))
    if first.replace(" ", "").isalnum() and first.count(" ") + 1 == _LEAST_WORDS:
        return first
    begins = comparable(" ".join(text.split(maxsplit=_LEAST_WORDS * 2)[: _LEAST_WORDS * 2]))
    return _opening(begins if begins.count(" ") + 1 >= _LEAST_WORDS else comparable(text))


def _numbers(words: str) -> list[str]:
    return _NUMBER.findall(words)
