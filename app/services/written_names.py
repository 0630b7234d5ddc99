"""The names that a plan writes, collected from a reading or from the book, with how often each stands."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.plan import Duty, Task
from app.domain.reading.edits import all_tasks
from app.domain.reading.plan_reading import PlanReading
from app.domain.text import fold
from app.domain.written_name import (
    NO_CHOICES,
    Certainty,
    Meaning,
    NameChoice,
    NameChoices,
    ResolvedName,
    WrittenName,
)
from app.services.body_matching import is_same_number, is_short_for
from app.services.name_resolving import NameResolver
from app.store import plans, tasks
from app.store.book import Book


@dataclass(frozen=True)
class _Use:
    words: str
    part: str
    example: str


def names_of_reading(
    book: Book, reading: PlanReading, choices: NameChoices = NO_CHOICES
) -> list[ResolvedName]:
    """Return the names of a document, each once and in its order, with what they mean in the book."""
    uses = [
        _Use(duty.body, "asked", each.text)
        for duty in reading.duties
        if not duty.collective
        for each in duty.items
    ]
    for task in all_tasks(reading):
        uses += _of_words(task.lead, task.supports, task.text)
    return _resolved(NameResolver(book, choices), uses)


def names_of_book(book: Book) -> list[ResolvedName]:
    """Return the names that the plans of the book write, each once, with what they mean there."""
    every = [task for task in tasks.everything(book) if task.plan_id is not None]
    uses = _of_duties(plans.duties(book), every)
    for task in every:
        uses += _of_words(task.lead_words, task.support_words, task.text)
    return _resolved(NameResolver(book), uses)


def open_names(names: Iterable[ResolvedName]) -> list[ResolvedName]:
    """Return those of which the user has to say what they mean."""
    return [name for name in names if name.is_open]


def additions(found: Iterable[ResolvedName]) -> NameChoices:
    """Return the choice to add each name that the book has nothing like.

    Names of persons, of several units and of what another name says in full stay open.
    """
    return {
        each.written.name: NameChoice(Meaning.NEW, kinds=(each.new_kind,))
        for each in found
        if each.certainty is Certainty.UNKNOWN
    }


def _of_words(lead: str, supports: Iterable[str], example: str) -> list[_Use]:
    return [_Use(lead, "leads", example), *(_Use(words, "supports", example) for words in supports)]


def _of_duties(duties: Iterable[Duty], every: Iterable[Task]) -> list[_Use]:
    asked = {duty.id: duty.name for duty in duties if not duty.collective and duty.body_id is None}
    return [_Use(asked[task.duty_id], "asked", task.text) for task in every if task.duty_id in asked]


def _resolved(resolver: NameResolver, uses: Iterable[_Use]) -> list[ResolvedName]:
    found: dict[str, WrittenName] = {}
    for use in uses:
        names = [use.words] if use.part == "asked" else resolver.names_in(use.words)
        for name in names:
            known = found.setdefault(fold(name), WrittenName(name, example=use.example))
            found[fold(name)] = replace(known, **{use.part: getattr(known, use.part) + 1})
    resolved = [
        resolver.resolve_asked(name) if name.asked else resolver.resolve(name) for name in found.values()
    ]
    return _short_ones_asked(resolved)


def _short_ones_asked(names: list[ResolvedName]) -> list[ResolvedName]:
    """Return names with those doubtful that may be another that the book lacks as well, said otherwise."""
    new = [each.written.name for each in names if _is_new(each)]
    told = []
    for each in names:
        name = each.written.name
        earlier = new[: new.index(name)] if name in new else []
        full = [other for other in new if is_short_for(name, other)]
        full += [other for other in earlier if is_same_number(name, other)]
        if each.certainty is Certainty.UNKNOWN and full:
            why = f"Có thể là «{max(full, key=len)}», sổ cũng chưa có; hãy thêm tên ấy trước."
            told.append(replace(each, certainty=Certainty.DOUBTFUL, why=why))
        else:
            told.append(each)
    return told


def _is_new(name: ResolvedName) -> bool:
    return name.certainty is Certainty.UNKNOWN or name.choice.meaning is Meaning.NEW
