"""What is asked of a tree of sections, and the paragraphs that end a document."""

import re
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import is_

from app.domain.reading.plan_reading import Section
from app.reading.language.folding import lower
from app.reading.language.marks import MarkKind, find_mark

_CLOSINGS = (
    "trên đây là",
    "kế hoạch này",
    "chỉ thị này",
    "hướng dẫn này",
    "chương trình này",
    "phương án này",
    "đề án này",
    "thông báo này",
    "nghị quyết này",
    "quy chế này",
    "nhận được",
    "quá trình thực hiện",
    "trong quá trình",
    "quá trình tổ chức",
)
_ASKS_ALL = re.compile(
    r"(?:ban thường vụ|ban chấp hành|thường trực|đảng ủy|huyện ủy|thành ủy|tỉnh ủy|ban chỉ đạo|ban tổ chức)"
    r"[^.;:]{0,60}? (?:yêu cầu|đề nghị|giao) (?:tất cả )?(?:các|cấp ủy|thủ trưởng|lãnh đạo)[^.]{0,120}"
    r"(?:kế hoạch|hướng dẫn|công văn|chương trình) này"
)
_TELLS_ALL = re.compile(
    r"(?:văn phòng|ủy ban|ban) [^.;:]{3,90} thông báo (?:để |đến |tới )[^.;:]{3,80}(?:biết|thực hiện)\W*\Z"
)
_RESULTS = ("kết quả thực hiện", "kết quả triển khai", "kết quả báo cáo", "kết quả gửi", "kết quả xin gửi")
# The words that any of those begins with, all spelled but one way.
_BEGINNINGS = (
    *_CLOSINGS,
    "ban ",
    "văn phòng",
    "ủy ban",
    "uỷ ban",
    "thường",
    "đảng",
    "huyện",
    "thành",
    "tỉnh",
)
_HEAD = max(map(len, _BEGINNINGS))
# "Căn cứ Hướng dẫn này, đề nghị …" sends everybody back to the whole.
_BY_THIS = re.compile(r"căn cứ (?:vào )?(?:nội dung )?(?:kế hoạch|hướng dẫn|chương trình|công văn) này,")
_REQUEST = re.compile(
    r"(?:đề nghị|yêu cầu) "
    r"(?:(?:đồng chí )?(?:thủ trưởng|lãnh đạo|người đứng đầu|giám đốc|bí thư|cấp ủy) )?các\b"
)


def walk(sections: Iterable[Section]) -> Iterator[Section]:
    """Yield the sections and all that are under them, in the order of the text."""
    waiting = [*sections]
    waiting.reverse()
    while waiting:
        section = waiting.pop()
        yield section
        if section.children:
            waiting += section.children[::-1]


def kind_of(section: Section) -> MarkKind | None:
    """Return the kind of mark that a section bears, or None for a plain paragraph."""
    return _kind_of_label(section.label) if section.label else None


@lru_cache(maxsize=1024)
def _kind_of_label(label: str) -> MarkKind | None:
    mark = find_mark(label) or find_mark(f"{label} XXXX")
    return mark.kind if mark else None


def without(sections: Iterable[Section], lines: Container[int]) -> tuple[Section, ...]:
    """Return the sections without those that stand on some lines."""
    kept: list[Section] = []
    for section in sections:
        if section.line in lines:
            continue
        children = without(section.children, lines) if section.children else ()
        same = len(children) == len(section.children) and all(map(is_, children, section.children))
        kept.append(section if same else replace(section, children=children))
    return tuple(kept)


def only(sections: Iterable[Section], lines: Collection[int]) -> tuple[Section, ...]:
    """Return the sections that stand on some lines, whole, and those over them without anything else."""
    kept: list[Section] = []
    for section in sections:
        if section.line in lines:
            kept.append(section)
        elif children := only(section.children, lines):
            kept.append(replace(section, children=children))
    return tuple(kept)


def content_of(section: Section) -> str:
    """Return the words of a section, be they a title or a text."""
    return section.title or section.text


def is_closing(text: str) -> bool:
    """Tell whether a paragraph is one of those that end a document ("Trên đây là kế hoạch …")."""
    if not text[:_HEAD].lower().startswith(_BEGINNINGS):
        return False
    words = lower(text)
    return words.startswith(_CLOSINGS) or bool(_ASKS_ALL.match(words) or _TELLS_ALL.match(words))


def with_end_apart(sections: Sequence[Section]) -> list[Section]:
    """Return the sections with the paragraphs that end the document taken out from under its last point.

    Annexes stand behind that.
    """
    at = len(sections) - 1
    while at >= 0 and kind_of(sections[at]) is MarkKind.ANNEX:
        at -= 1
    if at < 0 or not (last := sections[at]).label:
        return list(sections)
    count = len(last.children)
    while count and _ends(last.children[count - 1]):
        count -= 1
    if count == len(last.children):
        return list(sections)
    end = last.children[count:]
    kept = replace(last, children=last.children[:count], last_line=end[0].line - 1)
    return [*sections[:at], kept, *end, *sections[at + 1 :]]


def _ends(section: Section) -> bool:
    """Tell whether a paragraph without a mark ends a document: it closes it, or asks all for results."""
    words = content_of(section)
    told = is_closing(words) or is_request(words) or lower(words).startswith(_RESULTS)
    return not section.label and not section.children and told


def is_request(text: str) -> bool:
    """Tell whether a paragraph asks everybody addressed, as the last one of a document often does."""
    words = lower(text)
    return _REQUEST.match(words) is not None or _BY_THIS.match(words) is not None
