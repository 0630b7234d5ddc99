"""Small Word files written part by part, for what no library writes."""

import io
import zipfile

from app.reading.word.document import read_word

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def part(root, content):
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {SPACES}>{content}</w:{root}>'


def relations(entries):
    inner = "".join(
        f'<Relationship Id="r{at}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(entries)
    )
    return f'<Relationships xmlns="{RELATIONS}">{inner}</Relationships>'


def word_bytes(body, styles="", numbering="", extra=(), main="word/document.xml"):
    """Return a Word file with this body; `extra` are more parts, each (kind, name, XML text)."""
    folder = main.rpartition("/")[0]
    parts = [("styles", "styles.xml", part("styles", styles))] if styles else []
    parts += [("numbering", "numbering.xml", part("numbering", numbering))] if numbering else []
    parts += list(extra)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("_rels/.rels", relations([("officeDocument", main)]))
        package.writestr(main, part("document", f"<w:body>{body}</w:body>"))
        named = [(kind, name) for kind, name, _ in parts]
        package.writestr(f"{folder}/_rels/{main.rpartition('/')[2]}.rels", relations(named))
        for _, name, content in parts:
            package.writestr(f"{folder}/{name}", content)
    return packed.getvalue()


def read(body, **parts):
    return read_word(word_bytes(body, **parts), "a.docx")


def texts(body, **parts):
    return [line.text for line in read(body, **parts).lines if line.text]


def p(*runs, pr=""):
    """Return a paragraph of runs, each plain text or XML."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p>{f'<w:pPr>{pr}</w:pPr>' if pr else ''}{inner}</w:p>"


def r(text, pr=""):
    shown = f'<w:t xml:space="preserve">{text}</w:t>' if text and not text.startswith("<") else text
    return f"<w:r>{f'<w:rPr>{pr}</w:rPr>' if pr else ''}{shown}</w:r>"


def style(name, inner="", kind="paragraph", based="", shown=""):
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    named = f'<w:name w:val="{shown or name}"/>'
    return f'<w:style w:type="{kind}" w:styleId="{name}">{named}{base}{inner}</w:style>'


def field(code, *result):
    """Return the runs of a field with this code; each run of the result is text or XML."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + "".join(run if run.startswith("<") else r(run) for run in result)
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def level(depth, form, shown, inner=""):
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{inner}'
        f'<w:lvlText w:val="{shown}"/></w:lvl>'
    )


def abstract(number, *levels):
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number, of, inner=""):
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{inner}</w:num>'


def listed(number, depth=0):
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def row(*cells, pr=""):
    """Return a row of cells, each plain text or the XML of a whole cell."""
    made = (each if each.startswith("<w:tc>") else tc(p(each)) for each in cells)
    return f"<w:tr>{f'<w:trPr>{pr}</w:trPr>' if pr else ''}{''.join(made)}</w:tr>"


def tc(content, pr=""):
    return f"<w:tc>{f'<w:tcPr>{pr}</w:tcPr>' if pr else ''}{content}</w:tc>"


def tbl(*rows):
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"
