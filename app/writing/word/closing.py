"""The foot of the document: recipients at left, the signing block at right, always on one page."""

from app.domain.directive import Directive, Genre
from app.domain.text import fold
from app.writing.format_profile import Alignment, FormatProfile, Look
from app.writing.word.markup import layout, paragraph, run, side_by_side

_MARKS = " \t\n-–,;."


def closing_block(directive: Directive, profile: FormatProfile) -> str:
    """Return recipients and signing block side by side."""
    rules = profile.closing
    return side_by_side(
        ((rules.left_mm, _recipients(directive, profile)), (rules.right_mm, _signing(directive, profile)))
    )


def recipient_lines(directive: Directive, profile: FormatProfile) -> list[str]:
    """Return the recipients as printed: each with its dash and mark, and last where a copy is kept.

    A letter begins with those it is addressed to. What is missing is left visibly blank.
    """
    rules = profile.recipients
    names = [name.strip(_MARKS) for name in directive.recipients]
    kept = directive.keep.strip(_MARKS)
    opening = fold(rules.keep)
    if not kept and names and fold(names[-1]).startswith(opening):
        kept = names.pop()
    if not fold(kept).startswith(f"{opening} "):
        kept = f"{rules.keep}{kept or profile.blank}"
    if directive.genre is Genre.OFFICIAL_LETTER and fold(rules.as_above) not in map(fold, names[:1]):
        names.insert(0, rules.as_above)
    elif not names:
        names = [profile.blank]
    return [
        *(f"{rules.dash}{name}{rules.end}" for name in names if name),
        f"{rules.dash}{kept}{rules.last_end}",
    ]


def _recipients(directive: Directive, profile: FormatProfile) -> str:
    rules = profile.recipients
    space = profile.closing.space_before_pt
    label = paragraph(run(rules.label, rules.label_look), layout(before_pt=space, keep_next=True))
    lines = recipient_lines(directive, profile)
    return label + "".join(paragraph(run(line, rules.look), layout(keep_next=True)) for line in lines)


def _signing(directive: Directive, profile: FormatProfile) -> str:
    rules, signing = profile.closing, directive.signing
    authority, office = signing.authority.strip(), signing.office.strip()
    lines: list[tuple[str, Look]] = []
    if authority:
        lines.append((authority, rules.authority))
    if office or signing.lacks_office:
        lines.append((office or profile.blank, rules.office if authority else rules.authority))
    lines += [("", rules.name)] * rules.signature_lines
    lines.append((signing.name.strip() or profile.blank, rules.name))
    return "".join(
        paragraph(
            run(text, look),
            layout(Alignment.CENTRE, before_pt=rules.space_before_pt if place == 0 else 0, keep_next=True),
        )
        for place, (text, look) in enumerate(lines)
    )
