"""Make a Word document from a text in a small notation: one line of the text is one thing in Word.

A line is a plain paragraph, or begins with a tag and ``| ``:

    c| centred bold     b| bold     i| italic     r| to the right     h1| built-in heading style
    n0| numbered by Word at level 0 of the list in use     u| bulleted by Word     s1| style that numbers

Commands stand on lines of their own: ``!list NAME`` (begin such a list anew), ``!bullet NAME``,
``!restart LEVEL``, ``!styles NAME`` (make s0, s1, … from a list), ``!font NAME``, ``!code tcvn3|vni``,
``!break``, ``!landscape``, ``!portrait``. Blocks end with ``END``: ``HEAD`` … ``---`` … (two cells side by
side without borders), ``BOX`` (a text box) and ``TABLE``, with `` | `` between cells, ``^`` merged with the
cell above, ``<`` with the one before, ``¶`` a new paragraph in a cell, and ``H `` before a row that every
page repeats.

Within a line: ``⏎`` a manual line break, ``⇥`` a tab, ``¬`` a soft hyphen, ``␣`` a no-break space,
``{*bold*}``, ``{+inserted+}``, ``{-deleted-}``, ``{^footnote^}``, ``{#comment#}``.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from lxml import etree

from tests.corpus.old_text import to_tcvn3, to_vni

TAG = re.compile(r"^(c|b|i|r|u|[hns]\d)\| ?")
INLINE = re.compile(r"\{([*+\-^#])(.*?)[*+\-^#]\}|([⏎⇥¬])")
CELLS = re.compile(r"\s\|(?=\s|$)")
SPECIAL = {"⏎": "w:br", "⇥": "w:tab", "¬": "w:softHyphen"}
CODES = {"tcvn3": to_tcvn3, "vni": to_vni}

LISTS: dict[str, list[tuple[str, str]]] = {
    "party": [("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."), ("lowerLetter", "%4)")],
    "deep": [("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."), ("decimal", "%2.%3.%4.")],
    "dash": [("upperRoman", "%1-"), ("decimal", "%2-"), ("decimal", "%2.%3-"), ("lowerLetter", "%4-")],
    "slash": [("upperRoman", "%1/."), ("decimal", "%2/."), ("lowerLetter", "%3)"), ("decimal", "(%4)")],
    "parts": [("upperRoman", "Phần %1."), ("decimal", "Mục %2."), ("decimal", "%2.%3."), ("decimal", "(%4)")],
    "decimal": [("decimal", "%1."), ("decimal", "%1.%2."), ("decimal", "%1.%2.%3."), ("lowerLetter", "%4)")],
    "waves": [("decimal", "Đợt %1:"), ("lowerLetter", "%2)"), ("decimal", "(%3)"), ("decimal", "%4.")],
}
BULLETS = {"dash": ("-", ""), "plus": ("+", ""), "symbol": ("\uf0b7", "Symbol"), "en": ("–", "")}


def build_word(text: str, target: Path) -> None:
    """Write the document that a text in the notation describes."""
    Builder(docx.Document()).run(text).save(str(target))


@dataclass
class Builder:
    """The document under construction, and what the commands have set so far."""

    document: Document
    font: str = "Times New Roman"
    code: str = ""
    number: int = 0
    list_name: str = "party"
    bullet: int = 0
    styles: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    marks: int = 100
    boxes: int = 0

    def run(self, text: str) -> Document:
        """Add everything, and return the document."""
        self.document.styles["Normal"].font.size = Pt(14)
        lines = iter(text.splitlines())
        for line in lines:
            if line in ("HEAD", "BOX", "TABLE"):
                block = []
                for inner in lines:
                    if inner == "END":
                        break
                    block.append(inner)
                getattr(self, f"_{line.lower()}")(block)
            elif line.startswith("!"):
                self._command(*line[1:].split(maxsplit=1))
            elif line.strip():
                self._line(self.document.add_paragraph(), line)
        self._write_notes()
        return self.document

    # --- commands -----------------------------------------------------------------------------------------

    def _command(self, name: str, value: str = "") -> None:
        if name == "list":
            self.list_name = value
            self.number = self._new_list(LISTS[value])
        elif name == "restart":
            self.number = self._again(self.number, int(value))
        elif name == "bullet":
            sign, font = BULLETS[value]
            self.bullet = self._new_list([("bullet", sign)] * 4, font)
        elif name == "styles":
            self._link_styles(value)
        elif name in ("font", "code"):
            setattr(self, name, value)
        elif name == "break":
            self.document.add_page_break()
        else:
            self._turn(landscape={"landscape": True, "portrait": False}[name])

    def _turn(self, *, landscape: bool) -> None:
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = section.page_height, section.page_width

    def _new_list(
        self, levels: list[tuple[str, str]], font: str = "", styles: dict[int, str] | None = None
    ) -> int:
        """Define a list of its own and return the number that paragraphs name it by."""
        numbering = self.document.part.numbering_part.element
        taken = [int(each.get(qn("w:abstractNumId"))) for each in numbering.findall(qn("w:abstractNum"))]
        abstract = OxmlElement("w:abstractNum", {qn("w:abstractNumId"): str(max(taken, default=0) + 1)})
        abstract.append(OxmlElement("w:multiLevelType", {qn("w:val"): "multilevel"}))
        for level, (form, shown) in enumerate(levels):
            abstract.append(_level(level, form, shown, font, (styles or {}).get(level, "")))
        numbering.insert(len(taken), abstract)
        return self._instance(abstract.get(qn("w:abstractNumId")))

    def _instance(self, abstract: str, restart: int | None = None) -> int:
        numbering = self.document.part.numbering_part.element
        taken = [int(each.get(qn("w:numId"))) for each in numbering.findall(qn("w:num"))]
        number = max(taken, default=0) + 1
        num = OxmlElement("w:num", {qn("w:numId"): str(number)})
        num.append(OxmlElement("w:abstractNumId", {qn("w:val"): abstract}))
        if restart is not None:
            override = OxmlElement("w:lvlOverride", {qn("w:ilvl"): str(restart)})
            override.append(OxmlElement("w:startOverride", {qn("w:val"): "1"}))
            num.append(override)
        numbering.append(num)
        return number

    def _again(self, number: int, level: int) -> int:
        """Return a second number of the same list whose level begins at one again."""
        numbering = self.document.part.numbering_part.element
        (num,) = (each for each in numbering.findall(qn("w:num")) if each.get(qn("w:numId")) == str(number))
        return self._instance(num.find(qn("w:abstractNumId")).get(qn("w:val")), level)

    def _link_styles(self, name: str) -> None:
        """Make styles s0, s1, … that carry the numbers of a list, so that no paragraph names one."""
        names = {level: f"Muc{level}" for level in range(len(LISTS[name]))}
        number = self._new_list(LISTS[name], styles=names)
        for level, style in names.items():
            made = self.document.styles.add_style(style, 1)
            made.base_style = self.document.styles["Normal"]
            made.font.bold = level < 2
            made.element.get_or_add_pPr().append(_num_pr(level, number))
            self.styles[f"s{level}"] = style

    # --- blocks -------------------------------------------------------------------------------------------

    def _head(self, block: list[str]) -> None:
        middle = block.index("---")
        cells = self.document.add_table(1, 2).rows[0].cells
        for cell, lines in zip(cells, (block[:middle], block[middle + 1 :]), strict=True):
            self._fill(cell, lines)

    def _box(self, block: list[str]) -> None:
        """Put the lines into a text box, as Word saves one: a drawing, and the same as VML."""
        paragraph = self.document.add_paragraph()
        inner = self.document.add_table(1, 1).rows[0].cells[0]
        self._fill(inner, block)
        body = "".join(_xml(each._p) for each in inner.paragraphs)
        inner._tc.getparent().getparent().getparent().remove(inner._tc.getparent().getparent())
        place = str(self.boxes % 2 * 3_000_000)
        self.boxes += 1
        paragraph._p.append(parse_xml(_TEXT_BOX.replace("BODY", body).replace("PLACE", place)))

    def _table(self, block: list[str]) -> None:
        rows = [(line.startswith("H "), CELLS.split(line.removeprefix("H "))) for line in block]
        table = self.document.add_table(len(rows), len(rows[0][1]))
        table.style = self.document.styles["Table Grid"]
        for at, (heading, cells) in enumerate(rows):
            if heading:
                table.rows[at]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
            for column, text in enumerate(cells):
                if text.strip() not in ("^", "<"):
                    self._fill(table.cell(at, column), text.strip().split("¶"))
        for at, (_, cells) in enumerate(rows):
            for column, text in enumerate(cells):
                if text.strip() == "<" and (column + 1 == len(cells) or cells[column + 1].strip() != "<"):
                    first = max(c for c in range(column) if cells[c].strip() != "<")
                    _merge(table.cell(at, first), table.cell(at, column))
                below = at + 1 < len(rows) and rows[at + 1][1][column].strip() == "^"
                if text.strip() == "^" and not below:
                    first = max(r for r in range(at) if rows[r][1][column].strip() != "^")
                    _merge(table.cell(first, column), table.cell(at, column))

    def _fill(self, cell: _Cell, lines: list[str]) -> None:
        self._line(cell.paragraphs[0], lines[0])
        for line in lines[1:]:
            self._line(cell.add_paragraph(), line)

    # --- paragraphs ---------------------------------------------------------------------------------------

    def _line(self, paragraph: Paragraph, line: str) -> None:
        found = TAG.match(line)
        tag, text = (found[1], line[found.end() :]) if found else ("", line)
        if tag in ("c", "r"):
            paragraph.alignment = {"c": WD_ALIGN_PARAGRAPH.CENTER, "r": WD_ALIGN_PARAGRAPH.RIGHT}[tag]
        if tag.startswith("h"):
            paragraph.style = self.document.styles[f"Heading {tag[1]}"]
        if tag in self.styles:
            paragraph.style = self.document.styles[self.styles[tag]]
        if tag == "u" or tag.startswith("n"):
            level, number = (0, self.bullet) if tag == "u" else (int(tag[1]), self.number)
            paragraph._p.get_or_add_pPr().append(_num_pr(level, number))
        self._runs(paragraph, text, bold=tag in ("c", "b"), italic=tag == "i")

    def _runs(self, paragraph: Paragraph, text: str, *, bold: bool, italic: bool) -> None:
        at = 0
        for found in INLINE.finditer(text):
            self._run(paragraph, text[at : found.start()], bold=bold, italic=italic)
            if found[3]:
                self._run(paragraph, "", bold=bold, italic=italic)
                paragraph.runs[-1]._r.append(OxmlElement(SPECIAL[found[3]]))
            else:
                self._marked(paragraph, found[1], found[2], bold=bold, italic=italic)
            at = found.end()
        self._run(paragraph, text[at:], bold=bold, italic=italic)

    def _run(self, paragraph: Paragraph, text: str, *, bold: bool, italic: bool) -> None:
        text = text.replace("␣", "\u00a0")
        run = paragraph.add_run(CODES[self.code](text) if self.code else text)
        run.bold, run.italic, run.font.name = bold or None, italic or None, self.font

    def _marked(self, paragraph: Paragraph, mark: str, text: str, *, bold: bool, italic: bool) -> None:
        if mark == "^":
            self.notes.append(text)
            run = paragraph.add_run()
            run._r.append(OxmlElement("w:footnoteReference", {qn("w:id"): str(len(self.notes))}))
            return
        if mark == "#":
            self.document.add_comment(paragraph.runs[-1:], text=text, author="Thẩm định", initials="TĐ")
            return
        self._run(paragraph, text, bold=bold or mark == "*", italic=italic)
        if mark in "+-":
            self._track(paragraph, deleted=mark == "-")

    def _track(self, paragraph: Paragraph, *, deleted: bool) -> None:
        """Turn the last run into an insertion or a deletion that Word keeps track of."""
        run = paragraph.runs[-1]._r
        self.marks += 1
        who = {qn("w:id"): str(self.marks), qn("w:author"): "Biên tập", qn("w:date"): "2025-01-05T08:00:00Z"}
        change = OxmlElement("w:del" if deleted else "w:ins", who)
        run.getparent().replace(run, change)
        change.append(run)
        if deleted:
            for text in run.findall(qn("w:t")):
                text.tag = qn("w:delText")

    def _write_notes(self) -> None:
        if not self.notes:
            return
        notes = "".join(
            f'<w:footnote w:id="{at}"><w:p><w:r><w:footnoteRef/></w:r>'
            f"<w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>"
            for at, text in enumerate(self.notes, start=1)
        )
        lines = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        blob = f"<w:footnotes {nsdecls('w')}>{lines}{notes}</w:footnotes>".encode()
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        part = Part(PackURI("/word/footnotes.xml"), kind, blob, self.document.part.package)
        self.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _level(level: int, form: str, shown: str, font: str, style: str) -> OxmlElement:
    made = OxmlElement("w:lvl", {qn("w:ilvl"): str(level)})
    made.append(OxmlElement("w:start", {qn("w:val"): "1"}))
    made.append(OxmlElement("w:numFmt", {qn("w:val"): form}))
    if style:
        made.append(OxmlElement("w:pStyle", {qn("w:val"): style}))
    made.append(OxmlElement("w:lvlText", {qn("w:val"): shown}))
    if font:
        run = OxmlElement("w:rPr")
        run.append(
            OxmlElement("w:rFonts", {qn("w:ascii"): font, qn("w:hAnsi"): font, qn("w:hint"): "default"})
        )
        made.append(run)
    return made


def _num_pr(level: int, number: int) -> OxmlElement:
    made = OxmlElement("w:numPr")
    made.append(OxmlElement("w:ilvl", {qn("w:val"): str(level)}))
    made.append(OxmlElement("w:numId", {qn("w:val"): str(number)}))
    return made


def _merge(first: _Cell, last: _Cell) -> None:
    """Merge cells of which only the first has text, without the empty paragraphs of the others."""
    merged = first.merge(last)
    for paragraph in merged.paragraphs[1:]:
        if not paragraph.text:
            paragraph._p.getparent().remove(paragraph._p)


def _xml(element: OxmlElement) -> str:
    return etree.tostring(element, encoding="unicode")


_TEXT_BOX = f"""<w:r {nsdecls("w", "wp", "a")}
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0"
 layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="column"><wp:posOffset>PLACE</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
<wp:extent cx="2700000" cy="1800000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/>
<wp:docPr id="1" name="Khung"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>
<a:ext cx="2700000" cy="1800000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>
<wps:txbx><w:txbxContent>BODY</w:txbxContent></wps:txbx><wps:bodyPr/>
</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>
<v:rect style="width:212pt;height:70pt"><v:textbox><w:txbxContent>BODY</w:txbxContent></v:textbox></v:rect>
</w:pict></mc:Fallback></mc:AlternateContent></w:r>"""
