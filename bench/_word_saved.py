"""A .docx as Word saves it: the formatting of an office's text and revision numbers on all its paragraphs."""

from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

_FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
_LOOK = f'<w:rPr {nsdecls("w")}>{_FONT}<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>'
_PARAGRAPH = (
    f"<w:pPr {nsdecls('w')}>"
    '<w:spacing w:before="120" w:after="120" w:line="264" w:lineRule="auto"/>'
    '<w:ind w:firstLine="567"/><w:jc w:val="both"/>'
    f'<w:rPr>{_FONT}<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:pPr>'
)


def save_as_word_does(path: Path) -> None:
    """Give every paragraph and run of a document what Word writes there when a clerk has formatted it."""
    document = docx.Document(str(path))
    for number, paragraph in enumerate(document.element.body.iter(qn("w:p"))):
        paragraph.set(qn("w:rsidR"), f"{0x00A70000 + number:08X}")
        paragraph.set(qn("w:rsidRDefault"), "00A77B3E")
        paragraph.insert(0, parse_xml(_PARAGRAPH))
        for run in paragraph.iter(qn("w:r")):
            run.set(qn("w:rsidRPr"), "00D41F0C")
            bold = run.rPr is not None and run.rPr.find(qn("w:b")) is not None
            if run.rPr is not None:
                run.remove(run.rPr)
            look = parse_xml(_LOOK)
            if bold:
                look.insert(1, parse_xml(f"<w:b {nsdecls('w')}/>"))
            run.insert(0, look)
    document.save(str(path))
