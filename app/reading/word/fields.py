"""The fields of a Word document: what of them is printed, and which make a table of contents."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from app.reading.word.tree import attribute

_MOST = 100
_CONTENTS = ("TOC", "TOA", "INDEX")
_PAGES = ("PAGE", "NUMPAGES", "SECTIONPAGES")


@dataclass
class _Field:
    code: str = ""
    has_result: bool = False

    @property
    def kind(self) -> str:
        return (self.code.split(maxsplit=1) or [""])[0].upper()


@dataclass
class Fields:
    """The fields that are open at a place of the text; one may run over many paragraphs."""

    open: list[_Field] = field(default_factory=list)

    def mark(self, character: Element) -> None:
        """Take in a field character: where a field begins, where its result does, where it ends."""
        kind = attribute(character, "fldCharType")
        if kind == "begin" and len(self.open) < _MOST:
            self.open.append(_Field())
        elif kind == "separate" and self.open:
            self.open[-1].has_result = True
        elif kind == "end" and self.open:
            self.open.pop()

    def instruct(self, words: str) -> None:
        """Take in a piece of the instructions of the innermost field."""
        if self.open and not self.open[-1].has_result:
            self.open[-1].code += words[:_MOST]

    def end_paragraph(self) -> None:
        """Forget fields whose instructions do not end with the paragraph: they are damaged."""
        self.open = [each for each in self.open if each.has_result]

    @property
    def shows(self) -> bool:
        """Tell whether text at this place is printed, and is not part of instructions around it."""
        return all(each.has_result for each in self.open[:-1])

    @property
    def in_contents(self) -> bool:
        """Tell whether this place is in a table of contents."""
        return any(is_contents(each.kind) for each in self.open)

    @property
    def in_page_number(self) -> bool:
        """Tell whether this place is in a number that Word counts pages with."""
        return any(each.kind in _PAGES for each in self.open)


def is_contents(code: str) -> bool:
    """Tell whether the instructions of a field make a table of contents."""
    return code.split(maxsplit=1)[:1] in ([kind] for kind in _CONTENTS)


def is_page(code: str) -> bool:
    """Tell whether the instructions of a field count pages."""
    return code.split(maxsplit=1)[:1] in ([kind] for kind in _PAGES)
