"""Sheets of paper, measured in 1/96 inch, and what can be drawn on them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

UNITS_PER_INCH = 96.0
_MARGIN_MM = 10.0
_MM = UNITS_PER_INCH / 25.4


class PaperName(StrEnum):
    """The papers that offices print on."""

    A4 = "A4"
    A3 = "A3"


_SIZES = {PaperName.A4: (210.0, 297.0), PaperName.A3: (297.0, 420.0)}


@dataclass(frozen=True)
class Paper:
    """A sheet: its whole size, and the margin all around."""

    width: float
    height: float
    margin: float = _MARGIN_MM * _MM

    @classmethod
    def named(cls, name: PaperName, *, landscape: bool) -> "Paper":
        """Return a paper by its name."""
        short, long = (side * _MM for side in _SIZES[name])
        return cls(long, short) if landscape else cls(short, long)

    @classmethod
    def of_layout(cls, layout: QPageLayout) -> "Paper":
        """Return the paper that a printer is set to."""
        size = layout.fullRect(QPageLayout.Unit.Inch).size()
        return cls(size.width() * UNITS_PER_INCH, size.height() * UNITS_PER_INCH)

    @property
    def frame(self) -> QRectF:
        """Return what lies within the margins."""
        m = self.margin
        return QRectF(m, m, self.width - 2 * m, self.height - 2 * m)

    def layout(self) -> QPageLayout:
        """Return the page layout of Qt, without margins of its own."""
        short, long = sorted((self.width, self.height))
        size = QPageSize(
            QRectF(0, 0, short / UNITS_PER_INCH, long / UNITS_PER_INCH).size(),
            QPageSize.Unit.Inch,
            "",
            QPageSize.SizeMatchPolicy.FuzzyMatch,
        )
        across = self.width > self.height
        orientation = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
        return QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0))


class Sheets(Protocol):
    """Something laid out on one or more sheets."""

    @property
    def title(self) -> str:
        """Return the title of the document."""

    @property
    def paper(self) -> Paper:
        """Return the paper that it is laid out on."""

    @property
    def count(self) -> int:
        """Return the number of sheets, at least one."""

    def paint(self, painter: QPainter, index: int) -> None:
        """Draw one sheet, in 1/96 inch from its upper left corner."""
