"""What the names mean that a plan writes: chosen by the user, remembered, or found in the book."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.assignment import AssignmentRole
from app.domain.body import REPORTING_KINDS, Body, BodyKind
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
from app.reading.tasks.bodies import is_group, split_names
from app.services.body_matching import BodyMatcher, Match
from app.services.group_names import kinds_of_group, likely_kind, numbered_names, some_of_group
from app.services.person_names import is_person, may_be_person, where_they_serve
from app.store import bodies, written_names
from app.store.book import Book

_SEVERAL = "Tên chung của nhiều đơn vị; hãy chọn những đơn vị được nói đến."
_PERSON = "Là người hoặc chức danh; sổ chỉ ghi tổ chức nên không thêm. Hãy chọn tổ chức được giao."
_MAY_BE_PERSON = "Có thể là tên người; sổ chỉ ghi tổ chức nên không tự thêm."
_NEARLY = "Gần giống tên trong sổ; hãy chọn cho đúng."
_ENDED = "Đơn vị này đã kết thúc hoạt động; có thể là đơn vị tiếp nhận."
_NOT_THERE = "Sổ chưa có tên này."


@dataclass(frozen=True)
class Given:
    """The organisations that the names beside one task mean, each in one role."""

    roles: Mapping[int, AssignmentRole] = field(default_factory=dict)
    fans_out_to: tuple[str, ...] = ()


class NameResolver:
    """Tells what names mean, against the book as it is when this is made."""

    def __init__(self, book: Book, choices: NameChoices = NO_CHOICES) -> None:
        """`choices` are the user's own, before those that the book remembers."""
        everyone = bodies.all_ever(book)
        self._living = {body.id: body for body in everyone if body.valid_to is None}
        self._matcher = BodyMatcher(self._living.values())
        self._ended = BodyMatcher(body for body in everyone if body.valid_to is not None)
        self._heirs = _heirs(book)
        both = {**written_names.everything(book), **choices}
        self._choices = {fold(name): choice for name, choice in both.items()}
        self._matches: dict[str, Match] = {}
        self._known: dict[str, ResolvedName] = {}

    def resolve(self, written: WrittenName) -> ResolvedName:
        """Return what a name means, or may mean."""
        chosen = self._chosen(written)
        return chosen or self._person(written) or self._group(written) or self._found(written)

    def resolve_asked(self, written: WrittenName) -> ResolvedName:
        """Return what the heading of a part means: one that the book lacks is added, as nobody else is meant.

        The heading may say more than the book does ("Tiểu ban Tuyên truyền Đại hội lần thứ V").
        """
        found = self.resolve(written)
        if found.certainty is Certainty.SURE:
            return found
        wanted = fold(written.name)
        begun = [body for body in self._living.values() if wanted.startswith(f"{fold(body.name)} ")]
        if begun:
            body = max(begun, key=lambda each: len(each.name))
            sure = NameChoice(Meaning.BODIES, (body.id,))
            return ResolvedName(written, Certainty.SURE, sure, (body,))
        if found.certainty is Certainty.UNKNOWN:
            new = NameChoice(Meaning.NEW, kinds=(BodyKind.DEPARTMENT,))
            return ResolvedName(written, Certainty.SURE, new)
        return found

    def names_in(self, words: str) -> list[str]:
        """Return the names in a cell of a table: one when the whole of it is a name of the book."""
        if not words.strip():
            return []
        if fold(words) in self._choices or self._match(words).certainty is Certainty.SURE:
            return [words]
        return split_names(words)

    def given(self, lead_words: str, support_words: Sequence[str]) -> Given:
        """Return whom the words beside a task give it to; a body that leads it does not support it too."""
        leads = self._choices_in([lead_words])
        supports = self._choices_in(support_words)
        roles = dict.fromkeys(self._bodies_of(supports), AssignmentRole.SUPPORT)
        kinds = tuple(kind.value for each in leads if each.meaning is Meaning.EVERYONE for kind in each.kinds)
        for body_id in self._bodies_of(leads):
            roles[body_id] = AssignmentRole.LEAD
        return Given(roles, tuple(dict.fromkeys(kinds)))

    def left_in(self, words: str) -> list[str]:
        """Return the names in a cell that are given to nobody: open ones, and those left as they are."""
        found = (self._resolved(name) for name in self.names_in(words))
        return [each.written.name for each in found if each.is_open or each.choice.meaning is Meaning.LEFT]

    def _choices_in(self, cells: Sequence[str]) -> list[NameChoice]:
        names = [name for words in cells for name in self.names_in(words)]
        found = (self._resolved(name) for name in names)
        return [each.choice for each in found if each.certainty is Certainty.SURE]

    def _resolved(self, name: str) -> ResolvedName:
        if name not in self._known:
            self._known[name] = self.resolve(WrittenName(name))
        return self._known[name]

    def _bodies_of(self, choices: Sequence[NameChoice]) -> list[int]:
        found: list[int] = []
        for choice in choices:
            if choice.meaning is Meaning.BODIES:
                found.extend(choice.body_ids)
            elif choice.meaning is Meaning.EVERYONE:
                found.extend(body.id for body in self._living.values() if body.kind in choice.kinds)
        return found

    def _chosen(self, written: WrittenName) -> ResolvedName | None:
        choice = self._choices.get(fold(written.name))
        if choice is None:
            return None
        ids = tuple(heir for body_id in choice.body_ids for heir in self._standing(body_id))
        if choice.meaning is Meaning.BODIES and not ids:
            return None
        choice = NameChoice(choice.meaning, tuple(dict.fromkeys(ids)), choice.kinds)
        bodies_meant = tuple(self._living[body_id] for body_id in choice.body_ids)
        return ResolvedName(written, Certainty.SURE, choice, bodies_meant, remembered=True)

    def _match(self, name: str) -> Match:
        if name not in self._matches:
            self._matches[name] = self._matcher.match(name)
        return self._matches[name]

    def _person(self, written: WrittenName) -> ResolvedName | None:
        if is_person(written.name):
            why = _PERSON
        elif may_be_person(written.name) and self._match(written.name).body is None:
            why = _MAY_BE_PERSON
        else:
            return None
        match = self._match(where_they_serve(written.name))
        meant = (match.body,) if match.body else match.candidates
        return ResolvedName(written, Certainty.DOUBTFUL, candidates=meant, why=why, is_person=True)

    def _group(self, written: WrittenName) -> ResolvedName | None:
        if self._match(written.name).certainty is Certainty.SURE:
            return None
        if numbered := numbered_names(written.name):
            found = [self._match(name).body for name in numbered]
            meant = tuple(body for body in found if body is not None)
            return ResolvedName(written, Certainty.DOUBTFUL, candidates=meant, why=_SEVERAL)
        if not is_group(written.name):
            return None
        if kinds := kinds_of_group(written.name):
            return ResolvedName(written, Certainty.SURE, NameChoice(Meaning.EVERYONE, kinds=kinds))
        reporting = [body for body in self._living.values() if body.kind in REPORTING_KINDS]
        some = some_of_group(written.name, reporting)
        return ResolvedName(written, Certainty.DOUBTFUL, candidates=some, why=_SEVERAL)

    def _found(self, written: WrittenName) -> ResolvedName:
        match = self._match(written.name)
        if match.body is not None:
            sure = NameChoice(Meaning.BODIES, (match.body.id,))
            return ResolvedName(written, Certainty.SURE, sure, (match.body,))
        kind = likely_kind(written.name)
        if match.certainty is Certainty.DOUBTFUL:
            return ResolvedName(
                written, Certainty.DOUBTFUL, candidates=match.candidates, why=_NEARLY, new_kind=kind
            )
        if heirs := self._heirs_of(self._ended.match(written.name)):
            return ResolvedName(written, Certainty.DOUBTFUL, candidates=heirs, why=_ENDED, new_kind=kind)
        return ResolvedName(written, Certainty.UNKNOWN, why=_NOT_THERE, new_kind=kind)

    def _heirs_of(self, match: Match) -> tuple[Body, ...]:
        if match.body is None:
            return ()
        return tuple(self._living[body_id] for body_id in self._standing(match.body.id))

    def _standing(self, body_id: int) -> list[int]:
        """Return a body that exists, or those that it became."""
        if body_id in self._living:
            return [body_id]
        return [each for heir in self._heirs.get(body_id, ()) for each in self._standing(heir)]


def _heirs(book: Book) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for step in bodies.successions(book):
        found.setdefault(step.predecessor_id, []).append(step.successor_id)
    return found
