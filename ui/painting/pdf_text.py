"""Make the text of Qt's PDF files searchable with spaces.

Where a font has one glyph for a tab and a space, Qt notes the tab as what it stands for, and words
found or copied from the file are then parted by tabs.
"""

import re

_MAP = re.compile(rb"begincmap\n.*?endcmap\n", re.DOTALL)
_LIST = re.compile(rb"\[[^\]]*\]")
_SINGLE = re.compile(rb"^(<[0-9A-F]{4}> <[0-9A-F]{4}> )<0009>$", re.MULTILINE)
_TAB, _SPACE = b"<0009>", b"<0020>"


def with_spaces(pdf: bytes) -> bytes:
    """Return a PDF file with tabs in its maps of letters made spaces; its length stays the same."""
    return _MAP.sub(lambda found: _mend(found.group()), pdf)


def _mend(letters: bytes) -> bytes:
    listed = _LIST.sub(lambda found: found.group().replace(_TAB, _SPACE), letters)
    return _SINGLE.sub(rb"\g<1>" + _SPACE, listed)
