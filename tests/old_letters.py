"""Vietnamese texts written as programs did before Unicode, for tests."""

from app.reading.files.old_letters import _TCVN3, _VNI

_TO_TCVN3 = {letter: chr(code) for code, letter in _TCVN3.items()}
_TO_VNI = {letter: group for group, letter in reversed(_VNI.items())}


def in_tcvn3(text: str) -> str:
    """Return a text in TCVN3 as Western letters; most marked capitals become small, for it has none."""
    return "".join(_TO_TCVN3.get(letter) or _TO_TCVN3.get(letter.lower(), letter) for letter in text)


def in_vni(text: str) -> str:
    """Return a text in VNI as Western letters."""
    return "".join(_TO_VNI.get(letter, letter) for letter in text)
