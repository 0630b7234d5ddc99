"""Which plan and which phase a document is about, when the user leaves it open or names it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.errors import EntryError
from app.domain.plan import Phase, Plan, Wave
from app.domain.text import fold
from app.services.plans import name_of
from app.store import plans
from app.store.book import Book

_SHOWN, _MOST_SHOWN = 40, 12


class PhaseRule(StrEnum):
    """Why a phase was taken; the value says so on screen."""

    ASKED = ""
    RUNNING = "đang diễn ra"
    OPEN = "đang diễn ra, chưa rõ trọn thời gian"
    COMING = "sắp diễn ra gần nhất"
    LAST = "đã kết thúc sau cùng"
    UNDATED = "đầu tiên, vì chưa có ngày đại hội"


@dataclass(frozen=True)
class ChosenPhase:
    """A phase with its wave, the rule by which it was taken, and how many others the rule fitted."""

    phase: Phase
    wave: Wave
    rule: PhaseRule
    others: int = 0

    def words(self) -> str:
        """Return which phase was taken and why, for the command line."""
        rule = f", {self.rule.value}" if self.rule.value else ""
        first = "kết thúc sớm nhất" if self.rule is PhaseRule.RUNNING else "đứng trước"
        more = (
            f" (trong {self.others + 1} giai đoạn đang diễn ra, lấy giai đoạn {first})" if self.others else ""
        )
        return f"{phase_words(self.phase, self.wave)}{rule}{more}"


def find_plan(book: Book, wanted: str = "") -> Plan:
    """Return the plan with this number in the book or this symbol, however spaced; without one, the newest.

    Raises:
        EntryError: the book has no plan, none like it, or several with that symbol.
    """
    known = plans.everything(book)
    if not known:
        raise EntryError("Sổ chưa có kế hoạch nào; hãy nhập kế hoạch trước.")
    if not wanted.strip():
        return known[-1]
    found = [plan for plan in known if str(plan.id) == wanted.strip()] or [
        plan for plan in known if _key(plan.symbol) == _key(wanted)
    ]
    if len(found) == 1:
        return found[0]
    fault = "có nhiều kế hoạch" if found else "không có kế hoạch"
    offered = "; ".join(f"{plan.id} ({name_of(plan)})" for plan in (found or known))
    raise EntryError(f"Sổ {fault} «{wanted.strip()}»; hãy chọn một trong: {offered}.")


def choose_phase(phases: Sequence[Phase], on: date) -> tuple[Phase, PhaseRule, int] | None:
    """Return the phase that runs on a day, else the next to begin, else the last; None without any.

    Of several that run, the one that ends first is meant; where no end is known yet, because units have
    not reported their dates, it is the first of the plan that is not over. With it come the rule, and how
    many more phases run.
    """
    running = [phase for phase in phases if _has_begun(phase, on) and not _is_over(phase, on)]
    sure = [phase for phase in running if phase.window_from and phase.window_to]
    coming = [phase for phase in phases if phase.window_from and phase.window_from > on]
    dated = [phase for phase in phases if phase.window_to]
    if sure:
        return min(sure, key=lambda phase: phase.window_to or date.max), PhaseRule.RUNNING, len(running) - 1
    if running:
        return running[0], PhaseRule.OPEN, len(running) - 1
    if coming:
        return min(coming, key=lambda phase: phase.window_from or date.min), PhaseRule.COMING, 0
    if dated:
        return dated[-1], PhaseRule.LAST, 0
    return (phases[0], PhaseRule.UNDATED, 0) if phases else None


def phase_words(phase: Phase, wave: Wave) -> str:
    """Return how a phase is called in a list of choices: its number, its wave and its title."""
    title = phase.title if len(phase.title) <= _SHOWN else f"{phase.title[: _SHOWN - 1].rstrip()}…"
    return f"giai đoạn {phase.id} (Đợt {wave.ordinal}{f': {title}' if title else ''})"


def offered(phases: Sequence[Phase], waves: Sequence[Wave], filled: Collection[int]) -> str:
    """Return the phases that hold tasks, for the sentence that refuses another."""
    by_id = {wave.id: wave for wave in waves}
    named = [phase_words(phase, by_id[phase.wave_id]) for phase in phases if phase.id in filled]
    more = f"; và {len(named) - _MOST_SHOWN} giai đoạn khác" if len(named) > _MOST_SHOWN else ""
    return "; ".join(named[:_MOST_SHOWN]) + more


def _has_begun(phase: Phase, on: date) -> bool:
    """Tell whether a phase with a known day has begun; one without any has not."""
    begun = phase.window_from is None or phase.window_from <= on
    return begun and bool(phase.window_from or phase.window_to)


def _is_over(phase: Phase, on: date) -> bool:
    return phase.window_to is not None and phase.window_to < on


def _key(text: str) -> str:
    return "".join(fold(text).split())
