"""Colours laid thinly on others."""

from functools import lru_cache

from PySide6.QtGui import QColor


def mixed(colour: QColor, ground: QColor, part: float) -> QColor:
    """Return a colour laid thinly on another one, itself opaque."""
    return _mixed(colour.rgba(), ground.rgba(), part)


@lru_cache(maxsize=256)
def _mixed(colour: int, ground: int, part: float) -> QColor:
    sides = (QColor.fromRgba(colour).getRgb()[:3], QColor.fromRgba(ground).getRgb()[:3])
    mix = [round(over * part + under * (1 - part)) for over, under in zip(*sides, strict=True)]
    return QColor(*mix)
