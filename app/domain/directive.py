"""Outgoing documents: what they say, apart from how they look."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.errors import EntryError

_ACTING_FOR = ("T/M", "K/T", "T/L", "TM.", "KT.", "TL.", "TUQ.")


class Genre(StrEnum):
    """A kind of official document; the value is its symbol in the document number."""

    PLAN = "KH"
    OFFICIAL_LETTER = "CV"


class Align(StrEnum):
    """How the text of a table cell stands."""

    LEFT = "left"
    CENTRE = "centre"


@dataclass(frozen=True)
class Heading:
    """A numbered heading; level 1 is "I. …" in capitals, level 2 "1. …", level 3 "1.1. …"."""

    level: int
    label: str
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the body, or a dashed item of a list when `dash` is set."""

    text: str
    dash: bool = False


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, its share of the width, and how its cells stand."""

    heading: str
    share: int
    align: Align = Align.LEFT


@dataclass(frozen=True)
class Table:
    """A ruled table. A row of one cell spans all columns and names the group of the rows below it."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""

    def __post_init__(self) -> None:
        """Refuse a row that fits neither the columns nor a group."""
        if any(len(row) not in (1, len(self.columns)) for row in self.rows):
            raise ValueError("a row has neither one cell nor one for each column")


Block = Heading | Paragraph | Table


@dataclass(frozen=True)
class Signing:
    """The signing block; what is not known is empty and left visibly blank on paper.

    `authority` is the first line as printed ("T/M BAN THƯỜNG VỤ", or empty when the head of an
    advisory body signs directly), `office` the second ("BÍ THƯ"), `name` the bare name.
    """

    authority: str = ""
    office: str = ""
    name: str = ""

    @property
    def lacks_office(self) -> bool:
        """Tell whether the office is missing: nobody is named, or only whom the signer acts for."""
        acts_for_others = self.authority.upper().startswith(_ACTING_FOR)
        return not self.office and (acts_for_others or not self.authority)


@dataclass(frozen=True)
class Annex:
    """An annex in a section of its own, with page numbers from 1, upright or across."""

    title: str
    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True)
class Directive:
    """One outgoing document in full.

    `number` is the running number without the symbol, or None while none has been given; `agency`
    the code of the issuer in the symbol ("ĐUK"). `subject` is the trích yếu without its prefix.
    `addressees` are printed after "Kính gửi" in letters. `draft` is the number of the draft, if it is one.
    `issued_by` is the issuer as running text names it ("Ban Thường vụ Đảng ủy Khối"), where that
    differs from `issuer`.
    """

    genre: Genre
    superior: str
    issuer: str
    agency: str
    subject: str
    blocks: tuple[Block, ...]
    number: int | None = None
    place: str = ""
    issued_on: date | None = None
    addressees: tuple[str, ...] = ()
    signing: Signing = Signing()
    recipients: tuple[str, ...] = ()
    keep: str = ""
    draft: int | None = None
    annexes: tuple[Annex, ...] = ()
    issued_by: str = ""

    def __post_init__(self) -> None:
        """Refuse a running number below 1."""
        if self.number is not None and self.number < 1:
            raise EntryError("Số văn bản phải từ 01 trở lên.")

    @property
    def symbol(self) -> str:
        """Return "05-KH/ĐUK", with a gap for the number while none has been given."""
        number = "      " if self.number is None else f"{self.number:02d}"
        return f"{number}-{self.genre.value}/{self.agency}"

    def gaps(self) -> tuple[str, ...]:
        """Name in Vietnamese each mandatory part that is still missing."""
        parts = (
            ("cơ quan ban hành", self.issuer),
            ("ký hiệu cơ quan", self.agency),
            ("số văn bản", self.number),
            ("địa danh", self.place),
            ("ngày ban hành", self.issued_on),
            ("trích yếu", self.subject),
            ("chức vụ người ký", not self.signing.lacks_office),
            ("họ tên người ký", self.signing.name),
            ("nơi nhận", self.recipients),
            ("nơi gửi (Kính gửi)", self.addressees or self.genre is not Genre.OFFICIAL_LETTER),
        )
        return tuple(name for name, value in parts if not value)
