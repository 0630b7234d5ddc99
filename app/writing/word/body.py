"""The text of a document: headings, paragraphs, dashed items and tables."""

from collections.abc import Sequence

from app.domain.directive import Block, Heading, Paragraph
from app.writing.format_profile import FormatProfile
from app.writing.safe_text import safe_text
from app.writing.word.markup import run, styled
from app.writing.word.styles import BODY, heading_style
from app.writing.word.table import ruled_table


def body_blocks(
    blocks: Sequence[Block], profile: FormatProfile, width_mm: float, *, keep_last: bool = False
) -> str:
    """Return blocks over a width; `keep_last` holds the last one on the page of what follows."""
    return "".join(
        _block(block, profile, width_mm, keep_next=keep_last and place == len(blocks))
        for place, block in enumerate(blocks, 1)
    )


def _block(block: Block, profile: FormatProfile, width_mm: float, *, keep_next: bool) -> str:
    if isinstance(block, Heading):
        return _heading(block, profile)
    if isinstance(block, Paragraph):
        return _paragraphs(block, profile, keep_next=keep_next)
    return ruled_table(block, profile, width_mm, keep_next=keep_next)


def _heading(heading: Heading, profile: FormatProfile) -> str:
    look = profile.body.headings[min(max(heading.level, 1), len(profile.body.headings)) - 1]
    label = heading.label.strip()
    if label[-1:].isalnum():
        label += "."
    words = f"{label} {heading.text.strip()}".strip()
    printed = safe_text(words).upper() if look.capitals else words
    return styled(run(printed), heading_style(heading.level, profile))


def _paragraphs(block: Paragraph, profile: FormatProfile, *, keep_next: bool) -> str:
    """Return one paragraph for each line: a line break would be stretched over the width."""
    dash = profile.body.dash if block.dash else ""
    lines = [line.strip() for line in safe_text(block.text).split("\n")]
    first, *others = [line for line in lines if line] or [""]
    return "".join(styled(run(line), BODY, keep_next=keep_next) for line in (dash + first, *others))
