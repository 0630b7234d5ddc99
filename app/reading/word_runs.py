"""The runs of one paragraph of a Word document in order, as they are printed, and its text boxes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from app.reading.word_fields import Fields, is_contents, is_page
from app.reading.word_fonts import Run
from app.reading.word_looks import NOTHING, Told, looks_of, told_by
from app.reading.word_styles import Styles
from app.reading.word_symbols import drawn, is_symbol_font, symbol
from app.reading.word_tree import attribute, child, local

SKIPPED = frozenset({
    "del", "moveFrom", "delText", "rPr", "pPr", "sdtPr", "tblPr", "trPr", "tcPr", "tblGrid", "sectPr",
    "delInstrText", "rt", "annotation", "annotation-xml",
})  # fmt: skip
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_DEEPEST = 60
_BLANK_BREAKS = re.compile(r"[\r\n]+")
BREAK = re.compile(r"[\n\r\v\f\u0085\u2028\u2029]")


class TooDeepError(Exception):
    """Elements are nested deeper than any real document nests them."""


@dataclass
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
        return any(run.text.strip() for run in self.runs)

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


@dataclass
class RunReader:
    """Gathers paragraphs one after another; fields may run from one into the next."""

    styles: Styles
    fields: Fields = field(default_factory=Fields)
    _found: Paragraph = field(default_factory=Paragraph)
    _base: Told = NOTHING

    def gather(self, paragraph: Element, base: Told) -> Paragraph:
        """Return what stands in a paragraph whose style has such looks."""
        found = self._found = Paragraph()
        self._base = base
        plain = looks_of(base, NOTHING, NOTHING)
        self._collect(paragraph, 0, Run("", plain.bold, plain.font, plain.capitals), plain.hidden)
        self.fields.end_paragraph()
        return found

    def _collect(self, element: Element, depth: int, like: Run, hidden: bool) -> None:
        if depth > _DEEPEST:
            raise TooDeepError
        for part in element:
            kind = local(part)
            if kind == "r":
                self._run(part, depth, like)
            elif kind == "t":
                self._text(_BLANK_BREAKS.sub(" ", part.text or ""), like, hidden)
            elif kind in _SIGNS:
                self._add(_SIGNS[kind], like, hidden)
            elif kind == "sym":
                sign = symbol(attribute(part, "char") or "", attribute(part, "font") or "")
                self._add(sign, like._replace(font=""), hidden)
            elif kind == "fldChar":
                self.fields.mark(part)
            elif kind == "instrText":
                self.fields.instruct(part.text or "")
            elif kind == "txbxContent":
                self._found.boxes.append(part)
            elif kind == "AlternateContent":
                self._collect(chosen(part), depth + 1, like, hidden)
            elif kind not in SKIPPED:
                if kind == "fldSimple":
                    self._note_field(attribute(part, "instr") or "")
                self._collect(part, depth + 1, like, hidden)

    def _run(self, run: Element, depth: int, like: Run) -> None:
        own = told_by(child(run, "rPr"))
        looks = looks_of(self._base, self.styles.of_characters(own.style), own)
        self._collect(
            run, depth + 1, Run("", looks.bold, looks.font or like.font, looks.capitals), looks.hidden
        )

    def _text(self, text: str, like: Run, hidden: bool) -> None:
        if is_symbol_font(like.font):
            text = drawn(text, like.font)
        self._add(text, like, hidden)

    def _add(self, text: str, like: Run, hidden: bool) -> None:
        if not self.fields.shows:
            return
        if hidden:
            self._found.hidden.append(text)
            return
        self._found.runs.append(like._replace(text=text))
        self._found.in_contents |= self.fields.in_contents
        self._found.counts_pages |= self.fields.in_page_number

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
    for run in runs:
        if BREAK.search(run.text) is None:
            lines[-1].append(run)
            continue
        first, *rest = BREAK.split(run.text)
        lines[-1].append(run._replace(text=first))
        lines.extend([run._replace(text=piece)] for piece in rest)
    return lines
