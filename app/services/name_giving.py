"""Give tasks to the organisations that a plan names beside them, and remember what the names mean."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from app.domain.assignment import AssignmentRole
from app.domain.body import REPORTING_KINDS, Body, BodyKind
from app.domain.change import Change
from app.domain.errors import EntryError
from app.domain.plan import Task
from app.domain.text import first_upper, tidy
from app.domain.written_name import Meaning, NameChoice, NameChoices, WrittenName
from app.services.body_matching import spelt_out
from app.services.name_resolving import Given, NameResolver
from app.services.person_names import is_person
from app.store import assignments, bodies, congresses, plans, schedule, tasks, written_names
from app.store.book import Book
from app.store.fan_out import fan_out


def settle(book: Book, choices: NameChoices) -> Change:
    """Take over what the user says of names in the plans of the book, as one step.

    Tasks beside which such a name stands are given to whom it means; who had one by that name alone, and did
    nothing on it, loses it.

    Raises:
        EntryError: no name is given, or one that is to be added is a person or a post.
    """
    if not choices:
        raise EntryError("Chưa chọn tên nào để khớp với đơn vị trong sổ.")
    with book.change(f"Khớp {len(choices)} tên đơn vị trong kế hoạch") as step:
        before = NameResolver(book)
        learn(book, choices)
        after = NameResolver(book)
        giver = NameGiver(book, after)
        asked = {duty.id: duty.body_id for duty in plans.duties(book)}
        for task in tasks.everything(book):
            if task.plan_id is not None:
                given = before.given(task.lead_words, task.support_words)
                giver.hand_over(task, given, asked.get(task.duty_id or 0))
        _settle_duties(book, after)
        fan_out(book)
        schedule.refresh(book)
    return step.change


def learn(book: Book, choices: NameChoices) -> None:
    """Remember what names mean, and add the organisations that are new; inside a step.

    Names that differ only in their short forms are of one organisation, added by the fullest of them.

    Raises:
        EntryError: one that is to be added is a person or a post.
    """
    added: dict[str, list[str]] = {}
    for name, choice in choices.items():
        if choice.meaning is Meaning.NEW:
            added.setdefault(spelt_out(name), []).append(name)
        else:
            written_names.keep(book, name, choice)
    for same in added.values():
        fullest = max(same, key=len)
        add_named(book, fullest, choices[fullest])


def add_named(book: Book, name: str, choice: NameChoice) -> Body:
    """Add an organisation that the book lacks; inside a step.

    Raises:
        EntryError: the name is that of a person or a post.
    """
    if is_person(name):
        raise EntryError(
            f"«{tidy(name)}» là người hoặc chức danh, mà sổ chỉ ghi tổ chức; hãy chọn tổ chức được giao hoặc "
            "để nguyên tên. Sổ không thay đổi."
        )
    kind = choice.kinds[0] if choice.kinds else BodyKind.DEPARTMENT
    ordered_with = BodyKind.UNIT if kind in REPORTING_KINDS else kind
    order = bodies.next_order(book, ordered_with)
    return bodies.add(book, Body(0, first_upper(tidy(name)), kind, order_no=order))


def give_to_new(book: Book, body_ids: Collection[int]) -> None:
    """Give organisations that are new in the book the tasks beside which plans name them; inside a step."""
    if not body_ids:
        return
    resolver, new = NameResolver(book), frozenset(body_ids)
    giver = NameGiver(book, resolver)
    for task in tasks.everything(book):
        if task.lead_words or task.support_words:
            given = resolver.given(task.lead_words, task.support_words)
            giver.assign(task.id, {each: role for each, role in given.roles.items() if each in new})


class NameGiver:
    """Gives tasks to whom the words beside them mean; inside a step."""

    def __init__(self, book: Book, resolver: NameResolver) -> None:
        self._book = book
        self._resolver = resolver
        self._congress_ids = congresses.ids_by_key(book)

    def give(self, task: Task) -> None:
        """Give a task that is new in the book."""
        self.assign(task.id, self._given(task).roles)

    def hand_over(self, task: Task, before: Given, asked: int | None = None) -> None:
        """Give a task anew where its words meant other organisations before; what is the same stays.

        The body that is `asked` for it in a part of its own has it whatever else is named.
        """
        after = self._given(task)
        if after == before:
            return
        if before.fans_out_to != after.fans_out_to:
            assignments.take_back(self._book, task.id, set(before.fans_out_to) - set(after.fans_out_to))
            tasks.update(self._book, replace(task, fans_out_to=after.fans_out_to), self._congress_ids)
        for body_id in before.roles.keys() - after.roles.keys() - {asked}:
            assignments.take_back_from(self._book, task.id, body_id)
        changed = {each: role for each, role in after.roles.items() if before.roles.get(each) is not role}
        self.assign(task.id, changed)

    def assign(self, task_id: int, roles: Mapping[int, AssignmentRole]) -> None:
        """Give a task to organisations, each in its role."""
        for role in AssignmentRole:
            ids = [body_id for body_id, each in roles.items() if each is role]
            if ids:
                assignments.assign(self._book, [task_id], ids, role)

    def _given(self, task: Task) -> Given:
        return self._resolver.given(task.lead_words, task.support_words)


def _settle_duties(book: Book, resolver: NameResolver) -> None:
    """Give the parts of plans that nobody had to whom their headings mean now."""
    every = tasks.everything(book)
    for duty in plans.duties(book):
        if duty.collective or duty.body_id is not None:
            continue
        choice = resolver.resolve_asked(WrittenName(duty.name)).choice
        if choice.meaning is Meaning.BODIES and choice.body_ids:
            plans.set_duty_body(book, duty.id, choice.body_ids[0])
            asked = [task.id for task in every if task.duty_id == duty.id]
            assignments.assign(book, asked, choice.body_ids, AssignmentRole.LEAD)
