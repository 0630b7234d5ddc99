"""The nodes that the lines of a text become: how wide each stands, and whether it is a heading."""

import re
from dataclasses import dataclass, field

from app.domain.reading.plan_reading import Section
from app.reading.files.lines import Line
from app.reading.language.folding import is_upper, lower
from app.reading.language.marks import BULLETS, Mark, MarkKind
from app.reading.parts.stages import find_stage, phase_timing

RANKS = {
    MarkKind.ANNEX: 1,
    MarkKind.PART: 2,
    MarkKind.CHAPTER: 3,
    MarkKind.ROMAN: 5,
    MarkKind.UPPER: 5,
    MarkKind.SECTION: 6,
    MarkKind.ARTICLE: 7,
    MarkKind.NUMBER: 8,
    MarkKind.LETTER: 20,
    MarkKind.SMALL_ROMAN: 22,
    MarkKind.BRACKET: 20,
    MarkKind.DASH: 30,
    MarkKind.PLUS: 31,
    MarkKind.STAR: 31,
    MarkKind.BULLET: 31,
}
CAPITALS_RANK, STAGE_RANK, LEAD_RANK, POINT_RANK, PLAIN_RANK = 5, 18, 25, 30, 40
LIST_RANKS = tuple(RANKS[kind] for kind in (MarkKind.NUMBER, MarkKind.LETTER, MarkKind.SMALL_ROMAN))
_SHORT, _LONGEST_TITLE = 120, 250
_STOPS = (".", ";", ",", "…", "!", "?")
_EVENT, _PERIOD = "event", "period"
# "Từ nay đến 30/4:" or "Tháng 5:" heads all lists under it and counts on with the period before.
_PERIOD_HEAD = re.compile(
    r"(?:từ|trước|đến|trong|(?:đầu|giữa|cuối|nửa (?:đầu|cuối)) (?:tháng|quý|năm)|tháng|quý|tuần|ngày)\b"
    r"[^,;]*\d[^,;]*"
)
_PERIOD_ALONE = re.compile(
    r"(?:tháng|quý|tuần(?: thứ)?) (?:\d{1,2}|i{1,3}|iv)"
    r"(?: tháng \d{1,2})?(?:\s*[/-]\s*\d{4}| năm \d{4})?\s*:?"
)
# "Hoạt động 2: …" heads the points after it and counts on with "Hoạt động 1: …".
_COUNTED_WORDS = ("hoạt động ", "nội dung ", "nhiệm vụ ", "phần việc ", "công việc ")
_COUNTED = re.compile(r"(?P<word>[^\W\d]+ [^\W\d]+)\s+(?:số\s+)?(?P<number>\d{1,2})\s*[:.\-–]\s*(?=\w)")
_BY_WHEN = re.compile(
    r"\b(?:trước|xong|hoàn thành|chậm nhất|(?:từ|đến|vào|hết) ngày|(?:trong|hết) (?:tháng|quý|tuần))\b[^.]*\d"
)


@dataclass(slots=True)
class Node:
    """One node while the tree grows.

    `series` is what it counts on with, whatever mark it bears: the word of a stage ("đợt"), or the time
    before, during or after an event. `ordinal` is the number of a stage. `children` are those that are
    closed, and `cells` tells that lines of tables are among them. `key` is that of the section it becomes.
    """

    content: str
    line: int
    last: int
    rank: int
    signature: str
    mark: Mark | None = None
    heading: bool = False
    container: bool = False
    series: str = ""
    ordinal: int = 0
    children: list[Section] = field(default_factory=list)
    cells: bool = False
    key: str = ""

    @property
    def pointed(self) -> bool:
        """Tell whether the node is pointed out by a dash or the like."""
        return self.mark is not None and self.mark.kind in BULLETS

    def is_title(self) -> bool:
        """Tell whether the words of the node head what is under it, rather than saying something."""
        if self.heading:
            return True
        bare = self.mark is None or self.pointed
        if bare and not self.children:
            return False
        stopped = self.content.endswith(_STOPS)
        short = len(self.content) <= _SHORT and not stopped
        if bare:
            return short
        if stopped and self.children and self._asks():
            return False
        one_sentence = ". " not in self.content and "; " not in self.content
        long_title = len(self.content) <= _LONGEST_TITLE and (one_sentence or not stopped)
        return short or (bool(self.children) and long_title)

    def _asks(self) -> bool:
        """Tell whether a sentence says by when, and only loose paragraphs go on with it."""
        loose = not self.cells and all(not (each.label or each.children) for each in self.children)
        return loose and self.content.endswith(".") and bool(_BY_WHEN.search(lower(self.content)))

    def next_key(self) -> str:
        """Return the key of the next section under this one."""
        number = len(self.children) + 1
        return f"{self.key}.{number}" if self.key else f"{number}"

    def take_cell(self, line: Line) -> None:
        """Put a line of a table's cell among what is under this node, just as it is."""
        self.children.append(Section(self.next_key(), "", "", line.text, line.number, line.last_number))
        self.cells = True

    def as_section(self) -> Section:
        """Return what the node became, now that nothing more comes under it."""
        label = self.mark.label if self.mark else ""
        title, text = (self.content, "") if self.is_title() else ("", self.content)
        last = self.children[-1].last_line if self.children else self.last
        return Section(self.key, label, title, text, self.line, last, tuple(self.children))


def marked_node(line: Line, mark: Mark) -> Node:
    """Return the node of a line that begins with a mark."""
    rank = RANKS.get(mark.kind, RANKS[MarkKind.NUMBER] + mark.depth - 1)
    # Headings in capitals are a list of their own: the items under "1. MỤC ĐÍCH" may count from 1 again.
    upper = is_upper(mark.rest)
    capitals = "capitals" if mark.kind is MarkKind.NUMBER and upper else ""
    signature = f"{mark.kind.name}{mark.depth}{mark.style}{capitals}"
    series, ordinal = _series(mark.rest)
    short = len(mark.rest) <= _SHORT and not mark.rest.endswith(_STOPS)
    pointed = mark.kind in BULLETS
    if pointed and short and (series or line.bold or upper):
        # A pointed-out heading stands above the points of its list, whichever sign it bears.
        rank, signature = LEAD_RANK, f"LEAD{signature}"
    heading = line.level is not None or (not pointed and upper)
    container = bool(series) and rank < POINT_RANK
    return Node(
        mark.rest, line.number, line.last_number, rank, signature, mark, heading, container, series, ordinal
    )  # fmt: skip


def unmarked_node(line: Line, opens_list: bool) -> Node:
    """Return the node of a line without a mark; `opens_list` tells that it heads the lines after it."""
    text = line.text
    short = len(text) <= _SHORT and not text.endswith(_STOPS)
    rank, heading, series, ordinal = PLAIN_RANK, False, "", 0
    if find_stage(text) is not None:
        rank, heading = STAGE_RANK, len(text) <= _LONGEST_TITLE
        series, ordinal = _series(text)
    elif short and (counted := _counted(text)):
        rank, heading = STAGE_RANK, True
        series, ordinal = counted
    elif line.level is not None and line.has_words and len(text) <= _LONGEST_TITLE:
        rank, heading = CAPITALS_RANK + min(line.level, 9), True
    elif short and phase_timing(text) is not None:
        rank, heading, series = LEAD_RANK, True, _EVENT
    elif is_upper(text) and 3 < len(text) <= _SHORT and " " in text and line.cell is None:
        rank, heading = CAPITALS_RANK, True
    elif short and line.has_words and (text.endswith(":") or line.bold or opens_list):
        rank, heading = LEAD_RANK, True
        series = _PERIOD if _heads_period(text) else ""
    signature = f"PLAIN{rank}{series}"
    return Node(
        text, line.number, line.last_number, rank, signature, None, heading, bool(series), series, ordinal
    )  # fmt: skip


def _heads_period(text: str) -> bool:
    """Tell whether a heading is nothing but a period in which all under it is done."""
    return text[:1] in "TtĐđQqNnGgC" and _PERIOD_HEAD.fullmatch(lower(text)) is not None


def is_period(text: str) -> bool:
    """Tell whether a line is a month, quarter or week and nothing else: it heads what is to be done then."""
    return text[:1] in "TQ" and _PERIOD_ALONE.fullmatch(lower(text)) is not None


def _counted(text: str) -> tuple[str, int] | None:
    """Return the word and number of a heading such as "Hoạt động 1: Thi báo tường"."""
    if not text[:11].lower().startswith(_COUNTED_WORDS):
        return None
    found = _COUNTED.match(lower(text))
    return (found["word"], int(found["number"])) if found else None


def _series(text: str) -> tuple[str, int]:
    if (stage := find_stage(text)) is not None:
        return stage.word, stage.ordinal
    return (_EVENT if phase_timing(text) is not None else ""), 0
