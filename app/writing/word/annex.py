"""Annexes: the head that says what they belong to, and their content."""

from app.domain.dates.written import format_long_date
from app.domain.directive import Annex, Directive
from app.domain.terms import GENRE
from app.writing.format_profile import Alignment, FormatProfile, Look
from app.writing.word.body import body_blocks
from app.writing.word.markup import layout, paragraph, run
from app.writing.word.naming import symbol
from app.writing.word.page import text_width


def annex_content(directive: Directive, place: int, profile: FormatProfile) -> str:
    """Return the annex at a place counted from 0; it is numbered where there are several."""
    annex = directive.annexes[place]
    width = text_width(profile.page, landscape=annex.landscape)
    return _head(directive, annex, place, profile) + body_blocks(annex.blocks, profile, width)


def _head(directive: Directive, annex: Annex, place: int, profile: FormatProfile) -> str:
    rules = profile.annex
    label = f"{rules.label} {place + 1}" if len(directive.annexes) > 1 else rules.label
    reference = rules.reference.format(
        genre=GENRE[directive.genre],
        symbol=symbol(directive, profile),
        date=format_long_date(directive.issued_on),
        issuer=directive.issued_by.strip() or directive.issuer.strip() or profile.blank,
    )
    return (
        _centred(label, rules.label_look)
        + _centred(annex.title.strip() or profile.blank, rules.title_look)
        + _centred(reference, rules.reference_look, after_pt=rules.space_after_pt)
    )


def _centred(text: str, look: Look, *, after_pt: float = 0) -> str:
    return paragraph(run(text, look), layout(Alignment.CENTRE, after_pt=after_pt, keep_next=True))
