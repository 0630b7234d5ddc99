"""Organisations in the words of a plan: whether a heading names one, one by one or as a group."""

import re

from app.reading.language.folding import lower
from app.reading.language.vocabulary import ORGANISATION
from app.reading.tasks.duty_words import GROUP_START, HAND_OVER

LONGEST_NAME = 160
# Work is given to an office, "Đồng chí Phó Bí thư chi bộ"; a person's name makes no body.
_OFFICE_HOLDER = (
    r"(?:(?:các )?(?:đồng chí|đ/c) (?:phó )?(?:bí thư|trưởng|chủ nhiệm|chủ tịch|chánh|"
    r"(?:đảng|chi|cấp) ủy viên|ủy viên|hiệu trưởng|giám đốc|tổng phụ trách|phụ trách)|"
    r"công chức(?! và|,)|cán bộ (?:phụ trách|tuyên giáo|văn hóa|truyền thanh|đài)|"
    r"chỉ huy (?:các|đồn|đơn vị|đội|trạm|trung đoàn|tiểu đoàn|đại đội)|"
    r"(?:thủ trưởng|người đứng đầu) (?:các|cấp ủy|cơ quan|đơn vị)|"
    r"tổng phụ trách|gvcn|giáo viên chủ nhiệm|"
    r"đội ngũ (?:báo cáo viên|tuyên truyền viên|cộng tác viên)|"
    r"lực lượng (?:tham gia|công an|dân quân|đoàn viên|cốt cán|bảo vệ)|"
    r"(?:phó )?(?:chủ tịch(?! hồ| nước| quốc)|hiệu trưởng|giám đốc|chánh văn phòng|"
    r"trưởng (?:thôn|bản|ban|khu|ấp|xóm|phòng|công an|các)))\b"
)
_BODY = re.compile(
    rf"(?:{ORGANISATION}|{GROUP_START}(?!\w)|bí thư (?:các )?(?:chi bộ|đảng ủy)\b|{_OFFICE_HOLDER})"
)
# "các" within a name ("Đảng bộ các cơ quan tỉnh") makes no group; after a comma, "và" or a head it does.
_GROUP = re.compile(
    rf"(?:{GROUP_START}(?!\w)|(?:.*(?:[,;]|\bvà|\bcùng|\bvới)|cấp ủy|chi ủy|lãnh đạo|thủ trưởng|ban thường vụ"
    r"|ban chấp hành|bí thư)\s+các (?:chi bộ|chi|đảng bộ|đảng ủy|tổ chức|cơ quan|đơn vị|đoàn thể|ban)\b"
    r"|[^,;]{2,50} các (?:xã|phường|thị trấn|huyện|quận|thôn|xóm|bản|tổ dân phố|khu dân cư|trường|chi hội)\b)"
)
_HAND_OVER = re.compile(rf"(?:{'|'.join(HAND_OVER)})\s+")
_AGENCY = re.compile(ORGANISATION)
_HALF = re.compile(r"(?:các|cấp)\s+\w+")
_NEXT = re.compile(rf"(?:[,;]\s*(?:và\s+)?|\s*\+\s*)(?={ORGANISATION}|{GROUP_START}(?!\w))")


def is_body(text: str) -> bool:
    """Tell whether a heading names an organisation or a group of them."""
    words = lower(text).rstrip(" :.")
    return names_body_at(words, hand_over_end(words)) and len(text) <= LONGEST_NAME


def names_body_at(words: str, start: int) -> bool:
    """Tell whether the name of an organisation or of a group begins at a place of a text in small letters."""
    return bool(_BODY.match(words, start))


def hand_over_end(words: str, start: int = 0) -> int:
    """Return where a name begins after "giao cho", "đề nghị" and the like, or `start` without one."""
    handed = _HAND_OVER.match(words, start)
    return handed.end() if handed else start


def is_group(body: str) -> bool:
    """Tell whether a name stands for many organisations at once, such as "Các chi, đảng bộ cơ sở"."""
    return bool(_GROUP.match(lower(body)))


def bare_body(heading: str) -> str:
    """Return the name of the body without "Giao", "Đề nghị" before it and the colon behind it."""
    return heading[hand_over_end(lower(heading)) :].strip(" :.,;")


def listed(text: str) -> list[str]:
    """Split a list of organisations at the commas after which another one begins; one is no list."""
    names: list[tuple[int, int]] = []
    for found in re.finditer(r"(?:^|[,;]\s*|\s+và\s+(?=[A-ZĐ]))(?P<name>.+?)(?=[,;]|\s+và\s+[A-ZĐ]|$)", text):
        start, end = found.span("name")
        name = text[start:end]
        if name[:1].isupper() and _AGENCY.match(lower(name)):
            names.append((start, end))
        elif names:
            names[-1] = (names[-1][0], end)
        else:
            return []
    return [text[start:end].strip(" .") for start, end in names] if len(names) > 1 else []


def split_names(text: str) -> list[str]:
    """Split the names in a cell of a table at each comma behind which another organisation begins.

    "Văn phòng HĐND và UBND" is one name, and so is "Các chi, đảng bộ": what only a "và" joins stays together.
    """
    words, at, names = lower(text), 0, []
    for found in _NEXT.finditer(words):
        if _HALF.fullmatch(words[at : found.start()]):
            continue
        names.append(text[at : found.start()])
        at = found.end()
    return [name for each in (*names, text[at:]) if (name := each.strip(" .,;"))]
