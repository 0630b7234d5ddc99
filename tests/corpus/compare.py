"""Compare what the program reads in a document with what a person reads in it.

Every measure counts three things: what was expected, what was found, and what was found rightly. Recall is
the right share of the expected, precision the right share of the found.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from rapidfuzz import fuzz

ALIKE = 97.0
"""How alike two texts must be, of 100, once marks and closing punctuation are taken off."""

GATED = ("tasks", "deadlines", "leads")
MEASURES = (*GATED, "supports", "products", "quantities", "headers", "kinds", "places", "counts")
HEADERS = ("genre", "number", "symbol", "issued_on", "place", "superior", "issuer", "title", "signer")

DASHES = re.compile(r"\s*[‐‑‒–—-]\s*")
QUOTES = re.compile(r"[\"'“”‘’«»]")


@dataclass
class Tally:
    """How many were expected, found, and rightly found."""

    expected: int = 0
    found: int = 0
    right: int = 0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    def add(self, other: "Tally") -> None:
        self.expected += other.expected
        self.found += other.found
        self.right += other.right


@dataclass(frozen=True)
class Fault:
    """One difference: the measure it counts in, whether it is missed, false or wrong, the words."""

    measure: str
    what: str
    words: str


@dataclass
class Score:
    """The measures of one document and the list of its faults."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in MEASURES})
    faults: list[Fault] = field(default_factory=list)

    def count(self, measure: str, wanted: object, got: object, *, right: bool, where: str) -> None:
        """Count one value that was expected, found, or both; an absent one is empty or None."""
        tally = self.tallies[measure]
        present, printed = wanted not in (None, "", []), got not in (None, "", [])
        tally.expected += present
        tally.found += printed
        tally.right += present and printed and right
        if present and printed and not right:
            self.faults.append(
                Fault(measure, "wrong", f"{where}: expected {show(wanted)}, found {show(got)}")
            )
        elif present and not printed:
            self.faults.append(Fault(measure, "missed", f"{where}: {show(wanted)}"))
        elif printed and not present:
            self.faults.append(Fault(measure, "false", f"{where}: {show(got)}"))


@dataclass(frozen=True)
class Item:
    """A task with the place it was found in: a phase of a wave, or the duties of an organisation."""

    task: dict
    duty: bool
    timing: str = ""
    congress: str | None = None
    body: str = ""

    @property
    def text(self) -> str:
        return self.task["text"]

    @property
    def words(self) -> str:
        """The text as it is compared: "Ban A theo dõi" and "theo dõi" under Ban A say the same."""
        text = re.sub(r"^(giao|đề nghị) ", "", fold(self.text)) if self.duty else fold(self.text)
        return text.removeprefix(fold(self.body)) if self.duty and self.body else text

    @property
    def lead(self) -> str:
        return self.body if self.duty else self.task.get("lead", "")


def compare(expected: dict, found: dict) -> Score:
    """Return the score of a reading, both in the shape that the command line prints."""
    score = Score()
    wanted, printed = list(expected_items(expected)), list(found_items(found))
    pairs = match(wanted, printed)
    for at, item in enumerate(wanted):
        _score_item(score, item, printed[pairs[at]] if at in pairs else None)
        if at not in pairs:
            score.faults.append(Fault("tasks", "missed", _where(item) + _elsewhere(item, printed, pairs)))
    for at, item in enumerate(printed):
        if at not in pairs.values():
            score.faults.append(Fault("tasks", "false", _where(item)))
            _score_extra(score, item)
    score.tallies["tasks"] = Tally(len(wanted), len(printed), len(pairs))
    _score_header(score, expected["document"], found["document"])
    for name in ("aims", "focus", "channels"):
        right = expected[name] == len(found[name])
        score.count("counts", expected[name] or None, len(found[name]) or None, right=right, where=name)
    return score


def expected_items(reading: dict) -> Iterator[Item]:
    """Yield the tasks and duties that a person reads."""
    yield from _wave_items(reading)
    for duty in reading["duties"]:
        yield from (Item(task, True, body=duty["body"]) for task in duty["items"])


def found_items(reading: dict) -> Iterator[Item]:
    """Yield the tasks and duties that the program prints."""
    yield from _wave_items(reading)
    for duty in reading["duties"]:
        yield from (Item(task, True, body=duty["body"]) for task in duty["tasks"])


def _wave_items(reading: dict) -> Iterator[Item]:
    for wave in reading["waves"]:
        for phase in wave["phases"]:
            yield from (Item(task, False, phase["timing"], phase["congress"]) for task in phase["tasks"])


def match(wanted: list[Item], printed: list[Item]) -> dict[int, int]:
    """Pair each expected task with a found one of the same words and part, those of the same phase first."""
    pairs: dict[int, int] = {}
    for same in (_same_phase, _same_part):
        for at, item in enumerate(wanted):
            if at in pairs:
                continue
            free = (n for n, other in enumerate(printed) if n not in pairs.values() and same(item, other))
            best = max(free, key=lambda n: likeness(item.words, printed[n].words), default=None)
            if best is not None and likeness(item.words, printed[best].words) >= ALIKE:
                pairs[at] = best
    return pairs


def _same_phase(one: Item, other: Item) -> bool:
    return _same_part(one, other) and one.timing == other.timing and alike(one.body, other.body)


def _same_part(one: Item, other: Item) -> bool:
    return one.duty == other.duty


def _score_item(score: Score, wanted: Item, got: Item | None) -> None:
    """Count everything that hangs on an expected task, found or not."""
    task, read, where = wanted.task, got.task if got else {}, _where(wanted)
    due, lead = read.get("due"), got.lead if got else ""
    if "due" in task:
        score.count("deadlines", task["due"], due, right=same_due(task["due"], due), where=where)
    score.count("leads", wanted.lead, lead, right=alike(wanted.lead, lead), where=where)
    supports = sorted(map(fold, task["supports"])), sorted(map(fold, read.get("supports", [])))
    score.count("supports", *supports, right=supports[0] == supports[1], where=where)
    product = read.get("product", "")
    score.count("products", task["product"], product, right=alike(task["product"], product), where=where)
    if "target" in task:
        target = read.get("target")
        score.count(
            "quantities", task["target"], target, right=same_target(task["target"], target), where=where
        )
    if got is None:
        return
    if "kind" in task:
        score.count(
            "kinds", task["kind"], read.get("kind"), right=task["kind"] == read.get("kind"), where=where
        )
    if not wanted.duty and wanted.congress != "*":
        place = f"{wanted.timing} {wanted.congress}", f"{got.timing} {got.congress}"
        score.count("places", *place, right=place[0] == place[1], where=where)


def _score_extra(score: Score, item: Item) -> None:
    """Count what hangs on a task that nobody wrote: whatever it says was not asked for."""
    where = f"(of a false task) {_where(item)}"
    score.count("deadlines", None, item.task.get("due"), right=False, where=where)
    score.count("leads", "", item.lead, right=False, where=where)


def _score_header(score: Score, wanted: dict, got: dict) -> None:
    for name in HEADERS:
        right = alike(_bare(wanted[name]), _bare(got[name]))
        score.count("headers", wanted[name], got[name], right=right, where=name)
    basis = [each["symbol"] for each in got["basis"]]
    for symbol in dict.fromkeys([*wanted["basis"], *basis]):
        pair = (symbol if symbol in wanted["basis"] else None), (symbol if symbol in basis else None)
        score.count("headers", *pair, right=True, where="basis")
    numbers = wanted["recipients_count"], len(got["recipients"])
    score.count("headers", *(n or None for n in numbers), right=numbers[0] == numbers[1], where="recipients")


def _bare(value: str | None) -> str:
    """Return a field of the header; the words that only say that a title follows do not count."""
    return re.sub(r"^(v/v|về việc)\s+", "", value or "", flags=re.IGNORECASE)


def same_due(wanted: dict | None, got: dict | None) -> bool:
    """Whether two deadlines are the same: every field but the words, of which one must contain the other.

    The words may stand in several places of a document, in a list then. The day of a weekly one has no number
    that everybody would give.
    """
    if not wanted or not got:
        return wanted == got
    loose = ("words", "day") if wanted.get("every") == "week" else ("words",)
    fields = [{name: value for name, value in due.items() if name not in loose} for due in (wanted, got)]
    stated = wanted["words"] if isinstance(wanted["words"], list) else [wanted["words"]]
    found = fold(got["words"])
    return fields[0] == fields[1] and any(fold(each) in found or found in fold(each) for each in stated)


def same_target(wanted: dict | None, got: dict | None) -> bool:
    """Whether two quantities are the same; the unit may have more or fewer of the words after it."""
    if not wanted or not got:
        return wanted == got
    units = fold(wanted["unit"]), fold(got["unit"])
    same = all(wanted[name] == got[name] for name in ("amount", "at_least"))
    return same and bool(units[1]) and (units[0].startswith(units[1]) or units[1].startswith(units[0]))


def fold(text: str) -> str:
    """Return a text without the differences that do not count: case, blanks, kinds of dashes and quotes."""
    text = unicodedata.normalize("NFC", text).casefold().replace("\u00ad", "")
    text = DASHES.sub("-", QUOTES.sub("", text))
    return re.sub(r"\s+", " ", text).strip(" -+•*·.,;:…/")


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are, of 100."""
    return fuzz.ratio(fold(one), fold(other))


def alike(one: str, other: str) -> bool:
    """Whether two texts are the same but for what does not count."""
    return likeness(one, other) >= ALIKE


def _where(item: Item) -> str:
    return f"[{item.body}] {item.text}" if item.duty else item.text


def _elsewhere(item: Item, printed: list[Item], pairs: dict[int, int]) -> str:
    """Say what a missed task was most likely read as, so that the list of faults explains itself."""
    near: Callable[[Item], float] = lambda other: fuzz.partial_ratio(item.words, other.words)  # noqa: E731
    free = [other for at, other in enumerate(printed) if at not in pairs.values()]
    best = max(free, key=near, default=None)
    if best is None or near(best) < 90:
        return ""
    return f"   <- read as {'duty' if best.duty else 'task'}: {_where(best)}"


def show(value: object) -> str:
    """Return a value as one reads it in a list of faults."""
    if isinstance(value, dict):
        rest = " ".join(str(part) for name, part in value.items() if name != "words")
        return f"{rest} «{value['words']}»" if "words" in value else rest
    return f"«{value}»"
