"""Which organisation of the book a name means, however it is written."""

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from app.domain.body import Body
from app.domain.numerals import number_in
from app.domain.text import fold
from app.domain.written_name import Certainty
from app.reading.language.folding import lower

_SURE, _DOUBTFUL, _APART = 92.0, 72.0, 4.0
_MOST_CANDIDATES, _MOST_WORDS = 5, 4
_WRITTEN_SHORT = (
    "cb=chi bo; db=dang bo; du=dang uy; tu=tinh uy; bcd=ban chi dao; btg=ban tuyen giao; "
    "btgdv=ban tuyen giao va dan van; btc=ban to chuc; bdv=ban dan van; ubkt=uy ban kiem tra; "
    "vp=van phong; ubnd=uy ban nhan dan; hdnd=hoi dong nhan dan; mttq=mat tran to quoc; "
    "ubmttq=uy ban mat tran to quoc; ldld=lien doan lao dong; tncs=thanh nien cong san; "
    "ccb=cuu chien binh; lhpn=lien hiep phu nu; pn=phu nu; cty=cong ty; tnhh=trach nhiem huu han; "
    "cp=co phan; bv=benh vien; thpt=trung hoc pho thong; thcs=trung hoc co so; dh=dai hoc; cd=cao dang; "
    "pttt=phat thanh truyen hinh; ptth=phat thanh truyen hinh; tp=thanh pho; tx=thi xa"
)
_SHORT_FORMS = dict(entry.split("=") for entry in _WRITTEN_SHORT.split("; "))
_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[A-ZĐ]{2,8}")
_JOINING = frozenset({"va", "cac", "cua"})
_NUMBERED = re.compile(r"\d+|\b[ivxl]+\b")


@dataclass(frozen=True)
class Match:
    """What a name means: `body` when that is sure; otherwise those it may mean, the likeliest first."""

    name: str
    certainty: Certainty
    body: Body | None = None
    candidates: tuple[Body, ...] = ()


class BodyMatcher:
    """Finds organisations by name, short name or code, and by names that are nearly theirs."""

    def __init__(self, bodies: Iterable[Body]) -> None:
        """Look among these organisations."""
        self._bodies = tuple(bodies)
        self._exact: dict[str, list[Body]] = {}
        for body in self._bodies:
            for name in {spelt_out(each) for each in (body.name, body.short_name, body.code) if each}:
                self._exact.setdefault(name, []).append(body)
        self._names = {number: spelt_out(body.name) for number, body in enumerate(self._bodies)}
        self._counted = {number: _counted(body.name) for number, body in enumerate(self._bodies)}
        self._initials = {number: _initials(name) for number, name in self._names.items()}

    def match(self, name: str) -> Match:
        """Return which organisation a name means.

        A number in a name ("Chi bộ 1") must be the same in both: names that differ in it alone are
        never taken for one another.
        """
        wanted = spelt_out(name)
        exact = self._exact.get(wanted, [])
        if len(exact) == 1:
            return Match(name, Certainty.SURE, exact[0])
        if exact or not wanted:
            return Match(name, Certainty.DOUBTFUL if exact else Certainty.UNKNOWN, None, tuple(exact))
        return self._nearly(name, wanted)

    def match_all(self, names: Sequence[str]) -> dict[str, Match]:
        """Return what each of several names means."""
        return {name: self.match(name) for name in dict.fromkeys(names)}

    def _nearly(self, name: str, wanted: str) -> Match:
        alike = {
            number: known for number, known in self._names.items() if _numbers(known) == _numbers(wanted)
        }
        found = process.extract(
            wanted, alike, scorer=_likeness, score_cutoff=_DOUBTFUL, limit=_MOST_CANDIDATES
        )
        if found:
            best = found[0][1]
            alone = len(found) == 1 or best - found[1][1] >= _APART
            if best >= _SURE and alone:
                return Match(name, Certainty.SURE, self._bodies[found[0][2]])
        alike_ones = [number for _, _, number in found] or self._by_initials(name)
        several = dict.fromkeys([*self._by_count(name), *alike_ones, *self._by_part(wanted)])
        candidates = tuple(self._bodies[number] for number in several)[:_MOST_CANDIDATES]
        return Match(name, Certainty.DOUBTFUL if candidates else Certainty.UNKNOWN, None, candidates)

    def _by_count(self, name: str) -> list[int]:
        """Return those that bear the same number, however it is written: "Chi bộ một" and "Chi bộ 1"."""
        wanted = _counted(name)
        return [number for number, known in self._counted.items() if wanted and known == wanted]

    def _by_part(self, wanted: str) -> list[int]:
        """Return the few of whose names this is the beginning or a part ("Văn phòng"), beginnings first."""
        if len(wanted.split()) > _MOST_WORDS:
            return []
        held = [number for number, known in self._names.items() if f" {wanted} " in f" {known} "]
        begun = [number for number in held if self._names[number].startswith(wanted)]
        few = next((those for those in (held, begun) if len(those) <= _MOST_CANDIDATES), [])
        return sorted(few, key=lambda number: number not in begun)

    def _by_initials(self, name: str) -> list[int]:
        """Return those of whose names these may be the first letters ("VPĐU"), the shortest names first."""
        if not _LETTERS.fullmatch(name.strip()):
            return []
        letters = fold(name.strip())
        begins = [number for number, known in self._initials.items() if known.startswith(letters)]
        return sorted(begins, key=lambda number: len(self._initials[number]))


def spelt_out(name: str) -> str:
    """Return a name for comparison: folded, without points, its usual short forms in full, "01" as "1"."""
    words = (word.lstrip("0") if word.isdecimal() else word for word in _WORD.findall(fold(name)))
    return " ".join(_SHORT_FORMS.get(word, word) for word in words if word)


def is_short_for(name: str, full: str) -> bool:
    """Tell whether a name may be another one said shortly: its beginning ("VP"), or its first letters."""
    short, whole = spelt_out(name), spelt_out(full)
    if short == whole or not short:
        return False
    letters = bool(_LETTERS.fullmatch(name.strip())) and _initials(whole).startswith(fold(name.strip()))
    return letters or whole.startswith(f"{short} ")


def is_same_number(name: str, other: str) -> bool:
    """Tell whether two names differ only in how a number is written: "Chi bộ một" and "Chi bộ 1"."""
    return spelt_out(name) != spelt_out(other) and _counted(name) == _counted(other) is not None


def _counted(name: str) -> tuple[str, int] | None:
    """Return what stands before the number at the end of a name, and the number; None without one."""
    words = [word for word in _WORD.findall(lower(name)) if word != "số"]
    for length in (3, 2, 1):
        number = number_in(" ".join(words[-length:])) if len(words) > length else None
        if number is not None:
            return spelt_out(" ".join(words[:-length])), number
    return None


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word not in _JOINING)


def _likeness(
    first: Sequence[Hashable], second: Sequence[Hashable], *, score_cutoff: float | None = 0
) -> float:
    """Return how alike two names are, from 0 to 100; a name that only lacks what follows is fairly alike."""
    shorter, longer = sorted((str(first), str(second)), key=len)
    whole = float(fuzz.token_sort_ratio(shorter, longer, score_cutoff=score_cutoff))
    begins = longer.startswith(f"{shorter} ") and len(shorter.split()) > 2
    return max(whole, 88.0) if begins else whole


def _numbers(name: str) -> tuple[str, ...]:
    return tuple(_NUMBERED.findall(name))
