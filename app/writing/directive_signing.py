"""The foot of a document: recipients at left, the signing block at right."""

from docx.document import Document
from docx.oxml import OxmlElement
from docx.table import _Cell

from app.domain.directive import Directive, Genre
from app.writing.profile import FormatProfile
from app.writing.word_paragraph import CENTRE, Look, add_run, lay_out
from app.writing.word_table import plain_table

_BLANK = "……………"


def add_signing(document: Document, directive: Directive, profile: FormatProfile) -> None:
    """Append recipients and signing block in one row that no page break can part from the last paragraph."""
    rules = profile.signing
    if document.paragraphs:
        document.paragraphs[-1].paragraph_format.keep_with_next = True
    table = plain_table(document, (rules.recipients_width, rules.signing_width))
    row = table.rows[0]
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - not offered by python-docx
    _fill_recipients(row.cells[0], directive, profile)
    _fill_signer(row.cells[1], directive, profile)


def recipient_lines(directive: Directive, profile: FormatProfile) -> list[str]:
    """Return the recipients as printed: dashed, parted by semicolons, the copy kept last with a full stop."""
    first = [profile.signing.letter_first_recipient] if directive.genre is Genre.OFFICIAL_LETTER else []
    sent = [f"- {name};" for name in [*first, *directive.recipients]]
    return [*sent, f"- {directive.keep or f'Lưu {_BLANK}'}."]


def _fill_recipients(cell: _Cell, directive: Directive, profile: FormatProfile) -> None:
    rules = profile.signing
    label = cell.paragraphs[0]
    lay_out(label, keep_next=True)
    add_run(label, rules.recipients_label, Look(rules.recipients_label_size, underline=True), profile)
    for line in recipient_lines(directive, profile):
        paragraph = cell.add_paragraph()
        lay_out(paragraph, keep_next=True)
        add_run(paragraph, line, Look(rules.recipients_size), profile)


def _fill_signer(cell: _Cell, directive: Directive, profile: FormatProfile) -> None:
    rules, signing = profile.signing, directive.signing
    lines: list[tuple[str, Look]] = []
    if signing.authority or not signing.office:
        lines.append((signing.authority or _BLANK, Look(rules.authority_size, bold=True)))
    alone = not lines
    lines.append((signing.office or _BLANK, Look(rules.office_size, bold=alone)))
    lines += [("", Look(rules.name_size))] * rules.blank_lines
    lines.append((signing.name or rules.blank_name, Look(rules.name_size, bold=True)))
    for number, (text, look) in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        lay_out(paragraph, CENTRE, keep_next=True)
        add_run(paragraph, text, look, profile)
