"""All of a Word package but its text: styles, settings and page headers, made once per profile."""

import io
import zipfile
from dataclasses import dataclass
from functools import lru_cache

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import Relationships
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from app.writing.format_profile import FormatProfile
from app.writing.word.markup import justification
from app.writing.word.page import FIRST_HEADER, OTHER_HEADER
from app.writing.word.styles import define_styles

DOCUMENT, CORE, APP = "word/document.xml", "docProps/core.xml", "docProps/app.xml"
_BALLAST = (
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.THEME,
    RELATIONSHIP_TYPE.WEB_SETTINGS,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.THUMBNAIL,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
)


@dataclass(frozen=True)
class Skeleton:
    """The parts of a package, and by kind the relationship of each page header."""

    parts: tuple[tuple[str, bytes], ...]
    headers: tuple[tuple[str, str], ...]


@lru_cache(maxsize=8)
def skeleton(profile: FormatProfile) -> Skeleton:
    """Return the parts that all documents of a profile share; the text and its properties are left out."""
    document = docx.Document()
    define_styles(document, profile)
    _set_settings(document, profile)
    headers = _add_page_headers(document, profile)
    _drop_ballast(document.part.package.rels)
    _drop_ballast(document.part.rels)
    stream = io.BytesIO()
    document.save(stream)
    with zipfile.ZipFile(stream) as package:
        own = {DOCUMENT, CORE, APP}
        parts = tuple((name, package.read(name)) for name in package.namelist() if name not in own)
    return Skeleton(parts, headers)


def _drop_ballast(relations: Relationships) -> None:
    for key in [key for key, relation in relations.items() if relation.reltype in _BALLAST]:
        del relations[key]


def _add_page_headers(document: Document, profile: FormatProfile) -> tuple[tuple[str, str], ...]:
    """Add the header with the page number, and an empty one for the first page."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header.is_linked_to_previous = False
    section.first_page_header.is_linked_to_previous = False
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.from_xml(justification(profile.page_number.align))
    _add_page_field(number)
    references = section._sectPr.findall(qn("w:headerReference"))  # noqa: SLF001 - not offered by python-docx
    relations = {each.get(qn("w:type")): each.get(qn("r:id")) for each in references}
    return tuple((kind, relations[kind]) for kind in (OTHER_HEADER, FIRST_HEADER))


def _add_page_field(paragraph: Paragraph) -> None:
    for kind in ("begin", "instruction", "separate", "result", "end"):
        element = paragraph.add_run("2" if kind == "result" else "").element
        if kind == "instruction":
            code = OxmlElement("w:instrText")
            code.text = "PAGE"
            element.append(code)
        elif kind != "result":
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            element.append(mark)


def _set_settings(document: Document, profile: FormatProfile) -> None:
    """Replace the template's settings with the few that these documents need."""
    settings = document.settings.element
    settings.clear()
    mirrored = "<w:mirrorMargins/>" if profile.page.mirrored else ""
    wanted = parse_xml(
        f'<w:settings {nsdecls("w")}><w:zoom w:percent="100"/>{mirrored}<w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting'
        ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{profile.language}" w:eastAsia="{profile.language}"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )
    settings.extend(list(wanted))
