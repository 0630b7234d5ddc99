"""The rows of the list of units, as of a day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date  # noqa: TC003 - a field of a dataclass

from app.domain.body import Body, BodyKind, Succession
from app.domain.congress import Congress
from app.domain.dates.written import format_date
from app.domain.terms import SUCCESSION_KIND
from app.domain.text import fold

_ORDER = (
    BodyKind.ISSUER,
    BodyKind.UNIT,
    BodyKind.UNION,
    BodyKind.PRESS,
    BodyKind.DEPARTMENT,
    BodyKind.SUPERIOR,
)


@dataclass(frozen=True)
class UnitRow:
    """An organisation, its own congress if it holds one, and its life in sentences."""

    body: Body
    congress: Congress | None = None
    history: tuple[str, ...] = ()

    @property
    def has_ended(self) -> bool:
        """Tell whether it has ended, or is set to end."""
        return self.body.valid_to is not None

    @property
    def searched(self) -> str:
        """Return what the search line looks in, without marks."""
        body, contact = self.body, self.body.contact
        return fold(
            " ".join((body.name, body.short_name, body.code, contact.name, contact.post, contact.phone))
        )

    def life(self) -> str:
        """Return from when until when it exists; empty while it has neither."""
        starts, ends = self.body.valid_from, self.body.valid_to
        if starts and ends:
            return f"{format_date(starts)} – {format_date(ends)}"
        if ends:
            return f"đến {format_date(ends)}"
        return f"từ {format_date(starts)}" if starts else ""


def unit_rows(
    bodies: Sequence[Body],
    congresses: Sequence[Congress],
    successions: Sequence[Succession],
    names: Mapping[int, str],
) -> tuple[UnitRow, ...]:
    """Return the rows, the issuer first and the others in the official order.

    `names` holds every organisation that ever was.
    """
    own: dict[int, Congress] = {}
    for congress in congresses:
        if congress.body_id is not None:
            own.setdefault(congress.body_id, congress)
    ordered = sorted(bodies, key=lambda body: (_ORDER.index(body.kind), body.order_no, body.id))
    return tuple(UnitRow(body, own.get(body.id), _history(body.id, successions, names)) for body in ordered)


def _history(body_id: int, successions: Sequence[Succession], names: Mapping[int, str]) -> tuple[str, ...]:
    return (
        *_sentences(body_id, successions, names, came=True),
        *_sentences(body_id, successions, names, came=False),
    )


def _sentences(
    body_id: int, successions: Sequence[Succession], names: Mapping[int, str], *, came: bool
) -> list[str]:
    others: dict[tuple[str, date], list[str]] = {}
    for each in successions:
        this, other = (
            (each.successor_id, each.predecessor_id) if came else (each.predecessor_id, each.successor_id)
        )
        if this == body_id:
            others.setdefault((SUCCESSION_KIND[each.kind], each.on), []).append(names.get(other, "?"))
    word = "từ" if came else "thành"
    return [
        f"{kind} {word} {', '.join(found)} từ ngày {format_date(on)}" for (kind, on), found in others.items()
    ]
