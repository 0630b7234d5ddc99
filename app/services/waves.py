"""Waves that the office adds to a plan, as a campaign at its height between two congresses."""

from dataclasses import dataclass

from app.domain.change import Change
from app.domain.dates.due import Anchor, StatedTime
from app.domain.errors import EntryError
from app.domain.reading.plan_reading import ReadPhase, ReadWave
from app.domain.task import Timing
from app.domain.terms import TIMING
from app.domain.text import tidy
from app.store import congresses, plans, schedule
from app.store.book import Book


@dataclass(frozen=True)
class NewWave:
    """A wave to be added: its time by congresses (`starts`, `ends`) or by days (`stated`), and its phases.

    The phases before, during and after are those of `congress`; without any the wave has one throughout.
    """

    plan_id: int
    title: str
    starts: Anchor | None = None
    ends: Anchor | None = None
    stated: StatedTime | None = None
    timings: tuple[Timing, ...] = ()
    congress: str | None = None


def add_wave(book: Book, wave: NewWave) -> Change:
    """Add a wave behind those of its plan; tasks can be put into its phases then.

    Raises:
        EntryError: it has no title, or phases before, during or after a congress that is not named.
    """
    title = tidy(wave.title)
    if not title:
        raise EntryError("Đợt chưa có tên; hãy nhập tên đợt.")
    if wave.timings and wave.congress is None:
        raise EntryError("Giai đoạn trước, trong, sau đại hội phải theo một đại hội; hãy chọn đại hội.")
    known = [each for each in plans.waves(book) if each.plan_id == wave.plan_id]
    ordinal = max((each.ordinal for each in known), default=0) + 1
    with book.change(f"Thêm đợt «{title}»") as step:
        ids = congresses.ids_by_key(book)
        read = ReadWave(ordinal, title, 0, (), wave.starts, wave.ends, wave.stated)
        wave_id = plans.add_wave(book, wave.plan_id, read, ids)
        for number, phase in enumerate(_phases(wave), 1):
            plans.add_phase(book, wave_id, number, phase, ids)
        schedule.refresh(book)
    return step.change


def _phases(wave: NewWave) -> list[ReadPhase]:
    if not wave.timings:
        return [ReadPhase("", TIMING[Timing.THROUGHOUT], Timing.THROUGHOUT, wave.congress, 0)]
    return [ReadPhase("", TIMING[timing], timing, wave.congress, 0) for timing in wave.timings]
