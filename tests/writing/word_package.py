"""Written documents opened again, for the tests of the Word writer."""

import zipfile
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

from app.domain.directive import Directive
from app.writing.directive_document import write_directive
from tests.writing.documents import PARTY


def written(directive: Directive, folder: Path) -> Path:
    """Write a document in the Party's format and return its path."""
    target = folder / "văn bản.docx"
    write_directive(directive, PARTY, target)
    return target


def opened(directive: Directive, folder: Path) -> Document:
    """Write a document and open it again with python-docx."""
    return docx.Document(str(written(directive, folder)))


def part(path: Path, name: str) -> etree._Element:
    """Return a part of a package as a tree."""
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read(name))


def paragraphs(root: etree._Element) -> list[str]:
    """Return the text of every paragraph, in the order of the document, tables included."""
    return [text_of(each) for each in root.iter(qn("w:p"))]


def text_of(paragraph: etree._Element) -> str:
    """Return a paragraph's text, with a newline for each break."""
    signs = {qn("w:t"): lambda each: each.text or "", qn("w:br"): lambda _: "\n", qn("w:tab"): lambda _: "\t"}
    runs = paragraph.iter(qn("w:r"))
    return "".join(signs[each.tag](each) for run in runs for each in run.iter(*signs))


def find(root: etree._Element, beginning: str) -> etree._Element:
    """Return the one paragraph that begins so."""
    (found,) = [each for each in root.iter(qn("w:p")) if text_of(each).startswith(beginning)]
    return found


def look(paragraph: etree._Element) -> tuple[float, bool, bool, bool]:
    """Return size, bold, italic and underline of a paragraph's last run."""
    properties = list(paragraph.iter(qn("w:r")))[-1].find(qn("w:rPr"))

    def on(name: str) -> bool:
        mark = properties.find(qn(name))
        return mark is not None and mark.get(qn("w:val")) not in ("0", "none")

    return int(properties.find(qn("w:sz")).get(qn("w:val"))) / 2, on("w:b"), on("w:i"), on("w:u")
