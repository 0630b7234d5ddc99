"""What official tables in Word have around them: who issues them at the head, who signs at the foot."""

from app.writing.format_profile import Alignment, FormatProfile, Look
from app.writing.signing_places import APPROVED_BY, DATE_GAP, MADE_BY
from app.writing.word.header import issuer_lines
from app.writing.word.markup import layout, paragraph, run, side_by_side


def issuer_block(superior: str, issuer: str, profile: FormatProfile, width_mm: float) -> str:
    """Return the issuer at left over a table, as wide as the page."""
    left = profile.header.left_mm
    return side_by_side(((left, issuer_lines(superior, issuer, profile)), (width_mm - left, paragraph(""))))


def signing_block(profile: FormatProfile, width_mm: float) -> str:
    """Return the places of who made a table and who signs it, to be filled in by hand, on one page."""
    rules = profile.closing
    note = profile.annex.reference_look
    columns = (("", *MADE_BY), (DATE_GAP, *APPROVED_BY))
    looks = (note, rules.authority, note, *(rules.name,) * rules.signature_lines)
    cells = []
    for texts in columns:
        lines = (*texts, *("",) * rules.signature_lines)
        cells.append((width_mm / 2, "".join(map(_centred, lines, looks))))
    return side_by_side(cells)


def _centred(text: str, look: Look) -> str:
    return paragraph(run(text, look), layout(Alignment.CENTRE, keep_next=True))
