"""How a document names itself on paper: its number and symbol, with gaps where they are missing."""

from app.domain.directive import Directive, Genre
from app.writing.format_profile import FormatProfile


def symbol(directive: Directive, profile: FormatProfile) -> str:
    """Return "05-KH/ĐUK", with a gap for what is missing; a draft has no number yet."""
    rules = profile.header.number
    pattern = rules.letter_symbol if directive.genre is Genre.OFFICIAL_LETTER else rules.symbol
    unnumbered = directive.number is None or directive.draft is not None
    return pattern.format(
        number=rules.blank if unnumbered else f"{directive.number:02d}",
        genre=directive.genre.value,
        agency=directive.agency.strip() or profile.blank,
    )


def with_prefix(subject: str, prefix: str) -> str:
    """Return a subject with the words that open it, unless it has them already."""
    first = prefix.split(" ", 1)[0].casefold()
    return subject if subject.casefold().startswith(f"{first} ") else prefix + subject
