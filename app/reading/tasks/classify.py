"""Guesses from wording, for the user to correct: topic or activity, and the channel."""

import re
from collections.abc import Iterator

from app.domain.task import Channel, TaskKind
from app.reading.language.alternatives import any_of
from app.reading.language.folding import lower
from app.reading.language.vocabulary import ACTIVITY_VERBS, CHANNELS, MODIFIERS, NO_DEEDS, TOPIC_STARTS

DEEDS_AND_LIKE = (*ACTIVITY_VERBS, *NO_DEEDS)
DEED = any_of(ACTIVITY_VERBS)


def _any_word_of(entries: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(entries)})(?!\w)")


_MODIFIER, _TOPIC_START = _any_word_of(MODIFIERS), _any_word_of(TOPIC_STARTS)
_DEED_OR_LIKE = _any_word_of(DEEDS_AND_LIKE)
_CARRIED = re.compile(r"\b(?:trên|qua|thông qua)\s")
_THROUGH = re.compile(r"\b(?:trên|qua|thông qua|bằng|tại)\s")
_TOPIC_AFTER = re.compile(r"tuyên truyền(?: về|,? sâu rộng| sâu rộng| đậm nét)?\b")
_DOERS = (
    r"(?:(?:mỗi|các|từng|tất cả|toàn thể|toàn bộ|100%(?: số)?|\d+(?:,\d+)?%)\s+(?:các\s+)?(?:chi bộ|đảng bộ|"
    r"đảng viên|cán bộ|đoàn viên|hội viên|đơn vị|cơ quan|phòng|lớp|trường|hộ|thôn|bản|ấp|xóm|xã|phường|"
    r"địa phương|khu phố|chi đoàn|chi hội|công đoàn|đội|tổ|nhóm|đài|ban|ngành|cấp ủy|đoàn thể)|"
    r"(?:đội(?! ngũ)|tổ(?! chức| quốc)|nhóm|chi bộ|chi ủy|đoàn thanh niên|chi đoàn|chi hội|"
    r"liên đội|công đoàn|đài|ban(?! hành| đầu)))\b"
)
_DOER = re.compile(_DOERS)
_SUBJECT = tuple(
    re.compile(rf"{_DOERS}(?:\s+(?!về\b|của\b|do\b|là\b|và\b)[^\s.,;:()\"“]+){{{length}}}\s+")
    for length in range(7)
)
_CHANNEL_OF = {entry: Channel(channel) for channel, entries in CHANNELS.items() for entry in entries}
_CHANNEL = re.compile(rf"(?:{any_of(_CHANNEL_OF)})(?!\w)")
# "Sau Đại hội, thông báo kết quả …" is the deed behind its opening words of time.
_OPENS_WITH_TIME = re.compile(r"(?:ngay )?(?:trước|trong|sau)\b[^,.;:]{2,60},\s+(?=\w)")
_TIME_WORDS = ("trước ", "trong ", "sau ", "ngay ")
_GOES_OUT = re.compile(r"\bdự thảo\b.*,\s*(?:trình|gửi|xin ý kiến)\b")


def guess_kind(text: str, otherwise: TaskKind = TaskKind.TOPIC, *, asks: bool = False) -> TaskKind:
    """Return whether a clause is a topic to carry or an activity to do; noun phrases are `otherwise`.

    `asks` tells that the clause sets a deadline or an amount of its own, as deeds have.
    """
    words = lower(text).lstrip(" \"“'(")
    if words.startswith(_TIME_WORDS) and (opening := _OPENS_WITH_TIME.match(words)):
        words = words[opening.end() :]
    while (modifier := _leading(words, _MODIFIER)) is not None:
        rest = words[len(modifier) :].lstrip(" ,")
        words = f"tuyên truyền {rest}" if modifier.endswith("tuyên truyền") else rest
        if modifier.endswith("tuyên truyền"):
            break
    if (topic := _leading(words, _TOPIC_START)) is None:
        return TaskKind.ACTIVITY if asks or _is_deed(words) else otherwise
    if topic != "tuyên truyền":
        return TaskKind.TOPIC
    return TaskKind.ACTIVITY if _does_more(words, asks=asks) else TaskKind.TOPIC


def _is_deed(words: str) -> bool:
    """Tell whether a clause opens with a deed, or with those who do it: "Mỗi chi đoàn đăng …"."""
    if opens_with_deed(words) or _GOES_OUT.match(words):
        return True
    return any(opens_with_deed(words[subject.end() :]) for subject in _subjects(words))


def _subjects(words: str) -> Iterator[re.Match[str]]:
    """Yield the ways to cut a subject of one to seven words from the start of a clause."""
    for subject in _SUBJECT if _DOER.match(words) else ():
        if found := subject.match(words):
            yield found


def opens_with_deed(words: str) -> bool:
    """Tell whether words in lower case open with a deed, not with a longer word that begins like one."""
    found = _leading(words.lstrip(" -+•*"), _DEED_OR_LIKE)
    return found is not None and found not in NO_DEEDS


def _does_more(words: str, *, asks: bool) -> bool:
    """Tell whether "Tuyên truyền …" goes on to say what to do: "… trên báo: Đưa tin", "…, hướng dẫn …"."""
    if asks and _CARRIED.search(words):
        return True
    rest = words.removeprefix("tuyên truyền").lstrip()
    if rest.startswith((",", "và ")):
        return opens_with_deed(rest.lstrip(", ").removeprefix("và "))
    if opens_with_deed(rest.partition("; ")[2]):
        return True
    head, colon, after = rest.partition(":")
    if colon and _THROUGH.match(f"{head} ") and opens_with_deed(after.strip()):
        return True
    return bool(_THROUGH.match(rest)) or rest.startswith(("miệng", "trực quan", "cổ động"))


def _leading(words: str, pattern: re.Pattern[str]) -> str | None:
    found = pattern.match(words)
    return found.group() if found else None


def guess_channel(text: str) -> Channel | None:
    """Return the channel whose words come first in a text, the longest where several begin there."""
    found = _CHANNEL.search(lower(text))
    return _CHANNEL_OF[found.group()] if found else None


def task_channel(text: str, kind: TaskKind) -> Channel | None:
    """Return the channel of a task; a topic has one only where it says through what it is carried."""
    if kind is TaskKind.ACTIVITY:
        return guess_channel(text)
    found = _THROUGH.search(lower(text)[:60])
    return guess_channel(text[found.start() : found.start() + 80]) if found else None
