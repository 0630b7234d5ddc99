"""Text that office files can carry."""

import re

from app.domain.text import nfc

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def safe_text(text: str) -> str:
    """Return the text composed, its lines ended by newlines, without characters that XML forbids."""
    return nfc(_FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text)))


def one_line(text: str) -> str:
    """Return the text safe and on one line without blanks at its ends."""
    return " ".join(safe_text(text).split("\n")).strip()
