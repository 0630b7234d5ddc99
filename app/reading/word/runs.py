"""The runs of one paragraph of a Word document in order, as they are printed, and its text boxes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from xml.etree.ElementTree import Element

from app.reading.files.limits import LONGEST_PARAGRAPH
from app.reading.word.fields import Fields, is_contents, is_page
from app.reading.word.fonts import Run
from app.reading.word.looks import NOTHING, Looks, Told, looks_of, told_by
from app.reading.word.styles import Styles
from app.reading.word.symbols import drawn, symbol
from app.reading.word.tree import LOCAL, attribute, child, local

SKIPPED = frozenset({
    "del", "moveFrom", "delText", "rPr", "pPr", "sdtPr", "tblPr", "trPr", "tcPr", "tblGrid", "sectPr",
    "delInstrText", "rt", "annotation", "annotation-xml",
})  # fmt: skip
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_DEEPEST = 60
_MOST_LOOKS = 1000
_BLANK_BREAKS = re.compile(r"[\r\n]+")
BREAK = re.compile(r"[\n\r\v\f\u0085\u2028\u2029]")


class TooDeepError(Exception):
    """Elements are nested deeper than any real document nests them."""


class TooLongError(Exception):
    """A paragraph, or the document, is longer than any that a person writes."""


@dataclass(slots=True)
class Paragraph:
    """What was gathered of a paragraph: its printed runs, its text boxes, and what tells it is furniture."""

    runs: list[Run] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    in_contents: bool = False
    counts_pages: bool = False

    @property
    def has_text(self) -> bool:
        """Tell whether anything but blanks is printed."""
        return any(text.strip() for text, _ in self.runs)

    @property
    def is_unseen(self) -> bool:
        """Tell whether all that the paragraph holds is hidden."""
        return bool(self.hidden) and not self.has_text

    def take(self, other: "Paragraph") -> None:
        """Add what was gathered of the paragraph that goes on with this one."""
        self.runs += other.runs
        self.boxes += other.boxes
        self.hidden += other.hidden
        self.in_contents |= other.in_contents
        self.counts_pages |= other.counts_pages


class RunReader:
    """Gathers paragraphs one after another; fields may run from one into the next."""

    def __init__(self, styles: Styles) -> None:
        """Read runs whose character styles stand among these."""
        self._styles = styles
        self._fields = Fields()
        self._found = Paragraph()
        self._base = NOTHING
        # The looks of runs without properties of their own, and those that the document combined before.
        self._plain = Looks()
        self._looks_of = lru_cache(_MOST_LOOKS)(looks_of)

    def gather(self, paragraph: Element, base: Told) -> Paragraph:
        """Return what stands in a paragraph whose style has such looks."""
        found = self._found = Paragraph()
        if base is not self._base:
            self._base, self._plain = base, self._looks_of(base, NOTHING, NOTHING)
        self._collect(paragraph, 0, self._plain)
        if self._fields.open:
            self._fields.end_paragraph()
        return found

    def _collect(self, element: Element, depth: int, like: Looks) -> None:
        if depth > _DEEPEST:
            raise TooDeepError
        for part in element:
            kind = LOCAL[part.tag]
            if kind == "r":
                self._collect(part, depth + 1, self._looks(part, like))
            elif kind == "t":
                self._text(part.text or "", like)
            elif kind in _SIGNS:
                self._add(_SIGNS[kind], like)
            elif kind not in SKIPPED:
                self._collect_other(part, kind, depth, like)

    def _collect_other(self, part: Element, kind: str, depth: int, like: Looks) -> None:
        if kind == "sym":
            sign = symbol(attribute(part, "char") or "", attribute(part, "font") or "")
            self._add(sign, like._replace(font="", letters=None, signs=False))
        elif kind == "fldChar":
            self._fields.mark(part)
        elif kind == "instrText":
            self._fields.instruct(part.text or "")
        elif kind == "txbxContent":
            self._found.boxes.append(part)
        elif kind == "AlternateContent":
            self._collect(chosen(part), depth + 1, like)
        else:
            if kind == "fldSimple":
                self._note_field(attribute(part, "instr") or "")
            self._collect(part, depth + 1, like)

    def _looks(self, run: Element, around: Looks) -> Looks:
        """Return how a run looks that stands in the paragraph itself, or in another run."""
        properties = child(run, "rPr")
        if properties is None and around is self._plain:
            return around
        own = told_by(properties)
        return self._looks_of(self._base, self._styles.of_characters(own.style), own, around.font)

    def _text(self, text: str, like: Looks) -> None:
        if len(text) > LONGEST_PARAGRAPH:
            raise TooLongError
        if "\n" in text or "\r" in text:
            text = _BLANK_BREAKS.sub(" ", text)
        self._add(drawn(text, like.font) if like.signs else text, like)

    def _add(self, text: str, like: Looks) -> None:
        if self._fields.open:
            self._add_in_field(text, like)
        elif like.hidden:
            self._found.hidden.append(text)
        else:
            self._found.runs.append((text, like))

    def _add_in_field(self, text: str, like: Looks) -> None:
        found, fields = self._found, self._fields
        if not fields.shows:
            return
        if like.hidden:
            found.hidden.append(text)
            return
        found.runs.append((text, like))
        found.in_contents |= fields.in_contents
        found.counts_pages |= fields.in_page_number

    def _note_field(self, code: str) -> None:
        self._found.in_contents |= is_contents(code.upper())
        self._found.counts_pages |= is_page(code.upper())


def chosen(alternatives: Element) -> Element:
    """Return the one of some alternatives to read: the first that holds text, as only one is printed."""
    options = [each for each in alternatives if local(each) in ("Choice", "Fallback")]
    return next((each for each in options if _has_text(each)), alternatives if not options else options[0])


def _has_text(element: Element) -> bool:
    return any(local(each) in ("t", "sym") for each in element.iter())


def parted(runs: Sequence[Run]) -> list[list[Run]]:
    """Return the runs of each line of a paragraph that has manual line breaks."""
    lines: list[list[Run]] = [[]]
    for text, looks in runs:
        first, *rest = BREAK.split(text)
        lines[-1].append((first, looks))
        lines.extend([(piece, looks)] for piece in rest)
    return lines
