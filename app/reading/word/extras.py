"""What a Word file carries beside its text: comments, notes, tables of contents, hidden and embedded text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from app.domain.reading.plan_reading import ReadWarning
from app.domain.text import fold, tidy
from app.reading.files.lines import Line
from app.reading.word.package import WordPackage
from app.reading.word.runs import Paragraph
from app.reading.word.styles import Style
from app.reading.word.tree import attribute, child, local, value_of

_PAGE = re.compile(r"(?:trang|page)?[\s\-–—~]*\d{1,4}(?:\s*/\s*\d{1,4})?[\s\-–—~]*", re.IGNORECASE)
_ENDS_IN_PAGE = re.compile(r"(?:\t|\.{3}|…|_{3}|\s{3})[\s.…]*(?:\d{1,4}|[ivxl]{1,7})\s*$", re.IGNORECASE)
_GALLERY = "table of contents"
_PARTS = (
    ("comments", "comment", "ghi chú của người góp ý"),
    ("footnotes", "footnote", "chú thích cuối trang"),
    ("endnotes", "endnote", "chú thích cuối văn bản"),
)
_LONGEST = 2000


@dataclass
class LeftOut:
    """What was met in the text and not read as such."""

    contents: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    embedded: int = 0

    def note_contents(self, block: Element) -> None:
        """Keep the entries of a table of contents that Word holds in one block."""
        entries = (_text_in(each) for each in block.iter() if local(each) == "p")
        self.contents.extend(entry for entry in entries if entry)

    def note_entry(self, text: str, lines: list[Line]) -> None:
        """Keep one entry of a table of contents, and its heading where that stands just before."""
        above = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].text), None)
        if not self.contents and above is not None and fold(lines[above].text).rstrip(" :") == "muc luc":
            self.contents.append(lines[above].text)
            del lines[above:]
        if tidy(text):
            self.contents.append(tidy(text))

    def note_hidden(self, pieces: Sequence[str]) -> None:
        """Keep the hidden text of one paragraph."""
        if text := tidy("".join(pieces)):
            self.hidden.append(text)

    def warnings(self) -> Iterator[ReadWarning]:
        """Say what was left out."""
        if self.contents:
            text, count = _shortened(self.contents), len(self.contents)
            yield ReadWarning(None, text, f"Không đọc mục lục ({count} dòng) trong tệp Word.")
        if self.hidden:
            text, count = _shortened(self.hidden), len(self.hidden)
            yield ReadWarning(None, text, f"Không đọc {count} đoạn chữ ẩn (không in ra giấy) trong tệp Word.")
        if self.embedded:
            why = "tệp khác chèn trong tệp Word không đọc được; hãy mở bằng Word và lưu lại thành .docx."
            yield ReadWarning(None, "", f"Có {self.embedded} {why}")


def left_beside(package: WordPackage) -> Iterator[ReadWarning]:
    """Say what stands in other parts of the package and is not read."""
    for part, what, words in _PARTS:
        root = package.xml(package.related(part))
        notes = [note for note in root or () if local(note) == what and _is_written(note)]
        if notes:
            text = _shortened([_text_in(note) for note in notes])
            yield ReadWarning(None, text, f"Không đọc {len(notes)} {words} trong tệp Word.")
    drawn = [text for part in package.all_related("diagramData") if (text := _text_in(package.xml(part)))]
    if drawn:
        yield ReadWarning(None, _shortened(drawn), f"Không đọc {len(drawn)} sơ đồ (SmartArt) trong tệp Word.")


def is_contents_block(block: Element) -> bool:
    """Tell whether a content control is Word's own table of contents."""
    if local(block) != "sdt":
        return False
    part = child(child(block, "sdtPr"), "docPartObj")
    return value_of(part, "docPartGallery").lower() == _GALLERY


def is_contents_entry(style: Style, found: Paragraph, text: str) -> bool:
    """Tell whether a paragraph is a line of a table of contents, by its field, its style and its page."""
    if not (style.contents or found.in_contents):
        return False
    return (style.contents and found.in_contents) or bool(_ENDS_IN_PAGE.search(text)) or style.heads_contents


def is_page_number(text: str) -> bool:
    """Tell whether a paragraph holds nothing but the number of a page."""
    return _PAGE.fullmatch(text.strip()) is not None


def _is_written(note: Element) -> bool:
    """Tell whether a note is one that a person wrote, and not the line that Word draws above them."""
    return (attribute(note, "type") or "normal") == "normal"


def _text_in(element: Element | None) -> str:
    if element is None:
        return ""
    return tidy(" ".join(each.text or "" for each in element.iter() if local(each) == "t"))


def _shortened(texts: Sequence[str]) -> str:
    whole = tidy(" | ".join(text for text in texts if text)) if len(texts) > 1 else "".join(texts)
    return whole if len(whole) <= _LONGEST else whole[: _LONGEST - 1] + "…"
