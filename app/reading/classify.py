"""Guesses from wording, for the user to correct: topic or activity, and the channel."""

import re
from functools import cache

from app.domain.task import Channel, TaskKind
from app.reading.folding import lower
from app.reading.vocabulary import ACTIVITY_VERBS, CHANNELS, MODIFIERS, TOPIC_STARTS

_THROUGH = re.compile(r"\b(?:trên|qua|thông qua|bằng|tại)\s")
_TOPIC_AFTER = re.compile(r"tuyên truyền(?: về|,? sâu rộng| sâu rộng| đậm nét)?\b")


def guess_kind(text: str, otherwise: TaskKind = TaskKind.TOPIC) -> TaskKind:
    """Return whether a clause is a topic to carry or an activity to do; noun phrases are `otherwise`."""
    words = lower(text).lstrip(" \"“'(")
    while (modifier := _leading(words, MODIFIERS)) is not None:
        rest = words[len(modifier) :].lstrip(" ,")
        words = f"tuyên truyền {rest}" if modifier.endswith("tuyên truyền") else rest
        if modifier.endswith("tuyên truyền"):
            break
    if (topic := _leading(words, TOPIC_STARTS)) is None:
        return TaskKind.ACTIVITY if _leading(words, ACTIVITY_VERBS) else otherwise
    if topic != "tuyên truyền":
        return TaskKind.TOPIC
    return TaskKind.ACTIVITY if _does_more(words) else TaskKind.TOPIC


def _does_more(words: str) -> bool:
    """Tell whether "Tuyên truyền …" goes on to say what to do: "… trên báo: Đưa tin", "…, hướng dẫn …"."""
    rest = words.removeprefix("tuyên truyền").lstrip()
    if rest.startswith((",", "và ")):
        return _leading(rest.lstrip(", ").removeprefix("và "), ACTIVITY_VERBS) is not None
    head, colon, after = rest.partition(":")
    if colon and _THROUGH.match(f"{head} ") and _leading(after.strip(), ACTIVITY_VERBS):
        return True
    return bool(_THROUGH.match(rest)) or rest.startswith(("miệng", "trực quan", "cổ động"))


def _leading(words: str, entries: tuple[str, ...]) -> str | None:
    found = _pattern(entries).match(words)
    return found.group() if found else None


@cache
def _pattern(entries: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted(entries, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(re.escape(entry) for entry in ordered)})(?!\w)")


def guess_channel(text: str) -> Channel | None:
    """Return the channel whose words come first in a text, the longest where several begin there."""
    words = lower(text)
    best: tuple[int, int, str] | None = None
    for channel, entries in CHANNELS.items():
        for found in _pattern(entries).finditer(words):
            place = (found.start(), -len(found.group()), channel)
            best = min(best, place) if best else place
            break
    return Channel(best[2]) if best else None


def task_channel(text: str, kind: TaskKind) -> Channel | None:
    """Return the channel of a task; a topic has one only where it says through what it is carried."""
    if kind is TaskKind.ACTIVITY:
        return guess_channel(text)
    found = _THROUGH.search(lower(text)[:60])
    return guess_channel(text[found.start() : found.start() + 80]) if found else None
