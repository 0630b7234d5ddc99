"""The head of page 1: issuer and number at left, title and date at right, then genre or addressees."""

from app.domain.dates.written import format_long_date
from app.domain.directive import Directive, Genre
from app.domain.terms import GENRE
from app.writing.format_profile import Alignment, FormatProfile, Look
from app.writing.safe_text import safe_text
from app.writing.word.markup import layout, paragraph, run, side_by_side
from app.writing.word.naming import symbol, with_prefix
from app.writing.word.rule import rule_under

_TITLE_LINE, _ISSUER_LINE, _SUBJECT_LINE = 1, 2, 3
_NO_BREAK_SPACE = "\u00a0"
_BREATHING_MM = 3  # LibreOffice sets no-break spaces wider than Word does


def header_block(directive: Directive, profile: FormatProfile) -> str:
    """Return the two cells at the head of the page."""
    place_and_date = _place_and_date(directive, profile)
    left, right = _widths(place_and_date, profile)
    return side_by_side(
        ((left, _issuer_cell(directive, profile)), (right, _title_cell(directive, place_and_date, profile)))
    )


def title_block(directive: Directive, profile: FormatProfile) -> str:
    """Return genre and subject in the middle of the page, or the addressees of a letter."""
    if directive.genre is Genre.OFFICIAL_LETTER:
        return _addressees(directive, profile)
    rules = profile.title
    subject = directive.subject.strip() or profile.blank
    if subject[:1].islower():  # a subject that begins with a capital stands as it was given
        subject = with_prefix(subject, rules.subject.prefix)
    return (
        _centred(GENRE[directive.genre], rules.genre, before_pt=rules.space_before_pt)
        + _centred(subject, rules.subject)
        + rule_under(
            rules.subject_rule,
            [(subject, rules.subject)],
            profile.font,
            _SUBJECT_LINE,
            after_pt=rules.space_after_pt,
        )
    )


def _place_and_date(directive: Directive, profile: FormatProfile) -> str:
    day = format_long_date(directive.issued_on).replace(" ", _NO_BREAK_SPACE)
    return f"{directive.place.strip() or profile.blank}, {day}"


def _widths(place_and_date: str, profile: FormatProfile) -> tuple[float, float]:
    """Return the widths of the cells: a date line a little too wide moves the split to the left."""
    rules = profile.header
    look = rules.date
    wanted = profile.font.width_mm(
        safe_text(place_and_date), look.size_pt, bold=look.bold, italic=look.italic
    )
    missing = max(0.0, wanted + _BREATHING_MM - rules.right_mm)
    if missing > rules.left_mm - rules.least_left_mm:  # it takes two lines in any case
        missing = 0.0
    return rules.left_mm - missing, rules.right_mm + missing


def issuer_lines(superior: str, issuer: str, profile: FormatProfile) -> str:
    """Return the issuer under its superior, with the rule below them."""
    rules = profile.header
    name = issuer.strip() or profile.blank
    above = _centred(superior.strip(), rules.superior) if superior.strip() else ""
    rule = rule_under(rules.issuer_rule, [(name, rules.issuer)], profile.font, _ISSUER_LINE)
    return above + _centred(name, rules.issuer) + rule


def _issuer_cell(directive: Directive, profile: FormatProfile) -> str:
    rules = profile.header
    number = rules.number.text.format(symbol=symbol(directive, profile))
    content = issuer_lines(directive.superior, directive.issuer, profile)
    content += _centred(number, rules.number, before_pt=rules.space_pt)
    if directive.genre is Genre.OFFICIAL_LETTER:
        subject = directive.subject.strip() or profile.blank
        content += _centred(with_prefix(subject, rules.letter_subject.prefix), rules.letter_subject)
    return content


def _title_cell(directive: Directive, place_and_date: str, profile: FormatProfile) -> str:
    rules = profile.header
    content = "".join(_centred(line.text, line) for line in rules.title)
    content += rule_under(
        rules.title_rule, [(rules.title[-1].text, rules.title[-1])], profile.font, _TITLE_LINE
    )
    content += _centred(place_and_date, rules.date, before_pt=rules.space_pt)
    if directive.draft is not None:
        draft = rules.draft.text.format(draft=directive.draft)
        content += _centred(draft, rules.draft, before_pt=rules.space_pt)
    return content


def _addressees(directive: Directive, profile: FormatProfile) -> str:
    rules = profile.addressees
    names = [name.strip() for name in directive.addressees if name.strip()] or [profile.blank]
    label = run(f"{rules.label} ", rules.label_look)
    if len(names) == 1:
        properties = layout(
            Alignment.CENTRE, before_pt=rules.space_before_pt, after_pt=rules.space_after_pt, keep_next=True
        )
        return paragraph(label + run(names[0], rules.look), properties)
    return _several_addressees(names, label, profile)


def _several_addressees(names: list[str], label: str, profile: FormatProfile) -> str:
    """Return names one under another beside the label, the whole in the middle of the page."""
    rules, page = profile.addressees, profile.page
    lines = [
        f"{rules.dash}{name}{rules.last_end if place == len(names) else rules.end}"
        for place, name in enumerate(names, 1)
    ]
    room = page.width_mm - page.left_mm - page.right_mm
    beside = profile.font.width_mm(f"{rules.label}  ", rules.label_look.size_pt, italic=True)
    widest = max(profile.font.width_mm(safe_text(line), rules.look.size_pt) for line in lines)
    left = max(0.0, (room - beside - widest) / 2) + beside
    content = ""
    for place, line in enumerate(lines, 1):
        first, last = place == 1, place == len(lines)
        properties = layout(
            before_pt=rules.space_before_pt if first else 0,
            after_pt=rules.space_after_pt if last else 0,
            left_mm=left,
            hanging_mm=beside if first else 0,
            keep_next=True,
        )
        beginning = label + run("\t", rules.look) if first else ""
        content += paragraph(beginning + run(line, rules.look), properties)
    return content


def _centred(text: str, look: Look, *, before_pt: float = 0) -> str:
    return paragraph(run(text, look), layout(Alignment.CENTRE, before_pt=before_pt, keep_next=True))
