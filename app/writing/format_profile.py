"""A format profile: the sizes, spacings and fixed words of one system of official documents, as data."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.writing.font_metrics import FontMetrics


class Alignment(StrEnum):
    """How the lines of a paragraph stand."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, kw_only=True)
class Look:
    """How a piece of text looks; `capitals` prints it in capital letters."""

    size_pt: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    capitals: bool = False


@dataclass(frozen=True, kw_only=True)
class FixedText(Look):
    """A text that the profile sets, which may hold places such as {draft} to fill in."""

    text: str


@dataclass(frozen=True, kw_only=True)
class PrefixedText(Look):
    """A text of the document with words set before it."""

    prefix: str


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What stands under a line of text: a mark such as "*", or a drawn line.

    A drawn line is `share` of the widest line above it long; with a mark, `share` is 0.
    """

    text: str = ""
    size_pt: float = 14
    share: float = 0
    weight_pt: float = 0.75
    gap_pt: float = 1


@dataclass(frozen=True, kw_only=True)
class Page:
    """The sheet and its margins, upright; `mirrored` turns them on the back of the sheet."""

    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    mirrored: bool = False


@dataclass(frozen=True, kw_only=True)
class PageNumber:
    """The page number at the top of the page."""

    size_pt: float
    align: Alignment
    from_edge_mm: float
    on_first_page: bool
    restart_in_annexes: bool


@dataclass(frozen=True, kw_only=True)
class NumberLine(Look):
    """The line "Số …" and the symbol in it; letters may have another pattern."""

    text: str
    symbol: str
    letter_symbol: str
    blank: str


@dataclass(frozen=True, kw_only=True)
class HeaderBlock:
    """The two cells at the head of page 1; the left may shrink to `least_left_mm` for a long date line."""

    left_mm: float
    right_mm: float
    least_left_mm: float
    space_pt: float
    title: tuple[FixedText, ...]
    title_rule: Rule
    superior: Look
    issuer: Look
    issuer_rule: Rule
    number: NumberLine
    date: Look
    draft: FixedText
    letter_subject: PrefixedText


@dataclass(frozen=True, kw_only=True)
class TitleBlock:
    """The genre and the subject in the middle of page 1."""

    space_before_pt: float
    space_after_pt: float
    genre: Look
    subject: PrefixedText
    subject_rule: Rule


@dataclass(frozen=True, kw_only=True)
class Addressees:
    """The block "Kính gửi" of a letter."""

    label: str
    dash: str
    end: str
    last_end: str
    space_before_pt: float
    space_after_pt: float
    label_look: Look
    look: Look


@dataclass(frozen=True, kw_only=True)
class Body:
    """The paragraphs of the text and its headings by level; a deeper heading looks like the last."""

    size_pt: float
    align: Alignment
    first_line_mm: float
    before_pt: float
    after_pt: float
    line_pt: float
    dash: str
    headings: tuple[Look, ...]


@dataclass(frozen=True, kw_only=True)
class Tables:
    """Ruled tables in the text and in annexes."""

    border_pt: float
    cell_side_mm: float
    cell_space_pt: float
    space_after_pt: float
    caption: Look
    heading: Look
    group: Look
    cell: Look


@dataclass(frozen=True, kw_only=True)
class Closing:
    """The two cells at the end: recipients on the left, signing block on the right."""

    left_mm: float
    right_mm: float
    space_before_pt: float
    signature_lines: int
    authority: Look
    office: Look
    name: Look


@dataclass(frozen=True, kw_only=True)
class Recipients:
    """The list "Nơi nhận"; `as_above` opens it in letters, `keep` opens its last line."""

    label: str
    as_above: str
    keep: str
    dash: str
    end: str
    last_end: str
    label_look: Look
    look: Look


@dataclass(frozen=True, kw_only=True)
class Annexes:
    """The head of an annex."""

    label: str
    reference: str
    space_after_pt: float
    label_look: Look
    title_look: Look
    reference_look: Look


@dataclass(frozen=True, kw_only=True)
class FormatProfile:
    """One system of official documents in full, such as that of the Party.

    `blank` is drawn where something mandatory is missing. `sources` names the evidence of every
    value by its dotted key, such as "page.top_mm".
    """

    name: str
    basis: str
    language: str
    blank: str
    font: FontMetrics
    page: Page
    page_number: PageNumber
    header: HeaderBlock
    title: TitleBlock
    addressees: Addressees
    body: Body
    table: Tables
    closing: Closing
    recipients: Recipients
    annex: Annexes
    sources: tuple[tuple[str, str], ...] = field(default=(), hash=False)
