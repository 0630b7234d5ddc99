"""What a plan says of a task beside what is to be done: who leads, who helps, when, and what comes of it.

Plans in prose tell it by short points under the task ("a) Đơn vị chủ trì: …"), behind it in its own paragraph
("… Phối hợp: …"), in brackets ("(Ban A chủ trì, Ban B phối hợp)"), or by the subject of the sentence.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.domain.reading.plan_reading import Section
from app.reading.language.alternatives import names_any
from app.reading.language.folding import lower
from app.reading.parts.sections import content_of
from app.reading.tasks.bodies import bare_body, is_body, split_names
from app.reading.tasks.classify import opens_with_deed
from app.reading.tasks.duty_clauses import is_bare_body, split_duty, verb_at

_UNIT = (
    r"(?:(?:các |tên )?(?:cơ quan|đơn vị|cq|đv|tổ chức|bộ phận|địa phương|tập thể)"
    r"(?:(?:,| và|/| -) (?:cơ quan|đơn vị|tổ chức|cá nhân|địa phương))* )"
)
_LEADS = (
    rf"{_UNIT}?(?:được giao )?(?:chủ trì|phụ trách|đầu mối|chịu trách nhiệm|phân công|chủ công)"
    rf"(?:,? (?:thực hiện|chính|tham mưu|triển khai|tổ chức|phụ trách|chịu trách nhiệm|chủ trì|"
    r"nội dung|chung))*|"
    rf"{_UNIT}(?:được giao )?(?:thực hiện|tham mưu|triển khai|tổ chức)"
)
_BARE_LEADS = r"thực hiện|triển khai|tham mưu|đơn vị|cơ quan|ai làm"
_HELPS = (
    rf"{_UNIT}?(?:phối hợp|cùng thực hiện)(?: (?:thực hiện|với|cùng|triển khai|tổ chức))?|"
    rf"{_UNIT}(?:tham gia)(?: phối hợp)?"
)
_TIMES = (
    r"(?:thời gian|thời hạn|tiến độ|thời điểm)"
    r"(?: (?:thực hiện|tổ chức|hoàn thành|triển khai|dự kiến|bắt đầu))*|(?:hạn )?hoàn thành|"
    r"hạn (?:cuối |chót )?(?:nộp|gửi|nhận|đăng ký)(?: (?:bài|tác phẩm|sản phẩm|hồ sơ|danh sách))?(?: dự thi)?"
)
_PRODUCTS = (
    r"(?:yêu cầu |dự kiến )?(?:sản phẩm|kết quả)(?:(?:,| và|/) (?:sản phẩm|kết quả))?"
    r"(?: (?:đầu ra|dự kiến|cần đạt|phải đạt|đạt được|hoàn thành))*|đầu ra"
)
_AMOUNTS = r"số lượng|chỉ tiêu|khối lượng"
_REST = (
    r"địa điểm|khẩu hiệu|đối tượng|thành phần|quy mô|hình thức|phương thức|"
    r"(?:nguồn )?kinh phí(?: thực hiện)?|nội dung"
)
_HEADS = re.compile(
    r"(?:\A|(?<=[.;,(])\s*|(?<=\s)[-–]\s*)"
    rf"(?:(?P<lead>{_LEADS})|(?P<bare>{_BARE_LEADS})|(?P<help>{_HELPS})|(?P<time>{_TIMES})|"
    rf"(?P<product>{_PRODUCTS})|(?P<amount>{_AMOUNTS})|(?P<rest>{_REST}))\s*:\s*(?=\S)"
)
# "Thời gian treo: …" only times what is hung up, and no other point beside it.
_OWN_TIME = re.compile(
    r"(?:thời gian|thời hạn|thời điểm) (?P<deed>treo|trang trí|phát sóng|phát|đăng tải|đăng|nhận|nộp|gửi|"
    r"báo cáo|phát hành|trưng bày)(?: [^\s:;.,]+){0,3}\s*:\s*(?=\S)"
)
_SET_OFF = re.compile(
    r"(?:\(|[:;.–-]\s)\s*(?:do |giao )?(?P<lead>[^();:]{3,120}?)"
    r" (?:làm )?(?:chủ trì|phụ trách|chịu trách nhiệm|đầu mối)(?: thực hiện| tham mưu)?"
    r"(?:(?:[,;]| và| -) (?:phối hợp (?:với|cùng) (?P<with>[^();:]{3,160})"
    r"|(?P<helper>[^();:]{3,160}?) phối hợp)(?: thực hiện)?)?\s*(?=[,;.)]|\Z)"
)
_BEHIND = re.compile(r"(?::|\s[–—-])\s+(?P<lead>[^:;()]{2,90})\Z")
# "Thành phần: Thường trực Hội": who comes, speaks or judges does not lead.
_ATTENDING = re.compile(
    rf"\b(?:{_REST}|(?:thành phần|đối tượng) (?:tham dự|tham gia|dự)|khách mời|đại biểu(?: dự)?|tham dự|"
    r"báo cáo viên|diễn giả|dẫn chương trình|ban giám khảo|giám khảo)\s*\Z"
)
_TIME_BEHIND = re.compile(
    r",\s+(?:hoàn thành|xong|trước|trong|từ|thời gian|chậm nhất|vào|hằng|ngày|tháng|quý|sáng|chiều|tối|\d)"
    r"\b.*\Z"
)
# "Ban A chủ trì, Ban B phối hợp tổ chức …": who helps stands before what they do together.
_BOTH_BEFORE = re.compile(
    r"\A(?:chủ trì|(?:làm|là) đầu mối)[,;] (?:và )?(?P<names>[^;:.()]{3,160}?) phối hợp(?! với| cùng| chặt)"
)
_TIME_WITHIN = re.compile(
    r"(?:[;,]\s+|\()(?P<time>(?:hoàn thành|xong|trước|trong|từ|chậm nhất|vào|hằng|tháng|quý|ngày|\d)[^;()]*)"
)
# "Công tác cổ động: Trung tâm Văn hóa treo 40 băng rôn": the work has a name before who does it.
_WORK = re.compile(r"(?:công tác|hoạt động|lĩnh vực|việc)\s[^:;.(]{3,60}:\s+")
# What stands behind a colon may say how much each is to do: "mỗi chi đoàn ít nhất 04 tin/tháng".
_COUNTS = re.compile(r"\b(?:ít nhất|tối thiểu|không dưới|tối đa)\b|\d\s*(?:%|\w+/)")
# "(Ban A phối hợp các chi bộ; xong trong tháng 5)": whoever works with others leads.
_BESIDE = re.compile(
    r"\((?:do )?(?P<lead>[^();:,]{3,90}?) phối hợp (?:với |cùng )?(?P<with>[^();:]{3,160})[;)]"
)
# "(Văn phòng, xong trước ngày 25/01)": brackets tell who does it and by when.
_TIMED = re.compile(r"\((?P<lead>[^();:,]{3,90}), (?=(?:xong|hoàn thành|trước|chậm nhất|hạn)\b)[^()]{4,90}\)")
# "… trước 10/4/2025 (Văn phòng)", "… (Văn phòng thực hiện)": brackets at the end hold who does it.
_ALONE = re.compile(
    r"(?:[\d.;]\s*\((?P<named>[^();:]{3,90})|"
    r"\((?:do )?(?P<doer>[^();:]{3,90}?) (?:thực hiện|đảm nhiệm|triển khai)(?: thường xuyên)?)\)\W*\Z"
)
_DONE_BY = re.compile(
    r"[,;–—-]\s+(?:và )?(?:do|giao(?: cho)?) (?P<lead>(?:(?! do | giao )[^;:().]){3,90}?) "
    r"(?:thực hiện|đảm nhiệm|tổ chức|triển khai)"
    r"(?:,\s+(?:hoàn thành|xong|trước|trong|từ|chậm nhất|vào|hằng|ngày|tháng|quý)\b[^;:]*)?\W*\Z"
)
# "Tổ chức hội thảo do Ban A chủ trì": not where others are to take part in what Ban A leads.
_LED_BY = re.compile(
    r"\A(?!\W*(?:tham gia|hưởng ứng|tham dự|dự|cử|phối hợp)\b).*\bdo (?P<lead>(?:(?! do )[^;:().,]){3,90}?)"
    r" (?:làm )?chủ trì\b"
)
_GIVEN = re.compile(
    r"(?:giao|phân công)(?: cho)? (?P<lead>(?:(?! làm đầu mối| chủ trì,| phối hợp).){3,120}?) "
    r"(?:chủ trì|tham mưu|thực hiện|phụ trách|triển khai)"
    r"(?: thực hiện| tham mưu| tổ chức)?\W*\Z"
)
_WITH = re.compile(r"phối hợp (?:chặt chẽ )?(?:với|cùng)(?: với)? (?P<names>[^;:.()]+)")
_WITH_NAMED = re.compile(r"[Pp]hối hợp(?: chặt chẽ)? (?P<names>[A-ZĐ][^;:.()]+)")
_WHEN = re.compile(r"[\s,]+(?:hoàn thành|xong|trước|trong|từ|thời gian|chậm nhất|vào|hằng)\b")
# "Phối hợp với các cơ quan liên quan" names none.
_NOBODY = re.compile(
    r"\bliên quan$|^(?:các |những )?(?:cơ quan|đơn vị|tổ chức|(?:sở, |ban, )*ngành|địa phương)$"
)
_ROLE_BEHIND = re.compile(r"\s+(?:làm )?(?:chủ trì|phụ trách|thực hiện|chịu trách nhiệm|đầu mối)\Z")
_MAY_TELL = ("(", ":", "chủ trì", "hối hợp", " do ", " giao ", " – ", " — ", " - ")
_WHO = frozenset({"lead", "help", "time", "product", "amount"})
_LONGEST_HEAD = 60
_MARKS, _STOPS = " .,;()-–", " .;"


class TaskNotes(NamedTuple):
    """What is told beside a task, in the plan's own words; what it does not tell is empty."""

    lead: str = ""
    supports: tuple[str, ...] = ()
    time: str = ""
    product: str = ""
    amount: str = ""

    def over(self, later: "TaskNotes") -> "TaskNotes":
        """Return these notes, with those of another place where these say nothing."""
        if later is NOTHING or later == NOTHING:
            return self
        if self is NOTHING:
            return later
        return TaskNotes(
            self.lead or later.lead,
            self.supports or later.supports,
            self.time or later.time,
            self.product or later.product,
            self.amount or later.amount,
        )


NOTHING = TaskNotes()


def is_note(text: str) -> bool:
    """Tell whether a point only says who does something, when, or what comes of it, and is nothing to do."""
    return bool(_told_by(text) & _WHO)


def notes_under(children: Iterable[Section], task: str = "") -> tuple[TaskNotes, list[Section]]:
    """Return what the points under a task tell of it, and the points that are more than that.

    `task` is what it says, where that is known: a point may time its deed by name. Points that word its
    form or its contents ("Hình thức: …") go with it where others tell who or when.
    """
    notes = NOTHING
    left: list[tuple[Section, bool]] = []
    for child in children:
        told = frozenset[str]() if child.children else _told_by(content_of(child))
        if told & _WHO:
            notes = notes.over(_notes_of(content_of(child)))
        elif time := "" if child.children else _own_time(content_of(child), task):
            notes = notes.over(TaskNotes(time=time))
        else:
            left.append((child, bool(told)))
    if notes != NOTHING and all(describes for _, describes in left):
        left.clear()
    return notes, [child for child, _ in left]


def _own_time(text: str, task: str) -> str:
    """Return the time that a point gives for the deed of the task over it, by the name of the deed."""
    found = _OWN_TIME.match(lower(text)) if task and ":" in text[:_LONGEST_HEAD] else None
    return text[found.end() :].strip(_MARKS) if found and found["deed"] in lower(task) else ""


def is_only_noted(section: Section) -> bool:
    """Tell whether all that stands under a heading tells of it: then the heading is the task."""
    return bool(section.children) and not notes_under(section.children, content_of(section))[1]


def notes_within(text: str) -> TaskNotes:
    """Return what the words of a task tell beside what is to be done."""
    if not names_any(text, _MAY_TELL):
        return NOTHING
    told = (
        _notes_of(text).over(_set_off(text)).over(_behind(text)).over(_of_subject(text)).over(_of_work(text))
    )
    return told if told.lead else told.over(_headed(text)).over(_done_by(text)).over(_alone(text))


def _told_by(text: str) -> frozenset[str]:
    """Return what a text that begins with such a head tells; nothing for any other."""
    if is_bracketed(text):
        if (bracketed := _bracketed(text)) != NOTHING:
            return frozenset(("lead",)) if bracketed.lead else frozenset(("time",))
        text = text[1:]
    if ":" not in text[:_LONGEST_HEAD]:
        return frozenset(("lead",)) if _given(text) else frozenset()
    words = lower(text)
    first = _HEADS.match(words)
    if first is None or (first["bare"] and not is_body(text[first.end() :].partition(";")[0])):
        return frozenset()
    return frozenset(_kind(found) for found in _HEADS.finditer(words))


def _kind(found: re.Match[str]) -> str:
    kind = found.lastgroup or "rest"
    return "lead" if kind == "bare" else kind


def _notes_of(text: str) -> TaskNotes:
    """Return what stands behind each head of a text, up to the next one."""
    if (bracketed := _bracketed(text)) != NOTHING:
        return bracketed
    told = {"lead": given} if (given := _given(text)) else {}
    for kind, words in _parted(text):
        told.setdefault(kind, words)
    helpers, lead = told.get("help", ""), _leading(told.get("lead", ""))
    both = _set_off(f"({lead})") if "phối hợp" in lead else NOTHING
    return TaskNotes(
        both.lead or lead,
        tuple(split_names(helpers)) if helpers else both.supports,
        told.get("time", ""),
        told.get("product", ""),
        told.get("amount", ""),
    )


def _parted(text: str) -> Iterator[tuple[str, str]]:
    if ":" not in text:
        return
    heads = list(_HEADS.finditer(lower(text)))
    for number, found in enumerate(heads):
        end = heads[number + 1].start() if number + 1 < len(heads) else len(text)
        words = text[found.end() : end].strip(_MARKS)
        if not (found["bare"] and not is_body(words)):
            yield _kind(found), words


def _given(text: str) -> str:
    """Return whom a sentence gives the work to that says nothing else: "Giao Ban A tham mưu."."""
    found = _GIVEN.match(lower(text)) if text.startswith(("Giao ", "Phân công ")) else None
    name = text[slice(*found.span("lead"))] if found else ""
    return name if name and is_body(name) else ""


def is_bracketed(text: str) -> bool:
    """Tell whether brackets hold a whole line: a remark on what stands over it."""
    return (
        text.startswith(("(", "["))
        and text[-3:].rstrip(_STOPS).endswith((")", "]"))
        and (text.count("(") + text.count("[") == 1)
    )


def _bracketed(text: str) -> TaskNotes:
    """Return what a line of brackets tells: "(Ban A chủ trì, Ban B phối hợp; xong trước 15/6)"."""
    if not is_bracketed(text):
        return NOTHING
    text = text.replace("[", "(").replace("]", ")")
    told = _set_off(text).over(_alone(text))
    when = _TIME_WITHIN.search(lower(text))
    return told._replace(time=text[slice(*when.span("time"))].strip()) if when else told


def _leading(words: str) -> str:
    """Return the names before the first part that says what another one does."""
    names, *others = words.split(";")
    for other in others:
        if verb_at(other) is not None:
            break
        names += f";{other}"
    return _ROLE_BEHIND.sub("", names.strip(_MARKS))


def _behind(text: str) -> TaskNotes:
    """Return who is named alone behind the last colon ("Trang trí hội trường: Văn phòng.")."""
    found = _BEHIND.search(text.rstrip(_MARKS))
    if found is None or _ATTENDING.search(lower(text[: found.start()])):
        return NOTHING
    when = _TIME_BEHIND.search(lower(found["lead"]))
    lead = _ROLE_BEHIND.sub("", found["lead"][: when.start() if when else None])
    return NOTHING if _COUNTS.search(lower(lead)) or not is_bare_body(lead) else TaskNotes(bare_body(lead))


def _alone(text: str) -> TaskNotes:
    """Return whom brackets at the end name and nothing else, behind a time or a full sentence."""
    found = _ALONE.search(text) if text.rstrip(_STOPS).endswith(")") else None
    lead = (found["doer"] or found["named"]) if found else ""
    return TaskNotes(lead) if is_bare_body(lead) else NOTHING


def _headed(text: str) -> TaskNotes:
    """Return the body before a colon behind which a deed stands: "Công đoàn trường: tổ chức giải …"."""
    head, colon, rest = text.partition(":")
    if not colon or not opens_with_deed(lower(rest).strip()) or not is_bare_body(head):
        return NOTHING
    return TaskNotes(bare_body(head))


def _done_by(text: str) -> TaskNotes:
    """Return whom the end of a sentence names: "…, do các chi đoàn thực hiện."."""
    found = _DONE_BY.search(lower(text)) if " do " in text or " giao " in text else None
    if found is None and " do " in text and "chủ trì" in text:
        found = _LED_BY.match(lower(text))
    lead = text[slice(*found.span("lead"))] if found else ""
    return TaskNotes(lead) if lead and is_body(lead) else NOTHING


def _set_off(text: str) -> TaskNotes:
    """Return whom brackets name, or a clause behind a colon ("…: Ban A chủ trì, Ban B phối hợp")."""
    found = _SET_OFF.search(lower(text)) if "chủ trì" in text or "(" in text else None
    if "(" in text and not found:
        found = _BESIDE.search(lower(text)) or _TIMED.search(lower(text))
    if found is None or not is_body(text[slice(*found.span("lead"))]):
        return NOTHING
    told = found.groupdict()
    kind = "with" if told.get("with") else "helper"
    helpers = text[slice(*found.span(kind))] if told.get(kind) else ""
    return TaskNotes(text[slice(*found.span("lead"))].strip(), _helpers(helpers))


def _of_subject(text: str) -> TaskNotes:
    """Return whom a sentence gives the work to ("Giao Ban A chủ trì, phối hợp với Ban B làm …")."""
    if "hủ trì" not in text and "hối hợp" not in text:
        return NOTHING
    split = split_duty(text)
    body, task = split if split else ("", text)
    found = _BOTH_BEFORE.match(lower(task)) or _WITH.search(lower(task)) or _WITH_NAMED.search(task)
    helpers = task[slice(*found.span("names"))] if found else ""
    return TaskNotes(body, _helpers(helpers[: verb_at(helpers)]))


def _of_work(text: str) -> TaskNotes:
    """Return who does a work that the sentence begins with the name of."""
    named = _WORK.match(lower(text)) if ":" in text else None
    split = split_duty(text[named.end() :]) if named else None
    return TaskNotes(split[0]) if split and split[1] else NOTHING


def _helpers(text: str) -> tuple[str, ...]:
    """Return the organisations of a clause on who helps, without the time that may stand behind them."""
    when = _WHEN.search(lower(text))
    names = text[: when.start() if when else None].strip(_MARKS)
    known = bool(names) and is_body(names) and not _NOBODY.search(lower(names))
    return tuple(split_names(names)) if known else ()
