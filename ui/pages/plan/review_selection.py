"""What is selected in the tree of a review is selected in its lines, and the other way about."""

from PySide6.QtCore import QObject, Signal

from ui.models.reading_links import Links
from ui.pages.plan.review_lines import LinesView
from ui.pages.plan.review_tree import ReviewTree


class ReviewSelection(QObject):
    """Keeps the two selections together."""

    free_line_picked = Signal(int)
    """A line was selected from which nothing was made; carries its number."""

    def __init__(self, tree: ReviewTree, lines: LinesView) -> None:
        super().__init__(tree)
        self._tree, self._lines = tree, lines
        self._links: Links | None = None
        self._following = False
        tree.picked.connect(self._follow_tree)
        lines.picked.connect(self._follow_lines)

    def follow(self, links: Links | None) -> None:
        """Go by other links from now on; by none while there is no document."""
        self._links = links

    def _follow_tree(self) -> None:
        if self._links is None or self._following:
            return
        nodes = self._tree.selected()
        lines = [line for node in nodes for line in self._links.lines(node.key) or (node.line,) if line]
        if lines:
            self._following = True
            self._lines.select(lines)
            self._following = False

    def _follow_lines(self) -> None:
        lines = self._lines.selected()
        if self._links is None or self._following or not lines:
            return
        rows = self._lines.rows
        shown = [each for line in lines for each in rows.lines_at(line - 1)]
        keys = [key for line in shown for key in self._at(self._links, line)]
        self._following = True
        if keys:
            self._tree.select(keys)
        else:
            self._tree.clearSelection()
            self.free_line_picked.emit(rows.content(lines[0])[0])
        self._following = False

    @staticmethod
    def _at(links: Links, line: int) -> tuple[str, ...]:
        """Return the keys of the nodes at a line, or of the doubt about it."""
        return links.nodes(line) or tuple(filter(None, (links.doubtful_at(line),)))
