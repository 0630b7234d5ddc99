"""What was made of a plan document, before anything of it is stored."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from app.domain.congress import CongressMention
from app.domain.dates.due import Anchor, DueRule, StatedTime
from app.domain.quantity import Quantity
from app.domain.task import Channel, TaskKind, Timing


@dataclass(frozen=True, slots=True)
class Citation:
    """An issued document that another one rests on."""

    symbol: str
    issued_on: date | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class DocumentHeader:
    """The formal parts of a document; what the document does not carry is empty or None.

    `signer_for` is the line that says whose place the signer takes ("KT. BÍ THƯ"), under the authority.
    """

    genre: str = ""
    number: str = ""
    symbol: str = ""
    issued_on: date | None = None
    place: str = ""
    superior: str = ""
    issuer: str = ""
    title: str = ""
    basis: tuple[Citation, ...] = ()
    recipients: tuple[str, ...] = ()
    signer: str | None = None
    signer_authority: str = ""
    signer_office: str = ""
    signer_for: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One node of a document's text as written, with the numbers of its first and last line.

    `label` is the mark as printed ("I.", "2.1.", "-", or empty for a plain paragraph). A heading
    has its words in `title`, any other node in `text`. `key` is unique in the document.
    """

    key: str
    label: str
    title: str
    text: str
    line: int
    last_line: int
    children: tuple["Section", ...] = ()


@dataclass(frozen=True, slots=True)
class ReadTask:
    """One thing to do, with the section and line it came from.

    `beyond_figures` marks clauses on public mood or on countering views: such a task has a title
    and done or not done, and nothing else may ever be made from it. `due_unclear` tells that its words
    state a deadline that no rule could be made of, so that the time of its phase is not its own.
    `target` is the amount that its words clearly ask for; a clause beyond the figures has none.
    `lead`, `supports` and `product` are what a table of assignments says beside it, as written there:
    who carries it out, who helps, and what comes of it. `joined` are the lines of other tasks that the user
    merged into it.
    """

    key: str
    text: str
    kind: TaskKind
    line: int
    section: str
    channel: Channel | None = None
    due: DueRule | None = None
    beyond_figures: bool = False
    due_unclear: bool = False
    target: Quantity | None = None
    lead: str = ""
    supports: tuple[str, ...] = ()
    product: str = ""
    joined: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadPhase:
    """A part of a wave before, during or after one congress, or throughout.

    `stated` is the time that its heading gives; its tasks are due by it where they state none.
    """

    key: str
    title: str
    timing: Timing
    congress: str | None
    line: int
    tasks: tuple[ReadTask, ...] = ()
    stated: StatedTime | None = None


@dataclass(frozen=True, slots=True)
class ReadWave:
    """A stretch of the plan between two congress events; edges the plan does not state are None.

    `stated` is the time that its heading gives, for all phases that give none of their own.
    """

    ordinal: int
    title: str
    line: int
    phases: tuple[ReadPhase, ...] = ()
    starts: Anchor | None = None
    ends: Anchor | None = None
    stated: StatedTime | None = None


@dataclass(frozen=True, slots=True)
class ReadDuty:
    """What the plan asks of one organisation, or of all units together (`collective`).

    `agencies` are the organisations that the items name one by one.
    """

    body: str
    line: int
    items: tuple[ReadTask, ...] = ()
    collective: bool = False
    agencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """An aim, a focus content or a way of communicating, as the plan words it."""

    text: str
    line: int
    section: str
    channel: Channel | None = None


@dataclass(frozen=True, slots=True)
class ReadWarning:
    """A line that could not be placed, or something the document lacks, and why the reader says so.

    `line` is None when no line is meant, as for a signer that is not there; `about` then names the
    field of the header that is missing.
    """

    line: int | None
    text: str
    why: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class PlanReading:
    """Everything that a reader made of one document.

    `lines` are the document's lines as read, in order: the line numbers above count from 1 into
    them. `fingerprint` is the same for the same text, whatever file it came in.
    """

    document: DocumentHeader
    lines: Sequence[str]
    fingerprint: str
    sections: tuple[Section, ...] = ()
    aims: tuple[Statement, ...] = ()
    focus: tuple[Statement, ...] = ()
    waves: tuple[ReadWave, ...] = ()
    channels: tuple[Statement, ...] = ()
    duties: tuple[ReadDuty, ...] = ()
    congresses: tuple[CongressMention, ...] = ()
    warnings: tuple[ReadWarning, ...] = field(default=())
    table_rows: tuple[tuple[tuple[int, ...], ...], ...] = field(default=())
