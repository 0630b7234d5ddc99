"""Who leads and who helps, as the cells of a table of assignments name them."""

import re
from collections.abc import Iterator, Sequence

from app.domain.text import tidy
from app.reading.language.folding import flat, lower
from app.reading.language.marks import BULLETS, find_mark
from app.reading.tasks.bodies import hand_over_end, is_body, names_body_at, split_names
from app.reading.times.stated_times import says_only_when

_NAME_EDGE = re.compile(r"\s*[;\n]\s*|^[-–•+]\s*")
_NOTHING = frozenset(("", "-", "--", "–", "—", "x", "…", "...", "nt", "khong", "nhu tren", "như trên"))
# Between two names; "xã/phường" is one.
_SLASH = re.compile(r"\s*/\s*(?=[A-ZĐÀ-Ỹ]|các\s|những\s)")
_LEADS = re.compile(
    r"\W*(?:giao\s+(?:cho\s+)?(?!thông)|(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì|(?:đầu mối|thực hiện)(?=\s*:)))"
    r"\s*[:\-–]?\s*",
    re.IGNORECASE,
)
_HELPS = re.compile(
    r"[\s.,;(]*\b(?:(?:cơ quan|đơn vị)\s+)?(?:(?:với\s+sự\s+)?phối hợp(?:\s+(?:với|cùng|của|thực hiện))*|"
    r"(?:tham gia|hỗ trợ)(?=\s*:))\s*[:\-–]?\s*",
    re.IGNORECASE,
)
# "Ban A chủ trì, Ban B phối hợp": whoever the second role stands behind helps.
_LEADS_THEN = re.compile(r"\s+(?:làm |là )?(?:chủ trì|đầu mối)\s*[;,.]\s*(?:và\s+)?|;\s*")
_DONE = re.compile(r"\s+(?:cùng\s+)?thực hiện\W*$", re.IGNORECASE)
_SHORTS = (
    (re.compile(r"\bCT\b(?=\s*[:)])"), "chủ trì"),
    (re.compile(r"\bPH\b(?=\s*[:)])|\bp/h\b"), "phối hợp"),
)
_MAY_SHORTEN = re.compile("CT|PH|p/h")
# "Ban A (chủ trì), Ban B, Ban C (phối hợp)": the role stands behind the names.
_ROLE_BEHIND = re.compile(r"\s*\((?P<role>chủ trì|đầu mối|phối hợp)\)[\s,;.]*(?:và\s+)?", re.IGNORECASE)
# "Đoàn" over "Thanh niên" is one name on two lines, and so is "Ban Tuyên giáo" over "Tỉnh ủy".
_BEGUN = re.compile(
    r"(?:ban(?: công tác)?|đoàn|hội(?: liên hiệp)?|phòng|sở|trung tâm|trường|tổ|ủy ban(?: mặt trận)?|"
    r"liên đoàn)|"
    r".*(?:\b(?:và|của)|[-–])"
)
_OWNER = re.compile(r"(?:tỉnh|thành|huyện|quận|thị|đảng) ủy(?: (?:khối|phường|xã|các)\b.*)?")
_OWNED = re.compile(r"(?:ban|văn phòng|ủy ban kiểm tra|trung tâm|cơ quan)\b(?!.*\bủy\b(?! ban)).*")
_LED = re.compile(r"\s+(?:làm |là )?(?:chủ trì|đầu mối)(?:\s+thực hiện)?[\s.,;]*$", re.IGNORECASE)
_PIECE_EDGE = re.compile(r";|\.\s|\s[-–]\s(?=\D)|,\s*(?=(?:trước|xong|hoàn thành|từ|chậm nhất|trong)\b)")
_EDGES = " .,;:-–"
_PERSON = re.compile(r"(?:đ/c|đc\.|đồng chí|ông|bà)\s", re.IGNORECASE)
# "Phòng Văn hóa (đ/c Hạnh)": the office does it, whoever sees to it there.
_PERSON_WITHIN = re.compile(r"\s*\((?:đ/c|đc\.|đồng chí|ông|bà)\s[^()]*\)", re.IGNORECASE)


def joined_names(texts: Sequence[str]) -> str:
    """Return the names in the paragraphs of a cell as one text, those parted that begin on a line."""
    texts = [without_person(text) for text in texts]
    if len(texts) < 2:
        return texts[0] if texts else ""
    said, pointed = texts[0], without_bullet(texts[0]) != texts[0]
    for text in texts[1:]:
        bare = without_bullet(text)
        words, last = lower(bare), lower(said.rpartition("; ")[2])
        begins = (pointed and bare != text) or (
            bare[:1].isupper()
            and names_body_at(words, hand_over_end(words))
            and not (_BEGUN.fullmatch(last) or (_OWNER.fullmatch(words) and _OWNED.fullmatch(last)))
        )
        said = f"{said.rstrip(' ;,.')}; {bare}" if begins else f"{said} {text}"
    return tidy(without_bullet(said))


def without_bullet(text: str) -> str:
    """Return a line without the dash or the like before it."""
    mark = find_mark(text)
    return mark.rest if mark and mark.kind in BULLETS and mark.rest else text


def split_roles(lead: str, *, names_both: bool = False) -> tuple[str, tuple[str, ...]]:
    """Part a cell that tells both who leads and who helps: "Chủ trì: Văn phòng; phối hợp: Ban Tổ chức".

    `names_both` tells that the heading announces both, so that a slash parts them.
    """
    if _MAY_SHORTEN.search(lead):
        for short, word in _SHORTS:
            lead = short.sub(word, lead)
    if ")" in lead and len(behind := _ROLE_BEHIND.split(lead)) > 1:
        return _roles_behind(behind)
    led = _LEADS.match(lead)
    helped = _HELPS.search(lead, led.end() if led else 0)
    if led or (helped and helped.start()):
        first = lead[led.end() if led else 0 : helped.start() if helped else len(lead)]
        named = lead[helped.end() :] if helped else ""
        if helped and not named.strip(_EDGES) and (then := _LEADS_THEN.search(first)):
            first, named = first[: then.start()], first[then.end() :]
        others = split_names(_DONE.sub("", _unbracketed(named))) if named else []
        lead = _LED.sub("", first).strip(_EDGES)
        if others or not names_both:
            return lead, tuple(others)
    if names_both and len(both := _SLASH.split(lead, maxsplit=1)) > 1:
        return both[0], tuple(split_names(both[1]))
    return _LED.sub("", lead).strip(_EDGES) if "trì" in lead or "mối" in lead else lead, ()


def who_and_when(cell: str) -> tuple[str, tuple[str, ...], str]:
    """Part a cell that says who does something and by when: "Ban A chủ trì, Ban B phối hợp; trước 15/3"."""
    pieces = [piece.strip(_EDGES) for piece in _PIECE_EDGE.split(cell)]
    times = [piece for piece in pieces if piece and says_only_when(piece)]
    lead, others = split_roles("; ".join(piece for piece in pieces if piece and piece not in times))
    return (lead, others, "; ".join(times)) if times and is_body(lead) else ("", (), cell)


def _roles_behind(pieces: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return who leads and helps of names each followed by a role; what no role follows helps too."""
    leads: list[str] = []
    others: list[str] = []
    for names, role in zip(pieces[::2], (*pieces[1::2], ""), strict=False):
        told = names.strip(_EDGES)
        if told and role.lower() in ("chủ trì", "đầu mối"):
            leads.append(told)
        elif told:
            others.extend(split_names(told))
    return "; ".join(leads), tuple(others)


def helper_names(texts: Sequence[str]) -> Iterator[str]:
    """Yield the names in the column of those who help, one to a line, a bullet or a comma."""
    for text in _whole_names(texts):
        for part in _NAME_EDGE.split(without_person(text)):
            for name in split_names(part):
                if (found := or_nothing(name.strip(" .,;:"))) and any(map(str.isalpha, found)):
                    yield found


def _whole_names(texts: Sequence[str]) -> list[str]:
    """Return the lines of a cell, those joined that only together are a name."""
    whole: list[str] = []
    for text in texts:
        if whole and (text[:1].islower() or _BEGUN.fullmatch(lower(whole[-1]))):
            whole[-1] = f"{whole[-1]} {text}"
        else:
            whole.append(text)
    return whole


def without_person(text: str) -> str:
    """Return the names of a cell without the persons that brackets behind them name."""
    return _PERSON_WITHIN.sub("", text) if "(" in text else text


def without_persons(lead: str) -> str:
    """Return the organisations of a cell that names persons too, nothing where it names only persons."""
    names = [name for part in lead.split(";") for name in split_names(part)]
    return "; ".join(name for name in names if not is_person(name) and is_body(name))


def is_person(name: str) -> bool:
    """Tell whether a cell names a person instead of an organisation."""
    return _PERSON.match(name) is not None


def or_nothing(text: str) -> str:
    """Return what a cell says, nothing where it only holds a dash or the like."""
    return "" if flat(text).strip(" .") in _NOTHING or text in _NOTHING else text


def _unbracketed(text: str) -> str:
    return text if text.count("(") == text.count(")") else text.rstrip(" .)")
