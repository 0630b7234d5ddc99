"""A list of the units' congress dates against the book: what each row means, and taking it in as one step."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from app.domain.body import Body, BodyKind
from app.domain.change import Change
from app.domain.congress_entry import (
    CongressEntries,
    CongressEntry,
    CongressRow,
    NamedCongress,
    RowVerdict,
    taken,
    with_entry,
)
from app.domain.errors import EntryError
from app.domain.text import fold, tidy
from app.domain.written_name import Certainty
from app.services.body_matching import BodyMatcher, Match
from app.services.congresses import check, update_many
from app.store import bodies, congresses
from app.store.book import Book

SKIP = 0
"""A choice for a row that is not to be taken."""

_UNKNOWN = "sổ không có đơn vị nào tên hoặc mã như vậy"
_DOUBTFUL = "chưa rõ là đơn vị nào; hãy chọn"
_SKIPPED = "bỏ qua theo lựa chọn"
_SAME = "sổ đã có như vậy"


def preview(
    book: Book, listed: CongressEntries, choices: Mapping[int, int] | None = None
) -> tuple[CongressRow, ...]:
    """Return what becomes of each row of a list; nothing is stored.

    `choices` holds what the user said of doubtful rows: by the row's line the id of a congress, or SKIP.
    """
    known = _Known(named_congresses(book))
    rows = [CongressRow(each.line, each.text, RowVerdict.REFUSED, each.why) for each in listed.problems]
    rows += _without_twins(_row(known, entry, (choices or {}).get(entry.line)) for entry in listed.entries)
    return tuple(sorted(rows, key=lambda row: row.line))


def named_congresses(book: Book) -> list[NamedCongress]:
    """Return the congresses that a list may mean: the living units' own by the unit, then the single ones."""
    living = {body.id: body for body in bodies.all_ever(book) if body.valid_to is None}
    found = [each for each in congresses.everything(book) if not each.per_unit]
    own = [
        NamedCongress(each, body.name, body.code, body.short_name)
        for each in found
        if each.family_id is not None and (body := living.get(each.body_id or 0)) is not None
    ]
    return own + [NamedCongress(each, each.name) for each in found if each.family_id is None]


def take_in(book: Book, rows: tuple[CongressRow, ...]) -> Change:
    """Write what the rows change as one step; every date that hangs on the congresses moves in it.

    Raises:
        EntryError: no row changes anything, or one does not hold; nothing was changed.
    """
    changed = taken(rows)
    if not changed:
        raise EntryError("Danh sách không có gì mới để ghi vào sổ.")
    one = next(row for row in rows if row.verdict is RowVerdict.CHANGE)
    what = one.meant.label if len(changed) == 1 and one.meant else f"{len(changed)} đại hội"
    return update_many(book, changed, label=f"Nhập danh sách ngày đại hội: {what}")


class _Known:
    """The congresses of the book by the code and names of who holds them, and by nearly the same name."""

    def __init__(self, named: Sequence[NamedCongress]) -> None:
        self.by_id = {each.congress.id: each for each in named}
        self._codes: dict[str, list[NamedCongress]] = {}
        for each in named:
            if each.code:
                self._codes.setdefault(_code(each.code), []).append(each)
        # The matcher knows bodies: each congress goes in under what its holder is called.
        self._matcher = BodyMatcher(
            Body(each.congress.id, each.label, BodyKind.UNIT, each.short_name, each.code) for each in named
        )

    def find(self, entry: CongressEntry) -> tuple[NamedCongress | None, tuple[NamedCongress, ...]]:
        """Return the congress that a row means, or those it may mean, the likeliest first."""
        coded = self._codes.get(_code(entry.code), []) if entry.code else []
        if len(coded) == 1 and not entry.name:
            return coded[0], ()
        match = self._match(entry.name or entry.code)
        likely = self._likely(match)
        if len(coded) == 1 and (match.certainty is not Certainty.SURE and coded[0] in likely):
            return coded[0], ()
        if match.certainty is Certainty.SURE and (not coded or likely[0] in coded):
            return likely[0], ()
        return None, tuple(dict.fromkeys([*coded, *likely]))

    def _match(self, name: str) -> Match:
        match = self._matcher.match(name)
        bare = fold(name).removeprefix("dai hoi ")
        return self._matcher.match(tidy(name)[8:]) if match.body is None and bare != fold(name) else match

    def _likely(self, match: Match) -> list[NamedCongress]:
        found = [match.body] if match.body is not None else match.candidates
        return [self.by_id[body.id] for body in found]


def _row(known: _Known, entry: CongressEntry, choice: int | None) -> CongressRow:
    text = entry.name or entry.code
    if choice == SKIP:
        return CongressRow(entry.line, text, RowVerdict.REFUSED, _SKIPPED, entry)
    meant, likely = known.find(entry)
    chosen = known.by_id.get(choice) if choice is not None else None
    meant = chosen or meant
    if meant is None:
        verdict, why = (RowVerdict.ASK, _DOUBTFUL) if likely else (RowVerdict.REFUSED, _UNKNOWN)
        return CongressRow(entry.line, text, verdict, why, entry, likely=likely)
    becomes = with_entry(meant.congress, entry)
    try:
        check(becomes)
    except EntryError as error:
        return CongressRow(entry.line, text, RowVerdict.REFUSED, str(error), entry, meant, likely=likely)
    same = becomes == meant.congress
    why = entry.remark or (_SAME if same else "")
    verdict = RowVerdict.SAME if same else RowVerdict.CHANGE
    return CongressRow(entry.line, text, verdict, why, entry, meant, becomes, likely)


def _without_twins(rows: Iterable[CongressRow]) -> list[CongressRow]:
    """Refuse the rows that mean a congress which an earlier row means already."""
    seen: dict[int, int] = {}
    kept: list[CongressRow] = []
    for row in rows:
        if row.meant is not None and row.verdict is not RowVerdict.REFUSED:
            first = seen.setdefault(row.meant.congress.id, row.line)
            if first != row.line:
                why = f"{row.meant.label} đã có ở dòng {first}"
                row = replace(row, verdict=RowVerdict.REFUSED, why=why, becomes=None)
        kept.append(row)
    return kept


def _code(code: str) -> str:
    plain = fold(code)
    return plain.lstrip("0") or plain
