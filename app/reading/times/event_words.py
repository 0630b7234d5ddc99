"""How clauses name the event that a deadline counts from: a congress, its opening or closing, or another."""

import re

from app.domain.congress import CongressEvent

_LEAD = r"(?:(?:khi|ngày|giờ|phiên|lễ|buổi|thời điểm|lúc|hôm|chính thức|các|mỗi|cuộc)\s+)*"
_EDGES = "khai mạc|bế mạc|kết thúc|hoàn thành|tổ chức|diễn ra|tiến hành|thành công"
_TAILS = "khai mạc|bế mạc|kết thúc|thành công"
_STOP = (
    r"(?!(?:so với|treo|phát|đăng|mở|trang trí|duy trì|liên tục|kéo dài|trong|tuyên truyền|gửi|báo cáo|chậm|"
    r"ít nhất|"
    r"trước|sau|ngày|phải|để|tối thiểu|muộn|khoảng|không quá|kể từ|\d|tổ chức(?! cơ sở| đảng))(?!\w))"
)
_WORD = rf"\s+{_STOP}[^\s.;:,()]+"
_TERM = r"(?:,?\s*\(?nhiệm kỳ\s+\d{4}\s*[-–]\s*\d{4}\)?)?"
_OTHER_HOLDERS = (
    r"\s+(?:thi đua|thể dục|thể thao|tdtt|công đoàn|đoàn\b|hội\b|phụ nữ|nông dân|cựu chiến binh|mặt trận|"
    r"mttq|"
    r"cháu ngoan|cổ đông|liên đoàn|liên minh|hợp tác xã|đại biểu (?:đoàn|hội|phụ nữ|công đoàn))"
)
_OTHER_OPENED = (
    r"(?!\s+(?:hội thi|cuộc thi|hội thao|triển lãm|lễ|hội chợ|giải|hội diễn|liên hoan|kỳ họp|hội nghị|lớp|"
    r"năm|tuần|"
    r"tháng|festival|hội trại|hội sách|ngày hội|chương trình|đợt|hội báo|trại|khóa|phiên|cuộc))"
)
_NAMED = (
    rf"(?:(?P<edge>{_EDGES})\s+(?:(?:xong|thành công|của|phiên|các|"
    rf"được)\s+)*)?(?P<noun>đại hội)(?!{_OTHER_HOLDERS})"
    rf"(?:(?:{_WORD}){{0,18}}?\s+(?P<tail>{_TAILS})(?!\w)|(?:{_WORD}){{0,18}}?{_TERM})"
)
_BARE = rf"(?P<bare>khai mạc|bế mạc)(?!\w){_OTHER_OPENED}"
_OTHER = (
    rf"(?P<other>(?!(?:khi|ngày|lúc|các)(?!\w)|tết|dịp tết|đại hội(?!{_OTHER_HOLDERS})|#)"
    rf"{_STOP}[^\s\d.;:,()#]+(?:{_WORD}){{0,12}}?)"
)
CONGRESS = rf"{_LEAD}(?:{_NAMED}|{_BARE})(?P<other>(?!))?"
"""A congress, or its opening or closing, in lower-case text."""
EVENT = rf"{_LEAD}(?:{_NAMED}|{_BARE}|(?!\d){_OTHER})"
"""A congress as above, or any other event as `other`."""


def named_event(found: re.Match[str], otherwise: CongressEvent) -> CongressEvent:
    """Return the day of the congress that a match of the above names, or `otherwise` where it names none."""
    word = found["tail"] or found["bare"] or found["edge"]
    if word == "khai mạc":
        return CongressEvent.OPENS
    closing = word in ("bế mạc", "kết thúc", "hoàn thành", "thành công")
    return CongressEvent.CLOSES if closing else otherwise
